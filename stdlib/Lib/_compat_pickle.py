"""The names that Python 2 had for what Python 3 calls otherwise: pickles up to protocol 2 use them."""

_ONE_TO_ONE = {
    "__builtin__": "builtins", "copy_reg": "copyreg", "Queue": "queue", "SocketServer": "socketserver", "ConfigParser": "configparser",
    "repr": "reprlib", "tkFileDialog": "tkinter.filedialog", "tkSimpleDialog": "tkinter.simpledialog", "tkColorChooser": "tkinter.colorchooser",
    "tkCommonDialog": "tkinter.commondialog", "Dialog": "tkinter.dialog", "Tkdnd": "tkinter.dnd", "tkFont": "tkinter.font",
    "tkMessageBox": "tkinter.messagebox", "ScrolledText": "tkinter.scrolledtext", "Tkconstants": "tkinter.constants", "ttk": "tkinter.ttk",
    "Tkinter": "tkinter", "markupbase": "_markupbase", "_winreg": "winreg", "thread": "_thread", "dummy_thread": "_dummy_thread",
    "dbhash": "dbm.bsd", "dumbdbm": "dbm.dumb", "dbm": "dbm.ndbm", "gdbm": "dbm.gnu", "xmlrpclib": "xmlrpc.client",
    "SimpleXMLRPCServer": "xmlrpc.server", "httplib": "http.client", "htmlentitydefs": "html.entities", "HTMLParser": "html.parser",
    "Cookie": "http.cookies", "cookielib": "http.cookiejar", "BaseHTTPServer": "http.server", "test.test_support": "test.support",
    "commands": "subprocess", "urlparse": "urllib.parse", "robotparser": "urllib.robotparser", "urllib2": "urllib.request", "anydbm": "dbm",
    "_abcoll": "collections.abc",
}

# Several old modules have become one, which is read as the first of them.
_MERGED = {
    "cPickle": "pickle", "_elementtree": "xml.etree.ElementTree", "FileDialog": "tkinter.filedialog", "SimpleDialog": "tkinter.simpledialog",
    "DocXMLRPCServer": "xmlrpc.server", "SimpleHTTPServer": "http.server", "CGIHTTPServer": "http.server", "UserDict": "collections",
    "UserList": "collections", "UserString": "collections", "whichdb": "dbm", "StringIO": "io", "cStringIO": "io",
}

_FORMERLY_OTHER_NAMES = {
    ("__builtin__", "xrange"): ("builtins", "range"), ("__builtin__", "reduce"): ("functools", "reduce"),
    ("__builtin__", "intern"): ("sys", "intern"), ("__builtin__", "unichr"): ("builtins", "chr"),
    ("__builtin__", "unicode"): ("builtins", "str"), ("__builtin__", "long"): ("builtins", "int"),
    ("itertools", "izip"): ("builtins", "zip"), ("itertools", "imap"): ("builtins", "map"),
    ("itertools", "ifilter"): ("builtins", "filter"), ("itertools", "ifilterfalse"): ("itertools", "filterfalse"),
    ("itertools", "izip_longest"): ("itertools", "zip_longest"), ("UserDict", "IterableUserDict"): ("collections", "UserDict"),
    ("UserList", "UserList"): ("collections", "UserList"), ("UserString", "UserString"): ("collections", "UserString"),
    ("whichdb", "whichdb"): ("dbm", "whichdb"), ("_socket", "fromfd"): ("socket", "fromfd"),
    ("_multiprocessing", "Connection"): ("multiprocessing.connection", "Connection"),
    ("multiprocessing.process", "Process"): ("multiprocessing.context", "Process"),
    ("multiprocessing.forking", "Popen"): ("multiprocessing.popen_fork", "Popen"),
    ("urllib", "ContentTooShortError"): ("urllib.error", "ContentTooShortError"), ("urllib", "getproxies"): ("urllib.request", "getproxies"),
    ("urllib", "pathname2url"): ("urllib.request", "pathname2url"), ("urllib", "quote_plus"): ("urllib.parse", "quote_plus"),
    ("urllib", "quote"): ("urllib.parse", "quote"), ("urllib", "unquote_plus"): ("urllib.parse", "unquote_plus"),
    ("urllib", "unquote"): ("urllib.parse", "unquote"), ("urllib", "url2pathname"): ("urllib.request", "url2pathname"),
    ("urllib", "urlcleanup"): ("urllib.request", "urlcleanup"), ("urllib", "urlencode"): ("urllib.parse", "urlencode"),
    ("urllib", "urlopen"): ("urllib.request", "urlopen"), ("urllib", "urlretrieve"): ("urllib.request", "urlretrieve"),
    ("urllib2", "HTTPError"): ("urllib.error", "HTTPError"), ("urllib2", "URLError"): ("urllib.error", "URLError"),
}

