namespace PyTee.Grammar.Ast;

public sealed class MatchCase(Pattern pattern, Expr? guard, Stmt[] body) : Node { public Pattern Pattern { get; } = pattern; public Expr? Guard { get; } = guard; public Stmt[] Body { get; } = body; }

public abstract class Pattern : Node;
public sealed class MatchValue(Expr value) : Pattern { public Expr Value { get; } = value; }
/// <summary>A pattern compared by identity: null (None), true or false.</summary>
public sealed class MatchSingleton(bool? value) : Pattern { public bool? Value { get; } = value; }
public sealed class MatchSequence(Pattern[] patterns) : Pattern { public Pattern[] Patterns { get; } = patterns; }
public sealed class MatchMapping(Expr[] keys, Pattern[] patterns, string? rest) : Pattern { public Expr[] Keys { get; } = keys; public Pattern[] Patterns { get; } = patterns; public string? Rest { get; } = rest; }
public sealed class MatchClass(Expr cls, Pattern[] patterns, string[] kwdAttrs, Pattern[] kwdPatterns) : Pattern { public Expr Cls { get; } = cls; public Pattern[] Patterns { get; } = patterns; public string[] KwdAttrs { get; } = kwdAttrs; public Pattern[] KwdPatterns { get; } = kwdPatterns; }
public sealed class MatchStar(string? name) : Pattern { public string? Name { get; } = name; }
public sealed class MatchAs(Pattern? pattern, string? name) : Pattern { public Pattern? Pattern { get; } = pattern; public string? Name { get; } = name; }
public sealed class MatchOr(Pattern[] patterns) : Pattern { public Pattern[] Patterns { get; } = patterns; }
