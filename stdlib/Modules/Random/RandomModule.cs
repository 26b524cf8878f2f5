using System.Numerics;
using System.Security.Cryptography;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The generator behind <c>random</c>.</summary>
[PyModule("_random")]
public static partial class RandomModule
{
    /// <summary>The generator's type.</summary>
    [PyConstant("Random")] internal static PyType Random => PyRandom.TypeObject;
}

/// <summary>A generator of random numbers with a state of its own.</summary>
[PyType("Random", Module = "_random", HasDict = true)]
public sealed partial class PyRandom : PyObjectWithDict
{
    private readonly MersenneTwister _generator = new();

    private PyRandom(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")]
    internal static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        var random = new PyRandom(cls);
        // A subclass seeds in its own __init__, by its own rules.
        random.Seed(args.Length > 0 && cls == TypeObject ? args[0] : Value.None);
        return random;
    }

    /// <summary>A float from 0 up to 1.</summary>
    [PyMethod("random()")] internal double Random() => _generator.NextDouble();

    /// <summary>An integer of k random bits.</summary>
    [PyMethod("getrandbits(k, /)")]
    internal Value GetRandBits(Value k)
    {
        long count = Number.AsLong(k);
        if (count < 0) throw Raise.ValueError("number of bits must be non-negative");
        if (count <= 64) return PyInt.From(_generator.NextBits((int)count));
        if (count > BigPower.MostBits) throw Raise.MemoryError();
        Charge.Bytes(count / 4);
        return PyInt.From(_generator.NextBig((int)count));
    }

    /// <summary>Starts from a seed: None for an unpredictable one, an int, or anything with a hash.</summary>
    [PyMethod("seed(n=None, /)")]
    internal void Seed(Value n)
    {
        if (n.IsUnset || n.IsNone)
        {
            _generator.Seed(new BigInteger(RandomNumberGenerator.GetBytes(MersenneTwister.StateLength * sizeof(uint)), isUnsigned: true));
            return;
        }
        _generator.Seed(PyInt.Is(n) ? PyInt.BigOf(n) : (BigInteger)(ulong)Protocols.Hash(n));
    }

    /// <summary>The state as a tuple of integers.</summary>
    [PyMethod("getstate()")]
    internal Value GetState()
    {
        var state = new Value[MersenneTwister.StateLength + 1];
        for (int i = 0; i < MersenneTwister.StateLength; i++) state[i] = (long)_generator.State[i];
        state[^1] = (long)_generator.Index;
        return new PyTuple(state);
    }

    /// <summary>Returns to a state.</summary>
    [PyMethod("setstate(state, /)")]
    internal void SetState(Value state)
    {
        if (!state.Is(out PyTuple? items)) throw Raise.TypeError("state vector must be a tuple");
        if (items.Count != MersenneTwister.StateLength + 1) throw Raise.ValueError("state vector is the wrong size");
        var words = new uint[MersenneTwister.StateLength];
        for (int i = 0; i < words.Length; i++) words[i] = WordOf(items[i]);
        long index = Number.AsLong(items[MersenneTwister.StateLength]);
        if (index is < 0 or > MersenneTwister.StateLength) throw Raise.ValueError("invalid state");
        _generator.Restore(words, (int)index);
    }

    private static uint WordOf(Value item)
    {
        BigInteger word = PyInt.BigOf(Number.ToIndex(item));
        if (word.Sign < 0) throw Raise.OverflowError("can't convert negative value to unsigned int");
        if (word > ulong.MaxValue) throw Raise.OverflowError("Python int too large to convert to C unsigned long");
        return (uint)(ulong)(word & uint.MaxValue);
    }
}
