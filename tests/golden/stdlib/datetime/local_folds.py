"""Local time under TZ: what exists twice or not at all, pickles, and warnings of what is deprecated."""
import os
import pickle
import time
import warnings
from datetime import date, datetime, time as day_time, timedelta, timezone

os.environ["TZ"] = "EST+05EDT,M3.2.0,M11.1.0"
time.tzset()
for seconds in 1710053999, 1710054000, 1730611799, 1730611800, 1730615400, 0:
    local = datetime.fromtimestamp(seconds)
    print(repr(local), local.timestamp() == seconds, local.astimezone().tzname())
for moment in datetime(2024, 3, 10, 2, 30), datetime(2024, 11, 3, 1, 30), datetime(2024, 7, 1):
    for fold in 0, 1:
        print(moment, fold, moment.replace(fold=fold).timestamp(), moment.replace(fold=fold).astimezone(timezone.utc))

zone = timezone(timedelta(hours=2), "Z")
for value in date(2024, 2, 29), datetime(2024, 2, 29, 1, 2, 3, 456789, zone, fold=1), day_time(23, 59, 58, 7, fold=1), day_time(1, tzinfo=zone):
    print([pickle.loads(pickle.dumps(value, protocol)) == value for protocol in range(6)], value.__reduce__()[1], value.__reduce_ex__(4)[1][0])
for bad in (lambda: datetime(bytes([1] * 10), "EST"), lambda: datetime.strptime("1/2/3", "%d/%m/%y"), lambda: date(1), lambda: datetime.fromtimestamp(None)):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    datetime.utcnow()
    print(datetime.utcfromtimestamp(0), datetime.strptime("03-14", "%m-%d"))
    print([str(warning.message)[:60] for warning in caught])
