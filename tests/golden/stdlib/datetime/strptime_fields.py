"""What datetime.strptime reads: weeks, offsets to the microsecond, names of zones."""
from datetime import datetime

for text, format in (
        ("2003-02-01 04:05:06.5", "%Y-%m-%d %H:%M:%S.%f"), ("6/04/03", "%w/%U/%y"), ("2021 53 1", "%G %V %u"), ("2021 10 Mon", "%Y %W %a"), ("2021 100", "%Y %j"),
        ("12/31/99 11:59:59 PM", "%D %I:%M:%S %p"), ("2020-01-01 00:00 +01:30:15.000003", "%Y-%m-%d %H:%M %z"), ("2020 -0530", "%Y %z"), ("2020 Z", "%Y %z"),
        ("2020 UTC", "%Y %Z"), ("Wed Jan  1 10:20:30 2020", "%c"), ("1", "%d/%Y"), ("2020 +01:3015", "%Y %z"), ("2020 x", "%Y"), ("2020", "%Y%"), ("2020", "%Q"),
        ("31 02 2020", "%d %m %Y"), ("2020 60", "%Y %M")):
    try:
        print(repr(datetime.strptime(text, format)))
    except ValueError as error:
        print(error)
