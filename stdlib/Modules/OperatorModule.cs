using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Operator interface.
///
/// This module exports a set of functions implemented in C# corresponding
/// to the intrinsic operators of Python.  For example, operator.add(x, y)
/// is equivalent to the expression x+y.</summary>
[PyModule("_operator")]
public static partial class OperatorModule
{
    /// <summary>Same as a + b.</summary>
    [PyFunction("add(a, b, /)")] internal static Value Add(Value a, Value b) => Number.Binary(BinaryOp.Add, a, b);
    /// <summary>Same as a += b.</summary>
    [PyFunction("iadd(a, b, /)")] internal static Value IAdd(Value a, Value b) => Number.InPlace(BinaryOp.Add, a, b);
    /// <summary>Same as a - b.</summary>
    [PyFunction("sub(a, b, /)")] internal static Value Sub(Value a, Value b) => Number.Binary(BinaryOp.Sub, a, b);
    /// <summary>Same as a -= b.</summary>
    [PyFunction("isub(a, b, /)")] internal static Value ISub(Value a, Value b) => Number.InPlace(BinaryOp.Sub, a, b);
    /// <summary>Same as a * b.</summary>
    [PyFunction("mul(a, b, /)")] internal static Value Mul(Value a, Value b) => Number.Binary(BinaryOp.Mul, a, b);
    /// <summary>Same as a *= b.</summary>
    [PyFunction("imul(a, b, /)")] internal static Value IMul(Value a, Value b) => Number.InPlace(BinaryOp.Mul, a, b);
    /// <summary>Same as a / b.</summary>
    [PyFunction("truediv(a, b, /)")] internal static Value TrueDiv(Value a, Value b) => Number.Binary(BinaryOp.TrueDiv, a, b);
    /// <summary>Same as a /= b.</summary>
    [PyFunction("itruediv(a, b, /)")] internal static Value ITrueDiv(Value a, Value b) => Number.InPlace(BinaryOp.TrueDiv, a, b);
    /// <summary>Same as a // b.</summary>
    [PyFunction("floordiv(a, b, /)")] internal static Value FloorDiv(Value a, Value b) => Number.Binary(BinaryOp.FloorDiv, a, b);
    /// <summary>Same as a //= b.</summary>
    [PyFunction("ifloordiv(a, b, /)")] internal static Value IFloorDiv(Value a, Value b) => Number.InPlace(BinaryOp.FloorDiv, a, b);
    /// <summary>Same as a % b.</summary>
    [PyFunction("mod(a, b, /)")] internal static Value Mod(Value a, Value b) => Number.Binary(BinaryOp.Mod, a, b);
    /// <summary>Same as a %= b.</summary>
    [PyFunction("imod(a, b, /)")] internal static Value IMod(Value a, Value b) => Number.InPlace(BinaryOp.Mod, a, b);
    /// <summary>Same as a &amp; b.</summary>
    [PyFunction("and_(a, b, /)")] internal static Value And(Value a, Value b) => Number.Binary(BinaryOp.And, a, b);
    /// <summary>Same as a &amp;= b.</summary>
    [PyFunction("iand(a, b, /)")] internal static Value IAnd(Value a, Value b) => Number.InPlace(BinaryOp.And, a, b);
    /// <summary>Same as a | b.</summary>
    [PyFunction("or_(a, b, /)")] internal static Value Or(Value a, Value b) => Number.Binary(BinaryOp.Or, a, b);
    /// <summary>Same as a |= b.</summary>
    [PyFunction("ior(a, b, /)")] internal static Value IOr(Value a, Value b) => Number.InPlace(BinaryOp.Or, a, b);
    /// <summary>Same as a ^ b.</summary>
    [PyFunction("xor(a, b, /)")] internal static Value Xor(Value a, Value b) => Number.Binary(BinaryOp.Xor, a, b);
    /// <summary>Same as a ^= b.</summary>
    [PyFunction("ixor(a, b, /)")] internal static Value IXor(Value a, Value b) => Number.InPlace(BinaryOp.Xor, a, b);
    /// <summary>Same as a &lt;&lt; b.</summary>
    [PyFunction("lshift(a, b, /)")] internal static Value LShift(Value a, Value b) => Number.Binary(BinaryOp.LShift, a, b);
    /// <summary>Same as a &lt;&lt;= b.</summary>
    [PyFunction("ilshift(a, b, /)")] internal static Value ILShift(Value a, Value b) => Number.InPlace(BinaryOp.LShift, a, b);
    /// <summary>Same as a >> b.</summary>
    [PyFunction("rshift(a, b, /)")] internal static Value RShift(Value a, Value b) => Number.Binary(BinaryOp.RShift, a, b);
    /// <summary>Same as a >>= b.</summary>
    [PyFunction("irshift(a, b, /)")] internal static Value IRShift(Value a, Value b) => Number.InPlace(BinaryOp.RShift, a, b);
    /// <summary>Same as a ** b.</summary>
    [PyFunction("pow(a, b, /)")] internal static Value Pow(Value a, Value b) => Number.Binary(BinaryOp.Pow, a, b);
    /// <summary>Same as a **= b.</summary>
    [PyFunction("ipow(a, b, /)")] internal static Value IPow(Value a, Value b) => Number.InPlace(BinaryOp.Pow, a, b);
    /// <summary>Same as a @ b.</summary>
    [PyFunction("matmul(a, b, /)")] internal static Value MatMul(Value a, Value b) => Number.Binary(BinaryOp.MatMul, a, b);
    /// <summary>Same as a @= b.</summary>
    [PyFunction("imatmul(a, b, /)")] internal static Value IMatMul(Value a, Value b) => Number.InPlace(BinaryOp.MatMul, a, b);
    /// <summary>Same as a &lt; b.</summary>
    [PyFunction("lt(a, b, /)")] internal static Value Lt(Value a, Value b) => Protocols.Compare(a, b, CompareOp.Lt);
    /// <summary>Same as a &lt;= b.</summary>
    [PyFunction("le(a, b, /)")] internal static Value Le(Value a, Value b) => Protocols.Compare(a, b, CompareOp.Le);
    /// <summary>Same as a == b.</summary>
    [PyFunction("eq(a, b, /)")] internal static Value Eq(Value a, Value b) => Protocols.Compare(a, b, CompareOp.Eq);
    /// <summary>Same as a != b.</summary>
    [PyFunction("ne(a, b, /)")] internal static Value Ne(Value a, Value b) => Protocols.Compare(a, b, CompareOp.Ne);
    /// <summary>Same as a > b.</summary>
    [PyFunction("gt(a, b, /)")] internal static Value Gt(Value a, Value b) => Protocols.Compare(a, b, CompareOp.Gt);
    /// <summary>Same as a >= b.</summary>
    [PyFunction("ge(a, b, /)")] internal static Value Ge(Value a, Value b) => Protocols.Compare(a, b, CompareOp.Ge);
    [PyConstant("itemgetter")] internal static PyType ItemGetter => PyItemGetter.TypeObject;
    [PyConstant("attrgetter")] internal static PyType AttrGetter => PyAttrGetter.TypeObject;
    [PyConstant("methodcaller")] internal static PyType MethodCaller => PyMethodCaller.TypeObject;

