namespace PyTee.Interpreter;

/// <summary>The memory of an object whose class answers <c>__buffer__</c> or <c>__release_buffer__</c> in Python (PEP 688).</summary>
internal sealed class PythonBuffer : LastRite, IBuffer
{
    private readonly Value _owner;
    private readonly PyMemoryView _given;
    private readonly Finalizers _finalizers = Vm.Current.Runtime.Finalizers;

    private PythonBuffer(Value owner, PyMemoryView given) => (_owner, _given) = (owner, given);

    private bool _isReleased;

    /// <summary>All views were dropped, not all released.</summary>
    ~PythonBuffer()
    {
        if (!_isReleased) _finalizers.Enqueue(this);
    }

    /// <inheritdoc/>
    public override void Perform(Vm vm) => Release(vm);

    /// <summary>A view of what the object's own methods show; false when its class has none.</summary>
    public static bool TryView(Value source, long flags, out PyMemoryView view)
    {
        view = null!;
        if (source.Object is not { Class: { IsHeap: true } type }) return false;
        var given = IsInPython(type, Names.Buffer) ? Ask(source, flags) : IsInPython(type, Names.ReleaseBuffer) ? PyMemoryView.OfNative(source) : null;
        if (given == null) return false;
        view = new PyMemoryView(source, ((IBuffer)given).GetBuffer(), new PythonBuffer(source, given));
        return true;
    }

    private static bool IsInPython(PyType type, PyStr name) => type.Lookup(name, out var method) && method.O is not PyMethodDescriptor;

    private static PyMemoryView Ask(Value source, long flags)
    {
        PythonSlots.TrySpecial(source, Names.Buffer, out var view, flags);
        return view.O as PyMemoryView ?? throw Raise.TypeError("__buffer__ returned non-memoryview object");
    }

    BufferInfo IBuffer.GetBuffer() => ((IBuffer)_given).GetBuffer();

    void IBuffer.Export(object pin) => ((IBuffer)_given).Export(pin);

    void IBuffer.Release(object pin)
    {
        _isReleased = true;
        Release(Vm.Current);
    }

    private void Release(Vm vm)
    {
        ((IBuffer)_given).Release(this);
        if (IsInPython(_owner.Class, Names.ReleaseBuffer)) Unraisable.Call(vm, () => PythonSlots.TrySpecial(_owner, Names.ReleaseBuffer, out _, _given), _owner);
        if (_owner.O is IBuffer && _given.Shows(_owner)) _given.Release();
    }
}
