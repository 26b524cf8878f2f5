"""Formats as time.strftime knows them, texts in ISO format, and what arguments of the wrong kind are told."""
import sys
import warnings
from datetime import date, datetime, time, timedelta, timezone, tzinfo


def show(call, *arguments, **options):
    try:
        print(repr(call(*arguments, **options)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


# === Directives with flags and widths ===
moment = datetime(2024, 3, 5, 7, 8, 9, 123)
for directive in "%-d %_d %e %-I %P %^a %#a %6Y %-j %03d %g %G %V %u %Ey %Od %f %q %%".split():
    print(directive, repr(moment.strftime(directive)), end="; ")
print()
print(moment.strftime("%-d.%-m.%Y, %H:%M"), f"{moment:%A %-d %B}", date(24, 1, 2).strftime("%Y %y %C"), time(9, 5).strftime("%-H Uhr %M, %Y-%m-%d %a|%z|%Z"))
show(moment.strftime, "ends in %")
show(moment.strftime, "null\0")
show(moment.strftime, "\ud800")


class Named(tzinfo):
    def __init__(self, name):
        self.name = name

    def utcoffset(self, dt):
        return timedelta(hours=1, seconds=30)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return self.name


for name in "50%Y", None, 42, "\udc80":
    show(datetime(2024, 1, 1, tzinfo=Named(name)).strftime, "%Z %z %:z %%Z")

# === Texts in ISO format ===
for text in ("2022W52520", "2024-02-30", "2024-13-01", "0000-01-01", "2024-01-01T24:00", "2024-01-01T10:60", "2024-01-01T10:00+24:00",
             "2024-W01-1-10", "2024W0110", "2024-01-01T", "2021-W53-1", "2024-01-01T10:11:12.5+01", "9999-W52-7"):
    print(text, end=" ")
    show(datetime.fromisoformat, text)
for text in "25:00", "10:00:60", "10:00+25:00", "T1000", "":
    show(time.fromisoformat, text)

# === Arguments of the wrong kind ===
utc = timezone.utc
for call, *arguments in (
        (datetime.combine, time(1), date(1, 1, 1)), (datetime.combine, date(1, 1, 1), 5), (datetime.combine, date(1, 1, 1), time(1), 5),
        (moment.strftime, 5), (moment.__format__, 5), (time(1).__format__, 5), (datetime.strptime, 5, "%Y"), (datetime.strptime, "5", 5),
        (utc.utcoffset, ""), (utc.tzname, date(1, 1, 1)), (utc.dst, 1), (utc.fromutc, ""), (utc.fromutc, moment), (Named("x").fromutc, date(1, 1, 1)),
        (tzinfo().utcoffset, None), (timezone, 5), (timezone, timedelta(0), 5), (moment.isoformat, "xx"), (moment.isoformat, 5),
        (date, "1"), (datetime.fromtimestamp, float("nan")), (datetime.fromtimestamp, float("inf"))):
    show(call, *arguments)
show(lambda: moment + 1)
show(lambda: moment < date(2024, 1, 1))
show(lambda: moment - date(2024, 1, 1))
show(lambda: date(2024, 1, 1) - moment)
show(lambda: timedelta(1) // 2.0)
show(lambda: min(moment, None))
show(lambda: f"{timedelta(1):>20}")
show(lambda: setattr(datetime, "extra", 1))
show(lambda: type("Own", (timezone,), {}))
print(repr(type("Own", (datetime,), {})(2024, 1, 1)), [repr(type("Own", (cls,), {})(1)) for cls in (time, timedelta)])

# === A zone gives its own moments back; halves of microseconds go to the even one ===
aware = moment.replace(tzinfo=utc)
print(aware.astimezone(utc) is aware)
print([timedelta(microseconds=n).microseconds for n in (0.5, 1.5, 2.5)], timedelta(milliseconds=0.0015), timedelta(1, microseconds=-1.5), timedelta(seconds=1, microseconds=0.5))

# === A day of a month without a year ===
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    datetime.strptime("2 Jan", "%d %b")
    datetime.strptime("2 Jan 2024", "%d %b %Y")
print([(w.category.__name__, str(w.message)[:60], w.filename == __file__) for w in caught])

# === The same moments by other ways ===
show(datetime.fromisoformat, "2024-01-01T10:11:12,123456")
show(datetime.fromisoformat, "2024-01-01T10:11:12.12345\u0663")
show(datetime.fromisoformat, "2024-01-01T10:11:1\u0663")
print([datetime.fromtimestamp(seconds, timezone.utc).isoformat() for seconds in (0.5, 1.5e-6, 2.5e-6, -1e-7, -0.5, 1e9 + 0.123456789, 0.9999996, 1e11)])
print([date.fromordinal(n).isoformat() for n in (1, 31, 32, 59, 60, 365, 366, 1461, 730179, 730180, 3652059)])
for value in None, "", True, 0.0:
    show(timedelta, value)

# === Two copies of the module, each with zones of its own ===
first = sys.modules["datetime"]
kept = {name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] in ("datetime", "_datetime")}
import datetime as second
sys.modules.update(kept)
for module in first, second:
    print(module.datetime(2024, 1, 1, tzinfo=module.UTC).isoformat(), module.datetime.fromtimestamp(0, module.UTC))
