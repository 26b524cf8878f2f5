using System.Runtime.CompilerServices;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>Attribute instructions in their general form, and how they are quickened.</summary>
public sealed unsafe partial class Vm
{
    /// <summary>After so many misses an instruction stays general.</summary>
    private const ulong MaxMisses = 12;

    /// <summary>In the general form the cache word counts the misses.</summary>
    private static bool MayQuicken(ulong* ip) => ip[1] < MaxMisses;

    /// <summary>Write a specialised op over the general one, keeping its form, with what its cache compares and finds.</summary>
    private static void Quicken(ulong* ip, Op special, uint key, uint slot)
    {
        ulong word = *ip;
        var op = (Op)(word & 0x7fff);
        if (OpInfo.IsFolded(op)) special = FoldedOp.Find(special, FoldMode.None, FoldMode.Local);
        ulong misses = ip[1];
        ip[1] = (ulong)key << 32 | slot;
        *ip = word & ~0x7fffUL | (ushort)special;
        if (misses != 0) Misses(ip) = misses;
    }

    /// <summary>The cache missed: back to the general form, one miss more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Unquicken(ulong* ip)
    {
        ulong word = *ip;
        var op = (Op)(word & 0x7fff);
        var general = OpInfo.Specialises(OpInfo.BaseOf(op));
        if (OpInfo.IsFolded(op)) general = FoldedOp.Find(general, FoldMode.None, FoldMode.Local);
        *ip = word & ~0x7fffUL | (ushort)general;
        ip[1] = Misses(ip) += 1;
    }

