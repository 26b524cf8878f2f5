# Exceptions whose fields come from their arguments.
def attempt(action):
    try:
        print("ok", action())
    except Exception as error:
        print(type(error).__name__, error)


# === OSError: __init__ decides where there is no __new__ ===
class Refused(OSError):
    def __init__(self, path):
        super().__init__(2, "refused", path)


print(repr(Refused("f")), Refused("f"), Refused("f").filename)


class Plain(OSError):
    pass


print(repr(Plain(2, "two", "name")), Plain(2, "two", None, 3, "other").filename2, Plain(1, 2, None).args)
attempt(lambda: Plain(zz=1))
attempt(lambda: FileNotFoundError(zz=1))
attempt(lambda: BlockingIOError(1, "b", 7).characters_written)
attempt(lambda: BlockingIOError(1, "b").characters_written)

# === Unicode errors ===
error = UnicodeEncodeError("latin-1", "aé", 1, 2, "why")
error.encoding, error.object, error.start, error.end, error.reason = "other", "xyz", 0, 2, "because"
print(error, error.args)
error = UnicodeDecodeError("utf-8", b"ab", 5, 6, "past the end")
print(error)
error = UnicodeTranslateError("abc", 1, 2, "no")
error.reason, error.end = "yes", 3
print(error)
for arguments in ((), (1, 2, 3, 4), (1, 2, 3, 4, 5), ("a", "b", "c", 1, "d")):
    attempt(lambda: UnicodeEncodeError(*arguments))
    attempt(lambda: UnicodeTranslateError(*arguments))

# === Others ===
attempt(lambda: SyntaxError("m", ("f",)))
attempt(lambda: SyntaxError("m", ("f", 1, 2, "t", 3)))
attempt(lambda: SyntaxError(zz=1))
error = ImportError("one")
error.__init__("one", "two")
print(error.msg, error.args)
