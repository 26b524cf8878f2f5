using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A stream that holds bytes back.</summary>
internal interface IHoldsBytes
{
    /// <summary>Hand them on.</summary>
    void Flush();
}

/// <summary>What must not be lost of the files of a program: unwritten bytes, and descriptors of files nobody holds any more.</summary>
/// <remarks>
/// CPython closes a file when its last reference goes. Here the collector comes late, so whatever is held back is written before a file is
/// opened and when the program ends; that is all a program can observe of it.
/// </remarks>
internal sealed class OpenFiles(Runtime runtime)
{
    private static readonly ConditionalWeakTable<Runtime, OpenFiles> s_all = [];

    private readonly List<IHoldsBytes> _dirty = [];
    private readonly List<int> _abandoned = [];
    private readonly PyTextIOWrapper?[] _standard = new PyTextIOWrapper?[3];
    private readonly bool[] _standardClosed = new bool[3];

    public static OpenFiles Current => s_all.GetValue(Vm.Current.Runtime, static runtime =>
    {
        var files = new OpenFiles(runtime);
        runtime.AtEnd.Add(files.FlushAll);
        runtime.AtEnd.Add(files.FlushStandard);
        return files;
    });

    /// <summary>The one text stream of a standard descriptor.</summary>
    public PyTextIOWrapper Standard(string name, int number) => _standard[number] ??= PyTextIOWrapper.Standard(name, number);

    /// <summary>A stream has begun to hold bytes back.</summary>
    public void Add(IHoldsBytes stream) => _dirty.Add(stream);

    /// <summary>A stream holds none any more.</summary>
    public void Remove(IHoldsBytes stream) => _dirty.Remove(stream);

    /// <summary>Write what all streams hold back; errors belong to streams that nobody looks at.</summary>
    public void FlushAll()
    {
        // A text stream hands its bytes to the stream below, which then holds them back itself.
        for (int i = 2 * _dirty.Count; i > 0 && _dirty.Count > 0; i--)
        {
            var stream = _dirty[^1];
            try { stream.Flush(); }
            catch (PyException) { }
            _dirty.Remove(stream);
        }
    }

    /// <summary>Write what the standard streams hold back; the program may have put others in their place.</summary>
    private void FlushStandard()
    {
        foreach (var stream in _standard)
        {
            try { ((ITextSink?)stream)?.FlushText(); }
            catch (PyException) { }
        }
    }

    /// <summary>The collector has something for the program to do.</summary>
    public void Tell(LastRite rite) => runtime.Finalizers.Enqueue(rite);

    /// <summary>The collector has found an open file; it may not call the host itself.</summary>
    public void Abandon(int fd)
    {
        lock (_abandoned) _abandoned.Add(fd);
    }

    /// <summary>Close what the collector has found.</summary>
    public void CloseAbandoned()
    {
        int[] found;
        lock (_abandoned)
        {
            if (_abandoned.Count == 0) return;
            found = [.. _abandoned];
            _abandoned.Clear();
        }
        foreach (int fd in found) _ = Descriptors.Close(fd);
    }

    public bool IsStandardClosed(int fd) => _standardClosed[fd];

    public bool CloseStandard(int fd) => !_standardClosed[fd] && (_standardClosed[fd] = true);
}
