"""Tables of what a profiler collected."""

import marshal
import os
import re
import sys
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Stats", "SortKey", "FunctionProfile", "StatsProfile"]


class SortKey(StrEnum):
    """What a table is sorted by; each has short names too."""

    CALLS = "calls", "ncalls"
    CUMULATIVE = "cumulative", "cumtime"
    FILENAME = "filename", "module"
    LINE = "line"
    NAME = "name"
    NFL = "nfl"
    PCALLS = "pcalls"
    STDNAME = "stdname"
    TIME = "time", "tottime"

    def __new__(cls, *names):
        member = str.__new__(cls, names[0])
        member._value_, member._all_values = names[0], names
        # SortKey("ncalls") is SortKey.CALLS.
        cls._value2member_map_.update(dict.fromkeys(names[1:], member))
        return member


@dataclass(unsafe_hash=True)
class FunctionProfile:
    """A row of the table."""

    ncalls: str
    tottime: float
    percall_tottime: float
    cumtime: float
    percall_cumtime: float
    file_name: str
    line_number: int


@dataclass(unsafe_hash=True)
class StatsProfile:
    """The whole table: the time, and the rows by function name."""

    total_tt: float
    func_profiles: dict


# What can be sorted by: the names of the keys, the columns with their signs, and how that is said.
_KEYS = (
    ("calls ncalls", "call count", (1, -1)),
    ("cumtime cumulative", "cumulative time", (3, -1)),
    ("filename module", "file name", (4, 1)),
    ("line", "line number", (5, 1)),
    ("name", "function name", (6, 1)),
    ("nfl", "name/file/line", (6, 1), (4, 1), (5, 1)),
    ("pcalls", "primitive call count", (0, -1)),
    ("stdname", "standard name", (7, 1)),
    ("time tottime", "internal time", (2, -1)),
)
_ORDERS = {name: (columns, text) for names, text, *order in _KEYS for columns in [tuple(order)] for name in names.split()}
_OLD_NUMBERS = {-1: "stdname", 0: "calls", 1: "time", 2: "cumulative"}


