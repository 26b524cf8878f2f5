import copy
import io
import logging
import logging.config
import logging.handlers
import queue
import sys

sys.stderr = sys.stdout
out, audit = io.StringIO(), io.StringIO()


def show(what, stream):
    print(f"-- {what}")
    print(stream.getvalue(), end="")
    stream.seek(0)
    stream.truncate()


class Only:
    """Lets pass what has a word in it."""

    def __init__(self, word):
        self.word = word

    def filter(self, record):
        return self.word in record.getMessage()


class Shout(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()


def drop_secret(record):
    if "secret" in record.getMessage():
        changed = copy.copy(record)
        changed.msg, changed.args = "(hidden)", None
        return changed
    return True


# === dictConfig: formatters, filters, handlers, loggers, root ===
CONFIG = {
    "version": 1,
    "disable_existing_loggers": True,
    "formatters": {
        "plain": {"format": "%(levelname)s %(name)s %(message)s"},
        "braces": {"format": "{name}|{levelno:>3}|{message}|{user}", "style": "{", "defaults": {"user": "nobody"}},
        "dollars": {"format": "$levelname: ${message}", "style": "$"},
        "shout": {"()": Shout, "fmt": "%(message)s!"},
        "named": {"class": "logging.Formatter", "format": "%(message)s in %(funcName)s", "validate": True},
    },
    "filters": {
        "below": {"name": "app.db"},
        "word": {"()": Only, "word": "row"},
    },
    "handlers": {
        "out": {"class": "logging.StreamHandler", "stream": out, "formatter": "braces", "level": "INFO"},
        "audit": {"class": "logging.StreamHandler", "stream": "cfg://streams.audit", "formatter": "plain",
                  "filters": ["below", "word", drop_secret], ".": {"terminator": ";\n"}},
        "memory": {"class": "logging.handlers.MemoryHandler", "capacity": 3, "flushLevel": "ERROR", "target": "zlast"},
        "zlast": {"()": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "shout"},
    },
    "streams": {"audit": audit},
    "loggers": {
        "app": {"level": "DEBUG", "handlers": ["out"], "propagate": False},
        "app.db": {"level": "DEBUG", "handlers": ["audit"]},
        "batch": {"handlers": ["memory"], "level": "DEBUG", "propagate": False},
    },
    "root": {"level": "WARNING", "handlers": ["zlast"]},
}
old = logging.getLogger("old.one")
below = logging.getLogger("app.db.rows")
below.propagate = False
logging.config.dictConfig(copy.copy(CONFIG))
app, db, batch = (logging.getLogger(name) for name in ("app", "app.db", "batch"))
print(old.disabled, below.disabled, below.propagate, below.getEffectiveLevel())
print(sorted(logging.getHandlerNames()), logging.getHandlerByName("memory"))
app.debug("too low for the handler")
app.warning("disk %d%% full", 93, extra={"user": "root"})
db.info("one row")
db.info("no match")
below.error("secret row %s", [1])
show("out", out)
show("audit", audit)

# === MemoryHandler ===
batch.info("first")
batch.debug("second")
print("held:", [record.getMessage() for record in logging.getHandlerByName("memory").buffer])
batch.info("third")
batch.info("fourth")
batch.error("fifth")
logging.getLogger("other").warning("to the root")

# === incremental ===
logging.config.dictConfig({"version": 1, "incremental": True, "handlers": {"out": {"level": "ERROR"}},
                           "loggers": {"app": {"level": "ERROR"}}, "root": {"level": "CRITICAL"}})
print(logging.getHandlerByName("out"), app, logging.getLogger())

# === Queues ===
simple = queue.SimpleQueue()
lonely = logging.getLogger("lonely")
lonely.propagate = False
lonely.setLevel("DEBUG")
lonely.addHandler(logging.handlers.QueueHandler(simple))
lonely.handlers[0].setFormatter(logging.Formatter("<%(levelname)s> %(message)s"))
try:
    1 / 0
except ZeroDivisionError:
    lonely.exception("caught %s", "it")
lonely.critical("%(a)s", {"a": 1}, extra={"tag": "T"})
while not simple.empty():
    record = simple.get()
    print(record.msg.splitlines()[::3], record.message is record.msg, record.args, record.exc_info, record.exc_text, record.funcName)
waiting = queue.Queue()
logging.config.dictConfig({
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"tag": {"format": "[%(tag)s] %(message)s", "defaults": {"tag": "-"}}},
    "handlers": {
        "queued": {"class": "logging.handlers.QueueHandler", "queue": waiting, "handlers": ["sink"],
                   "respect_handler_level": True},
        "sink": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "level": "WARNING", "formatter": "tag"},
    },
    "root": {"handlers": ["queued"], "level": "DEBUG"},
})
handler = logging.getHandlerByName("queued")
print(handler.queue is waiting, type(handler.listener).__name__, [each.name for each in handler.listener.handlers])
logging.getLogger("q").debug("%(a)s", {"a": 1})
logging.getLogger("q").warning("tagged", extra={"tag": "T"})
while not waiting.empty():
    record = waiting.get()
    print(record.msg, record.args, record.levelname)
    handler.listener.handle(record)
