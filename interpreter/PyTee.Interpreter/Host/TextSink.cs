namespace PyTee.Interpreter;

/// <summary>A text stream written in C#, to which print writes without calls through Python.</summary>
public interface ITextSink
{
    /// <summary>Whether <c>write</c> means the stream's own: false for subclasses.</summary>
    bool IsPlain { get; }

    /// <summary>What <c>write(text)</c> does.</summary>
    void WriteText(PyStr text);

    /// <summary>What <c>flush()</c> does.</summary>
    void FlushText();
}
