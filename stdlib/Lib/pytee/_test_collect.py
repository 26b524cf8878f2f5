"""Finding tests in files, classes and functions."""

import os
import sys
from itertools import product

from pytee._test_fixtures import builtin_fixtures, parameters_of
from pytest._fixtures import FixtureFunction
from pytest._marks import ParameterSet


class Item:
    """One test with everything needed to run it."""

    def __init__(self, collector, path, cls, name, function):
        self.path = path
        self.module = collector.module
        self.cls = cls
        self.instance = None
        self.original_name = self.name = name
        self.function = function
        self.marks = []
        self.fixtures = collector.fixtures
        self.arguments = {}
        self.params_of_fixtures = {}
        self.fixture_names = []
        self.unittest_case = None

    @property
    def nodeid(self):
        """path::Class::name."""
        parts = [self.path, *(self.cls.__qualname__.split(".") if self.cls else ()), self.name]
        return "::".join(parts)

    def marks_named(self, name):
        """The marks of a name, the nearest first."""
        return [mark for mark in self.marks if mark.name == name]

    @property
    def keywords(self):
        """What `-k` looks at."""
        names = [self.name, self.path, *(mark.name for mark in self.marks)]
        if self.cls:
            names.extend(base.__name__ for base in self.cls.__mro__[:-1])
        return [name.lower() for name in names]


def find_files(paths, errors):
    """Yield (file, names after "::") for files and folders given on the command line."""
    for path in paths:
        path, *names = path.split("::")
        if os.path.isfile(path):
            yield os.path.normpath(path), names
        elif os.path.isdir(path):
            for file in _files_below(path):
                yield file, names
        else:
            errors.append(f"file or directory not found: {path}")


def _files_below(folder):
    names = sorted(os.listdir(folder))
    for name in names:
        path = os.path.normpath(os.path.join(folder, name))
        if name.endswith(".py") and (name.startswith("test_") or name.endswith("_test.py")):
            yield path
    for name in names:
        path = os.path.join(folder, name)
        if not name.startswith((".", "__pycache__")) and os.path.isdir(path):
            yield from _files_below(path)


def import_file(path):
    """Import a file under the name it has below the first folder that is no package."""
    path = os.path.abspath(path)
    folder, file = os.path.split(path)
    parts = [file[:-3]]
    while os.path.isfile(os.path.join(folder, "__init__.py")):
        folder, package = os.path.split(folder)
        parts.insert(0, package)
    if parts[-1] == "__init__":
        parts.pop()
    name = ".".join(parts)
    if folder not in sys.path[:1]:
        sys.path.insert(0, folder)
    loaded = sys.modules.get(name)
    if loaded is not None and getattr(loaded, "__file__", path) != path:
        # Two folders may each have a file of this name.
        del sys.modules[name]
    sys._keep_asserted(path)
    __import__(name)
    return sys.modules[name]


