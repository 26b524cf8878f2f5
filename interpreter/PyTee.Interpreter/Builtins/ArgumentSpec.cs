using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>What a native function accepts besides its named parameters, and how it words its complaints.</summary>
[Flags]
public enum ArgumentFlags
{
    None = 0,
    /// <summary>The first argument is self, in front of the parameters.</summary>
    Self = 1,
    /// <summary>Has *args.</summary>
    Rest = 2,
    /// <summary>Has **kwargs.</summary>
    Keywords = 4,
    /// <summary>Is __new__ or __init__.</summary>
    Constructor = 8,
    /// <summary>Counts what is given by position first, in the words of a function without keywords.</summary>
    Unpacked = 16,
    /// <summary>Counts without saying its name: "function takes exactly 5 arguments".</summary>
    Nameless = 32,
}

/// <summary>
/// The parameters of a native function. Generated code handles complete positional arguments itself and comes here with anything else:
/// missing arguments become Unset, keywords find their place, and misfits raise what CPython raises for that kind of signature.
/// Nothing of it is to be inlined: the room it takes on the stack would be cleared by every call that does not need it.
/// </summary>
public sealed unsafe class ArgumentSpec(
    string name, string qualifiedName, int positionalOnly, int positional, ulong required, ArgumentFlags flags, string[] names)
{
    private readonly PyStr[] _names = Array.ConvertAll(names, PyStr.Intern);

    /// <summary>The name in messages about single arguments: <c>append</c>.</summary>
    internal string Name => name;
    /// <summary>The name in messages about the number of arguments: <c>list.append</c>.</summary>
    internal string QualifiedName => qualifiedName;
    internal int PositionalOnly => positionalOnly;
    /// <summary>Parameters that can be given by position.</summary>
    internal int Positional => positional;
    internal int Count => _names.Length;
    internal PyStr NameOf(int index) => _names[index];
    internal bool IsRequired(int index) => (required >> index & 1) != 0;
    /// <summary>Parameters that must be given and can be given by position; they come first.</summary>
    internal int RequiredPositional => System.Numerics.BitOperations.TrailingZeroCount(~(required & ((1UL << positional) - 1)));
    internal bool HasRest => (flags & ArgumentFlags.Rest) != 0;
    internal bool HasKeywords => (flags & ArgumentFlags.Keywords) != 0;
    internal bool IsConstructor => (flags & ArgumentFlags.Constructor) != 0;
    internal bool IsUnpacked => (flags & ArgumentFlags.Unpacked) != 0;
    internal bool IsNameless => (flags & ArgumentFlags.Nameless) != 0;
    /// <summary>Some parameter can be given by keyword.</summary>
    internal bool TakesKeywords => Count > positionalOnly;

    /// <summary>Completes the arguments of a function without *args, **kwargs and keyword-only parameters, and calls it again with them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Value Bind(ReadOnlySpan<Value> args, PyTuple? names, delegate*<ReadOnlySpan<Value>, PyTuple?, Value> code)
    {
        if (Count >= FewValues.Length) return BindMany(args, names, code);
        FewValues buffer = default;
        Span<Value> bound = ((Span<Value>)buffer)[..CountWithSelf];
        FillWithSelf(args, names, bound);
        return code(bound, null);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value BindMany(ReadOnlySpan<Value> args, PyTuple? names, delegate*<ReadOnlySpan<Value>, PyTuple?, Value> code)
    {
        ManyValues buffer = default;
        Span<Value> bound = ((Span<Value>)buffer)[..CountWithSelf];
        FillWithSelf(args, names, bound);
        return code(bound, null);
    }

    private int CountWithSelf => Count + (int)(flags & ArgumentFlags.Self);

    private void FillWithSelf(ReadOnlySpan<Value> args, PyTuple? names, Span<Value> bound)
    {
        int self = (int)(flags & ArgumentFlags.Self);
        if (self != 0) bound[0] = args[0];
        Fill(args[self..], names, bound[self..], null);
    }

    /// <summary>Binds the arguments after self and calls the code with the named parameters, the rest and the keywords (null when there are none).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Value Call(Value self, ReadOnlySpan<Value> args, PyTuple? names, delegate*<Value, ReadOnlySpan<Value>, ReadOnlySpan<Value>, PyDict?, Value> code)
    {
        return Count <= FewValues.Length ? CallFew(self, args, names, code) : CallMany(self, args, names, code);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value CallFew(Value self, ReadOnlySpan<Value> args, PyTuple? names, delegate*<Value, ReadOnlySpan<Value>, ReadOnlySpan<Value>, PyDict?, Value> code)
    {
        FewValues buffer = default;
        return CallWith(((Span<Value>)buffer)[..Count], self, args, names, code);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value CallMany(Value self, ReadOnlySpan<Value> args, PyTuple? names, delegate*<Value, ReadOnlySpan<Value>, ReadOnlySpan<Value>, PyDict?, Value> code)
    {
        ManyValues buffer = default;
        return CallWith(((Span<Value>)buffer)[..Count], self, args, names, code);
    }

    private Value CallWith(Span<Value> bound, Value self, ReadOnlySpan<Value> args, PyTuple? names, delegate*<Value, ReadOnlySpan<Value>, ReadOnlySpan<Value>, PyDict?, Value> code)
    {
        int given = args.Length - (names?.Count ?? 0);
        var extra = HasKeywords && names != null ? new PyDict() : null;
        Fill(args, names, bound, extra);
        return code(self, bound, given > positional ? args[positional..given] : default, extra);
    }

    /// <summary>Puts each argument into the place of its parameter; keywords without one go into the dict.</summary>
    private void Fill(ReadOnlySpan<Value> args, PyTuple? names, Span<Value> bound, PyDict? extra)
    {
        int keywords = names?.Count ?? 0, given = args.Length - keywords;
        if (keywords > 0 && !TakesKeywords && !HasKeywords) throw ArgumentBinder.NoKeywords(this);
        if (ArgumentBinder.WrongCount(this, given, keywords) is { } error) throw error;
        bound.Fill(Value.Unset);
        args[..Math.Min(given, positional)].CopyTo(bound);
        int twice = -1;
        PyStr? unknown = null;
        for (int i = 0; i < keywords; i++)
        {
            var key = names![i].As<PyStr>();
            int index = IndexOf(key);
            if (index < 0)
            {
                if (extra != null) extra.Set(key, args[given + i]);
                else unknown ??= key;
            }
            else if (bound[index].IsUnset) bound[index] = args[given + i];
            else if (twice < 0 || index < twice) twice = index;
        }
        for (int i = 0; i < Count; i++)
            if (IsRequired(i) && bound[i].IsUnset) throw ArgumentBinder.Missing(this, i);
        if (twice >= 0) throw ArgumentBinder.GivenTwice(this, twice);
        if (unknown != null) throw ArgumentBinder.UnknownKeyword(this, unknown);
    }

    private int IndexOf(PyStr key)
    {
        for (int i = positionalOnly; i < _names.Length; i++)
            if (ReferenceEquals(_names[i], key)) return i;
        for (int i = positionalOnly; i < _names.Length; i++)
            if (_names[i].Equals(key)) return i;
        return -1;
    }

    [InlineArray(Length)]
    private struct FewValues
    {
        public const int Length = 8;
        private Value _first;
    }

    [InlineArray(32)]
    private struct ManyValues
    {
        private Value _first;
    }
}
