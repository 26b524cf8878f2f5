namespace PyTee.Interpreter;

/// <summary>An object that is subscripted by keys alone: unlike what has <c>__getitem__</c> only, it is no sequence, so that iter() and reversed() do not count.</summary>
public interface IMapping;
