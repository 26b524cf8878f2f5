"""Reads command lines by options that a program declares; argparse is its successor."""

from optparse._errors import (AmbiguousOptionError, BadOptionError, OptionConflictError, OptionError, OptionValueError,
                              OptParseError)
from optparse._help import HelpFormatter, IndentedHelpFormatter, TitledHelpFormatter
from optparse._option import NO_DEFAULT, SUPPRESS_HELP, SUPPRESS_USAGE, Option, Values, _parse_num, check_builtin, check_choice
from optparse._parser import OptionContainer, OptionGroup, OptionParser, _match_abbrev

__version__ = "1.5.3"

__all__ = ["Option", "make_option", "SUPPRESS_HELP", "SUPPRESS_USAGE", "Values", "OptionContainer", "OptionGroup",
           "OptionParser", "HelpFormatter", "IndentedHelpFormatter", "TitledHelpFormatter", "OptParseError", "OptionError",
           "OptionConflictError", "OptionValueError", "BadOptionError", "check_choice"]

make_option = Option

for _made in list(globals().values()):
    if getattr(_made, "__module__", "").startswith("optparse."):
        _made.__module__ = __name__
del _made
