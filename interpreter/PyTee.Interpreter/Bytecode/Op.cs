namespace PyTee.Interpreter.Bytecode;

/// <summary>
/// Every instruction, in one table. An instruction is a 64-bit word: op in bits 0..14, a flag (<see cref="Instruction.Mark"/>) in
/// bit 15, the operand in bits 16..47 (32 bits, so nothing needs a wider form). Folded superinstructions, generated from the rows that ask for
/// it, have three 16-bit operands a, b, c instead and are used only where all of them fit. Jumps are relative to the address of the jumping
/// instruction, in words. "null" in a picture is <see cref="Value.Unset"/>.
/// </summary>
public enum Op : ushort
{
    /// <summary>Do nothing.</summary>
    [Op("--")] Nop,

    // --- constants, locals, cells ---
    /// <summary>Push a constant.</summary>
    [Op("-- value", Operand.Const)] LoadConst,
    /// <summary>Push a local; UnboundLocalError when it has no value.</summary>
    [Op("-- value", Operand.Local)] LoadFast,
    /// <summary>Push a local, null when it has no value, and clear it (comprehension locals that shadow).</summary>
    [Op("-- value", Operand.Local)] LoadFastAndClear,
    /// <summary>Pop into a local (null too, when it gives back what LoadFastAndClear took).</summary>
    [Op("value --", Operand.Local, Fold = FoldKind.Move)] StoreFast,
    /// <summary>Make a local unbound; UnboundLocalError when it already is.</summary>
    [Op("--", Operand.Local)] DeleteFast,
    /// <summary>Put the value of a local (argument or nothing) into a new cell in the same slot.</summary>
    [Op("--", Operand.Local)] MakeCell,
    /// <summary>Copy the n cells of the function's closure into the last n slots.</summary>
    [Op("--", Operand.Count)] CopyFreeVars,
    /// <summary>Push the cell itself, to build a closure tuple.</summary>
    [Op("-- cell", Operand.Local)] LoadClosure,
    /// <summary>Push the content of a cell; UnboundLocalError or NameError (free variable) when empty.</summary>
    [Op("-- value", Operand.Local)] LoadDeref,
    /// <summary>Pop into a cell.</summary>
    [Op("value --", Operand.Local)] StoreDeref,
    /// <summary>Empty a cell; error when it already is.</summary>
    [Op("--", Operand.Local)] DeleteDeref,
    /// <summary>Push the namespace of the running frame (class body or module): what locals() is there.</summary>
    [Op("-- namespace")] LoadLocals,
    /// <summary>Look the name of the cell up in the mapping, then in the cell itself (class bodies).</summary>
    [Op("namespace -- value", Operand.Local)] LoadFromDictOrDeref,
    /// <summary>Look a name up in the mapping, then in globals, then in builtins (annotation scopes in class bodies).</summary>
    [Op("namespace -- value", Operand.Name)] LoadFromDictOrGlobals,

    // --- names ---
    /// <summary>Push a name from the frame's namespace, globals or builtins.</summary>
    [Op("-- value", Operand.Name, Cache = 1)] LoadName,
    /// <summary>Pop into a name of the frame's namespace.</summary>
    [Op("value --", Operand.Name, Cache = 1)] StoreName,
    /// <summary>Delete a name from the frame's namespace.</summary>
    [Op("--", Operand.Name)] DeleteName,
    /// <summary>Push a name from globals or builtins.</summary>
    [Op("-- value", Operand.Name, Cache = 1)] LoadGlobal,
    /// <summary>Pop into a global.</summary>
    [Op("value --", Operand.Name, Cache = 1)] StoreGlobal,
    /// <summary>Delete a global.</summary>
    [Op("--", Operand.Name)] DeleteGlobal,

