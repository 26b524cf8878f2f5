using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>What an array's elements are: a name, a size and a place in the promotion order.</summary>
[PyType("dtype", Module = "numpy")]
public sealed partial class DType
{
    [PyNew("(dtype, align=False, copy=False)")] internal static Value New(PyType cls, Value dtype, bool align, bool copy) => Operand.ToDType(dtype);

    [PySlot("__repr__")] internal string Repr() => $"dtype('{(IsText ? Str : Name)}')";
    [PySlot("__str__")] internal string StrText() => IsText ? Str : Name;
    [PySlot("__hash__")] internal long Hash() => (long)Kind + 1 + 100L * TextLength;

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        DType? d;
        try { d = other.O is DType same ? same : op is CompareOp.Eq or CompareOp.Ne && other.O is PyStr or PyType ? Operand.ToDType(other) : null; }
        catch (PyException) { d = null; }
        if (d == null) return op == CompareOp.Eq ? Value.False : op == CompareOp.Ne ? Value.True : Value.NotImplemented;
        return Value.Bool(op switch
        {
            CompareOp.Eq => d == this, CompareOp.Ne => d != this,
            CompareOp.Le => Promotion.CanCast(this, d, Casting.Safe), CompareOp.Lt => d != this && Promotion.CanCast(this, d, Casting.Safe),
            CompareOp.Ge => Promotion.CanCast(d, this, Casting.Safe), _ => d != this && Promotion.CanCast(d, this, Casting.Safe),
        });
    }

    [PyGetter("name")] internal Value GetName() => Value.Str(Name);
    [PyGetter("kind")] internal Value GetKind() => Value.Str(Family.ToString());
    [PyGetter("char")] internal Value GetChar() => Value.Str(Char.ToString());
    [PyGetter("str")] internal Value GetStr() => Value.Str(Str);
    [PyGetter("type")] internal Value GetScalarType() => new(ScalarTypes.Of(this));
    [PyGetter("itemsize")] internal Value GetItemSize() => (long)PublicItemSize;
    [PyGetter("alignment")] internal Value GetAlignment() => (long)ItemSize;
    [PyGetter("num")] internal Value GetNum() => Kind switch { Kind.Int64 => 7L, Kind.UInt64 => 8L, Kind.Int32 => 5L, Kind.UInt32 => 6L, Kind.Float16 => 23L, Kind.Float32 => 11L, Kind.Float64 => 12L, _ => (long)Kind };
    [PyGetter("byteorder")] internal Value GetByteOrder() => Value.Str(ItemSize == 1 ? "|" : "=");
    [PyGetter("isnative")] internal Value GetIsNative() => Value.True;
    [PyGetter("hasobject")] internal Value GetHasObject() => Value.False;
    [PyGetter("names")] internal Value GetNames() => Value.None;
    [PyGetter("shape")] internal Value GetShape() => PyTuple.Empty;
    [PyGetter("ndim")] internal Value GetNdim() => 0L;
}
