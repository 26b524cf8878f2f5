"""The debugger traces, which PyTee does not; doctest derives a class from it that it uses for interactive examples alone."""
import unittest


class Pdb:
    def __init__(self, *arguments, **options):
        pass

    def reset(self):
        pass

    set_continue = reset

    def set_trace(self, frame=None):
        raise unittest.SkipTest("tracing is not supported")


set_trace = post_mortem = Pdb().set_trace
