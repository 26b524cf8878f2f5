"""Error handlers look at what an exception holds before they use it."""
import codecs


class Bad(UnicodeEncodeError):
    def __init__(self):
        super().__init__("ascii", "", 0, 1, "bad")
        self.object = []


class BadBytes(UnicodeDecodeError):
    def __init__(self):
        super().__init__("ascii", b"", 0, 1, "bad")
        self.object = []


for name in "ignore", "replace", "backslashreplace", "namereplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass":
    handler = codecs.lookup_error(name)
    for error in UnicodeError("ouch"), Bad(), BadBytes(), 42:
        try:
            print(name, handler(error))
        except TypeError as refusal:
            print(name, refusal)
for encoding in "utf-16le", "utf_16_be", "UTF-32", "utf32-le", "utf8", "latin-1":
    try:
        print(encoding, codecs.lookup_error("surrogatepass")(UnicodeEncodeError(encoding, "a\ud800b", 1, 2, "ouch")))
    except UnicodeEncodeError as error:
        print(encoding, error)
