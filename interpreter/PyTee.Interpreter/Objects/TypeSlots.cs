namespace PyTee.Interpreter;

/// <summary>The six comparisons, in CPython's order.</summary>
public enum CompareOp { Lt, Le, Eq, Ne, Gt, Ge }

/// <summary>The binary operators, in the order of <see cref="TypeSlots.Binary"/>; same order as the Op rows Add..MatMul.</summary>
public enum BinaryOp { Add, Sub, Mul, TrueDiv, FloorDiv, Mod, And, Or, Xor, LShift, RShift, Pow, MatMul, DivMod }

/// <summary>
/// What a type answers to each question the language asks: native code for builtin types, calls of the Python methods for classes that define
/// them. Null means "does not support it" (the protocols raise the TypeError). Filled by generated code or derived from the class's namespace;
/// never part of a program's state.
/// </summary>
public sealed unsafe class TypeSlots
{
    public const int BinaryCount = 14;

    /// <summary>repr(self).</summary>
    public delegate*<Value, PyStr> Repr;
    /// <summary>str(self); null means Repr.</summary>
    public delegate*<Value, PyStr> Str;
    /// <summary>hash(self); null means unhashable.</summary>
    public delegate*<Value, long> Hash;
    /// <summary>self OP other, or NotImplemented.</summary>
    public delegate*<Value, Value, CompareOp, Value> Compare;
    /// <summary>bool(self); null means Len, else true.</summary>
    public delegate*<Value, bool> Bool;
    /// <summary>len(self).</summary>
    public delegate*<Value, long> Len;
    /// <summary>self[key].</summary>
    public delegate*<Value, Value, Value> GetItem;
    /// <summary>self[start:stop], given without a slice object; null means GetItem.</summary>
    public delegate*<Value, Value, Value, Value> GetSlice;
    /// <summary>self[key] = value.</summary>
    public delegate*<Value, Value, Value, void> SetItem;
    /// <summary>del self[key].</summary>
    public delegate*<Value, Value, void> DelItem;
    /// <summary>item in self; null means iteration.</summary>
    public delegate*<Value, Value, bool> Contains;
    /// <summary>iter(self).</summary>
    public delegate*<Value, Value> Iter;
    /// <summary>next(self): false at the end.</summary>
    public delegate*<Value, out Value, bool> Next;
    /// <summary>self(*args, **kwargs): keyword values are the last of the arguments, named by the tuple.</summary>
    public delegate*<Value, ReadOnlySpan<Value>, PyTuple?, Value> Call;
    /// <summary>The attribute, or false when there is none; AttributeError is the caller's business.</summary>
    public delegate*<Value, PyStr, out Value, bool> GetAttr;
    /// <summary>Set an attribute, or delete it when the value is Unset.</summary>
    public delegate*<Value, PyStr, Value, void> SetAttr;
    /// <summary>Descriptor access: the object (Unset on access through the class) and the class.</summary>
    public delegate*<Value, Value, PyType, Value> DescrGet;
    /// <summary>Descriptor assignment, or deletion when the value is Unset.</summary>
    public delegate*<Value, Value, Value, void> DescrSet;
    /// <summary>-self, +self, ~self, abs(self).</summary>
    public delegate*<Value, Value> Negative, Positive, Invert, Absolute;
    /// <summary>int(self), float(self), operator.index(self).</summary>
    public delegate*<Value, Value> Int, Float, Index;
    /// <summary>left OP right with self on either side, or NotImplemented; index <see cref="BinaryOp"/>.</summary>
    public readonly delegate*<Value, Value, Value>[] Binary = new delegate*<Value, Value, Value>[BinaryCount];
    /// <summary>self OP= right, or NotImplemented.</summary>
    public readonly delegate*<Value, Value, Value>[] InPlace = new delegate*<Value, Value, Value>[BinaryCount];
    /// <summary>pow(self, exp, mod).</summary>
    public delegate*<Value, Value, Value, Value> PowMod;
    /// <summary>cls.__new__(cls, ...).</summary>
    public delegate*<PyType, ReadOnlySpan<Value>, PyTuple?, Value> New;
    /// <summary>self.__init__(...).</summary>
    public delegate*<Value, ReadOnlySpan<Value>, PyTuple?, void> Init;

    /// <summary>Has __del__.</summary>
    public bool HasFinalizer;

    /// <summary>Take over every slot of the base that this type does not fill itself.</summary>
    public void InheritFrom(TypeSlots b)
    {
        if (Repr == null) Repr = b.Repr;
        if (Str == null) Str = b.Str;
        if (Compare == null && Hash == null) { Compare = b.Compare; Hash = b.Hash; }
        if (Bool == null && Len == null) Bool = b.Bool;
        if (Len == null) Len = b.Len;
        if (GetItem == null) { GetItem = b.GetItem; GetSlice = b.GetSlice; }
        if (SetItem == null) SetItem = b.SetItem;
        if (DelItem == null) DelItem = b.DelItem;
        if (Contains == null) Contains = b.Contains;
        if (Iter == null) Iter = b.Iter;
        if (Next == null) Next = b.Next;
        if (Call == null) Call = b.Call;
        if (GetAttr == null) GetAttr = b.GetAttr;
        if (SetAttr == null) SetAttr = b.SetAttr;
        if (DescrGet == null) DescrGet = b.DescrGet;
        if (DescrSet == null) DescrSet = b.DescrSet;
        if (Negative == null) Negative = b.Negative;
        if (Positive == null) Positive = b.Positive;
        if (Invert == null) Invert = b.Invert;
        if (Absolute == null) Absolute = b.Absolute;
        if (Int == null) Int = b.Int;
        if (Float == null) Float = b.Float;
        if (Index == null) Index = b.Index;
        for (int i = 0; i < BinaryCount; i++)
        {
            if (Binary[i] == null) Binary[i] = b.Binary[i];
            if (InPlace[i] == null) InPlace[i] = b.InPlace[i];
        }
        if (PowMod == null) PowMod = b.PowMod;
        if (New == null) New = b.New;
        if (Init == null) Init = b.Init;
        HasFinalizer |= b.HasFinalizer;
    }
}
