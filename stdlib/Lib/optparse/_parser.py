"""Parsers and groups of options."""

import os
import sys
from gettext import gettext

from optparse._errors import AmbiguousOptionError, BadOptionError, OptionConflictError, OptionValueError
from optparse._help import IndentedHelpFormatter
from optparse._option import NO_DEFAULT, SUPPRESS_HELP, SUPPRESS_USAGE, Option, Values, missing_arguments


def _made_or_given(make, kind, args, kwargs):
    """What to add: made of the arguments if these begin with a string, or the only argument itself."""
    if isinstance(args[0], str):
        return make(*args, **kwargs)
    if kwargs or len(args) > 1:
        raise TypeError("invalid arguments")
    if not isinstance(args[0], kind):
        raise TypeError(f"not an {kind.__name__} instance: {args[0]!r}")
    return args[0]


class OptionContainer:
    """Holds options; the base of parsers and groups."""

    def __init__(self, option_class, conflict_handler, description):
        self._create_option_list()
        self.option_class = option_class
        self.set_conflict_handler(conflict_handler)
        self.set_description(description)

    def _create_option_mappings(self):
        self._short_opt, self._long_opt, self.defaults = {}, {}, {}

    def _share_option_mappings(self, parser):
        self._short_opt, self._long_opt, self.defaults = parser._short_opt, parser._long_opt, parser.defaults

    def set_conflict_handler(self, handler):
        """What to do with option strings that are taken: `error` or `resolve`."""
        if handler not in ("error", "resolve"):
            raise ValueError("invalid conflict_resolution value %r" % handler)
        self.conflict_handler = handler

    def set_description(self, description):
        """Set the paragraph above the options."""
        self.description = description

    def get_description(self):
        """The paragraph above the options."""
        return self.description

    def destroy(self):
        """Let go of the options."""
        del self._short_opt, self._long_opt, self.defaults

    def _check_conflict(self, option):
        taken = [(opt, self._short_opt[opt]) for opt in option._short_opts if opt in self._short_opt]
        taken += [(opt, self._long_opt[opt]) for opt in option._long_opts if opt in self._long_opt]
        if not taken:
            return
        if self.conflict_handler == "error":
            raise OptionConflictError("conflicting option string(s): %s" % ", ".join(opt for opt, _ in taken), option)
        for opt, owner in taken:
            strings, table = (owner._long_opts, self._long_opt) if opt.startswith("--") else (owner._short_opts, self._short_opt)
            strings.remove(opt)
            del table[opt]
            if not (owner._short_opts or owner._long_opts):
                owner.container.option_list.remove(owner)

    def add_option(self, *args, **kwargs):
        """Add an option, given as one or as the arguments to make one of."""
        option = _made_or_given(self.option_class, Option, args, kwargs)
        self._check_conflict(option)
        self.option_list.append(option)
        option.container = self
        self._short_opt.update(dict.fromkeys(option._short_opts, option))
        self._long_opt.update(dict.fromkeys(option._long_opts, option))
        if option.dest is not None:
            if option.default is NO_DEFAULT:
                self.defaults.setdefault(option.dest, None)
            else:
                self.defaults[option.dest] = option.default
        return option

    def add_options(self, option_list):
        """Add several options."""
        for option in option_list:
            self.add_option(option)

    def get_option(self, opt_str):
        """The option of an option string, or None."""
        return self._short_opt.get(opt_str) or self._long_opt.get(opt_str)

    def has_option(self, opt_str):
        """Whether an option string is known."""
        return opt_str in self._short_opt or opt_str in self._long_opt

    def remove_option(self, opt_str):
        """Take an option away, all its strings with it."""
        option = self.get_option(opt_str)
        if option is None:
            raise ValueError("no such option %r" % opt_str)
        for opt in option._short_opts:
            del self._short_opt[opt]
        for opt in option._long_opts:
            del self._long_opt[opt]
        option.container.option_list.remove(option)

    def format_option_help(self, formatter):
        """The help of the options, of each one line or more."""
        return "".join(formatter.format_option(option) for option in self.option_list if option.help is not SUPPRESS_HELP)

    def format_description(self, formatter):
        """The description as a paragraph."""
        return formatter.format_description(self.get_description())

    def format_help(self, formatter):
        """Description and options."""
        parts = [self.format_description(formatter)] if self.description else []
        if self.option_list:
            parts.append(self.format_option_help(formatter))
        return "\n".join(parts)


