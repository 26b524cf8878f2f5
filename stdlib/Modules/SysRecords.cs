using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The named tuples of sys.</summary>
internal static class SysRecords
{
    private static Value Int(long n) => new(n);
    private static Value Str(string s) => Value.Str(s);

    public static Value VersionInfo() => new(new StructSequence(s_versionInfo, [Int(3), Int(13), Int(0), Str("final"), Int(0)]));
    private static readonly StructType s_versionInfo = new("sys.version_info", ["major", "minor", "micro", "releaselevel", "serial"]);

    public static Value Flags() => new(new StructSequence(s_flags, [Int(0), Int(0), Int(0), Int(0), Int(1), Int(0), Int(0), Int(0), Int(0), Int(0), Int(0), Int(1), Int(0), Value.False, Int(1), Value.True, Int(0), Int(4300)]));
    private static readonly StructType s_flags = new("sys.flags", ["debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "safe_path", "warn_default_encoding", "int_max_str_digits"]);

    public static Value FloatInfo() => new(new StructSequence(s_floatInfo, [new(double.MaxValue), Int(1024), Int(308), new(2.2250738585072014e-308), Int(-1021), Int(-307), Int(15), Int(53), new(double.BitIncrement(1.0) - 1.0), Int(2), Int(1)]));
    private static readonly StructType s_floatInfo = new("sys.float_info", ["max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"]);

    public static Value IntInfo() => new(new StructSequence(s_intInfo, [Int(30), Int(4), Int(4300), Int(640)]));
    private static readonly StructType s_intInfo = new("sys.int_info", ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"]);

    public static Value HashInfo() => new(new StructSequence(s_hashInfo, [Int(64), Int((1L << 61) - 1), Int(314159), Int(0), Int(1000003), Str("siphash13"), Int(64), Int(128), Int(0)]));
    private static readonly StructType s_hashInfo = new("sys.hash_info", ["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"]);

    public static Value ThreadInfo() => new(new StructSequence(s_threadInfo, [Str("pthread"), Value.None, Value.None]));
    private static readonly StructType s_threadInfo = new("sys.thread_info", ["name", "lock", "version"]);

    public static Value AsyncGenHooks(Value first, Value last) => new(new StructSequence(s_asyncGenHooks, [first, last]));
    private static readonly StructType s_asyncGenHooks = new("builtins.asyncgen_hooks", ["firstiter", "finalizer"]);

    /// <summary>sys.implementation, a plain namespace.</summary>
    public static Value Implementation(Value version, long hex)
    {
        var implementation = new PySimpleNamespace(PySimpleNamespace.TypeObject);
        implementation.Set("name", Str("pytee"));
        implementation.Set("cache_tag", Value.Str(ModuleSpec.CacheTag));
        implementation.Set("version", version);
        implementation.Set("hexversion", Int(hex));
        return new(implementation);
    }
}
