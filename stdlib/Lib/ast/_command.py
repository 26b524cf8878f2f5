"""The command line of the module: prints the tree of a source text."""

import argparse
import sys

from ast import dump, parse


def main():
    """Read the arguments and print."""
    options = argparse.ArgumentParser(prog="python -m ast")
    options.add_argument("infile", nargs="?", default="-", help="the file to parse; defaults to stdin")
    options.add_argument("-m", "--mode", default="exec", choices=("exec", "single", "eval", "func_type"),
                         help="specify what kind of code must be parsed")
    options.add_argument("--no-type-comments", default=True, action="store_false",
                         help="don't add information about type comments")
    options.add_argument("-a", "--include-attributes", action="store_true",
                         help="include attributes such as line numbers and column offsets")
    options.add_argument("-i", "--indent", type=int, default=3, help="indentation of nodes (number of spaces)")
    chosen = options.parse_args()
    if chosen.infile == "-":
        name, source = "<stdin>", sys.stdin.buffer.read()
    else:
        name = chosen.infile
        with open(name, "rb") as file:
            source = file.read()
    tree = parse(source, name, chosen.mode, type_comments=chosen.no_type_comments)
    print(dump(tree, include_attributes=chosen.include_attributes, indent=chosen.indent))
