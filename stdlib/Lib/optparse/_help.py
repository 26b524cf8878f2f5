"""The text of the help."""

import os
import textwrap
from gettext import gettext

from optparse._option import NO_DEFAULT


class HelpFormatter:
    """How the parts of the help are laid out; subclasses say how usage and headings look."""

    NO_DEFAULT_VALUE = "none"

    def __init__(self, indent_increment, max_help_position, width, short_first):
        self.parser = None
        self.indent_increment = indent_increment
        if width is None:
            try:
                width = int(os.environ["COLUMNS"])
            except (KeyError, ValueError):
                width = 80
            width -= 2
        self.width = width
        self.help_position = self.max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self.current_indent = self.level = 0
        self.help_width = None
        self.short_first = short_first
        self.default_tag = "%default"
        self.option_strings = {}
        self._short_opt_fmt = "%s %s"
        self._long_opt_fmt = "%s=%s"

    def set_parser(self, parser):
        """Tell whose help it is."""
        self.parser = parser

    def set_short_opt_delimiter(self, delim):
        """What stands between a short option and its value: nothing or a space."""
        if delim not in ("", " "):
            raise ValueError("invalid metavar delimiter for short options: %r" % delim)
        self._short_opt_fmt = "%s" + delim + "%s"

    def set_long_opt_delimiter(self, delim):
        """What stands between a long option and its value: an equals sign or a space."""
        if delim not in ("=", " "):
            raise ValueError("invalid metavar delimiter for long options: %r" % delim)
        self._long_opt_fmt = "%s" + delim + "%s"

    def indent(self):
        """Go one level deeper."""
        self.current_indent += self.indent_increment
        self.level += 1

    def dedent(self):
        """Go back one level."""
        self.current_indent -= self.indent_increment
        assert self.current_indent >= 0, "Indent decreased below 0."
        self.level -= 1

    def format_usage(self, usage):
        """The line that says how the program is called."""
        raise NotImplementedError("subclasses must implement")

    def format_heading(self, heading):
        """The heading of a group of options."""
        raise NotImplementedError("subclasses must implement")

    def _format_text(self, text):
        width = max(self.width - self.current_indent, 11)
        indent = " " * self.current_indent
        return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent)

    def format_description(self, description):
        """A paragraph."""
        return self._format_text(description) + "\n" if description else ""

    def format_epilog(self, epilog):
        """The paragraph after the options."""
        return "\n" + self._format_text(epilog) + "\n" if epilog else ""

    def expand_default(self, option):
        """The help of an option with its default in the place of `%default`."""
        if self.parser is None or not self.default_tag:
            return option.help
        default = self.parser.defaults.get(option.dest)
        if default is NO_DEFAULT or default is None:
            default = self.NO_DEFAULT_VALUE
        return option.help.replace(self.default_tag, str(default))

    def format_option(self, option):
        """The lines of an option: its strings, and its help beside or below them."""
        opts = self.option_strings[option]
        room = self.help_position - self.current_indent - 2
        indent = " " * self.current_indent
        if len(opts) > room:
            head, first = f"{indent}{opts}\n", self.help_position
        else:
            head, first = f"{indent}{opts:<{room}}  ", 0
        if not option.help:
            return head if head[-1] == "\n" else head + "\n"
        lines = textwrap.wrap(self.expand_default(option), self.help_width)
        indents = [first] + [self.help_position] * len(lines)
        return head + "".join(" " * margin + line + "\n" for margin, line in zip(indents, lines))

    def store_option_strings(self, parser):
        """Learn how wide the strings of all options are."""
        self.indent()
        longest = 0
        for option in parser.option_list:
            longest = max(longest, self._stored(option))
        self.indent()
        for group in parser.option_groups:
            for option in group.option_list:
                longest = max(longest, self._stored(option))
        self.dedent()
        self.dedent()
        self.help_position = min(longest + 2, self.max_help_position)
        self.help_width = max(self.width - self.help_position, 11)

    def _stored(self, option):
        text = self.option_strings[option] = self.format_option_strings(option)
        return len(text) + self.current_indent

    def format_option_strings(self, option):
        """The strings an option is given by, with its value."""
        short, long = option._short_opts, option._long_opts
        if option.takes_value():
            metavar = option.metavar or option.dest.upper()
            short = [self._short_opt_fmt % (opt, metavar) for opt in short]
            long = [self._long_opt_fmt % (opt, metavar) for opt in long]
        return ", ".join(short + long if self.short_first else long + short)


class IndentedHelpFormatter(HelpFormatter):
    """Options are indented below their headings."""

    def __init__(self, indent_increment=2, max_help_position=24, width=None, short_first=1):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return gettext("Usage: %s\n") % usage

    def format_heading(self, heading):
        return "%*s%s:\n" % (self.current_indent, "", heading)


class TitledHelpFormatter(HelpFormatter):
    """Headings are underlined."""

    def __init__(self, indent_increment=0, max_help_position=24, width=None, short_first=0):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return "%s  %s\n" % (self.format_heading(gettext("Usage")), usage)

    def format_heading(self, heading):
        return "%s\n%s\n" % (heading, "=-"[self.level] * len(heading))
