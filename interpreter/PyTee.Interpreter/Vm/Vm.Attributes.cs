using System.Runtime.CompilerServices;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>Attribute instructions in their general form, and how they are quickened.</summary>
public sealed unsafe partial class Vm
{
    /// <summary>After so many misses an instruction stays general.</summary>
    private const ulong MaxMisses = 12;

    /// <summary>After so many lookups that nothing can find again, none is tried.</summary>
    private const ulong MaxTries = 64;

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

    private static void Quicken(Frame f, ulong* ip, in AttributeSite site)
    {
        if (MayQuicken(ip)) Quicken(ip, site.Op, site.Key, site.Object != null ? (uint)f.Exe.Cache(site.Object) : site.Slot);
    }

    private readonly AttributeCache _loads = new(), _stores = new(), _methods = new();

    /// <summary>Quicken the instruction for what was found, and keep it for the others when it belongs to a shape.</summary>
    private static void Keep(Frame f, ulong* ip, AttributeSite site, AttributeCache cache, PyStr name)
    {
        if (site.IsNone) { ip[1]++; return; }
        Quicken(f, ip, site);
        if (site.Op is not (Op.LoadAttrSlot or Op.LoadAttrValue or Op.LoadAttrProperty or Op.StoreAttrSlot or Op.StoreAttrAdd or Op.StoreAttrProperty or Op.LoadMethodShape)) return;
        cache[site.Key, name] = new(name, site);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool LoadAttr(Frame f, ulong* ip, int index, ref Slot o, ref Slot d, ref Slot top)
    {
        if (o.O == (object)Tag.Unset) return RaiseUnbound(ref o, ref o);
        var owner = As(ref o);
        var name = f.Exe.Names[index];
        if (o.O != null)
        {
            ref var attrs = ref o.O.GetType() == typeof(PyInstance) ? ref Unsafe.As<PyInstance>(o.O)._attrs : ref AttrsOf(o.O);
            ref var entry = ref _loads[attrs.Shape!.Id, name];
            if (entry.Is(attrs.Shape.Id, name))
            {
                if (entry.Site.Op != BoundMethod) Quicken(f, ip, entry.Site);
                switch (entry.Site.Op)
                {
                    case Op.LoadAttrSlot when attrs.Slots![entry.Site.Slot] is { IsUnset: false } value:
                        As(ref d) = value;
                        return true;
                    case Op.LoadAttrValue when Unsafe.As<EntryCache>(entry.Site.Object!) is var place && place.Dict._watch == place.Watch:
                        As(ref d) = place.Dict._entries[place.Index].Value;
                        return true;
                    case Op.LoadAttrProperty:
                        EnterSpecial(f, Unsafe.As<PyFunction>(entry.Site.Object!), IndexOf(f, ref d), ref top, owner);
                        f.Ip = ip + 1;
                        return false;
                    case BoundMethod:
                        d.O = entry.Site.Object is PyFunction function ? new PyBoundMethod(new Value(function), owner)
                            : new PyBuiltinFunction(Unsafe.As<PyMethodDescriptor>(entry.Site.Object!).Row, owner, null);
                        return true;
                }
            }
        }
        if (ip[1] < MaxTries)
        {
            var site = FindLoad(owner, name);
            if (site.Op == BoundMethod) _loads[site.Key, name] = new(name, site);
            else Keep(f, ip, site, _loads, name);
        }
        if (AttributeAccess.TryGet(owner, name, out var found)) { As(ref d) = found; return true; }
        Pending = Raise.AttributeError(owner, name).Error;
        return false;
    }

    /// <summary>The site of a method that is loaded as a value: the instruction stays general, because a bound method is to be made each time.</summary>
    private const Op BoundMethod = Op.LoadMethodShape;

    private static AttributeSite FindLoad(Value owner, PyStr name)
    {
        if (owner.Object is not { } o) return AttributeSite.None;
        var cls = o.Class;
        if (o.GetType() == typeof(PyModule)) return FindEntry(Op.LoadAttrDict, ((PyModule)o).Dict, name);
        if (o is PyType type)
        {
            return type.Slots is not null && cls == PyType.TypeObject && !PyType.TypeObject.Lookup(name, out _)
                && type.LookupWhere(name, out var value, out var place) && value.Class.Slots.DescrGet == null
                ? AttributeSite.At(Op.LoadAttrClass, type.Version, EntryCache.Find(place.Namespace, name))
                : AttributeSite.None;
        }
        if (cls.Slots.GetAttr != PyObject.TypeObject.Slots.GetAttr) return AttributeSite.None;
        ref var attrs = ref AttrsOf(o);
        if (!cls.LookupWhere(name, out var found, out var where))
            return attrs.Dict == null ? FindSlot(ref attrs, name) : cls.IsHeap ? AttributeSite.None : FindEntry(Op.LoadAttrDict, attrs.Dict, name);
        var getter = found.O as PyGetSetDescriptor ?? (found.O as PyNativeMember)?.Attribute;
        if (getter != null) return cls.IsSubtypeOf(getter.Owner) ? AttributeSite.At(Op.LoadAttrNative, cls.Version, getter) : AttributeSite.None;
        return IsNoTable(ref attrs) ? AttributeSite.None : FindOnClass(cls, ref attrs, name, found, where);
    }

    private static AttributeSite FindEntry(Op op, PyDict dict, PyStr name)
    {
        int at = dict.FindStr(name, name.Hash64());
        return at < 0 ? AttributeSite.None : AttributeSite.AtSlot(op, dict.Watch, at);
    }

    private static AttributeSite FindSlot(ref AttrTable attrs, PyStr name)
    {
        int slot = attrs.Shape!.IndexOf(name);
        return slot < 0 ? AttributeSite.None : AttributeSite.AtSlot(Op.LoadAttrSlot, attrs.Shape.Id, slot);
    }

    /// <summary>An attribute that the class knows: a descriptor, or a value the instance may shadow.</summary>
    private static AttributeSite FindOnClass(PyType type, ref AttrTable attrs, PyStr name, Value found, PyType where)
    {
        uint shape = attrs.Shape!.Id;
        if (found.O is PySlotMember member)
            return type.IsSubtypeOf(member.Owner) && !attrs.Slots![member.Index].IsUnset ? AttributeSite.AtSlot(Op.LoadAttrSlot, shape, member.Index) : AttributeSite.None;
        if (found.O is PyProperty property && property.GetType() == typeof(PyProperty))
            return property.Getter.O is PyFunction { Executable.PlainArgCount: 1 } getter ? AttributeSite.At(Op.LoadAttrProperty, shape, getter) : AttributeSite.None;
        var slots = found.Class.Slots;
        if (slots.DescrSet != null || attrs.Dict != null) return AttributeSite.None;
        var own = FindSlot(ref attrs, name);
        bool isMethod = found.O is PyFunction || found.O is PyMethodDescriptor native && type.IsSubtypeOf(native.Owner);
        if (own.IsNone && isMethod) return AttributeSite.At(BoundMethod, shape, found.O!);
        if (!own.IsNone || slots.DescrGet != null) return own;
        return AttributeSite.At(Op.LoadAttrValue, shape, EntryCache.Find(where.Namespace, name));
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
    private bool StoreAttr(Frame f, ulong* ip, int index, ref Slot o, ref Slot v, ref Slot top)
    {
        if (o.O == (object)Tag.Unset) return RaiseUnbound(ref o, ref o);
        var owner = As(ref o);
        var name = f.Exe.Names[index];
        if (o.O != null && o.O.GetType() == typeof(PyInstance))
        {
            ref var attrs = ref Unsafe.As<PyInstance>(o.O)._attrs;
            ref var entry = ref _stores[attrs.Shape!.Id, name];
            if (entry.Is(attrs.Shape.Id, name))
            {
                Quicken(f, ip, entry.Site);
                switch (entry.Site.Op)
                {
                    case Op.StoreAttrSlot:
                        attrs.Slots![entry.Site.Slot] = As(ref v);
                        return true;
                    case Op.StoreAttrAdd:
                        attrs.AppendTo(Unsafe.As<Shape>(entry.Site.Object!), As(ref v));
                        return true;
                    case Op.StoreAttrProperty:
                        EnterSpecial(f, Unsafe.As<PyFunction>(entry.Site.Object!), -1, ref top, owner, As(ref v));
                        f.Ip = ip + 1;
                        return false;
                }
            }
        }
        if (owner.Object is { } target and not PyType) Keep(f, ip, FindStore(target, name), _stores, name);
        AttributeAccess.Set(owner, name, As(ref v));
        return true;
    }

    private static AttributeSite FindStore(PyObject owner, PyStr name)
    {
        var type = owner.Class;
        if (type.Slots.SetAttr != PyObject.TypeObject.Slots.SetAttr) return AttributeSite.None;
        ref var attrs = ref AttrsOf(owner);
        if (IsNoTable(ref attrs)) return AttributeSite.None;
        uint shape = attrs.Shape!.Id;
        if (type.Lookup(name, out var found))
        {
            if (found.O is PySlotMember member && type.IsSubtypeOf(member.Owner)) return AttributeSite.AtSlot(Op.StoreAttrSlot, shape, member.Index);
            if (found.O is PyProperty property && property.GetType() == typeof(PyProperty))
                return property.Setter.O is PyFunction { Executable.PlainArgCount: 2 } setter ? AttributeSite.At(Op.StoreAttrProperty, shape, setter) : AttributeSite.None;
            if (found.Class.Slots.DescrSet != null) return AttributeSite.None;
        }
        if (attrs.Dict != null) return type.IsHeap ? AttributeSite.None : FindEntry(Op.StoreAttrDict, attrs.Dict, name);
        if (!attrs.HasDict) return AttributeSite.None;
        int slot = attrs.Shape.IndexOf(name);
        if (slot >= 0) return AttributeSite.AtSlot(Op.StoreAttrSlot, shape, slot);
        return attrs.Shape.Add(name) is { } next ? AttributeSite.At(Op.StoreAttrAdd, shape, next) : AttributeSite.None;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool LoadMethod(Frame f, ulong* ip, int index, ref Slot o, ref Slot d, ref Slot e)
    {
        if (o.O == (object)Tag.Unset) return RaiseUnbound(ref o, ref o);
        var owner = As(ref o);
        var name = f.Exe.Names[index];
        if (o.O == null)
        {
            // A machine number has no object whose class an instruction's cache could compare.
            if (PyInt.TypeObject.Lookup(name, out var number) && number.O is PyMethodDescriptor) { e.O = null; e.N = o.N; As(ref d) = number; return true; }
        }
        else if (o.O.GetType() == typeof(PyInstance))
        {
            ref var attrs = ref Unsafe.As<PyInstance>(o.O)._attrs;
            uint shape = attrs.Shape!.Id;
            ref var entry = ref _methods[shape, name];
            if (entry.Is(shape, name))
            {
                Quicken(f, ip, entry.Site);
                As(ref e) = owner;
                d.O = entry.Site.Object;
                return true;
            }
            ref var own = ref _loads[shape, name];
            if (own.Is(shape, name) && own.Site.Op == Op.LoadAttrSlot && attrs.Slots![own.Site.Slot] is { IsUnset: false } callable)
            {
                d.O = Tag.Unset;
                As(ref e) = callable;
                return true;
            }
        }
        var site = FindCallable(owner, name);
        if (site.IsNone && TryMethod(owner, name, out var function, ref site))
        {
            Keep(f, ip, site, _methods, name);
            As(ref e) = owner;
            As(ref d) = function;
            return true;
        }
        Keep(f, ip, site, _methods, name);
        if (site.IsNone && ip[1] < MaxTries && owner.O is PyInstance && FindLoad(owner, name) is { Op: Op.LoadAttrSlot } load) _loads[load.Key, name] = new(name, load);
        if (!AttributeAccess.TryGet(owner, name, out var value)) { Pending = Raise.AttributeError(owner, name).Error; return false; }
        d.O = Tag.Unset;
        As(ref e) = value;
        return true;
    }

    /// <summary>Functions of modules and static methods of classes.</summary>
    private static AttributeSite FindCallable(Value owner, PyStr name)
    {
        if (owner.O is PyModule module && module.GetType() == typeof(PyModule)) return FindEntry(Op.LoadMethodModule, module.Dict, name);
        if (owner.O is PyType type && type.Class == PyType.TypeObject && !PyType.TypeObject.Lookup(name, out _)
            && type.Lookup(name, out var value) && value.O is PyStaticMethod method && method.GetType() == typeof(PyStaticMethod) && method.Function.O is PyFunction)
            return AttributeSite.At(Op.LoadMethodClass, type.Version, method);
        return AttributeSite.None;
    }

    /// <summary>A function on the class that the instance does not shadow, so that no bound method is needed.</summary>
    private static bool TryMethod(Value owner, PyStr name, out Value function, ref AttributeSite site)
    {
        var type = owner.Class;
        function = Value.Unset;
        if (type.Slots.GetAttr != PyObject.TypeObject.Slots.GetAttr) return false;
        if (!type.Lookup(name, out function) || function.O is not (PyFunction or PyMethodDescriptor or PyWrapperDescriptor)) return false;
        if (owner.Object is not { } o) return true;
        ref var attrs = ref o.Attrs;
        bool hasTable = !Unsafe.IsNullRef(ref attrs);
        if (hasTable && attrs.TryGet(name, out _)) return false;
        // Where the class has no __dict__ and no __slots__ no instance can have the name.
        if (!hasTable || attrs.Shape is { IsSealed: true, Count: 0 } && o is not PyInstance) site = AttributeSite.At(Op.LoadMethodType, type.Version, function.O);
        else if (attrs.Shape != null && attrs.Dict == null) site = AttributeSite.At(Op.LoadMethodShape, attrs.Shape.Id, function.O);
        return true;
    }

    private bool LoadSuperAttr(Frame f, int index, ref Slot first)
    {
        ref Slot cls = ref Unsafe.Add(ref first, 1), self = ref Unsafe.Add(ref first, 2);
        var name = f.Exe.Names[index];
        var owner = SuperObject(f, ref first, ref cls, ref self);
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
        var owner = SuperObject(f, ref first, ref cls, ref self);
        if (!AttributeAccess.TryGet(owner, name, out var value)) { Pending = Raise.AttributeError(owner, name).Error; return false; }
        first.O = Tag.Unset;
        As(ref cls) = value;
        return true;
    }

    /// <summary>What the name gives now may be another callable: it gets the arguments that were written.</summary>
    private Value SuperObject(Frame f, ref Slot super, ref Slot cls, ref Slot self) =>
        Call(As(ref super), Instruction.IsMarked(*f.Ip) && super.O != PySuper.TypeObject ? [] : [As(ref cls), As(ref self)], null);
}
