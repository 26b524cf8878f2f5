using System.Text;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A standard stream as text.</summary>
[PyType("StandardStream", Module = "_io", Abstract = true)]
public sealed partial class StandardStream(string name, int number) : PyObject(TypeObject)
{
    private readonly StringBuilder _pending = new();

    private static HostPort Host => Vm.Current.Runtime.Host;

    [PyMethod("write(text, /)")]
    internal long Write(PyStr text)
    {
        Host.WriteStream(number, Encoding.UTF8.GetBytes(text.ToString()));
        return text.Length;
    }

    [PyMethod("flush()")] internal void Flush() => Host.FlushStream(number);
    [PyMethod("isatty()")] internal bool IsATty() => Host.IsTerminal(number);
    [PyMethod("fileno()")] internal long FileNo() => number;
    [PyGetter("name")] internal string GetName() => name;
    [PyGetter("encoding")] internal string GetEncoding() => "utf-8";

    [PyMethod("readline()")]
    internal string ReadLine()
    {
        var buffer = new byte[4096];
        for (; ; )
        {
            string text = _pending.ToString();
            int end = text.IndexOf('\n');
            if (end >= 0) { _pending.Remove(0, end + 1); return text[..(end + 1)]; }
            Host.ReadStream(number, buffer, out int count);
            if (count == 0) { _pending.Clear(); return text; }
            _pending.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }
    }
}
