"""What strftime and strptime do not take."""
import time
import warnings

for call, *arguments in (time.strftime, "%Y\0"), (time.strftime, "\0", time.gmtime(0)), (time.strptime, "x", "%Y"), (time.strptime, "1", 1):
    try:
        print(repr(call(*arguments)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    time.strptime("2 Jan", "%d %b")
    time.strptime("Jan", "%b")
    time.strptime("2 24", "%d %y")
print([(w.category.__name__, str(w.message)) for w in caught])
