using PyTee.Grammar;
using PyTee.Grammar.Ast;

namespace PyTee.Interpreter.Symbols;

/// <summary>The scopes of a whole program, found by the node that opened each.</summary>
public sealed class SymbolTable
{
    private readonly Dictionary<Node, Scope>[] _scopes;

    private SymbolTable(Scope root, Dictionary<Node, Scope>[] scopes) => (Root, _scopes) = (root, scopes);

    /// <summary>The module's scope.</summary>
    public Scope Root { get; }

    /// <summary>The scope a node opened.</summary>
    public Scope this[Node node, ScopeRole role = ScopeRole.Body] => _scopes[(int)role][node];

    /// <summary>Resolve all names of a tree; a wrong use of <c>global</c>, <c>nonlocal</c>, parameters or <c>:=</c> is a SyntaxException.</summary>
    public static SymbolTable Build(Mod tree, SourceText source, bool futureAnnotations)
    {
        var builder = new SymbolBuilder(source, futureAnnotations);
        var root = builder.Build(tree);
        new ScopeResolver(source).Resolve(root);
        return new SymbolTable(root, builder.Scopes);
    }
}

/// <summary>Which of the scopes of one node is meant: a generic def opens a body and a type parameter scope, a type parameter a bound and a default.</summary>
public enum ScopeRole { Body, TypeParameters, Default }
