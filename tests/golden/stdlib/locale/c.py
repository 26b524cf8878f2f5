import locale
print(locale.setlocale(locale.LC_ALL, "C"), locale.localeconv()["decimal_point"], locale.strcoll("a", "b"), locale.strxfrm("ab"))
print(locale.format_string("%d items cost %.2f %s %%", (1234567, 9.5, "x"), grouping=True), locale.format_string("%(a)d", {"a": 5}), locale.atof("1.5"), locale.atoi("12"), locale.str(1.25), locale.delocalize("1.5"))
for call in (lambda: locale.setlocale(locale.LC_ALL, "xx_YY"), lambda: locale.currency(5), lambda: locale.setlocale(locale.LC_ALL, 5), lambda: locale.setlocale(99, ("a", "b", "c"))):
    try: call()
    except (locale.Error, TypeError, ValueError) as e: print(type(e).__name__, e)
