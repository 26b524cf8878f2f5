"""What a name or an attribute that is being typed may become, for readline or another editor."""

import builtins
import inspect
import keyword
import re

__all__ = ["Completer"]


class Completer:
    """Completes names of a namespace: that of __main__, or a given one."""

    def __init__(self, namespace=None):
        if namespace and not isinstance(namespace, dict):
            raise TypeError("namespace must be a dictionary")
        self.use_main_ns = namespace is None
        if namespace is not None:
            self.namespace = namespace

    def complete(self, text, state):
        """The completion with the number `state`, or None when there are no more."""
        if self.use_main_ns:
            import __main__
            self.namespace = __main__.__dict__
        if not text.strip():
            # Nothing to complete: a tab is a tab.
            return "\t" if state == 0 else None
        if state == 0:
            self.matches = self.attr_matches(text) if "." in text else self.global_matches(text)
        return self.matches[state] if 0 <= state < len(getattr(self, "matches", ())) else None

    def global_matches(self, text):
        """Keywords and names of the namespace and of the builtins that begin with the text."""
        found = {}
        for word in keyword.kwlist + keyword.softkwlist:
            if word.startswith(text):
                found[word] = word + _after(word)
        for namespace in self.namespace, builtins.__dict__:
            for name, value in namespace.items():
                if name.startswith(text) and name != "__builtins__" and name not in found:
                    found[name] = self._callable_postfix(value, name)
        return list(found.values())

    def attr_matches(self, text):
        """Attributes of the object before the last dot, which is evaluated; names with underscores only when one was typed."""
        match = re.match(r"(\w+(?:\.\w+)*)\.(\w*)", text)
        if match is None:
            return []
        owner, beginning = match.groups()
        try:
            thing = eval(owner, self.namespace)
        except Exception:
            return []
        names = {name for name in dir(thing) if name != "__builtins__"}
        if hasattr(thing, "__class__"):
            names |= {"__class__", *get_class_members(thing.__class__)}
        # Names with one underscore more than was typed only if there are no others.
        for hidden in {"": ("_", None), "_": ("__", None)}.get(beginning, (None,)):
            wanted = sorted(name for name in names if name.startswith(beginning) and not (hidden and name.startswith(hidden)))
            if wanted:
                return [self._attribute(owner, thing, name) for name in wanted]
        return []

    def _attribute(self, owner, thing, name):
        full = f"{owner}.{name}"
        if isinstance(getattr(type(thing), name, None), property):
            # Asking a property runs the program's code.
            return full
        value = getattr(thing, name, None)
        return full if value is None else self._callable_postfix(value, full)

    def _callable_postfix(self, val, word):
        if callable(val):
            word += "("
            try:
                if not inspect.signature(val).parameters:
                    word += ")"
            except ValueError:
                pass
        return word


def _after(word):
    if word in ("finally", "try"):
        return ":"
    return "" if word in ("False", "None", "True", "break", "continue", "pass", "else", "_") else " "


def get_class_members(klass):
    """The names of a class and of its bases, some more than once."""
    names = dir(klass)
    for base in getattr(klass, "__bases__", ()):
        names += get_class_members(base)
    return names
