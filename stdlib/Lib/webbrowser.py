"""Showing a page to the user, for whom the enclave has no browser."""

__all__ = ["Error", "open", "open_new", "open_new_tab", "get", "register"]

_browsers = {}


class Error(Exception):
    """There is no browser."""


def register(name, constructor, instance=None, *, preferred=False):
    """Add a browser of the program's own."""
    _browsers[name.lower()] = [constructor, instance]


def get(using=None):
    """A browser that was added."""
    for name in [using.lower()] if using is not None else _browsers:
        if name in _browsers:
            constructor, instance = _browsers[name]
            return constructor() if instance is None else instance
    raise Error("could not locate runnable browser")


def open(url, new=0, autoraise=True):
    """Show a page; whether a browser did."""
    for constructor, instance in _browsers.values():
        browser = constructor() if instance is None else instance
        if browser.open(url, new, autoraise):
            return True
    return False


def open_new(url):
    """Show a page in a new window."""
    return open(url, 1)


def open_new_tab(url):
    """Show a page in a new tab."""
    return open(url, 2)
