using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Compiler;

namespace PyTee.Interpreter.Symbols;

/// <summary>Second pass: decides where each name lives, from the outside in, then which locals are cells, from the inside out.</summary>
internal sealed class ScopeResolver(SourceText source)
{
    /// <summary>What the scopes around the current one make visible.</summary>
    private sealed class Visible(HashSet<string> bound, HashSet<string> global, HashSet<string> typeParams)
    {
        public HashSet<string> Bound => bound;
        public HashSet<string> Global => global;
        public HashSet<string> TypeParams => typeParams;

        public Visible Copy() => new([.. Bound], [.. Global], [.. TypeParams]);
    }

    /// <summary>Resolve a module and everything in it.</summary>
    public void Resolve(Scope module) => Analyze(module, new Visible([], [], []), isModule: true, classEntry: null);

    /// <summary>Resolve one scope; returns the names that are free in it or below.</summary>
    private HashSet<string> Analyze(Scope scope, Visible around, bool isModule, Scope? classEntry)
    {
        CompilationDepthException.Check();
        var free = new HashSet<string>();
        var local = new HashSet<string>();
        // A class's own names are not visible in its methods: what they see is fixed before its names are looked at.
        var inner = new Visible([], [], around.TypeParams);
        if (scope.Kind == ScopeKind.Class) inner = new Visible([.. around.Bound], [.. around.Global], around.TypeParams);
        foreach (var name in scope.Names)
            ResolveName(scope, name, around, isModule, local, free, classEntry);
        if (scope.Kind != ScopeKind.Class)
        {
            if (scope.IsFunctionLike) inner.Bound.UnionWith(local);
            inner.Bound.UnionWith(around.Bound);
            inner.Global.UnionWith(around.Global);
        }
        else
        {
            inner.Bound.Add("__class__");
            inner.Bound.Add("__classdict__");
        }
        var inlinedCells = AnalyzeChildren(scope, inner, free, classEntry);
        if (scope.IsFunctionLike) MakeCells(scope, free, inlinedCells);
        else if (scope.Kind == ScopeKind.Class) DropClassFree(scope, free);
        AddFreeNames(scope, free, isModule ? null : around.Bound, inlinedCells);
        return free;
    }

    private void ResolveName(Scope scope, string name, Visible around, bool isModule, HashSet<string> local, HashSet<string> free, Scope? classEntry)
    {
        var flags = scope.FlagsOf(name);
        if ((flags & SymbolFlags.Global) != 0)
        {
            if ((flags & SymbolFlags.Nonlocal) != 0) throw DirectiveError(scope, name, $"name '{name}' is nonlocal and global");
            scope.SetScope(name, NameScope.GlobalExplicit);
            around.Global.Add(name);
            around.Bound.Remove(name);
        }
        else if ((flags & SymbolFlags.Nonlocal) != 0)
        {
            if (isModule) throw DirectiveError(scope, name, "nonlocal declaration not allowed at module level");
            if (!around.Bound.Contains(name)) throw DirectiveError(scope, name, $"no binding for nonlocal '{name}' found");
            if (around.TypeParams.Contains(name)) throw DirectiveError(scope, name, $"nonlocal binding not allowed for type parameter '{name}'");
            MakeFree(scope, name, free);
        }
        else if ((flags & SymbolFlags.Bound) != 0)
        {
            scope.SetScope(name, NameScope.Local);
            local.Add(name);
            around.Global.Remove(name);
            if ((flags & SymbolFlags.TypeParam) != 0) around.TypeParams.Add(name);
            else around.TypeParams.Remove(name);
        }
        else scope.SetScope(name, ResolveUse(scope, name, around, free, classEntry));
    }

    private static NameScope ResolveUse(Scope scope, string name, Visible around, HashSet<string> free, Scope? classEntry)
    {
        if (classEntry != null)
        {
            // An annotation scope in a class sees the class's names through its namespace, not as variables.
            var inClass = classEntry.FlagsOf(name);
            if ((inClass & SymbolFlags.Global) != 0) return NameScope.GlobalExplicit;
            if ((inClass & SymbolFlags.Bound) != 0 && (inClass & SymbolFlags.Nonlocal) == 0) return NameScope.GlobalImplicit;
        }
        if (around.Bound.Contains(name))
        {
            MakeFree(scope, name, free);
            return NameScope.Free;
        }
        if (!around.Global.Contains(name) && scope.IsNested) scope.HasFreeVariables = true;
        return NameScope.GlobalImplicit;
    }