    /// <summary>Return True if a is true, False otherwise.</summary>
    [PyFunction("truth(a, /)")] internal static bool Truth(Value a) => Protocols.Truth(a);
    /// <summary>Same as not a.</summary>
    [PyFunction("not_(a, /)")] internal static bool Not(Value a) => !Protocols.Truth(a);
    /// <summary>Same as a is b.</summary>
    [PyFunction("is_(a, b, /)")] internal static bool Is(Value a, Value b) => Value.Same(a, b);
    /// <summary>Same as a is not b.</summary>
    [PyFunction("is_not(a, b, /)")] internal static bool IsNot(Value a, Value b) => !Value.Same(a, b);
    /// <summary>Same as a[b].</summary>
    [PyFunction("getitem(a, b, /)")] internal static Value GetItem(Value a, Value b) => Protocols.GetItem(a, b);
    /// <summary>Same as a[b] = c.</summary>
    [PyFunction("setitem(a, b, c, /)")] internal static void SetItem(Value a, Value b, Value c) => Protocols.SetItem(a, b, c);
    /// <summary>Same as del a[b].</summary>
    [PyFunction("delitem(a, b, /)")] internal static void DelItem(Value a, Value b) => Protocols.DelItem(a, b);
    /// <summary>Same as b in a (note reversed operands).</summary>
    [PyFunction("contains(a, b, /)")] internal static bool Contains(Value a, Value b) => Protocols.Contains(a, b);
    /// <summary>Same as a.__index__()</summary>
    [PyFunction("index(a, /)")] internal static Value Index(Value a) => Number.ToIndex(a);
    /// <summary>Same as a, for a sequences a and b: concatenation.</summary>
    [PyFunction("concat(a, b, /)")] internal static unsafe Value Concat(Value a, Value b) => Protocols.IsSequence(a) && a.Class.Slots.Binary[(int)BinaryOp.Add] != null ? Number.Binary(BinaryOp.Add, a, b) : throw Raise.TypeError($"'{a.Class.Name}' object can't be concatenated");
    /// <summary>Same as a += b, for a and b sequences.</summary>
    [PyFunction("iconcat(a, b, /)")] internal static unsafe Value IConcat(Value a, Value b) => Protocols.IsSequence(a) && (a.Class.Slots.Binary[(int)BinaryOp.Add] != null || a.Class.Slots.InPlace[(int)BinaryOp.Add] != null) ? Number.InPlace(BinaryOp.Add, a, b) : throw Raise.TypeError($"'{a.Class.Name}' object can't be concatenated");
    /// <summary>Same as -a.</summary>
    [PyFunction("neg(a, /)")] internal static Value Neg(Value a) => Number.Negative(a);
    /// <summary>Same as +a.</summary>
    [PyFunction("pos(a, /)")] internal static Value Pos(Value a) => Number.Positive(a);
    /// <summary>Same as ~a.</summary>
    [PyFunction("invert(a, /)")] internal static Value Invert(Value a) => Number.Invert(a);
    /// <summary>Same as ~a.</summary>
    [PyFunction("inv(a, /)")] internal static Value Inv(Value a) => Number.Invert(a);
    /// <summary>Same as abs(a).</summary>
    [PyFunction("abs(a, /)")] internal static Value Abs(Value a) => Number.Absolute(a);
    /// <summary>Same as obj(*args, **kwargs).</summary>
    [PyFunction("call(obj, /, *args, **kwargs)")]
    internal static Value Call(Value obj, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        var all = new List<Value>(args.ToArray());
        var names = new List<Value>();
        for (int position = 0; kwargs != null && kwargs.Next(ref position, out var key, out var value);) { names.Add(key); all.Add(value); }
        return Vm.Current.Call(obj, all.ToArray(), names.Count == 0 ? null : new PyTuple([.. names]));
    }