    // --- attributes ---
    /// <summary>Replace an object by one of its attributes.</summary>
    [Op("owner -- value", Operand.Name, Cache = 1, Fold = FoldKind.Unary)] LoadAttr,
    /// <summary>Set an attribute.</summary>
    [Op("value owner --", Operand.Name, Cache = 1, Fold = FoldKind.Unary)] StoreAttr,
    /// <summary>Delete an attribute.</summary>
    [Op("owner --", Operand.Name)] DeleteAttr,
    /// <summary>Push what CallMethod calls: the function and the owner, or null and the attribute's value.</summary>
    [Op("owner -- function self", Operand.Name, Cache = 1, Fold = FoldKind.Unary)] LoadMethod,
    /// <summary>The attribute of super(cls, self), without making the super object when the global is the builtin (with Instruction.Mark: the call has no arguments).</summary>
    [Op("super cls self -- value", Operand.Name)] LoadSuperAttr,
    /// <summary>As LoadSuperAttr, in the form CallMethod expects.</summary>
    [Op("super cls self -- function self", Operand.Name)] LoadSuperMethod,

    // --- operators (with Instruction.Mark: the augmented assignment) ---
    /// <summary>left + right.</summary>
    [Op("left right -- result", Fold = FoldKind.Binary)] Add,
    /// <summary>left - right.</summary>
    [Op("left right -- result", Fold = FoldKind.Binary)] Sub,
    /// <summary>left * right.</summary>
    [Op("left right -- result", Fold = FoldKind.Binary)] Mul,
    /// <summary>left / right.</summary>
    [Op("left right -- result", Fold = FoldKind.Binary)] TrueDiv,
    /// <summary>left // right.</summary>
    [Op("left right -- result", Fold = FoldKind.Binary)] FloorDiv,
    /// <summary>left % right.</summary>
    [Op("left right -- result", Fold = FoldKind.Binary)] Mod,
    /// <summary>left &amp; right.</summary>
    [Op("left right -- result", Fold = FoldKind.Binary)] And,
    /// <summary>left | right.</summary>
    [Op("left right -- result")] Or,
    /// <summary>left ^ right.</summary>
    [Op("left right -- result")] Xor,
    /// <summary>left &lt;&lt; right.</summary>
    [Op("left right -- result")] LShift,
    /// <summary>left >> right.</summary>
    [Op("left right -- result", Fold = FoldKind.Binary)] RShift,
    /// <summary>left ** right.</summary>
    [Op("left right -- result")] Pow,
    /// <summary>left @ right.</summary>
    [Op("left right -- result")] MatMul,
    /// <summary>-value.</summary>
    [Op("value -- result")] Negative,
    /// <summary>+value.</summary>
    [Op("value -- result")] Positive,
    /// <summary>~value.</summary>
    [Op("value -- result")] Invert,
    /// <summary>not value.</summary>
    [Op("value -- result")] Not,

    // --- comparison ---
    /// <summary>left &lt; right.</summary>
    [Op("left right -- result", Fold = FoldKind.Compare)] Lt,
    /// <summary>left &lt;= right.</summary>
    [Op("left right -- result", Fold = FoldKind.Compare)] Le,
    /// <summary>left == right.</summary>
    [Op("left right -- result", Fold = FoldKind.Compare)] Eq,
    /// <summary>left != right.</summary>
    [Op("left right -- result", Fold = FoldKind.Compare)] Ne,
    /// <summary>left > right.</summary>
    [Op("left right -- result", Fold = FoldKind.Compare)] Gt,
    /// <summary>left >= right.</summary>
    [Op("left right -- result", Fold = FoldKind.Compare)] Ge,
    /// <summary>left is right.</summary>
    [Op("left right -- result")] Is,
    /// <summary>left is not right.</summary>
    [Op("left right -- result")] IsNot,
    /// <summary>left in right.</summary>
    [Op("left right -- result", Fold = FoldKind.Compare)] Contains,
    /// <summary>left not in right.</summary>
    [Op("left right -- result")] NotContains,

