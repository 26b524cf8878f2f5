"""Finds the docstrings of modules, classes and functions."""

import inspect
import os
import re
import sys

from doctest._parse import DocTestParser


class DocTestFinder:
    """Makes tests of the docstrings of an object and of all it contains."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The tests of the object's docstring and of those it contains."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: %r" % (type(obj),))
        if module is False:
            module = None
        elif module is None:
            module = inspect.getmodule(obj)
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module, self._source_of(obj, module), globs, {})
        tests.sort()
        return tests

    @staticmethod
    def _source_of(obj, module):
        import linecache
        try:
            file = inspect.getsourcefile(obj)
        except TypeError:
            return None
        if not file:
            file = inspect.getfile(obj)
            if not file[0] + file[-2:] == "<]>":
                file = None
        if file is None:
            return None
        return (linecache.getlines(file) if module is None else linecache.getlines(file, module.__dict__)) or None

    def _from_module(self, module, object):
        """Whether the object was defined in the module."""
        if module is None:
            return True
        if inspect.isfunction(object):
            return module.__dict__ is object.__globals__
        if inspect.isbuiltin(object) or inspect.isclass(object):
            return module.__name__ == object.__module__
        if inspect.ismethoddescriptor(object) or inspect.ismethodwrapper(object) or inspect.isroutine(object):
            if hasattr(object, "__objclass__"):
                return module.__name__ == object.__objclass__.__module__
            return module.__name__ == object.__module__ if hasattr(object, "__module__") else True
        if inspect.getmodule(object) is not None:
            return module is inspect.getmodule(object)
        if hasattr(object, "__module__"):
            return module.__name__ == object.__module__
        if isinstance(object, property):
            return True
        raise ValueError("object must be a class or function")

    def _is_routine(self, obj):
        try:
            obj = inspect.unwrap(obj)
        except Exception:
            # An object may answer any attribute, even endlessly: then it is none of ours.
            pass
        return inspect.isroutine(obj)

    def _find(self, tests, obj, name, module, source_lines, globs, seen):
        if self._verbose:
            print("Finding tests in %s" % name)
        if id(obj) in seen:
            return
        seen[id(obj)] = 1
        test = self._get_test(obj, name, module, globs, source_lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        for path, part in self._parts(obj, name, module):
            self._find(tests, part, path, module, source_lines, globs, seen)

    def _parts(self, obj, name, module):
        if inspect.ismodule(obj):
            for key, value in obj.__dict__.items():
                if (self._is_routine(value) or inspect.isclass(value)) and self._from_module(module, value):
                    yield f"{name}.{key}", value
            for key, value in getattr(obj, "__test__", {}).items():
                if not isinstance(key, str):
                    raise ValueError("DocTestFinder.find: __test__ keys must be strings: %r" % (type(key),))
                if not (inspect.isroutine(value) or inspect.isclass(value) or inspect.ismodule(value) or isinstance(value, str)):
                    raise ValueError("DocTestFinder.find: __test__ values must be strings, functions, methods, classes, or modules: %r" % (type(value),))
                yield f"{name}.__test__.{key}", value
        if inspect.isclass(obj):
            for key, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (inspect.isroutine(value) or inspect.isclass(value) or isinstance(value, property)) and self._from_module(module, value):
                    yield f"{name}.{key}", value

    def _get_test(self, obj, name, module, globs, source_lines):
        if isinstance(obj, str):
            docstring = obj
        else:
            docstring = getattr(obj, "__doc__", None)
            docstring = "" if docstring is None else str(docstring)
        lineno = self._find_lineno(obj, source_lines)
        if self._exclude_empty and not docstring:
            return None
        filename = None
        if module is not None:
            filename = getattr(module, "__file__", None) or module.__name__
            filename = filename[:-1] if filename[-4:] == ".pyc" else filename
        return self._parser.get_doctest(docstring, globs, name, filename, lineno)

    def _find_lineno(self, obj, source_lines):
        lineno = None
        docstring = getattr(obj, "__doc__", None)
        if inspect.ismodule(obj) and docstring is not None:
            lineno = 0
        if inspect.isclass(obj) and docstring is not None:
            if source_lines is None:
                return None
            pattern = re.compile(r"^\s*class\s*%s\b" % re.escape(getattr(obj, "__name__", "-")))
            lineno = next((i for i, line in enumerate(source_lines) if pattern.match(line)), None)
        if inspect.ismethod(obj):
            obj = obj.__func__
        if isinstance(obj, property):
            obj = obj.fget
        if self._is_routine(obj) and getattr(obj, "__doc__", None):
            obj = inspect.unwrap(obj)
            code = getattr(obj, "__code__", None)
            if code is not None:
                lineno = code.co_firstlineno - 1
        if lineno is None or source_lines is None:
            return lineno
        pattern = re.compile(r'(^|.*:)\s*\w*("|\')')
        return next((i for i in range(lineno, len(source_lines)) if pattern.match(source_lines[i])), None)
