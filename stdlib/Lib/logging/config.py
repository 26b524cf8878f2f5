"""Configuration of logging, from a dict or from an INI file."""

import functools
import io
import logging
import logging.handlers
import os
import re
import sys
from errno import ECONNRESET as RESET_ERROR

DEFAULT_LOGGING_CONFIG_PORT = 9030
IDENTIFIER = re.compile("^[a-z_][a-z0-9_]*$", re.IGNORECASE)
# What all queues have in common: SimpleQueue cannot be full, those of multiprocessing know no tasks.
_QUEUE_METHODS = ("empty", "get", "get_nowait", "put", "put_nowait", "qsize")


def valid_ident(s):
    """True if a string is a name; ValueError if not."""
    if not IDENTIFIER.match(s):
        raise ValueError("Not a valid Python identifier: %r" % s)
    return True


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Configure logging from a file, a path or a parser: an INI file with loggers, handlers and formatters."""
    parser = _read_file(fname, defaults, encoding)
    formatters = _file_formatters(parser)
    with logging._lock:
        _clear_handlers()
        _configure_file_loggers(parser, _file_handlers(parser, formatters), disable_existing_loggers)


def _read_file(fname, defaults, encoding):
    import configparser
    if isinstance(fname, configparser.RawConfigParser):
        return fname
    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f"{fname} is an empty file")
    parser = configparser.ConfigParser(defaults)
    try:
        if hasattr(fname, "readline"):
            parser.read_file(fname)
        else:
            parser.read(fname, encoding=io.text_encoding(encoding))
    except configparser.ParsingError as error:
        raise RuntimeError(f"{fname} is invalid: {error}")
    return parser


def _names(text):
    return [name.strip() for name in text.split(",")] if text.strip() else []


def _evaluate(expression):
    """The value of an expression in the file, which may use what `logging` has, such as `handlers`."""
    return eval(expression, {**vars(logging), "os": os, "sys": sys})


def _class_named(name):
    try:
        return _evaluate(name)
    except (AttributeError, NameError):
        return _resolve(name)


def _resolve(name):
    """The object that a dotted name stands for; modules on the way are imported."""
    first, *rest = name.split(".")
    found, path = __import__(first), first
    for part in rest:
        path += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


def _file_formatters(parser):
    made = {}
    for name in _names(parser["formatters"]["keys"]):
        section = "formatter_" + name
        text = parser.get(section, "format", raw=True, fallback=None)
        datefmt = parser.get(section, "datefmt", raw=True, fallback=None)
        style = parser.get(section, "style", raw=True, fallback="%")
        options = {}
        defaults = parser.get(section, "defaults", raw=True, fallback=None)
        if defaults is not None:
            options["defaults"] = _evaluate(defaults)
        class_name = parser[section].get("class")
        kind = _resolve(class_name) if class_name else logging.Formatter
        made[name] = kind(text, datefmt, style, **options)
    return made


def _file_handlers(parser, formatters):
    made, targets = {}, {}
    for name in _names(parser["handlers"]["keys"]):
        section = parser["handler_" + name]
        kind = _class_named(section["class"])
        handler = kind(*_evaluate(section.get("args", "()")), **_evaluate(section.get("kwargs", "{}")))
        handler.name = name
        if "level" in section:
            handler.setLevel(section["level"])
        if section.get("formatter", ""):
            handler.setFormatter(formatters[section["formatter"]])
        if isinstance(handler, logging.handlers.MemoryHandler) and section.get("target", ""):
            targets[handler] = section["target"]
        made[name] = handler
    for handler, target in targets.items():
        handler.setTarget(made[target])
    return made


def _configure_file_loggers(parser, handlers, disable_existing):
    names = _names(parser["loggers"]["keys"])
    names.remove("root")
    _configure_file_logger(parser["logger_root"], logging.root, handlers)
    mentioned = _Mentioned(logging.root.manager.loggerDict)
    for name in names:
        section = parser["logger_" + name]
        logger = mentioned.logger(section["qualname"])
        logger.propagate = section.getint("propagate", fallback=1)
        logger.disabled = False
        _configure_file_logger(section, logger, handlers)
    mentioned.settle_others(disable_existing)


def _configure_file_logger(section, logger, handlers):
    if "level" in section:
        logger.setLevel(section["level"])
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in _names(section["handlers"]):
        logger.addHandler(handlers[name])


class _Mentioned:
    """The loggers a configuration names, and those there were before that it does not name."""

    def __init__(self, loggers):
        self.others = set(loggers)
        self.below = set()

    def logger(self, name):
        """The logger of a name that the configuration has."""
        if name in self.others:
            self.below.update(other for other in self.others if other.startswith(name + "."))
            self.others.remove(name)
        return logging.getLogger(name)

    def settle_others(self, disable_existing):
        """Disable what is not named, but let those below a named one pass on what they get."""
        for name in self.others:
            logger = logging.root.manager.loggerDict[name]
            if name not in self.below:
                logger.disabled = disable_existing
            elif not isinstance(logger, logging.PlaceHolder):
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True


def _clear_handlers():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


class ConvertingMixin:
    """Converts values of a container when they are first read."""

    def convert_with_key(self, key, value, replace=True):
        """Convert the value of a key; the result takes its place unless `replace` is false."""
        result = self.convert(value)
        if result is not value:
            if replace:
                self[key] = result
            if type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
                result.parent, result.key = self, key
        return result

    def convert(self, value):
        """Convert a value."""
        return self.configurator.convert(value)


class ConvertingDict(dict, ConvertingMixin):
    """A dict that converts its values."""

    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self.convert_with_key(key, dict.get(self, key, default), replace=key in self)

    def pop(self, key, default=None):
        return self.convert_with_key(key, dict.pop(self, key, default), replace=False)


class ConvertingList(list, ConvertingMixin):
    """A list that converts its items."""

    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, idx=-1):
        return self.convert(list.pop(self, idx))


class ConvertingTuple(tuple, ConvertingMixin):
    """A tuple that converts its items."""

    def __getitem__(self, key):
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator:
    """Reads configurations: converts containers and strings such as `ext://sys.stderr` and `cfg://handlers.file`."""

    CONVERT_PATTERN = re.compile(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$")
    WORD_PATTERN = re.compile(r"^\s*(\w+)\s*")
    DOT_PATTERN = re.compile(r"^\.\s*(\w+)\s*")
    INDEX_PATTERN = re.compile(r"^\[([^\[\]]*)\]\s*")
    DIGIT_PATTERN = re.compile(r"^\d+$")
    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """The object that a dotted name stands for; modules on the way are imported."""
        first, *rest = s.split(".")
        path = first
        try:
            found = self.importer(path)
            for part in rest:
                path += "." + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    self.importer(path)
                    found = getattr(found, part)
            return found
        except ImportError as error:
            raise ValueError(f"Cannot resolve {s!r}: {error}") from error

    def ext_convert(self, value):
        """What `ext://` stands for: an object of a module."""
        return self.resolve(value)

    def cfg_convert(self, value):
        """What `cfg://` stands for: another part of the configuration."""
        found = self.WORD_PATTERN.match(value)
        if found is None:
            raise ValueError("Unable to convert %r" % value)
        rest, result = value[found.end():], self.config[found[1]]
        while rest:
            if found := self.DOT_PATTERN.match(rest):
                result = result[found[1]]
            elif found := self.INDEX_PATTERN.match(rest):
                result = self._item(result, found[1])
            else:
                raise ValueError("Unable to convert %r at %r" % (value, rest))
            rest = rest[found.end():]
        return result

    def _item(self, container, index):
        # Digits may also be the key of a dict.
        if self.DIGIT_PATTERN.match(index):
            try:
                return container[int(index)]
            except TypeError:
                pass
        return container[index]

    def convert(self, value):
        """The value that is meant: containers become converting ones, strings with a known prefix what they stand for."""
        for plain, converting in ((dict, ConvertingDict), (list, ConvertingList), (tuple, ConvertingTuple)):
            if isinstance(value, plain):
                # A named tuple is a value, not a part of the configuration.
                if isinstance(value, converting) or hasattr(value, "_fields"):
                    return value
                value = converting(value)
                value.configurator = self
                return value
        found = self.CONVERT_PATTERN.match(value) if isinstance(value, str) else None
        converter = self.value_converters.get(found["prefix"]) if found else None
        return getattr(self, converter)(found["suffix"]) if converter else value

    def configure_custom(self, config):
        """What the factory named by `()` makes of the other values; those of `.` become attributes."""
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        result = factory(**_arguments(config))
        _set_attributes(result, config)
        return result

    def as_tuple(self, value):
        """A list as a tuple, since some formats have lists only."""
        return tuple(value) if isinstance(value, list) else value


def _arguments(config):
    return {key: config[key] for key in config if key != "." and valid_ident(key)}


def _set_attributes(target, config):
    for name, value in (config.get(".") or {}).items():
        setattr(target, name, value)


class _NotYet(TypeError):
    """A handler needs another one that is configured later."""


class DictConfigurator(BaseConfigurator):
    """Configures logging from a dict."""

    def configure(self):
        """Do it."""
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        with logging._lock:
            if config.pop("incremental", False):
                self._configure_increment(config)
            else:
                self._configure_all(config)

    def _configure_increment(self, config):
        for name, options in config.get("handlers", {}).items():
            if name not in logging._handlers:
                raise ValueError("No handler found with name %r" % name)
            with _naming("handler", name):
                if options.get("level"):
                    logging._handlers[name].setLevel(options["level"])
        self._configure_loggers(config, True)

    def _configure_all(self, config):
        disable_existing = config.pop("disable_existing_loggers", True)
        _clear_handlers()
        self._configure_part("formatter", self.configure_formatter)
        self._configure_part("filter", self.configure_filter)
        self._configure_handlers(config.get("handlers", {}))
        mentioned = _Mentioned(logging.root.manager.loggerDict)
        for name in config.get("loggers", {}):
            mentioned.logger(name)
        self._configure_loggers(config, False)
        mentioned.settle_others(disable_existing)

    def _configure_part(self, what, configure):
        part = self.config.get(what + "s", {})
        for name in part:
            with _naming(what, name):
                part[name] = configure(part[name])

    def _configure_handlers(self, handlers):
        deferred = []
        for name in sorted(handlers):
            try:
                with _naming("handler", name):
                    self._configure_named_handler(handlers, name)
            except ValueError as error:
                if not isinstance(error.__cause__, _NotYet):
                    raise
                deferred.append(name)
        for name in deferred:
            with _naming("handler", name):
                self._configure_named_handler(handlers, name)

    def _configure_named_handler(self, handlers, name):
        handler = self.configure_handler(handlers[name])
        handler.name = name
        handlers[name] = handler

    def _configure_loggers(self, config, incremental):
        loggers = config.get("loggers", {})
        for name in loggers:
            with _naming("logger", name):
                self.configure_logger(name, loggers[name], incremental)
        root = config.get("root")
        if root:
            with _naming("root logger"):
                self.configure_root(root, incremental)

    def configure_formatter(self, config):
        """Make a formatter."""
        if "()" in config:
            return self._custom_formatter(config)
        kind = self.resolve(config["class"]) if config.get("class") else logging.Formatter
        options = {}
        if config.get("defaults") is not None:
            options["defaults"] = config["defaults"]
        if "validate" in config:
            options["validate"] = config["validate"]
        return kind(config.get("format"), config.get("datefmt"), config.get("style", "%"), **options)

    def _custom_formatter(self, config):
        factory = config["()"]
        try:
            return self.configure_custom(config)
        except TypeError as error:
            if "'format'" not in str(error):
                raise
        # The argument of logging.Formatter has another name than the key.
        config["fmt"] = config.pop("format")
        config["()"] = factory
        return self.configure_custom(config)

    def configure_filter(self, config):
        """Make a filter."""
        return self.configure_custom(config) if "()" in config else logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        """Add filters, by name or as they are."""
        for one in filters:
            try:
                ready = callable(one) or callable(getattr(one, "filter", None))
                filterer.addFilter(one if ready else self.config["filters"][one])
            except Exception as error:
                raise ValueError("Unable to add filter %r" % one) from error

    def configure_handler(self, config):
        """Make a handler."""
        kept = dict(config)
        formatter = self._formatter_for(config)
        level, filters = config.pop("level", None), config.pop("filters", None)
        try:
            factory = self._handler_factory(config)
        except _NotYet:
            config.update(kept)  # it is read again
            raise
        handler = factory(**_arguments(config))
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(level)
        if filters:
            self.add_filters(handler, filters)
        _set_attributes(handler, config)
        return handler

    def _formatter_for(self, config):
        name = config.pop("formatter", None)
        if not name:
            return None
        try:
            return self.config["formatters"][name]
        except Exception as error:
            raise ValueError("Unable to set formatter %r" % name) from error

    def _handler_factory(self, config):
        """What makes the handler; prepares the values that are its arguments."""
        if "()" in config:
            factory = config.pop("()")
            return factory if callable(factory) else self.resolve(factory)
        named = config.pop("class")
        kind = named if callable(named) else self.resolve(named)
        for base, prepare in self._PREPARED:
            if isinstance(kind, type) and issubclass(kind, base):
                prepare(self, config)
                break
        if isinstance(kind, type) and issubclass(kind, logging.handlers.QueueHandler):
            return functools.partial(_make_queue_handler, kind)
        return kind

    def _prepare_memory(self, config):
        if "flushLevel" in config:
            config["flushLevel"] = logging._checkLevel(config["flushLevel"])
        if "target" in config:
            name = config["target"]
            try:
                config["target"] = self._configured(name)
            except KeyError as error:
                raise ValueError("Unable to set target handler %r" % name) from error

    def _configured(self, name):
        handler = self.config["handlers"][name]
        if not isinstance(handler, logging.Handler):
            raise _NotYet("Required handler %r is not configured yet" % name)
        return handler

    def _prepare_queue(self, config):
        if "queue" in config:
            config["queue"] = self._queue_for(config["queue"])
        if "listener" in config:
            config["listener"] = self._listener_for(config["listener"])
        if "handlers" in config:
            try:
                config["handlers"] = [self._configured(name) for name in config["handlers"]]
            except KeyError as error:
                raise ValueError("Unable to set required handler %s" % error) from error

    def _queue_for(self, wanted):
        if isinstance(wanted, str):
            wanted = self.resolve(wanted)
            if not callable(wanted):
                raise TypeError("Invalid queue specifier %r" % wanted)
            return wanted()
        if isinstance(wanted, dict):
            if "()" not in wanted:
                raise TypeError("Invalid queue specifier %r" % wanted)
            return self.configure_custom(dict(wanted))
        # A class has the methods too, but nothing to put a record into.
        if isinstance(wanted, type) or not all(callable(getattr(wanted, method, None)) for method in _QUEUE_METHODS):
            raise TypeError("Invalid queue specifier %r" % wanted)
        return wanted

    def _listener_for(self, wanted):
        if isinstance(wanted, str):
            wanted = self.resolve(wanted)
        elif isinstance(wanted, dict):
            if "()" not in wanted:
                raise TypeError("Invalid listener specifier %r" % wanted)
            wanted = self.configure_custom(dict(wanted))
        elif not isinstance(wanted, type):
            raise TypeError("Invalid listener specifier %r" % wanted)
        is_other_class = isinstance(wanted, type) and not issubclass(wanted, logging.handlers.QueueListener)
        if is_other_class or not callable(wanted):
            raise TypeError("Invalid listener specifier %r" % wanted)
        return wanted

    def _prepare_mail(self, config):
        if "mailhost" in config:
            config["mailhost"] = self.as_tuple(config["mailhost"])

    def _prepare_syslog(self, config):
        if "address" in config:
            config["address"] = self.as_tuple(config["address"])

    _PREPARED = ((logging.handlers.MemoryHandler, _prepare_memory), (logging.handlers.QueueHandler, _prepare_queue),
                 (logging.handlers.SMTPHandler, _prepare_mail), (logging.handlers.SysLogHandler, _prepare_syslog))

    def add_handlers(self, logger, handlers):
        """Add handlers, by name, to a logger."""
        for name in handlers:
            try:
                logger.addHandler(self.config["handlers"][name])
            except Exception as error:
                raise ValueError("Unable to add handler %r" % name) from error

    def common_logger_config(self, logger, config, incremental=False):
        """Configure what the root has as well."""
        level = config.get("level")
        if level is not None:
            logger.setLevel(level)
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        if config.get("handlers"):
            self.add_handlers(logger, config["handlers"])
        if config.get("filters"):
            self.add_filters(logger, config["filters"])

    def configure_logger(self, name, config, incremental=False):
        """Configure a logger."""
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate")
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        """Configure the root."""
        self.common_logger_config(logging.getLogger(), config, incremental)


class _naming:
    """Says of an exception what could not be configured."""

    def __init__(self, what, name=None):
        self.what = what if name is None else "%s %r" % (what, name)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if isinstance(error, Exception):
            raise ValueError("Unable to configure " + self.what) from error


def _make_queue_handler(kind, **options):
    from queue import Queue
    queue = options.pop("queue") if "queue" in options else Queue()
    respect = options.pop("respect_handler_level", False)
    make_listener = options.pop("listener", logging.handlers.QueueListener)
    handlers = options.pop("handlers", [])
    handler = kind(queue, **options)
    handler.listener = make_listener(queue, *handlers, respect_handler_level=respect)
    return handler


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Configure logging from a dict."""
    dictConfigClass(config).configure()


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    """Refused: there is no network to listen to."""
    from _no_network import refuse
    refuse(f"a server for configurations on port {port}")


def stopListening():
    """Does nothing: nobody listens."""
