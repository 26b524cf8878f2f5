"""CPython's insides: what looks at them is skipped."""
import unittest


def __getattr__(name):
    def look(*arguments, **options):
        raise unittest.SkipTest("looks at CPython's insides")

    return look
