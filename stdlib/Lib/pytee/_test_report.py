"""The text output of a test run."""

import linecache
import os

_WIDTH = 80
_LETTERS = {"passed": ".", "failed": "F", "error": "E", "skipped": "s", "xfailed": "x",
            "xpassed": "X"}
_WORDS = {"passed": "PASSED", "failed": "FAILED", "error": "ERROR", "skipped": "SKIPPED",
          "xfailed": "XFAIL", "xpassed": "XPASS"}
_SUMMARY = (("failed", "failed"), ("passed", "passed"), ("skipped", "skipped"),
            ("deselected", "deselected"), ("xfailed", "xfailed"), ("xpassed", "xpassed"),
            ("error", "error"))
_HIDDEN = ("pytee._test", "pytest", "unittest", "_pytest")


def collection_error(path, error):
    """Why a file gave no tests: its own frames and the error."""
    import traceback
    lines = []
    if isinstance(error, ImportError):
        lines += [f"ImportError while importing test module '{os.path.abspath(path)}'.",
                  "Hint: make sure your test modules/packages have valid Python names.", "Traceback:"]
    for frame in traceback.extract_tb(error.__traceback__):
        if not frame.filename.startswith("<frozen"):
            lines += [f"{os.path.relpath(frame.filename)}:{frame.lineno}: in {frame.name}", f"    {frame.line}"]
    shown = "".join(traceback.format_exception_only(error)).rstrip("\n")
    return "\n".join(lines + [f"E   {line}" for line in shown.split("\n")]) + "\n"


