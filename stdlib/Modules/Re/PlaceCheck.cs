namespace PyTee.Stdlib.Re;

/// <summary>The checks of a place between characters.</summary>
internal enum PlaceCheck
{
    /// <summary>At the start of the text.</summary>
    Start,

    /// <summary>At the start of a line.</summary>
    LineStart,

    /// <summary>At the end of the text.</summary>
    End,

    /// <summary>At the end of the text, or before a newline that ends it.</summary>
    LastLineEnd,

    /// <summary>At the end of a line.</summary>
    LineEnd,

    /// <summary>Between a word character and another one.</summary>
    Boundary,

    /// <summary>Not at such a boundary; an empty text has no such place.</summary>
    NotBoundary,
}
