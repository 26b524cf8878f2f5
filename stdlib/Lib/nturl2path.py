"""Paths of Windows as URLs and back, under any system."""

from string import ascii_letters
from urllib.parse import quote, unquote

__all__ = ["url2pathname", "pathname2url"]


def url2pathname(url):
    r"""The path of a URL without its scheme: ///C:/a%20b is C:\a b."""
    url = url.replace(":", "|")
    before, bar, rest = url.partition("|")
    if not bar:
        # Four slashes are an empty host, and two before the name of a machine.
        return unquote((url[2:] if url.startswith("////") else url).replace("/", "\\"))
    if "|" in rest or before[-1:] not in ascii_letters or not before:
        raise OSError("Bad URL: " + url)
    path = before[-1].upper() + ":" + "".join("\\" + unquote(part) for part in rest.split("/") if part)
    return path + "\\" if path.endswith(":") and url.endswith("/") else path


def pathname2url(p):
    r"""The URL of a path without its scheme: C:\a b is ///C:/a%20b."""
    if p.startswith("\\\\?\\"):
        p = p[4:]
        if p[:4].upper() == "UNC\\":
            p = "\\" + p[4:]
        elif p[1:2] != ":":
            raise OSError("Bad path: " + p)
    drive, colon, rest = p.partition(":")
    if not colon:
        # The name of a machine comes after an empty host.
        return quote(("\\\\" + p if p.startswith("\\\\") else p).replace("\\", "/"))
    if ":" in rest or len(drive) > 1:
        raise OSError("Bad path: " + p)
    return "///" + quote(drive.upper()) + ":" + "".join("/" + quote(part) for part in rest.split("\\") if part)
