"""optparse: actions, types, groups, help and the errors of declarations and command lines."""
import io
import sys
from optparse import (SUPPRESS_HELP, IndentedHelpFormatter, OptionError, OptionGroup, OptionParser, OptionValueError,
                      TitledHelpFormatter, Values, make_option)


def shows(action):
    sys.stderr = io.StringIO()
    try:
        print(action())
    except SystemExit as end:
        print("exit", end.code)
    except Exception as error:
        print(type(error).__name__, error)
    told, sys.stderr = sys.stderr.getvalue(), sys.__stderr__
    if told:
        print(told, end="")


def parsed(words):
    values, rest = parser.parse_args(words)
    return vars(values), rest


def note(option, opt, value, parser, mark, *, times=1):
    parser.values.notes = [(opt, value, mark * times)]


parser = OptionParser("%prog [options] FILE...", version="%prog 1.2", prog="tool", description="Works on files of any kind, " * 4,
                      epilog="See %prog's manual.", formatter=IndentedHelpFormatter(width=70))
parser.add_option("-o", "--output", metavar="FILE", help="where to write [default: %default]", default="out.txt")
parser.add_option("-n", "--count", type="int", default="0x10", help="how many")
parser.add_option("-v", action="count", dest="verbosity", default=0, help="say more")
parser.add_option("-q", "--quiet", action="store_const", const=-1, dest="verbosity")
parser.add_option("-I", action="append", dest="paths", help="a folder to search; may be given several times, all of them are kept")
parser.add_option("--size", nargs=2, type=float, help="width and height")
parser.add_option("--color", choices=["red", "blue"], default="red")
parser.add_option("--note", action="callback", callback=note, type="string", callback_args=("!",), callback_kwargs={"times": 2})
parser.add_option("--secret", help=SUPPRESS_HELP, action="store_true")
group = OptionGroup(parser, "Dangerous options", "Only for who knows.")
group.add_option("--force", action="store_true", dest="force", default=False, help="do it")
parser.add_option_group(group)

# === Command lines ===
for line in ("", "-vv a --output=x b -n012", "-vq -I one -Itwo --size 1 2.5", "--col blue --note hi -- --force", "--force -n 0b11 -ox rest"):
    shows(lambda: parsed(line.split()))
for line in ("-n ten", "--size 1", "--color green", "--nothing", "--co 1", "--force=1", "-vx", "-o", "--version", "--c"):
    shows(lambda: parser.parse_args(line.split()))
shows(lambda: parser.parse_args(["--help"]))
parser.disable_interspersed_args()
shows(lambda: parsed(["one", "-v"]))

# === Declarations ===
for strings, options in ((("-ab",), {}), (("a",), {}), (("---x",), {}), (("-a",), {"action": "burn"}), (("-a",), {"type": "set"}),
                         (("-a",), {"action": "store_true", "type": "int"}), (("-a",), {"choices": "ab"}), (("-a",), {"colour": 1}),
                         (("-a",), {"type": "choice"}), (("-a",), {"const": 3}), (("-a",), {"action": "callback"}),
                         (("-a",), {"action": "count", "nargs": 2}), ((), {}), (("-o",), {})):
    shows(lambda: parser.add_option(*strings, **options))
shows(lambda: parser.add_option(3))
print(parser.get_option("-o").dest, parser.has_option("--force"), parser.get_option_group("--force").title)
parser.remove_option("--count")
shows(lambda: parser.parse_args(["-n", "3"]))
resolving = OptionParser(conflict_handler="resolve", add_help_option=False)
resolving.add_options([make_option("-f", "--file"), make_option("-f", "--force", action="store_true")])
print(vars(resolving.parse_args(["-f"])[0]), [str(option) for option in resolving.option_list])

# === Values and formatters ===
values = Values({"a": 1})
print(values == {"a": 1}, values == Values({"a": 2}), values.ensure_value("b", []), values)
titled = OptionParser(formatter=TitledHelpFormatter(width=50), prog="t", usage="Usage: %prog it")
titled.add_option("--long-name-of-an-option", help="a text that does not fit into one line of this width")
print(titled.format_help())
print(OptionError("bad", parser.get_option("-o")), OptionValueError("worse"))
