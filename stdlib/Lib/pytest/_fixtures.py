"""Fixtures: values that tests ask for by the names of their parameters."""


class FixtureFunction:
    """A function whose result is given to tests; it may yield once and clean up after that."""

    def __init__(self, function, scope, params, autouse, ids, name):
        self.function = function
        self.scope = scope
        self.params = params
        self.autouse = autouse
        self.ids = ids
        self.name = name or function.__name__
        self.__name__ = function.__name__
        self.__doc__ = function.__doc__
        self.__module__ = function.__module__

    def __get__(self, instance, owner=None):
        return self

    def __call__(self, *args, **kwargs):
        from pytest._outcomes import fail
        fail(f'Fixture "{self.name}" called directly. Fixtures are not meant to be called directly,\n'
             "but are created automatically when test functions request them as parameters.",
             pytrace=False)

    def __repr__(self):
        return f"<pytest_fixture({self.function!r})>"


def fixture(fixture_function=None, *, scope="function", params=None, autouse=False, ids=None,
            name=None):
    """Decorator that makes a fixture."""
    if scope not in ("function", "class", "module", "package", "session"):
        raise ValueError(f"Fixture got an unexpected scope value '{scope}'")

    def decorate(function):
        return FixtureFunction(function, scope, list(params) if params is not None else None,
                               autouse, ids, name)

    return decorate if fixture_function is None else decorate(fixture_function)
