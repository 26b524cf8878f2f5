# Modules beside the script can be imported without a grant; their data cannot be read.
import data.greet
from data import greet as again
from data.inner import deep
from data.inner.deep import answer as renamed

print(data.greet is again, again.hello("you"), deep.answer, renamed)
print(again.__name__, deep.__name__, deep.__package__, data.inner.__name__)
print(again.__file__.endswith("data/greet.py"))

try:
    import data.missing
except ModuleNotFoundError as error:
    print(type(error).__name__, error, error.name)

try:
    from data.greet import nothing
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0], error.name)
