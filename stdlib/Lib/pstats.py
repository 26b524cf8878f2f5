"""Tables of what a profiler collected."""

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

    def __new__(cls, *values):
        self = str.__new__(cls, values[0])
        self._value_ = values[0]
        for other in values[1:]:
            cls._value2member_map_[other] = self
        self._all_values = values
        return self


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


# What each key sorts by: (field, sign), and how that is said.
_ORDERS = {
    "calls": (((1, -1),), "call count"), "ncalls": (((1, -1),), "call count"),
    "cumtime": (((3, -1),), "cumulative time"), "cumulative": (((3, -1),), "cumulative time"),
    "filename": (((4, 1),), "file name"), "line": (((5, 1),), "line number"), "module": (((4, 1),), "file name"),
    "name": (((6, 1),), "function name"), "nfl": (((6, 1), (4, 1), (5, 1)), "name/file/line"), "pcalls": (((0, -1),), "primitive call count"),
    "stdname": (((7, 1),), "standard name"), "time": (((2, -1),), "internal time"), "tottime": (((2, -1),), "internal time"),
}


class Stats:
    """The results of profilers or of files they wrote, to be sorted and shown."""

    sort_arg_dict_default = _ORDERS

    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        self.files = []
        self.fcn_list = None
        self.sort_arg_dict = {}
        self.sort_type = ""
        self.all_callees = None
        self.total_calls = self.prim_calls = 0
        self.total_tt = 0
        self.max_name_len = 0
        self.top_level = set()
        self.stats = {}
        if args:
            self.load_stats(args[0])
            self.get_top_level_stats()
            self.add(*args[1:])

    def load_stats(self, arg):
        """Take the table of a file or a profiler."""
        if isinstance(arg, str):
            import marshal
            with open(arg, "rb") as file:
                self.stats = marshal.load(file)
            self.files = [arg]
        elif hasattr(arg, "create_stats"):
            arg.create_stats()
            self.stats, arg.stats = arg.stats, {}
        if not self.stats:
            raise TypeError(f"Cannot create or construct a {self.__class__!r} object from {arg!r}")

    def get_top_level_stats(self):
        """Add everything up."""
        for function, (primitive, calls, own, total, callers) in self.stats.items():
            self.total_calls += calls
            self.prim_calls += primitive
            self.total_tt += own
            if ("jprofile", 0, "profiler") in callers:
                self.top_level.add(function)
            self.max_name_len = max(self.max_name_len, len(func_std_string(function)))

    def add(self, *arg_list):
        """Add other tables, of files or profilers."""
        for other in reversed(arg_list):
            if not isinstance(other, Stats):
                other = Stats(other)
            self.files += other.files
            self.total_calls += other.total_calls
            self.prim_calls += other.prim_calls
            self.total_tt += other.total_tt
            self.top_level |= other.top_level
            self.max_name_len = max(self.max_name_len, other.max_name_len)
            self.fcn_list = None
            for function, row in other.stats.items():
                old = self.stats.get(function)
                self.stats[function] = row if old is None else _sum_rows(row, old)
        return self

    def dump_stats(self, filename):
        """Write the table to a file."""
        import marshal
        with open(filename, "wb") as file:
            marshal.dump(self.stats, file)

    def sort_stats(self, *field):
        """Sort by keys, or by a number as the old profiler took."""
        if not field:
            self.fcn_list = None
            return self
        if len(field) == 1 and isinstance(field[0], int):
            field = [{-1: "stdname", 0: "calls", 1: "time", 2: "cumulative"}[field[0]]]
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
        if self.fcn_list:
            self.fcn_list.reverse()
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
        self.max_name_len = max((len(func_std_string(function)) for function in fresh), default=0)
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
            width = max(len(func_std_string(function)) for function in functions)
        return width + 2, functions

    def get_stats_profile(self):
        """The table as an object."""
        profiles = {}
        for function in self.fcn_list[:] if self.fcn_list else list(self.stats):
            primitive, calls, own, total, _ = self.stats[function]
            profiles[function[2]] = FunctionProfile(
                str(calls) if primitive == calls else f"{calls}/{primitive}", float(f8(own)), float(f8(own / calls)) if calls else 0.0, float(f8(total)),
                float(f8(total / primitive)) if primitive else 0.0, function[0], function[1])
        return StatsProfile(float(f8(self.total_tt)), profiles)

    def print_stats(self, *amount):
        """Show the table."""
        for filename in self.files:
            print(filename, file=self.stream)
        if self.files:
            print(file=self.stream)
        for function in self.top_level:
            print(" " * 8, func_get_function_name(function), file=self.stream)
        print(" " * 8, self.total_calls, "function calls", end=" ", file=self.stream)
        if self.total_calls != self.prim_calls:
            print("(%d primitive calls)" % self.prim_calls, end=" ", file=self.stream)
        print("in %.3f seconds" % self.total_tt, file=self.stream)
        print(file=self.stream)
        _, functions = self.get_print_list(amount)
        if functions:
            self.print_title()
            for function in functions:
                self.print_line(function)
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_callees(self, *amount):
        """Show whom each function called."""
        width, functions = self.get_print_list(amount)
        if functions:
            self.calc_callees()
            self.print_call_heading(width, "called...")
            for function in functions:
                self.print_call_line(width, function, self.all_callees.get(function, {}))
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_callers(self, *amount):
        """Show by whom each function was called."""
        width, functions = self.get_print_list(amount)
        if functions:
            self.print_call_heading(width, "was called by...")
            for function in functions:
                self.print_call_line(width, function, self.stats[function][4], "<-")
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_call_heading(self, name_size, column_title):
        """Show the head of a table of calls."""
        print("Function ".ljust(name_size) + column_title, file=self.stream)
        if any(isinstance(counts, tuple) for row in self.stats.values() for counts in row[4].values()):
            print(" " * name_size + "    ncalls  tottime  cumtime", file=self.stream)

    def print_call_line(self, name_size, source, call_dict, arrow="->"):
        """Show the calls of one function."""
        print(func_std_string(source).ljust(name_size) + arrow, end=" ", file=self.stream)
        if not call_dict:
            print(file=self.stream)
            return
        indent = ""
        for function in sorted(call_dict):
            calls, primitive, own, total = call_dict[function]
            count = str(calls) if calls == primitive else "%d/%d" % (calls, primitive)
            print("%s%s %s %s  %s" % (indent, count.rjust(9), f8(own), f8(total), func_std_string(function)), file=self.stream)
            indent = " " * (name_size + 3)

    def print_title(self):
        """Show the head of the table."""
        print("   ncalls  tottime  percall  cumtime  percall", end=" ", file=self.stream)
        print("filename:lineno(function)", file=self.stream)

    def print_line(self, func):
        """Show a row of the table."""
        primitive, calls, own, total, _ = self.stats[func]
        count = str(calls) if calls == primitive else f"{calls}/{primitive}"
        print(count.rjust(9), f8(own), f8(own / calls) if calls else " " * 8, f8(total), f8(total / primitive) if primitive else " " * 8, func_std_string(func), file=self.stream)


def _sum_rows(mine, other):
    callers = dict(mine[4])
    for caller, counts in other[4].items():
        callers[caller] = tuple(map(sum, zip(callers[caller], counts))) if caller in callers else counts
    return *(a + b for a, b in zip(mine[:4], other[:4])), callers


def func_strip_path(func_name):
    """A function without the folder of its file."""
    filename, line, name = func_name
    return os.path.basename(filename), line, name


def func_get_function_name(func):
    """The name of a function."""
    return func[2]


def func_std_string(func_name):
    """How a function is shown."""
    if func_name[:2] == ("~", 0):
        name = func_name[2]
        return "{%s}" % name[1:-1] if name.startswith("<") and name.endswith(">") else name
    return "%s:%d(%s)" % func_name


def f8(x):
    """A time in eight columns."""
    return "%8.3f" % x
