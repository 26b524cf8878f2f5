"""Reading, interpolation, converters and writing of configuration files."""
import configparser
import io

TEXT = """\
; a comment
[DEFAULT]
base = /srv
Level: 3

[paths]
data = %(base)s/data
# another
log = %(data)s/log
    second line

    after a blank
percent = 100%%
[flags]
on = yes
off = 0
odd = perhaps
number = 0x10
"""

parser = configparser.ConfigParser()
parser.read_string(TEXT)
print(parser.sections(), list(parser), len(parser), "paths" in parser, "nothing" in parser)
print(parser["paths"]["data"], repr(parser["paths"]["log"]), parser.get("paths", "percent"), parser.get("paths", "data", raw=True))
print(parser.items("flags"), parser.options("paths"), parser["paths"].get("absent"), parser["paths"].get("absent", "x"))
print(parser.getboolean("flags", "on"), parser["flags"].getboolean("off"), parser.getint("flags", "level"), parser["flags"].getfloat("none", 2.5))
print(parser.get("paths", "data", vars={"base": "/tmp"}), parser.get("no", "no", fallback="f"), parser["paths"])

for attempt in (
    lambda: parser.get("no", "x"), lambda: parser.get("paths", "x"), lambda: parser["no"], lambda: parser["paths"]["x"],
    lambda: parser.getboolean("flags", "odd"), lambda: parser.getint("flags", "number"), lambda: parser.add_section("paths"),
    lambda: parser.add_section("DEFAULT"), lambda: parser.set("paths", "a", 1), lambda: parser.set("paths", "a", "50%"),
    lambda: parser.read_string("[a]\nx=1\nX=2\n"), lambda: parser.read_string("[a]\n[a]\n"), lambda: parser.read_string("x=1\n"),
    lambda: parser.read_string("[b]\nnonsense\n more\nx = 1\n= 3\n"), lambda: parser.read_dict({"c": {"k": "%(k)s"}}) or parser["c"]["k"],
    lambda: parser.read_dict({"d": {"k": "%(absent)s"}}) or parser["d"]["k"], lambda: parser.read_dict({"e": {"k": "%x"}}) or parser["e"]["k"],
):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)

out = io.StringIO()
parser.remove_section("b"), parser.remove_option("paths", "log"), parser.remove_option("paths", "log")
parser.write(out, space_around_delimiters=False)
print(out.getvalue())

extended = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True, delimiters=("=",),
                                     inline_comment_prefixes=("#",), comment_prefixes=("#", "//"), converters={"list": str.split})
extended.optionxform = str
extended.read_string("[A]\nroot = /r # here\nKey\n// no\n[B]\nx = ${A:root}/${name}\nname = n$$\nwords = a b  c\n")
print(dict(extended["A"]), extended["B"]["x"], extended["B"].getlist("words"), extended.getlist("B", "words"), extended["A"]["Key"])
extended.write(out)
print(out.getvalue()[-80:])

raw = configparser.RawConfigParser(empty_lines_in_values=False, default_section="common", strict=False)
raw.read_string("[common]\na = %(b)s\n[s]\na = 1\na = 2\n\n  rest = 3\n[s]\nb = 4\n")
print(dict(raw["s"]), raw.defaults(), raw.default_section, raw.has_option("s", "REST"))

unnamed = configparser.ConfigParser(allow_unnamed_section=True)
unnamed.read_string("top = 1\n[rest]\nx = 2\n")
print(unnamed[configparser.UNNAMED_SECTION]["top"], unnamed.sections(), unnamed.popitem()[0])
