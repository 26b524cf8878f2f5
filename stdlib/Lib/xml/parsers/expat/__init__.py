"""The parser that calls handlers; what is fed to it is read when the document is complete."""

from pyexpat import *
from pyexpat import errors, model
