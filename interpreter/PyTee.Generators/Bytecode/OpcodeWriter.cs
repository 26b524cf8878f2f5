using System.Text;

namespace PyTee.Generators;

/// <summary>The text of <c>OpInfo</c> and <c>FoldedOp</c>.</summary>
internal sealed class OpcodeWriter(IReadOnlyList<OpRow> rows)
{
    private readonly List<FoldedForm> _forms = FoldedForm.All(rows);

    public string OpInfo() => $$"""
        {{Code.Header}}
        namespace PyTee.Interpreter.Bytecode;

        /// <summary>What the opcode table says of an instruction, folded ones included.</summary>
        public static class OpInfo
        {
            /// <summary>Number of rows written by hand; folded forms are numbered from here.</summary>
            public const int RowCount = {{rows.Count}};
            /// <summary>Number of rows and folded forms.</summary>
            public const int Count = {{rows.Count + _forms.Count}};

            /// <summary>Whether the number is one of an instruction.</summary>
            public static bool IsDefined(Op op) => (int)op < Count;
            /// <summary>Whether the instruction is a folded form.</summary>
            public static bool IsFolded(Op op) => (int)op >= RowCount;
            /// <summary>The row a folded form is made from; any other instruction itself.</summary>
            public static Op BaseOf(Op op) => IsFolded(op) ? FoldedOp.Form(op).Base : op;
            /// <summary>The name as shown by dis: LOAD_FAST.</summary>
            public static string Name(Op op) => Text.Names[(int)op];
            /// <summary>The stack picture of the row.</summary>
            public static string Stack(Op op) => Text.Stacks[(int)BaseOf(op)];
            /// <summary>The sentence that describes the row.</summary>
            public static string Doc(Op op) => Text.Docs[(int)BaseOf(op)];
            /// <summary>The meaning of the operand of a row; folded forms have three, see <see cref="FoldedOp.Form"/>.</summary>
            public static Operand OperandOf(Op op) => IsFolded(op) ? Operand.None : (Operand)Operands[(int)op];
            /// <summary>Words that follow the instruction.</summary>
            public static int CacheWords(Op op) => Caches[(int)BaseOf(op)];
            /// <summary>Control never falls through.</summary>
            public static bool Ends(Op op) => EndRows[(int)BaseOf(op)] != 0;
            /// <summary>The row a quickened row specialises; Nop for any other.</summary>
            public static Op Specialises(Op op) => (Op)SpecialisedRows[(int)BaseOf(op)];
            /// <summary>Whether the instruction has a jump operand.</summary>
            public static bool Jumps(Op op) => JumpRows[(int)op] != 0;

            /// <summary>The change of stack depth: n is the operand, jump asks for the side where a jump is taken.</summary>
            public static int Effect(Op op, int n = 0, bool jump = false)
            {{{UnpackEx()}}
                return jump && Jumps(op) ? JumpEffects[(int)op] : FixedEffects[(int)op] + PerN[(int)op] * n;
            }

            private static System.ReadOnlySpan<byte> Operands => [{{List(rows, r => $"(byte)Operand.{r.Operand}")}}];
            private static System.ReadOnlySpan<byte> Caches => [{{List(rows, r => r.Cache)}}];
            private static System.ReadOnlySpan<byte> EndRows => [{{List(rows, r => r.Ends ? 1 : 0)}}];
            private static System.ReadOnlySpan<ushort> SpecialisedRows => [{{List(rows, r => r.Specialises)}}];
            private static System.ReadOnlySpan<byte> JumpRows => [{{List(rows, r => r.Operand == "Jump" ? 1 : 0)}}, {{List(_forms, f => f.Jumps ? 1 : 0)}}];
            private static System.ReadOnlySpan<sbyte> FixedEffects => [{{List(rows, r => r.Picture.Fixed)}}, {{List(_forms, f => f.Effect)}}];
            private static System.ReadOnlySpan<sbyte> PerN => [{{List(rows, r => r.Picture.PerN)}}, {{List(_forms, _ => 0)}}];
            private static System.ReadOnlySpan<sbyte> JumpEffects => [{{List(rows, r => r.EffectOfJump(r.Picture.Fixed))}}, {{List(_forms, f => f.JumpEffect)}}];

            private static class Text
            {
                public static readonly string[] Names = [{{List(rows, r => Code.Literal(r.ShownName))}}, {{List(_forms, f => Code.Literal(f.ShownName))}}];
                public static readonly string[] Stacks = [{{List(rows, r => Code.Literal(r.Stack))}}];
                public static readonly string[] Docs = [{{List(rows, r => Code.Literal(r.Doc))}}];
            }
        }
        """ + "\n";

