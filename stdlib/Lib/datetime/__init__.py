"""Dates, times, time zones and durations."""

from datetime._delta import timedelta
from datetime._date import MAXYEAR, MINYEAR, date
from datetime._zone import timezone, tzinfo
from datetime._time import time
from datetime._datetime import datetime
from _types import seal as _seal

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR",
           "UTC"]

UTC = timezone.utc

for _cls in (timedelta, date, tzinfo, timezone, time, datetime):
    _cls.__module__ = "datetime"
date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
time.min, time.max = time(0, 0), time(23, 59, 59, 999999)
time.resolution = datetime.resolution = timedelta(microseconds=1)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
for _cls in (timedelta, date, tzinfo, timezone, time, datetime):
    _seal(_cls, final=_cls is timezone)
del _cls, _seal
