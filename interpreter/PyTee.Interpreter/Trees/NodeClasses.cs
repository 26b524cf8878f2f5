using System.Runtime.CompilerServices;
using PyTee.Grammar.Ast;

namespace PyTee.Interpreter.Trees;

/// <summary>The classes of module <c>ast</c>, made from <see cref="NodeTable"/> for the program that first asks, and the one instance of each operator.</summary>
public sealed class NodeClasses
{
    private static readonly ConditionalWeakTable<Runtime, NodeClasses> s_all = [];
    private static readonly string[] s_place = ["lineno", "col_offset", "end_lineno", "end_col_offset"];

    private readonly Dictionary<string, PyType> _byName = [];
    private readonly Dictionary<PyType, NodeKind> _kinds = [];
    private readonly Dictionary<PyType, Enum> _members = [];
    private readonly Dictionary<Enum, Value> _operators = [];

    private NodeClasses()
    {
        foreach (var (name, members) in NodeTable.Operators) AddOperators(name, members);
        foreach (var sum in NodeTable.Sums) AddSum(sum);
        foreach (var (type, kind) in _kinds) SetFieldTypes(type, kind);
    }

    /// <summary>The classes of the program that runs.</summary>
    public static NodeClasses Current => s_all.GetValue(Vm.Current.Runtime, _ => new NodeClasses());

    /// <summary>All classes but AST by name.</summary>
    public IReadOnlyDictionary<string, PyType> All => _byName;

    /// <summary>The class of contexts.</summary>
    internal PyType Context => _byName["expr_context"];

    /// <summary>The class of a kind.</summary>
    internal PyType Of(NodeKind kind) => _byName[kind.Name];

    /// <summary>The instance of an operator or a context.</summary>
    internal Value Of(Enum member) => _operators[member];

    /// <summary>What an instance is, or null.</summary>
    internal NodeKind? KindOf(Value node)
    {
        foreach (var type in node.Class.Mro)
            if (_kinds.TryGetValue(type, out var kind)) return kind;
        return null;
    }

    /// <summary>Which operator of a sum an instance is, or null.</summary>
    internal Enum? MemberOf(Value node, string sum)
    {
        foreach (var type in node.Class.Mro)
            if (_members.TryGetValue(type, out var member)) return type.Base == _byName[sum] ? member : null;
        return null;
    }

    private void AddOperators(string name, Enum[] members)
    {
        var parent = Make(name, PyAst.TypeObject, [], $"{name} = {string.Join(" | ", members.AsEnumerable())}", Placing.None);
        foreach (var member in members)
        {
            var type = Make(member.ToString(), parent, [], member.ToString());
            SetFieldTypes(type, []);
            _members.Add(type, member);
            _operators.Add(member, new Value(new PyAst(type)));
        }
    }

    private void AddSum(NodeSum sum)
    {
        if (sum.IsProduct) { AddKind(sum.Kinds[0], PyAst.TypeObject, sum.Placing); return; }
        string bar = "\n" + new string(' ', sum.Name.Length + 1) + "| ";
        var parent = Make(sum.Name, PyAst.TypeObject, [], $"{sum.Name} = {string.Join(bar, sum.Kinds.Select(kind => kind.Definition))}", sum.Placing);
        foreach (var kind in sum.Kinds) AddKind(kind, parent, null);
    }

    private void AddKind(NodeKind kind, PyType parent, Placing? placing) => _kinds.Add(Make(kind.Name, parent, kind.Fields, kind.Definition, placing), kind);

    /// <summary>A class; its position is said by a sum or a product, and inherited by the alternatives of a sum.</summary>
    private PyType Make(string name, PyType parent, Field[] fields, string doc, Placing? placing = null)
    {
        var members = new PyDict();
        void Set(string key, Value value) => members.Set(PyStr.Intern(key), value);
        Set("_fields", Names(fields.Select(field => field.Name)));
        Set("__match_args__", Names(fields.Select(field => field.Name)));
        Set("__module__", Value.Str("ast"));
        Set("__doc__", Value.Str(doc));
        if (placing is { } place) Set("_attributes", Names(place == Placing.None ? [] : s_place));
        foreach (var field in fields.Where(field => field.Quantity == Quantity.Optional)) Set(field.Name, Value.None);
        if (placing == Placing.Start) foreach (var end in s_place[2..]) Set(end, Value.None);
        var type = Vm.Current.Call(PyType.TypeObject, [Value.Str(name), PyTuple.Of(new Value(parent)), members], null).As<PyType>();
        _byName.Add(name, type);
        return type;
    }

    private static Value Names(IEnumerable<string> names) => new(new PyTuple([.. names.Select(name => new Value(PyStr.Intern(name)))]));

    private void SetFieldTypes(PyType type, NodeKind kind) => SetFieldTypes(type, kind.Fields);

    private void SetFieldTypes(PyType type, Field[] fields)
    {
        var types = new PyDict();
        foreach (var field in fields) types.Set(PyStr.Intern(field.Name), TypeOf(field));
        type.SetOwn(PyStr.Intern("_field_types"), new Value(types));
        type.SetOwn(Interpreter.Names.Annotations, new Value(types));
    }

    private Value TypeOf(Field field)
    {
        Value type = field.Type switch
        {
            "identifier" or "string" => PyStr.TypeObject,
            "int" => PyInt.TypeObject,
            "constant" => PyObject.TypeObject,
            _ => _byName[field.Type],
        };
        return field.Quantity switch
        {
            Quantity.Optional => PyUnionType.Join(type, Value.None),
            Quantity.Many => PyGenericAlias.Make(PyList.TypeObject, type),
            _ => type,
        };
    }
}
