using System.Collections.Concurrent;
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
    private readonly ConcurrentQueue<LastRite> _ready = [];
    private readonly ConditionalWeakTable<PyObject, DelRite> _watched = [];
    private long _order;
    private bool _isPerforming;

    internal Finalizers(Vm vm) => _vm = vm;

    /// <summary>An instance of a class with __del__ was made.</summary>
    internal void Watch(PyObject instance)
    {
        if (!_watched.TryGetValue(instance, out _)) _watched.Add(instance, new DelRite(this, instance) { Order = ++_order });
    }

    /// <summary>Something is to be done; any thread may say so.</summary>
    public void Enqueue(LastRite rite)
    {
        _ready.Enqueue(rite);
        _vm.Nudge();
    }

    /// <summary>Do what is ready. A rite that makes others ready leaves them to the next time.</summary>
    internal void PerformReady()
    {
        if (_ready.IsEmpty || _isPerforming) return;
        var rites = new List<LastRite>();
        while (_ready.TryDequeue(out var rite)) rites.Add(rite);
        Perform(rites.OrderBy(rite => rite.Order));
    }

    /// <summary>Find what is dead now, and do what is to be done for it: gc.collect().</summary>
    public void Collect()
    {
        _vm.ForgetDeadSlots();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        PerformReady();
    }

    /// <summary>The program has ended: everything dies, the oldest first.</summary>
    internal void PerformAll()
    {
        if (!_watched.Any() && _ready.IsEmpty) return;
        Collect();
        Perform([.. _watched.Select(pair => pair.Value).OrderBy(rite => rite.Order)]);
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
        private bool _isDone;

        ~DelRite() { if (!_isDone) owner.Enqueue(this); }

        public override void Perform(Vm vm)
        {
            if (_isDone) return;
            _isDone = true;
            if (instance.Class.Lookup(Names.Del, out var method)) Unraisable.Call(vm, () => vm.CallMethod(method, new Value(instance), instance.Class, []), method);
        }
    }
}
