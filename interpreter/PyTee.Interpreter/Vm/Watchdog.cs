namespace PyTee.Interpreter;

/// <summary>
/// Makes a machine look at its limits while a deadline is set or an interrupt waits. Fuel alone does not do: between two looks a program may call
/// ten thousand builtins that each take a millisecond. The timer only decides when to look; the deadline itself is judged by the host's clock.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private const int PeriodMs = 10;

    private readonly Vm _vm;
    private readonly object _gate = new();
    private Timer? _timer;
    private bool _hasDeadline;

    public Watchdog(Vm vm) => _vm = vm;

    /// <summary>A program with a deadline begins.</summary>
    public void WatchDeadline() { _hasDeadline = true; Wake(); }

    /// <summary>The program has ended.</summary>
    public void Rest() => _hasDeadline = false;

    /// <summary>Look now, and again and again until nothing is left to look for.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            // Most programs have no deadline and are never interrupted, and the first timer of a process is not cheap.
            _timer ??= new Timer(static state => ((Watchdog)state!).Look(), this, Timeout.Infinite, Timeout.Infinite);
            _timer.Change(0, PeriodMs);
        }
    }

    public void Dispose() => _timer?.Dispose();

    private void Look()
    {
        if (_hasDeadline || _vm.Runtime.HasInterrupt) _vm.Nudge();
        else _timer!.Change(Timeout.Infinite, Timeout.Infinite);
    }
}
