"""The names that Python 2 had for what Python 3 calls otherwise: pickles up to protocol 2 use them."""

IMPORT_MAPPING = {
    "__builtin__": "builtins",
    "copy_reg": "copyreg",
    "Queue": "queue",
    "repr": "reprlib",
    "ConfigParser": "configparser",
    "StringIO": "io",
    "cStringIO": "io",
    "cPickle": "pickle",
    "UserDict": "collections",
    "UserList": "collections",
    "UserString": "collections",
    "thread": "_thread",
    "whichdb": "dbm",
    "_abcoll": "collections.abc",
}

NAME_MAPPING = {
    ("__builtin__", "xrange"): ("builtins", "range"),
    ("__builtin__", "reduce"): ("functools", "reduce"),
    ("__builtin__", "intern"): ("sys", "intern"),
    ("__builtin__", "unichr"): ("builtins", "chr"),
    ("__builtin__", "unicode"): ("builtins", "str"),
    ("__builtin__", "long"): ("builtins", "int"),
    ("itertools", "izip"): ("builtins", "zip"),
    ("itertools", "imap"): ("builtins", "map"),
    ("itertools", "ifilter"): ("builtins", "filter"),
    ("itertools", "ifilterfalse"): ("itertools", "filterfalse"),
    ("itertools", "izip_longest"): ("itertools", "zip_longest"),
    ("UserDict", "IterableUserDict"): ("collections", "UserDict"),
    ("UserList", "UserList"): ("collections", "UserList"),
    ("UserString", "UserString"): ("collections", "UserString"),
    ("exceptions", "StandardError"): ("builtins", "Exception"),
    ("exceptions", "UnicodeError"): ("builtins", "UnicodeError"),
}

PYTHON2_EXCEPTIONS = tuple(
    name for name, value in vars(__import__("builtins")).items()
    if isinstance(value, type) and issubclass(value, BaseException)
    and name not in ("BaseExceptionGroup", "ExceptionGroup", "ModuleNotFoundError", "RecursionError",
                     "StopAsyncIteration", "EncodingWarning", "ResourceWarning",
                     "PythonFinalizationError", "EnvironmentError", "IOError")
    and not (issubclass(value, OSError) and value is not OSError))

NAME_MAPPING.update({("exceptions", name): ("builtins", name) for name in PYTHON2_EXCEPTIONS})

REVERSE_IMPORT_MAPPING = {new: old for old, new in IMPORT_MAPPING.items()
                          if old not in ("StringIO", "cStringIO", "cPickle", "UserDict", "UserList",
                                         "UserString", "_abcoll", "whichdb")}
REVERSE_NAME_MAPPING = {new: old for old, new in NAME_MAPPING.items()
                        if old not in (("__builtin__", "unichr"), ("__builtin__", "unicode"),
                                       ("__builtin__", "long"), ("exceptions", "StandardError"))}
