using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Compiler;

namespace PyTee.Interpreter;

/// <summary>Built-in functions, types, exceptions, and other objects.
///
/// This module provides direct access to all 'built-in'
/// identifiers of Python; for example, builtins.len is
/// the full name for the built-in function len().
///
/// This module is not normally accessed explicitly by most
/// applications, but can be useful in modules that provide
/// objects with the same name as a builtin and need to
/// explicitly reference the builtin.</summary>
[PyModule("builtins")]
public static partial class BuiltinsModule
{
    [PyConstant("None")] internal static Value None => Value.None;
    [PyConstant("True")] internal static Value True => Value.True;
    [PyConstant("False")] internal static Value False => Value.False;
    [PyConstant("NotImplemented")] internal static Value NotImplemented => Value.NotImplemented;
    [PyConstant("Ellipsis")] internal static Value Ellipsis => new(PyEllipsis.Instance);
    [PyConstant("exit")] internal static Value Exit => new(PyQuitter.Exit);
    [PyConstant("help")] internal static Value Help => new(PyHelp.Instance);
    [PyConstant("quit")] internal static Value Quit => new(PyQuitter.Quit);
    [PyConstant("__debug__")] internal static Value IsDebug => Value.True;

    /// <summary>Return the absolute value of the argument.</summary>
    [PyFunction("abs(x, /)")] internal static Value Abs(Value x) => Number.Absolute(x);

    /// <summary>Return True if bool(x) is True for all values x in the iterable.
    ///
    /// If the iterable is empty, return True.</summary>
    [PyFunction("all(iterable, /)")]
    internal static bool All(Value iterable)
    {
        var iterator = Iteration.GetIter(iterable);
        while (Iteration.TryNext(iterator, TruthSink.True, out var item)) if (!Protocols.Truth(item)) return false;
        return true;
    }

    /// <summary>Return True if bool(x) is True for any x in the iterable.
    ///
    /// If the iterable is empty, return False.</summary>
    [PyFunction("any(iterable, /)")]
    internal static bool Any(Value iterable)
    {
        var iterator = Iteration.GetIter(iterable);
        while (Iteration.TryNext(iterator, TruthSink.False, out var item)) if (Protocols.Truth(item)) return true;
        return false;
    }

    /// <summary>Return an ASCII-only representation of an object.
    ///
    /// As repr(), return a string containing a printable representation of an
    /// object, but escape the non-ASCII characters in the string returned by
    /// repr() using \\x, \\u or \\U escapes. This generates a string similar
    /// to that returned by repr() in Python 2.</summary>
    [PyFunction("ascii(obj, /)")] internal static PyStr Ascii(Value obj) => Protocols.Ascii(obj);

    /// <summary>Return the binary representation of an integer.
    ///
    ///    >>> bin(2796202)
    ///    '0b1010101010101010101010'</summary>
    [PyFunction("bin(number, /)")] internal static string Bin(Value number) => IntText.WritePrefixed(Number.Big(Number.ToIndex(number)), 1);

    /// <summary>Return the octal representation of an integer.
    ///
    ///    >>> oct(342391)
    ///    '0o1234567'</summary>
    [PyFunction("oct(number, /)")] internal static string Oct(Value number) => IntText.WritePrefixed(Number.Big(Number.ToIndex(number)), 3);

    /// <summary>Return the hexadecimal representation of an integer.
    ///
    ///    >>> hex(12648430)
    ///    '0xc0ffee'</summary>
    [PyFunction("hex(number, /)")] internal static string Hex(Value number) => IntText.WritePrefixed(Number.Big(Number.ToIndex(number)), 4);

    /// <summary>Return whether the object is callable (i.e., some kind of function).
    ///
    /// Note that classes are callable, as are instances of classes with a
    /// __call__() method.</summary>
    [PyFunction("callable(obj, /)")] internal static bool Callable(Value obj) => Protocols.IsCallable(obj);

    /// <summary>Return a Unicode string of one character with ordinal i; 0 &lt;= i &lt;= 0x10ffff.</summary>
    [PyFunction("chr(i, /)")]
    internal static PyStr Chr(Value i)
    {
        var n = Number.ToIndex(i);
        if (n.O != null || n.N < 0 || n.N > 0x10ffff) throw Raise.ValueError("chr() arg not in range(0x110000)");
        return PyStr.FromCodePoint((int)n.N);
    }

