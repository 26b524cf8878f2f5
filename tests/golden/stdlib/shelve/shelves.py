# flags: -A
"""Shelves, and the database below them."""
import dbm
import dbm.dumb
import os
import shelve
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with dbm.dumb.open("data", "c") as base:
        base["key"] = b"value"
        base[b"bytes"] = "text"
        base["key"] = b"a much longer value" * 60
        print(sorted(base.keys()), base["bytes"], len(base[b"key"]), "key" in base, base.get("none", 7), len(base))
        del base["bytes"]
    print(dbm.whichdb("data"), dbm.whichdb("none"), sorted(os.listdir()))
    with shelve.Shelf(dbm.dumb.open("objects", "n")) as shelf:
        shelf["list"] = [1, {"two": (3, None)}]
        shelf["list"].append("lost")
        print(shelf["list"], sorted(shelf), len(shelf), "list" in shelf, shelf.get("x", "default"))
    with shelve.Shelf(dbm.dumb.open("objects", "w"), writeback=True) as shelf:
        shelf["list"].append("kept")
    with shelve.Shelf(dbm.dumb.open("objects", "r")) as shelf:
        print(dict(shelf))
        try:
            shelf["new"] = 1
        except OSError as error:
            print(error)
    try:
        shelf["list"]
    except ValueError as error:
        print(error)
    for call in lambda: dbm.open("missing"), lambda: dbm.dumb.open("missing", "r"), lambda: dbm.dumb.open("data", "x"), lambda: base["key"]:
        try:
            call()
        except (ValueError, *dbm.error) as error:
            print(error if type(error) is not FileNotFoundError else "not found")
    memory = shelve.Shelf({})
    memory["a"] = {1, 2}
    print(memory["a"], list(memory.dict))
