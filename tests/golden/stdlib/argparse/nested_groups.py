"""Exclusive groups inside exclusive groups, which are deprecated but shown."""
import argparse
import warnings

warnings.simplefilter("ignore")
for required in False, True:
    parser = argparse.ArgumentParser(prog="PROG")
    outer = parser.add_mutually_exclusive_group(required=required)
    outer.add_argument("-a")
    outer.add_argument("-b")
    inner = outer.add_mutually_exclusive_group(required=required)
    inner.add_argument("--cc")
    inner.add_argument("-d")
    innermost = inner.add_mutually_exclusive_group(required=required)
    innermost.add_argument("-e")
    innermost.add_argument("-f", nargs="*")
    parser.add_argument("--free")
    print(parser.format_usage())
    print(parser.parse_args(["-e", "1", "--free", "2"]))
    lone = argparse.ArgumentParser(prog="PROG")
    group = lone.add_mutually_exclusive_group(required=required)
    group.add_argument("-x")
    print(lone.format_usage())
