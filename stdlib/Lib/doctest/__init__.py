"""Finds examples of interactive sessions in docstrings and checks that they still say the truth."""

from doctest._check import (COMPARISON_FLAGS, DONT_ACCEPT_BLANKLINE, DONT_ACCEPT_TRUE_FOR_1, ELLIPSIS, FAIL_FAST, IGNORE_EXCEPTION_DETAIL,
                            NORMALIZE_WHITESPACE, OPTIONFLAGS_BY_NAME, OutputChecker, REPORT_CDIFF, REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE,
                            REPORT_UDIFF, REPORTING_FLAGS, SKIP, register_optionflag)
from doctest._find import DocTestFinder
from doctest._parse import DocTest, DocTestParser, Example, script_from_examples
from doctest._run import (DebugRunner, DocTestFailure, DocTestRunner, TestResults, UnexpectedException, run_docstring_examples, testfile,
                          testmod)
from doctest._unittest import DocFileCase, DocFileSuite, DocFileTest, DocTestCase, DocTestSuite, SkipDocTestCase, set_unittest_reportflags

__all__ = ["register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP",
           "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE",
           "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker",
           "DocTestFailure", "UnexpectedException", "DebugRunner", "testmod", "testfile", "run_docstring_examples", "DocTestSuite",
           "DocFileSuite", "set_unittest_reportflags", "script_from_examples"]

for _name in __all__:
    if getattr(globals()[_name], "__module__", "").startswith("doctest."):
        globals()[_name].__module__ = "doctest"
DocTestCase.__module__ = DocFileCase.__module__ = SkipDocTestCase.__module__ = TestResults.__module__ = "doctest"