    // --- subscripts ---
    /// <summary>owner[index].</summary>
    [Op("owner index -- value", Fold = FoldKind.Subscript)] LoadSubscr,
    /// <summary>owner[index] = value.</summary>
    [Op("value owner index --", Fold = FoldKind.Subscript)] StoreSubscr,
    /// <summary>del owner[index].</summary>
    [Op("owner index --")] DeleteSubscr,
    /// <summary>owner[start:stop], without making the slice where the owner allows.</summary>
    [Op("owner start stop -- value")] LoadSlice,
    /// <summary>owner[start:stop] = value.</summary>
    [Op("value owner start stop --")] StoreSlice,
    /// <summary>slice(start, stop).</summary>
    [Op("start stop -- slice")] BuildSlice2,
    /// <summary>slice(start, stop, step).</summary>
    [Op("start stop step -- slice")] BuildSlice3,

    // --- jumps ---
    /// <summary>Jump forward.</summary>
    [Op("--", Operand.Jump, Ends = true)] Jump,
    /// <summary>Jump backward; spends fuel.</summary>
    [Op("--", Operand.Jump, Ends = true)] JumpBackward,
    /// <summary>Pop; jump when false. A backward jump spends fuel.</summary>
    [Op("value --", Operand.Jump, Fold = FoldKind.Test)] PopJumpIfFalse,
    /// <summary>Pop; jump when true. A backward jump spends fuel.</summary>
    [Op("value --", Operand.Jump, Fold = FoldKind.Test)] PopJumpIfTrue,
    /// <summary>Pop; jump when None.</summary>
    [Op("value --", Operand.Jump, Fold = FoldKind.Test)] PopJumpIfNone,
    /// <summary>Pop; jump when not None.</summary>
    [Op("value --", Operand.Jump, Fold = FoldKind.Test)] PopJumpIfNotNone,
    /// <summary>Jump and keep the value when false, else pop it.</summary>
    [Op("value --", Operand.Jump, JumpEffect = 0)] JumpIfFalseOrPop,
    /// <summary>Jump and keep the value when true, else pop it.</summary>
    [Op("value --", Operand.Jump, JumpEffect = 0)] JumpIfTrueOrPop,

    // --- iteration ---
    /// <summary>iter(value).</summary>
    [Op("iterable -- iterator")] GetIter,
    /// <summary>As GetIter, but a coroutine is allowed in a coroutine (yield from).</summary>
    [Op("iterable -- iterator")] GetYieldFromIter,
    /// <summary>Push the next item, or pop the iterator and jump (forward) at the end.</summary>
    [Op("iterator -- iterator value", Operand.Jump, JumpEffect = -1, Fold = FoldKind.Iterate)] ForIter,
    /// <summary>
    /// As ForIter where an UnpackSequence of two follows: pairs of enumerate, zip, dict.items() and of lists of tuples are taken apart here, the unpacking
    /// (and stores to two locals behind it) are skipped.
    /// </summary>
    [Op("iterator -- iterator value", Operand.Jump, JumpEffect = -1)] ForIterPair,
    /// <summary>Unpack an iterable into n values; the first ends on top.</summary>
    [Op("iterable -- values[n]", Operand.Count)] UnpackSequence,
    /// <summary>Unpack with a starred target: n = before + (after &lt;&lt; 16); pushes before + 1 + after values.</summary>
    [Op("iterable -- values", Operand.Count)] UnpackEx,

