"""Source text from a syntax tree."""

from ast import Constant, Expr, If, JoinedStr, Name, Starred, Tuple, get_docstring, iter_child_nodes

from ast._quoting import docstring, joined, literal

(NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, COMPARE, BIT_OR, BIT_XOR, BIT_AND, SHIFT, SUM, PRODUCT, FACTOR, POWER, AWAIT,
 ATOM) = range(18)

_UNARY = {"Invert": ("~", FACTOR), "Not": ("not ", NOT), "UAdd": ("+", FACTOR), "USub": ("-", FACTOR)}

_BINARY = {"Add": ("+", SUM), "Sub": ("-", SUM), "Mult": ("*", PRODUCT), "MatMult": ("@", PRODUCT), "Div": ("/", PRODUCT),
           "Mod": ("%", PRODUCT), "FloorDiv": ("//", PRODUCT), "LShift": ("<<", SHIFT), "RShift": (">>", SHIFT),
           "BitOr": ("|", BIT_OR), "BitXor": ("^", BIT_XOR), "BitAnd": ("&", BIT_AND), "Pow": ("**", POWER)}

_COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not",
            "In": "in", "NotIn": "not in"}


def text(tree):
    """The source of a node, without a newline at the end."""
    writer = Writer()
    if isinstance(tree, list):
        for node in tree:
            writer.node(node)
        return writer.result()
    return writer.node(tree) or writer.result()


def _class(node):
    return node.__class__.__name__


