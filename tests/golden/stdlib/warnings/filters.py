import warnings, sys
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("one"); warnings.warn("two", DeprecationWarning); warnings.warn(UserWarning("three"))
for w in log: print(w.category.__name__, w.message, type(w.message).__name__)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("bad", RuntimeWarning)
    except RuntimeWarning as e: print("raised", e)
with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings(); warnings.filterwarnings("ignore", message="skip.*"); 
    for i in range(3): warnings.warn("once here")
    warnings.warn("skip me")
print(len(log), log[0].message)
print(repr(warnings.formatwarning("m", UserWarning, "f.py", 3, "  x = 1 ")))
@warnings.deprecated("use g")
def f(): return 5
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always"); print(f(), f.__deprecated__)
print(log[0].category.__name__, log[0].message)
for call in (lambda: warnings.simplefilter("zzz"), lambda: warnings.warn("x", int), lambda: warnings.filterwarnings("error", lineno=-1)):
    try: call()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
