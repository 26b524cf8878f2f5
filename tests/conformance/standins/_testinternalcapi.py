"""CPython's insides: what test.support asks of them; what looks further finds nothing there."""
import sys


def get_config():
    return {"code_debug_ranges": True}


def get_recursion_depth():
    depth, frame = 0, sys._getframe(1)
    while frame is not None:
        depth, frame = depth + 1, frame.f_back
    return depth


def suppress_immortalization(suppress):
    pass


def get_immortalize_deferred():
    return False


def has_inline_values(obj):
    raise NotImplementedError("instances are not laid out as CPython's")