    /// <summary>Return the Unicode code point for a one-character string.</summary>
    [PyFunction("ord(c, /)")]
    internal static long Ord(Value c)
    {
        if (c.Is<PyStr>(out var s)) return s.Length == 1 ? s[0] : throw Raise.TypeError($"ord() expected a character, but string of length {s.Length} found");
        if (c.O is PyBytes or PyByteArray && Buffers.TryGet(c, out var bytes)) return bytes.Length == 1 ? bytes.Span[0] : throw Raise.TypeError($"ord() expected a character, but string of length {bytes.Length} found");
        throw Raise.TypeError($"ord() expected string of length 1, but {c.Class.Name} found");
    }

    /// <summary>Compile source into a code object that can be executed by exec() or eval().
    ///
    /// The source code may represent a Python module, statement or expression.
    /// The filename will be used for run-time error messages.
    /// The mode must be 'exec' to compile a module, 'single' to compile a
    /// single (interactive) statement, or 'eval' to compile an expression.
    /// The flags argument, if present, controls which future statements influence
    /// the compilation of the code.
    /// The dont_inherit argument, if true, stops the compilation inheriting
    /// the effects of any future statements in effect in the code calling
    /// compile; if absent or false these statements do influence the compilation,
    /// in addition to any features explicitly specified.</summary>
    [PyFunction("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)")]
    internal static Value Compile(Value source, Value filename, Value mode, int flags, bool dont_inherit, int optimize, int _feature_version)
    {
        string name = SourceArgument.FileName(filename);
        if (!mode.Is<PyStr>(out var modeName)) throw Raise.TypeError($"compile() argument 'mode' must be str, not {(mode.IsNone ? "None" : mode.Class.Name)}");
        if ((flags & ~CompilerFlags.All) != 0) throw Raise.ValueError("compile(): unrecognised flags");
        if (optimize is < -1 or > 2) throw Raise.ValueError("compile(): invalid optimize value");
        bool wantsTree = (flags & CompilerFlags.OnlyAst) != 0;
        var kind = ModeOf(modeName.ToString(), wantsTree);
        int level = (flags & CompilerFlags.OptimizedAst) == CompilerFlags.OptimizedAst ? Math.Max(optimize, 0) : -1;
        if (source.O is Trees.PyAst && wantsTree) return level < 0 ? source : SourceCompiler.OptimizeTree(source, kind, level);
        var options = new CompileOptions
        {
            OptimizeLevel = Math.Max(optimize, 0),
            Futures = (CodeFlags)flags & CodeFlags.Futures | (dont_inherit ? CodeFlags.None : Inherited.Futures),
            AllowTopLevelAwait = (flags & CompilerFlags.AllowTopLevelAwait) != 0,
        };
        if (source.O is Trees.PyAst) return SourceCompiler.CompileTree(source, name, kind, options);
        if (source.Is<CodeObject>(out var code)) return new(code);
        var text = SourceArgument.Text(source, name, "compile", "string, bytes or AST");
        return wantsTree ? SourceCompiler.Tree(text, kind, level) : SourceCompiler.Compile(text, kind, options);
    }

