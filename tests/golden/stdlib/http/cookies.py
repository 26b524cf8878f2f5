"""http.cookies: reading and writing cookies."""

from http.cookies import BaseCookie, CookieError, Morsel, SimpleCookie
import pickle

# === Writing ===
cookie = SimpleCookie()
cookie["fig"] = "newton"
cookie["sugar"] = 'wa"fer;\\ é\x01'
cookie["n"] = 5
cookie["fig"]["path"] = "/"
cookie["fig"]["Max-Age"] = 3600
cookie["fig"]["secure"] = True
cookie["fig"]["httponly"] = False
cookie["sugar"]["comment"] = "a b"
cookie["sugar"]["samesite"] = "Lax"
cookie["sugar"]["expires"] = "Wed, 01 Jan 2020 00:00:00 GMT"
print(cookie.output().replace("\r\n", "\n"))
print(cookie.output(attrs=["path"], header="Cookie:", sep=" | "))
print(ascii(str(cookie)))
print(repr(cookie), repr(cookie["fig"]))
print(cookie["fig"].OutputString(), cookie["fig"].key, cookie["sugar"].value, cookie["sugar"].coded_value)
print(cookie.js_output())

# === Reading ===
for text in ['a=1; b="x\\"y\\073z"; c=', "a=b=c; d", "a=1; path=/x; secure; b=2", "$Version=1; a=1; $Path=/acme; b=2", "path=/; a=1", 'k="a b"; e=Wed, 01 Jan 2020 00:00:00 GMT; f',
             "a=1;b=2 c=3,d=4", "keebler=\"E=everybody; L=\\\"Loves\\\"; fudge=\\012;\"", "a=[1]; b={2}", "", "é=1", "a='x'", 'a="unclosed; b=1', "expires; a=1", "a=1; expires"]:
    loaded = SimpleCookie(text)
    print(ascii(text), [(key, ascii(morsel.value), {name: value for name, value in morsel.items() if value}) for key, morsel in sorted(loaded.items())])
print(BaseCookie({"x": 1, "y": "z w"}).output(sep=", "), SimpleCookie("a=1") == SimpleCookie("a=1"))

# === Morsels ===
morsel = Morsel()
morsel.set("k", "v", "v")
for action in (lambda: morsel.set("path", "v", "v"), lambda: morsel.set("a b", "v", "v"), lambda: morsel.__setitem__("wrong", 1),
               lambda: morsel.update({"nope": 1}), lambda: morsel.setdefault("no", 1), lambda: SimpleCookie().__setitem__("a;b", 1), lambda: setattr(morsel, "key", "x")):
    try:
        action()
    except (CookieError, AttributeError) as error:
        print(type(error).__name__, str(error).partition(" of ")[0])
other = morsel.copy()
print(other == morsel, other is morsel, morsel.isReservedKey("PATH"), sorted(morsel), morsel.setdefault("domain", "d"))
morsel.update({"Domain": "e"})
print(other == morsel, morsel, pickle.loads(pickle.dumps(morsel)) == morsel)
