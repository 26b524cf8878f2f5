namespace PyTee.Grammar.Parsing;

/// <summary>A piece of a rule being parsed: a token, or what a finished rule was made into, with the tokens it covers.</summary>
internal readonly record struct Item(object Value, int First, int Last);