    /// <summary>Its operand packs two counts, which no picture can say.</summary>
    private string UnpackEx() => rows.All(row => row.Name != "UnpackEx") ? ""
        : "\n        if (op == Op.UnpackEx) return (n & 0xffff) + (int)((uint)n >> 16);";

    public string FoldedOp() => $$"""
        {{Code.Header}}
        namespace PyTee.Interpreter.Bytecode;

        /// <summary>
        /// The operand-folded superinstructions, made from the rows that ask for them. Letters: S stack, F local, C constant (left, then right);
        /// P result pushed, L result to a local; JF and JT jump if false or true.
        /// </summary>
        public static class FoldedOp
        {
        {{Constants()}}
            /// <summary>What a folded instruction is made of.</summary>
            public static FoldedForm Form(Op op) => Forms[(int)op - OpInfo.RowCount];

            /// <summary>The folded form of a row with these modes, or Nop when there is none; First is None for rows with one foldable input.</summary>
            public static Op Find(Op row, FoldMode first, FoldMode second, FoldMode dest = FoldMode.Stack)
            {
                int start = Starts[(int)row], end = start + FormCounts[(int)row];
                for (int i = start; i < end; i++)
                {
                    ref readonly var form = ref Forms[i];
                    if (form.First == first && form.Second == second && form.Dest == dest) return (Op)(OpInfo.RowCount + i);
                }
                return Op.Nop;
            }

            private static System.ReadOnlySpan<ushort> Starts => [{{List(rows, r => StartOf(r))}}];
            private static System.ReadOnlySpan<byte> FormCounts => [{{List(rows, r => _forms.Count(f => f.Row == r))}}];

            private static readonly FoldedForm[] Forms =
            [
        {{string.Concat(_forms.Select(Row))}}    ];
        }

        /// <summary>Where an input of a folded instruction comes from, or what becomes of its result.</summary>
        public enum FoldMode : byte
        {
            /// <summary>There is no such input.</summary>
            None,
            /// <summary>The stack.</summary>
            Stack,
            /// <summary>A local.</summary>
            Local,
            /// <summary>A constant.</summary>
            Const,
            /// <summary>The result decides a jump taken when it is false.</summary>
            JumpIfFalse,
            /// <summary>The result decides a jump taken when it is true.</summary>
            JumpIfTrue,
        }

        /// <summary>
        /// A folded superinstruction: the row it is made from, the modes of its last two inputs (First is None where there is but one) and of its result,
        /// and the meaning of the fields a, b and c.
        /// </summary>
        public readonly record struct FoldedForm(Op Base, FoldMode First, FoldMode Second, FoldMode Dest, Operand A, Operand B, Operand C);
        """ + "\n";

    private string Constants()
    {
        var text = new StringBuilder();
        foreach (var form in _forms)
            text.Append($"    /// <summary>{form.Row.Name} with folded operands {string.Join(", ", form.Fields().Where(kind => kind != "None"))}.</summary>\n")
                .Append($"    public const Op {form.Name} = (Op){form.Number};\n");
        return text.ToString();
    }

    private int StartOf(OpRow row) => Math.Max(0, _forms.FindIndex(form => form.Row == row));

    private static string Row(FoldedForm form)
    {
        // Rows with one foldable input, or none, have it as Second: the last input is what folding starts with.
        int foldable = form.Row.Fold switch { FoldKind.Binary or FoldKind.Compare or FoldKind.Subscript => 2, FoldKind.Unary or FoldKind.Return or FoldKind.Move or FoldKind.Test => 1, _ => 0 };
        var modes = Enumerable.Repeat(FoldMode.None, 2 - foldable).Concat(form.Inputs.Skip(form.Inputs.Length - foldable)).ToArray();
        return $"        new(Op.{form.Row.Name}, FoldMode.{modes[0]}, FoldMode.{modes[1]}, FoldMode.{form.Dest}, "
            + string.Join(", ", form.Fields().Select(kind => "Operand." + kind)) + "),\n";
    }

    private static string List<T>(IEnumerable<T> items, Func<T, object> text) => string.Join(", ", items.Select(text));
}
