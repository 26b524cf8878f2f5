"""The assertions of TestCase."""

from ._raises import (_AssertLogsContext, _AssertNotWarnsContext, _AssertRaisesContext,
                      _AssertWarnsContext)
from .util import (_common_shorten_repr, _count_diff_all_purpose, _count_diff_hashable, safe_repr,
                   strclass)

__unittest = True

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def _lines_to_compare(first, second):
    """The lines of two texts, so ended that every line of the diff has a line of its own; a text without lines stays so."""
    if not (first and second and first.endswith("\n") and second.endswith("\n")):
        ended = "" if first and second else "\n"
        first, second = (text + "\n" if text and not (ended and text.endswith(ended)) else text for text in (first, second))
    return first.splitlines(keepends=True), second.splitlines(keepends=True)


class Assertions:
    """Every method fails the test, with a message of its own and the caller's `msg`."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def fail(self, msg=None):
        """Fail at once."""
        raise self.failureException(msg)

    def assertFalse(self, expr, msg=None):
        """`expr` must be false."""
        if expr:
            raise self.failureException(
                self._formatMessage(msg, "%s is not false" % safe_repr(expr)))

    def assertTrue(self, expr, msg=None):
        """`expr` must be true."""
        if not expr:
            raise self.failureException(
                self._formatMessage(msg, "%s is not true" % safe_repr(expr)))

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return "%s : %s" % (standardMsg, msg)
        except UnicodeDecodeError:
            return "%s : %s" % (safe_repr(standardMsg), safe_repr(msg))

    def assertRaises(self, expected_exception, *args, **kwargs):
        """The call, or the `with` block, must raise the exception."""
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle("assertRaises", args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """As assertRaises; the message must match too."""
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """The call, or the `with` block, must warn."""
        context = _AssertWarnsContext(expected_warning, self)
        return context.handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """As assertWarns; the message must match too."""
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        context = _AssertNotWarnsContext(expected_warning, self)
        return context.handle("_assertNotWarns", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """The `with` block must log something of that level or above."""
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """The `with` block must not log anything of that level or above."""
        return _AssertLogsContext(self, logger, level, no_logs=True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                if isinstance(function, str):
                    function = getattr(self, function)
                return function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            standard = "%s != %s" % _common_shorten_repr(first, second)
            raise self.failureException(self._formatMessage(msg, standard))

    def assertEqual(self, first, second, msg=None):
        """first == second."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """first != second."""
        if not first != second:
            self.fail(self._formatMessage(
                msg, "%s == %s" % (safe_repr(first), safe_repr(second))))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Equal when rounded to `places` (7), or no more than `delta` apart."""
        if first == second:
            return
        if None not in (delta, places):
            raise TypeError("specify delta or places not both")
        places = 7 if places is None else places
        diff = abs(first - second)
        if round(diff, places) == 0 if delta is None else diff <= delta:
            return
        bound = f"{places!r} places" if delta is None else f"{safe_repr(delta)} delta"
        standard = f"{safe_repr(first)} != {safe_repr(second)} within {bound} ({safe_repr(diff)} difference)"
        raise self.failureException(self._formatMessage(msg, standard))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """The opposite of assertAlmostEqual."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            if not first == second and diff > delta:
                return
            standard = "%s == %s within %s delta (%s difference)" % (
                safe_repr(first), safe_repr(second), safe_repr(delta), safe_repr(diff))
        else:
            places = 7 if places is None else places
            if not first == second and round(diff, places) != 0:
                return
            standard = "%s == %s within %r places" % (safe_repr(first), safe_repr(second), places)
        raise self.failureException(self._formatMessage(msg, standard))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Same items in the same order; both of `seq_type` if that is given."""
        if seq_type is not None:
            name = seq_type.__name__
            if not isinstance(seq1, seq_type):
                raise self.failureException(
                    "First sequence is not a %s: %s" % (name, safe_repr(seq1)))
            if not isinstance(seq2, seq_type):
                raise self.failureException(
                    "Second sequence is not a %s: %s" % (name, safe_repr(seq2)))
        else:
            name = "sequence"
        differing = self._sequence_difference(seq1, seq2, seq_type, name)
        if differing is None:
            return
        import difflib
        import pprint
        diff = "\n" + "\n".join(difflib.ndiff(pprint.pformat(seq1).splitlines(),
                                              pprint.pformat(seq2).splitlines()))
        self.fail(self._formatMessage(msg, self._truncateMessage(differing, diff)))

    def _sequence_difference(self, seq1, seq2, seq_type, name):
        """The first part of the message; None if the sequences are equal."""
        lengths = []
        for seq, which in ((seq1, "First"), (seq2, "Second")):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                return "%s %s has no length.    Non-sequence?" % (which, name)
        if seq1 == seq2:
            return None
        differing = "%ss differ: %s != %s\n" % (
            (name.capitalize(),) + _common_shorten_repr(seq1, seq2))
        len1, len2 = lengths
        for i in range(min(len1, len2)):
            items = []
            for seq, which in ((seq1, "first"), (seq2, "second")):
                try:
                    items.append(seq[i])
                except (TypeError, IndexError, NotImplementedError):
                    return differing + "\nUnable to index element %d of %s %s\n" % (i, which, name)
            if items[0] != items[1]:
                differing += "\nFirst differing element %d:\n%s\n%s\n" % (
                    (i,) + _common_shorten_repr(*items))
                break
        else:
            if len1 == len2 and seq_type is None and type(seq1) != type(seq2):
                return None
        return differing + self._length_difference(seq1, seq2, len1, len2, name)

    @staticmethod
    def _length_difference(seq1, seq2, len1, len2, name):
        if len1 == len2:
            return ""
        longer, extra, at, seq = ("First", len1 - len2, len2, seq1) if len1 > len2 else (
            "Second", len2 - len1, len1, seq2)
        text = "\n%s %s contains %d additional elements.\n" % (longer, name, extra)
        try:
            return text + "First extra element %d:\n%s\n" % (at, safe_repr(seq[at]))
        except (TypeError, IndexError, NotImplementedError):
            return text + "Unable to index element %d of %s %s\n" % (at, longer.lower(), name)

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def assertListEqual(self, list1, list2, msg=None):
        """Two equal lists."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Two equal tuples."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Two equal sets."""
        differences = []
        for left, right, which in ((set1, set2, "first"), (set2, set1, "second")):
            try:
                differences.append(left.difference(right))
            except TypeError as error:
                self.fail("invalid type when attempting set difference: %s" % error)
            except AttributeError as error:
                self.fail("%s argument does not support set difference: %s" % (which, error))
        if not (differences[0] or differences[1]):
            return
        lines = []
        for difference, which in zip(differences, ("first", "second")):
            if difference:
                lines.append("Items in the %s set but not the %s:"
                             % (which, "second" if which == "first" else "first"))
                lines.extend(repr(item) for item in difference)
        self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertIn(self, member, container, msg=None):
        """member in container."""
        if member not in container:
            self.fail(self._formatMessage(
                msg, "%s not found in %s" % (safe_repr(member), safe_repr(container))))

    def assertNotIn(self, member, container, msg=None):
        """member not in container."""
        if member in container:
            self.fail(self._formatMessage(
                msg, "%s unexpectedly found in %s" % (safe_repr(member), safe_repr(container))))

    def assertIs(self, expr1, expr2, msg=None):
        """expr1 is expr2."""
        if expr1 is not expr2:
            self.fail(self._formatMessage(
                msg, "%s is not %s" % (safe_repr(expr1), safe_repr(expr2))))

    def assertIsNot(self, expr1, expr2, msg=None):
        """expr1 is not expr2."""
        if expr1 is expr2:
            self.fail(self._formatMessage(msg, "unexpectedly identical: %s" % (safe_repr(expr1),)))

    def assertDictEqual(self, d1, d2, msg=None):
        """Two equal dicts."""
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            import difflib
            import pprint
            standard = "%s != %s" % _common_shorten_repr(d1, d2)
            diff = "\n" + "\n".join(difflib.ndiff(pprint.pformat(d1).splitlines(),
                                                  pprint.pformat(d2).splitlines()))
            self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def assertCountEqual(self, first, second, msg=None):
        """The same items as often, in any order."""
        first_list, second_list = list(first), list(second)
        try:
            differences = _count_diff_hashable(first_list, second_list)
        except TypeError:
            differences = _count_diff_all_purpose(first_list, second_list)
        if differences:
            lines = ["First has %d, Second has %d:  %r" % diff for diff in differences]
            text = "Element counts were not equal:\n" + "\n".join(lines)
            self.fail(self._formatMessage(msg, text))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Two equal strings."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        standard = "%s != %s" % _common_shorten_repr(first, second)
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        diff = "\n" + "".join(difflib.ndiff(*_lines_to_compare(first, second)))
        self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def assertLess(self, a, b, msg=None):
        """a < b."""
        if not a < b:
            self.fail(self._formatMessage(
                msg, "%s not less than %s" % (safe_repr(a), safe_repr(b))))

    def assertLessEqual(self, a, b, msg=None):
        """a <= b."""
        if not a <= b:
            self.fail(self._formatMessage(
                msg, "%s not less than or equal to %s" % (safe_repr(a), safe_repr(b))))

    def assertGreater(self, a, b, msg=None):
        """a > b."""
        if not a > b:
            self.fail(self._formatMessage(
                msg, "%s not greater than %s" % (safe_repr(a), safe_repr(b))))

    def assertGreaterEqual(self, a, b, msg=None):
        """a >= b."""
        if not a >= b:
            self.fail(self._formatMessage(
                msg, "%s not greater than or equal to %s" % (safe_repr(a), safe_repr(b))))

    def assertIsNone(self, obj, msg=None):
        """obj is None."""
        if obj is not None:
            self.fail(self._formatMessage(msg, "%s is not None" % (safe_repr(obj),)))

    def assertIsNotNone(self, obj, msg=None):
        """obj is not None."""
        if obj is None:
            self.fail(self._formatMessage(msg, "unexpectedly None"))

    def assertIsInstance(self, obj, cls, msg=None):
        """isinstance(obj, cls)."""
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(
                msg, "%s is not an instance of %r" % (safe_repr(obj), cls)))

    def assertNotIsInstance(self, obj, cls, msg=None):
        """not isinstance(obj, cls)."""
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, "%s is an instance of %r" % (safe_repr(obj), cls)))

    def assertRegex(self, text, expected_regex, msg=None):
        """The text contains a match."""
        expected_regex = self._compiled(expected_regex)
        if not expected_regex.search(text):
            self.fail(self._formatMessage(
                msg, "Regex didn't match: %r not found in %r" % (expected_regex.pattern, text)))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """The text contains no match."""
        unexpected_regex = self._compiled(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            self.fail(self._formatMessage(msg, "Regex matched: %r matches %r in %r" % (
                text[match.start():match.end()], unexpected_regex.pattern, text)))

    @staticmethod
    def _compiled(regex):
        if isinstance(regex, (str, bytes)):
            assert regex, "expected_regex must not be empty."
            import re
            regex = re.compile(regex)
        return regex
