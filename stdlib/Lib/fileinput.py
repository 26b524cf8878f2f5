"""The lines of many files, as if they were one."""

import io
import os
import sys
from types import GenericAlias

__all__ = ["input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline", "isstdin", "FileInput", "hook_compressed",
           "hook_encoded"]

_state = None


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    """The lines of the files, by default those the command names; the functions of this module ask about it."""
    global _state
    if _state and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    """Close the files."""
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _active():
    if not _state:
        raise RuntimeError("no active input()")
    return _state


def nextfile():
    """Leave out the rest of this file."""
    return _active().nextfile()


def filename():
    """The name of the file; None before the first line."""
    return _active().filename()


def lineno():
    """The number of the line, over all files."""
    return _active().lineno()


def filelineno():
    """The number of the line in its file."""
    return _active().filelineno()


def fileno():
    """The descriptor of the file; -1 when none is open."""
    return _active().fileno()


def isfirstline():
    """Whether the line is the first of its file."""
    return _active().isfirstline()


def isstdin():
    """Whether the line came from standard input."""
    return _active().isstdin()


class FileInput:
    """The lines of some files; with `inplace` what is printed replaces the file that is read."""

    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
        if isinstance(files, (str, os.PathLike)):
            files = (os.fspath(files),)
        else:
            files = tuple(sys.argv[1:] if files is None else files) or ("-",)
        # First what the finaliser asks for: the checks may end the constructor.
        self._savestdout = self._output = self._file = self._filename = self._backupfilename = None
        self._startlineno = self._filelineno = 0
        self._isstdin = False
        if mode not in ("r", "rb"):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook and inplace:
            raise ValueError("FileInput cannot use an opening hook in inplace mode")
        if openhook and not callable(openhook):
            raise ValueError("FileInput openhook must be callable")
        self._files = files
        self._inplace, self._backup = inplace, backup
        self._mode, self._write_mode = mode, mode.replace("r", "w")
        self._openhook, self._encoding, self._errors = openhook, encoding, errors

    def __del__(self):
        self.close()

    def close(self):
        """Close the files."""
        self._files = ()
        self.nextfile()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def nextfile(self):
        """Leave out the rest of this file."""
        savestdout, self._savestdout = self._savestdout, None
        if savestdout:
            sys.stdout = savestdout
        output, self._output = self._output, None
        try:
            if output:
                output.close()
        finally:
            self._close_file()

    def _close_file(self):
        file, self._file = self._file, None
        # Nothing is read of a file that is being left.
        self.__dict__.pop("_readline", None)
        try:
            if file and not self._isstdin:
                file.close()
        finally:
            backup, self._backupfilename = self._backupfilename, None
            if backup and not self._backup:
                try:
                    os.unlink(backup)
                except OSError:
                    pass
            self._isstdin = False

    def readline(self):
        """The next line; empty after the last."""
        while not (line := self._readline()) and self._file:
            self.nextfile()
        if line:
            self._filelineno += 1
        return line

    def _readline(self):
        # Opens the next file; its own method takes this one's place meanwhile.
        if not self._files:
            return b"" if "b" in self._mode else ""
        self._filename, self._files = self._files[0], self._files[1:]
        self._startlineno = self.lineno()
        self._filelineno = 0
        self._file = None
        self._isstdin = False
        self._backupfilename = 0
        encoding = self._text_encoding()
        if self._filename == "-":
            self._filename = "<stdin>"
            self._file = getattr(sys.stdin, "buffer", sys.stdin) if "b" in self._mode else sys.stdin
            self._isstdin = True
        elif self._inplace:
            self._open_in_place(encoding)
        elif not self._openhook:
            self._file = open(self._filename, self._mode, encoding=encoding, errors=self._errors)
        elif self._encoding is None:
            self._file = self._openhook(self._filename, self._mode)
        else:
            self._file = self._openhook(self._filename, self._mode, encoding=self._encoding, errors=self._errors)
        self._readline = self._file.readline
        return self._readline()

    def _text_encoding(self):
        return self._encoding if "b" in self._mode else self._encoding or "locale"

    def _open_in_place(self, encoding):
        self._backupfilename = os.fspath(self._filename) + (self._backup or ".bak")
        try:
            os.unlink(self._backupfilename)
        except OSError:
            pass
        os.rename(self._filename, self._backupfilename)
        self._file = open(self._backupfilename, self._mode, encoding=encoding, errors=self._errors)
        self._output = open(self._filename, self._write_mode, encoding=encoding, errors=self._errors)
        try:
            os.chmod(self._filename, os.fstat(self._file.fileno()).st_mode)
        except OSError:
            pass
        self._savestdout = sys.stdout
        sys.stdout = self._output

    def filename(self):
        """The name of the file; None before the first line."""
        return self._filename

    def lineno(self):
        """The number of the line, over all files."""
        return self._startlineno + self._filelineno

    def filelineno(self):
        """The number of the line in its file."""
        return self._filelineno

    def fileno(self):
        """The descriptor of the file; -1 when none is open."""
        try:
            return self._file.fileno() if self._file else -1
        except ValueError:
            return -1

    def isfirstline(self):
        """Whether the line is the first of its file."""
        return self._filelineno == 1

    def isstdin(self):
        """Whether the line came from standard input."""
        return self._isstdin

    __class_getitem__ = classmethod(GenericAlias)


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """Open a file that may be compressed by gzip or bzip2."""
    if encoding is None and "b" not in mode:
        encoding = "locale"
    ending = os.path.splitext(filename)[1]
    if ending == ".gz":
        import gzip
        stream = gzip.open(filename, mode)
    elif ending == ".bz2":
        import bz2
        stream = bz2.BZ2File(filename, mode)
    else:
        return open(filename, mode, encoding=encoding, errors=errors)
    return io.TextIOWrapper(stream, encoding=encoding, errors=errors) if "b" not in mode else stream


def hook_encoded(encoding, errors=None):
    """A hook that opens files in an encoding."""
    def openhook(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)
    return openhook


def _test():
    import getopt
    options, files = getopt.getopt(sys.argv[1:], "ib:")
    chosen = dict(options)
    for line in input(files, inplace="-i" in chosen, backup=chosen.get("-b", "")):
        line = line.rstrip("\r\n")
        print("%d: %s[%d]%s %s" % (lineno(), filename(), filelineno(), isfirstline() and "*" or "", line))
    print("%d: %s[%d]" % (lineno(), filename(), filelineno()))


if __name__ == "__main__":
    _test()