    /// <summary>Return the number of items in a which are, or which equal, b.</summary>
    [PyFunction("countOf(a, b, /)")]
    internal static long CountOf(Value a, Value b)
    {
        long n = 0;
        var iterator = Iteration.GetIter(a);
        while (Iteration.TryNext(iterator, out var item)) if (Protocols.RichEquals(item, b)) n++;
        return n;
    }

    /// <summary>Return the first index of b in a.</summary>
    [PyFunction("indexOf(a, b, /)")]
    internal static long IndexOf(Value a, Value b)
    {
        long n = 0;
        var iterator = Iteration.GetIter(a);
        while (Iteration.TryNext(iterator, out var item)) { if (Protocols.RichEquals(item, b)) return n; n++; }
        throw Raise.ValueError("sequence.index(x): x not in sequence");
    }

    /// <summary>Return an estimate of the number of items in obj.
    ///
    /// This is useful for presizing containers when building from an iterable.
    ///
    /// If the object supports len(), the result will be exact.
    /// Otherwise, it may over- or under-estimate by an arbitrary amount.
    /// The result will be an integer >= 0.</summary>
    [PyFunction("length_hint(obj, default=0, /)")]
    internal static long LengthHint(Value obj, Value @default)
    {
        if (!Number.IsInt(@default)) throw Raise.TypeError($"'{@default.Class.Name}' object cannot be interpreted as an integer");
        return Iteration.LengthHint(obj, Number.AsSize(@default));
    }

