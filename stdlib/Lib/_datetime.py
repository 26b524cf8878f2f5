"""The module datetime under the name that CPython's compiled part has."""

from datetime import *
from datetime import __all__  # noqa: F401
