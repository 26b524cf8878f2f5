namespace PyTee.Interpreter.Bytecode;

/// <summary>What writer and reader of serialised code agree on.</summary>
public static class CodeFormat
{
    /// <summary>Raised by hand when the layout below changes.</summary>
    private const string Version = "3";

    internal const byte None = 0, True = 1, False = 2, Ellipsis = 3, Int = 4, Float = 5, Complex = 6, Str = 7, InternedStr = 8, Bytes = 9,
        Tuple = 10, FrozenSet = 11, Code = 12, BigInt = 13, Slice = 14;

    /// <summary>A hash of the opcode table: code made for another table is refused.</summary>
    public static ulong TableHash { get; } = HashTable();

    private static ulong HashTable()
    {
        var hash = new FowlerNollVo();
        hash.Add(Version);
        for (var i = 0; i < OpInfo.Count; i++)
        {
            var op = (Op)i;
            hash.Add(OpInfo.Name(op));
            hash.Add((byte)OpInfo.CacheWords(op));
            hash.Add((byte)OpInfo.Effect(op));
            hash.Add((byte)OpInfo.OperandOf(op));
            if (!OpInfo.IsFolded(op)) continue;
            var form = FoldedOp.Form(op);
            foreach (var part in (ReadOnlySpan<byte>)[(byte)form.First, (byte)form.Second, (byte)form.Dest, (byte)form.A, (byte)form.B, (byte)form.C])
                hash.Add(part);
        }
        return hash.Value;
    }

    /// <summary>FNV-1a: it guards against a stale build, not against an enemy, and start-up pays for it.</summary>
    private struct FowlerNollVo()
    {
        public ulong Value { get; private set; } = 14695981039346656037;
        public void Add(byte b) => Value = (Value ^ b) * 1099511628211;
        public void Add(string text) { foreach (var c in text) Add((byte)c); }
    }
}
