"""warn_explicit() looks at the loader and the spec of the module it is told of."""
import types
import warnings


def told(**names):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        try:
            warnings.warn_explicit("eggs", UserWarning, "basket.py", 1, module_globals={"__name__": "basket", **names})
        except (AttributeError, ValueError) as error:
            print(type(error).__name__, error)
    print([(w.category.__name__, str(w.message), w.filename if w.category is UserWarning else "") for w in log])


class Loader:
    def get_source(self, name):
        return f"# {name}\n"


loader = Loader()
spec = types.SimpleNamespace
told()
told(__loader__=None)
told(__spec__=None)
told(__loader__=None, __spec__=None)
told(__loader__=None, __spec__=spec(loader=None))
told(__spec__=spec())
told(__spec__=spec(loader=loader))
told(__loader__=loader)
told(__loader__=loader, __spec__=None)
told(__loader__=loader, __spec__=spec())
told(__loader__=loader, __spec__=spec(loader=Loader()))
told(__loader__=loader, __spec__=spec(loader=loader))
