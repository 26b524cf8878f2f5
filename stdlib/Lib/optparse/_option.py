"""Options and the values they set."""

from gettext import gettext, ngettext

from optparse._errors import OptionError, OptionValueError

NO_DEFAULT = ("NO", "DEFAULT")
SUPPRESS_HELP = "SUPPRESSHELP"
SUPPRESS_USAGE = "SUPPRESSUSAGE"

_BASES = {"0x": 16, "0b": 2, "0o": 8}


def _parse_num(val, type):
    """A number whose prefix tells its base; a leading zero alone means octal."""
    prefix = val[:2].lower()
    if prefix in _BASES:
        return type(val[2:] or "0", 2) if prefix == "0b" else type(val, _BASES[prefix])
    return type(val, 8 if val[:1] == "0" else 10)


def _parse_int(val):
    return _parse_num(val, int)


_BUILTIN = {
    "int": (_parse_int, "integer"),
    "long": (_parse_int, "integer"),
    "float": (float, "floating-point"),
    "complex": (complex, "complex"),
}


def check_builtin(option, opt, value):
    """Convert a value to the number its option wants."""
    convert, what = _BUILTIN[option.type]
    try:
        return convert(value)
    except ValueError:
        raise OptionValueError(gettext("option %s: invalid %s value: %r") % (opt, gettext(what), value)) from None


def check_choice(option, opt, value):
    """A value that must be one of the choices."""
    if value in option.choices:
        return value
    choices = ", ".join(map(repr, option.choices))
    raise OptionValueError(gettext("option %s: invalid choice: %r (choose from %s)") % (opt, value, choices))


class Values:
    """What the options were set to, as attributes."""

    def __init__(self, defaults=None):
        if defaults:
            for name, value in defaults.items():
                setattr(self, name, value)

    def __str__(self):
        return str(self.__dict__)

    def __repr__(self):
        return "<%s at 0x%x: %s>" % (self.__class__.__name__, id(self), self)

    def __eq__(self, other):
        if isinstance(other, Values):
            return self.__dict__ == other.__dict__
        if isinstance(other, dict):
            return self.__dict__ == other
        return NotImplemented

    __hash__ = None

    def _update(self, dict, mode):
        if mode == "careful":
            dict = {name: value for name, value in dict.items() if hasattr(self, name) and value is not None}
        elif mode != "loose":
            raise ValueError("invalid update mode: %r" % mode)
        self.__dict__.update(dict)

    def read_module(self, modname, mode="careful"):
        """Set the attributes that a module has too."""
        module = __import__(modname, fromlist=["*"])
        self._update(vars(module), mode)

    def read_file(self, filename, mode="careful"):
        """Set the attributes that a file of Python statements assigns."""
        names = {}
        with open(filename, encoding="utf-8") as file:
            exec(file.read(), names)
        self._update(names, mode)

    def ensure_value(self, attr, value):
        """The value of an attribute, set now if it was None or missing."""
        if getattr(self, attr, None) is None:
            setattr(self, attr, value)
        return getattr(self, attr)