    private static void MakeFree(Scope scope, string name, HashSet<string> free)
    {
        scope.SetScope(name, NameScope.Free);
        scope.HasFreeVariables = true;
        free.Add(name);
    }

    /// <summary>Resolve the scopes inside; returns the names that become cells here because an inlined comprehension has them as cells.</summary>
    private HashSet<string> AnalyzeChildren(Scope scope, Visible inner, HashSet<string> free, Scope? classEntry)
    {
        var inlinedCells = new HashSet<string>();
        var children = new List<Scope>(scope.Children.Count);
        foreach (var child in scope.Children)
        {
            var childClass = !child.CanSeeClassScope ? null : scope.Kind == ScopeKind.Class ? scope : classEntry;
            var childFree = Analyze(child, inner.Copy(), isModule: false, childClass);
            if (child.Comprehension is not (ComprehensionKind.None or ComprehensionKind.Generator) && !scope.CanSeeClassScope)
            {
                Inline(scope, child, childFree, inlinedCells);
                children.AddRange(child.Children);
            }
            else children.Add(child);
            free.UnionWith(childFree);
            if (child.HasFreeVariables) scope.HasFreeVariables = true;
        }
        scope.Children = children;
        return inlinedCells;
    }

    /// <summary>Merge the names of a comprehension into the scope it is compiled into.</summary>
    private static void Inline(Scope scope, Scope comprehension, HashSet<string> comprehensionFree, HashSet<string> inlinedCells)
    {
        comprehension.IsInlined = true;
        foreach (var name in comprehension.Names)
        {
            var flags = comprehension.FlagsOf(name);
            if ((flags & SymbolFlags.Param) != 0) continue;
            var place = comprehension.Lookup(name);
            if (place == NameScope.Cell || (flags & SymbolFlags.ComprehensionCell) != 0) inlinedCells.Add(name);
            bool isFreeInside = comprehension.Children.Any(c => c.Lookup(name) == NameScope.Free);
            if (place == NameScope.Free && scope.Kind == ScopeKind.Class && name == "__class__")
            {
                place = NameScope.GlobalImplicit;
                comprehension.SetScope(name, place);
                if (!isFreeInside) comprehensionFree.Remove(name);
            }
            if (!scope.Has(name))
            {
                scope.SetFlags(name, flags);
                scope.SetScope(name, place);
            }
            else if ((scope.FlagsOf(name) & SymbolFlags.Bound) != 0 && scope.Kind != ScopeKind.Class && !isFreeInside)
                comprehensionFree.Remove(name);
        }
    }

    private static void MakeCells(Scope scope, HashSet<string> free, HashSet<string> inlinedCells)
    {
        foreach (var name in scope.Names)
        {
            if (scope.Lookup(name) != NameScope.Local || !free.Contains(name) && !inlinedCells.Contains(name)) continue;
            scope.SetScope(name, NameScope.Cell);
            free.Remove(name);
        }
    }

    private static void DropClassFree(Scope scope, HashSet<string> free)
    {
        scope.NeedsClassCell |= free.Remove("__class__");
        scope.NeedsClassDict |= free.Remove("__classdict__");
    }

    private static void AddFreeNames(Scope scope, HashSet<string> free, HashSet<string>? bound, HashSet<string> inlinedCells)
    {
        foreach (var name in inlinedCells)
            if (scope.Has(name)) scope.AddFlags(name, SymbolFlags.ComprehensionCell);
        var isClass = scope.Kind == ScopeKind.Class || scope.CanSeeClassScope;
        foreach (var name in free)
        {
            if (scope.Has(name))
            {
                if (isClass) scope.AddFlags(name, SymbolFlags.FreeClass);
            }
            else if (bound != null && bound.Contains(name))
            {
                scope.SetFlags(name, SymbolFlags.None);
                scope.SetScope(name, NameScope.Free);
            }
        }
    }

    private SyntaxException DirectiveError(Scope scope, string name, string message) =>
        source.Error(SyntaxErrorKind.SyntaxError, message, scope.Directives.GetValueOrDefault(name, new Span(1, 0, 1, 0)));
}