logging.getLogger("q").error("by the listener")
handler.listener.start()
handler.listener.stop()
print(waiting.empty())

# === fileConfig ===
logging.config.fileConfig(io.StringIO("""
[loggers]
keys=root,parser

[handlers]
keys=hand, buffer

[formatters]
keys=form

[logger_root]
level=ERROR
handlers=hand

[logger_parser]
level=DEBUG
handlers=buffer
propagate=0
qualname=compiler.parser

[handler_hand]
class=StreamHandler
level=NOTSET
formatter=form
args=(sys.stdout,)

[handler_buffer]
class=handlers.MemoryHandler
level=INFO
target=hand
kwargs={'capacity': 10, 'flushLevel': WARNING}

[formatter_form]
format=%(levelname)s ++ %(name)s ++ %(message)s
"""))
parser = logging.getLogger("compiler.parser")
parser.debug("dropped")
parser.info("kept")
parser.warning("now")
print(logging.getLogger("q").disabled, logging.getLogger(), parser)

# === References ===
configurator = logging.config.BaseConfigurator({"a": {"list": ["x", ("y", "z")], 7: "seven", "": "empty"}, "b": "cfg://a.list[1]"})
for reference in ("cfg://a.list[1][0]", "cfg://a[7]", "cfg://a[]", "cfg://b", "ext://logging.WARNING", "http://nothing"):
    print(reference, repr(configurator.convert(reference)))
print(type(configurator.config["a"]["list"]).__name__, type(configurator.config["a"]["list"][1]).__name__)


# === What is wrong ===
def fails(action, *arguments):
    try:
        action(*arguments)
    except Exception as error:
        cause = error.__cause__
        print(type(error).__name__, error, *(["<-", type(cause).__name__, cause] if cause else []), sep=": ")


fails(logging.config.dictConfig, {})
fails(logging.config.dictConfig, {"version": 2})
fails(logging.config.dictConfig, {"version": 1, "root": {"handlers": ["nowhere"]}})
fails(logging.config.dictConfig, {"version": 1, "loggers": {"x": {"level": "LOUD"}}})
fails(logging.config.dictConfig, {"version": 1, "handlers": {"h": {"class": "logging.NullHandler", "filters": ["f"]}}})
fails(logging.config.dictConfig, {"version": 1, "handlers": {"h": {"class": "logging.NullHandler", "no name": 1}}})
fails(logging.config.dictConfig, {"version": 1, "handlers": {"h": {"class": "logging.NullHandler", "formatter": "f"}}})
fails(logging.config.dictConfig, {"version": 1, "formatters": {"f": {"format": "none"}}})
fails(logging.config.dictConfig, {"version": 1, "incremental": True, "handlers": {"gone": {"level": "INFO"}}})
fails(configurator.convert, "cfg://!")
fails(configurator.convert, "cfg://a!")
fails(configurator.convert, "cfg://nothing")
fails(configurator.convert, "ext://no_such_module.name")
fails(logging.handlers.TimedRotatingFileHandler, "x", "Z", 1, 0, None, True)
fails(logging.handlers.TimedRotatingFileHandler, "x", "W", 1, 0, None, True)
fails(logging.handlers.TimedRotatingFileHandler, "x", "W9", 1, 0, None, True)
fails(logging.handlers.HTTPHandler, "host", "/", "PUT")
fails(logging.handlers.HTTPHandler, "host", "/", "GET", False, None, object())
fails(logging.Formatter, "{name-x}", None, "{")
fails(logging.Formatter, "{process:.2ff}", None, "{")
fails(logging.Formatter, "$x $", None, "$")
fails(logging.Formatter, "x", None, "%")
