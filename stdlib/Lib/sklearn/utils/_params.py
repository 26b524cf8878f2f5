"""Bounds of parameters, checked when an estimator is fitted."""


class InvalidParameterError(ValueError, TypeError):
    """A parameter is outside of what the estimator takes."""


def integer(low):
    """An int of at least low."""
    return (lambda v: isinstance(v, int) and not isinstance(v, bool) and v >= low), f"an int in the range [{low}, inf)"


def number(low, closed=True, high=None, closed_high=True):
    """A number between bounds."""
    def inside(v):
        if isinstance(v, bool) or not isinstance(v, (int, float)):
            return False
        return (v >= low if closed else v > low) and (high is None or (v <= high if closed_high else v < high))
    upper = "inf" if high is None else f"{float(high)}"
    right = ("]" if not closed else ")") if high is None else "]" if closed_high else ")"
    return inside, f"a float in the range {'[' if closed else '('}{float(low)}, {upper}{right}"


def choice(*options):
    """One of some strings."""
    return (lambda v: v in options), "a str among {" + ", ".join(repr(o) for o in sorted(options)) + "}"


NONE = (lambda v: v is None), "None"


def check(estimator, constraints):
    """InvalidParameterError for the first parameter that no alternative takes."""
    for name, alternatives in constraints.items():
        value = getattr(estimator, name)
        if any(test(value) for test, _ in alternatives):
            continue
        words = [text for _, text in alternatives]
        allowed = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
        raise InvalidParameterError(f"The {name!r} parameter of {type(estimator).__name__} must be {allowed}. Got {value!r} instead.")
