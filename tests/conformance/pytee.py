"""The two compilers that are compared: PyTee as a child process, CPython as the running interpreter."""
import ast
import hashlib
import json
import subprocess
import warnings

warnings.simplefilter("ignore")


class PyTee:
    """Asks the conformance program, one JSON line a question."""

    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def ask(self, **request):
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "ast" in answer:
            return answer["ast"]
        return Refusal(answer["error"], answer["message"], answer.get("line"), answer.get("offset"), answer.get("endLine"), answer.get("endOffset"))


class Refusal:
    """A syntax error: its class, its words, its place."""

    def __init__(self, kind, message, line=None, offset=None, end_line=None, end_offset=None):
        self.kind, self.message, self.line, self.offset, self.end_line, self.end_offset = kind, message, line, offset, end_line, end_offset

    def __repr__(self):
        return f"{self.kind}: {self.message} at {self.line}:{self.offset}-{self.end_line}:{self.end_offset}"

    @property
    def words(self):
        return self.kind, self.message

    @property
    def place(self):
        return self.line, self.offset

    @property
    def end(self):
        return self.end_line, self.end_offset


def cpython(source, mode="exec"):
    """The hash of the dumped tree, or the refusal."""
    try:
        tree = ast.parse(source, mode=mode)
        compile(source, "<string>", mode, dont_inherit=True)
        return hashlib.sha256(ast.dump(tree, include_attributes=True).encode("utf-8", "surrogatepass")).hexdigest()
    except SyntaxError as error:
        return Refusal(type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
    except (MemoryError, ValueError, RecursionError) as error:
        return Refusal(type(error).__name__, str(error))
