namespace PyTee.Grammar;

/// <summary>Bytes that are not in the encoding they should be in.</summary>
public sealed class SourceEncodingException(int position, string message) : SyntaxException(SyntaxErrorKind.SyntaxError, message, "", 0, 0, 0, 0, null)
{
    /// <summary>Index of the first byte that does not fit.</summary>
    public int Position { get; } = position;
}
