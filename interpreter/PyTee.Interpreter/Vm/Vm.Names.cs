using System.Runtime.CompilerServices;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>Locals, cells, globals and namespaces.</summary>
public sealed unsafe partial class Vm
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RaiseUnbound(Frame f, int index) => Pending = Raise.UnboundLocalError(f.Exe.Code.LocalsPlus[index]).Error;

    /// <summary>One of two operands is a local without value: say which.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool RaiseUnbound(ref Slot x, ref Slot y)
    {
        ref Slot bad = ref x.O == (object)Tag.Unset ? ref x : ref y;
        var f = Top;
        ref Slot first = ref Unsafe.As<Value, Slot>(ref f.Stack[f.Base]);
        RaiseUnbound(f, (int)(Unsafe.ByteOffset(ref first, ref bad) >> 4));
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RaiseUnboundCell(Frame f, int index)
    {
        var code = f.Exe.Code;
        bool free = index >= code.LocalsPlus.Length - code.FreeCount;
        Pending = (free ? Raise.UnboundFree(code.LocalsPlus[index]) : Raise.UnboundLocalError(code.LocalsPlus[index])).Error;
    }

    private PyObject RaiseNoLocals() => throw Raise.SystemError("no locals");

    private bool LoadFromDictOrDeref(Frame f, int index, ref Slot d)
    {
        var name = f.Exe.Code.LocalsPlus[index];
        if (TryNamespace(As(ref d).As<PyObject>(), name, out var value)) { As(ref d) = value; return true; }
        var cell = f.Stack[f.Base + index].As<PyCell>();
        if (cell.Value.IsUnset) { RaiseUnboundCell(f, index); return false; }
        As(ref d) = cell.Value;
        return true;
    }

    private bool LoadFromDictOrGlobals(Frame f, int index, ref Slot d)
    {
        var name = f.Exe.Names[index];
        if (TryNamespace(As(ref d).As<PyObject>(), name, out var value)) { As(ref d) = value; return true; }
        return LoadGlobalByName(f, name, ref d);
    }

    /// <summary>A name in a namespace, which is a dict or any mapping a metaclass prepared.</summary>
    private static bool TryNamespace(PyObject ns, PyStr name, out Value value) =>
        ns.GetType() == typeof(PyDict) ? Unsafe.As<PyDict>(ns).TryGet(name, out value) : TryAsk(new Value(ns), name, out value);

    /// <summary>A name in a mapping of whatever kind, by its own __getitem__.</summary>
    private static bool TryAsk(Value mapping, PyStr name, out Value value)
    {
        try { value = Protocols.GetItem(mapping, new Value(name)); return true; }
        catch (PyException e) when (e.Matches(PyKeyError.TypeObject)) { value = Value.Unset; return false; }
    }

    /// <summary>A name of globals or builtins; what is not just a dict is asked by its own __getitem__.</summary>
    private static bool TryNamed(PyDict names, PyStr name, out Value value) =>
        IsPlain(names) ? names.TryGet(name, out value) : TryAsk(ForeignBuiltins.Shown(names), name, out value);

    private static bool IsPlain(PyDict names) => names.GetType() == typeof(PyDict);

    private bool LoadName(Frame f, ulong* ip, int index, ref Slot d)
    {
        var name = f.Exe.Names[index];
        if (MayQuicken(ip)) QuickenName(f, ip, name, Op.LoadNameDict);
        if (f.Namespace != null && TryNamespace(f.Namespace, name, out var value)) { As(ref d) = value; return true; }
        return LoadGlobalByName(f, name, ref d);
    }

    /// <summary>A name of a namespace that is a dict is found again by its place there; a builtin where the namespace is that of a module.</summary>
    private static void QuickenName(Frame f, ulong* ip, PyStr name, Op special)
    {
        if (f.Namespace is not PyDict ns || ns.GetType() != typeof(PyDict)) return;
        int at = ns.FindStr(name, name.Hash64());
        if (at >= 0) { Quicken(ip, special, ns.Watch, (uint)at); return; }
        var builtins = f.Function.Builtins;
        if (special != Op.LoadNameDict || ns != f.Function.Globals || !IsPlain(builtins) || (at = builtins.FindStr(name, name.Hash64())) < 0) return;
        Quicken(ip, Op.LoadNameBuiltin, ns.Watch, (uint)f.Exe.Cache(new EntryCache(builtins, at)));
    }

    private bool LoadGlobalByName(Frame f, PyStr name, ref Slot d)
    {
        if (TryNamed(f.Function.Globals, name, out var value) || TryNamed(f.Function.Builtins, name, out value)) { As(ref d) = value; return true; }
        Pending = Raise.NameError(name).Error;
        return false;
    }

    private void StoreName(Frame f, ulong* ip, int index, ref Slot v)
    {
        if (MayQuicken(ip)) QuickenName(f, ip, f.Exe.Names[index], Op.StoreNameDict);
        var ns = f.Namespace ?? f.Function.Globals;
        if (ns.GetType() == typeof(PyDict)) Unsafe.As<PyDict>(ns).Set(f.Exe.Names[index], As(ref v));
        else Protocols.SetItem(new Value(ns), new Value(f.Exe.Names[index]), As(ref v));
    }

    private void DeleteName(Frame f, int index)
    {
        var name = f.Exe.Names[index];
        var ns = f.Namespace ?? f.Function.Globals;
        if (ns is PyDict dict && dict.GetType() == typeof(PyDict))
        {
            if (!dict.Remove(name, out _)) throw Raise.NameError(name);
            return;
        }
        try { Protocols.DelItem(new Value(ns), new Value(name)); }
        catch (PyException e) when (e.Matches(PyKeyError.TypeObject)) { throw Raise.NameError(name); }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool LoadGlobal(Frame f, ulong* ip, int index, ref Slot d)
    {
        var name = f.Exe.Names[index];
        var globals = f.Function.Globals;
        var builtins = f.Function.Builtins;
        if (!IsPlain(globals) || !IsPlain(builtins)) return LoadGlobalByName(f, name, ref d);
        int at = globals.FindStr(name, name.Hash64());
        if (at >= 0)
        {
            As(ref d) = globals.EntryAt(at).Value;
            if (MayQuicken(ip)) Quicken(ip, Op.LoadGlobalModule, globals.Watch, (uint)at);
            return true;
        }
        at = builtins.FindStr(name, name.Hash64());
        if (at < 0) { Pending = Raise.NameError(name).Error; return false; }
        As(ref d) = builtins.EntryAt(at).Value;
        if (MayQuicken(ip)) Quicken(ip, Op.LoadGlobalBuiltin, globals.Watch, (uint)f.Exe.Cache(new EntryCache(builtins, at)));
        return true;
    }

    private void StoreGlobal(Frame f, ulong* ip, int index, ref Slot v)
    {
        PyStr name = f.Exe.Names[index];
        var globals = f.Function.Globals;
        int at = globals.FindStr(name, name.Hash64());
        if (at < 0) { globals.Set(name, As(ref v)); return; }
        globals.EntryAt(at).Value = As(ref v);
        if (MayQuicken(ip)) Quicken(ip, Op.StoreGlobalDict, globals.Watch, (uint)at);
    }

    private void DeleteGlobal(Frame f, int index)
    {
        if (!f.Function.Globals.Remove(f.Exe.Names[index], out _)) throw Raise.NameError(f.Exe.Names[index]);
    }

    private Value LoadBuildClass(Frame f) =>
        TryNamed(f.Function.Builtins, Names.BuildClass, out var value) ? value : throw Raise.NameError(Names.BuildClass, "__build_class__ not found");

    private void SetupAnnotations(Frame f)
    {
        var ns = f.Namespace ?? f.Function.Globals;
        if (!TryNamespace(ns, Names.Annotations, out _)) Protocols.SetItem(new Value(ns), new Value(Names.Annotations), new Value(new PyDict()));
    }

    private void PrintExpression(ref Slot v)
    {
        if (!AttributeAccess.TryGetQuiet(new Value(Runtime.Importer.Load("sys")), Names.DisplayHook, out var hook)) throw Raise.RuntimeError("lost sys.displayhook");
        Call(hook, [As(ref v)], null);
    }

    /// <summary>The dict of builtins that code with these globals sees.</summary>
    internal static PyDict BuiltinsOf(PyDict globals)
    {
        if (globals.TryGet(Names.Builtins, out var b))
        {
            if (b.Is<PyModule>(out var module)) return module.Dict;
            return b.Is<PyDict>(out var dict) ? dict : new ForeignBuiltins(b);
        }
        return Current.Runtime.BuiltinsModule.Dict;
    }

    /// <summary>A builtin by name.</summary>
    internal Value Builtin(string name) => Runtime.BuiltinsModule.Dict.TryGet(PyStr.Intern(name), out var v) ? v : throw Raise.NameError(PyStr.Intern(name));

    /// <summary>A builtin by name, as the Python code that called into native code sees it.</summary>
    internal Value CallerBuiltin(string name) =>
        TryNamed(CallerBuiltins(), PyStr.Intern(name), out var value) ? value : throw Raise.Of(Errors.AttributeError, name);

    /// <summary>The builtins of the Python code that called into native code.</summary>
    internal PyDict CallerBuiltins()
    {
        for (int d = Depth; d > 0; d--) { if (Frames[d].Exe != null) return Frames[d].Function.Builtins; }
        return Runtime.BuiltinsModule.Dict;
    }

    /// <summary>globals() of the Python code that called into native code.</summary>
    internal PyDict CallerGlobals()
    {
        for (int d = Depth; d > 0; d--) { if (Frames[d].Exe != null) return Frames[d].Function.Globals; }
        throw Raise.SystemError("frame does not exist");
    }

    /// <summary>The flags of the Python code that called into native code; none when there is none.</summary>
    internal CodeFlags CallerFlags()
    {
        for (int d = Depth; d > 0; d--) { if (Frames[d].Exe != null) return Frames[d].Exe.Code.Flags; }
        return CodeFlags.None;
    }

    /// <summary>locals() of the Python code that called into native code: a fresh dict in functions (PEP 667).</summary>
    internal Value CallerLocals()
    {
        for (int d = Depth; d > 0; d--)
        {
            var f = Frames[d];
            if (f.Exe == null) continue;
            if ((f.Exe.Code.Flags & CodeFlags.Optimized) == 0) return PyFrame.NamespaceOf(f.Namespace ?? f.Function.Globals, f.Exe.Code, f.Locals);
            var locals = new PyDict();
            PyFrame.FillLocals(locals, f.Exe.Code, f.Locals);
            if (f.Object?.Extras is { } extras) locals.Update(new Value(extras));
            return new Value(locals);
        }
        throw Raise.SystemError("frame does not exist");
    }

    /// <summary>A global of the Python code that called into native code.</summary>
    internal Value CallerGlobal(PyStr name)
    {
        for (int d = Depth; d > 0; d--)
        {
            if (Frames[d].Exe == null) continue;
            return Frames[d].Function.Globals.TryGet(name, out var v) ? v : Value.Unset;
        }
        return Value.Unset;
    }

    /// <summary>The class and first argument that super() without arguments means.</summary>
    internal (Value Class, Value Self) SuperArguments()
    {
        var f = Top;
        if (f.Exe == null) throw Raise.RuntimeError("super(): no current frame");
        var code = f.Exe.Code;
        if (code.ArgCount == 0) throw Raise.RuntimeError("super(): no arguments");
        var self = f.Stack[f.Base];
        if (self.O is PyCell cell && Array.IndexOf(code.CellSlots, 0) >= 0) self = cell.Value;
        if (self.IsUnset) throw Raise.RuntimeError("super(): arg[0] deleted");
        for (int i = code.LocalsPlus.Length - code.FreeCount; i < code.LocalsPlus.Length; i++)
        {
            if (!code.LocalsPlus[i].Equals(Names.Class)) continue;
            var cls = f.Stack[f.Base + i].As<PyCell>().Value;
            if (cls.IsUnset) throw Raise.RuntimeError("super(): empty __class__ cell");
            return (cls, self);
        }
        throw Raise.RuntimeError("super(): __class__ cell not found");
    }
}

/// <summary>Where an inline cache finds a value: an entry of a dict, valid while the dict's watch number stands.</summary>
internal sealed class EntryCache(PyDict dict, int index)
{
    /// <summary>The entry of a name that is there.</summary>
    public static EntryCache Find(PyDict dict, PyStr name) => new(dict, dict.FindStr(name, name.Hash64()));

    public readonly PyDict Dict = dict;
    public readonly uint Watch = dict.Watch;
    public readonly int Index = index;
}

/// <summary>The builtins of globals whose <c>__builtins__</c> is neither a module nor a dict: an empty dict that knows what to ask instead.</summary>
internal sealed class ForeignBuiltins(Value mapping) : PyDict
{
    /// <summary>What Python code sees of a dict of builtins.</summary>
    public static Value Shown(PyDict builtins) => builtins is ForeignBuiltins foreign ? foreign.Mapping : new(builtins);

    private Value Mapping { get; } = mapping;
}