class FileCollector:
    """Collects the tests of one file."""

    _conftests = {}

    def __init__(self, path):
        self.path = path
        self.fixtures = builtin_fixtures()
        self.autouse = []
        for conftest in self._find_conftests():
            self._add_fixtures(vars(conftest), self.fixtures)
        self.module = import_file(path)
        self._add_fixtures(vars(self.module), self.fixtures)

    def _find_conftests(self):
        found = []
        folder = os.path.dirname(os.path.abspath(self.path))
        top = os.getcwd()
        while True:
            path = os.path.join(folder, "conftest.py")
            if path not in self._conftests and os.path.isfile(path):
                sys.modules.pop("conftest", None)
                self._conftests[path] = import_file(path)
            if path in self._conftests:
                found.insert(0, self._conftests[path])
            parent = os.path.dirname(folder)
            if folder == top or parent == folder:
                return found
            folder = parent

    def _add_fixtures(self, namespace, fixtures):
        for value in namespace.values():
            if isinstance(value, FixtureFunction) and value not in fixtures.get(value.name, ()):
                fixtures[value.name] = [*fixtures.get(value.name, ()), value]
                if value.autouse:
                    self.autouse.append(value.name)

    def collect(self):
        """List the items of the file, in the order of the source."""
        module_marks = _marks_of(self.module)
        items = []
        for name, obj in list(vars(self.module).items()):
            if isinstance(obj, type):
                items.extend(self._collect_class(name, obj, module_marks))
            elif name.startswith("test") and _is_function(obj):
                items.extend(self._expand(Item(self, self.path, None, name, obj),
                                          _marks_of(obj) + module_marks, self.autouse))
        return items

    def _collect_class(self, name, cls, outer_marks):
        unittest = sys.modules.get("unittest")
        if unittest is not None and issubclass(cls, unittest.TestCase):
            yield from self._collect_unittest(cls, unittest, outer_marks)
            return
        if not name.startswith("Test") or cls.__init__ is not object.__init__:
            return
        marks = [mark for base in cls.__mro__ for mark in _own_marks(base)] + outer_marks
        fixtures, outer = dict(self.fixtures), (self.fixtures, self.autouse)
        self.autouse = list(self.autouse)
        for base in reversed(cls.__mro__):
            self._add_fixtures(vars(base), fixtures)
        self.fixtures = fixtures
        seen = {}
        for base in reversed(cls.__mro__):
            for key, value in vars(base).items():
                seen[key] = value
        for key, value in seen.items():
            function = getattr(value, "__func__", value)
            if isinstance(value, type):
                yield from self._collect_class(key, value, marks)
            elif key.startswith("test") and _is_function(function):
                yield from self._expand(Item(self, self.path, cls, key, function),
                                        _marks_of(function) + marks, self.autouse)
        self.fixtures, self.autouse = outer

    def _collect_unittest(self, cls, unittest, outer_marks):
        if cls in (unittest.TestCase, unittest.FunctionTestCase):
            return
        names = unittest.defaultTestLoader.getTestCaseNames(cls)
        order = {name: i for i, name in enumerate(n for base in reversed(cls.__mro__)
                                                  for n in vars(base))}
        for name in sorted(names, key=lambda n: order.get(n, 0)):
            item = Item(self, self.path, cls, name, getattr(cls, name))
            item.unittest_case = cls(name)
            item.marks = _marks_of(item.function) + _marks_of(cls) + outer_marks
            yield item

    def _expand(self, item, marks, autouse):
        """One item for every combination of parameters."""
        item.marks = marks
        asked = parameters_of(item.function, item.cls is not None
                              and not isinstance(vars(item.cls).get(item.name), staticmethod))
        item.fixture_names = [*autouse, *(n for mark in item.marks_named("usefixtures")
                                          for n in mark.args), *asked]
        item.asked = asked
        dimensions = [list(_parameter_sets(mark)) for mark in marks if mark.name == "parametrize"]
        for fixture in self._parametrized_fixtures(item, marks):
            dimensions.append([_fixture_choice(fixture, i) for i in range(len(fixture.params))])
        if not dimensions:
            return [item]
        return [self._with_choice(item, choice) for choice in product(*dimensions)]

    def _parametrized_fixtures(self, item, marks):
        given = {n for mark in marks if mark.name == "parametrize" for n in _names_of(mark)}
        found, pending, seen = [], list(item.fixture_names), set(given)
        while pending:
            name = pending.pop(0)
            if name in seen or name not in item.fixtures:
                continue
            seen.add(name)
            fixture = item.fixtures[name][-1]
            if fixture.params is not None:
                found.append(fixture)
            pending.extend(parameters_of(fixture.function))
        return found

    @staticmethod
    def _with_choice(item, choice):
        made = Item.__new__(Item)
        made.__dict__.update(item.__dict__)
        made.arguments = dict(item.arguments)
        made.params_of_fixtures = dict(item.params_of_fixtures)
        made.marks = list(item.marks)
        for arguments, params, marks, _ in choice:
            made.arguments.update(arguments)
            made.params_of_fixtures.update(params)
            made.marks = marks + made.marks
        made.name = f"{item.name}[{'-'.join(part[3] for part in choice)}]"
        return made