    // --- building ---
    /// <summary>(items...).</summary>
    [Op("items[n] -- tuple", Operand.Count)] BuildTuple,
    /// <summary>[items...].</summary>
    [Op("items[n] -- list", Operand.Count)] BuildList,
    /// <summary>A list for what an iterator gives, below it, with room for the items it is known to have.</summary>
    [Op("iterator -- list iterator")] BuildListFor,
    /// <summary>{items...}.</summary>
    [Op("items[n] -- set", Operand.Count)] BuildSet,
    /// <summary>{key: value, ...} of n pairs.</summary>
    [Op("pairs[2n] -- dict", Operand.Count)] BuildMap,
    /// <summary>Join n strings (f-strings).</summary>
    [Op("parts[n] -- string", Operand.Count)] BuildString,
    /// <summary>Append to the list n slots below the top (1 is next to the value).</summary>
    [Op("value --", Operand.Count)] ListAppend,
    /// <summary>Add to the set n slots below.</summary>
    [Op("value --", Operand.Count)] SetAdd,
    /// <summary>Set key to value in the dict n slots below the key.</summary>
    [Op("key value --", Operand.Count)] MapAdd,
    /// <summary>Extend the list n slots below (displays with *).</summary>
    [Op("iterable --", Operand.Count)] ListExtend,
    /// <summary>Update the set n slots below.</summary>
    [Op("iterable --", Operand.Count)] SetUpdate,
    /// <summary>Update the dict n slots below (displays with **).</summary>
    [Op("mapping --", Operand.Count)] DictUpdate,
    /// <summary>As DictUpdate for call keywords: duplicate keys are a TypeError naming the callable, which is n + 2 slots below.</summary>
    [Op("mapping --", Operand.Count)] DictMerge,
    /// <summary>tuple(list).</summary>
    [Op("list -- tuple")] ListToTuple,

    // --- calls ---
    /// <summary>Call with n positional arguments.</summary>
    [Op("callable args[n] -- result", Operand.Count)] Call,
    /// <summary>Call what LoadMethod pushed with n positional arguments.</summary>
    [Op("function self args[n] -- result", Operand.Count)] CallMethod,
    /// <summary>Call with n arguments, the last of which are keywords named by the tuple on top.</summary>
    [Op("callable args[n] names -- result", Operand.Count)] CallKw,
    /// <summary>As CallKw on what LoadMethod pushed.</summary>
    [Op("function self args[n] names -- result", Operand.Count)] CallMethodKw,
    /// <summary>callable(*args, **kwargs); args is any iterable, kwargs is null where there is none.</summary>
    [Op("callable args kwargs -- result")] CallEx,
    /// <summary>Make a function from a code object.</summary>
    [Op("code -- function")] MakeFunction,
    /// <summary>Set defaults (1), keyword defaults (2), annotations (4), closure (8) or type parameters (16) of the function on top.</summary>
    [Op("attribute function -- function", Operand.Flags)] SetFunctionAttribute,
    /// <summary>Leave the frame with a value.</summary>
    [Op("value --", Ends = true, Fold = FoldKind.Return)] ReturnValue,
    /// <summary>builtins.__build_class__.</summary>
    [Op("-- function")] LoadBuildClass,

    // --- generators and coroutines ---
    /// <summary>First instruction of a generator, coroutine or async generator: turn the frame into the object and return it.</summary>
    [Op("--")] ReturnGenerator,
    /// <summary>Give a value to the consumer; the value sent back is on top afterwards.</summary>
    [Op("value -- sent")] YieldValue,
    /// <summary>Send a value into the iterator below it: pushes what it yields, or jumps with its return value in place of both when it ends.</summary>
    [Op("receiver value -- receiver yielded", Operand.Jump, JumpEffect = -1)] Send,
    /// <summary>After an exception thrown in at a yield-from: StopIteration gives its value, anything else is raised again.</summary>
    [Op("receiver last exception -- value")] CleanupThrow,
    /// <summary>The awaitable's iterator; the flag is 1 for __aenter__, 2 for __aexit__ (error texts).</summary>
    [Op("value -- iterator", Operand.Flags)] GetAwaitable,
    /// <summary>value.__aiter__().</summary>
    [Op("value -- iterator")] GetAIter,
    /// <summary>The awaitable of iterator.__anext__().</summary>
    [Op("iterator -- iterator awaitable")] GetANext,
    /// <summary>StopAsyncIteration ends the loop; anything else is raised again.</summary>
    [Op("iterator exception --")] EndAsyncFor,
    /// <summary>Wrap a value yielded by an async generator.</summary>
    [Op("value -- wrapped")] AsyncGenWrap,

