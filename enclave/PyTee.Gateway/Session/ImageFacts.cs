namespace PyTee.Gateway;

/// <summary>What the image that runs the session is.</summary>
public readonly record struct ImageFacts(string Name, bool IsDebug);
