namespace PyTee.Interpreter;

/// <summary>What keeps the memory of an object in its place. Known weakly: what nobody can reach any more pins nothing.</summary>
public sealed class BufferPins
{
    private readonly List<WeakReference<object>> _pins = [];

    /// <summary>Views were made.</summary>
    public void Add(object pin) => _pins.Add(new WeakReference<object>(pin));

    /// <summary>The last of the views was released.</summary>
    public void Remove(object pin) => _pins.RemoveAll(weak => !weak.TryGetTarget(out var live) || live == pin);

    /// <summary>Whether a view is left that the program can still use. Views that were dropped without a word are looked for, the young ones first.</summary>
    public bool Exist()
    {
        if (_pins.Count > 0) Vm.Current.ForgetDeadSlots();
        for (int generation = 0; generation <= GC.MaxGeneration && _pins.Count > 0; generation += GC.MaxGeneration)
        {
            GC.Collect(generation);
            _pins.RemoveAll(static weak => !weak.TryGetTarget(out _));
        }
        return _pins.Count > 0;
    }
}

/// <summary>What the views of one export share: slices and casts keep the memory in its place as the first view does.</summary>
internal sealed class BufferPin
{
    private readonly IBuffer _exporter;
    private int _views = 1;

    public BufferPin(IBuffer exporter)
    {
        _exporter = exporter;
        exporter.Export(this);
    }

    /// <summary>One view more.</summary>
    public BufferPin Share()
    {
        _views++;
        return this;
    }

    /// <summary>One view less; the exporter hears of the last.</summary>
    public void Release()
    {
        if (--_views == 0) _exporter.Release(this);
    }
}
