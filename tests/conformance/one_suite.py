"""Runs one module of a test package, under any Python: one_suite.py LIBRARY MODULE RESULTS [PATTERN]; PATTERN `?` counts and runs nothing.

RESULTS gets a line of JSON a test, written before the next test begins, so that a run that dies keeps what it knew.
"""
import json
import sys
import unittest


class Recorder(unittest.TestResult):
    """Writes what became of a test when it ends."""

    def __init__(self, file):
        super().__init__()
        self.file, self.outcome, self.text = file, "passed", ""

    def startTest(self, test):
        super().startTest(test)
        self.outcome, self.text = "passed", ""
        self.write(test, "started")

    def stopTest(self, test):
        self.write(test, self.outcome)
        super().stopTest(test)

    def write(self, test, outcome):
        self.file.write(json.dumps({"test": test.id(), "outcome": outcome, "text": self.text}) + "\n")
        self.file.flush()

    def note(self, outcome, text):
        if self.outcome not in ("failed", "error"):
            self.outcome, self.text = outcome, text

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.note("skipped", reason)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.note("failed", self.failures[-1][1])

    def addError(self, test, error):
        super().addError(test, error)
        self.note("error", self.errors[-1][1])
        if not isinstance(test, unittest.TestCase):
            self.write(test, "error")

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            failed = issubclass(error[0], test.failureException)
            self.note("failed" if failed else "error", (self.failures if failed else self.errors)[-1][1])

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.note("failed", "unexpected success")


def tests(suite):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from tests(item)
        else:
            yield item


def lent(library):
    """The modules of the library, its tests apart, that ran because this Python has none of its own."""
    for name, module in sorted(sys.modules.items()):
        file = getattr(module, "__file__", None) or ""
        if "." not in name and name != "test" and file.startswith(library):
            yield name


def skip_what_needs_others():
    """Make a test that starts a process or a thread a skipped one: there are none in an enclave."""
    import _thread
    import subprocess
    import threading

    def start(*arguments, **options):
        raise unittest.SkipTest("an enclave starts no processes and no threads")

    for name in "Popen", "run", "call", "check_call", "check_output", "getoutput":
        setattr(subprocess, name, start)
    _thread.start_new_thread = _thread.start_new = threading._start_new_thread = start


def make_ready(name, library):
    """Give modules under test what their tests only look for, to see what they may run, and the library's file where they want to read it."""
    if name == "test.test_uuid":
        from test.support import import_helper
        import_fresh = import_helper.import_fresh_module

        def with_getters(*arguments, **options):
            module = import_fresh(*arguments, **options)
            if module is not None:
                module._GETTERS = []
                for how in "ifconfig", "ip", "arp", "lanscan", "netstat":
                    setattr(module, f"_{how}_getnode", None)
            return module
        import_helper.import_fresh_module = with_getters
    if name in ("test.test_linecache", "test.test_argparse"):
        module = __import__(name.removeprefix("test.test_"))
        module.__file__ = f"{library}/{module.__name__}.py"
    if name == "test.test_tarfile":
        # Its owners of files are users of the machine, of whom an enclave knows none.
        sys.modules["pwd"] = sys.modules["grp"] = None


# A thread that is refused between two steps of these leaves handlers behind, which every later test complains of.
LEAVES_TRACES = {"test.test_logging.MemoryHandlerTest.test_race_between_set_target_and_flush"}


def main(library, name, results, pattern=""):
    here = sys.path.pop(0)
    sys.path += [here + "/standins", library]
    if sys.implementation.name == "pytee":
        skip_what_needs_others()
        make_ready(name, library)
    with open(results, "w", encoding="utf-8") as file:
        try:
            suite = unittest.defaultTestLoader.loadTestsFromName(name)
        except unittest.SkipTest as error:
            file.write(json.dumps({"skipped": str(error)}) + "\n")
            return
        if pattern != "?":
            here = LEAVES_TRACES if sys.implementation.name == "pytee" else ()
            chosen = [test for test in tests(suite) if pattern in test.id() and test.id() not in here] if pattern or here else suite
            unittest.TestSuite(chosen).run(Recorder(file))
        file.write(json.dumps({"tests": suite.countTestCases(), "lent": list(lent(library))}) + "\n")


main(*sys.argv[1:])
