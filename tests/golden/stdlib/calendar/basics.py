import calendar
print(calendar.month(2024, 2)); print(calendar.calendar(2023, m=4)); print(calendar.TextCalendar(6).formatmonth(2025, 6, w=4, l=2))
print(calendar.HTMLCalendar().formatmonth(2024, 2)); print(len(calendar.HTMLCalendar(2).formatyearpage(2024)), calendar.HTMLCalendar().formatyear(2024)[:200])
print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.leapdays(1900, 2001), calendar.weekday(2024, 2, 29), calendar.monthcalendar(2024, 2), calendar.timegm((2024, 2, 29, 12, 30, 15)))
print(list(calendar.month_name), list(calendar.day_abbr), calendar.month_abbr[1:4], calendar.Month.MAY, repr(calendar.MONDAY), calendar.Day(3), calendar.weekheader(3))
print([str(d) for d in calendar.Calendar(6).itermonthdates(2024, 2)][:3], list(calendar.Calendar().itermonthdays4(2024, 2))[:3], calendar.Calendar().yeardayscalendar(2024, 6)[0][0][0])
for call in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(7)):
    try: call()
    except ValueError as e: print(type(e).__name__, e)
calendar.setfirstweekday(calendar.SUNDAY); print(calendar.firstweekday(), calendar.month(2024, 3)); calendar.setfirstweekday(0)