    /// <summary>Misses of quickened instructions, which have no room of their own.</summary>
    private ref ulong MissesOf(nint address) => ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_misses, address, out _);
    private readonly Dictionary<nint, ulong> _misses = [];
    private static ref ulong Misses(ulong* ip) => ref Current.MissesOf((nint)ip);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool LoadAttr(Frame f, ulong* ip, int index, ref Slot o, ref Slot d)
    {
        if (o.O == (object)Tag.Unset) return RaiseUnbound(ref o, ref o);
        var owner = As(ref o);
        var name = f.Exe.Names[index];
        if (MayQuicken(ip)) TryQuickenLoad(f, ip, owner, name);
        if (AttributeAccess.TryGet(owner, name, out var value)) { As(ref d) = value; return true; }
        Pending = Raise.AttributeError(owner, name).Error;
        return false;
    }

    private static void TryQuickenLoad(Frame f, ulong* ip, Value owner, PyStr name)
    {
        if (owner.Object is not { } o) return;
        var cls = o.Class;
        if (o.GetType() == typeof(PyModule))
        {
            var dict = ((PyModule)o).Dict;
            int at = dict.FindStr(name, name.Hash64());
            if (at >= 0) Quicken(ip, Op.LoadAttrModule, dict.Watch, (uint)at);
        }
        else if (o is PyType type)
        {
            if (type.Slots is not null && cls == PyType.TypeObject && !PyType.TypeObject.Lookup(name, out _)
                && type.LookupWhere(name, out var value, out var where) && value.Class.Slots.DescrGet == null)
            {
                int at = where.Namespace.FindStr(name, name.Hash64());
                Quicken(ip, Op.LoadAttrClass, type.Version, (uint)f.Exe.Cache(new EntryCache(where.Namespace, at)));
            }
        }
        else if (cls.Slots.GetAttr == PyObject.TypeObject.Slots.GetAttr)
        {
            if (!cls.LookupWhere(name, out var found, out var where)) TryQuickenSlot(ip, ref AttrsOf(o), name);
            else if (found.O is PyGetSetDescriptor getter) { if (cls.IsSubtypeOf(getter.Owner)) Quicken(ip, Op.LoadAttrNative, cls.Version, (uint)f.Exe.Cache(getter)); }
            else TryQuickenFound(f, ip, cls, ref AttrsOf(o), name, found, where);
        }
    }

    private static bool TryQuickenSlot(ulong* ip, ref AttrTable attrs, PyStr name)
    {
        int slot = attrs.Dict == null ? attrs.Shape!.IndexOf(name) : -1;
        if (slot >= 0) Quicken(ip, Op.LoadAttrSlot, attrs.Shape!.Id, (uint)slot);
        return slot >= 0;
    }

    /// <summary>An attribute that the class knows: a descriptor, or a value the instance may shadow.</summary>
    private static void TryQuickenFound(Frame f, ulong* ip, PyType type, ref AttrTable attrs, PyStr name, Value found, PyType where)
    {
        if (IsNoTable(ref attrs)) return;
        if (found.O is PyMemberDescriptor member)
        {
            if (type.IsSubtypeOf(member.Owner) && !attrs.Slots![member.Index].IsUnset) Quicken(ip, Op.LoadAttrSlot, attrs.Shape!.Id, (uint)member.Index);
            return;
        }
        if (found.O is PyProperty property && property.GetType() == typeof(PyProperty))
        {
            if (property.Getter.O is PyFunction getter && getter.Executable.PlainArgCount == 1) Quicken(ip, Op.LoadAttrProperty, attrs.Shape!.Id, (uint)f.Exe.Cache(getter));
            return;
        }
        var slots = found.Class.Slots;
        if (slots.DescrSet != null || TryQuickenSlot(ip, ref attrs, name) || attrs.Dict != null || slots.DescrGet != null) return;
        int at = where.Namespace.FindStr(name, name.Hash64());
        Quicken(ip, Op.LoadAttrValue, attrs.Shape!.Id, (uint)f.Exe.Cache(new EntryCache(where.Namespace, at)));
    }

    /// <summary>A table with a shape that no cache knows, for objects without attributes of their own.</summary>
    private static class NoTable
    {
        public static AttrTable Table = new() { Shape = new Shape(PyObject.TypeObject, 0, isSealed: true) };
    }

    private static bool IsNoTable(ref AttrTable attrs) => Unsafe.AreSame(ref attrs, ref NoTable.Table);

    /// <summary>The attributes of an object that is not a plain instance: a function, an exception, an instance of a class derived from a builtin one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref AttrTable AttrsOf(object o)
    {
        if (o == (object)Tag.Float || o == (object)Tag.Unset) return ref NoTable.Table;
        ref var attrs = ref Unsafe.As<PyObject>(o).Attrs;
        if (Unsafe.IsNullRef(ref attrs) || attrs.Shape == null) return ref NoTable.Table;
        return ref attrs;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreAttr(Frame f, ulong* ip, int index, ref Slot o, ref Slot v)
    {
        if (o.O == (object)Tag.Unset) { RaiseUnbound(ref o, ref o); throw TakePending(isUnderWay: false); }
        var owner = As(ref o);
        var name = f.Exe.Names[index];
        if (owner.Object is { } target and not PyType && MayQuicken(ip)) TryQuickenStore(f, ip, target, name);
        AttributeAccess.Set(owner, name, As(ref v));
    }

    private static void TryQuickenStore(Frame f, ulong* ip, PyObject owner, PyStr name)
    {
        var type = owner.Class;
        if (type.Slots.SetAttr != PyObject.TypeObject.Slots.SetAttr) return;
        ref var attrs = ref AttrsOf(owner);
        if (IsNoTable(ref attrs)) return;
        if (type.Lookup(name, out var found))
        {
            if (found.O is PyMemberDescriptor member && type.IsSubtypeOf(member.Owner)) { Quicken(ip, Op.StoreAttrSlot, attrs.Shape!.Id, (uint)member.Index); return; }
            if (found.O is PyProperty property && property.GetType() == typeof(PyProperty))
            {
                if (property.Setter.O is PyFunction setter && setter.Executable.PlainArgCount == 2) Quicken(ip, Op.StoreAttrProperty, attrs.Shape!.Id, (uint)f.Exe.Cache(setter));
                return;
            }
            if (found.Class.Slots.DescrSet != null) return;
        }
        if (!attrs.HasDict || attrs.Dict != null) return;
        int slot = attrs.Shape!.IndexOf(name);
        if (slot >= 0) { Quicken(ip, Op.StoreAttrSlot, attrs.Shape.Id, (uint)slot); return; }
        var next = attrs.Shape.Add(name);
        if (next != null) Quicken(ip, Op.StoreAttrAdd, attrs.Shape.Id, (uint)f.Exe.Cache(next));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool LoadMethod(Frame f, ulong* ip, int index, ref Slot o, ref Slot d, ref Slot e)
    {
        if (o.O == (object)Tag.Unset) return RaiseUnbound(ref o, ref o);
        var owner = As(ref o);
        var name = f.Exe.Names[index];
        if (MayQuicken(ip)) TryQuickenCallable(f, ip, owner, name);
        if (TryMethod(f, ip, owner, name, out var function)) { As(ref e) = owner; As(ref d) = function; return true; }
        if (!AttributeAccess.TryGet(owner, name, out var value)) { Pending = Raise.AttributeError(owner, name).Error; return false; }
        d.O = Tag.Unset;
        As(ref e) = value;
        return true;
    }

    /// <summary>Functions of modules and static methods of classes.</summary>
    private static void TryQuickenCallable(Frame f, ulong* ip, Value owner, PyStr name)
    {
        if (owner.O is PyModule module && module.GetType() == typeof(PyModule))
        {
            int at = module.Dict.FindStr(name, name.Hash64());
            if (at >= 0) Quicken(ip, Op.LoadMethodModule, module.Dict.Watch, (uint)at);
        }
        else if (owner.O is PyType type && type.Class == PyType.TypeObject && !PyType.TypeObject.Lookup(name, out _)
            && type.Lookup(name, out var value) && value.O is PyStaticMethod method && method.GetType() == typeof(PyStaticMethod) && method.Function.O is PyFunction)
        {
            Quicken(ip, Op.LoadMethodClass, type.Version, (uint)f.Exe.Cache(method));
        }
    }

    /// <summary>A function on the class that the instance does not shadow, so that no bound method is needed.</summary>
    private static bool TryMethod(Frame f, ulong* ip, Value owner, PyStr name, out Value function)
    {
        var type = owner.Class;
        function = Value.Unset;
        if (type.Slots.GetAttr != PyObject.TypeObject.Slots.GetAttr) return false;
        if (!type.Lookup(name, out function) || function.O is not (PyFunction or PyMethodDescriptor)) return false;
        if (owner.Object is { } o)
        {
            ref var attrs = ref o.Attrs;
            bool hasTable = !Unsafe.IsNullRef(ref attrs);
            if (hasTable && attrs.TryGet(name, out _)) return false;
            if (!MayQuicken(ip)) return true;
            // Where the class has no __dict__ and no __slots__ no instance can have the name.
            if (!hasTable || attrs.Shape is { IsSealed: true, Count: 0 } && o is not PyInstance) Quicken(ip, Op.LoadMethodType, type.Version, (uint)f.Exe.Cache(function.O));
            else if (attrs.Shape != null && attrs.Dict == null) Quicken(ip, Op.LoadMethodShape, attrs.Shape.Id, (uint)f.Exe.Cache(function.O));
        }
        return true;
    }

    private bool LoadSuperAttr(Frame f, int index, ref Slot first)
    {
        ref Slot cls = ref Unsafe.Add(ref first, 1), self = ref Unsafe.Add(ref first, 2);
        var name = f.Exe.Names[index];
        var owner = SuperObject(ref first, ref cls, ref self);
        if (AttributeAccess.TryGet(owner, name, out var value)) { As(ref first) = value; return true; }
        Pending = Raise.AttributeError(owner, name).Error;
        return false;
    }

    private bool LoadSuperMethod(Frame f, int index, ref Slot first)
    {
        ref Slot cls = ref Unsafe.Add(ref first, 1), self = ref Unsafe.Add(ref first, 2);
        var name = f.Exe.Names[index];
        if (first.O == PySuper.TypeObject && cls.O is PyType type && self.O is PyObject and not PyType)
        {
            var selfType = PySuper.Check(type, As(ref self));
            if (!name.Equals(Names.Class) && PySuper.Lookup(type, selfType, name, out var function) && function.O is PyFunction or PyMethodDescriptor or PyWrapperDescriptor)
            {
                As(ref first) = function;
                cls = self;
                return true;
            }
        }
        var owner = SuperObject(ref first, ref cls, ref self);
        if (!AttributeAccess.TryGet(owner, name, out var value)) { Pending = Raise.AttributeError(owner, name).Error; return false; }
        first.O = Tag.Unset;
        As(ref cls) = value;
        return true;
    }

    private Value SuperObject(ref Slot super, ref Slot cls, ref Slot self) => Call(As(ref super), [As(ref cls), As(ref self)], null);
}
