using System.Runtime.CompilerServices;

namespace PyTee.Image;

/// <summary>Which of the two images this is.</summary>
static class ImageName
{
    /// <summary><c>jit</c> where code can be made at run time, <c>interp</c> where not.</summary>
    public static string Current => RuntimeFeature.IsDynamicCodeSupported ? "jit" : "interp";
}
