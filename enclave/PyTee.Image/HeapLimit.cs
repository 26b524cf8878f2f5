namespace PyTee.Image;

#pragma warning disable RS0030 // The collector takes its bound from the application's settings; nothing of the world is read.

/// <summary>Bounds the collector's heap, behind the interpreter's own accounting: what that misses between two looks ends here.</summary>
static class HeapLimit
{
    // The interpreter stops a program at its limit; the collector's bound only has to keep the process near it.
    const double Slack = 1.2;
    const long Base = 16L << 20;

    /// <summary>Let the heap grow no further than a little above a program's limit.</summary>
    public static void Set(long programBytes)
    {
        AppContext.SetData("GCHeapHardLimit", (ulong)(programBytes * Slack) + Base);
        try
        {
            GC.RefreshMemoryLimit();
        }
        catch (InvalidOperationException)
        {
            // The heap is larger already; the accounting alone has to do.
        }
    }
}
