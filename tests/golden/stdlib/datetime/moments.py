from datetime import *
d = date(2024, 2, 29); n = datetime(2024, 3, 10, 14, 5, 9, 123456); z = datetime(2024, 1, 1, tzinfo=timezone.utc)
print(d, repr(d), d + timedelta(1), d - date(2023, 12, 25), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), date.fromordinal(738000), d.replace(month=3), d < date(2025, 1, 1), d.ctime(), d.timetuple()[:8])
print(n, repr(n), n.isoformat(timespec="minutes"), n + timedelta(days=30, hours=12), n - datetime(2024, 1, 1), n.date(), n.time(), n.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %j %U %W %p %I %y %% %G %V %u %w"), f"{n:%d/%m}", n.ctime())
print(z, repr(z), z.isoformat(), z.timestamp(), z.astimezone(timezone(timedelta(hours=2, minutes=30))), timezone(timedelta(hours=-5)), timezone(timedelta(hours=1), "X"), UTC, z == datetime(2024, 1, 1, 1, tzinfo=timezone(timedelta(hours=1))))
print(timedelta(days=1.5, hours=-3), repr(timedelta(seconds=-1)), timedelta(weeks=1) / 2, timedelta(1) // timedelta(hours=5), divmod(timedelta(1), timedelta(hours=5)), timedelta(1) * 1.5, -timedelta(1), abs(timedelta(-1)), timedelta(microseconds=1).total_seconds(), sum([timedelta(1), timedelta(2)], timedelta()), timedelta.max, timedelta(0), bool(timedelta(0)))
print(time(1, 2, 3), repr(time(1, 2, 3, 4)), time(1, tzinfo=UTC), time.fromisoformat("04:05:06.789+01:00"), time(1) < time(2), time.max)
for s in ("2024-01-02", "2024-01-02T03:04:05", "2024-01-02 03:04:05.678901+02:00", "20240102T030405Z", "2024-W05-3"): print(datetime.fromisoformat(s))
for s, f in (("2024-03-01 10:11:12", "%Y-%m-%d %H:%M:%S"), ("1 Feb 99", "%d %b %y"), ("03:04 PM", "%I:%M %p"), ("2024-060", "%Y-%j"), ("2024-01-01T00:00:00+0530", "%Y-%m-%dT%H:%M:%S%z")): print(datetime.strptime(s, f))
for c in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: time(24), lambda: datetime.fromisoformat("x"), lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2024x", "%Y"), lambda: z < n, lambda: z - n, lambda: timezone(timedelta(1)), lambda: date.max + timedelta(1), lambda: timedelta("x"), lambda: date(1, 13, 1), lambda: datetime(2020, 1, 1, tzinfo=3)):
    try: print(c())
    except Exception as e: print(type(e).__name__, e)
print(datetime.combine(d, time(5)), n.replace(hour=0), datetime.fromtimestamp(1e9, UTC), hash(d) == hash(date(2024, 2, 29)), datetime.min, date.max, n.timetuple()[:6], isinstance(n, date), date.fromisocalendar(2024, 9, 4), {d: 1}[date(2024, 2, 29)])