    /// <summary>Return 'a == b' for strings or bytes in time that does not depend on where they differ.</summary>
    [PyFunction("_compare_digest(a, b, /)")]
    internal static bool CompareDigest(Value a, Value b)
    {
        bool areTexts = a.Object is PyStr && b.Object is PyStr;
        ReadOnlySpan<byte> left = DigestBytes(a, areTexts), right = DigestBytes(b, areTexts);
        return System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(left, right);
    }

    private static ReadOnlySpan<byte> DigestBytes(Value value, bool isText)
    {
        if (!isText) return Buffers.TryGet(value, out var bytes) ? bytes.Span : throw Raise.TypeError($"a bytes-like object is required, not '{value.Class.Name}'");
        string text = value.As<PyStr>().ToString();
        return System.Text.Ascii.IsValid(text) ? System.Text.Encoding.ASCII.GetBytes(text) : throw Raise.TypeError("comparing strings with non-ASCII characters is not supported");
    }
}

/// <summary>Return a callable object that fetches the given item(s) from its operand.
/// After f = itemgetter(2), the call f(r) returns r[2].
/// After g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])</summary>
[PyType("itemgetter", Module = "operator", Final = true)]
public sealed partial class PyItemGetter : PyObject
{
    private readonly Value[] _items;

    private PyItemGetter(PyType cls, Value[] items) : base(cls) => _items = items;
    [PyNew("(item, /, *items)")] internal static Value New(PyType cls, Value item, ReadOnlySpan<Value> items) => new(new PyItemGetter(cls, [item, .. items]));

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (names != null) throw Raise.TypeError("itemgetter() takes no keyword arguments");
        if (args.Length != 1) throw Raise.TypeError($"itemgetter expected 1 argument, got {args.Length}");
        if (_items.Length == 1) return Protocols.GetItem(args[0], _items[0]);
        var result = new Value[_items.Length];
        for (int i = 0; i < result.Length; i++) result[i] = Protocols.GetItem(args[0], _items[i]);
        return new(new PyTuple(result));
    }

    [PySlot("__repr__")] internal string Repr() => $"operator.itemgetter({string.Join(", ", _items.Select(i => Protocols.Repr(i).ToString()))})";
    [PyMethod("__reduce__()")] internal Value Reduce() => new(PyTuple.Of(new Value(Class), new Value(new PyTuple(_items))));
}

/// <summary>Return a callable object that fetches the given attribute(s) from its operand.
/// After f = attrgetter('name'), the call f(r) returns r.name.
/// After g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).
/// After h = attrgetter('name.first', 'name.last'), the call h(r) returns
/// (r.name.first, r.name.last).</summary>
[PyType("attrgetter", Module = "operator", Final = true)]
public sealed partial class PyAttrGetter : PyObject
{
    private readonly PyStr[][] _paths;
    private readonly Value[] _names;

    private PyAttrGetter(PyType cls, Value[] names) : base(cls)
    {
        _names = names;
        _paths = names.Select(n => n.Is<PyStr>(out var s) ? s.ToString().Split('.').Select(PyStr.Intern).ToArray() : throw Raise.TypeError("attribute name must be a string")).ToArray();
    }