# Exceptions that Python 2 did not have are written as what they descend from.
_NEW_EXCEPTIONS = {
    "BaseExceptionGroup", "ExceptionGroup", "ModuleNotFoundError", "RecursionError", "StopAsyncIteration", "EncodingWarning", "ResourceWarning",
    "PythonFinalizationError", "_IncompleteInputError"}

_exceptions = {name: value for name, value in vars(__import__("builtins")).items() if isinstance(value, type) and issubclass(value, BaseException)}

PYTHON2_EXCEPTIONS = tuple(
    name for name, value in _exceptions.items() if name not in _NEW_EXCEPTIONS and not (issubclass(value, OSError) and value is not OSError))
PYTHON3_OSERROR_EXCEPTIONS = tuple(
    name for name, value in _exceptions.items() if issubclass(value, OSError) and value.__name__ == name not in ("OSError", "BlockingIOError"))
PYTHON3_IMPORTERROR_EXCEPTIONS = ("ModuleNotFoundError",)
MULTIPROCESSING_EXCEPTIONS = ("ProcessError", "BufferTooShort", "TimeoutError", "AuthenticationError")

_SAME_EXCEPTIONS = {("exceptions", name): ("builtins", name) for name in PYTHON2_EXCEPTIONS} | {
    ("multiprocessing", name): ("multiprocessing.context", name) for name in MULTIPROCESSING_EXCEPTIONS}

IMPORT_MAPPING = _ONE_TO_ONE | _MERGED
REVERSE_IMPORT_MAPPING = {new: old for old, new in _ONE_TO_ONE.items()} | {
    "_bz2": "bz2", "_dbm": "dbm", "_functools": "functools", "_gdbm": "gdbm", "_pickle": "pickle"}

NAME_MAPPING = _FORMERLY_OTHER_NAMES | _SAME_EXCEPTIONS | {
    ("__builtin__", "basestring"): ("builtins", "str"), ("exceptions", "StandardError"): ("builtins", "Exception"),
    ("UserDict", "UserDict"): ("collections", "UserDict"), ("socket", "_socketobject"): ("socket", "SocketType")}
REVERSE_NAME_MAPPING = {
    new: old for old, new in (_FORMERLY_OTHER_NAMES | _SAME_EXCEPTIONS).items()
    if old not in (("__builtin__", "unichr"), ("__builtin__", "unicode"), ("__builtin__", "long"))}
REVERSE_NAME_MAPPING |= {
    ("builtins", "str"): ("__builtin__", "unicode"), ("builtins", "chr"): ("__builtin__", "unichr"), ("builtins", "int"): ("__builtin__", "long"),
    ("_functools", "reduce"): ("__builtin__", "reduce"), ("tkinter.filedialog", "FileDialog"): ("FileDialog", "FileDialog"),
    ("tkinter.filedialog", "LoadFileDialog"): ("FileDialog", "LoadFileDialog"), ("tkinter.filedialog", "SaveFileDialog"): ("FileDialog", "SaveFileDialog"),
    ("tkinter.simpledialog", "SimpleDialog"): ("SimpleDialog", "SimpleDialog"), ("xmlrpc.server", "ServerHTMLDoc"): ("DocXMLRPCServer", "ServerHTMLDoc"),
    ("xmlrpc.server", "XMLRPCDocGenerator"): ("DocXMLRPCServer", "XMLRPCDocGenerator"),
    ("xmlrpc.server", "DocXMLRPCRequestHandler"): ("DocXMLRPCServer", "DocXMLRPCRequestHandler"),
    ("xmlrpc.server", "DocXMLRPCServer"): ("DocXMLRPCServer", "DocXMLRPCServer"),
    ("xmlrpc.server", "DocCGIXMLRPCRequestHandler"): ("DocXMLRPCServer", "DocCGIXMLRPCRequestHandler"),
    ("http.server", "SimpleHTTPRequestHandler"): ("SimpleHTTPServer", "SimpleHTTPRequestHandler"),
    ("http.server", "CGIHTTPRequestHandler"): ("CGIHTTPServer", "CGIHTTPRequestHandler"), ("_socket", "socket"): ("socket", "_socketobject"),
    **{("builtins", name): ("exceptions", "OSError") for name in PYTHON3_OSERROR_EXCEPTIONS},
    **{("builtins", name): ("exceptions", "ImportError") for name in PYTHON3_IMPORTERROR_EXCEPTIONS},
}
