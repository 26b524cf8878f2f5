using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace PyTee.Generators;

/// <summary>The superinstruction families, in the order of the interpreter's <c>FoldKind</c>.</summary>
internal enum FoldKind { None, Binary, Compare, Unary, Subscript, Iterate, Return, Move, Test }

/// <summary>One row of the opcode table, as read from the <c>Op</c> enum.</summary>
internal sealed record OpRow(
    string Name, int Number, string Stack, string Operand, int Cache, FoldKind Fold, int Specialises, int JumpEffect, bool Ends, string Doc, Complaint? Error)
{
    private const int NoJumpEffect = int.MinValue;

    private StackPicture? _picture;
    public StackPicture Picture => _picture ??= StackPicture.Parse(Stack) ?? StackPicture.Parse("--")!;

    /// <summary>Depth effect on the jump side; <paramref name="effect"/> is the one on the other side.</summary>
    public int EffectOfJump(int effect) => JumpEffect == NoJumpEffect ? effect : JumpEffect;

    /// <summary><c>LOAD_FAST</c> of LoadFast, <c>GET_AITER</c> of GetAIter.</summary>
    public string ShownName => Regex.Replace(Name, "(?<=[a-z0-9])(?=[A-Z])", "_").ToUpperInvariant();

    public static OpRow From(GeneratorAttributeSyntaxContext context)
    {
        var field = (IFieldSymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];
        var stack = attribute.ConstructorArguments[0].Value as string ?? "";
        var error = StackPicture.Parse(stack) is null
            ? new Complaint("PT0201", $"'{stack}' is not a stack picture: write \"before -- after\", names or name[n]", field.Locations[0]) : null;
        return new OpRow(
            field.Name, Convert.ToInt32(field.ConstantValue), stack, EnumName(attribute.ConstructorArguments[1]),
            attribute.Named("Cache", 0), (FoldKind)attribute.Named("Fold", 0), attribute.Named("Specialises", (ushort)0),
            attribute.Named("JumpEffect", NoJumpEffect), attribute.Named("Ends", false), field.Summary() ?? "", error);
    }

    private static string EnumName(TypedConstant constant) => constant.Type!.GetMembers().OfType<IFieldSymbol>()
        .First(member => member.HasConstantValue && Equals(member.ConstantValue, constant.Value)).Name;

    /// <summary>All rows of the compilation, in order.</summary>
    public static IncrementalValueProvider<EquatableArray<OpRow>> All(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            "PyTee.Interpreter.Bytecode.OpAttribute", static (_, _) => true, static (c, _) => From(c))
        .Collect().Select(static (rows, _) => rows.OrderBy(row => row.Number).ToEquatable());
}