class OptionGroup(OptionContainer):
    """Options that stand together in the help."""

    def __init__(self, parser, title, description=None):
        self.parser = parser
        super().__init__(parser.option_class, parser.conflict_handler, description)
        self.title = title

    def _create_option_list(self):
        self.option_list = []
        self._share_option_mappings(self.parser)

    def set_title(self, title):
        """Set the heading."""
        self.title = title

    def destroy(self):
        """Let go of the options."""
        super().destroy()
        del self.option_list

    def format_help(self, formatter):
        """Heading, description and options."""
        heading = formatter.format_heading(self.title)
        formatter.indent()
        result = heading + super().format_help(formatter)
        formatter.dedent()
        return result


class OptionParser(OptionContainer):
    """Reads a command line into values and the arguments that are left."""

    standard_option_list = []

    def __init__(self, usage=None, option_list=None, option_class=Option, version=None, conflict_handler="error",
                 description=None, formatter=None, add_help_option=True, prog=None, epilog=None):
        super().__init__(option_class, conflict_handler, description)
        self.set_usage(usage)
        self.prog = prog
        self.version = version
        self.allow_interspersed_args = True
        self.process_default_values = True
        self.formatter = IndentedHelpFormatter() if formatter is None else formatter
        self.formatter.set_parser(self)
        self.epilog = epilog
        self._populate_option_list(option_list, add_help=add_help_option)
        self._init_parsing_state()

    def destroy(self):
        """Let go of groups and options, which point back here."""
        super().destroy()
        for group in self.option_groups:
            group.destroy()
        del self.option_list, self.option_groups, self.formatter

    def _create_option_list(self):
        self.option_list, self.option_groups = [], []
        self._create_option_mappings()

    def _add_help_option(self):
        self.add_option("-h", "--help", action="help", help=gettext("show this help message and exit"))

    def _add_version_option(self):
        self.add_option("--version", action="version", help=gettext("show program's version number and exit"))

    def _populate_option_list(self, option_list, add_help=True):
        self.add_options(self.standard_option_list)
        self.add_options(option_list or ())
        if self.version:
            self._add_version_option()
        if add_help:
            self._add_help_option()

    def _init_parsing_state(self):
        self.rargs = self.largs = self.values = None

    # === Settings ===

    def set_usage(self, usage):
        """Set how the program is called; SUPPRESS_USAGE for nothing."""
        if usage is None:
            self.usage = gettext("%prog [options]")
        elif usage is SUPPRESS_USAGE:
            self.usage = None
        else:
            # The word before it comes from the formatter.
            self.usage = usage[7:] if usage.lower().startswith("usage: ") else usage

    def enable_interspersed_args(self):
        """Options may come after arguments."""
        self.allow_interspersed_args = True

    def disable_interspersed_args(self):
        """The first argument ends the options."""
        self.allow_interspersed_args = False

    def set_process_default_values(self, process):
        """Whether defaults that are strings are checked like values of the command line."""
        self.process_default_values = process

    def set_default(self, dest, value):
        """Set the default of one destination."""
        self.defaults[dest] = value

    def set_defaults(self, **kwargs):
        """Set defaults of destinations."""
        self.defaults.update(kwargs)

    def _get_all_options(self):
        return [option for holder in (self, *self.option_groups) for option in holder.option_list]

    def get_default_values(self):
        """New values, all options at their defaults."""
        if not self.process_default_values:
            return Values(self.defaults)
        defaults = dict(self.defaults)
        for option in self._get_all_options():
            default = defaults.get(option.dest)
            if isinstance(default, str):
                defaults[option.dest] = option.check_value(option.get_opt_string(), default)
        return Values(defaults)

    # === Groups ===

    def add_option_group(self, *args, **kwargs):
        """Add a group, given as one or as the arguments to make one of."""
        group = _made_or_given(lambda *args, **kwargs: OptionGroup(self, *args, **kwargs), OptionGroup, args, kwargs)
        if group.parser is not self:
            raise ValueError("invalid OptionGroup (wrong parser)")
        self.option_groups.append(group)
        return group

    def get_option_group(self, opt_str):
        """The group an option string belongs to, or None."""
        option = self.get_option(opt_str)
        return option.container if option is not None and option.container is not self else None

    # === Parsing ===

    def _get_args(self, args):
        return sys.argv[1:] if args is None else args[:]

    def parse_args(self, args=None, values=None):
        """Return (values, the arguments that are no options)."""
        self.rargs = self._get_args(args)
        self.largs = []
        self.values = self.get_default_values() if values is None else values
        try:
            self._process_args(self.largs, self.rargs, self.values)
        except (BadOptionError, OptionValueError) as error:
            self.error(str(error))
        return self.check_values(self.values, self.largs + self.rargs)

    def check_values(self, values, args):
        """What parse_args gives; a place for subclasses to look at it."""
        return values, args

    def _process_args(self, largs, rargs, values):
        while rargs:
            arg = rargs[0]
            if arg == "--":
                del rargs[0]
                return
            if arg.startswith("--"):
                self._process_long_opt(rargs, values)
            elif arg.startswith("-") and len(arg) > 1:
                self._process_short_opts(rargs, values)
            elif self.allow_interspersed_args:
                largs.append(rargs.pop(0))
            else:
                return

    def _match_long_opt(self, opt):
        return _match_abbrev(opt, self._long_opt)

    def _process_long_opt(self, rargs, values):
        opt, equals, given = rargs.pop(0).partition("=")
        opt = self._match_long_opt(opt)
        option = self._long_opt[opt]
        if equals and option.takes_value():
            rargs.insert(0, given)
        elif equals:
            self.error(gettext("%s option does not take a value") % opt)
        option.process(opt, self._value_for(option, opt, rargs), values, self)

    def _process_short_opts(self, rargs, values):
        letters = rargs.pop(0)[1:]
        while letters:
            opt, letters = "-" + letters[0], letters[1:]
            option = self._short_opt.get(opt)
            if not option:
                raise BadOptionError(opt)
            if option.takes_value() and letters:
                # What follows in the same word is the value.
                rargs.insert(0, letters)
                letters = ""
            option.process(opt, self._value_for(option, opt, rargs), values, self)

    def _value_for(self, option, opt, rargs):
        if not option.takes_value():
            return None
        if len(rargs) < option.nargs:
            self.error(missing_arguments(opt, option.nargs))
        if option.nargs == 1:
            return rargs.pop(0)
        value = tuple(rargs[:option.nargs])
        del rargs[:option.nargs]
        return value

    # === Messages ===

    def get_prog_name(self):
        """The name of the program."""
        return os.path.basename(sys.argv[0]) if self.prog is None else self.prog

    def expand_prog_name(self, s):
        """A text with the name of the program in the place of `%prog`."""
        return s.replace("%prog", self.get_prog_name())

    def get_description(self):
        return self.expand_prog_name(self.description)

    def exit(self, status=0, msg=None):
        """End the program."""
        if msg:
            sys.stderr.write(msg)
        sys.exit(status)

    def error(self, msg):
        """Print usage and a message and end the program."""
        self.print_usage(sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.get_prog_name(), msg))

    def get_usage(self):
        """How the program is called."""
        return self.formatter.format_usage(self.expand_prog_name(self.usage)) if self.usage else ""

    def print_usage(self, file=None):
        """Print how the program is called."""
        if self.usage:
            print(self.get_usage(), file=file)

    def get_version(self):
        """The version with the name of the program in it."""
        return self.expand_prog_name(self.version) if self.version else ""

    def print_version(self, file=None):
        """Print the version."""
        if self.version:
            print(self.get_version(), file=file)

    def format_option_help(self, formatter=None):
        """The options under their headings."""
        formatter = self.formatter if formatter is None else formatter
        formatter.store_option_strings(self)
        parts = [formatter.format_heading(gettext("Options"))]
        formatter.indent()
        if self.option_list:
            parts += [super().format_option_help(formatter), "\n"]
        for group in self.option_groups:
            parts += [group.format_help(formatter), "\n"]
        formatter.dedent()
        # No empty line after the last part.
        return "".join(parts[:-1])

    def format_epilog(self, formatter):
        """The paragraph after the options."""
        return formatter.format_epilog(self.epilog)

    def format_help(self, formatter=None):
        """The whole help."""
        formatter = self.formatter if formatter is None else formatter
        parts = [self.get_usage() + "\n"] if self.usage else []
        if self.description:
            parts.append(self.format_description(formatter) + "\n")
        parts += [self.format_option_help(formatter), self.format_epilog(formatter)]
        return "".join(parts)

    def print_help(self, file=None):
        """Print the whole help."""
        (sys.stdout if file is None else file).write(self.format_help())


def _match_abbrev(s, wordmap):
    """The one word that a string abbreviates."""
    if s in wordmap:
        return s
    possible = [word for word in wordmap if word.startswith(s)]
    if len(possible) == 1:
        return possible[0]
    if not possible:
        raise BadOptionError(s)
    raise AmbiguousOptionError(s, sorted(possible))
