using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>The dispatch loop. A template: the generator expands the sections marked "fold" (see RunTemplate), twice, and compiles the results.</summary>
public sealed unsafe partial class Vm
{
    /// <summary>
    /// Run the top frame until the nearest frame with the Entry flag is left. True: it returned or yielded <see cref="Result"/>. False: an
    /// exception is pending. C# exceptions pass through; <see cref="Execute"/> comes back with the state left in the frames.
    /// </summary>
    internal static bool RUN(Vm vm)
    {
        Frame f;
        ulong* ip;
        ref Slot sp = ref Unsafe.NullRef<Slot>();
        ref Slot loc = ref Unsafe.NullRef<Slot>();
        // Registers of a call in the making, see "enter".
        PyFunction func;
        Executable exe;
        ref Slot args = ref Unsafe.NullRef<Slot>();
        int argCount, returnSlot;
        // What a native function answered, see "answered".
        Value answer;

    resume:
        f = vm.Frames[vm.Depth];
        {
            ref Slot stack = ref Unsafe.As<Value, Slot>(ref MemoryMarshal.GetArrayDataReference(f.Stack));
            loc = ref Unsafe.Add(ref stack, f.Base);
            sp = ref Unsafe.Add(ref stack, f.Sp);
            ip = f.Ip;
        }

        // Shared by the bodies: a C# local that is declared in each has a slot for each, and the runtime's compiler stops inlining and keeping
        // structs in registers when a method has too many (about 500 with its own).
        ref Slot d = ref sp, x = ref sp, y = ref sp;
        ulong cache;
        long p, q, r;
        double u, w;

        // fold registers
        for (; ; )
        {
            SWITCH;
            throw new InvalidOperationException($"instruction {*ip & 0x7fff}");

            // fold
            case Op.Nop:
            {
                NEXT;
            }
            // fold | threaded
            case Op.LoadConst:
            {
                ref Slot s = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(f.Consts), OPERAND); d = ref DEST;
                COPY(d, s);
                NEXT;
            }
            // fold | threaded
            case Op.LoadFast:
            {
                ref Slot s = ref Unsafe.Add(ref loc, OPERAND); d = ref DEST;
                if (s.O == (object)Tag.Unset) { f.Ip = ip; vm.RaiseUnbound(f, OPERAND); goto error; }
                COPY(d, s);
                NEXT;
            }
            case FoldedOp.LoadFast_FF:
            {
                ref Slot s = ref Unsafe.Add(ref loc, (nint)((ushort*)ip)[1]); ref Slot t = ref Unsafe.Add(ref loc, (nint)((ushort*)ip)[2]);
                if (s.O == (object)Tag.Unset) { f.Ip = ip; vm.RaiseUnbound(f, ((ushort*)ip)[1]); goto error; }
                if (t.O == (object)Tag.Unset) { f.Ip = ip; vm.RaiseUnbound(f, ((ushort*)ip)[2]); goto error; }
                if (s.O == null) { sp.O = null; sp.N = s.N; } else if (s.O == (object)Tag.Float) { sp.N = s.N; sp.O = Tag.Float; } else sp = s;
                ref Slot e = ref Unsafe.Add(ref sp, 1);
                if (t.O == null) { e.O = null; e.N = t.N; } else if (t.O == (object)Tag.Float) { e.N = t.N; e.O = Tag.Float; } else e = t;
                sp = ref Unsafe.Add(ref sp, 2);
                ip++;
                DISPATCH;
            }
            // fold
            case Op.LoadFastAndClear:
            {
                x = ref Unsafe.Add(ref loc, OPERAND);
                DEST = x;
                x.O = Tag.Unset;
                NEXT;
            }
            // fold | threaded
            case Op.StoreFast:
            {
                x = ref VALUE; d = ref Unsafe.Add(ref loc, OPERAND);
                if (x.O == (object)Tag.Unset) { f.Ip = ip; vm.RaiseUnbound(f, ((ushort*)ip)[1]); goto error; } // folded
                COPY(d, x);
                NEXT;
            }
            // fold
            case Op.DeleteFast:
            {
                x = ref Unsafe.Add(ref loc, OPERAND);
                if (x.O == (object)Tag.Unset) { f.Ip = ip; vm.RaiseUnbound(f, OPERAND); goto error; }
                x.O = Tag.Unset;
                NEXT;
            }
            // fold
            case Op.MakeCell:
            {
                x = ref Unsafe.Add(ref loc, OPERAND);
                x.O = new PyCell(Unsafe.As<Slot, Value>(ref x));
                NEXT;
            }
            // fold
            case Op.CopyFreeVars:
            {
                var closure = f.Function.Closure;
                d = ref Unsafe.Add(ref loc, f.Exe.LocalCount - OPERAND);
                for (int i = 0; i < closure.Length; i++) Unsafe.Add(ref d, i).O = closure[i];
                NEXT;
            }
            // fold
            case Op.LoadClosure:
            {
                DEST = Unsafe.Add(ref loc, OPERAND);
                NEXT;
            }
            // fold | threaded
            case Op.LoadDeref:
            {
                x = ref Unsafe.As<Value, Slot>(ref Unsafe.As<PyCell>(Unsafe.Add(ref loc, OPERAND).O!).Value); d = ref DEST;
                if (x.O == (object)Tag.Unset) { f.Ip = ip; vm.RaiseUnboundCell(f, OPERAND); goto error; }
                COPY(d, x);
                NEXT;
            }
            // fold
            case Op.StoreDeref:
            {
                Unsafe.As<Value, Slot>(ref Unsafe.As<PyCell>(Unsafe.Add(ref loc, OPERAND).O!).Value) = VALUE;
                NEXT;
            }
            // fold
            case Op.DeleteDeref:
            {
                var cell = Unsafe.As<PyCell>(Unsafe.Add(ref loc, OPERAND).O!);
                if (cell.Value.IsUnset) { f.Ip = ip; vm.RaiseUnboundCell(f, OPERAND); goto error; }
                cell.Value = Value.Unset;
                NEXT;
            }
            // fold
            case Op.LoadLocals:
            {
                DEST.O = f.Namespace ?? vm.RaiseNoLocals();
                NEXT;
            }
            // fold
            case Op.LoadFromDictOrDeref:
            {
                f.Ip = ip;
                if (!vm.LoadFromDictOrDeref(f, OPERAND, ref NAMESPACE)) goto error;
                NEXT;
            }
            // fold
            case Op.LoadFromDictOrGlobals:
            {
                f.Ip = ip;
                if (!vm.LoadFromDictOrGlobals(f, OPERAND, ref NAMESPACE)) goto error;
                NEXT;
            }
            // fold
            case Op.LoadName:
            {
                f.Ip = ip;
                if (!vm.LoadName(f, ip, OPERAND, ref DEST)) goto error;
                NEXT;
            }
            // fold
            case Op.LoadNameDict:
            {
                cache = ip[1];
                object? ns = f.Namespace;
                if (ns == null || ns.GetType() != typeof(PyDict) || Unsafe.As<PyDict>(ns)._watch != (uint)(cache >> 32)) { vm.Unquicken(ip); continue; }
                x = ref Unsafe.As<Value, Slot>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Unsafe.As<PyDict>(ns)._entries), (int)(uint)cache).Value); d = ref DEST;
                COPY(d, x);
                NEXT;
            }
            // fold
            case Op.LoadNameBuiltin:
            {
                cache = ip[1];
                if (f.Namespace != f.Function.Globals || f.Function.Globals._watch != (uint)(cache >> 32)) { vm.Unquicken(ip); continue; }
                var entry1 = Unsafe.As<EntryCache>(f.Exe.Cached[(int)(uint)cache]);
                if (entry1.Dict._watch != entry1.Watch) { vm.Unquicken(ip); continue; }
                DEST = Unsafe.As<Value, Slot>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(entry1.Dict._entries), entry1.Index).Value);
                NEXT;
            }
            // fold
            case Op.StoreName:
            {
                f.Ip = ip;
                vm.StoreName(f, ip, OPERAND, ref VALUE);
                NEXT;
            }
            // fold
            case Op.StoreNameDict:
            {
                cache = ip[1];
                object? ns = f.Namespace;
                if (ns == null || ns.GetType() != typeof(PyDict) || Unsafe.As<PyDict>(ns)._watch != (uint)(cache >> 32)) { vm.Unquicken(ip); continue; }
                x = ref VALUE; d = ref Unsafe.As<Value, Slot>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Unsafe.As<PyDict>(ns)._entries), (int)(uint)cache).Value);
                COPY(d, x);
                NEXT;
            }
            // fold
            case Op.DeleteName:
            {
                f.Ip = ip;
                vm.DeleteName(f, OPERAND);
                NEXT;
            }
            // fold
            case Op.LoadGlobal:
            {
                f.Ip = ip;
                if (!vm.LoadGlobal(f, ip, OPERAND, ref DEST)) goto error;
                NEXT;
            }
            // fold | threaded
            case Op.LoadGlobalModule:
            {
                cache = ip[1];
                var globals = f.Function.Globals;
                if (globals._watch != (uint)(cache >> 32)) { vm.Unquicken(ip); continue; }
                x = ref Unsafe.As<Value, Slot>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(globals._entries), (int)(uint)cache).Value); d = ref DEST;
                COPY(d, x);
                NEXT;
            }
            // fold | threaded
            case Op.LoadGlobalBuiltin:
            {
                cache = ip[1];
                if (f.Function.Globals._watch != (uint)(cache >> 32)) { vm.Unquicken(ip); continue; }
                var entry1 = Unsafe.As<EntryCache>(f.Exe.Cached[(int)(uint)cache]);
                if (entry1.Dict._watch != entry1.Watch) { vm.Unquicken(ip); continue; }
                DEST = Unsafe.As<Value, Slot>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(entry1.Dict._entries), entry1.Index).Value);
                NEXT;
            }
            // fold
            case Op.StoreGlobal:
            {
                f.Ip = ip;
                vm.StoreGlobal(f, ip, OPERAND, ref VALUE);
                NEXT;
            }
            // fold
            case Op.StoreGlobalDict:
            {
                cache = ip[1];
                var globals = f.Function.Globals;
                if (globals._watch != (uint)(cache >> 32)) { vm.Unquicken(ip); continue; }
                x = ref VALUE; d = ref Unsafe.As<Value, Slot>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(globals._entries), (int)(uint)cache).Value);
                COPY(d, x);
                NEXT;
            }
            // fold
            case Op.DeleteGlobal:
            {
                f.Ip = ip;
                vm.DeleteGlobal(f, OPERAND);
                NEXT;
            }

            // --- attributes ---
            // fold
            case Op.LoadAttr:
            {
                f.Ip = ip;
                if (vm.LoadAttr(f, ip, NAME, ref OWNER, ref DEST, ref TOP)) { NEXT; }
                if (vm.Pending != null) goto error;
                goto resume;
            }
            // fold | threaded
            case Op.LoadAttrSlot:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo != null)
                {
                    ref AttrTable attrs = ref oo.GetType() == typeof(PyInstance) ? ref Unsafe.As<PyInstance>(oo)._attrs : ref AttrsOf(oo);
                    if (attrs.Shape!.Id == (uint)(cache >> 32))
                    {
                        x = ref Unsafe.Add(ref Unsafe.As<Value, Slot>(ref MemoryMarshal.GetArrayDataReference(attrs.Slots!)), (nint)(uint)cache); d = ref DEST;
                        if (x.O == (object)Tag.Unset) { vm.Unquicken(ip); continue; }
                        COPY(d, x);
                        NEXT;
                    }
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold
            case Op.LoadAttrValue:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo != null && (oo.GetType() == typeof(PyInstance) ? Unsafe.As<PyInstance>(oo)._attrs.Shape : AttrsOf(oo).Shape)!.Id == (uint)(cache >> 32))
                {
                    var c = Unsafe.As<EntryCache>(f.Exe.Cached[(int)(uint)cache]);
                    if (c.Dict._watch == c.Watch) { DEST = Unsafe.As<Value, Slot>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(c.Dict._entries), c.Index).Value); NEXT; }
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold
            case Op.LoadAttrProperty:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo != null && (oo.GetType() == typeof(PyInstance) ? Unsafe.As<PyInstance>(oo)._attrs.Shape : AttrsOf(oo).Shape)!.Id == (uint)(cache >> 32))
                {
                    func = Unsafe.As<PyFunction>(f.Exe.Cached[(int)(uint)cache]);
                    exe = func._executable ?? func.Executable;
                    d = ref DEST;
                    returnSlot = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref d) >> 4);
                    // The owner is argument and must stay until the frame has taken it over: it goes to the slot after the result's.
                    args = ref Unsafe.Add(ref d, 1);
                    args.O = oo; args.N = 0;
                    argCount = 1;
                    ip++;
                    goto enter;
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold
            case Op.LoadAttrDict:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo != null)
                {
                    var dict = oo.GetType() == typeof(PyModule) ? Unsafe.As<PyModule>(oo)._attrs.Dict : AttrsOf(oo).Dict;
                    if (dict != null && dict._watch == (uint)(cache >> 32))
                    {
                        DEST = Unsafe.As<Value, Slot>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(dict._entries), (int)(uint)cache).Value);
                        NEXT;
                    }
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold
            case Op.LoadAttrClass:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo is PyType type && type._version == (uint)(cache >> 32))
                {
                    var c = Unsafe.As<EntryCache>(f.Exe.Cached[(int)(uint)cache]);
                    if (c.Dict._watch == c.Watch) { DEST = Unsafe.As<Value, Slot>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(c.Dict._entries), c.Index).Value); NEXT; }
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold
            case Op.LoadAttrNative:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo != null && oo != (object)Tag.Float && oo != (object)Tag.Unset && Unsafe.As<PyObject>(oo)._class._version == (uint)(cache >> 32))
                {
                    f.Ip = ip;
                    Value value = Unsafe.As<PyGetSetDescriptor>(f.Exe.Cached[(int)(uint)cache]).Row.Get(Unsafe.As<Slot, Value>(ref o));
                    if (value.O != (object)Tag.Unset) { Unsafe.As<Slot, Value>(ref DEST) = value; NEXT; }
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold
            case Op.StoreAttr:
            {
                f.Ip = ip;
                if (vm.StoreAttr(f, ip, NAME, ref OWNER, ref VALUE, ref TOP)) { NEXT; }
                if (vm.Pending != null) goto error;
                goto resume;
            }
            // fold | threaded
            case Op.StoreAttrSlot:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo != null)
                {
                    ref AttrTable attrs = ref oo.GetType() == typeof(PyInstance) ? ref Unsafe.As<PyInstance>(oo)._attrs : ref AttrsOf(oo);
                    if (attrs.Shape!.Id == (uint)(cache >> 32))
                    {
                        x = ref VALUE; d = ref Unsafe.Add(ref Unsafe.As<Value, Slot>(ref MemoryMarshal.GetArrayDataReference(attrs.Slots!)), (nint)(uint)cache);
                        COPY(d, x);
                        NEXT;
                    }
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold
            case Op.StoreAttrAdd:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo != null)
                {
                    ref AttrTable attrs = ref oo.GetType() == typeof(PyInstance) ? ref Unsafe.As<PyInstance>(oo)._attrs : ref AttrsOf(oo);
                    if (attrs.Shape!.Id == (uint)(cache >> 32))
                    {
                        attrs.AppendTo(Unsafe.As<Shape>(f.Exe.Cached[(int)(uint)cache]), Unsafe.As<Slot, Value>(ref VALUE));
                        NEXT;
                    }
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold
            case Op.StoreAttrDict:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo != null)
                {
                    var dict = AttrsOf(oo).Dict;
                    if (dict != null && dict._watch == (uint)(cache >> 32))
                    {
                        Unsafe.As<Value, Slot>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(dict._entries), (int)(uint)cache).Value) = VALUE;
                        NEXT;
                    }
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold
            case Op.StoreAttrProperty:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo != null && (oo.GetType() == typeof(PyInstance) ? Unsafe.As<PyInstance>(oo)._attrs.Shape : AttrsOf(oo).Shape)!.Id == (uint)(cache >> 32))
                {
                    f.Ip = ip;
                    vm.EnterSpecial(f, Unsafe.As<PyFunction>(f.Exe.Cached[(int)(uint)cache]), -1, ref TOP, Unsafe.As<Slot, Value>(ref o), Unsafe.As<Slot, Value>(ref VALUE));
                    f.Ip = ip + 1;
                    goto resume;
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold
            case Op.DeleteAttr:
            {
                f.Ip = ip;
                AttributeAccess.Set(Unsafe.As<Slot, Value>(ref OWNER), f.Exe.Names[OPERAND], Value.Unset);
                NEXT;
            }
            // fold
            case Op.LoadMethod:
            {
                f.Ip = ip;
                if (!vm.LoadMethod(f, ip, NAME, ref OWNER, ref DEST, ref DEST2)) goto error;
                NEXT;
            }
            // fold | threaded
            case Op.LoadMethodShape:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo != null && (oo.GetType() == typeof(PyInstance) ? Unsafe.As<PyInstance>(oo)._attrs.Shape : AttrsOf(oo).Shape)!.Id == (uint)(cache >> 32))
                {
                    ref Slot e = ref DEST2;
                    e.O = oo; e.N = 0;
                    DEST.O = f.Exe.Cached[(int)(uint)cache];
                    NEXT;
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold | threaded
            case Op.LoadMethodType:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo != null && oo != (object)Tag.Float && oo != (object)Tag.Unset && Unsafe.As<PyObject>(oo)._class._version == (uint)(cache >> 32))
                {
                    ref Slot e = ref DEST2;
                    e.O = oo; e.N = 0;
                    DEST.O = f.Exe.Cached[(int)(uint)cache];
                    NEXT;
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold
            case Op.LoadMethodModule:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo != null && oo.GetType() == typeof(PyModule) && Unsafe.As<PyModule>(oo)._attrs.Dict!._watch == (uint)(cache >> 32))
                {
                    ref Slot e = ref DEST2;
                    e = Unsafe.As<Value, Slot>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Unsafe.As<PyModule>(oo)._attrs.Dict!._entries), (int)(uint)cache).Value);
                    DEST.O = Tag.Unset;
                    NEXT;
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold
            case Op.LoadMethodClass:
            {
                ref Slot o = ref OWNER; object? oo = o.O; cache = ip[1];
                if (oo is PyType type && type._version == (uint)(cache >> 32))
                {
                    ref Slot e = ref DEST2;
                    e = Unsafe.As<Value, Slot>(ref Unsafe.As<PyStaticMethod>(f.Exe.Cached[(int)(uint)cache]).Function);
                    DEST.O = Tag.Unset;
                    NEXT;
                }
                vm.Unquicken(ip);
                continue;
            }
            // fold
            case Op.LoadSuperAttr:
            {
                f.Ip = ip;
                if (!vm.LoadSuperAttr(f, OPERAND, ref Unsafe.Add(ref sp, -3))) goto error;
                NEXT;
            }
            // fold
            case Op.LoadSuperMethod:
            {
                f.Ip = ip;
                if (!vm.LoadSuperMethod(f, OPERAND, ref Unsafe.Add(ref sp, -3))) goto error;
                NEXT;
            }

            // --- operators ---
            // fold | S* F* threaded
            case Op.Add:
            {
                x = ref LEFT; y = ref RIGHT; d = ref DEST;
                if (x.O == null && y.O == null)
                {
                    p = x.N; q = y.N; r = p + q;
                    if (((p ^ r) & (q ^ r)) >= 0) { d.O = null; d.N = r; NEXT; }
                }
                else if (x.O == (object)Tag.Float && y.O == (object)Tag.Float)
                {
                    u = BitConverter.Int64BitsToDouble(x.N); w = BitConverter.Int64BitsToDouble(y.N);
                    d.N = BitConverter.DoubleToInt64Bits(u + w); d.O = Tag.Float;
                    NEXT;
                }
                f.Ip = ip;
                if (!vm.BinarySlow(BinaryOp.Add, ip, ref x, ref y, ref d)) goto error;
                NEXT;
            }
            // fold | F* threaded
            case Op.Sub:
            {
                x = ref LEFT; y = ref RIGHT; d = ref DEST;
                if (x.O == null && y.O == null)
                {
                    p = x.N; q = y.N; r = p - q;
                    if (((p ^ q) & (p ^ r)) >= 0) { d.O = null; d.N = r; NEXT; }
                }
                else if (x.O == (object)Tag.Float && y.O == (object)Tag.Float)
                {
                    u = BitConverter.Int64BitsToDouble(x.N); w = BitConverter.Int64BitsToDouble(y.N);
                    d.N = BitConverter.DoubleToInt64Bits(u - w); d.O = Tag.Float;
                    NEXT;
                }
                f.Ip = ip;
                if (!vm.BinarySlow(BinaryOp.Sub, ip, ref x, ref y, ref d)) goto error;
                NEXT;
            }
            // fold | S* F*
            case Op.Mul:
            {
                x = ref LEFT; y = ref RIGHT; d = ref DEST;
                if (x.O == null && y.O == null)
                {
                    p = x.N; q = y.N;
                    if (p == (int)p && q == (int)q) { d.O = null; d.N = p * q; NEXT; }
                }
                else if (x.O == (object)Tag.Float && y.O == (object)Tag.Float)
                {
                    u = BitConverter.Int64BitsToDouble(x.N); w = BitConverter.Int64BitsToDouble(y.N);
                    d.N = BitConverter.DoubleToInt64Bits(u * w); d.O = Tag.Float;
                    NEXT;
                }
                f.Ip = ip;
                if (!vm.BinarySlow(BinaryOp.Mul, ip, ref x, ref y, ref d)) goto error;
                NEXT;
            }
            // fold
            case Op.TrueDiv:
            {
                x = ref LEFT; y = ref RIGHT; d = ref DEST;
                if (x.O == null && y.O == null)
                {
                    p = x.N; q = y.N;
                    if (q != 0 && p == (int)p && q == (int)q) { d.N = BitConverter.DoubleToInt64Bits((double)p / q); d.O = Tag.Float; NEXT; }
                }
                else if (x.O == (object)Tag.Float && y.O == (object)Tag.Float && (y.N << 1) != 0)
                {
                    u = BitConverter.Int64BitsToDouble(x.N); w = BitConverter.Int64BitsToDouble(y.N);
                    d.N = BitConverter.DoubleToInt64Bits(u / w); d.O = Tag.Float;
                    NEXT;
                }
                f.Ip = ip;
                if (!vm.BinarySlow(BinaryOp.TrueDiv, ip, ref x, ref y, ref d)) goto error;
                NEXT;
            }
            // fold
            case Op.FloorDiv:
            {
                x = ref LEFT; y = ref RIGHT; d = ref DEST;
                if (x.O == null && y.O == null)
                {
                    p = x.N; q = y.N;
                    if (q > 0)
                    {
                        r = p == (int)p && q == (int)q ? (int)p / (int)q : p / q;
                        if (r * q > p) r--;
                        d.O = null; d.N = r;
                        NEXT;
                    }
                }
                f.Ip = ip;
                if (!vm.BinarySlow(BinaryOp.FloorDiv, ip, ref x, ref y, ref d)) goto error;
                NEXT;
            }
            // fold
            case Op.Mod:
            {
                x = ref LEFT; y = ref RIGHT; d = ref DEST;
                if (x.O == null && y.O == null)
                {
                    p = x.N; q = y.N;
                    if (q > 0)
                    {
                        r = (p | q) >>> 32 == 0 ? (uint)p % (uint)q : p % q;
                        if (r < 0) r += q;
                        d.O = null; d.N = r;
                        NEXT;
                    }
                }
                f.Ip = ip;
                if (!vm.BinarySlow(BinaryOp.Mod, ip, ref x, ref y, ref d)) goto error;
                NEXT;
            }
            // fold
            case Op.And:
            {
                x = ref LEFT; y = ref RIGHT; d = ref DEST;
                if (x.O == null && y.O == null)
                {
                    d.N = x.N & y.N; d.O = null;
                    NEXT;
                }
                f.Ip = ip;
                if (!vm.BinarySlow(BinaryOp.And, ip, ref x, ref y, ref d)) goto error;
                NEXT;
            }
            // fold
            case Op.RShift:
            {
                x = ref LEFT; y = ref RIGHT; d = ref DEST;
                if (x.O == null && y.O == null)
                {
                    p = x.N; ulong bits = (ulong)y.N;
                    if (bits < 64) { d.O = null; d.N = p >> (int)bits; NEXT; }
                }
                f.Ip = ip;
                if (!vm.BinarySlow(BinaryOp.RShift, ip, ref x, ref y, ref d)) goto error;
                NEXT;
            }
            // fold
            case Op.Or:
            {
                x = ref LEFT; y = ref RIGHT; d = ref DEST;
                if (x.O == null && y.O == null)
                {
                    d.N = x.N | y.N; d.O = null;
                    NEXT;
                }
                f.Ip = ip;
                if (!vm.BinarySlow(BinaryOp.Or, ip, ref x, ref y, ref d)) goto error;
                NEXT;
            }
            // fold
            case Op.Xor:
            {
                x = ref LEFT; y = ref RIGHT; d = ref DEST;
                if (x.O == null && y.O == null)
                {
                    d.N = x.N ^ y.N; d.O = null;
                    NEXT;
                }
                f.Ip = ip;
                if (!vm.BinarySlow(BinaryOp.Xor, ip, ref x, ref y, ref d)) goto error;
                NEXT;
            }
            // fold
            case Op.LShift:
            {
                x = ref LEFT; y = ref RIGHT; d = ref DEST;
                if (x.O == null && y.O == null)
                {
                    p = x.N; ulong bits = (ulong)y.N;
                    if (bits < 64 && (p << (int)bits) >> (int)bits == p) { d.O = null; d.N = p << (int)bits; NEXT; }
                }
                f.Ip = ip;
                if (!vm.BinarySlow(BinaryOp.LShift, ip, ref x, ref y, ref d)) goto error;
                NEXT;
            }
            // fold
            case Op.Pow:
            {
                f.Ip = ip;
                if (!vm.BinarySlow(BinaryOp.Pow, ip, ref LEFT, ref RIGHT, ref DEST)) goto error;
                NEXT;
            }
            // fold
            case Op.MatMul:
            {
                f.Ip = ip;
                if (!vm.BinarySlow(BinaryOp.MatMul, ip, ref LEFT, ref RIGHT, ref DEST)) goto error;
                NEXT;
            }
            // fold
            case Op.Negative:
            {
                x = ref VALUE;
                if (x.O == null && x.N != long.MinValue) { d = ref DEST; d.N = -x.N; d.O = null; NEXT; }
                if (x.O == (object)Tag.Float) { d = ref DEST; d.N = x.N ^ long.MinValue; d.O = Tag.Float; NEXT; }
                f.Ip = ip;
                Unsafe.As<Slot, Value>(ref DEST) = Number.Negative(Unsafe.As<Slot, Value>(ref x));
                NEXT;
            }
            // fold
            case Op.Positive:
            {
                f.Ip = ip;
                Unsafe.As<Slot, Value>(ref DEST) = Number.Positive(Unsafe.As<Slot, Value>(ref VALUE));
                NEXT;
            }
            // fold
            case Op.Invert:
            {
                f.Ip = ip;
                Unsafe.As<Slot, Value>(ref DEST) = Number.Invert(Unsafe.As<Slot, Value>(ref VALUE));
                NEXT;
            }
            // fold
            case Op.Not:
            {
                f.Ip = ip;
                x = ref VALUE;
                bool t = x.O == (object)vm.True || x.O != (object)vm.False && vm.Truth(ref x);
                x.O = t ? vm.False : vm.True;
                NEXT;
            }

            // --- comparison ---
            // fold Lt <, Le <=, Eq ==, Ne !=, Gt >, Ge >= | FC* threaded
            case Op.OPNAME:
            {
                x = ref LEFT; y = ref RIGHT;
                bool t;
                if (x.O == null && y.O == null) t = x.N CMP y.N;
                else if (x.O == (object)Tag.Float && y.O == (object)Tag.Float) t = BitConverter.Int64BitsToDouble(x.N) CMP BitConverter.Int64BitsToDouble(y.N);
                else
                {
                    f.Ip = ip;
                    if (!vm.CompareSlow(CompareOp.OPNAME, ref x, ref y, ref DEST)) goto error; // base
                    NEXT; // base
                    t = vm.CompareTruth(CompareOp.OPNAME, ref x, ref y); // folded
                    if (vm.Pending != null) goto error; // folded
                }
                JUMP(t);
            }
            // fold
            case Op.Is:
            {
                x = ref LEFT; y = ref RIGHT; d = ref DEST;
                d.O = x.O == y.O && (x.O != null && x.O != (object)Tag.Float || x.N == y.N) ? vm.True : vm.False;
                NEXT;
            }
            // fold
            case Op.IsNot:
            {
                x = ref LEFT; y = ref RIGHT; d = ref DEST;
                d.O = x.O == y.O && (x.O != null && x.O != (object)Tag.Float || x.N == y.N) ? vm.False : vm.True;
                NEXT;
            }
            // fold
            case Op.Contains:
            {
                f.Ip = ip;
                bool t = vm.ContainsItem(ref LEFT, ref RIGHT);
                if (vm.Pending != null) goto error; // folded
                JUMP(t);
            }
            // fold
            case Op.NotContains:
            {
                f.Ip = ip;
                bool t = vm.ContainsItem(ref LEFT, ref RIGHT);
                DEST.O = t ? vm.False : vm.True;
                NEXT;
            }

            // --- subscripts ---
            // fold | SF FF FC threaded
            case Op.LoadSubscr:
            {
                ref Slot o = ref OWNER; ref Slot i = ref INDEX; object? oo = o.O;
                if (oo != null)
                {
                    if (oo.GetType() == typeof(PyList))
                    {
                        if (i.O == null)
                        {
                            var list = Unsafe.As<PyList>(oo); ulong n = (ulong)i.N;
                            if ((long)n < 0) n += (ulong)list.Size;
                            if (n < (ulong)list.Size)
                            {
                                ref Slot s = ref Unsafe.Add(ref Unsafe.As<Value, Slot>(ref MemoryMarshal.GetArrayDataReference(list.Items)), (nint)n); d = ref DEST;
                                COPY(d, s);
                                NEXT;
                            }
                        }
                    }
                    else if (oo.GetType() == typeof(PyDict))
                    {
                        f.Ip = ip;
                        var dict = Unsafe.As<PyDict>(oo);
                        int at = dict.Find(Unsafe.As<Slot, Value>(ref i));
                        if (at >= 0)
                        {
                            ref Slot s = ref Unsafe.As<Value, Slot>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(dict._entries), at).Value); d = ref DEST;
                            COPY(d, s);
                            NEXT;
                        }
                    }
                    else if (oo.GetType() == typeof(PyTuple) && i.O == null)
                    {
                        var items = Unsafe.As<PyTuple>(oo).Items; ulong n = (ulong)i.N;
                        if ((long)n < 0) n += (ulong)items.Length;
                        if (n < (ulong)items.Length)
                        {
                            ref Slot s = ref Unsafe.Add(ref Unsafe.As<Value, Slot>(ref MemoryMarshal.GetArrayDataReference(items)), (nint)n); d = ref DEST;
                            COPY(d, s);
                            NEXT;
                        }
                    }
                }
                f.Ip = ip;
                if (vm.LoadSubscr(f, ref o, ref i, ref DEST, ref TOP)) { NEXT; }
                if (vm.Pending != null) goto error;
                goto resume;
            }
            // fold
            case Op.StoreSubscr:
            {
                ref Slot o = ref OWNER; ref Slot i = ref INDEX; object? oo = o.O;
                if (oo != null && oo.GetType() == typeof(PyList) && i.O == null)
                {
                    var list = Unsafe.As<PyList>(oo); ulong n = (ulong)i.N;
                    if ((long)n < 0) n += (ulong)list.Size;
                    if (n < (ulong)list.Size)
                    {
                        d = ref Unsafe.Add(ref Unsafe.As<Value, Slot>(ref MemoryMarshal.GetArrayDataReference(list.Items)), (nint)n); x = ref VALUE;
                        COPY(d, x);
                        NEXT;
                    }
                }
                f.Ip = ip;
                if (vm.StoreSubscr(f, ref o, ref i, ref VALUE, ref TOP)) { NEXT; }
                if (vm.Pending != null) goto error;
                goto resume;
            }
            // fold
            case Op.DeleteSubscr:
            {
                f.Ip = ip;
                Protocols.DelItem(Unsafe.As<Slot, Value>(ref OWNER), Unsafe.As<Slot, Value>(ref INDEX));
                NEXT;
            }
            // fold
            case Op.LoadSlice:
            {
                f.Ip = ip;
                vm.LoadSlice(ref OWNER, ref START, ref STOP, ref DEST);
                NEXT;
            }
            // fold
            case Op.StoreSlice:
            {
                f.Ip = ip;
                vm.StoreSlice(ref OWNER, ref START, ref STOP, ref VALUE);
                NEXT;
            }
            // fold
            case Op.BuildSlice2:
            {
                d = ref DEST;
                d.O = new PySlice(Unsafe.As<Slot, Value>(ref START), Unsafe.As<Slot, Value>(ref STOP), Value.None);
                NEXT;
            }
            // fold
            case Op.BuildSlice3:
            {
                d = ref DEST;
                d.O = new PySlice(Unsafe.As<Slot, Value>(ref START), Unsafe.As<Slot, Value>(ref STOP), Unsafe.As<Slot, Value>(ref STEP));
                NEXT;
            }

            // --- jumps ---
            // fold
            case Op.Jump:
            case Op.JumpBackward:
            {
                int offset = OPERAND;
                ip += offset;
                if (offset <= 0 && --vm.Fuel < 0) goto fuel;
                // Most loops are over an iterator: there without looking the instruction up.
                if ((Op)(*(ushort*)ip & 0x7fff) == FoldedOp.ForIter_L) goto case FoldedOp.ForIter_L;
                continue;
            }
            // fold | threaded
            case Op.PopJumpIfFalse:
            {
                x = ref VALUE;
                if (x.O == (object)vm.False) BRANCH;
                if (x.O != (object)vm.True)
                {
                    f.Ip = ip;
                    if (x.O == (object)Tag.Unset) { vm.RaiseUnbound(f, ((ushort*)ip)[1]); goto error; } // folded
                    if (!vm.Truth(ref x)) BRANCH;
                }
                NEXT;
            }
            // fold | threaded
            case Op.PopJumpIfTrue:
            {
                x = ref VALUE;
                if (x.O == (object)vm.True) BRANCH;
                if (x.O != (object)vm.False)
                {
                    f.Ip = ip;
                    if (x.O == (object)Tag.Unset) { vm.RaiseUnbound(f, ((ushort*)ip)[1]); goto error; } // folded
                    if (vm.Truth(ref x)) BRANCH;
                }
                NEXT;
            }
            // fold | threaded
            case Op.PopJumpIfNone:
            {
                x = ref VALUE;
                if (x.O == (object)Tag.Unset) { f.Ip = ip; vm.RaiseUnbound(f, ((ushort*)ip)[1]); goto error; } // folded
                if (x.O == (object)vm.None) BRANCH;
                NEXT;
            }
            // fold | threaded
            case Op.PopJumpIfNotNone:
            {
                x = ref VALUE;
                if (x.O == (object)Tag.Unset) { f.Ip = ip; vm.RaiseUnbound(f, ((ushort*)ip)[1]); goto error; } // folded
                if (x.O != (object)vm.None) BRANCH;
                NEXT;
            }
            // fold
            case Op.JumpIfFalseOrPop:
            {
                f.Ip = ip;
                if (!vm.Truth(ref VALUE)) BRANCH;
                NEXT;
            }
            // fold
            case Op.JumpIfTrueOrPop:
            {
                f.Ip = ip;
                if (vm.Truth(ref VALUE)) BRANCH;
                NEXT;
            }

            // --- iteration ---
            // fold
            case Op.GetIter:
            {
                f.Ip = ip;
                vm.GetIter(ref DEST);
                NEXT;
            }
            // fold
            case Op.GetYieldFromIter:
            {
                f.Ip = ip;
                vm.GetYieldFromIter(f, ref DEST);
                NEXT;
            }
            // fold | threaded
            case Op.ForIter:
            {
                object it = ITERATOR.O!;
                if (it.GetType() == typeof(PyListIterator))
                {
                    var source = Unsafe.As<PyListIterator>(it); var list = source.Source;
                    if (list == null) BRANCH;
                    int at = source.Position;
                    if ((uint)at >= (uint)list.Size) { source.Source = null; BRANCH; }
                    source.Position = at + 1;
                    ref Slot s = ref Unsafe.Add(ref Unsafe.As<Value, Slot>(ref MemoryMarshal.GetArrayDataReference(list.Items)), at); d = ref DEST;
                    COPY(d, s);
                    NEXT;
                }
                if (it.GetType() == typeof(PyRangeIterator))
                {
                    var range = Unsafe.As<PyRangeIterator>(it);
                    if (range.Left <= 0) BRANCH;
                    range.Left--;
                    long n = range.Current;
                    range.Current = n + range.Step;
                    d = ref DEST;
                    d.O = null; d.N = n;
                    NEXT;
                }
                f.Ip = ip;
                if (it.GetType() == typeof(PyPlainGenerator))
                {
                    var generator = Unsafe.As<PyPlainGenerator>(it);
                    if (generator.State is GeneratorState.Created or GeneratorState.Suspended)
                    {
                        f.Sp = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref sp) >> 4);
                        generator.Activate(vm, Value.None, entry: false);
                        if (--vm.Fuel < 0) goto fuelAfterResume;
                        goto resume;
                    }
                }
                // At the end the loop's variable keeps its value.
                if (!Iteration.Next(it, out var item)) BRANCH;
                DEST = Unsafe.As<Value, Slot>(ref item);
                NEXT;
            }
            // fold
            case Op.ForIterPair:
            {
                object it = ITERATOR.O!;
                f.Ip = ip;
                if (it.GetType() == typeof(PyPlainGenerator))
                {
                    var generator = Unsafe.As<PyPlainGenerator>(it);
                    if (generator.State is GeneratorState.Created or GeneratorState.Suspended)
                    {
                        f.Sp = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref sp) >> 4);
                        generator.Activate(vm, Value.None, entry: false);
                        if (--vm.Fuel < 0) goto fuelAfterResume;
                        goto resume;
                    }
                }
                ulong first = ip[2], second = ip[3];
                if ((Op)(first & 0x7fff) == Op.StoreFast && (Op)(second & 0x7fff) == Op.StoreFast)
                {
                    // The two names get the items at once.
                    int found = vm.NextPair(it, ref Unsafe.Add(ref loc, (nint)(uint)(first >> 16)), ref Unsafe.Add(ref loc, (nint)(uint)(second >> 16)), ref DEST);
                    if (found == 2) { ip += 4; continue; }
                    if (found == 0) BRANCH;
                }
                else
                {
                    int found = vm.NextPair(it, ref Unsafe.Add(ref sp, 1), ref sp, ref DEST);
                    if (found == 2) { sp = ref Unsafe.Add(ref sp, 2); ip += 2; continue; }
                    if (found == 0) BRANCH;
                }
                NEXT;
            }
            // fold
            case Op.UnpackSequence:
            {
                int n = OPERAND;
                ref Slot top = ref Unsafe.Add(ref sp, -1);
                if (n == 2 && top.O != null && top.O.GetType() == typeof(PyTuple) && Unsafe.As<PyTuple>(top.O).Items.Length == 2)
                {
                    ref Slot items = ref Unsafe.As<Value, Slot>(ref MemoryMarshal.GetArrayDataReference(Unsafe.As<PyTuple>(top.O).Items));
                    top = Unsafe.Add(ref items, 1);
                    sp = items;
                    sp = ref Unsafe.Add(ref sp, 1);
                    ip++;
                    continue;
                }
                f.Ip = ip;
                vm.UnpackSequence(ref Unsafe.Add(ref sp, -1), n);
                sp = ref Unsafe.Add(ref sp, n - 1);
                ip++;
                continue;
            }
            // fold
            case Op.UnpackEx:
            {
                f.Ip = ip;
                int n = OPERAND;
                vm.UnpackEx(ref Unsafe.Add(ref sp, -1), n & 0xffff, n >> 16);
                sp = ref Unsafe.Add(ref sp, (n & 0xffff) + (n >> 16));
                ip++;
                continue;
            }

            // --- building ---
            // fold
            case Op.BuildTuple:
            {
                int n = OPERAND;
                ref Slot first = ref Unsafe.Add(ref sp, -n);
                first.O = n == 0 ? PyTuple.Empty : new PyTuple(vm.TakeItems(ref first, n));
                sp = ref Unsafe.Add(ref first, 1);
                ip++;
                continue;
            }
            // fold
            case Op.BuildList:
            {
                int n = OPERAND;
                ref Slot first = ref Unsafe.Add(ref sp, -n);
                first.O = n == 0 ? new PyList() : new PyList(vm.TakeItems(ref first, n));
                sp = ref Unsafe.Add(ref first, 1);
                ip++;
                continue;
            }
            // fold
            case Op.BuildSet:
            {
                f.Ip = ip;
                int n = OPERAND;
                ref Slot first = ref Unsafe.Add(ref sp, -n);
                first.O = vm.BuildSet(ref first, n);
                sp = ref Unsafe.Add(ref first, 1);
                ip++;
                continue;
            }
            // fold
            case Op.BuildMap:
            {
                f.Ip = ip;
                int n = OPERAND;
                ref Slot first = ref Unsafe.Add(ref sp, -2 * n);
                first.O = vm.BuildMap(ref first, n);
                sp = ref Unsafe.Add(ref first, 1);
                ip++;
                continue;
            }
            // fold
            case Op.BuildListFor:
            {
                DEST2.O = ITERATOR.O;
                DEST.O = Iteration.ListFor(DEST2.O!);
                NEXT;
            }
            // fold
            case Op.BuildString:
            {
                int n = OPERAND;
                ref Slot first = ref Unsafe.Add(ref sp, -n);
                f.Ip = ip;
                first.O = vm.BuildString(ref first, n);
                sp = ref Unsafe.Add(ref first, 1);
                ip++;
                continue;
            }
            // fold
            case Op.ListAppend:
            {
                Unsafe.As<PyList>(Unsafe.Add(ref sp, -1 - OPERAND).O!).Add(Unsafe.As<Slot, Value>(ref VALUE));
                NEXT;
            }
            // fold
            case Op.SetAdd:
            {
                f.Ip = ip;
                Unsafe.As<PySet>(Unsafe.Add(ref sp, -1 - OPERAND).O!).Add(Unsafe.As<Slot, Value>(ref VALUE));
                NEXT;
            }
            // fold
            case Op.MapAdd:
            {
                f.Ip = ip;
                Unsafe.As<PyDict>(Unsafe.Add(ref sp, -2 - OPERAND).O!).Set(Unsafe.As<Slot, Value>(ref KEY), Unsafe.As<Slot, Value>(ref VALUE));
                NEXT;
            }
            // fold
            case Op.ListExtend:
            {
                f.Ip = ip;
                vm.ListExtend(Unsafe.As<PyList>(Unsafe.Add(ref sp, -1 - OPERAND).O!), Unsafe.As<Slot, Value>(ref ITERABLE));
                NEXT;
            }
            // fold
            case Op.SetUpdate:
            {
                f.Ip = ip;
                Unsafe.As<PySet>(Unsafe.Add(ref sp, -1 - OPERAND).O!).Update(Unsafe.As<Slot, Value>(ref ITERABLE));
                NEXT;
            }
            // fold
            case Op.DictUpdate:
            {
                f.Ip = ip;
                vm.DictUpdate(Unsafe.As<PyDict>(Unsafe.Add(ref sp, -1 - OPERAND).O!), Unsafe.As<Slot, Value>(ref MAPPING));
                NEXT;
            }
            // fold
            case Op.DictMerge:
            {
                f.Ip = ip;
                vm.DictMerge(Unsafe.As<PyDict>(Unsafe.Add(ref sp, -1 - OPERAND).O!), Unsafe.As<Slot, Value>(ref MAPPING), Unsafe.As<Slot, Value>(ref Unsafe.Add(ref sp, -3 - OPERAND)));
                NEXT;
            }
            // fold
            case Op.ListToTuple:
            {
                DEST.O = PyTuple.Of(Unsafe.As<PyList>(LIST.O!).Span);
                NEXT;
            }

            // --- calls ---
            // fold
            case Op.Call:
            {
                int n = OPERAND;
                ref Slot callee = ref Unsafe.Add(ref sp, -n - 1);
                object? fo = callee.O;
                if (fo != null)
                {
                    if (fo.GetType() == typeof(PyFunction))
                    {
                        func = Unsafe.As<PyFunction>(fo);
                        exe = func._executable ?? func.Executable;
                        if (exe.PlainArgCount == n)
                        {
                            args = ref Unsafe.Add(ref callee, 1); argCount = n;
                            returnSlot = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref callee) >> 4);
                            goto enter;
                        }
                    }
                    else if (fo.GetType() == typeof(PyBuiltinFunction))
                    {
                        var native = Unsafe.As<PyBuiltinFunction>(fo);
                        if (native.Row.Kind == NativeKind.Function)
                        {
                            f.Ip = ip;
                            answer = native.Row.Code(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Slot, Value>(ref Unsafe.Add(ref callee, 1)), n), null);
                            args = ref callee;
                            goto answered;
                        }
                    }
                }
                f.Ip = ip;
                f.Sp = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref sp) >> 4);
                args = ref callee;
                if (vm.CallSlow(f, ref callee, n, 0)) goto stored;
                goto entered;
            }
            // fold
            case Op.CallMethod:
            {
                int n = OPERAND;
                ref Slot callee = ref Unsafe.Add(ref sp, -n - 2);
                object? fo = callee.O;
                if (fo != null)
                {
                    if (fo.GetType() == typeof(PyFunction))
                    {
                        func = Unsafe.As<PyFunction>(fo);
                        exe = func._executable ?? func.Executable;
                        if (exe.PlainArgCount == n + 1)
                        {
                            args = ref Unsafe.Add(ref callee, 1); argCount = n + 1;
                            returnSlot = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref callee) >> 4);
                            goto enter;
                        }
                    }
                    else if (fo == (object)Tag.Unset)
                    {
                        // A module's function, a static method: the attribute's value was pushed in place of self.
                        object? value = Unsafe.Add(ref callee, 1).O;
                        if (value != null && value.GetType() == typeof(PyBuiltinFunction) && Unsafe.As<PyBuiltinFunction>(value).Row.Kind == NativeKind.Function)
                        {
                            f.Ip = ip;
                            answer = Unsafe.As<PyBuiltinFunction>(value).Row.Code(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Slot, Value>(ref Unsafe.Add(ref callee, 2)), n), null);
                            args = ref callee;
                            goto answered;
                        }
                        if (value != null && value.GetType() == typeof(PyFunction))
                        {
                            func = Unsafe.As<PyFunction>(value);
                            exe = func._executable ?? func.Executable;
                            if (exe.PlainArgCount == n)
                            {
                                args = ref Unsafe.Add(ref callee, 2); argCount = n;
                                returnSlot = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref callee) >> 4);
                                goto enter;
                            }
                        }
                    }
                    else if (fo.GetType() == typeof(PyMethodDescriptor))
                    {
                        f.Ip = ip;
                        answer = Unsafe.As<PyMethodDescriptor>(fo).Row.Code(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Slot, Value>(ref Unsafe.Add(ref callee, 1)), n + 1), null);
                        args = ref callee;
                        goto answered;
                    }
                }
                f.Ip = ip;
                f.Sp = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref sp) >> 4);
                args = ref callee;
                if (vm.CallMethodSlow(f, ref callee, n)) goto stored;
                goto entered;
            }
            // fold
            case Op.CallKw:
            {
                int n = OPERAND;
                ref Slot callee = ref Unsafe.Add(ref sp, -n - 2);
                f.Ip = ip;
                f.Sp = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref sp) >> 4);
                args = ref callee;
                if (vm.CallKwSlow(f, ref callee, ref Unsafe.Add(ref callee, 1), n)) goto stored;
                goto entered;
            }
            // fold
            case Op.CallMethodKw:
            {
                int n = OPERAND;
                ref Slot callee = ref Unsafe.Add(ref sp, -n - 3);
                f.Ip = ip;
                f.Sp = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref sp) >> 4);
                args = ref callee;
                if (vm.CallMethodKwSlow(f, ref callee, n)) goto stored;
                goto entered;
            }
            // fold
            case Op.CallEx:
            {
                ref Slot callee = ref CALLABLE;
                f.Ip = ip;
                f.Sp = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref sp) >> 4);
                if (vm.CallEx(f, ref callee, ref ARGS, ref KWARGS)) { NEXT; }
                if (vm.Pending != null) goto error;
                goto resume;
            }
            // fold
            case Op.MakeFunction:
            {
                DEST.O = new PyFunction(Unsafe.As<CodeObject>(CODE.O!), f.Function.Globals);
                NEXT;
            }
            // fold
            case Op.SetFunctionAttribute:
            {
                vm.SetFunctionAttribute(Unsafe.As<PyFunction>(FUNCTION.O!), OPERAND, Unsafe.As<Slot, Value>(ref ATTRIBUTE));
                ATTRIBUTE.O = FUNCTION.O;
                sp = ref Unsafe.Add(ref sp, -1);
                ip++;
                continue;
            }
            // fold
            case Op.ReturnValue:
            {
                ref Slot v = ref VALUE;
                if (v.O == (object)Tag.Unset) { f.Ip = ip; vm.RaiseUnbound(f, ((ushort*)ip)[1]); goto error; } // folded
                if (f.Flags != 0)
                {
                    vm.Result = Unsafe.As<Slot, Value>(ref v);
                    f.Ip = ip;
                    goto leave;
                }
                Frame b = vm.Frames[--vm.Depth];
                ref Slot stack = ref Unsafe.As<Value, Slot>(ref MemoryMarshal.GetArrayDataReference(b.Stack));
                d = ref Unsafe.Add(ref stack, f.ReturnSlot);
                COPY(d, v);
                f = b;
                loc = ref Unsafe.Add(ref stack, b.Base);
                sp = ref Unsafe.Add(ref d, 1);
                ip = b.Ip + 1;
                DISPATCH;
            }
            // fold
            case Op.LoadBuildClass:
            {
                f.Ip = ip;
                Unsafe.As<Slot, Value>(ref DEST) = vm.LoadBuildClass(f);
                NEXT;
            }

            // --- generators and coroutines ---
            // fold
            case Op.ReturnGenerator:
            {
                f.Ip = ip;
                vm.Result = new Value(PyGenerator.Make(f, f.InstructionIndex + 1));
                goto leave;
            }
            // fold
            case Op.YieldValue:
            {
                ref Slot v = ref VALUE;
                if ((f.Flags & FrameFlags.Entry) != 0)
                {
                    if (f.Sink != null && f.Sink.Accept(Unsafe.As<Slot, Value>(ref v)))
                    {
                        // What is sent back is None, and a statement has no use for it.
                        if ((Op)(ip[1] & 0x7fff) == Op.PopTop) { sp = ref v; ip += 2; }
                        else { v.O = vm.None; ip++; }
                        if (--vm.Fuel < 0) goto fuel;
                        DISPATCH;
                    }
                    vm.Result = Unsafe.As<Slot, Value>(ref v);
                    f.Ip = ip + 1;
                    f.Sp = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref sp) >> 4) - 1;
                    f.Generator!.Deactivate(vm, GeneratorState.Suspended);
                    return true;
                }
                f.Ip = ip + 1;
                f.Sp = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref sp) >> 4) - 1;
                f.Generator!.Deactivate(vm, GeneratorState.Suspended);
                // On with the consumer's frame: its instruction says where the value goes.
                f = vm.Frames[vm.Depth];
                ref Slot stack = ref Unsafe.As<Value, Slot>(ref MemoryMarshal.GetArrayDataReference(f.Stack));
                loc = ref Unsafe.Add(ref stack, f.Base);
                sp = ref Unsafe.Add(ref stack, f.Sp);
                ip = f.Ip;
                ulong word = *ip++;
                d = ref sp;
                if ((Op)(word & 0x7fff) == FoldedOp.ForIter_L) d = ref Unsafe.Add(ref loc, (nint)(ushort)(word >> 16));
                else if ((Op)(word & 0x7fff) == Op.Send) d = ref Unsafe.Add(ref sp, -1);
                else sp = ref Unsafe.Add(ref sp, 1);
                COPY(d, v);
                continue;
            }
            // fold
            case Op.Send:
            {
                ref Slot receiver = ref RECEIVER; ref Slot v = ref VALUE;
                f.Ip = ip;
                if (receiver.O is PyGenerator g && g is not PyAsyncGenerator && g.State is GeneratorState.Created or GeneratorState.Suspended && vm.MaySend(g, ref v))
                {
                    f.Sp = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref sp) >> 4);
                    g.Activate(vm, Unsafe.As<Slot, Value>(ref v), entry: false);
                    if (--vm.Fuel < 0) goto fuelAfterResume;
                    goto resume;
                }
                if (vm.SendTo(ref receiver, ref v)) { ip++; continue; }
                if (vm.Pending != null) goto error;
                sp = ref Unsafe.Add(ref sp, -1);
                ip += OPERAND;
                continue;
            }
            // fold
            case Op.CleanupThrow:
            {
                f.Ip = ip;
                if (!vm.CleanupThrow(ref DEST, ref EXCEPTION)) goto error;
                NEXT;
            }
            // fold
            case Op.GetAwaitable:
            {
                f.Ip = ip;
                vm.GetAwaitable(ref DEST, OPERAND);
                NEXT;
            }
            // fold
            case Op.GetAIter:
            {
                f.Ip = ip;
                vm.GetAIter(ref DEST);
                NEXT;
            }
            // fold
            case Op.GetANext:
            {
                f.Ip = ip;
                vm.GetANext(ref ITERATOR, ref DEST);
                NEXT;
            }
            // fold
            case Op.EndAsyncFor:
            {
                f.Ip = ip;
                if (!vm.EndAsyncFor(ref EXCEPTION)) goto error;
                NEXT;
            }
            // fold
            case Op.AsyncGenWrap:
            {
                d = ref DEST;
                d.O = new PyAsyncGenWrapped(Unsafe.As<Slot, Value>(ref d)); d.N = 0;
                NEXT;
            }

            // --- exceptions ---
            // fold
            case Op.PushExcInfo:
            {
                ref Slot e = ref EXCEPTION;
                ref Slot d2 = ref Unsafe.Add(ref e, 1);
                d2.O = e.O; d2.N = 0;
                e.O = (object?)vm.SwapHandling(f, Unsafe.As<PyBaseException>(d2.O!)) ?? vm.None;
                NEXT;
            }
            // fold
            case Op.PopExcept:
            {
                vm.RestoreHandling(f, PREVIOUS.O);
                NEXT;
            }
            // fold
            case Op.CheckExcMatch:
            {
                f.Ip = ip;
                d = ref DEST;
                d.O = ExceptionMatch.Catches(Unsafe.As<PyBaseException>(EXCEPTION.O!), Unsafe.As<Slot, Value>(ref d)) ? vm.True : vm.False;
                NEXT;
            }
            // fold
            case Op.CheckEgMatch:
            {
                f.Ip = ip;
                vm.CheckEgMatch(ref EXCEPTION, ref TYPE);
                NEXT;
            }
            // fold
            case Op.Reraise:
            {
                vm.Reraise(ref EXCEPTION, OPERAND);
                f.Ip = ip;
                goto error;
            }
            // fold
            case Op.RaiseVarargs:
            {
                f.Ip = ip;
                int n = OPERAND;
                vm.RaiseVarargs(ref Unsafe.Add(ref sp, -n), n);
                goto error;
            }
            // fold
            case Op.PrepReraiseStar:
            {
                f.Ip = ip;
                vm.PrepReraiseStar(ref ORIGINAL, ref LIST);
                NEXT;
            }
            // fold
            case Op.LoadAssertionError:
            {
                DEST.O = Errors.AssertionError;
                NEXT;
            }
            // fold
            case Op.BeforeWith:
            {
                f.Ip = ip;
                vm.BeforeWith(ref DEST, ref DEST2);
                NEXT;
            }
            // fold
            case Op.BeforeAsyncWith:
            {
                f.Ip = ip;
                vm.BeforeAsyncWith(ref DEST, ref DEST2);
                NEXT;
            }
            // fold
            case Op.WithExceptStart:
            {
                f.Ip = ip;
                vm.WithExceptStart(ref EXIT, ref EXCEPTION, ref DEST);
                NEXT;
            }

            // --- stack ---
            // fold
            case Op.PopTop:
            {
                VALUE.O = null;
                NEXT;
            }
            // fold
            case Op.Copy:
            {
                sp = Unsafe.Add(ref sp, -OPERAND);
                NEXT;
            }
            // fold
            case Op.Swap:
            {
                ref Slot a = ref Unsafe.Add(ref sp, -1); ref Slot b = ref Unsafe.Add(ref sp, -OPERAND);
                (a, b) = (b, a);
                NEXT;
            }
            // fold
            case Op.PushNull:
            {
                DEST.O = Tag.Unset;
                NEXT;
            }

            // --- formatting ---
            // fold
            case Op.ConvertValue:
            {
                f.Ip = ip;
                vm.ConvertValue(ref DEST, OPERAND);
                NEXT;
            }
            // fold
            case Op.FormatSimple:
            {
                d = ref DEST;
                if (d.O == null || d.O.GetType() != typeof(PyStr)) { f.Ip = ip; vm.FormatSimple(ref d); }
                NEXT;
            }
            // fold
            case Op.FormatWithSpec:
            {
                f.Ip = ip;
                vm.FormatWithSpec(ref DEST, ref SPEC);
                NEXT;
            }

            // --- import ---
            // fold
            case Op.ImportName:
            {
                f.Ip = ip;
                vm.ImportName(f, OPERAND, ref LEVEL, ref FROMLIST);
                NEXT;
            }
            // fold
            case Op.ImportFrom:
            {
                f.Ip = ip;
                vm.ImportFrom(f, OPERAND, ref MODULE, ref DEST);
                NEXT;
            }
            // fold
            case Op.ImportStar:
            {
                f.Ip = ip;
                vm.ImportStar(f, ref MODULE);
                NEXT;
            }

            // --- pattern matching ---
            // fold
            case Op.GetLen:
            {
                f.Ip = ip;
                Unsafe.As<Slot, Value>(ref DEST) = new Value(Protocols.Length(Unsafe.As<Slot, Value>(ref SUBJECT)));
                NEXT;
            }
            // fold
            case Op.MatchMapping:
            {
                DEST.O = PatternMatching.IsMapping(Unsafe.As<Slot, Value>(ref SUBJECT)) ? vm.True : vm.False;
                NEXT;
            }
            // fold
            case Op.MatchSequence:
            {
                DEST.O = PatternMatching.IsSequence(Unsafe.As<Slot, Value>(ref SUBJECT)) ? vm.True : vm.False;
                NEXT;
            }
            // fold
            case Op.MatchKeys:
            {
                f.Ip = ip;
                Unsafe.As<Slot, Value>(ref DEST) = PatternMatching.Keys(Unsafe.As<Slot, Value>(ref SUBJECT), Unsafe.As<Slot, Value>(ref KEYS));
                NEXT;
            }
            // fold
            case Op.MatchClass:
            {
                f.Ip = ip;
                Unsafe.As<Slot, Value>(ref DEST) = PatternMatching.Class(Unsafe.As<Slot, Value>(ref SUBJECT), Unsafe.As<Slot, Value>(ref TYPE), OPERAND, Unsafe.As<Slot, Value>(ref NAMES));
                NEXT;
            }

            // --- modules and classes ---
            // fold
            case Op.SetupAnnotations:
            {
                f.Ip = ip;
                vm.SetupAnnotations(f);
                NEXT;
            }
            // fold
            case Op.PrintExpr:
            {
                f.Ip = ip;
                vm.PrintExpression(ref VALUE);
                NEXT;
            }
            // fold
            case Op.MakeTypeParam:
            {
                f.Ip = ip;
                Unsafe.As<Slot, Value>(ref DEST) = TypeParameters.Make(OPERAND, Unsafe.As<Slot, Value>(ref DEST));
                NEXT;
            }

            // --- tracing ---
            // fold
            case Op.Trace:
            {
                f.Ip = ip;
                f.Sp = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref sp) >> 4);
                vm.MeetHook(f);
                goto resume;
            }

        // fold bodies

        answered:
            // The answer goes to the callee's slot, which is in args; a statement has no use for it.
            if (answer.O == (object)Tag.Unset) goto error;
            if ((Op)(ip[1] & 0x7fff) == Op.PopTop) { sp = ref args; ip += 2; goto stored_go; }
            args.N = answer.N;
            args.O = answer.O;
        stored:
            sp = ref Unsafe.Add(ref args, 1);
            ip++;
        stored_go:
            DISPATCH;

        entered:
            // A frame was pushed, or the call failed.
            if (vm.Pending != null) goto error;
            goto resume;

        enter:
            {
                // A call whose arguments lie where the callee's locals begin: open the callee's window over them.
                int first = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref args) >> 4);
                int depth = vm.Depth + 1;
                f.Ip = ip;
                if (first + exe.FrameSize > f.Stack.Length || depth >= vm.DepthLimit || depth >= vm.Frames.Length || vm.Records[depth] == null || (f.Flags & FrameFlags.Generator) != 0)
                {
                    if (!vm.EnterSlow(f, func, exe, first, argCount, returnSlot)) goto error;
                    goto resume;
                }
                vm.Depth = depth;
                Frame next = vm.Records[depth]!;
                if (vm.Frames[depth] != next) vm.Frames[depth] = next;
                if (next.Function != func) next.Enter(func, exe);
                if (next.Stack != f.Stack) next.Stack = f.Stack;
                next.Base = first;
                next.ReturnSlot = returnSlot;
                f = next;
                loc = ref args;
                sp = ref Unsafe.Add(ref loc, exe.LocalCount);
                for (ref Slot s = ref Unsafe.Add(ref loc, argCount); Unsafe.IsAddressLessThan(ref s, ref sp); s = ref Unsafe.Add(ref s, 1)) s.O = Tag.Unset;
                ip = exe.Start;
                if (--vm.Fuel < 0) goto fuel;
                DISPATCH;
            }
        }

    leave:
        if (vm.LeaveFrame(f)) return true;
        if (vm.Pending != null) goto error;
        goto resume;

    fuelAfterResume:
        // The generator's frame is already on top.
        vm.SafePoint();
        goto resume;

    fuel:
        f.Ip = ip;
        f.Sp = f.Base + (int)(Unsafe.ByteOffset(ref loc, ref sp) >> 4);
        vm.SafePoint();
        goto resume;

    error:
        if (vm.Unwind()) goto resume;
        return false;
    }
}
