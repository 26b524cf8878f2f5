"""TZ and time.tzset: rules in the name, an unknown name, and the times they give."""
import os
import time

for zone in "EST+05EDT,M4.1.0,M10.5.0", "UTC+0", "AEST-10AEDT-11,M10.5.0,M3.5.0", "<-03>3", "XYZ-5:30":
    os.environ["TZ"] = zone
    time.tzset()
    print(zone, time.timezone, time.altzone, time.daylight, time.tzname[0])
    for moment in 0, 1_700_000_000, 1_720_000_000:
        t = time.localtime(moment)
        print(tuple(t), t.tm_zone, t.tm_gmtoff, time.mktime(t) == moment)
print(time.strftime("%Z %z", time.localtime(0)))
