"""zoneinfo: zones from TZif files made for the purpose, folds, gaps, rules, errors."""

import datetime
import io
import pickle
import struct
import zoneinfo
from datetime import timedelta, timezone


def tzif(moments, kinds, table, footer, version=b"2"):
    """A TZif file."""
    names = b""
    records = b""
    for offset, is_dst, name in table:
        records += struct.pack(">lbB", offset, is_dst, len(names))
        names += name.encode() + b"\0"

    def block(code):
        head = b"TZif" + version + b"\0" * 15 + struct.pack(">6l", 0, 0, 0, len(moments), len(table), len(names))
        return head + struct.pack(f">{len(moments)}{code}", *moments) + bytes(kinds) + records + names
    if version < b"2":
        return block("l")
    return block("l") + block("q") + b"\n" + footer.encode() + b"\n"


CENTRAL = tzif([0, 7776000, 23500800], [0, 1, 0], [(3600, 0, "CET"), (7200, 1, "CEST"), (600, 0, "LMT")], "CET-1CEST,M3.5.0,M10.5.0/3")


def show(zone, *moments):
    for moment in moments:
        local = moment.replace(tzinfo=timezone.utc).astimezone(zone)
        print(local, local.fold, local.tzname(), local.dst())


# === A zone ===
zone = zoneinfo.ZoneInfo.from_file(io.BytesIO(CENTRAL), key="Test/Central")
print(zone, repr(zone), zone.key, zone.utcoffset(None), zone.tzname(None))
show(zone, datetime.datetime(1969, 1, 1), datetime.datetime(1970, 1, 1), datetime.datetime(1970, 3, 31, 23, 59), datetime.datetime(1970, 4, 1), datetime.datetime(1970, 9, 29, 23, 30),
     datetime.datetime(1970, 9, 30, 0, 30), datetime.datetime(1970, 9, 30, 1))
show(zone, datetime.datetime(2024, 1, 1), datetime.datetime(2024, 3, 31, 0, 59), datetime.datetime(2024, 3, 31, 1), datetime.datetime(2024, 10, 27, 0, 30), datetime.datetime(2024, 10, 27, 1, 30), datetime.datetime(2024, 10, 27, 2))
for fold in 0, 1:
    for wall in datetime.datetime(2024, 3, 31, 2, 30), datetime.datetime(2024, 10, 27, 2, 30), datetime.datetime(1970, 4, 1, 1, 30), datetime.datetime(1970, 9, 30, 1, 30):
        local = wall.replace(fold=fold, tzinfo=zone)
        print(local, local.tzname(), local.astimezone(timezone.utc))
start = datetime.datetime(2024, 3, 30, 12, tzinfo=zone)
print(start + timedelta(days=1), (start + timedelta(days=1)).astimezone(timezone.utc) - start.astimezone(timezone.utc))

# === Rules ===
for footer in ("EST5EDT,M3.2.0,M11.1.0", "AEST-10AEDT,M10.1.0,M4.1.0/3", "IST-1GMT0,M10.5.0,M3.5.0/1", "<+0330>-3:30", "UTC0", "XXX3<-02>2,J60/-1,299/26:30", "AAA-1BBB,0,J365/25"):
    zone = zoneinfo.ZoneInfo.from_file(io.BytesIO(tzif([], [], [(0, 0, "LMT")], footer)))
    print(footer, zone.utcoffset(None), zone.key)
    show(zone, *[datetime.datetime(2023, month, 2, 7) for month in range(1, 13, 2)], datetime.datetime(2023, 11, 5, 5, 30), datetime.datetime(2023, 11, 5, 6, 30))
old = zoneinfo.ZoneInfo.from_file(io.BytesIO(tzif([0, 100], [0, 1], [(0, 0, "A"), (3600, 1, "B")], "", b"\0")))
show(old, datetime.datetime(1960, 1, 1), datetime.datetime(1970, 1, 1, 0, 1), datetime.datetime(2030, 1, 1))
for data in b"", b"nothing", tzif([], [], [(0, 0, "LMT")], "what is this"), tzif([], [], [(0, 0, "LMT")], "AAA1BBB"), tzif([], [], [(0, 0, "LMT")], "AAA1BBB,X,Y"):
    try:
        zoneinfo.ZoneInfo.from_file(io.BytesIO(data))
        print("read")
    except ValueError as error:
        print(type(error).__name__)

# === Folders ===
zoneinfo.reset_tzpath(["/zones"])
print(zoneinfo.TZPATH)
for key in "/UTC", "../UTC", "Test/../UTC", "None/Such":
    try:
        print(zoneinfo.ZoneInfo(key))
    except (ValueError, zoneinfo.ZoneInfoNotFoundError) as error:
        print(type(error).__name__, error)
try:
    pickle.dumps(zone)
except pickle.PicklingError as error:
    print(error)
for paths in "/x", ["relative"]:
    try:
        zoneinfo.reset_tzpath(paths)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
