using PyTee.Interpreter;
using PyTee.Interpreter.Compiler;
using PyTee.Interpreter.Trees;

namespace PyTee.Stdlib;

/// <summary>What <c>_ast</c> is made of.</summary>
[PyModule("_ast_nodes")]
public static partial class AstModule
{
    [PyConstant("AST")] internal static PyType Ast => PyAst.TypeObject;
    [PyConstant("PyCF_ONLY_AST")] public const long OnlyAst = CompilerFlags.OnlyAst;
    [PyConstant("PyCF_TYPE_COMMENTS")] public const long TypeComments = CompilerFlags.TypeComments;
    [PyConstant("PyCF_ALLOW_TOP_LEVEL_AWAIT")] public const long AllowTopLevelAwait = CompilerFlags.AllowTopLevelAwait;
    [PyConstant("PyCF_OPTIMIZED_AST")] public const long OptimizedAst = CompilerFlags.OptimizedAst;

    /// <summary>The classes of all nodes and operators by name.</summary>
    [PyFunction("classes()")]
    internal static PyDict Classes()
    {
        var classes = new PyDict();
        foreach (var (name, type) in NodeClasses.Current.All) classes.Set(PyStr.Intern(name), type);
        return classes;
    }
}