    private static ParseMode ModeOf(string mode, bool wantsTree) => mode switch
    {
        "exec" => ParseMode.Exec,
        "eval" => ParseMode.Eval,
        "single" => ParseMode.Single,
        "func_type" when !wantsTree => throw Raise.ValueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST"),
        _ => throw Raise.ValueError(wantsTree ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'" : "compile() mode must be 'exec', 'eval' or 'single'"),
    };

    /// <summary>Code that is compiled for a caller has the future features of the caller.</summary>
    private static CompileOptions Inherited => new() { Futures = Vm.Current.CallerFlags() & CodeFlags.Futures };

    /// <summary>Evaluate the given source in the context of globals and locals.
    ///
    /// The source may be a string representing a Python expression
    /// or a code object as returned by compile().
    /// The globals must be a dictionary and locals can be any mapping,
    /// defaulting to the current globals and locals.
    /// If only globals is given, locals defaults to it.</summary>
    [PyFunction("eval(source, /, globals=None, locals=None)")]
    internal static Value Eval(Value source, Value globals, Value locals)
    {
        if (!locals.IsNone && !Protocols.IsSubscriptable(locals)) throw Raise.TypeError("locals must be a mapping");
        if (!globals.IsNone && !globals.Is<PyDict>(out _)) throw Raise.TypeError(Protocols.IsSubscriptable(globals) ? "globals must be a real dict; try eval(expr, {}, mapping)" : "globals must be a dict");
        if (source.Is<CodeObject>(out var code))
        {
            if (code.FreeCount > 0) throw Raise.TypeError("code object passed to eval() may not contain free variables");
            return RunIn(code, globals, locals, null);
        }
        var text = SourceArgument.Text(source, "<string>", "eval", "string, bytes or code");
        if (source.O is PyStr) text = new SourceText(text.Text.TrimStart(' ', '\t'), "<string>");
        return RunIn(SourceCompiler.Compile(text, ParseMode.Eval, Inherited), globals, locals, null);
    }

    /// <summary>Execute the given source in the context of globals and locals.
    ///
    /// The source may be a string representing one or more Python statements
    /// or a code object as returned by compile().
    /// The globals must be a dictionary and locals can be any mapping,
    /// defaulting to the current globals and locals.
    /// If only globals is given, locals defaults to it.
    /// The closure must be a tuple of cellvars, and can only be used
    /// when source is a code object requiring exactly that many cellvars.</summary>
    [PyFunction("exec(source, /, globals=None, locals=None, *, closure=None)")]
    internal static void Exec(Value source, Value globals, Value locals, Value closure)
    {
        if (!globals.IsNone && !globals.Is<PyDict>(out _)) throw Raise.TypeError($"exec() globals must be a dict, not {globals.Class.Name}");
        if (!locals.IsNone && !Protocols.IsSubscriptable(locals)) throw Raise.TypeError($"locals must be a mapping or None, not {locals.Class.Name}");
        if (source.Is<CodeObject>(out var code))
        {
            var cells = closure.Is<PyTuple>(out var t) ? t : null;
            if (code.FreeCount == 0 && !closure.IsNone) throw Raise.TypeError("cannot use a closure with this code object");
            if (code.FreeCount > 0 && (cells == null || cells.Count != code.FreeCount || cells.Span.ToArray().Any(c => c.O is not PyCell)))
                throw Raise.TypeError($"code object requires a closure of exactly length {code.FreeCount}");
            RunIn(code, globals, locals, cells);
            return;
        }
        if (!closure.IsNone) throw Raise.TypeError("closure can only be used when source is a code object");
        RunIn(SourceCompiler.Compile(SourceArgument.Text(source, "<string>", "exec", "string, bytes or code"), ParseMode.Exec, Inherited), globals, locals, null);
    }

    private static Value RunIn(CodeObject code, Value globals, Value locals, PyTuple? closure)
    {
        var vm = Vm.Current;
        var g = globals.Object as PyDict;
        var l = locals.IsNone ? null : locals.Object;
        if (g == null)
        {
            g = vm.CallerGlobals();
            l ??= vm.CallerLocals().As<PyObject>();
        }
        l ??= g;
        if (!g.Contains(new Value(Names.Builtins))) g.Set(Names.Builtins, ForeignBuiltins.Shown(vm.CallerBuiltins()));
        var function = new PyFunction(code, g);
        if (closure != null) function.Closure = closure.Span.ToArray().Select(c => c.As<PyCell>()).ToArray();
        // The body of a function that takes arguments misses them.
        return code.HasParameters ? vm.Call(new Value(function)) : vm.RunBody(function, l);
    }

    /// <summary>Return the dictionary containing the current scope's global variables.
    ///
    /// NOTE: Updates to this dictionary *will* affect name lookups in the current
    /// global scope and vice-versa.</summary>
    [PyFunction("globals()")] internal static Value Globals() => new(Vm.Current.CallerGlobals());

    /// <summary>Return a dictionary containing the current scope's local variables.
    ///
    /// NOTE: Whether or not updates to this dictionary will affect name lookups in
    /// the local scope and vice-versa is *implementation dependent* and not
    /// covered by any backwards compatibility guarantees.</summary>
    [PyFunction("locals()")] internal static Value Locals() => Vm.Current.CallerLocals();

    /// <summary>dir([object]) -> list of strings
    ///
    /// If called without an argument, return the names in the current scope.
    /// Else, return an alphabetized list of names comprising (some of) the attributes
    /// of the given object, and of attributes reachable from it.
    /// If the object supplies a method named __dir__, it will be used; otherwise
    /// the default dir() logic is used and returns:
    ///   for a module object: the module's attributes.
    ///   for a class object:  its attributes, and recursively the attributes
    ///     of its bases.
    ///   for any other object: its attributes, its class's attributes, and
    ///     recursively the attributes of its class's base classes.</summary>
    [PyFunction("dir(object=..., /)")]
    internal static Value Dir(Value @object)
    {
        PyList names;
        if (@object.IsUnset) names = Iteration.ToList(KeysOf(Vm.Current.CallerLocals()));
        else
        {
            @object.Class.Lookup(Names.Dir, out var hook);
            names = Iteration.ToList(Vm.Current.CallMethod(hook, @object, @object.Class, []));
        }
        names.Sort(Value.None, false);
        return new(names);
    }

    private static Value KeysOf(Value mapping) =>
        mapping.O!.GetType() == typeof(PyDict) ? mapping : Vm.Current.Call(AttributeAccess.Get(mapping, Names.Keys), [], null);

    /// <summary>Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.</summary>
    [PyFunction("divmod(x, y, /)")] internal static Value DivMod(Value x, Value y) => Number.Binary(BinaryOp.DivMod, x, y);

    /// <summary>Return type(value).__format__(value, format_spec).
    ///
    /// Many built-in types implement format_spec according to the
    /// Format Specification Mini-language. See help('FORMATTING')
    /// for details.</summary>
    [PyFunction("format(value, format_spec='', /)")] internal static Value Format(Value value, PyStr format_spec) => new(Formatting.Format(value, format_spec));

    /// <summary>getattr(object, name[, default]) -> value
    ///
    /// Get a named attribute from an object; getattr(x, 'y') is equivalent to x.y.
    /// When a default argument is given, it is returned when the attribute doesn't
    /// exist; without it, an exception is raised in that case.</summary>
    [PyFunction("getattr(object, name, default=..., /)")]
    internal static Value GetAttr(Value @object, Value name, Value @default)
    {
        if (!name.Is<PyStr>(out var s)) throw Raise.TypeError($"attribute name must be string, not '{name.Class.Name}'");
        if (@default.IsUnset) return AttributeAccess.TryGet(@object, s, out var found) ? found : Raise.Pend(Raise.AttributeError(@object, s));
        return AttributeAccess.TryGetQuiet(@object, s, out var value) ? value : @default;
    }

    /// <summary>Return whether the object has an attribute with the given name.
    ///
    /// This is done by calling getattr(obj, name) and catching AttributeError.</summary>
    [PyFunction("hasattr(obj, name, /)")]
    internal static bool HasAttr(Value obj, Value name)
    {
        if (!name.Is<PyStr>(out var s)) throw Raise.TypeError($"attribute name must be string, not '{name.Class.Name}'");
        return AttributeAccess.TryGetQuiet(obj, s, out _);
    }

    /// <summary>Sets the named attribute on the given object to the specified value.
    ///
    /// setattr(x, 'y', v) is equivalent to ``x.y = v``</summary>
    [PyFunction("setattr(obj, name, value, /)")]
    internal static void SetAttr(Value obj, Value name, Value value)
    {
        if (!name.Is<PyStr>(out var s)) throw Raise.TypeError($"attribute name must be string, not '{name.Class.Name}'");
        AttributeAccess.Set(obj, s, value);
    }

    /// <summary>Deletes the named attribute from the given object.
    ///
    /// delattr(x, 'y') is equivalent to ``del x.y``</summary>
    [PyFunction("delattr(obj, name, /)")]
    internal static void DelAttr(Value obj, Value name)
    {
        if (!name.Is<PyStr>(out var s)) throw Raise.TypeError($"attribute name must be string, not '{name.Class.Name}'");
        AttributeAccess.Set(obj, s, Value.Unset);
    }

    /// <summary>Return the hash value for the given object.
    ///
    /// Two objects that compare equal must also have the same hash value, but the
    /// reverse is not necessarily true.</summary>
    [PyFunction("hash(obj, /)")] internal static long Hash(Value obj) => Protocols.Hash(obj);

    /// <summary>Return the identity of an object.
    ///
    /// This is guaranteed to be unique among simultaneously existing objects.
    /// (CPython uses the object's memory address.)</summary>
    [PyFunction("id(obj, /)")] internal static long Id(Value obj) => Protocols.Id(obj);

    /// <summary>Read a string from standard input.  The trailing newline is stripped.
    ///
    /// The prompt string, if given, is printed to standard output without a
    /// trailing newline before reading input.
    ///
    /// If the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.
    /// On *nix systems, readline is used if available.</summary>
    [PyFunction("input(prompt='', /)")]
    internal static Value Input(Value prompt)
    {
        var vm = Vm.Current;
        var (stdin, stdout, stderr) = (StreamForInput(Names.Stdin), StreamForInput(Names.Stdout), StreamForInput(Names.Stderr));
        FlushQuietly(stderr);
        var text = Protocols.Str(prompt);
        if (text.Length != 0) vm.Call(AttributeAccess.Get(stdout, Names.Write), [new Value(text)], null);
        FlushQuietly(stdout);
        var line = vm.Call(AttributeAccess.Get(stdin, Names.Readline), [], null);
        if (!line.Is<PyStr>(out var s)) throw Raise.TypeError("object.readline() returned non-string");
        if (s.Length == 0) throw Raise.EOFError("EOF when reading a line");
        return new(s[s.Length - 1] == '\n' ? s.Substring(0, s.Length - 1) : s);
    }

    private static Value StreamForInput(PyStr name) =>
        Vm.Current.Runtime.Importer.Load("sys").Dict.TryGet(name, out var stream) && !stream.IsNone
            ? stream : throw Raise.RuntimeError($"input(): lost sys.{name}");

    /// <summary>Flush a stream that may refuse: what it holds comes out later or never, the line is read all the same.</summary>
    private static void FlushQuietly(Value stream)
    {
        try { Vm.Current.Call(AttributeAccess.Get(stream, Names.Flush), [], null); }
        catch (PyException) { }
    }

    /// <summary>Return whether an object is an instance of a class or of a subclass thereof.
    ///
    /// A tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the target to
    /// check against. This is equivalent to ``isinstance(x, A) or isinstance(x, B)
    /// or ...`` etc.</summary>
    [PyFunction("isinstance(obj, class_or_tuple, /)")] internal static bool IsInstance(Value obj, Value class_or_tuple) => Protocols.IsInstance(obj, class_or_tuple);

    /// <summary>Return whether 'cls' is derived from another class or is the same class.
    ///
    /// A tuple, as in ``issubclass(x, (A, B, ...))``, may be given as the target to
    /// check against. This is equivalent to ``issubclass(x, A) or issubclass(x, B)
    /// or ...``.</summary>
    [PyFunction("issubclass(cls, class_or_tuple, /)")] internal static bool IsSubclass(Value cls, Value class_or_tuple) => Protocols.IsSubclass(cls, class_or_tuple);

    /// <summary>iter(iterable) -> iterator
    /// iter(callable, sentinel) -> iterator
    ///
    /// Get an iterator from an object.
    /// In the first form, the argument must supply its own iterator, or be a sequence.
    /// In the second form, the callable is called until it returns the sentinel.</summary>
    [PyFunction("iter(object, sentinel=..., /)")]
    internal static Value Iter(Value @object, Value sentinel)
    {
        if (sentinel.IsUnset) return Iteration.GetIter(@object);
        if (!Protocols.IsCallable(@object)) throw Raise.TypeError("iter(v, w): v must be callable");
        return new(new PyCallableIterator(@object, sentinel));
    }

    /// <summary>Return an AsyncIterator for an AsyncIterable object.</summary>
    [PyFunction("aiter(async_iterable, /)")]
    internal static Value AIter(Value async_iterable)
    {
        if (!async_iterable.Class.Lookup(Names.AIter, out var hook)) throw Raise.TypeError($"'{async_iterable.Class.Name}' object is not an async iterable");
        var iterator = Vm.Current.CallMethod(hook, async_iterable, async_iterable.Class, []);
        if (!iterator.Class.Lookup(Names.ANext, out _)) throw Raise.TypeError($"aiter() returned not an async iterator of type '{iterator.Class.Name}'");
        return iterator;
    }

    /// <summary>Return the number of items in a container.</summary>
    [PyFunction("len(obj, /)")] internal static long Len(Value obj) => Protocols.Length(obj);

    /// <summary>next(iterator[, default])
    ///
    /// Return the next item from the iterator. If default is given and the iterator
    /// is exhausted, it is returned instead of raising StopIteration.</summary>
    [PyFunction("next(iterator, default=..., /)")]
    internal static Value Next(Value iterator, Value @default)
    {
        if (@default.IsUnset)
        {
            if (iterator.O is PyPlainGenerator generator) return generator.SendOrPend(Value.None);
            return Iteration.TryNext(iterator, out var item) ? item : Raise.Pend(Iteration.EndOf(iterator));
        }
        try { return Iteration.TryNext(iterator, out var item) ? item : @default; }
        catch (PyException e) when (e.Error is PyStopIteration) { return @default; }
    }

    /// <summary>max(iterable, *[, default=obj, key=func]) -> value
    /// max(arg1, arg2, *args, *[, key=func]) -> value
    ///
    /// With a single iterable argument, return its biggest item. The
    /// default keyword-only argument specifies an object to return if
    /// the provided iterable is empty.
    /// With two or more positional arguments, return the largest argument.</summary>
    [PyFunction("max(*args, key=None, default=...)")] internal static Value Max(ReadOnlySpan<Value> args, Value key, Value @default) => Extreme("max", args, key, @default, CompareOp.Gt);

    /// <summary>min(iterable, *[, default=obj, key=func]) -> value
    /// min(arg1, arg2, *args, *[, key=func]) -> value
    ///
    /// With a single iterable argument, return its smallest item. The
    /// default keyword-only argument specifies an object to return if
    /// the provided iterable is empty.
    /// With two or more positional arguments, return the smallest argument.</summary>
    [PyFunction("min(*args, key=None, default=...)")] internal static Value Min(ReadOnlySpan<Value> args, Value key, Value @default) => Extreme("min", args, key, @default, CompareOp.Lt);

    private static Value Extreme(string name, ReadOnlySpan<Value> args, Value key, Value @default, CompareOp better)
    {
        if (args.Length == 0) throw Raise.TypeError($"{name} expected at least 1 argument, got 0");
        if (args.Length > 1)
        {
            if (!@default.IsUnset) throw Raise.TypeError($"Cannot specify a default for {name}() with multiple positional arguments");
            Value best = args[0], bestKey = KeyOf(key, best);
            foreach (var item in args[1..]) Improve(item, key, better, ref best, ref bestKey);
            return best;
        }
        var iterator = Iteration.GetIter(args[0]);
        if (!Iteration.TryNext(iterator, out var winner)) return @default.IsUnset ? throw Raise.ValueError($"{name}() iterable argument is empty") : @default;
        var winnerKey = KeyOf(key, winner);
        while (Iteration.TryNext(iterator, out var item)) Improve(item, key, better, ref winner, ref winnerKey);
        return winner;
    }

    private static Value KeyOf(Value key, Value item) => key.IsNone ? item : Vm.Current.Call(key, [item], null);

    private static void Improve(Value item, Value key, CompareOp better, ref Value best, ref Value bestKey)
    {
        var itemKey = KeyOf(key, item);
        bool wins = itemKey.O == null && bestKey.O == null
            ? better == CompareOp.Gt ? itemKey.N > bestKey.N : itemKey.N < bestKey.N
            : Protocols.CompareBool(itemKey, bestKey, better);
        if (wins) { best = item; bestKey = itemKey; }
    }

    /// <summary>Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.
    ///
    /// Some types, such as ints, are able to use a more efficient algorithm when
    /// invoked using the three argument form.</summary>
    [PyFunction("pow(base, exp, mod=None)")] internal static Value Pow(Value @base, Value exp, Value mod) => Number.PowMod(@base, exp, mod);

    /// <summary>Prints the values to a stream, or to sys.stdout by default.
    ///
    ///   sep
    ///     string inserted between values, default a space.
    ///   end
    ///     string appended after the last value, default a newline.
    ///   file
    ///     a file-like object (stream); defaults to the current sys.stdout.
    ///   flush
    ///     whether to forcibly flush the stream.</summary>
    [PyFunction("print(*args, sep=' ', end='\\n', file=None, flush=False)")]
    internal static void Print(ReadOnlySpan<Value> args, Value sep, Value end, Value file, Value flush)
    {
        var vm = Vm.Current;
        var separator = TextOf(sep, "sep", " ");
        var ending = TextOf(end, "end", "\n");
        if (file.IsNone)
        {
            if (!vm.Runtime.Importer.TryLoaded("sys", out var sys) || !sys.Dict.TryGet(Names.Stdout, out file)) throw Raise.RuntimeError("lost sys.stdout");
            if (file.IsNone) return;
        }
        if (file.O is ITextSink { IsPlain: true } sink && !InstanceDict.HasAttributes(file.As<PyObject>()))
        {
            PrintTo(sink, args, separator, ending);
            if (Protocols.Truth(flush)) sink.FlushText();
            return;
        }
        var write = AttributeAccess.Get(file, Names.Write);
        for (int i = 0; i < args.Length; i++)
        {
            if (i > 0) vm.Call(write, [new Value(separator)], null);
            vm.Call(write, [new Value(Protocols.Str(args[i]))], null);
        }
        vm.Call(write, [new Value(ending)], null);
        if (Protocols.Truth(flush)) vm.Call(AttributeAccess.Get(file, Names.Flush), [], null);
    }

    private static void PrintTo(ITextSink sink, ReadOnlySpan<Value> args, PyStr separator, PyStr ending)
    {
        for (int i = 0; i < args.Length; i++)
        {
            if (i > 0) sink.WriteText(separator);
            sink.WriteText(Protocols.Str(args[i]));
        }
        sink.WriteText(ending);
    }

    private static PyStr TextOf(Value v, string name, string standard)
    {
        if (v.IsNone) return PyStr.From(standard);
        return v.Is<PyStr>(out var s) ? s : throw Raise.TypeError($"{name} must be None or a string, not {v.Class.Name}");
    }

    /// <summary>Return the canonical string representation of the object.
    ///
    /// For many object types, including most builtins, eval(repr(obj)) == obj.</summary>
    [PyFunction("repr(obj, /)")] internal static PyStr Repr(Value obj) => Protocols.Repr(obj);

    /// <summary>Round a number to a given precision in decimal digits.
    ///
    /// The return value is an integer if ndigits is omitted or None.  Otherwise
    /// the return value has the same type as the number.  ndigits may be negative.</summary>
    [PyFunction("round(number, ndigits=None)")]
    internal static Value Round(Value number, Value ndigits)
    {
        if (!number.Class.Lookup(Names.Round, out var hook)) throw Raise.TypeError($"type {number.Class.Name} doesn't define __round__ method");
        return ndigits.IsNone ? Vm.Current.CallMethod(hook, number, number.Class, []) : Vm.Current.CallMethod(hook, number, number.Class, [ndigits]);
    }

    /// <summary>Return a new list containing all items from the iterable in ascending order.
    ///
    /// A custom key function can be supplied to customize the sort order, and the
    /// reverse flag can be set to request the result in descending order.</summary>
    [PyFunction("sorted(iterable, /, *, key=None, reverse=False)", Wording = ArgumentFlags.Unpacked)]
    internal static Value Sorted(Value iterable, Value key, bool reverse)
    {
        var list = Iteration.ToList(iterable);
        list.Sort(key, reverse);
        return new(list);
    }

    /// <summary>Return the sum of a 'start' value (default: 0) plus an iterable of numbers
    ///
    /// When the iterable is empty, return the start value.
    /// This function is intended specifically for use with numeric values and may
    /// reject non-numeric types.</summary>
    [PyFunction("sum(iterable, /, start=0)")]
    internal static Value Sum(Value iterable, Value start)
    {
        var iterator = Iteration.GetIter(iterable);
        if (start.O is PyStr) throw Raise.TypeError("sum() can't sum strings [use ''.join(seq) instead]");
        if (start.O is PyBytes) throw Raise.TypeError("sum() can't sum bytes [use b''.join(seq) instead]");
        if (start.O is PyByteArray) throw Raise.TypeError("sum() can't sum bytearray [use b''.join(seq) instead]");
        var total = new Summation(start);
        while (Iteration.TryNext(iterator, total, out var item))
        {
            if (!total.Accept(item)) total.Add(item);
        }
        return total.Result;
    }

    /// <summary>vars([object]) -> dictionary
    ///
    /// Without arguments, equivalent to locals().
    /// With an argument, equivalent to object.__dict__.</summary>
    [PyFunction("vars(object=..., /)")]
    internal static Value Vars(Value @object)
    {
        if (@object.IsUnset) return Vm.Current.CallerLocals();
        return AttributeAccess.TryGetQuiet(@object, Names.Dict, out var d) ? d : throw Raise.TypeError("vars() argument must have __dict__ attribute");
    }

    /// <summary>Import a module.
    ///
    /// Because this function is meant for use by the Python
    /// interpreter and not for general use, it is better to use
    /// importlib.import_module() to programmatically import a module.</summary>
    [PyFunction("__import__(name, globals=None, locals=None, fromlist=(), level=0)")]
    internal static Value Import(Value name, Value globals, Value locals, Value fromlist, int level)
    {
        if (!name.Is<PyStr>(out var s)) throw Raise.TypeError("module name must be a string");
        return Vm.Current.Runtime.Importer.Import(s.ToString(), globals.Object as PyDict, fromlist, level);
    }

    /// <summary>__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class
    ///
    /// Internal helper function used by the class statement.</summary>
    [PyFunction("__build_class__(func, name, /, *bases, metaclass=..., **kwds)")]
    internal static Value BuildClass(Value func, Value name, ReadOnlySpan<Value> bases, Value metaclass, PyDict? kwds)
    {
        if (!func.Is<PyFunction>(out var body)) throw Raise.TypeError("__build_class__: func must be a function");
        if (!name.Is<PyStr>(out var className)) throw Raise.TypeError("__build_class__: name is not a string");
        return ClassStatement.Build(body, className, bases, metaclass, kwds);
    }

    /// <summary>Call sys.breakpointhook(*args, **kws).  sys.breakpointhook() must accept
    /// whatever arguments are passed.
    ///
    /// By default, this drops you into the pdb debugger.</summary>
    [PyFunction("breakpoint(*args, **kws)")]
    internal static Value Breakpoint(ReadOnlySpan<Value> args, PyDict? kws) =>
        AttributeAccess.TryGetQuiet(new Value(Vm.Current.Runtime.Importer.Load("sys")), PyStr.Intern("breakpointhook"), out var hook)
            ? Vm.Current.CallWithKeywords(hook, args, kws)
            : throw Raise.RuntimeError("lost sys.breakpointhook");

    /// <summary>Open file and return a stream.  Raise OSError upon failure.</summary>
    [PyFunction("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")]
    internal static Value Open(Value file, Value mode, Value buffering, Value encoding, Value errors, Value newline, Value closefd, Value opener) =>
        Vm.Current.Call(AttributeAccess.Get(new Value(Vm.Current.Runtime.Importer.Load("_io")), PyStr.Intern("open")), [file, mode, buffering, encoding, errors, newline, closefd, opener], null);

    /// <summary>Return the next item from the async iterator.</summary>
    [PyFunction("anext(aiterator, default=..., /)")]
    internal static Value ANext(Value aiterator, Value @default)
    {
        if (!aiterator.Class.Lookup(Names.ANext, out var hook)) throw Raise.TypeError($"'{aiterator.Class.Name}' object is not an async iterator");
        var awaitable = Vm.Current.CallMethod(hook, aiterator, aiterator.Class, []);
        return @default.IsUnset ? awaitable : new(new PyAnextAwaitable(awaitable, @default));
    }
}
