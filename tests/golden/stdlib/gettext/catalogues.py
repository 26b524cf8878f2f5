"""gettext: catalogues in memory, their files, plural forms, contexts, fallbacks."""

import builtins
import gettext
import io
import os
import struct


def catalogue(messages, order="<"):
    """A .mo file."""
    pairs = sorted((key.encode(), value.encode()) for key, value in messages.items())
    table = 28
    offset = table + 16 * len(pairs)
    tables = [b"", b""]
    body = b""
    for side in 0, 1:
        for pair in pairs:
            tables[side] += struct.pack(order + "2I", len(pair[side]), offset + len(body))
            body += pair[side] + b"\0"
    header = struct.pack(order + "7I", 0x950412DE, 0, len(pairs), table, table + 8 * len(pairs), 0, 0)
    return header + tables[0] + tables[1] + body


GERMAN = {
    "": "Project-Id-Version: 1\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n != 1;\nX-Long: a\n b\n",
    "hello": "hallo", "file\0files": "Datei\0Dateien", "menu\x04open": "Öffnen", "menu\x04item\0items": "Eintrag\0Einträge",
}

# === Reading ===
for order in "<", ">":
    german = gettext.GNUTranslations(io.BytesIO(catalogue(GERMAN, order)))
    print(german.gettext("hello"), german.gettext("unknown"), german.ngettext("file", "files", 1), german.ngettext("file", "files", 3))
    print(german.pgettext("menu", "open"), german.pgettext("other", "open"), german.npgettext("menu", "item", "items", 2))
    print(german.ngettext("dog", "dogs", 1), german.ngettext("dog", "dogs", 2), german.gettext("file"), german.charset())
    print(sorted(german.info().items()))
for data in b"\0" * 30, struct.pack("<7I", 0x950412DE, 5 << 16, 0, 28, 28, 0, 0), catalogue(GERMAN)[:-30]:
    try:
        gettext.GNUTranslations(io.BytesIO(data))
    except OSError as error:
        print(repr(error))

# === Fallbacks ===
other = gettext.NullTranslations()
german.add_fallback(other)
german.add_fallback(gettext.GNUTranslations(io.BytesIO(catalogue({"": GERMAN[""], "bye": "tschüss"}))))
print(german.gettext("bye") if german.charset() else None, other.gettext("x"), other.ngettext("a", "b", 2), other.pgettext("c", "d"), other.info(), other.charset())

# === Plural formulas ===
for formula in ("0", "n != 1", "n>1", "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2", "!n", "n?n:3", "1+2*n-4/2"):
    function = gettext.c2py(formula)
    print(formula, [function(n) for n in (0, 1, 2, 5, 11, 21, 22, 25, 101)])
for formula in "x", "n +", "(n", "n)", "n n", "1 2", "", "n ? 1", "os.system('x')", "n" * 2000, "(" * 50 + "n" + ")" * 50:
    try:
        gettext.c2py(formula)
        print("accepted", formula)
    except ValueError as error:
        print(error)
try:
    gettext.c2py("n")("x")
except TypeError as error:
    print(error)

# === Files ===
FILES = {"/locale/de/LC_MESSAGES/app.mo": catalogue(GERMAN), "/locale/de_AT/LC_MESSAGES/app.mo": catalogue({"": GERMAN[""], "hello": "servus"})}
os.path.exists = FILES.__contains__
builtins.open = lambda path, mode: io.BytesIO(FILES[path])
folder = "/locale"
print(gettext.find("app", folder, ["de_AT.UTF-8@euro", "de"], all=True), gettext.find("app", folder, ["fr"]), gettext.find("app", folder, ["C", "de"]))
austrian = gettext.translation("app", folder, ["de_AT", "de"])
print(austrian.gettext("hello"), austrian.ngettext("file", "files", 2))
try:
    gettext.translation("none", folder, ["de"])
except FileNotFoundError as error:
    print(error)
print(type(gettext.translation("none", folder, ["de"], fallback=True)).__name__)
os.environ["LANGUAGE"] = "de"
gettext.bindtextdomain("app", folder)
print(gettext.textdomain(), gettext.textdomain("app"), gettext.textdomain())
print(gettext.gettext("hello"), gettext.ngettext("file", "files", 2), gettext.pgettext("menu", "open"), gettext.dgettext("none", "hello"))
print(gettext.npgettext("menu", "item", "items", 1), gettext.dpgettext("app", "menu", "open"), gettext.dngettext("app", "file", "files", 1))
gettext.install("app", folder, names=["ngettext"])
print(_("hello"), ngettext("file", "files", 5))
