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
    /// <summary>Of a traced copy: what stands where in it, and the executable it was made from.</summary>
    public readonly TracedCode? Tracing;
    public readonly Executable? Original;
    private Executable? _traced, _tracedWithOpcodes;
    /// <summary>The words as they were before every instruction became a Trace; null when they are in place.</summary>
    private ulong[]? _trapped;
    private bool _isEntryTrapped;
    private ulong _entry;

    private Executable(TracedCode tracing, Executable original) : this(tracing.Code, original.Runtime)
    {
        Tracing = tracing;
        Original = original;
    }

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
            if (runtime.IsTraced) exe.Trap();
            runtime.Executables.Add(code, exe);
        }
        code.LastExecutable = exe;
        return exe;
    }

    /// <summary>Index of the word an address points at.</summary>
    public int IndexOf(ulong* ip) => (int)(ip - Start);

    /// <summary>The code that Python sees.</summary>
    public CodeObject VisibleCode => Original == null ? Code : Original.Code;

    /// <summary>The index in the visible code of an instruction.</summary>
    public int VisibleIndex(int index) => Tracing == null ? index : Tracing.VisibleIndex(index);

    /// <summary>The address of an instruction of the visible code.</summary>
    public ulong* AddressOf(int visible) => Start + (Tracing == null ? visible : Tracing.IndexOf(visible));

    /// <summary>The copy that calls trace functions; null for code too long to be copied.</summary>
    public Executable? TracedCopy(bool withOpcodes)
    {
        var original = Original ?? this;
        ref var copy = ref withOpcodes ? ref original._tracedWithOpcodes : ref original._traced;
        if (copy == null && TracedCode.Make(original.Code, withOpcodes) is { } tracing) copy = new Executable(tracing, original);
        return copy;
    }

    /// <summary>Let whoever enters the words go on in the traced copy; a generator goes on anywhere.</summary>
    public void Trap()
    {
        if (IsGenerator) TrapAll();
        else if (!_isEntryTrapped && _trapped == null) (_isEntryTrapped, _entry, _words[0]) = (true, _words[0], Trapped(_words[0]));
    }

    /// <summary>
    /// Let whoever runs the words go on in the traced copy, whatever instruction comes next. Operands stay: an instruction that is under way may still
    /// read its own.
    /// </summary>
    public void TrapAll()
    {
        if (_trapped != null) return;
        Untrap();
        _trapped = _words.AsSpan().ToArray();
        foreach (int i in InstructionStarts()) _words[i] = Trapped(_words[i]);
    }

    private static ulong Trapped(ulong word) => (word & ~0x7fffUL) | (ulong)Op.Trace;

    /// <summary>Put the instructions back.</summary>
    public void Untrap()
    {
        if (_isEntryTrapped) (_isEntryTrapped, _words[0]) = (false, _entry);
        if (_trapped == null) return;
        // What was quickened meanwhile, under way, has its cache too.
        foreach (int i in InstructionStarts()) { if (Instruction.OpOf(_words[i]) == Op.Trace) _words[i] = _trapped[i]; }
        _trapped = null;
    }

    private IEnumerable<int> InstructionStarts()
    {
        for (int i = 0; i < Code.Code.Length; i += 1 + OpInfo.CacheWords(Instruction.OpOf(Code.Code[i]))) yield return i;
    }

    /// <summary>Keep an object for an inline cache.</summary>
    public int Cache(object o)
    {
        if (CachedCount == Cached.Length) Array.Resize(ref Cached, Math.Max(4, Cached.Length * 2));
        Cached[CachedCount] = o;
        return CachedCount++;
    }
}