    // --- exceptions ---
    /// <summary>At a handler: make the exception the current one and push the previous below it.</summary>
    [Op("exception -- previous exception")] PushExcInfo,
    /// <summary>Restore the previous current exception.</summary>
    [Op("previous --")] PopExcept,
    /// <summary>Whether the exception below matches the type; keeps the exception.</summary>
    [Op("exception type -- exception matches")] CheckExcMatch,
    /// <summary>except*: splits the group by type into rest and match (None when nothing matches).</summary>
    [Op("exception type -- rest match")] CheckEgMatch,
    /// <summary>Raise the exception again. n > 0: line information is restored from the lasti n slots below (with, finally).</summary>
    [Op("exception --", Operand.Flags, Ends = true)] Reraise,
    /// <summary>raise, raise exc, raise exc from cause (n = 0, 1, 2).</summary>
    [Op("args[n] --", Operand.Count, Ends = true)] RaiseVarargs,
    /// <summary>except*: the group to raise from the original exception and the list of what is left, or None.</summary>
    [Op("original list -- result")] PrepReraiseStar,
    /// <summary>AssertionError, whatever the global of that name is.</summary>
    [Op("-- type")] LoadAssertionError,
    /// <summary>Enter a context manager: its exit method, then what __enter__ gave.</summary>
    [Op("manager -- exit entered")] BeforeWith,
    /// <summary>Enter an asynchronous context manager: its exit method, then the awaitable of __aenter__.</summary>
    [Op("manager -- exit awaitable")] BeforeAsyncWith,
    /// <summary>Call exit(type, exception, traceback) after PushExcInfo in a with-handler.</summary>
    [Op("exit lasti previous exception -- exit lasti previous exception result")] WithExceptStart,

    // --- stack ---
    /// <summary>Drop the top.</summary>
    [Op("value --")] PopTop,
    /// <summary>Push a copy of the n-th slot from the top (1 is the top).</summary>
    [Op("-- value", Operand.Count)] Copy,
    /// <summary>Exchange the top with the n-th slot from the top.</summary>
    [Op("--", Operand.Count)] Swap,
    /// <summary>Push null.</summary>
    [Op("-- null")] PushNull,

    // --- formatting ---
    /// <summary>str() (1), repr() (2) or ascii() (3) of the top.</summary>
    [Op("value -- string", Operand.Flags)] ConvertValue,
    /// <summary>format(value).</summary>
    [Op("value -- string")] FormatSimple,
    /// <summary>format(value, spec).</summary>
    [Op("value spec -- string")] FormatWithSpec,

    // --- import ---
    /// <summary>__import__(name, globals, locals, fromlist, level).</summary>
    [Op("level fromlist -- module", Operand.Name)] ImportName,
    /// <summary>Push an attribute (or submodule) of the module on top.</summary>
    [Op("module -- module value", Operand.Name)] ImportFrom,
    /// <summary>from module import *.</summary>
    [Op("module --")] ImportStar,

    // --- pattern matching ---
    /// <summary>len(subject), keeping it.</summary>
    [Op("subject -- subject length")] GetLen,
    /// <summary>Whether the subject is a mapping, keeping it.</summary>
    [Op("subject -- subject matches")] MatchMapping,
    /// <summary>Whether the subject is a sequence, keeping it.</summary>
    [Op("subject -- subject matches")] MatchSequence,
    /// <summary>The tuple of the values of the keys, or None; keeps both.</summary>
    [Op("subject keys -- subject keys values")] MatchKeys,
    /// <summary>The tuple of attributes of subject by n positions and the names, or None.</summary>
    [Op("subject type names -- attributes", Operand.Count)] MatchClass,

    // --- modules and classes ---
    /// <summary>Make sure the namespace has __annotations__.</summary>
    [Op("--")] SetupAnnotations,
    /// <summary>Show the value of an interactive statement through sys.displayhook.</summary>
    [Op("value --")] PrintExpr,
    /// <summary>Make a TypeVar (1), TypeVar with bound (2) or constraints (3), ParamSpec (4), TypeVarTuple (5); set a default (6); a TypeAliasType from (name, params, thunk) tuple (7); Generic[params] (8). Forms with two inputs take a tuple.</summary>
    [Op("argument -- result", Operand.Flags)] MakeTypeParam,

