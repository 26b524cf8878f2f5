using System.Diagnostics;

namespace PyTee.Interpreter;

/// <summary>
/// A fault of native code that is no Python exception. The program gets it as SystemError, as CPython does when a builtin breaks its contract: a
/// script must not be able to end the process with one.
/// </summary>
internal static class InternalError
{
    private const int LongestCall = 60;

    /// <summary>SystemError that names the fault and what the program was doing.</summary>
    public static PyException From(Vm vm, Exception fault) => Raise.SystemError($"internal error in {Culprit(vm)}: {fault.GetType().Name}");

    /// <summary>Whether an exception is a fault, and not one of those that have a meaning of their own.</summary>
    public static bool Is(Exception e) => e is not (PyException or LimitException or OutOfMemoryException or UnreachableException or InsufficientExecutionStackException);

    /// <summary>The expression that was running as the program writes it; the function's name where there is no source.</summary>
    private static string Culprit(Vm vm)
    {
        var frame = vm.Top;
        if (frame.Exe == null) return "native code";
        var code = frame.Exe.VisibleCode;
        var place = code.PositionAt(frame.VisibleIndex);
        if (place.Line != place.EndLine || !vm.Runtime.Importer.Sources.TryGetValue(code.FileName.ToString(), out var source)) return code.Name.ToString();
        var line = source.Split('\n').ElementAtOrDefault(place.Line - 1) ?? "";
        int start = TracebackMarkers.Characters(line, place.Column), end = TracebackMarkers.Characters(line, place.EndColumn);
        if (start >= end || end > line.Length) return code.Name.ToString();
        return end - start <= LongestCall ? line[start..end] : string.Concat(line.AsSpan(start, LongestCall), "...");
    }
}
