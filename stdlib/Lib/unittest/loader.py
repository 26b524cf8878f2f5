"""Finding tests."""

import functools
import os
import sys
import traceback
import types
from fnmatch import fnmatch, fnmatchcase

from . import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for a test that could not be loaded."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattr__(name)

        def test_failure():
            raise self._exception
        return test_failure


def _make_failed_import_test(name, suite_class):
    message = "Failed to import test module: %s\n%s" % (name, traceback.format_exc())
    return _make_failed_test(name, ImportError(message), suite_class, message)


def _make_failed_load_tests(name, exception, suite_class):
    message = "Failed to call load_tests:\n%s" % (traceback.format_exc(),)
    return _make_failed_test(name, exception, suite_class, message)


def _make_failed_test(method_name, exception, suite_class, message):
    return suite_class((_FailedTest(method_name, exception),)), message


def _make_skipped_test(method_name, exception, suite_class):
    @case.skip(str(exception))
    def test_skipped(self):
        pass
    test_class = type("ModuleSkipped", (case.TestCase,), {method_name: test_skipped})
    return suite_class((test_class(method_name),))


def _splitext(path):
    return os.path.splitext(path)[0]


def _is_identifier_py(name):
    return name.endswith(".py") and name[:-3].isidentifier()


class TestLoader:
    """Loads tests from classes, modules, names and folders."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        super().__init__()
        self.errors = []
        self._loading_packages = set()

    def loadTestsFromTestCase(self, testCaseClass):
        """Return a suite of all tests of a TestCase class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. "
                            "Maybe you meant to derive from TestCase?")
        if testCaseClass in (case.TestCase, case.FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """Return a suite of all tests of a module; its `load_tests` has the last word."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if (isinstance(obj, type) and issubclass(obj, case.TestCase)
                    and obj not in (case.TestCase, case.FunctionTestCase)):
                tests.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, "load_tests", None)
        tests = self.suiteClass(tests)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as error:
                failed, message = _make_failed_load_tests(module.__name__, error, self.suiteClass)
                self.errors.append(message)
                return failed
        return tests

    def loadTestsFromName(self, name, module=None):
        """Return a suite for a dotted name of a module, class, method or factory."""
        parts = name.split(".")
        error_case = error_message = None
        if module is None:
            module_parts = parts[:]
            while module_parts:
                try:
                    module = __import__(".".join(module_parts))
                    break
                except ImportError:
                    next_attribute = module_parts.pop()
                    error_case, error_message = _make_failed_import_test(
                        next_attribute, self.suiteClass)
                    if not module_parts:
                        self.errors.append(error_message)
                        return error_case
            parts = parts[1:]
        obj = module
        parent = None
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                if getattr(obj, "__path__", None) is not None and error_case is not None:
                    self.errors.append(error_message)
                    return error_case
                failed, message = _make_failed_test(
                    part, error, self.suiteClass,
                    "Failed to access attribute:\n%s" % (traceback.format_exc(),))
                self.errors.append(message)
                return failed
        return self._suite_of(obj, parent, name, parts)

    def _suite_of(self, obj, parent, name, parts):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if (isinstance(obj, type) and issubclass(obj, case.TestCase)
                and obj not in (case.TestCase, case.FunctionTestCase)):
            return self.loadTestsFromTestCase(obj)
        if (isinstance(obj, types.FunctionType) and isinstance(parent, type)
                and issubclass(parent, case.TestCase)):
            instance = parent(parts[-1])
            if not isinstance(getattr(instance, parts[-1]), types.FunctionType):
                return self.suiteClass([instance])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError("calling %s returned %s, not a test" % (obj, test))
        raise TypeError("don't know how to make test from: %s" % obj)

    def loadTestsFromNames(self, names, module=None):
        """Return a suite for several names."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """List the names of the test methods of a class, sorted."""
        def wanted(name):
            if not name.startswith(self.testMethodPrefix):
                return False
            if not callable(getattr(testCaseClass, name)):
                return False
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            return self.testNamePatterns is None or any(
                fnmatchcase(full, pattern) for pattern in self.testNamePatterns)
        names = list(filter(wanted, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """Find all tests below a folder (or dotted package name) in files that fit the pattern."""
        original = self._top_level_dir
        explicit = top_level_dir is not None
        if top_level_dir is None:
            top_level_dir = self._top_level_dir if self._top_level_dir is not None else start_dir
        top_level_dir = os.path.abspath(top_level_dir)
        if top_level_dir not in sys.path:
            sys.path.insert(0, top_level_dir)
        self._top_level_dir = top_level_dir
        is_not_importable = False
        if os.path.isdir(os.path.abspath(start_dir)):
            start_dir = os.path.abspath(start_dir)
            if start_dir != top_level_dir:
                is_not_importable = not os.path.isfile(os.path.join(start_dir, "__init__.py"))
        else:
            start_dir, is_not_importable = self._package_folder(start_dir, explicit)
        if is_not_importable:
            raise ImportError("Start directory is not importable: %r" % start_dir)
        tests = list(self._find_tests(start_dir, pattern))
        self._top_level_dir = original
        return self.suiteClass(tests)

    def _package_folder(self, name, explicit):
        try:
            __import__(name)
        except ImportError:
            return name, True
        module = sys.modules[name]
        try:
            folder = os.path.abspath(os.path.dirname(module.__file__))
        except AttributeError:
            if name in sys.builtin_module_names:
                raise TypeError("Can not use builtin modules as dotted module names") from None
            raise TypeError(f"don't know how to discover from {module!r}") from None
        if not explicit:
            self._top_level_dir = self._get_directory_containing_module(name)
        return folder, False

    def _get_directory_containing_module(self, module_name):
        full_path = os.path.abspath(sys.modules[module_name].__file__)
        if os.path.basename(full_path).lower().startswith("__init__.py"):
            return os.path.dirname(os.path.dirname(full_path))
        return os.path.dirname(full_path)

    def _get_name_from_path(self, path):
        if path == self._top_level_dir:
            return "."
        path = os.path.relpath(_splitext(os.path.normpath(path)), self._top_level_dir)
        assert not path.startswith(".."), "Path must be within the project"
        return path.replace(os.path.sep, ".")

    def _get_module_from_name(self, name):
        __import__(name)
        return sys.modules[name]

    def _match_path(self, path, full_path, pattern):
        return fnmatch(path, pattern)

    def _find_tests(self, start_dir, pattern):
        name = self._get_name_from_path(start_dir)
        if name != "." and name not in self._loading_packages:
            tests, should_recurse = self._find_test_path(start_dir, pattern)
            if tests is not None:
                yield tests
            if not should_recurse:
                return
        for inner in sorted(os.listdir(start_dir)):
            path = os.path.join(start_dir, inner)
            found, is_package = self._find_test_path(path, pattern)
            if found is not None:
                yield found
            if not is_package:
                continue
            package = self._get_name_from_path(path)
            self._loading_packages.add(package)
            try:
                yield from self._find_tests(path, pattern)
            finally:
                self._loading_packages.discard(package)

    def _find_test_path(self, full_path, pattern):
        """Return (tests or None, whether to look into the folder)."""
        basename = os.path.basename(full_path)
        if os.path.isfile(full_path):
            if not _is_identifier_py(basename) or not self._match_path(basename, full_path, pattern):
                return None, False
            return self._tests_of_file(full_path, pattern), False
        if not os.path.isdir(full_path):
            return None, False
        if not os.path.isfile(os.path.join(full_path, "__init__.py")):
            return None, False
        return self._tests_of_package(full_path, pattern)

    def _tests_of_file(self, full_path, pattern):
        name = self._get_name_from_path(full_path)
        try:
            module = self._get_module_from_name(name)
        except case.SkipTest as error:
            return _make_skipped_test(name, error, self.suiteClass)
        except:
            failed, message = _make_failed_import_test(name, self.suiteClass)
            self.errors.append(message)
            return failed
        mod_file = os.path.abspath(getattr(module, "__file__", full_path))
        real = _splitext(os.path.realpath(mod_file))
        expected = _splitext(os.path.realpath(full_path))
        if real.lower() != expected.lower():
            module_dir = os.path.dirname(real)
            mod_name = _splitext(os.path.basename(full_path))
            expected_dir = os.path.dirname(full_path)
            raise ImportError("%r module incorrectly imported from %r. Expected %r. "
                              "Is this module globally installed?"
                              % (mod_name, module_dir, expected_dir))
        return self.loadTestsFromModule(module, pattern=pattern)

    def _tests_of_package(self, full_path, pattern):
        name = self._get_name_from_path(full_path)
        try:
            package = self._get_module_from_name(name)
        except case.SkipTest as error:
            return _make_skipped_test(name, error, self.suiteClass), False
        except:
            failed, message = _make_failed_import_test(name, self.suiteClass)
            self.errors.append(message)
            return failed, False
        load_tests = getattr(package, "load_tests", None)
        self._loading_packages.add(name)
        try:
            tests = self.loadTestsFromModule(package, pattern=pattern)
            return (tests, False) if load_tests is not None else (tests, True)
        finally:
            self._loading_packages.discard(name)


defaultTestLoader = TestLoader()
