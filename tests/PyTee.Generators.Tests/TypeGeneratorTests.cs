namespace PyTee.Generators.Tests;

/// <summary>What attributed classes become.</summary>
public class TypeGeneratorTests
{
    private static Generated Type(string members) => Generated.From(new TypeGenerator(),
        $$"""
        namespace PyTee.Interpreter;
        /// <summary>A sample.</summary>
        [PyType("sample")] public partial class PySample : PyObject
        {
        {{members}}
        }
        """);

    private static Generated Module(string members) => Generated.From(new ModuleGenerator(),
        $$"""
        namespace PyTee.Interpreter;
        /// <summary>A sample.</summary>
        [PyModule("sample")] public static partial class SampleModule
        {
        {{members}}
        }
        """);

    [Fact]
    public void A_type_gets_a_type_object_and_a_table()
    {
        var text = Type("").Text;
        Assert.Contains("public static PyType TypeObject => NativeCode.Type;", text);
        Assert.Contains("Doc = \"A sample.\",", text);
    }

    [Fact]
    public void A_type_object_of_its_own_is_kept() =>
        Assert.DoesNotContain("NativeCode.Type;", Type("public static PyType TypeObject = null!;").Text.Split("class @PySample")[1].Split("class @")[0]);

    [Fact]
    public void A_method_checks_self_and_the_number_of_arguments()
    {
        var text = Type("""[PyMethod("append(object, /)")] void Append(Value @object) { }""").Text;
        Assert.Contains("""if (!IsSelf(args)) throw ArgumentBinder.BadSelf(args, names, "sample", "append");""", text);
        Assert.Contains("if (names is not null || args.Length != 2) return Spec_append.Bind(args, names, &Thunk_append);", text);
        Assert.Contains("""new("append", "($self, object, /)", null, NativeKind.Method, &Thunk_append),""", text);
    }

    [Theory]
    [InlineData("x=None", "Value x", "(a0.IsUnset ? Value.None : a0)")]
    [InlineData("x=...", "Value x", "a0")]
    [InlineData("x=-1", "long x", "(a0.IsUnset ? -1L : Number.AsLong(a0))")]
    [InlineData("x='a\\\\n'", "string x", "(a0.IsUnset ? \"a\\n\" : (a0.O as global::PyTee.Interpreter.PyStr ?? throw ArgumentBinder.BadArgument(\"f\", \"argument 'x'\", \"str\", a0)).ToString())")]
    [InlineData("x=None", "PyStr? x", "(a0.IsUnset ? null : (a0.IsNone ? null : (a0.O as global::PyTee.Interpreter.PyStr ?? throw ArgumentBinder.BadArgument(\"f\", \"argument 'x'\", \"str or None\", a0))))")]
    [InlineData("x=1.5", "double x", "(a0.IsUnset ? 1.5d : Number.AsDouble(a0))")]
    [InlineData("max_x=True", "bool maxX", "(a0.IsUnset ? true : Protocols.Truth(a0))")]
    public void Defaults_and_conversions(string python, string csharp, string argument) =>
        Assert.Contains($"SampleModule.@F({argument});", Module($$"""[PyFunction("f({{python}})")] static void F({{csharp}}) { }""").Text);

    [Fact]
    public void Rest_and_keywords_go_through_the_binder_unless_they_fit()
    {
        var text = Module("""[PyFunction("f(a, *args, b=1, **kw)")] static Value F(Value a, ReadOnlySpan<Value> args, Value b, PyDict? kw) => a;""").Text;
        Assert.Contains("Enter_f(default, args, names)", text);
        Assert.Contains("args.Length >= 1) return args.Length <= 1 ? Bound_f(self, args, default, null) : Bound_f(self, args[..1], args[1..], null)", text);
        Assert.Contains("ArgumentFlags.Rest | ArgumentFlags.Keywords", text);
        Assert.Contains("SampleModule.@F(args[0], rest, (a1.IsUnset ? new Value(1L) : a1), keywords)", text);
    }

    [Fact]
    public void A_comparison_gives_six_methods()
    {
        var text = Type("""[PySlot("__richcompare__")] Value Compare(Value other, CompareOp op) => other;""").Text;
        foreach (var name in new[] { "lt", "le", "eq", "ne", "gt", "ge" }) Assert.Contains($"new(\"__{name}__\", \"($self, value, /)\"", text);
    }

    [Fact]
    public void A_static_method_with_the_signature_of_the_slot_fills_it()
    {
        var text = Type("""[PySlot("__add__", Reflected = true)] static Value Add(Value left, Value right) => left;""").Text;
        Assert.Contains("s.Binary[(int)BinaryOp.Add] = &global::PyTee.Interpreter.PySample.@Add;", text);
        Assert.Contains("\"Return value+self.\"", text);
    }

    [Fact]
    public void An_operator_on_self_is_asked_from_both_sides() =>
        Assert.Contains("o is global::PyTee.Interpreter.PySample) ? self.As<global::PyTee.Interpreter.PySample>().@Sub(p0) : Value.NotImplemented",
            Type("""[PySlot("__sub__")] Value Sub(Value other) => other;""").Text);

    [Fact]
    public void Modules_are_listed()
    {
        var text = Module("").Text;
        Assert.Contains("\"sample\" => global::PyTee.Interpreter.SampleModule.NativeTable,", text);
        Assert.Contains("namespace Sample;", text);
    }

    [Theory]
    [InlineData("[PyMethod(\"f(x\")] void F(Value x) { }", "PT0002")]
    [InlineData("[PyMethod(\"f(x=1, y)\")] void F(Value x, Value y) { }", "PT0002")]
    [InlineData("[PyMethod(\"f(x)\")] void F(Value y) { }", "PT0003")]
    [InlineData("[PyMethod(\"f(x, y)\")] void F(Value x) { }", "PT0003")]
    [InlineData("[PyMethod(\"f(x)\")] void F(char x) { }", "PT0004")]
    [InlineData("[PyMethod(\"f(*args)\")] void F(long args) { }", "PT0004")]
    [InlineData("[PyMethod(\"f(x=...)\")] void F(long x) { }", "PT0005")]
    [InlineData("[PyMethod(\"f()\")] char F() => 'x';", "PT0006")]
    [InlineData("[PySlot(\"__enter__\")] Value F() => default;", "PT0007")]
    [InlineData("[PySlot(\"__len__\")] long F(Value x) => 0;", "PT0008")]
    [InlineData("[PyMethod(\"f()\")] static void F() { }", "PT0009")]
    [InlineData("[PyNew(\"()\")] Value F() => default;", "PT0009")]
    [InlineData("static bool IsInstance(Value v) => true; [PyMethod(\"f()\")] void F() { }", "PT0009")]
    [InlineData("[PySlot(\"__len__\")] static long F(PyStr self) => 0;", "PT0009")]
    [InlineData("[PySetter(\"x\")] void F(Value value) { }", "PT0010")]
    [InlineData("[PyMethod(\"f()\")] void F() { } [PyMethod(\"f()\")] void G() { }", "PT0011")]
    public void Mistakes_are_complained_about_at_their_line(string member, string id) => Assert.Equal([$"{id} 5"], Type(member).ComplaintLines);

    [Fact]
    public void A_class_must_be_partial() =>
        Assert.Equal(["PT0001"], Generated.From(new TypeGenerator(), "namespace PyTee.Interpreter; [PyType(\"x\")] class X : PyObject;").Complaints);
}
