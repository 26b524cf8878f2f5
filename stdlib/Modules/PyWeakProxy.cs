using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Stands for an object without keeping it alive; what it is asked, it asks the object.</summary>
[PyType("ProxyType", Module = "weakref", Abstract = true)]
public sealed unsafe partial class PyWeakProxy : PyObject, IWeakReference
{
    /// <summary>The type of proxies of what can be called: with the same special methods, and __call__.</summary>
    internal static readonly PyType CallableTypeObject = PyType.Native(new NativeTypeTable
    {
        Name = "CallableProxyType", Module = "weakref", Abstract = true, FillSlots = &FillCallableSlots, Functions = &MakeCallableRows,
    }, PyObject.TypeObject);

    private readonly WeakReference<PyObject> _target;
    private readonly Value _callback;

    internal PyWeakProxy(PyObject target, Value callback) : base(Protocols.IsCallable(new Value(target)) ? CallableTypeObject : TypeObject) =>
        (_target, _callback) = (new(target), callback);

    private static void FillCallableSlots(TypeSlots slots)
    {
        NativeTable.FillSlots(slots);
        slots.Call = &Call;
    }

    // As in CPython, what are no slots, __bytes__ and __reversed__, only the other type has.
    private static NativeFunction[] MakeCallableRows() =>
        [.. NativeTable.Functions().Where(row => row.Kind == NativeKind.SlotWrapper), new("__call__", "($self, /, *args, **kwargs)", "Call self as a function.", NativeKind.SlotWrapper, &CallFirst)];

    private static Value Call(Value self, ReadOnlySpan<Value> args, PyTuple? names) => Vm.Current.Call(Referent(self), args, names);

    private static Value CallFirst(ReadOnlySpan<Value> args, PyTuple? names) => Call(args[0], args[1..], names);

    Value IWeakReference.Callback => _callback;

    bool IWeakReference.IsShared => _callback.IsNone;

    private Value Target => _target.TryGetTarget(out var o) ? new(o) : throw Raise.ReferenceError("weakly-referenced object no longer exists");

    /// <summary>What a proxy stands for; anything else stands for itself.</summary>
    private static Value Referent(Value v) => v.Object is PyWeakProxy proxy ? proxy.Target : v;

    private Value CallMethod(string name) => Vm.Current.Call(AttributeAccess.Get(Target, PyStr.Intern(name)), [], null);

    [PySlot("__getattribute__")] internal bool GetAttr(PyStr name, out Value value)
    {
        var target = Target;
        // What is missing is missing in the object, whose class the message names.
        return AttributeAccess.TryGet(target, name, out value) ? true : throw Raise.AttributeError(target, name);
    }

