namespace PyTee.Gateway;

/// <summary>What the image that runs the session is, and how it bounds the heap of its whole process where that is its own.</summary>
public readonly record struct ImageFacts(string Name, bool IsDebug, Action<long>? LimitHeap = null);
