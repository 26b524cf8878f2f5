"""Numbers that are no integers choose a plural form and are warned of where the program asks."""
import gettext
import warnings


def shows(action):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = action()
        except TypeError as error:
            result = error
    print(result, [(str(w.message), w.lineno, w.category.__name__) for w in caught])

for number in (1, 2, 1.0, 1.1, None):
    shows(lambda: gettext.ngettext("file", "files", number))
    shows(lambda: gettext.NullTranslations().npgettext("menu", "file", "files", number))
form = gettext.c2py("n != 1")
for number in (1, 1.0, 1.5, True, "x"):
    shows(lambda: form(number))
