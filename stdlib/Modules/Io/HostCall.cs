using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The way from an error of the host to the exception the program sees.</summary>
internal static class HostCall
{
    private const int Interrupted = 4;

    public static HostPort Port => Vm.Current.Runtime.Host;

    /// <summary>Raise the OSError of a failed call; running over a limit ends the program.</summary>
    public static void Check(HostError error, Value fileName = default, Value fileName2 = default)
    {
        if (!error.Failed) return;
        if (error.IsLimit) throw new LimitException("output", error.Detail ?? "the program has written all it may");
        throw Raise.OSError(error.Errno, error.Detail ?? OSErrorText.Of(error.Errno), fileName, fileName2);
    }

    /// <summary>Whether the call was interrupted and is to be made again (PEP 475), after the KeyboardInterrupt that may be due.</summary>
    public static bool ShouldRetry(HostError error)
    {
        if (error.Errno != Interrupted) return false;
        Vm.Current.Runtime.AwaitInterrupt();
        Vm.Current.Refuel();
        return true;
    }

    /// <summary>The OSError of an errno.</summary>
    public static PyException Error(int errno) => Raise.OSError(errno, OSErrorText.Of(errno));
}
