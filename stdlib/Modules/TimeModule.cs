using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>This module provides various functions to manipulate time values.</summary>
[PyModule("time")]
public static partial class TimeModule
{
    private static HostPort Host => Vm.Current.Runtime.Host;

    /// <summary>Process time for profiling: sum of the kernel and user-space CPU time.</summary>
    [PyFunction("process_time()")] internal static double ProcessTime() => Host.ClockProcessNanoseconds() / 1e9;
}
