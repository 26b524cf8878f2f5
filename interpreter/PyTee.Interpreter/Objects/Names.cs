namespace PyTee.Interpreter;

/// <summary>Interned names that native code looks up.</summary>
internal static class Names
{
    public static readonly PyStr Abstractmethods = PyStr.Intern("__abstractmethods__"), All = PyStr.Intern("__all__"), Annotations = PyStr.Intern("__annotations__");
    public static readonly PyStr Add_note = PyStr.Intern("add_note"), Bases = PyStr.Intern("__bases__"), Bool = PyStr.Intern("__bool__"), BuildClass = PyStr.Intern("__build_class__");
    public static readonly PyStr Builtins = PyStr.Intern("__builtins__"), Bytes = PyStr.Intern("__bytes__"), Cached = PyStr.Intern("__cached__"), Call = PyStr.Intern("__call__"), Class = PyStr.Intern("__class__");
    public static readonly PyStr ClassCell = PyStr.Intern("__classcell__"), ClassGetItem = PyStr.Intern("__class_getitem__"), Complex = PyStr.Intern("__complex__");
    public static readonly PyStr Contains = PyStr.Intern("__contains__"), DelAttr = PyStr.Intern("__delattr__"), DelItem = PyStr.Intern("__delitem__"), Delete = PyStr.Intern("__delete__");
    public static readonly PyStr Dict = PyStr.Intern("__dict__"), Dir = PyStr.Intern("__dir__"), Doc = PyStr.Intern("__doc__"), Enter = PyStr.Intern("__enter__"), Exit = PyStr.Intern("__exit__");
    public static readonly PyStr AEnter = PyStr.Intern("__aenter__"), AExit = PyStr.Intern("__aexit__"), AIter = PyStr.Intern("__aiter__"), ANext = PyStr.Intern("__anext__"), Await = PyStr.Intern("__await__");
    public static readonly PyStr Eq = PyStr.Intern("__eq__"), File = PyStr.Intern("__file__"), Float = PyStr.Intern("__float__"), Format = PyStr.Intern("__format__"), Get = PyStr.Intern("__get__");
    public static readonly PyStr GetAttr = PyStr.Intern("__getattr__"), GetAttribute = PyStr.Intern("__getattribute__"), GetItem = PyStr.Intern("__getitem__"), Hash = PyStr.Intern("__hash__");
    public static readonly PyStr Import = PyStr.Intern("__import__"), Index = PyStr.Intern("__index__"), Init = PyStr.Intern("__init__"), InitSubclass = PyStr.Intern("__init_subclass__");
    public static readonly PyStr InstanceCheck = PyStr.Intern("__instancecheck__"), Int = PyStr.Intern("__int__"), Iter = PyStr.Intern("__iter__"), Keys = PyStr.Intern("keys"), Len = PyStr.Intern("__len__");
    public static readonly PyStr LengthHint = PyStr.Intern("__length_hint__"), Loader = PyStr.Intern("__loader__"), MatchArgs = PyStr.Intern("__match_args__"), Missing = PyStr.Intern("__missing__");
    public static readonly PyStr Module = PyStr.Intern("__module__"), Mro = PyStr.Intern("mro"), MroEntries = PyStr.Intern("__mro_entries__"), Name = PyStr.Intern("__name__"), New = PyStr.Intern("__new__");
    public static readonly PyStr Next = PyStr.Intern("__next__"), Notes = PyStr.Intern("__notes__"), OrigBases = PyStr.Intern("__orig_bases__"), Package = PyStr.Intern("__package__"), Path = PyStr.Intern("__path__");
    public static readonly PyStr Prepare = PyStr.Intern("__prepare__"), QualName = PyStr.Intern("__qualname__"), Repr = PyStr.Intern("__repr__"), Reversed = PyStr.Intern("__reversed__"), Round = PyStr.Intern("__round__");
    public static readonly PyStr Set = PyStr.Intern("__set__"), SetAttr = PyStr.Intern("__setattr__"), SetItem = PyStr.Intern("__setitem__"), SetName = PyStr.Intern("__set_name__"), Slots = PyStr.Intern("__slots__");
    public static readonly PyStr Spec = PyStr.Intern("__spec__"), Str = PyStr.Intern("__str__"), SubclassCheck = PyStr.Intern("__subclasscheck__"), TypeParams = PyStr.Intern("__type_params__");
    public static readonly PyStr Trunc = PyStr.Intern("__trunc__"), WeakRef = PyStr.Intern("__weakref__"), Ceil = PyStr.Intern("__ceil__"), Floor = PyStr.Intern("__floor__"), Del = PyStr.Intern("__del__");
    public static readonly PyStr Close = PyStr.Intern("close"), Send = PyStr.Intern("send"), Throw = PyStr.Intern("throw"), FSPath = PyStr.Intern("__fspath__"), StaticAttributes = PyStr.Intern("__static_attributes__");
    public static readonly PyStr Main = PyStr.Intern("__main__"), Getter = PyStr.Intern("getter"), Args = PyStr.Intern("args"), Wrapped = PyStr.Intern("__wrapped__"), Signature = PyStr.Intern("__text_signature__");
    public static readonly PyStr FirstLine = PyStr.Intern("__firstlineno__"), Initializing = PyStr.Intern("_initializing"), Empty = PyStr.Empty, OrigClass = PyStr.Intern("__orig_class__"), Buffer = PyStr.Intern("__buffer__"), ReleaseBuffer = PyStr.Intern("__release_buffer__"), ClassDictCell = PyStr.Intern("__classdictcell__");
    public static readonly PyStr Divmod = PyStr.Intern("__divmod__"), Pow = PyStr.Intern("__pow__"), Abs = PyStr.Intern("__abs__"), Neg = PyStr.Intern("__neg__"), Pos = PyStr.Intern("__pos__"), InvertName = PyStr.Intern("__invert__");
    public static readonly PyStr IsAbstract = PyStr.Intern("__isabstractmethod__"), Reduce = PyStr.Intern("__reduce__"), ReduceEx = PyStr.Intern("__reduce_ex__"), Stdout = PyStr.Intern("stdout"), Stderr = PyStr.Intern("stderr");
    public static readonly PyStr Write = PyStr.Intern("write"), Flush = PyStr.Intern("flush"), Stdin = PyStr.Intern("stdin"), Readline = PyStr.Intern("readline"), Underscore = PyStr.Intern("_"), DisplayHook = PyStr.Intern("displayhook");
}
