namespace PyTee.Interpreter.Symbols;

/// <summary>What a scope does with a name.</summary>
[Flags]
public enum SymbolFlags
{
    None = 0,
    /// <summary>Declared global.</summary>
    Global = 1,
    /// <summary>Assigned.</summary>
    Local = 2,
    /// <summary>A parameter.</summary>
    Param = 4,
    /// <summary>Declared nonlocal.</summary>
    Nonlocal = 8,
    /// <summary>Read.</summary>
    Use = 0x10,
    /// <summary>Free in a nested scope and also bound in this class.</summary>
    FreeClass = 0x20,
    /// <summary>Bound by an import.</summary>
    Import = 0x40,
    /// <summary>Annotated.</summary>
    Annotated = 0x80,
    /// <summary>Target of a comprehension's for.</summary>
    ComprehensionTarget = 0x100,
    /// <summary>A type parameter.</summary>
    TypeParam = 0x200,
    /// <summary>A cell because of an inlined comprehension.</summary>
    ComprehensionCell = 0x400,

    /// <summary>Anything that binds the name here.</summary>
    Bound = Local | Param | Import | TypeParam,
}

/// <summary>Where a name of a scope lives.</summary>
public enum NameScope
{
    /// <summary>Not resolved: the name does not occur in the scope.</summary>
    None,
    /// <summary>A slot of this scope.</summary>
    Local,
    /// <summary>Declared global.</summary>
    GlobalExplicit,
    /// <summary>Found nowhere around: a global or builtin.</summary>
    GlobalImplicit,
    /// <summary>A variable of an enclosing function.</summary>
    Free,
    /// <summary>A variable of this scope that a nested one uses.</summary>
    Cell,
}

/// <summary>What opened a scope.</summary>
public enum ScopeKind
{
    Module,
    Class,
    Function,
    /// <summary>Annotations under <c>from __future__ import annotations</c>: looked at for errors only.</summary>
    Annotation,
    /// <summary>The bound, constraints or default of a type parameter.</summary>
    TypeVariable,
    /// <summary>The value of a <c>type</c> statement.</summary>
    TypeAlias,
    /// <summary>The type parameter list of a function, class or alias.</summary>
    TypeParameters,
}

/// <summary>The kind of comprehension a function scope stands for.</summary>
public enum ComprehensionKind { None, List, Set, Dict, Generator }
