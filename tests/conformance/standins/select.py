"""An enclave waits for no descriptors."""
import unittest

error = OSError


def select(*arguments):
    raise unittest.SkipTest("an enclave waits for no descriptors")
