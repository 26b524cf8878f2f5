# flags: -A
"""Passwords from a stream that is no terminal, and the name of the user."""
import getpass
import io
import os
import sys
import warnings

warnings.simplefilter("ignore")
sys.stdin, screen = io.StringIO("secret\nlast"), io.StringIO()
print(getpass.fallback_getpass("Password? ", screen), getpass.fallback_getpass(stream=screen), repr(screen.getvalue()))
try:
    getpass.fallback_getpass(stream=screen)
except EOFError:
    print("end")
os.environ.pop("LOGNAME", None)
os.environ["USER"] = "me"
print(getpass.getuser(), issubclass(getpass.GetPassWarning, UserWarning))
