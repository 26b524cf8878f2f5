"""
>>> print("a\\n\\nb")
a
<BLANKLINE>
b
>>> 1/0
Traceback (most recent call last):
    ...
ZeroDivisionError: division by zero
>>> 2+2
5
"""
import doctest, io, unittest


def f(x):
    """Return x.

    >>> f(3)
    3
    >>> f([1,2,3])  # doctest: +ELLIPSIS
    [1, ..., 3]
    >>> f("a  b")  # doctest: +NORMALIZE_WHITESPACE
    'a b'
    >>> f(9)  # doctest: +SKIP
    1
    """
    return x


class A:
    def m(self):
        """
        >>> A().m()
        7
        >>> for i in range(2):
        ...     print(i)
        0
        1
        """
        return 7

    @property
    def p(self):
        """
        >>> A().p
        1
        """
        return 1


class Here(doctest.DocTestRunner):
    def _failure_header(self, test, example):
        return f"FAILED {test.name} line {example.lineno}: {example.source}"


finder, runner = doctest.DocTestFinder(), Here(verbose=False)
for test in finder.find(__import__("sys").modules[__name__]):
    print(test.name, test.lineno, len(test.examples), runner.run(test))
print(runner.summarize(verbose=True))
print([(e.source, e.want, e.lineno, e.indent, e.options) for e in doctest.DocTestParser().get_examples(f.__doc__)])
print(doctest.script_from_examples(f.__doc__))
print([t.id() for t in doctest.DocTestSuite()])
for bad in ("\n>>>x\n", ">>> 1 # doctest: +NOPE\n", "  >>> 1\n x\n"):
    try: doctest.DocTestParser().parse(bad, "bad")
    except ValueError as e: print(e)
