using PyTee.Interpreter;
using PyTee.Interpreter.Symbols;

namespace PyTee.Stdlib;

/// <summary>One scope of a source, as the compiler sees it.</summary>
[PyType("symtable entry", Final = true, Abstract = true)]
public sealed partial class PySymbolEntry : PyObject
{
    private readonly PyStr _name;
    private readonly long _kind, _line;
    private readonly bool _isNested;
    private readonly PyDict _symbols = new();
    private readonly PyList _parameters = new(), _children = new();

    /// <summary>The entry of a scope and of all inside it.</summary>
    internal PySymbolEntry(Scope scope) : base(TypeObject)
    {
        Recursion.EnsureStack();
        // A comprehension's code, not its scope, has a name in angle brackets.
        _name = PyStr.Intern(scope.Name.Trim('<', '>'));
        (_isNested, _kind) = (scope.IsNested, SymtableModule.TypeOf(scope.Kind));
        _line = scope.Kind == ScopeKind.Module ? 0 : scope.Node.Span.Line;
        foreach (string name in scope.Names)
            _symbols.Set(PyStr.Intern(name), SymtableModule.Flags(scope.FlagsOf(name), scope.Lookup(name)));
        foreach (string name in scope.Parameters) _parameters.Add(PyStr.Intern(name));
        foreach (var child in scope.Children) _children.Add(new PySymbolEntry(child));
    }

    [PyGetter("id", Member = true)] internal long Identity() => Id;
    [PyGetter("name", Member = true)] internal Value GetName() => _name;
    [PyGetter("symbols", Member = true)] internal Value Symbols() => _symbols;
    [PyGetter("varnames", Member = true)] internal Value Parameters() => _parameters;
    [PyGetter("children", Member = true)] internal Value Children() => _children;
    [PyGetter("nested", Member = true)] internal long IsNested() => _isNested ? 1 : 0;
    [PyGetter("type", Member = true)] internal long Kind() => _kind;
    [PyGetter("lineno", Member = true)] internal long Line() => _line;

    [PySlot("__repr__")] internal string Repr() => $"<symtable entry {_name}({Id}), line {_line}>";
}
