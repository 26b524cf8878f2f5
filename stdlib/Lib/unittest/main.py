"""The command line of unittest."""

import os
import sys

from . import loader, runner
from .signals import installHandler

__unittest = True

_NO_TESTS_EXITCODE = 5


def _examples(*rows):
    """The examples of a help text: what follows the name of the program, and what it does."""
    lines = (f"  %(prog)s {arguments:<25} - {meaning}" for arguments, meaning in rows)
    return "\n".join(["Examples:", *lines, ""])


MAIN_EXAMPLES = _examples(
    ("test_module", "run tests from test_module"), ("module.TestClass", "run tests from module.TestClass"),
    ("module.Class.test_method", "run specified test method"), ("path/to/test_file.py", "run tests from test_file.py"))
MODULE_EXAMPLES = _examples(
    ("", "run default set of tests"), ("MyTestSuite", "run suite 'MyTestSuite'"),
    ("MyTestCase.testSomething", "run MyTestCase.testSomething"),
    ("MyTestCase", "run all 'test*' test methods\n" + " " * 39 + "in MyTestCase"))


def _convert_name(name):
    """A path of a test file as a module name."""
    if os.path.isfile(name) and name.lower().endswith(".py"):
        if os.path.isabs(name):
            relative = os.path.relpath(name, os.getcwd())
            if os.path.isabs(relative) or relative.startswith(os.pardir):
                return name
            name = relative
        return os.path.normpath(name)[:-3].replace("\\", ".").replace("/", ".")
    return name


def _convert_select_pattern(pattern):
    return pattern if "*" in pattern else "*%s*" % pattern


class TestProgram:
    """Runs the tests that the command line names and ends the program."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None
    _discovery_parser = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        argv = sys.argv if argv is None else argv
        self.progName = os.path.basename(argv[0])
        self.testLoader, self.testRunner, self.defaultTest = testLoader, testRunner, defaultTest
        self.verbosity, self.durations, self.tb_locals = verbosity, durations, tb_locals
        self.failfast, self.catchbreak, self.buffer, self.exit = failfast, catchbreak, buffer, exit
        shows_warnings = warnings is None and not sys.warnoptions
        self.warnings = "default" if shows_warnings else warnings
        self.parseArgs(argv)
        self.runTests()

    def _print_help(self, *args, **kwargs):
        if self.module is None:
            print(self._main_parser.format_help())
            print(MAIN_EXAMPLES % {"prog": self.progName})
            self._discovery_parser.print_help()
        else:
            print(self._main_parser.format_help())
            print(MODULE_EXAMPLES % {"prog": self.progName})

    def parseArgs(self, argv):
        """Read the command line."""
        # The command line of most runs is empty: then argparse need not be loaded.
        if len(argv) <= 1:
            self.testNamePatterns = self.testNamePatterns or []
            for option in ("failfast", "catchbreak", "buffer"):
                if getattr(self, option) is None:
                    setattr(self, option, False)
            if self.module is None:
                self._do_discovery([])
                return
            self.tests = []
        else:
            self._initArgParsers()
            discovers = self.module is None
            if discovers and argv[1].lower() == "discover":
                self._do_discovery(argv[2:])
                return
            self._main_parser.parse_args(argv[1:], self)
            if discovers and not self.tests:
                self._do_discovery([])
                return
        self.testNames = self._names_of_tests()
        self.createTests()

    def _names_of_tests(self):
        """The names from the command line, or else the default; None for all tests of the module."""
        if self.tests:
            return list(map(_convert_name, self.tests))
        default = self.defaultTest
        return (default,) if isinstance(default, str) else default and list(default)

    def createTests(self, from_discovery=False, Loader=None):
        """Load the tests."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            found = self.testLoader if Loader is None else Loader()
            self.test = found.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def _initArgParsers(self):
        parent = self._getParentArgParser()
        self._main_parser = self._getMainArgParser(parent)
        self._discovery_parser = self._getDiscoveryArgParser(parent)

    def _getParentArgParser(self):
        import argparse
        parser = argparse.ArgumentParser(add_help=False)
        parser.add_argument("-v", "--verbose", dest="verbosity", action="store_const", const=2,
                            help="Verbose output")
        parser.add_argument("-q", "--quiet", dest="verbosity", action="store_const", const=0,
                            help="Quiet output")
        parser.add_argument("--locals", dest="tb_locals", action="store_true",
                            help="Show local variables in tracebacks")
        parser.add_argument("--durations", dest="durations", type=int, default=None, metavar="N",
                            help="Show the N slowest test cases (N=0 for all)")
        if self.failfast is None:
            parser.add_argument("-f", "--failfast", dest="failfast", action="store_true",
                                help="Stop on first fail or error")
            self.failfast = False
        if self.catchbreak is None:
            parser.add_argument("-c", "--catch", dest="catchbreak", action="store_true",
                                help="Catch Ctrl-C and display results so far")
            self.catchbreak = False
        if self.buffer is None:
            parser.add_argument("-b", "--buffer", dest="buffer", action="store_true",
                                help="Buffer stdout and stderr during tests")
            self.buffer = False
        if self.testNamePatterns is None:
            parser.add_argument("-k", dest="testNamePatterns", action="append",
                                type=_convert_select_pattern,
                                help="Only run tests which match the given substring")
            self.testNamePatterns = []
        return parser

    def _getMainArgParser(self, parent):
        import argparse
        parser = argparse.ArgumentParser(parents=[parent])
        parser.prog = self.progName
        parser.print_help = self._print_help
        parser.add_argument("tests", nargs="*", help="a list of any number of test modules, "
                            "classes and test methods.")
        return parser

    def _getDiscoveryArgParser(self, parent):
        import argparse
        parser = argparse.ArgumentParser(parents=[parent])
        parser.prog = "%s discover" % self.progName
        parser.epilog = ("For test discovery all test modules must be importable from the top "
                         "level directory of the project.")
        parser.add_argument("-s", "--start-directory", dest="start",
                            help="Directory to start discovery ('.' default)")
        parser.add_argument("-p", "--pattern", dest="pattern",
                            help="Pattern to match tests ('test*.py' default)")
        parser.add_argument("-t", "--top-level-directory", dest="top",
                            help="Top level directory of project (defaults to start directory)")
        for arg in ("start", "pattern", "top"):
            parser.add_argument(arg, nargs="?", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        return parser

    def _do_discovery(self, argv, Loader=None):
        self.start = "."
        self.pattern = "test*.py"
        self.top = None
        if argv:
            if self._discovery_parser is None:
                self._initArgParsers()
            self._discovery_parser.parse_args(argv, self)
        self.createTests(from_discovery=True, Loader=Loader)

    def runTests(self):
        """Run the tests and, if asked to, end the program."""
        if self.catchbreak:
            installHandler()
        test_runner = runner.TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(test_runner, type):
            options = {"verbosity": self.verbosity, "failfast": self.failfast,
                       "buffer": self.buffer, "warnings": self.warnings,
                       "tb_locals": self.tb_locals, "durations": self.durations}
            for dropped in ((), ("durations", "tb_locals"), tuple(options)):
                try:
                    test_runner = test_runner(**{k: v for k, v in options.items()
                                                 if k not in dropped})
                    break
                except TypeError:
                    if dropped == tuple(options):
                        raise
        self.result = test_runner.run(self.test)
        if self.exit:
            if not self.result.wasSuccessful():
                sys.exit(1)
            if self.result.testsRun == 0 and len(self.result.skipped) == 0:
                sys.exit(_NO_TESTS_EXITCODE)
            sys.exit(0)


main = TestProgram
