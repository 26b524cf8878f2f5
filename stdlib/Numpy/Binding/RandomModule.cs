using System.Numerics;
using System.Security.Cryptography;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>The compiled core of numpy.random: the bit generators.</summary>
[PyModule("_numpy_random")]
public static partial class RandomModule
{
    [PyConstant("BitGenerator")] internal static PyType BitSourceType => BitSource.TypeObject;
    [PyConstant("MT19937")] internal static PyType Mt19937Type => Mt19937.TypeObject;
    [PyConstant("PCG64")] internal static PyType Pcg64Type => Pcg64.TypeObject;

    /// <summary>A fresh seed of 128 bits from the enclave's own entropy.</summary>
    [PyFunction("entropy()")] internal static BigInteger Entropy() => new(RandomNumberGenerator.GetBytes(16), isUnsigned: true);
}