class Option:
    """One option: the strings it is given by, what it does and what the help says."""

    ATTRS = ["action", "type", "dest", "default", "nargs", "const", "choices", "callback", "callback_args",
             "callback_kwargs", "help", "metavar"]
    ACTIONS = ("store", "store_const", "store_true", "store_false", "append", "append_const", "count", "callback", "help",
               "version")
    STORE_ACTIONS = ("store", "store_const", "store_true", "store_false", "append", "append_const", "count")
    TYPED_ACTIONS = ("store", "append", "callback")
    ALWAYS_TYPED_ACTIONS = ("store", "append")
    CONST_ACTIONS = ("store_const", "append_const")
    TYPES = ("string", "int", "long", "float", "complex", "choice")
    TYPE_CHECKER = {"int": check_builtin, "long": check_builtin, "float": check_builtin, "complex": check_builtin,
                    "choice": check_choice}
    # Functions that look at a new option one after the other; None for those of this class.
    CHECK_METHODS = None

    def __init__(self, *opts, **attrs):
        self._short_opts, self._long_opts = [], []
        self._set_opt_strings([opt for opt in opts if opt])
        self._set_attrs(attrs)
        for check in self.CHECK_METHODS:
            check(self)

    def _set_opt_strings(self, opts):
        if not opts:
            raise TypeError("at least one option string must be supplied")
        for opt in opts:
            if len(opt) < 2:
                raise OptionError("invalid option string %r: must be at least two characters long" % opt, self)
            if len(opt) == 2:
                if not (opt[0] == "-" and opt[1] != "-"):
                    raise OptionError("invalid short option string %r: must be of the form -x, (x any non-dash char)" % opt,
                                      self)
                self._short_opts.append(opt)
            else:
                if not (opt[:2] == "--" and opt[2] != "-"):
                    raise OptionError("invalid long option string %r: must start with --, followed by non-dash" % opt, self)
                self._long_opts.append(opt)

    def _set_attrs(self, attrs):
        for attr in self.ATTRS:
            missing = NO_DEFAULT if attr == "default" else None
            setattr(self, attr, attrs.pop(attr, missing))
        if attrs:
            raise OptionError("invalid keyword arguments: %s" % ", ".join(sorted(attrs)), self)

    def _check_action(self):
        self.action = "store" if self.action is None else self.action
        if self.action not in self.ACTIONS:
            raise OptionError("invalid action: %r" % self.action, self)

    def _check_type(self):
        if self.type is None:
            if self.action in self.ALWAYS_TYPED_ACTIONS:
                self.type = "choice" if self.choices is not None else "string"
            return
        name = self.type.__name__ if isinstance(self.type, type) else self.type
        self.type = "string" if name == "str" else name
        if self.type not in self.TYPES:
            raise OptionError("invalid option type: %r" % self.type, self)
        if self.action not in self.TYPED_ACTIONS:
            raise OptionError("must not supply a type for action %r" % self.action, self)

    def _check_choice(self):
        if self.type == "choice":
            if self.choices is None:
                raise OptionError("must supply a list of choices for type 'choice'", self)
            if not isinstance(self.choices, (tuple, list)):
                raise OptionError("choices must be a list of strings ('%s' supplied)" % str(type(self.choices)).split("'")[1],
                                  self)
        elif self.choices is not None:
            raise OptionError("must not supply choices for type %r" % self.type, self)

    def _check_dest(self):
        takes_value = self.action in self.STORE_ACTIONS or self.type is not None
        if self.dest is None and takes_value:
            self.dest = self._long_opts[0][2:].replace("-", "_") if self._long_opts else self._short_opts[0][1]

    def _check_const(self):
        if self.action not in self.CONST_ACTIONS and self.const is not None:
            raise OptionError("'const' must not be supplied for action %r" % self.action, self)

    def _check_nargs(self):
        if self.action in self.TYPED_ACTIONS:
            if self.nargs is None:
                self.nargs = 1
        elif self.nargs is not None:
            raise OptionError("'nargs' must not be supplied for action %r" % self.action, self)

    def _check_callback(self):
        if self.action == "callback":
            if not callable(self.callback):
                raise OptionError("callback not callable: %r" % self.callback, self)
            if self.callback_args is not None and not isinstance(self.callback_args, tuple):
                raise OptionError("callback_args, if supplied, must be a tuple: not %r" % self.callback_args, self)
            if self.callback_kwargs is not None and not isinstance(self.callback_kwargs, dict):
                raise OptionError("callback_kwargs, if supplied, must be a dict: not %r" % self.callback_kwargs, self)
            return
        for given, name in ((self.callback, "callback"), (self.callback_args, "callback_args"),
                            (self.callback_kwargs, "callback_kwargs")):
            if given is not None:
                words = "supplied (%r) for non-callback option" % given if name == "callback" else "supplied for non-callback option"
                raise OptionError(f"{name} {words}", self)

    CHECK_METHODS = [_check_action, _check_type, _check_choice, _check_dest, _check_const, _check_nargs, _check_callback]

    def __str__(self):
        return "/".join(self._short_opts + self._long_opts)

    def __repr__(self):
        return "<%s at 0x%x: %s>" % (self.__class__.__name__, id(self), self)

    def takes_value(self):
        """Whether the command line gives it a value."""
        return self.type is not None

    def get_opt_string(self):
        """The option string that messages name it by."""
        return (self._long_opts or self._short_opts)[0]

    def check_value(self, opt, value):
        """Check and convert one value."""
        checker = self.TYPE_CHECKER.get(self.type)
        return value if checker is None else checker(self, opt, value)

    def convert_value(self, opt, value):
        """Check and convert what the command line gives: a value, or several as a tuple."""
        if value is None:
            return None
        if self.nargs == 1:
            return self.check_value(opt, value)
        return tuple([self.check_value(opt, one) for one in value])

    def process(self, opt, value, values, parser):
        """Do what the option does, after its value was checked."""
        value = self.convert_value(opt, value)
        return self.take_action(self.action, self.dest, opt, value, values, parser)

    def take_action(self, action, dest, opt, value, values, parser):
        """Do one of the actions."""
        if action in ("store", "store_const", "store_true", "store_false"):
            setattr(values, dest, {"store": value, "store_const": self.const, "store_true": True, "store_false": False}[action])
        elif action in ("append", "append_const"):
            values.ensure_value(dest, []).append(value if action == "append" else self.const)
        elif action == "count":
            setattr(values, dest, values.ensure_value(dest, 0) + 1)
        elif action == "callback":
            self.callback(self, opt, value, parser, *(self.callback_args or ()), **(self.callback_kwargs or {}))
        elif action in ("help", "version"):
            getattr(parser, "print_" + action)()
            parser.exit()
        else:
            raise ValueError("unknown action %r" % self.action)
        return 1


def missing_arguments(opt, nargs):
    """The message for an option at the end of the command line."""
    return ngettext("%(option)s option requires %(number)d argument", "%(option)s option requires %(number)d arguments",
                    nargs) % {"option": opt, "number": nargs}
