namespace PyTee.Interpreter;

/// <summary>The type of exit and quit.</summary>
[PyType("Quitter", Module = "_sitebuiltins", Abstract = true)]
public sealed partial class PyQuitter : PyObject
{
    private const string EndOfFile = "Ctrl-D (i.e. EOF)";

    private readonly string _name;

    private PyQuitter(string name) : base(TypeObject) => _name = name;

    public static readonly PyQuitter Exit = new("exit"), Quit = new("quit");

    [PyGetter("name")] internal string GetName() => _name;

    [PyGetter("eof")] internal string GetEof() => EndOfFile;

    [PySlot("__repr__")] internal string Repr() => $"Use {_name}() or {EndOfFile} to exit";

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (args.Length > 1) throw Raise.TypeError($"Quitter.__call__() takes from 1 to 2 positional arguments but {args.Length + 1} were given");
        throw new PyException(Raise.Make(Errors.SystemExit, args.Length == 1 ? args[0] : Value.None));
    }
}
