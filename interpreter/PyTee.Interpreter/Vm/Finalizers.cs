using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>Work that the death of an object leaves to do: its __del__, the callbacks of weak references to it.</summary>
public abstract class LastRite
{
    /// <summary>Its place in line: what was begun first is done first.</summary>
    internal long Order;

    /// <summary>Do it, on the program's own thread.</summary>
    public abstract void Perform(Vm vm);
}

/// <summary>
/// Finalization. The collector's thread only says which objects are dead; what is to be done for them runs on the program's thread between two
/// instructions, when the collector is asked for explicitly, and at the end of the program for what is still alive then.
/// </summary>
public sealed class Finalizers
{
    private readonly Vm _vm;
    private readonly object _gate = new();
    private ConditionalWeakTable<PyObject, DelRite>? _watched;
    private List<LastRite>? _ready;
    private long _order, _unfinished;
    private bool _isPerforming;

    internal Finalizers(Vm vm) => _vm = vm;

    /// <summary>An instance of a class with __del__ was made.</summary>
    internal void Watch(PyObject instance)
    {
        _watched ??= [];
        if (!_watched.TryGetValue(instance, out _)) _watched.Add(instance, new DelRite(this, instance) { Order = ++_order });
    }

    /// <summary>Whether __del__ of an instance has run; it does so once.</summary>
    public bool IsFinalized(PyObject instance) => _watched != null && _watched.TryGetValue(instance, out var rite) && rite.IsDone;

    /// <summary>A generator was made that may die with work to do; what is returned lies in it and is disposed of when its body has ended.</summary>
    internal CloseRite Watch(PyGenerator generator)
    {
        _unfinished++;
        return new CloseRite(this, generator) { Order = ++_order };
    }

    /// <summary>Something is to be done; any thread may say so.</summary>
    public void Enqueue(LastRite rite)
    {
        lock (_gate) (_ready ??= []).Add(rite);
        _vm.Nudge();
    }

    /// <summary>Do what is ready. A rite that makes others ready leaves them to the next time.</summary>
    internal void PerformReady()
    {
        if (_ready == null || _isPerforming) return;
        List<LastRite> rites;
        lock (_gate) (rites, _ready) = (_ready, null);
        Perform(rites.OrderBy(rite => rite.Order));
    }

    /// <summary>Find what is dead now, and do what is to be done for it: gc.collect().</summary>
    public void Collect(int generation = 2)
    {
        _vm.ForgetDeadSlots();
        GC.Collect(generation);
        GC.WaitForPendingFinalizers();
        PerformReady();
    }

    /// <summary>The program has ended: everything dies, the oldest first.</summary>
    internal void PerformAll()
    {
        // The order number tells whether anything was ever watched.
        if (_order > 0 || _ready != null) PerformRest();
    }

    private void PerformRest()
    {
        IEnumerable<KeyValuePair<PyObject, DelRite>> watched = _watched ?? [];
        if (_ready == null && _unfinished == 0 && !watched.Any()) return;
        Collect();
        Perform([.. watched.Select(pair => pair.Value).Concat<LastRite>(OfGlobals()).OrderBy(rite => rite.Order)]);
    }

    /// <summary>The rites of generators that global names refer to.</summary>
    private IEnumerable<LastRite> OfGlobals()
    {
        for (int m = 0; _unfinished > 0 && _vm.Runtime.Importer.Modules.Next(ref m, out _, out var loaded);)
        {
            if (!loaded.Is<PyModule>(out var module)) continue;
            for (int n = 0; module.Dict.Next(ref n, out _, out var value);)
            {
                if (value.O is PyGenerator { Rite: { } rite, IsUnfinished: true }) yield return rite;
            }
        }
    }

    private void Perform(IEnumerable<LastRite> rites)
    {
        _isPerforming = true;
        var handling = _vm.Handling;
        try
        {
            foreach (var rite in rites) rite.Perform(_vm);
        }
        finally
        {
            _vm.Handling = handling;
            _isPerforming = false;
        }
    }

    /// <summary>The call of __del__. It lies in the table beside its instance, so that the collector finds both dead together, and is done once.</summary>
    private sealed class DelRite(Finalizers owner, PyObject instance) : LastRite
    {
        public bool IsDone { get; private set; }

        ~DelRite() { if (!IsDone) owner.Enqueue(this); }

        public override void Perform(Vm vm)
        {
            if (IsDone) return;
            IsDone = true;
            if (instance.Class.Lookup(Names.Del, out var method)) Unraisable.Call(vm, () => vm.CallMethod(method, new Value(instance), instance.Class, []), method);
        }
    }

    /// <summary>The end of a generator that nobody asks any more. Nothing but the generator refers to it, so that both are found dead together.</summary>
    internal sealed class CloseRite(Finalizers owner, PyGenerator generator) : LastRite, IDisposable
    {
        ~CloseRite() { if (generator.IsUnfinished) owner.Enqueue(this); }

        /// <summary>The body has ended by itself.</summary>
        public void Dispose()
        {
            owner._unfinished--;
            GC.SuppressFinalize(this);
        }

        public override void Perform(Vm vm)
        {
            if (generator.IsUnfinished) Unraisable.Call(vm, () => generator.Abandon(vm), new Value(generator));
        }
    }
}