    [PySlot("__setattr__")] internal void SetAttr(PyStr name, Value value) => AttributeAccess.Set(Target, name, value);
    [PySlot("__repr__")] internal PyStr Repr() => PyStr.From($"<weakproxy at 0x{Id:x} to {Target.Class.Name} at 0x{Protocols.Id(Target):x}>");
    [PySlot("__str__")] internal PyStr Str() => Protocols.Str(Target);
    [PySlot("__bool__")] internal bool Bool() => Protocols.Truth(Target);
    [PySlot("__len__")] internal long Len() => Protocols.Length(Target);
    [PySlot("__iter__")] internal Value Iter() => Iteration.GetIter(Target);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        var target = Target;
        if (target.Class.Slots.Next == null) throw Raise.TypeError($"Weakref proxy referenced a non-iterator '{target.Class.Name}' object");
        return Iteration.TryNext(target, out item);
    }

    [PySlot("__getitem__")] internal Value GetItem(Value key) => Protocols.GetItem(Target, key);
    [PySlot("__setitem__")] internal void SetItem(Value key, Value value) => Protocols.SetItem(Target, key, value);
    [PySlot("__delitem__")] internal void DelItem(Value key) => Protocols.DelItem(Target, key);
    [PySlot("__contains__")] internal bool Contains(Value item) => Protocols.Contains(Target, Referent(item));
    [PySlot("__richcompare__")] internal Value Compare(Value other, CompareOp op) => Protocols.Compare(Target, Referent(other), op);
    [PyMethod("__bytes__()")] internal Value ToBytes() => CallMethod("__bytes__");
    [PyMethod("__reversed__()")] internal Value Reversed() => CallMethod("__reversed__");
    [PySlot("__int__")] internal Value ToInt() => Vm.Current.Call(new Value(PyInt.TypeObject), [Target], null);
    [PySlot("__float__")] internal Value ToFloat() => Vm.Current.Call(new Value(PyFloat.TypeObject), [Target], null);
    [PySlot("__index__")] internal Value ToIndex() => Number.ToIndex(Target);
    [PySlot("__neg__")] internal Value Negative() => Number.Negative(Target);
    [PySlot("__pos__")] internal Value Positive() => Number.Positive(Target);
    [PySlot("__invert__")] internal Value Invert() => Number.Invert(Target);
    [PySlot("__abs__")] internal Value Absolute() => Number.Absolute(Target);

    [PySlot("__add__", Reflected = true)] internal static Value Add(Value left, Value right) => Both(BinaryOp.Add, left, right);
    [PySlot("__sub__", Reflected = true)] internal static Value Subtract(Value left, Value right) => Both(BinaryOp.Sub, left, right);
    [PySlot("__mul__", Reflected = true)] internal static Value Multiply(Value left, Value right) => Both(BinaryOp.Mul, left, right);
    [PySlot("__truediv__", Reflected = true)] internal static Value TrueDivide(Value left, Value right) => Both(BinaryOp.TrueDiv, left, right);
    [PySlot("__floordiv__", Reflected = true)] internal static Value FloorDivide(Value left, Value right) => Both(BinaryOp.FloorDiv, left, right);
    [PySlot("__mod__", Reflected = true)] internal static Value Modulo(Value left, Value right) => Both(BinaryOp.Mod, left, right);
    [PySlot("__and__", Reflected = true)] internal static Value And(Value left, Value right) => Both(BinaryOp.And, left, right);
    [PySlot("__or__", Reflected = true)] internal static Value Or(Value left, Value right) => Both(BinaryOp.Or, left, right);
    [PySlot("__xor__", Reflected = true)] internal static Value Xor(Value left, Value right) => Both(BinaryOp.Xor, left, right);
    [PySlot("__lshift__", Reflected = true)] internal static Value LeftShift(Value left, Value right) => Both(BinaryOp.LShift, left, right);
    [PySlot("__rshift__", Reflected = true)] internal static Value RightShift(Value left, Value right) => Both(BinaryOp.RShift, left, right);
    [PySlot("__pow__", Reflected = true)] internal static Value Power(Value left, Value right) => Both(BinaryOp.Pow, left, right);
    [PySlot("__matmul__", Reflected = true)] internal static Value MatrixMultiply(Value left, Value right) => Both(BinaryOp.MatMul, left, right);
    [PySlot("__divmod__", Reflected = true)] internal static Value DivMod(Value left, Value right) => Both(BinaryOp.DivMod, left, right);
    [PySlot("__pow__")] internal static Value PowerModulo(Value self, Value exponent, Value modulus) => Number.PowMod(Referent(self), Referent(exponent), Referent(modulus));
    [PySlot("__iadd__")] internal Value InPlaceAdd(Value other) => InPlace(BinaryOp.Add, other);
    [PySlot("__isub__")] internal Value InPlaceSubtract(Value other) => InPlace(BinaryOp.Sub, other);
    [PySlot("__imul__")] internal Value InPlaceMultiply(Value other) => InPlace(BinaryOp.Mul, other);
    [PySlot("__itruediv__")] internal Value InPlaceTrueDivide(Value other) => InPlace(BinaryOp.TrueDiv, other);
    [PySlot("__ifloordiv__")] internal Value InPlaceFloorDivide(Value other) => InPlace(BinaryOp.FloorDiv, other);
    [PySlot("__imod__")] internal Value InPlaceModulo(Value other) => InPlace(BinaryOp.Mod, other);
    [PySlot("__iand__")] internal Value InPlaceAnd(Value other) => InPlace(BinaryOp.And, other);
    [PySlot("__ior__")] internal Value InPlaceOr(Value other) => InPlace(BinaryOp.Or, other);
    [PySlot("__ixor__")] internal Value InPlaceXor(Value other) => InPlace(BinaryOp.Xor, other);
    [PySlot("__ilshift__")] internal Value InPlaceLeftShift(Value other) => InPlace(BinaryOp.LShift, other);
    [PySlot("__irshift__")] internal Value InPlaceRightShift(Value other) => InPlace(BinaryOp.RShift, other);
    [PySlot("__ipow__")] internal Value InPlacePower(Value other) => InPlace(BinaryOp.Pow, other);
    [PySlot("__imatmul__")] internal Value InPlaceMatrixMultiply(Value other) => InPlace(BinaryOp.MatMul, other);

    private static Value Both(BinaryOp op, Value left, Value right) => Number.Binary(op, Referent(left), Referent(right));

    private Value InPlace(BinaryOp op, Value other) => Number.InPlace(op, Target, Referent(other));
}
