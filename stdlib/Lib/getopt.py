"""Command-line options in the manner of C's getopt."""

import os

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
    """As getopt, but options may stand anywhere, unless `shortopts` starts with "+" or POSIXLY_CORRECT is set."""
    if shortopts.startswith("+"):
        return _parse(args, shortopts[1:], longopts, False)
    return _parse(args, shortopts, longopts, not os.environ.get("POSIXLY_CORRECT"))


def _parse(args, shortopts, longopts, mixed):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    options, rest = [], []
    args = list(args)
    while args:
        if args[0] == "--":
            rest += args[1:]
            break
        if args[0].startswith("--"):
            options, args = do_longs(options, args[0][2:], longopts, args[1:])
        elif args[0].startswith("-") and args[0] != "-":
            options, args = do_shorts(options, args[0][1:], shortopts, args[1:])
        elif mixed:
            rest.append(args.pop(0))
        else:
            rest += args
            break
    return options, rest


def do_longs(opts, opt, longopts, args):
    """Add the option --`opt` to `opts`; returns `opts` and the arguments that are left."""
    name, equals, value = opt.partition("=")
    has_argument, name = long_has_args(name, longopts)
    if has_argument and not equals:
        if not args:
            raise GetoptError("option --%s requires argument" % name, name)
        value, args = args[0], args[1:]
    elif equals and not has_argument:
        raise GetoptError("option --%s must not have an argument" % name, name)
    opts.append(("--" + name, value))
    return opts, args


def long_has_args(opt, longopts):
    """Whether the option that `opt` is the beginning of takes an argument, and its whole name."""
    matches = [o for o in longopts if o.startswith(opt)]
    if not matches:
        raise GetoptError("option --%s not recognized" % opt, opt)
    if opt in matches:
        return False, opt
    if opt + "=" in matches:
        return True, opt
    if len(matches) > 1:
        raise GetoptError("option --%s not a unique prefix" % opt, opt)
    return matches[0].endswith("="), matches[0].removesuffix("=")


def do_shorts(opts, optstring, shortopts, args):
    """Add the options of -`optstring` to `opts`; returns `opts` and the arguments that are left."""
    while optstring:
        opt, optstring = optstring[0], optstring[1:]
        value = ""
        if short_has_arg(opt, shortopts):
            if not optstring:
                if not args:
                    raise GetoptError("option -%s requires argument" % opt, opt)
                optstring, args = args[0], args[1:]
            value, optstring = optstring, ""
        opts.append(("-" + opt, value))
    return opts, args


def short_has_arg(opt, shortopts):
    """Whether an option takes an argument."""
    at = shortopts.find(opt)
    if at < 0 or opt == ":":
        raise GetoptError("option -%s not recognized" % opt, opt)
    return shortopts.startswith(":", at + 1)