    // --- quickened rows: written over the rows they specialise by Vm.Quicken*, never emitted ---
    /// <summary>Attribute in a slot of an instance with the cached shape.</summary>
    [Op("owner -- value", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = LoadAttr)] LoadAttrSlot,
    /// <summary>Value found on the class of an instance with the cached shape.</summary>
    [Op("owner -- value", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = LoadAttr)] LoadAttrValue,
    /// <summary>Property with a Python getter on the class of an instance with the cached shape.</summary>
    [Op("owner -- value", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = LoadAttr)] LoadAttrProperty,
    /// <summary>Attribute kept in a dict with the cached watch number: of a module, or of an object whose <c>__dict__</c> was asked for.</summary>
    [Op("owner -- value", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = LoadAttr)] LoadAttrDict,
    /// <summary>Plain attribute of a class with the cached version.</summary>
    [Op("owner -- value", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = LoadAttr)] LoadAttrClass,
    /// <summary>Getter of a native type, found on the type of the cached version.</summary>
    [Op("owner -- value", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = LoadAttr)] LoadAttrNative,
    /// <summary>Store to an existing slot of an instance with the cached shape.</summary>
    [Op("value owner --", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = StoreAttr)] StoreAttrSlot,
    /// <summary>Store of a new attribute: the instance goes from the cached shape to the next one.</summary>
    [Op("value owner --", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = StoreAttr)] StoreAttrAdd,
    /// <summary>Store to an attribute that is kept in a dict with the cached watch number.</summary>
    [Op("value owner --", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = StoreAttr)] StoreAttrDict,
    /// <summary>A property with a setter written in Python (cache: shape, function).</summary>
    [Op("value owner --", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = StoreAttr)] StoreAttrProperty,
    /// <summary>Function found on the class of an instance with the cached shape.</summary>
    [Op("owner -- function self", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = LoadMethod)] LoadMethodShape,
    /// <summary>Function or native method found on the type, of the cached version, of any other object.</summary>
    [Op("owner -- function self", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = LoadMethod)] LoadMethodType,
    /// <summary>Global of a module whose dict has the cached watch number, to be called.</summary>
    [Op("owner -- function self", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = LoadMethod)] LoadMethodModule,
    /// <summary>Static method found on a class of the cached version.</summary>
    [Op("owner -- function self", Operand.Name, Cache = 1, Fold = FoldKind.Unary, Specialises = LoadMethod)] LoadMethodClass,
    /// <summary>Name of the frame's namespace, a dict with the cached watch number.</summary>
    [Op("-- value", Operand.Name, Cache = 1, Specialises = LoadName)] LoadNameDict,
    /// <summary>Builtin seen from module code, whose dict has the cached watch number and does not shadow it.</summary>
    [Op("-- value", Operand.Name, Cache = 1, Specialises = LoadName)] LoadNameBuiltin,
    /// <summary>Store to a name that the frame's namespace, a dict with the cached watch number, has.</summary>
    [Op("value --", Operand.Name, Cache = 1, Specialises = StoreName)] StoreNameDict,
    /// <summary>Store to a global that the module's dict, with the cached watch number, has.</summary>
    [Op("value --", Operand.Name, Cache = 1, Specialises = StoreGlobal)] StoreGlobalDict,
    /// <summary>Global of the module whose dict has the cached watch number.</summary>
    [Op("-- value", Operand.Name, Cache = 1, Specialises = LoadGlobal)] LoadGlobalModule,
    /// <summary>Builtin that the module, whose dict has the cached watch number, does not shadow.</summary>
    [Op("-- value", Operand.Name, Cache = 1, Specialises = LoadGlobal)] LoadGlobalBuiltin,

    // --- tracing: stands in traced copies of code only, never emitted ---
    /// <summary>Tell trace and profile functions of what happens here (the operand is the number of the hook); over the words of other code: go on in its traced copy.</summary>
    [Op("--", Operand.Count)] Trace,
}
