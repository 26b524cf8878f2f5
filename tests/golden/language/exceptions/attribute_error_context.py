"""An AttributeError that says nothing of its own learns what was asked for, and of whom."""
import traceback


class Quiet:
    colour = "red"

    def __getattr__(self, name):
        raise AttributeError


class Told(Quiet):
    def __getattr__(self, name):
        raise AttributeError(f"no {name} here")


class Own(Quiet):
    def __getattr__(self, name):
        raise AttributeError("mine", name="other", obj=None)


class Deep(Quiet):
    def __getattr__(self, name):
        return getattr(Told(), name + "x")


for cls in Quiet, Told, Own, Deep:
    thing = cls()
    for ask in lambda: thing.colur, lambda: getattr(thing, "clour"):
        try:
            ask()
        except AttributeError as error:
            print(cls.__name__, error.args, error.name, type(error.obj).__name__, error.obj is thing)
            print(traceback.format_exception_only(error))
    print(hasattr(thing, "nothing"), getattr(thing, "nothing", "default"))
