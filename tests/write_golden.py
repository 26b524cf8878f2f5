"""Writes .out, .err and .exit beside golden programs, with the words of the Python that runs this."""
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent / "golden"


def run(path, text=None):
    """Run a program in its folder; its text, where given, stands for the file's."""
    environment = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1"}
    command = [sys.executable, path.name] if text is None else [sys.executable, "-"]
    source = path.with_suffix(".in").read_bytes() if text is None and path.with_suffix(".in").exists() else text or b""
    done = subprocess.run(command, cwd=path.parent, env=environment, input=source, capture_output=True, timeout=120)
    here = str(path.parent).encode() + b"/"
    return done.stdout.replace(here, b""), done.stderr.replace(here, b""), done.returncode


def put(path, content, wanted):
    if wanted:
        path.write_bytes(content)
    else:
        path.unlink(missing_ok=True)


def write(path):
    out, err, code = run(path)
    path.with_suffix(".out").write_bytes(out)
    put(path.with_suffix(".err"), err, err)
    put(path.with_suffix(".exit"), f"{code}\n".encode(), code != (1 if err else 0))
    print(f"{path.relative_to(ROOT)}: {len(out.splitlines())} lines" + (f", exit {code}" if code else ""))


def chunks(text):
    """The chunks of an error file, each padded so that its line numbers are the file's."""
    chunk = []
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if line.strip() == "# ---":
            yield "".join(chunk)
            chunk = ["\n"] * number
        else:
            chunk.append(line)
    yield "".join(chunk)


def check(path):
    """Say where this Python disagrees with the markers of an error file."""
    wrong = 0
    for chunk in chunks(path.read_text(encoding="utf-8")):
        marked = [(n, line.split("###", 1)[1].strip()) for n, line in enumerate(chunk.splitlines(), 1) if "###" in line]
        if not marked:
            continue
        number, expected = marked[0]
        _, err, _ = run(path, chunk.encode())
        lines = err.decode().rstrip("\n").splitlines() or [""]
        if lines[-1] != expected or not any(f'"<stdin>", line {number}' in line for line in lines):
            wrong += 1
            print(f"{path.relative_to(ROOT)}:{number}: says\n    {lines[-1]}\n  and not\n    {expected}")
    print(f"{path.relative_to(ROOT)}: {wrong} wrong")
    return wrong


def main(arguments):
    if sys.version_info[:2] != (3, 13):
        sys.exit("golden files are written by CPython 3.13 alone")
    wrong = 0
    for argument in arguments:
        start = pathlib.Path(argument).resolve()
        for path in sorted(start.rglob("*.py")) if start.is_dir() else [start]:
            text = path.read_text(encoding="utf-8", errors="replace")
            if text.startswith("# pytee-only") or "data" in path.relative_to(ROOT).parts[:-1]:
                continue
            if "errors" in path.relative_to(ROOT).parts[:-1]:
                wrong += check(path)
            else:
                write(path)
    return 1 if wrong else 0


sys.exit(main(sys.argv[1:]))
