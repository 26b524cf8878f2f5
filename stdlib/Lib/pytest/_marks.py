"""Marks: data attached to tests."""


class Mark:
    """A name with arguments."""

    def __init__(self, name, args, kwargs):
        self.name = name
        self.args = args
        self.kwargs = kwargs

    def __repr__(self):
        return f"Mark(name={self.name!r}, args={self.args!r}, kwargs={self.kwargs!r})"


class MarkDecorator:
    """Attaches a mark to a test function or class."""

    def __init__(self, mark):
        self.mark = mark

    @property
    def name(self):
        """The name of the mark."""
        return self.mark.name

    @property
    def args(self):
        """Its positional arguments."""
        return self.mark.args

    @property
    def kwargs(self):
        """Its keyword arguments."""
        return self.mark.kwargs

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and not kwargs and _is_test_item(args[0]):
            target = args[0]
            # Not inherited: a class adds its own marks to those of its bases when it is collected.
            own = target.__dict__.get("pytestmark", [])
            own = own if isinstance(own, list) else [own]
            target.pytestmark = [*own, self.mark]
            return target
        return MarkDecorator(Mark(self.mark.name, self.mark.args + args,
                                  {**self.mark.kwargs, **kwargs}))

    def __repr__(self):
        return f"MarkDecorator(mark={self.mark!r})"


def _is_test_item(obj):
    if isinstance(obj, type):
        return True
    return type(obj).__name__ == "function" and obj.__name__ != "<lambda>"


class _MarkGenerator:
    """`mark.NAME` is a decorator for any name."""

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError("Marker name must NOT start with underscore")
        return MarkDecorator(Mark(name, (), {}))


mark = _MarkGenerator()


class ParameterSet:
    """One set of arguments of a parametrized test."""

    def __init__(self, values, marks, id):
        self.values = values
        self.marks = marks
        self.id = id


def param(*values, marks=(), id=None):
    """One set of arguments with marks and an id of its own."""
    marks = list(marks) if isinstance(marks, (list, tuple, set)) else [marks]
    return ParameterSet(values, [getattr(m, "mark", m) for m in marks], id)
