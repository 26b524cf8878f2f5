"""python -m doctest FILE...: checks the examples of modules and text files."""

import argparse
import os
import sys

import doctest


def main():
    parser = argparse.ArgumentParser(description="doctest runner")
    parser.add_argument("-v", "--verbose", action="store_true", default=False, help="print very verbose output for all tests")
    parser.add_argument("-o", "--option", action="append", choices=doctest.OPTIONFLAGS_BY_NAME.keys(), default=[], help="specify a doctest option flag to apply to the test run")
    parser.add_argument("-f", "--fail-fast", action="store_true", help="stop running tests after first failure")
    parser.add_argument("file", nargs="+", help="file containing the tests to run")
    arguments = parser.parse_args()
    options = 0
    for option in arguments.option:
        options |= doctest.OPTIONFLAGS_BY_NAME[option]
    if arguments.fail_fast:
        options |= doctest.FAIL_FAST
    for filename in arguments.file:
        if failed(filename, arguments.verbose, options):
            return 1
    return 0


def failed(filename, verbose, options):
    if not filename.endswith(".py"):
        return doctest.testfile(filename, module_relative=False, verbose=verbose, optionflags=options)[0]
    folder, name = os.path.split(filename)
    sys.path.insert(0, folder)
    module = __import__(name[:-3])
    del sys.path[0]
    return doctest.testmod(module, verbose=verbose, optionflags=options)[0]


sys.exit(main())
