"""TZif files (RFC 9636) and the rules in the notation of POSIX they end with."""

import bisect
import datetime
import re
import struct
from collections import namedtuple

MAGIC = b"TZif"

_DAY = 86400
_HOUR = 3600
_EPOCH_DAY = datetime.date(1970, 1, 1).toordinal()

Period = namedtuple("Period", "offset saving name seconds")


def _period(offset, saving, name):
    return Period(datetime.timedelta(seconds=offset), datetime.timedelta(seconds=saving), name, offset)


class Zone:
    """The periods of a zone: when which offset holds."""

    def __init__(self, data):
        moments, kinds, table, footer = _read(data)
        savings = _savings(kinds, table)
        periods = [_period(offset, saving, name) for (offset, _, name), saving in zip(table, savings)]
        self._moments = moments
        self._periods = [periods[kind] for kind in kinds]
        self._before = next((period for period, (_, is_dst, _) in zip(periods, table) if not is_dst), periods[0])
        previous = [self._before, *self._periods]
        shifts = [(before.seconds, after.seconds) for before, after in zip(previous, self._periods)]
        # In a gap and in an overlap the earlier reading (fold 0) keeps to the offset before, the later one to the offset after.
        self._walls = [[moment + max(shift) for moment, shift in zip(moments, shifts)], [moment + min(shift) for moment, shift in zip(moments, shifts)]]
        self._rule = _rule(footer) if footer else None
        if self._rule is None:
            last = self._periods[-1] if self._periods else self._before
            self._rule = _Fixed(last)
        is_fixed = not moments and len(table) == 1 and isinstance(self._rule, _Fixed) and self._rule.period == self._before
        self.fixed = self._rule.period if is_fixed else None

    def at(self, moment, year):
        """The period at a moment of UTC, and the fold of its local time."""
        index = bisect.bisect_right(self._moments, moment)
        if index >= len(self._moments) and not (index and isinstance(self._rule, _Fixed)):
            return self._rule.at(moment, year)
        if index == 0:
            return self._before, 0
        period = self._periods[index - 1]
        before = self._periods[index - 2] if index > 1 else self._before
        return period, int(before.seconds - period.seconds > moment - self._moments[index - 1])

    def at_wall_time(self, wall, fold, year):
        """The period at a local time."""
        walls = self._walls[fold]
        if not walls or wall >= walls[-1]:
            return self._rule.at_wall_time(wall, fold, year)
        index = bisect.bisect_right(walls, wall)
        return self._periods[index - 1] if index else self._before


def _read(data):
    """The moments at which something changes, what holds from then on, the kinds of periods, and the footer."""
    if data[:4] != MAGIC:
        raise ValueError("Invalid TZif file: magic not found")
    header, width, code = 0, 4, "l"
    if data[4:5] >= b"2":
        # The first block is for readers that know numbers of 32 bits only.
        header, width, code = 44 + _length(data, 0, 4), 8, "q"
    _, _, leaps, changes, kinds, letters = struct.unpack_from(">6l", data, header + 20)
    at = header + 44
    moments = list(struct.unpack_from(f">{changes}{code}", data, at))
    at += changes * width
    indices = list(data[at:at + changes])
    at += changes
    table = [struct.unpack_from(">lbB", data, at + 6 * number) for number in range(kinds)]
    at += 6 * kinds
    names = data[at:at + letters]
    table = [(offset, is_dst, names[start:names.index(b"\0", start)].decode()) for offset, is_dst, start in table]
    if width == 4:
        return moments, indices, table, ""
    return moments, indices, table, data[header + 44 + _length(data, header, 8):].strip(b"\n").decode()


def _length(data, header, width):
    utc, standard, leaps, changes, kinds, letters = struct.unpack_from(">6l", data, header + 20)
    return changes * (width + 1) + kinds * 6 + letters + leaps * (width + 4) + standard + utc


def _savings(kinds, table):
    """How much of each kind's offset is summer time: what it is ahead of its neighbours without."""
    savings = [0] * len(table)
    for neighbour in (-1, 1):
        for place, kind in enumerate(kinds):
            other = place + neighbour
            if savings[kind] or not table[kind][1] or not 0 <= other < len(kinds) or table[kinds[other]][1]:
                continue
            savings[kind] = table[kind][0] - table[kinds[other]][0]
    return [saving or (_HOUR if is_dst else 0) for saving, (_, is_dst, _) in zip(savings, table)]