def banner(text, fill="="):
    """A line with the text in its middle."""
    text = f" {text} "
    left = max((_WIDTH - len(text)) // 2, 1)
    return fill * left + text + fill * max(_WIDTH - left - len(text), 1)


class Reporter:
    """Writes what happens during a run and the summary at its end."""

    def __init__(self, write, verbosity, total=0):
        self.write = write
        self.verbosity = verbosity
        self.total = total
        self.done = 0
        self.counts = {}
        self.problems = []
        self.notes = []
        self.path = None
        self.column = 0

    def report(self, report):
        """Take note of how a test ended and show it."""
        self.counts[report.outcome] = self.counts.get(report.outcome, 0) + 1
        if report.outcome in ("failed", "error"):
            self.problems.append(report)
        elif report.outcome in ("skipped", "xfailed", "xpassed"):
            self.notes.append(report)
        if report.when != "teardown":
            self.done += 1
        if self.verbosity > 0:
            self._show_line(report)
        else:
            self._show_letter(report)

    def _progress(self):
        return f"[{self.done * 100 // max(self.total, 1):3d}%]"

    def _show_line(self, report):
        word = _WORDS[report.outcome]
        reason = f" ({report.reason})" if report.reason and report.outcome != "failed" else ""
        line = f"{report.item.nodeid} {word}{reason}"
        self.write(line + self._progress().rjust(max(_WIDTH - 1 - len(line), 7)) + "\n")

    def _show_letter(self, report):
        if self.verbosity == 0 and report.item.path != self.path:
            if self.path is not None:
                self.write("\n")
            self.path = report.item.path
            self.write(self.path + " ")
            self.column = len(self.path) + 1
        self.write(_LETTERS[report.outcome])
        self.column += 1
        if self.column >= _WIDTH - 8 or self.done == self.total or self._file_ends(report):
            self.write(self._progress().rjust(max(_WIDTH - 1 - self.column, 7)))
            self.column = 0
            if self.done < self.total and not self._file_ends(report):
                self.write("\n")

    def _file_ends(self, report):
        return self.verbosity == 0 and report.item is report.item.module.__dict__.get(
            "__pytee_last_item__")

    def finish(self, elapsed, deselected, errors):
        """Write failures and the summary."""
        if self.done and self.verbosity <= 0:
            self.write("\n")
        if errors:
            self.write("\n" + banner("ERRORS") + "\n")
            for path, text in errors:
                self.write(banner(f"ERROR collecting {path}", "_") + "\n" + text)
        self._write_problems("error", "ERRORS")
        self._write_problems("failed", "FAILURES")
        if self.problems or errors:
            self.write(banner("short test summary info") + "\n")
            for outcome in ("failed", "error"):
                for report in self.problems:
                    if report.outcome == outcome:
                        message = _short_message(report.error)
                        self.write(f"{_WORDS[outcome]} {report.item.nodeid}"
                                   f"{' - ' + message if message else ''}\n")
            for path, _ in errors:
                self.write(f"ERROR {path}\n")
            if errors:
                plural = "s" if len(errors) > 1 else ""
                self.write(banner(f"Interrupted: {len(errors)} error{plural} during collection", "!") + "\n")
        self._write_summary(elapsed, deselected, len(errors))

    def _write_summary(self, elapsed, deselected, errors):
        counts = dict(self.counts, deselected=deselected)
        counts["error"] = counts.get("error", 0) + errors
        parts = []
        for key, word in _SUMMARY:
            count = counts.get(key)
            if count:
                parts.append(f"{count} {word}{'s' if key == 'error' and count > 1 else ''}")
        if not any(counts.get(key) for key, _ in _SUMMARY if key != "deselected"):
            parts.insert(0, "no tests ran")
        text = f"{', '.join(parts)} in {elapsed:.2f}s"
        self.write((text if self.verbosity < 0 else banner(text)) + "\n")

    def _write_problems(self, outcome, title):
        reports = [report for report in self.problems if report.outcome == outcome]
        if not reports:
            return
        self.write("\n" + banner(title) + "\n")
        for report in reports:
            name = report.item.nodeid.partition("::")[2].replace("::", ".")
            if outcome == "error":
                name = f"ERROR at {report.when} of {name}"
            self.write(banner(name, "_") + "\n")
            self.write(_describe(report))
            for heading, text in report.sections:
                self.write(banner(heading, "-") + "\n" + text)
                if not text.endswith("\n"):
                    self.write("\n")


def _short_message(error):
    text = _error_text(error).split("\n")[0]
    room = _WIDTH
    return text if len(text) <= room else text[:room - 3] + "..."


def _error_text(error):
    """The lines after `E`: for an assert what was compared."""
    from pytest._outcomes import Failed
    if isinstance(error, Failed):
        return f"Failed: {error.msg}"
    from traceback import format_exception_only
    text = "".join(format_exception_only(error)).rstrip("\n")
    asserted = _assertion(error)
    if asserted is None:
        return text
    return f"{text}\n{asserted}" if error.args else asserted


def _relevant(tb):
    """The entries of a traceback that are not the test machinery's."""
    entries = []
    while tb is not None:
        namespace = tb.tb_frame.f_globals
        name = namespace.get("__name__", "") or ""
        if not (name.startswith(_HIDDEN) or namespace.get("__tracebackhide__")
                or namespace.get("__unittest") or tb.tb_frame.f_locals.get("__tracebackhide__")):
            entries.append(tb)
        tb = tb.tb_next
    return entries


def _describe(report):
    error = report.error
    from pytest._outcomes import Failed
    if isinstance(error, Failed) and not error.pytrace:
        return error.msg + "\n"
    entries = _relevant(error.__traceback__)
    if not entries:
        return "E   " + _error_text(error).replace("\n", "\nE   ") + "\n"
    parts = [_entry(tb, error if tb is entries[-1] else None) for tb in entries]
    return ("_ " * (_WIDTH // 2) + "\n").join(parts)


def _entry(tb, error):
    """The source of a function up to the failing line, and what failed."""
    filename = tb.tb_frame.f_code.co_filename
    first = tb.tb_frame.f_code.co_firstlineno
    lines = [linecache.getline(filename, number, tb.tb_frame.f_globals).rstrip("\n")
             for number in range(first, tb.tb_lineno + 1)]
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    result = ["\n"]
    for line in lines[:-1]:
        result.append(("    " + line[indent:]).rstrip() + "\n")
    if lines and lines[-1]:
        result.append(">   " + lines[-1][indent:] + "\n")
    if error is not None:
        depth = len(lines[-1]) - len(lines[-1].lstrip()) - indent if lines else 0
        for line in _error_text(error).split("\n"):
            result.append(("E   " + " " * depth + line).rstrip() + "\n")
    kind = type(error).__name__ if error is not None else ""
    result.append(f"\n{_relative(filename)}:{tb.tb_lineno}: {kind}\n")
    return "".join(result)


def _relative(filename):
    try:
        relative = os.path.relpath(filename)
    except (OSError, ValueError):
        return filename
    return filename if relative.startswith("..") else relative


def _assertion(error):
    """A failed assert with the values it looked at; None where they were not kept."""
    kept = getattr(error, "__asserted__", None)
    if kept is None:
        return None
    words, wheres = ["assert "], []
    for part in kept:
        if isinstance(part, str):
            words.append(part)
            continue
        source, value = part
        words.append(_shown(value))
        if source is not None:
            wheres.append(f"\n +  where {words[-1]} = {source}")
    return "".join(words + wheres)


def _shown(value):
    try:
        shown = repr(value)
    except Exception as error:
        return f"<[{type(error).__name__}() raised in repr()] {type(value).__name__} object>"
    return shown if len(shown) <= 240 else shown[:237] + "..."
