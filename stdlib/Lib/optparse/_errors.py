"""What goes wrong with options, in the declaration or on the command line."""


class OptParseError(Exception):
    """The base of all of them."""

    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class OptionError(OptParseError):
    """An option is declared with things that do not fit together."""

    def __init__(self, msg, option):
        self.msg = msg
        self.option_id = str(option)

    def __str__(self):
        return f"option {self.option_id}: {self.msg}" if self.option_id else self.msg


class OptionConflictError(OptionError):
    """An option string is taken already."""


class OptionValueError(OptParseError):
    """The command line gives an option a value it cannot have."""


class BadOptionError(OptParseError):
    """The command line has an option nobody declared."""

    def __init__(self, opt_str):
        self.opt_str = opt_str

    def __str__(self):
        from gettext import gettext
        return gettext("no such option: %s") % self.opt_str


class AmbiguousOptionError(BadOptionError):
    """An abbreviation fits several options."""

    def __init__(self, opt_str, possibilities):
        super().__init__(opt_str)
        self.possibilities = possibilities

    def __str__(self):
        from gettext import gettext
        return gettext("ambiguous option: %s (%s?)") % (self.opt_str, ", ".join(self.possibilities))
