using PyTee.Interpreter;
using PyTee.Interpreter.Symbols;
using ParseMode = PyTee.Grammar.Ast.ParseMode;

namespace PyTee.Stdlib;

/// <summary>The compiler's own tables of names: the part of <c>symtable</c> that asks it.</summary>
[PyModule("_symtable")]
public static partial class SymtableModule
{
    /// <summary>How far the place of a name is shifted in its flags.</summary>
    internal const int ScopeOffset = 12;

    [PyConstant("DEF_GLOBAL")] public const long DefGlobal = 1;
    [PyConstant("DEF_LOCAL")] public const long DefLocal = 2;
    [PyConstant("DEF_PARAM")] public const long DefParam = 4;
    [PyConstant("DEF_NONLOCAL")] public const long DefNonlocal = 8;
    [PyConstant("USE")] public const long Use = 0x10;
    [PyConstant("DEF_FREE")] public const long DefFree = 0x20;
    [PyConstant("DEF_FREE_CLASS")] public const long DefFreeClass = 0x40;
    [PyConstant("DEF_IMPORT")] public const long DefImport = 0x80;
    [PyConstant("DEF_ANNOT")] public const long DefAnnotated = 0x100;
    [PyConstant("DEF_BOUND")] public const long DefBound = DefLocal | DefParam | DefImport;
    [PyConstant("SCOPE_OFF")] public const long PythonScopeOffset = ScopeOffset;
    [PyConstant("SCOPE_MASK")] public const long ScopeMask = 15;
    [PyConstant("LOCAL")] public const long Local = 1;
    [PyConstant("GLOBAL_EXPLICIT")] public const long GlobalExplicit = 2;
    [PyConstant("GLOBAL_IMPLICIT")] public const long GlobalImplicit = 3;
    [PyConstant("FREE")] public const long Free = 4;
    [PyConstant("CELL")] public const long Cell = 5;
    [PyConstant("TYPE_FUNCTION")] public const long TypeFunction = 0;
    [PyConstant("TYPE_CLASS")] public const long TypeClass = 1;
    [PyConstant("TYPE_MODULE")] public const long TypeModule = 2;
    [PyConstant("TYPE_ANNOTATION")] public const long TypeAnnotation = 3;
    [PyConstant("TYPE_TYPE_ALIAS")] public const long TypeAlias = 4;
    [PyConstant("TYPE_TYPE_PARAMETERS")] public const long TypeParameters = 5;
    [PyConstant("TYPE_TYPE_VARIABLE")] public const long TypeVariable = 6;

    /// <summary>Return symbol and scope dictionaries used internally by compiler.</summary>
    [PyFunction("symtable(source, filename, startstr, /)")]
    internal static Value Symtable(Value source, Value filename, string startstr)
    {
        var mode = startstr switch
        {
            "exec" => ParseMode.Exec,
            "eval" => ParseMode.Eval,
            "single" => ParseMode.Single,
            _ => throw Raise.ValueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'"),
        };
        return new PySymbolEntry(Runtime.Resolve(source, filename, mode, "symtable").Root);
    }

    /// <summary>What a name is in a scope, as one number.</summary>
    internal static long Flags(SymbolFlags flags, NameScope place)
    {
        // The flags that only the compiler has lie one bit lower than Python's from here on.
        const SymbolFlags same = SymbolFlags.Global | SymbolFlags.Local | SymbolFlags.Param | SymbolFlags.Nonlocal | SymbolFlags.Use;
        return (long)(flags & same) | (long)(flags & ~same) << 1 | (long)place << ScopeOffset;
    }

    /// <summary>The number of a kind of scope.</summary>
    internal static long TypeOf(ScopeKind kind) => kind switch
    {
        ScopeKind.Module => TypeModule,
        ScopeKind.Class => TypeClass,
        ScopeKind.Annotation => TypeAnnotation,
        ScopeKind.TypeAlias => TypeAlias,
        ScopeKind.TypeParameters => TypeParameters,
        ScopeKind.TypeVariable => TypeVariable,
        _ => TypeFunction,
    };
}
