using System.Numerics;

namespace PyTee.Stdlib.Numpy;

/// <summary>An algorithm that is the same for every element type; bool takes part as a byte that is 0 or 1.</summary>
internal interface IElementAction
{
    void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>;
}

/// <summary>The one place where a dtype becomes a C# type.</summary>
internal static class Elements
{
    public static void Dispatch<TAction>(Kind kind, ref TAction action) where TAction : struct, IElementAction, allows ref struct
    {
        switch (kind)
        {
            case Kind.Bool: case Kind.UInt8: action.Run<byte>(); break;
            case Kind.Int8: action.Run<sbyte>(); break;
            case Kind.Int16: action.Run<short>(); break;
            case Kind.UInt16: action.Run<ushort>(); break;
            case Kind.Int32: action.Run<int>(); break;
            case Kind.UInt32: action.Run<uint>(); break;
            case Kind.Int64: case Kind.Text: action.Run<long>(); break;
            case Kind.UInt64: action.Run<ulong>(); break;
            case Kind.Float16: action.Run<Half>(); break;
            case Kind.Float32: action.Run<float>(); break;
            default: action.Run<double>(); break;
        }
    }

    /// <summary>The element at an address, widened to double.</summary>
    public static unsafe double ToDouble(Kind kind, byte* p) => kind switch
    {
        Kind.Bool or Kind.UInt8 => *p, Kind.Int8 => *(sbyte*)p, Kind.Int16 => *(short*)p, Kind.UInt16 => *(ushort*)p, Kind.Int32 => *(int*)p,
        Kind.UInt32 => *(uint*)p, Kind.Int64 => *(long*)p, Kind.UInt64 => *(ulong*)p, Kind.Float16 => (double)*(Half*)p, Kind.Float32 => *(float*)p,
        _ => *(double*)p,
    };

    /// <summary>The integer or bool at an address (uint64 by its bits).</summary>
    public static unsafe long ToInt64(Kind kind, byte* p) => kind switch
    {
        Kind.Bool or Kind.UInt8 => *p, Kind.Int8 => *(sbyte*)p, Kind.Int16 => *(short*)p, Kind.UInt16 => *(ushort*)p, Kind.Int32 => *(int*)p,
        Kind.UInt32 => *(uint*)p, Kind.Int64 or Kind.UInt64 => *(long*)p, _ => (long)ToDouble(kind, p),
    };

    /// <summary>Writes a double as an element.</summary>
    public static unsafe void Put(Kind kind, byte* p, double value)
    {
        switch (kind)
        {
            case Kind.Bool: *p = value != 0 ? (byte)1 : (byte)0; break;
            case Kind.Float16: *(Half*)p = (Half)value; break;
            case Kind.Float32: *(float*)p = (float)value; break;
            case Kind.Float64: *(double*)p = value; break;
            default: Put(kind, p, CastRules.ToInt64(value)); break;
        }
    }

    /// <summary>Writes an integer as an element, wrapping around.</summary>
    public static unsafe void Put(Kind kind, byte* p, long value)
    {
        switch (kind)
        {
            case Kind.Bool: *p = value != 0 ? (byte)1 : (byte)0; break;
            case Kind.Int8: case Kind.UInt8: *p = (byte)value; break;
            case Kind.Int16: case Kind.UInt16: *(short*)p = (short)value; break;
            case Kind.Int32: case Kind.UInt32: *(int*)p = (int)value; break;
            case Kind.Int64: case Kind.UInt64: *(long*)p = value; break;
            default: Put(kind, p, (double)value); break;
        }
    }
}