def _is_function(obj):
    return type(obj).__name__ == "function" or (
        callable(obj) and hasattr(obj, "__wrapped__") and hasattr(obj, "__code__"))


def _own_marks(obj):
    marks = vars(obj).get("pytestmark", [])
    return [getattr(m, "mark", m) for m in (marks if isinstance(marks, list) else [marks])]


def _marks_of(obj):
    marks = getattr(obj, "pytestmark", [])
    return [getattr(m, "mark", m) for m in (marks if isinstance(marks, (list, tuple)) else [marks])]


def _names_of(mark):
    names = mark.args[0] if mark.args else mark.kwargs["argnames"]
    return [n.strip() for n in names.split(",") if n.strip()] if isinstance(names, str) else list(names)


def _parameter_sets(mark):
    """(arguments, fixture parameters, marks, id) of every set of a parametrize mark."""
    names = _names_of(mark)
    values = list(mark.args[1] if len(mark.args) > 1 else mark.kwargs["argvalues"])
    ids = mark.kwargs.get("ids")
    indirect = mark.kwargs.get("indirect", False)
    through_fixture = set(names) if indirect is True else set(indirect or ())
    result = []
    for index, value in enumerate(values):
        marks, given_id = [], None
        if isinstance(value, ParameterSet):
            marks, given_id, value = value.marks, value.id, value.values
        elif len(names) == 1:
            value = (value,)
        if len(value) != len(names):
            raise ValueError(f"in \"parametrize\" the number of names ({len(names)}):\n  {names}\n"
                             f"must be equal to the number of values ({len(value)}):\n  {value}")
        shown = given_id or _explicit_id(ids, index, value) or "-".join(
            _id_of(v, name, index) for v, name in zip(value, names))
        pairs = dict(zip(names, value))
        result.append(({n: v for n, v in pairs.items() if n not in through_fixture},
                       {n: v for n, v in pairs.items() if n in through_fixture}, marks, shown))
    if not result:
        from pytest._marks import Mark
        reason = f"got empty parameter set for ({', '.join(names)})"
        result.append(({}, {}, [Mark("skip", (), {"reason": reason})], "NOTSET"))
    return _unique_ids(result)


def _unique_ids(sets):
    counts = {}
    for one in sets:
        counts[one[3]] = counts.get(one[3], 0) + 1
    used = {}
    result = []
    for arguments, params, marks, shown in sets:
        if counts[shown] > 1:
            number = used.get(shown, 0)
            used[shown] = number + 1
            shown = f"{shown}{'_' if shown[-1:].isdigit() else ''}{number}"
        result.append((arguments, params, marks, shown))
    return result


def _explicit_id(ids, index, value):
    if ids is None:
        return None
    if callable(ids):
        parts = [ids(v) for v in value]
        return None if all(p is None for p in parts) else "-".join(
            str(p) if p is not None else str(v) for p, v in zip(parts, value))
    chosen = list(ids)[index]
    return None if chosen is None else str(chosen)


def _id_of(value, name, index):
    if isinstance(value, str):
        return value.encode("unicode_escape").decode("ascii")
    if isinstance(value, bytes):
        return value.decode("ascii", "backslashreplace")
    if value is None or isinstance(value, (int, float, bool, complex)):
        return str(value)
    if isinstance(value, type) or _is_function(value):
        return value.__name__
    return f"{name}{index}"


def _fixture_choice(fixture, index):
    value = fixture.params[index]
    marks, shown = [], None
    if isinstance(value, ParameterSet):
        marks, shown, value = value.marks, value.id, value.values[0]
    if shown is None:
        shown = _explicit_id(fixture.ids, index, (value,)) or _id_of(value, fixture.name, index)
    return {}, {fixture.name: value}, marks, shown
