using PyTee.Grammar.Ast;

namespace PyTee.Interpreter.Symbols;

/// <summary>A scope: its names, where they live, and the scopes inside it.</summary>
public sealed class Scope(ScopeKind kind, string name, Node node, Scope? parent)
{
    /// <summary>What is known of a name.</summary>
    private sealed class Symbol
    {
        public SymbolFlags Flags;
        public NameScope Place;
    }

    private readonly Dictionary<string, Symbol> _symbols = [];

    /// <summary>What opened the scope.</summary>
    public ScopeKind Kind { get; } = kind;
    /// <summary>Name of the function or class, or a word for the others.</summary>
    public string Name { get; } = name;
    /// <summary>The node that opened it.</summary>
    public Node Node { get; } = node;
    /// <summary>The scope around it.</summary>
    public Scope? Parent { get; } = parent;
    /// <summary>The scopes inside, in source order.</summary>
    public List<Scope> Children { get; internal set; } = [];
    /// <summary>Parameters in the order of the signature.</summary>
    public List<string> Parameters { get; } = [];
    /// <summary>The comprehension this scope stands for.</summary>
    public ComprehensionKind Comprehension { get; internal set; }
    /// <summary>Whether the comprehension is compiled into the scope around it (PEP 709).</summary>
    public bool IsInlined { get; internal set; }
    /// <summary>Inside a function.</summary>
    public bool IsNested { get; internal init; }
    public bool IsGenerator { get; internal set; }
    public bool IsCoroutine { get; internal set; }
    public bool HasVarArgs { get; internal set; }
    public bool HasVarKeywords { get; internal set; }
    /// <summary>A nested scope (or this one) has free variables.</summary>
    public bool HasFreeVariables { get; internal set; }
    /// <summary>A method uses <c>__class__</c>.</summary>
    public bool NeedsClassCell { get; internal set; }
    /// <summary>An annotation scope inside needs the class namespace.</summary>
    public bool NeedsClassDict { get; internal set; }
    /// <summary>An annotation scope directly in a class: names are looked up there first.</summary>
    public bool CanSeeClassScope { get; internal set; }
    /// <summary>The names of a generic class that are mangled in its type parameter scope; null: all.</summary>
    internal HashSet<string>? MangledNames { get; set; }
    /// <summary>What the scope of a type parameter's expression is called in error messages.</summary>
    internal string ExpressionKind { get; init; } = "";
    /// <summary>The comprehension target or iterable being visited, for the rules on <c>:=</c>.</summary>
    internal bool InComprehensionTarget { get; set; }
    internal int ComprehensionIterableDepth { get; set; }
    /// <summary>Where <c>global</c> and <c>nonlocal</c> statements declared names, for errors found later.</summary>
    internal Dictionary<string, Span> Directives { get; } = [];

    /// <summary>A def, lambda, comprehension or annotation scope: locals live in slots.</summary>
    public bool IsFunctionLike => Kind is ScopeKind.Function or ScopeKind.Annotation or ScopeKind.TypeVariable or ScopeKind.TypeAlias or ScopeKind.TypeParameters;

    /// <summary>The names in order of first appearance.</summary>
    public IEnumerable<string> Names => _symbols.Keys;

    /// <summary>What the scope does with a (mangled) name.</summary>
    public SymbolFlags FlagsOf(string name) => _symbols.TryGetValue(name, out var symbol) ? symbol.Flags : SymbolFlags.None;

    /// <summary>Where a (mangled) name lives.</summary>
    public NameScope Lookup(string name) => _symbols.TryGetValue(name, out var symbol) ? symbol.Place : default;

    /// <summary>The names that live in a given place, sorted.</summary>
    public List<string> NamesWhere(Func<NameScope, SymbolFlags, bool> accept)
    {
        var names = new List<string>();
        foreach (var (name, symbol) in _symbols)
            if (accept(symbol.Place, symbol.Flags)) names.Add(name);
        names.Sort(string.CompareOrdinal);
        return names;
    }

    internal void SetFlags(string name, SymbolFlags flags) => SymbolOf(name).Flags = flags;
    internal void AddFlags(string name, SymbolFlags flags) => SymbolOf(name).Flags |= flags;
    internal void SetScope(string name, NameScope scope) => SymbolOf(name).Place = scope;
    internal bool Has(string name) => _symbols.ContainsKey(name);

    private Symbol SymbolOf(string name)
    {
        if (!_symbols.TryGetValue(name, out var symbol)) _symbols.Add(name, symbol = new Symbol());
        return symbol;
    }
}