class _Fixed:
    """The same period for ever."""

    def __init__(self, period):
        self.period = period

    def at(self, moment, year):
        return self.period, 0

    def at_wall_time(self, wall, fold, year):
        return self.period


class _Yearly:
    """Summer time from one day of each year to another."""

    def __init__(self, standard, summer, begin, end):
        self._standard, self._summer = standard, summer
        self._begin, self._end = begin, end

    def _in_summer(self, begin, end, moment):
        return begin <= moment < end if begin < end else not end <= moment < begin

    def at(self, moment, year):
        begin = self._begin(year) - self._standard.seconds
        end = self._end(year) - self._summer.seconds
        in_summer = self._in_summer(begin, end, moment)
        shift = self._summer.seconds - self._standard.seconds
        # Time goes back at the end of summer time; where it is negative, at its beginning.
        back = end if shift > 0 else begin
        in_fold = in_summer is (shift < 0) and 0 <= moment - back < abs(shift)
        return (self._summer if in_summer else self._standard), int(in_fold)

    def at_wall_time(self, wall, fold, year):
        begin, end = self._begin(year), self._end(year)
        shift = self._summer.seconds - self._standard.seconds
        if fold == (shift >= 0):
            end -= shift
        else:
            begin += shift
        return self._summer if self._in_summer(begin, end, wall) else self._standard


_OFFSET = r"([+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?)"
_NAME = r"([A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)"
_RULE = re.compile(rf"{_NAME}{_OFFSET}(?:{_NAME}{_OFFSET}?(?:,([^,]+),([^,]+))?)?", re.ASCII)
_WHEN = re.compile(rf"(?:M(\d{{1,2}})\.(\d)\.(\d)|(J)?(\d{{1,3}}))(?:/{_OFFSET})?", re.ASCII)


def _rule(text):
    """The rule a text stands for."""
    match = _RULE.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a valid TZ string")
    name, offset, summer_name, summer_offset, begin, end = match.groups()
    # West is positive in this notation.
    standard = -_span(offset)
    if summer_name is None:
        return _Fixed(_period(standard, 0, name.strip("<>")))
    if begin is None:
        raise ValueError(f"Missing transition rules in TZ string: {text!r}")
    summer = standard + _HOUR if summer_offset is None else -_span(summer_offset)
    return _Yearly(_period(standard, 0, name.strip("<>")), _period(summer, summer - standard, summer_name.strip("<>")), _when(begin), _when(end))


def _span(text):
    parts = [int(part) for part in text.lstrip("+-").split(":")]
    seconds = sum(part * unit for part, unit in zip(parts, (_HOUR, 60, 1)))
    return -seconds if text.startswith("-") else seconds


def _when(text):
    """A function that gives, for a year, the second of local time at which something changes."""
    match = _WHEN.fullmatch(text)
    if not match:
        raise ValueError(f"Invalid dst start/end date: {text}")
    month, week, weekday, no_leap_day, number, time = match.groups()
    second = 2 * _HOUR if time is None else _span(time)
    if month is not None:
        return lambda year: _day_of_week(year, int(month), int(week), int(weekday)) * _DAY + second
    return lambda year: _day_of_year(year, int(number), bool(no_leap_day)) * _DAY + second


def _day_of_week(year, month, week, weekday):
    """The day, from 1970 on, of the n-th weekday of a month; the fifth is the last."""
    first = datetime.date(year, month, 1).toordinal()
    day = first + (weekday - first) % 7 + 7 * (week - 1)
    following = datetime.date(year + month // 12, month % 12 + 1, 1).toordinal() if (year, month) != (9999, 12) else first + 31
    return (day if day < following else day - 7) - _EPOCH_DAY


def _day_of_year(year, number, no_leap_day):
    first = datetime.date(year, 1, 1).toordinal()
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    # With J days begin at 1 and the 29th of February is not counted.
    return first - _EPOCH_DAY + (number - 1 + (is_leap and number > 59) if no_leap_day else number)