    [PyNew("(attr, /, *attrs)")] internal static Value New(PyType cls, Value attr, ReadOnlySpan<Value> attrs) => new(new PyAttrGetter(cls, [attr, .. attrs]));

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (names != null) throw Raise.TypeError("attrgetter() takes no keyword arguments");
        if (args.Length != 1) throw Raise.TypeError($"attrgetter expected 1 argument, got {args.Length}");
        var result = new Value[_paths.Length];
        for (int i = 0; i < result.Length; i++)
        {
            var v = args[0];
            foreach (var name in _paths[i]) v = AttributeAccess.Get(v, name);
            result[i] = v;
        }
        return result.Length == 1 ? result[0] : new(new PyTuple(result));
    }

    [PySlot("__repr__")] internal string Repr() => $"operator.attrgetter({string.Join(", ", _names.Select(i => Protocols.Repr(i).ToString()))})";
    [PyMethod("__reduce__()")] internal Value Reduce() => new(PyTuple.Of(new Value(Class), new Value(new PyTuple(_names))));
}

/// <summary>Return a callable object that calls the given method on its operand.
/// After f = methodcaller('name'), the call f(r) returns r.name().
/// After g = methodcaller('name', 'date', foo=1), the call g(r) returns
/// r.name('date', foo=1).</summary>
[PyType("methodcaller", Module = "operator", Final = true)]
public sealed partial class PyMethodCaller : PyObject
{
    private readonly PyStr _name;
    private readonly Value[] _args;
    private readonly PyTuple? _keys;

    private PyMethodCaller(PyType cls, PyStr name, Value[] args, PyTuple? keys) : base(cls) { _name = name; _args = args; _keys = keys; }

    [PyNew("(name, /, *args, **kwargs)")]
    internal static Value New(PyType cls, Value name, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (!name.Is<PyStr>(out var s)) throw Raise.TypeError("method name must be a string");
        var all = new List<Value>(args.ToArray());
        var keys = new List<Value>();
        for (int position = 0; kwargs != null && kwargs.Next(ref position, out var key, out var value);) { keys.Add(key); all.Add(value); }
        return new(new PyMethodCaller(cls, PyStr.Intern(s), [.. all], keys.Count == 0 ? null : new PyTuple([.. keys])));
    }

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (names != null) throw Raise.TypeError("methodcaller() takes no keyword arguments");
        if (args.Length != 1) throw Raise.TypeError($"methodcaller expected 1 argument, got {args.Length}");
        return Vm.Current.Call(AttributeAccess.Get(args[0], _name), _args, _keys);
    }

    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce()
    {
        int keys = _keys?.Count ?? 0, positional = _args.Length - keys;
        var given = _args.AsSpan(0, positional);
        if (keys == 0) return new(PyTuple.Of(new Value(Class), new Value(PyTuple.Of([new Value(_name), .. given]))));
        var partial = AttributeAccess.Get(new Value(Vm.Current.Runtime.Importer.Load("functools")), PyStr.Intern("partial"));
        var make = Vm.Current.Call(partial, [new Value(Class), new Value(_name), .. _args.AsSpan(positional)], _keys);
        return new(PyTuple.Of(make, new Value(PyTuple.Of(given))));
    }

    [PySlot("__repr__")]
    internal string Repr()
    {
        int keys = _keys?.Count ?? 0, positional = _args.Length - keys;
        var parts = new List<string> { Protocols.Repr(new Value(_name)).ToString() };
        for (int i = 0; i < _args.Length; i++) parts.Add(i < positional ? Protocols.Repr(_args[i]).ToString() : $"{Protocols.Str(_keys![i - positional])}={Protocols.Repr(_args[i])}");
        return $"operator.methodcaller({string.Join(", ", parts)})";
    }
}
