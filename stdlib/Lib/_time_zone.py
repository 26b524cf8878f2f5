"""The zone that TZ names, for a program that has set it and calls `time.tzset`."""

import os
import time
import zoneinfo
from zoneinfo import _files

_UTC = 0, False, "UTC"
_FIRST_YEAR, _LAST_YEAR = 1, 9999


def apply():
    """Let local time be that of TZ, or of the host where TZ is not set."""
    name = os.environ.get("TZ")
    time._set_zone(None if name is None else _finder(name.removeprefix(":")))
    time.timezone, time.altzone, time.daylight, time.tzname = time._zone_facts()


def _finder(name):
    """A function that tells what holds at a moment; as in C, an unknown zone is UTC."""
    rules = _rules(name) or _file(name)
    if rules is None:
        return lambda moment: _UTC

    def find(moment):
        year = min(max(time.gmtime(moment).tm_year, _FIRST_YEAR), _LAST_YEAR)
        period, _ = rules.at(moment, year)
        return period.seconds, bool(period.saving), period.name

    return find


def _rules(name):
    """The rules that the name itself spells out, as `EST5EDT,M3.2.0,M11.1.0` does."""
    try:
        return _files._rule(name)
    except ValueError:
        return None


def _file(name):
    """The rules of a file of the zones, or of a path."""
    for folder in ("",) if os.path.isabs(name) else zoneinfo.TZPATH:
        try:
            with open(os.path.join(folder, name), "rb") as file:
                return _files.Zone(file.read())
        except (OSError, ValueError):
            continue
    return None
