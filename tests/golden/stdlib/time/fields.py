import time


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for moment in (0, 1, -1, 86399, 951782400, 951868800, 1704067199.9, -62135596800, 253402300799, 1 << 40):
    t = time.gmtime(moment)
    print(tuple(t), time.asctime(t), t.tm_yday, t.tm_zone, t.tm_gmtoff)
print(time.gmtime(0))
t = time.struct_time((2024, 2, 29, 13, 5, 9, 3, 60, 0))
print(t, t.tm_zone, t[0], len(t), t[:3], t == (2024, 2, 29, 13, 5, 9, 3, 60, 0))
for directive in "aAbBcCdDeFgGhHIjklmMnpPrRStTuUVwWxXyY%":
    print(directive, repr(time.strftime("%" + directive, t)))
print(time.strftime("%-d|%_d|%^a|%#p|%010Y|%Q|plain é", t))
for day in range(1, 8):
    for year in (2020, 2021, 2024, 2026):
        w = (day + 3) % 7
        t = time.gmtime(time.mktime((year, 1, day, 12, 0, 0, 0, 0, 0)) - 0)
        print(time.strftime("%Y-%m-%d %G-%V-%u %U %W %j", t), end=";")
print()

cases = [("2024-02-29 13:05:09", "%Y-%m-%d %H:%M:%S"), ("Thu Feb 29 13:05:09 2024", "%a %b %d %H:%M:%S %Y"),
         ("29/2/24", "%d/%m/%y"), ("1/2/70", "%d/%m/%y"), ("12:30 am", "%I:%M %p"), ("12:30 PM", "%I:%M %p"), ("060 2024", "%j %Y"),
         ("2024 9 4", "%Y %W %w"), ("2024-W09-4", "%G-W%V-%u"), ("Wednesday march 6 2024", "%A %B %d %Y"), ("20240229", "%Y%m%d"),
         ("10:20:30 +0230", "%H:%M:%S %z"), ("2024  01", "%Y %m"), ("1:2", "%M:%S")]
for text, pattern in cases:
    attempt(lambda: (text, tuple(time.strptime(text, pattern)), time.strptime(text, pattern).tm_gmtoff))
attempt(lambda: time.strptime("x", "%Y"))
attempt(lambda: time.strptime("2024 rest", "%Y"))
attempt(lambda: time.strptime("2024", "%Q"))
attempt(lambda: time.strptime("2024", "%Y%"))
attempt(lambda: time.strptime("30 Feb 2023", "%d %b %Y"))
attempt(lambda: time.strptime(5, "%Y"))
attempt(lambda: time.struct_time((1, 2, 3)))
attempt(lambda: time.struct_time(range(12)))
attempt(lambda: time.struct_time(5))
attempt(lambda: time.asctime((2024, 13, 1, 0, 0, 0, 0, 1, 0)))
attempt(lambda: time.strftime("%d", (2024, 1, 32, 0, 0, 0, 0, 1, 0)))
attempt(lambda: time.strftime("%d", (2024, 1, 1, 24, 0, 0, 0, 1, 0)))
attempt(lambda: time.strftime("%d", 5))
attempt(lambda: time.sleep(-1))
attempt(lambda: time.sleep("1"))
attempt(lambda: time.gmtime("1"))
attempt(lambda: time.gmtime(1e30))
attempt(lambda: time.gmtime(float("nan")))
attempt(lambda: time.get_clock_info("wall"))
print(time.mktime(time.localtime(1_700_000_000)), time.get_clock_info("monotonic").monotonic)
start = time.monotonic_ns()
time.sleep(0.01)
print(time.monotonic_ns() - start >= 10_000_000, time.time() > 1.7e9, abs(time.time() - time.time_ns() / 1e9) < 1, time.perf_counter() > 0, time.process_time() >= 0)
