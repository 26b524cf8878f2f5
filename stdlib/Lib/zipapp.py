"""Programs as archives: a folder or an archive becomes one file that Python can run. python -m zipapp SOURCE [options]"""

import contextlib
import os
import pathlib
import shutil
import stat
import sys
import zipfile

__all__ = ["ZipAppError", "create_archive", "get_interpreter"]


class ZipAppError(ValueError):
    """The archive cannot be made."""


def _shebang(interpreter):
    if not interpreter:
        return b""
    return b"#!" + interpreter.encode("utf-8" if sys.platform.startswith("win") else sys.getfilesystemencoding()) + b"\n"


@contextlib.contextmanager
def _opened(archive, mode):
    """A file by its name, or one that is open and stays so."""
    if isinstance(archive, (str, os.PathLike)):
        with open(archive, mode) as file:
            yield file
    else:
        yield archive


def create_archive(source, target=None, interpreter=None, main=None, filter=None, compressed=False):
    """Make an archive of a folder, or copy one with another first line."""
    if hasattr(source, "read") and hasattr(source, "readline") or not pathlib.Path(source).is_dir() and pathlib.Path(source).is_file():
        _copy(source, target, interpreter)
        return
    source = pathlib.Path(source)
    if not source.exists():
        raise ZipAppError("Source does not exist")
    has_main = (source / "__main__.py").is_file()
    if main and has_main:
        raise ZipAppError("Cannot specify entry point if the source has __main__.py")
    if not main and not has_main:
        raise ZipAppError("Archive has no entry point")
    program = _program(main) if main else None
    if target is None:
        target = source.with_suffix(".pyz")
    elif not hasattr(target, "write"):
        target = pathlib.Path(target)
    # Listed before the archive is opened, which may lie in the folder.
    members = sorted(source.rglob("*"))
    with _opened(target, "wb") as file:
        file.write(_shebang(interpreter))
        with zipfile.ZipFile(file, "w", compression=zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED) as archive:
            for path in members:
                inside = path.relative_to(source)
                if filter is None or filter(inside):
                    archive.write(path, inside.as_posix())
            if program is not None:
                archive.writestr("__main__.py", program.encode())
    if interpreter and not hasattr(target, "write"):
        _make_executable(target)


def _program(main):
    """The program that calls the entry point package.module:function."""
    module, _, function = main.partition(":")
    if not all(name.isidentifier() for dotted in (module, function) for name in dotted.split(".")):
        raise ZipAppError("Invalid entry point: " + main)
    return f"# -*- coding: utf-8 -*-\nimport {module}\n{module}.{function}()\n"


def _copy(archive, target, interpreter):
    with _opened(archive, "rb") as source:
        first = source.read(2)
        if first == b"#!":
            source.readline()
            first = b""
        with _opened(target, "wb") as file:
            file.write(_shebang(interpreter) + first)
            shutil.copyfileobj(source, file)
    if interpreter and isinstance(target, (str, os.PathLike)):
        _make_executable(target)


def _make_executable(path):
    os.chmod(path, os.stat(path).st_mode | stat.S_IEXEC)


def get_interpreter(archive):
    """The interpreter that the first line of an archive names, or None."""
    with _opened(archive, "rb") as file:
        if file.read(2) == b"#!":
            return file.readline().strip().decode(sys.getfilesystemencoding())


def main(args=None):
    """The command line."""
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument("--output", "-o", default=None, help="The name of the output archive. Required if SOURCE is an archive.")
    parser.add_argument("--python", "-p", default=None, help="The name of the Python interpreter to use (default: no shebang line).")
    parser.add_argument("--main", "-m", default=None, help="The main function of the application (default: use an existing __main__.py).")
    parser.add_argument("--compress", "-c", action="store_true", help="Compress files with the deflate method. Files are stored uncompressed by default.")
    parser.add_argument("--info", default=False, action="store_true", help="Display the interpreter from the archive.")
    parser.add_argument("source", help="Source directory (or existing archive).")
    chosen = parser.parse_args(args)
    if chosen.info:
        if not os.path.isfile(chosen.source):
            raise SystemExit("Can only get info for an archive file")
        print(f"Interpreter: {get_interpreter(chosen.source) or '<none>'}")
        sys.exit(0)
    if os.path.isfile(chosen.source):
        if chosen.output is None or os.path.exists(chosen.output) and os.path.samefile(chosen.source, chosen.output):
            raise SystemExit("In-place editing of archives is not supported")
        if chosen.main:
            raise SystemExit("Cannot change the main function when copying")
    create_archive(chosen.source, chosen.output, interpreter=chosen.python, main=chosen.main, compressed=chosen.compress)


if __name__ == "__main__":
    main()