class Expressions:
    """Expressions, patterns and their parts: a method a class of nodes, which returns the text.

    The level says how tightly the surroundings bind: what binds less is put in parentheses.
    """

    def expr(self, node, level=TEST):
        return getattr(self, _class(node), self.parts)(node, level)

    def list(self, nodes, level=TEST):
        return ", ".join([self.expr(node, level) for node in nodes])

    def parts(self, node, level):
        """What is no construct of the language is the text of its parts."""
        return "".join([self.expr(child) for child in iter_child_nodes(node)])

    @staticmethod
    def within(text, own, level):
        return f"({text})" if level > own else text

    def Name(self, node, level):
        return node.id

    def Constant(self, node, level):
        return literal(node.value, node.kind)

    def JoinedStr(self, node, level):
        return "f" + joined([self.piece(value) for value in node.values])

    def piece(self, node, in_format=False):
        """A part of an f-string, and whether its quotes and backslashes may still be chosen."""
        if isinstance(node, JoinedStr):
            return "".join([self.piece(value, in_format)[0] for value in node.values]), False
        if isinstance(node, Constant) and isinstance(node.value, str):
            text = node.value.replace("{", "{{").replace("}", "}}")
            if in_format:
                text = text.replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"').replace("\n", "\\n")
            return text, True
        if _class(node) == "FormattedValue":
            return self.FormattedValue(node, TEST), False
        raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

    def FormattedValue(self, node, level):
        value = self.expr(node.value, TEST + 1)
        space = " " if value.startswith("{") else ""
        conversion = "" if node.conversion == -1 else f"!{chr(node.conversion)}"
        spec = ":" + self.piece(node.format_spec, True)[0] if node.format_spec else ""
        return "{" + space + value + conversion + spec + "}"

    def NamedExpr(self, node, level):
        return self.within(f"{self.expr(node.target, ATOM)} := {self.expr(node.value, ATOM)}", NAMED, level)

    def BoolOp(self, node, level):
        word, own = ("and", AND) if _class(node.op) == "And" else ("or", OR)
        parts = [self.expr(value, min(own + at, ATOM)) for at, value in enumerate(node.values, 1)]
        return self.within(f" {word} ".join(parts), own, level)

    def BinOp(self, node, level):
        sign, own = _BINARY[_class(node.op)]
        left, right = (own + 1, own) if sign == "**" else (own, own + 1)
        return self.within(f"{self.expr(node.left, left)} {sign} {self.expr(node.right, right)}", own, level)

    def UnaryOp(self, node, level):
        sign, own = _UNARY[_class(node.op)]
        return self.within(sign + self.expr(node.operand, own), own, level)

    def Compare(self, node, level):
        parts = [self.expr(node.left, COMPARE + 1)]
        for sign, value in zip(node.ops, node.comparators):
            parts.append(f"{_COMPARE[_class(sign)]} {self.expr(value, COMPARE + 1)}")
        return self.within(" ".join(parts), COMPARE, level)

    def Lambda(self, node, level):
        parameters = self.expr(node.args)
        head = "lambda " + parameters if parameters else "lambda"
        return self.within(f"{head}: {self.expr(node.body, TEST)}", TEST, level)

    def IfExp(self, node, level):
        body, test = self.expr(node.body, TEST + 1), self.expr(node.test, TEST + 1)
        return self.within(f"{body} if {test} else {self.expr(node.orelse, TEST)}", TEST, level)

    def Await(self, node, level):
        return self.within("await " + self.expr(node.value, ATOM) if node.value else "await", AWAIT, level)

    def Yield(self, node, level):
        return self.within("yield " + self.expr(node.value, ATOM) if node.value else "yield", YIELD, level)

    def YieldFrom(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return self.within("yield from " + self.expr(node.value, ATOM), YIELD, level)

    def Call(self, node, level):
        return f"{self.expr(node.func, ATOM)}({self.list([*node.args, *node.keywords])})"

    def keyword(self, node, level):
        return "**" + self.expr(node.value) if node.arg is None else f"{node.arg}={self.expr(node.value)}"

    def Attribute(self, node, level):
        # The point of `3 .real` must not be taken for that of a float.
        number = isinstance(node.value, Constant) and isinstance(node.value.value, int)
        return f"{self.expr(node.value, ATOM)}{' ' if number else ''}.{node.attr}"

    def Subscript(self, node, level):
        if isinstance(node.slice, Tuple) and node.slice.elts:
            inside = self.items(node.slice.elts)
        else:
            inside = self.expr(node.slice)
        return f"{self.expr(node.value, ATOM)}[{inside}]"

    def Slice(self, node, level):
        lower = self.expr(node.lower) if node.lower else ""
        upper = self.expr(node.upper) if node.upper else ""
        return f"{lower}:{upper}" + (":" + self.expr(node.step) if node.step else "")

    def Starred(self, node, level):
        return "*" + self.expr(node.value, BIT_OR)

    def items(self, nodes):
        """The items of a tuple: a single one keeps its comma."""
        return self.expr(nodes[0]) + "," if len(nodes) == 1 else self.list(nodes)

    def Tuple(self, node, level):
        items = self.items(node.elts) if node.elts else ""
        return items if node.elts and level <= TUPLE else f"({items})"

    def List(self, node, level):
        return f"[{self.list(node.elts)}]"

    def Set(self, node, level):
        return "{" + self.list(node.elts) + "}" if node.elts else "{*()}"

    def Dict(self, node, level):
        pairs = [self.pair(key, value) for key, value in zip(node.keys, node.values)]
        return "{" + ", ".join(pairs) + "}"

    def pair(self, key, value):
        return "**" + self.expr(value, BIT_OR) if key is None else f"{self.expr(key)}: {self.expr(value)}"

    def clauses(self, generators):
        return "".join([self.expr(clause) for clause in generators])

    def comprehension(self, node, level):
        word = " async for " if node.is_async else " for "
        tests = "".join([" if " + self.expr(test, TEST + 1) for test in node.ifs])
        return f"{word}{self.expr(node.target, TUPLE)} in {self.expr(node.iter, TEST + 1)}{tests}"

    def ListComp(self, node, level):
        return f"[{self.expr(node.elt)}{self.clauses(node.generators)}]"

    def SetComp(self, node, level):
        return "{" + self.expr(node.elt) + self.clauses(node.generators) + "}"

    def GeneratorExp(self, node, level):
        return f"({self.expr(node.elt)}{self.clauses(node.generators)})"

    def DictComp(self, node, level):
        return "{" + f"{self.expr(node.key)}: {self.expr(node.value)}{self.clauses(node.generators)}" + "}"

    def arguments(self, node, level):
        named = [*node.posonlyargs, *node.args]
        defaults = [None] * (len(named) - len(node.defaults)) + node.defaults
        parts = [self.parameter(arg, default) for arg, default in zip(named, defaults)]
        if node.posonlyargs:
            parts.insert(len(node.posonlyargs), "/")
        if node.vararg:
            parts.append("*" + self.expr(node.vararg))
        elif node.kwonlyargs:
            parts.append("*")
        parts += [self.parameter(arg, default) for arg, default in zip(node.kwonlyargs, node.kw_defaults)]
        if node.kwarg:
            parts.append("**" + self.expr(node.kwarg))
        return ", ".join(parts)

    def parameter(self, node, default):
        return self.expr(node) + ("=" + self.expr(default) if default else "")

    def arg(self, node, level):
        return f"{node.arg}: {self.expr(node.annotation)}" if node.annotation else node.arg

    def alias(self, node, level):
        return f"{node.name} as {node.asname}" if node.asname else node.name

    def withitem(self, node, level):
        target = " as " + self.expr(node.optional_vars) if node.optional_vars else ""
        return self.expr(node.context_expr) + target

    def type_params(self, node):
        return f"[{self.list(node.type_params)}]" if getattr(node, "type_params", None) else ""

    def TypeVar(self, node, level):
        return node.name + (": " + self.expr(node.bound) if node.bound else "") + self.default(node)

    def TypeVarTuple(self, node, level):
        return f"*{node.name}{self.default(node)}"

    def ParamSpec(self, node, level):
        return f"**{node.name}{self.default(node)}"

    def default(self, node):
        return " = " + self.expr(node.default_value) if node.default_value else ""

    def FunctionType(self, node, level):
        return f"({self.list(node.argtypes)}) -> {self.expr(node.returns)}"

    def Expression(self, node, level):
        return self.expr(node.body)

    def MatchValue(self, node, level):
        return self.expr(node.value)

    def MatchSingleton(self, node, level):
        return literal(node.value, None)

    def MatchSequence(self, node, level):
        return f"[{self.list(node.patterns)}]"

    def MatchStar(self, node, level):
        return "*" + (node.name or "_")

    def MatchMapping(self, node, level):
        pairs = [f"{self.expr(key)}: {self.expr(pattern)}" for key, pattern in zip(node.keys, node.patterns)]
        if node.rest is not None:
            pairs.append("**" + node.rest)
        return "{" + ", ".join(pairs) + "}"

    def MatchClass(self, node, level):
        parts = [self.expr(pattern) for pattern in node.patterns]
        parts += [f"{name}={self.expr(pattern)}" for name, pattern in zip(node.kwd_attrs, node.kwd_patterns)]
        return f"{self.expr(node.cls, ATOM)}({', '.join(parts)})"

    def MatchAs(self, node, level):
        if node.pattern is None:
            return node.name or "_"
        return self.within(f"{self.expr(node.pattern, BIT_OR)} as {node.name}", TEST, level)

    def MatchOr(self, node, level):
        return self.within(" | ".join([self.expr(pattern, BIT_OR + 1) for pattern in node.patterns]), BIT_OR, level)


class Writer(Expressions):
    """Statements too: a method a class of nodes, which adds lines."""

    def __init__(self):
        self.lines = []
        self.depth = 0
        self.ignored = {}

    def result(self):
        return "\n".join(self.lines)

    def node(self, node):
        """Adds the lines of a statement, or returns the text of anything else."""
        write = getattr(self, "write_" + _class(node), None)
        return write(node) if write else self.expr(node)

    def line(self, text):
        self.lines.append("    " * self.depth + text)

    def definition(self):
        """A blank line before what is defined."""
        if self.lines:
            self.lines.append("")

    def comment(self, node):
        comment = self.ignored.get(getattr(node, "lineno", None)) or node.type_comment
        return f" # type: {comment}" if comment is not None else ""

    def block(self, head, body, comment=""):
        self.line(f"{head}:{comment}")
        self.depth += 1
        self.body(body)
        self.depth -= 1

    def body(self, statements):
        for statement in statements:
            text = self.node(statement)
            if text is not None:
                self.line(text)

    def documented(self, node):
        """A body whose first statement may be a docstring."""
        body = node.body
        if get_docstring(node, clean=False) is not None:
            first = body[0].value
            lines = docstring(first.value, first.kind).split("\n")
            self.line(lines[0])
            self.lines += lines[1:]
            body = body[1:]
        self.body(body)

    def defined(self, node, head, comment=""):
        self.line(f"{head}:{comment}")
        self.depth += 1
        self.documented(node)
        self.depth -= 1

    def otherwise(self, word, body):
        if body:
            self.block(word, body)

    def write_Module(self, node):
        self.ignored = {ignore.lineno: f"ignore{ignore.tag}" for ignore in node.type_ignores}
        self.documented(node)
        self.ignored.clear()

    def write_Interactive(self, node):
        self.body(node.body)

    def write_FunctionDef(self, node, word="def"):
        self.definition()
        for decorator in node.decorator_list:
            self.line("@" + self.expr(decorator))
        returns = " -> " + self.expr(node.returns) if node.returns else ""
        head = f"{word} {node.name}{self.type_params(node)}({self.expr(node.args)}){returns}"
        self.defined(node, head, self.comment(node))

    def write_AsyncFunctionDef(self, node):
        self.write_FunctionDef(node, "async def")

    def write_ClassDef(self, node):
        self.definition()
        for decorator in node.decorator_list:
            self.line("@" + self.expr(decorator))
        bases = [*node.bases, *node.keywords]
        self.defined(node, f"class {node.name}{self.type_params(node)}" + (f"({self.list(bases)})" if bases else ""))

    def write_Expr(self, node):
        self.line(self.expr(node.value, YIELD))

    def write_Return(self, node):
        self.line("return " + self.expr(node.value) if node.value else "return")

    def write_Delete(self, node):
        self.line("del " + self.list(node.targets))

    def write_Assign(self, node):
        targets = "".join([self.expr(target, TUPLE) + " = " for target in node.targets])
        self.line(targets + self.expr(node.value) + self.comment(node))

    def write_AugAssign(self, node):
        self.line(f"{self.expr(node.target)} {_BINARY[_class(node.op)][0]}= {self.expr(node.value)}")

    def write_AnnAssign(self, node):
        target = self.expr(node.target)
        if not node.simple and isinstance(node.target, Name):
            target = f"({target})"
        value = " = " + self.expr(node.value) if node.value else ""
        self.line(f"{target}: {self.expr(node.annotation)}{value}")

    def write_TypeAlias(self, node):
        self.line(f"type {self.expr(node.name)}{self.type_params(node)} = {self.expr(node.value)}")

    def write_Pass(self, node):
        self.line("pass")

    def write_Break(self, node):
        self.line("break")

    def write_Continue(self, node):
        self.line("continue")

    def write_Global(self, node):
        self.line("global " + ", ".join(node.names))

    def write_Nonlocal(self, node):
        self.line("nonlocal " + ", ".join(node.names))

    def write_Import(self, node):
        self.line("import " + self.list(node.names))

    def write_ImportFrom(self, node):
        self.line(f"from {'.' * (node.level or 0)}{node.module or ''} import {self.list(node.names)}")

    def write_Assert(self, node):
        self.line("assert " + self.expr(node.test) + (", " + self.expr(node.msg) if node.msg else ""))

    def write_Raise(self, node):
        if node.cause and not node.exc:
            raise ValueError("Node can't use cause without an exception.")
        cause = " from " + self.expr(node.cause) if node.cause else ""
        self.line("raise" + (" " + self.expr(node.exc) if node.exc else "") + cause)

    def write_For(self, node, word="for"):
        self.block(f"{word} {self.expr(node.target, TUPLE)} in {self.expr(node.iter)}", node.body, self.comment(node))
        self.otherwise("else", node.orelse)

    def write_AsyncFor(self, node):
        self.write_For(node, "async for")

    def write_While(self, node):
        self.block("while " + self.expr(node.test), node.body)
        self.otherwise("else", node.orelse)

    def write_If(self, node):
        self.block("if " + self.expr(node.test), node.body)
        while len(node.orelse) == 1 and isinstance(node.orelse[0], If):
            node = node.orelse[0]
            self.block("elif " + self.expr(node.test), node.body)
        self.otherwise("else", node.orelse)

    def write_With(self, node, word="with"):
        self.block(f"{word} {self.list(node.items)}", node.body, self.comment(node))

    def write_AsyncWith(self, node):
        self.write_With(node, "async with")

    def write_Try(self, node, word="except"):
        self.block("try", node.body)
        for handler in node.handlers:
            self.write_ExceptHandler(handler, word)
        self.otherwise("else", node.orelse)
        self.otherwise("finally", node.finalbody)

    def write_TryStar(self, node):
        self.write_Try(node, "except*")

    def write_ExceptHandler(self, node, word="except"):
        kind = " " + self.expr(node.type) if node.type else ""
        name = " as " + node.name if node.name else ""
        self.block(f"{word}{kind}{name}", node.body)

    def write_Match(self, node):
        self.block("match " + self.expr(node.subject), node.cases)

    def write_match_case(self, node):
        guard = " if " + self.expr(node.guard) if node.guard else ""
        self.block(f"case {self.expr(node.pattern)}{guard}", node.body)
