"""Command-line options in the manner of C's getopt."""

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """An option is wrong; `msg` says how, `opt` is the option."""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Return ([(option, value)], rest) of the options at the start of `args`."""
    return _parse(args, shortopts, longopts, False)


def gnu_getopt(args, shortopts, longopts=[]):
    """As getopt, but options may stand anywhere, unless `shortopts` starts with "+"."""
    if shortopts.startswith("+"):
        return _parse(args, shortopts[1:], longopts, False)
    return _parse(args, shortopts, longopts, True)


def _parse(args, shortopts, longopts, mixed):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    options, rest = [], []
    args = list(args)
    while args:
        if args[0] == "--":
            rest += args[1:]
            break
        if args[0].startswith("--"):
            args = _long(options, args[0][2:], longopts, args[1:])
        elif args[0].startswith("-") and args[0] != "-":
            args = _short(options, args[0][1:], shortopts, args[1:])
        elif mixed:
            rest.append(args.pop(0))
        else:
            rest += args
            break
    return options, rest


def _long(options, opt, longopts, args):
    name, equals, value = opt.partition("=")
    value = value if equals else None
    matches = [o for o in longopts if o.startswith(name)]
    if not matches:
        raise GetoptError("option --%s not recognized" % name, name)
    if name in matches or name + "=" in matches:
        has_argument, name = name not in matches, name
    elif len(matches) > 1:
        raise GetoptError("option --%s not a unique prefix" % name, name)
    else:
        has_argument, name = matches[0].endswith("="), matches[0].removesuffix("=")
    if has_argument and value is None:
        if not args:
            raise GetoptError("option --%s requires argument" % name, name)
        value, args = args[0], args[1:]
    elif not has_argument and value is not None:
        raise GetoptError("option --%s must not have an argument" % name, name)
    options.append(("--" + name, value or ""))
    return args


def _short(options, letters, shortopts, args):
    while letters:
        opt, letters = letters[0], letters[1:]
        at = shortopts.find(opt)
        if at < 0 or opt == ":":
            raise GetoptError("option -%s not recognized" % opt, opt)
        value = ""
        if shortopts[at + 1:at + 2] == ":":
            if not letters:
                if not args:
                    raise GetoptError("option -%s requires argument" % opt, opt)
                letters, args = args[0], args[1:]
            value, letters = letters, ""
        options.append(("-" + opt, value))
    return args
