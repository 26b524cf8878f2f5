using System.Runtime.CompilerServices;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>
/// A Runtime's own runnable copy of a <see cref="CodeObject"/>: pinned words that the VM quickens in place, and the objects its inline caches
/// refer to. The code object itself never changes.
/// </summary>
internal sealed unsafe class Executable
{
    private readonly ulong[] _words;

    public readonly CodeObject Code;
    public readonly Runtime Runtime;
    public readonly ulong* Start;
    public readonly Value[] Consts;
    public readonly PyStr[] Names;
    /// <summary>Slots before the value stack.</summary>
    public readonly int LocalCount;
    public readonly int FrameSize;
    /// <summary>Number of arguments of a call that needs no binding: all positional, no defaults, no generator; else -1.</summary>
    public readonly int PlainArgCount;
    public readonly bool IsGenerator;
    /// <summary>Positional parameters (defaults may fill the last); -1 when * or keyword-only parameters or generators need the general way.</summary>
    public readonly int SimpleArgCount;
    /// <summary>Objects of inline caches: functions and values found on types, addressed by the cache word.</summary>
    public object[] Cached = [];
    public int CachedCount;

    private Executable(CodeObject code, Runtime runtime)
    {
        Code = code;
        Runtime = runtime;
        _words = GC.AllocateUninitializedArray<ulong>(code.Code.Length, pinned: true);
        code.Code.CopyTo(_words, 0);
        Start = (ulong*)Unsafe.AsPointer(ref _words[0]);
        Consts = code.Consts.Length > 0 ? code.Consts : [Value.None];
        Names = code.Names;
        LocalCount = code.LocalsPlus.Length;
        FrameSize = code.FrameSize;
        IsGenerator = (code.Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0;
        bool simple = code.KwOnlyArgCount == 0 && (code.Flags & (CodeFlags.VarArgs | CodeFlags.VarKeywords)) == 0;
        SimpleArgCount = simple ? code.ArgCount : -1;
        PlainArgCount = SimpleArgCount;
    }

    /// <summary>The copy the current Runtime has of this code.</summary>
    public static Executable For(CodeObject code)
    {
        var runtime = Vm.Current.Runtime;
        if (code.LastExecutable is { } last && last.Runtime == runtime) return last;
        if (!runtime.Executables.TryGetValue(code, out var exe))
        {
            exe = new Executable(code, runtime);
            runtime.Executables.Add(code, exe);
        }
        code.LastExecutable = exe;
        return exe;
    }

    /// <summary>Index of the word an address points at.</summary>
    public int IndexOf(ulong* ip) => (int)(ip - Start);

    /// <summary>Keep an object for an inline cache.</summary>
    public int Cache(object o)
    {
        if (CachedCount == Cached.Length) Array.Resize(ref Cached, Math.Max(4, Cached.Length * 2));
        Cached[CachedCount] = o;
        return CachedCount++;
    }
}