class Stats:
    """The results of profilers or of files they wrote, to be sorted and shown."""

    sort_arg_dict_default = _ORDERS

    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        self.stats, self.files, self.top_level = {}, [], set()
        self.total_calls = self.prim_calls = self.total_tt = self.max_name_len = 0
        self.fcn_list = self.all_callees = None
        self.sort_arg_dict, self.sort_type = {}, ""
        if args:
            self.load_stats(args[0])
            self.get_top_level_stats()
            self.add(*args[1:])

    def load_stats(self, arg):
        """Take the table of a file or a profiler."""
        if isinstance(arg, str):
            with open(arg, "rb") as source:
                self.stats = marshal.load(source)
            self.files = [arg]
        elif hasattr(arg, "create_stats"):
            arg.create_stats()
            self.stats, arg.stats = arg.stats, {}
        if not self.stats:
            raise TypeError(f"Cannot create or construct a {self.__class__!r} object from {arg!r}")

    def get_top_level_stats(self):
        """Add everything up."""
        for function, row in self.stats.items():
            self.prim_calls += row[0]
            self.total_calls += row[1]
            self.total_tt += row[2]
            if ("jprofile", 0, "profiler") in row[4]:
                self.top_level.add(function)
        self._measure_names()

    def _measure_names(self):
        self.max_name_len = _widest(self.stats)

    def add(self, *arg_list):
        """Add other tables, of files or profilers."""
        for other in reversed(arg_list):
            if not isinstance(other, Stats):
                other = Stats(other)
            for summed in ("files", "prim_calls", "total_calls", "total_tt"):
                setattr(self, summed, getattr(self, summed) + getattr(other, summed))
            self.max_name_len = max(other.max_name_len, self.max_name_len)
            self.top_level.update(other.top_level)
            self.fcn_list = None
            for function, row in other.stats.items():
                old = self.stats.get(function)
                self.stats[function] = row if old is None else _sum_rows(row, old)
        return self

    def dump_stats(self, filename):
        """Write the table to a file."""
        with open(filename, "wb") as target:
            target.write(marshal.dumps(self.stats))

    def sort_stats(self, *field):
        """Sort by keys, or by a number as the old profiler took."""
        if not field:
            self.fcn_list = None
            return self
        if len(field) == 1 and isinstance(field[0], int):
            field = [_OLD_NUMBERS[field[0]]]
        elif len({type(key) for key in field}) > 1:
            raise TypeError("Can't have mixed argument type")
        orders = self.get_sort_arg_defs()
        signs, self.sort_type, connector = (), "", ""
        for key in field:
            order, text = orders[str(key.value if isinstance(key, SortKey) else key)]
            signs += order
            self.sort_type += connector + text
            connector = ", "
        rows = [(row[0], row[1], row[2], row[3], *function, func_std_string(function), function) for function, row in self.stats.items()]
        for index, sign in reversed(signs):
            rows.sort(key=lambda row: row[index], reverse=sign < 0)
        self.fcn_list = [row[-1] for row in rows]
        return self

    def get_sort_arg_defs(self):
        """The keys and their beginnings, as far as these are of one key only."""
        if not self.sort_arg_dict:
            taken = {}
            for word, order in _ORDERS.items():
                for length in range(1, len(word) + 1):
                    taken.setdefault(word[:length], []).append(order)
            self.sort_arg_dict = {word: orders[0] for word, orders in taken.items() if len(orders) == 1} | _ORDERS
        return self.sort_arg_dict

    def reverse_order(self):
        """Turn the order round."""
        self.fcn_list = self.fcn_list and self.fcn_list[::-1]
        return self

    def strip_dirs(self):
        """Leave the folders out of file names."""
        fresh = {}
        for function, (primitive, calls, own, total, callers) in self.stats.items():
            named = {func_strip_path(caller): counts for caller, counts in callers.items()}
            key, row = func_strip_path(function), (primitive, calls, own, total, named)
            fresh[key] = _sum_rows(fresh[key], row) if key in fresh else row
        self.stats = fresh
        self.top_level = {func_strip_path(function) for function in self.top_level}
        self._measure_names()
        self.fcn_list = self.all_callees = None
        return self

    def calc_callees(self):
        """Turn the table of callers into one of callees."""
        if self.all_callees:
            return
        self.all_callees = {}
        for function, row in self.stats.items():
            self.all_callees.setdefault(function, {})
            for caller, counts in row[4].items():
                self.all_callees.setdefault(caller, {})[function] = counts

    # --- showing ---

    def eval_print_amount(self, sel, list, msg):
        """Narrow a list of functions: by a pattern, a number of rows, or a part of all."""
        narrowed = list
        if isinstance(sel, str):
            try:
                pattern = re.compile(sel)
            except re.PatternError:
                return narrowed, msg + f"   <Invalid regular expression {sel!r}>\n"
            narrowed = [function for function in list if pattern.search(func_std_string(function))]
        elif isinstance(sel, float) and 0.0 <= sel < 1.0:
            narrowed = list[:int(len(list) * sel + .5)]
        elif isinstance(sel, int) and 0 <= sel < len(list):
            narrowed = list[:sel]
        if len(list) != len(narrowed):
            msg += f"   List reduced from {len(list)!r} to {len(narrowed)!r} due to restriction <{sel!r}>\n"
        return narrowed, msg

    def get_print_list(self, sel_list):
        """The width of names, and the functions to show."""
        width = self.max_name_len
        if self.fcn_list:
            functions, msg = self.fcn_list[:], "   Ordered by: " + self.sort_type + "\n"
        else:
            functions, msg = list(self.stats), "   Random listing order was used\n"
        for selection in sel_list:
            functions, msg = self.eval_print_amount(selection, functions, msg)
        if not functions:
            return 0, functions
        print(msg, file=self.stream)
        if len(functions) < len(self.stats):
            width = _widest(functions)
        return width + 2, functions

    def get_stats_profile(self):
        """The table as an object."""
        profiles = {}
        for function in self.fcn_list[:] if self.fcn_list else list(self.stats):
            primitive, calls, own, total, _ = self.stats[function]
            profiles[function[2]] = FunctionProfile(
                _count(calls, primitive), float(f8(own)), float(f8(own / calls)) if calls else 0.0, float(f8(total)),
                float(f8(total / primitive)) if primitive else 0.0, function[0], function[1])
        return StatsProfile(float(f8(self.total_tt)), profiles)

    def _write(self, text="", end="\n"):
        print(text, end=end, file=self.stream)

    def print_stats(self, *amount):
        """Show the table."""
        if self.files:
            self._write("\n".join(self.files), "\n\n")
        margin = " " * 9
        for function in self.top_level:
            self._write(margin + func_get_function_name(function))
        primitive = "" if self.prim_calls == self.total_calls else f"({self.prim_calls:d} primitive calls) "
        self._write(f"{margin}{self.total_calls} function calls {primitive}in {self.total_tt:.3f} seconds", "\n\n")
        if functions := self.get_print_list(amount)[1]:
            self.print_title()
            for function in functions:
                self.print_line(function)
            self._write("\n")
        return self

    def print_callers(self, *amount):
        """Show by whom each function was called."""
        return self._print_calls(amount, "was called by...", "<-", lambda function: self.stats[function][4])

    def print_callees(self, *amount):
        """Show whom each function called."""
        def callees(function):
            self.calc_callees()
            return self.all_callees.get(function, {})

        return self._print_calls(amount, "called...", "->", callees)

    def _print_calls(self, amount, title, arrow, others):
        width, functions = self.get_print_list(amount)
        if functions:
            self.print_call_heading(width, title)
            for function in functions:
                self.print_call_line(width, function, others(function), arrow)
            self._write("\n")
        return self

    def print_call_heading(self, name_size, column_title):
        """Show the head of a table of calls."""
        self._write(f"{'Function ':<{name_size}}{column_title}")
        if any(isinstance(counts, tuple) for row in self.stats.values() for counts in row[4].values()):
            self._write(" " * name_size + "    ncalls  tottime  cumtime")

    def print_call_line(self, name_size, source, call_dict, arrow="->"):
        """Show the calls of one function."""
        margin = func_std_string(source).ljust(name_size) + arrow + " "
        if not call_dict:
            self._write(margin)
        for function, (calls, primitive, own, total) in sorted(call_dict.items()):
            self._write(f"{margin}{_count(calls, primitive):>9} {f8(own)} {f8(total)}  {func_std_string(function)}")
            margin = " " * (name_size + 3)

    def print_title(self):
        """Show the head of the table."""
        self._write("   ncalls  tottime  percall  cumtime  percall filename:lineno(function)")

    def print_line(self, func):
        """Show a row of the table."""
        primitive, calls, own, total, _ = self.stats[func]
        each, each_primitive = (f8(time / number) if number else " " * 8 for time, number in ((own, calls), (total, primitive)))
        self._write(f"{_count(calls, primitive):>9} {f8(own)} {each} {f8(total)} {each_primitive} {func_std_string(func)}")


def _count(calls, primitive):
    return str(calls) if calls == primitive else f"{calls}/{primitive}"


def _widest(functions):
    return max((len(func_std_string(function)) for function in functions), default=0)


def _sum_rows(mine, other):
    callers = dict(mine[4])
    for caller, counts in other[4].items():
        callers[caller] = tuple(map(sum, zip(callers[caller], counts))) if caller in callers else counts
    return *(a + b for a, b in zip(mine[:4], other[:4])), callers


def func_strip_path(func_name):
    """A function without the folder of its file."""
    return os.path.basename(func_name[0]), *func_name[1:]


def func_get_function_name(func):
    """The name of a function."""
    return func[2]


def func_std_string(func_name):
    """How a function is shown."""
    file, line, name = func_name
    if (file, line) != ("~", 0):
        return f"{file}:{line:d}({name})"
    # What is built in stands nowhere.
    return f"{{{name[1:-1]}}}" if name[:1] == "<" and name[-1:] == ">" else name


def f8(x):
    """A time in eight columns."""
    return f"{x:8.3f}"
