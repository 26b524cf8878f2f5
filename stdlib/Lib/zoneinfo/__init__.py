"""Time zones of the IANA data base, read from TZif files the policy grants or from the package tzdata."""

import datetime
import os
import weakref

from zoneinfo import _files

__all__ = ["InvalidTZPathWarning", "TZPATH", "ZoneInfo", "ZoneInfoNotFoundError", "available_timezones", "reset_tzpath"]

_STANDARD_PATH = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
_MOST_KEPT = 8
_EPOCH_DAY = datetime.date(1970, 1, 1).toordinal()


class ZoneInfoNotFoundError(KeyError):
    """There is no such time zone."""


class InvalidTZPathWarning(RuntimeWarning):
    """A path to look for time zones in is not absolute."""


def reset_tzpath(to=None):
    """Set the folders to look for time zones in."""
    global TZPATH
    if to is not None:
        if isinstance(to, (str, bytes)):
            raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
        wrong = [path for path in to if not os.path.isabs(path)]
        if wrong:
            raise ValueError("Paths should be absolute but found the following relative paths:\n    " + "\n    ".join(wrong))
        TZPATH = tuple(to)
        return
    named = os.environ.get("PYTHONTZPATH")
    paths = _STANDARD_PATH if named is None else tuple(filter(None, named.split(os.pathsep)))
    relative = [path for path in paths if not os.path.isabs(path)]
    if relative:
        import warnings
        warnings.warn(f"Invalid paths specified in PYTHONTZPATH environment variable. Paths must be absolute but found the following relative paths: "
                      f"{', '.join(map(repr, relative))}", InvalidTZPathWarning, stacklevel=2)
    TZPATH = tuple(path for path in paths if os.path.isabs(path))


def _check_key(key):
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    if len(os.path.normpath(key)) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    if os.path.normpath(key).startswith(".."):
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")


def _read(key):
    """The bytes of a zone's file."""
    _check_key(key)
    refusal = None
    for folder in TZPATH:
        try:
            with open(os.path.join(folder, key), "rb") as file:
                return file.read()
        except PermissionError as error:
            refusal = refusal or error
        except (OSError, ValueError):
            pass
    package, _, name = key.rpartition("/")
    try:
        from importlib import resources
        return resources.read_binary(".".join(["tzdata.zoneinfo", *filter(None, package.split("/"))]), name)
    except (ImportError, OSError, ValueError):
        raise ZoneInfoNotFoundError(f"No time zone found with key {key}") from refusal


def _seconds(moment):
    """Seconds from 1970 to a moment, as if it were in UTC."""
    return (moment.toordinal() - _EPOCH_DAY) * 86400 + moment.hour * 3600 + moment.minute * 60 + moment.second


class ZoneInfo(datetime.tzinfo):
    """A time zone, by its name."""

    _known = weakref.WeakValueDictionary()
    _kept = {}

    def __init_subclass__(cls):
        cls._known = weakref.WeakValueDictionary()
        cls._kept = {}

    def __new__(cls, key):
        zone = cls._known.get(key)
        if zone is None:
            zone = cls._known.setdefault(key, cls._make(key))
            zone._is_cached = True
        cls._kept[key] = cls._kept.pop(key, zone)
        if len(cls._kept) > _MOST_KEPT:
            del cls._kept[next(iter(cls._kept))]
        return zone

    @classmethod
    def _make(cls, key):
        zone = super().__new__(cls)
        zone._key = key
        zone._is_cached = False
        zone._data = _files.Zone(_read(key))
        return zone

    @classmethod
    def no_cache(cls, key):
        """A zone that is not that of anyone else."""
        return cls._make(key)

    @classmethod
    def from_file(cls, file_obj, /, key=None):
        """A zone from a TZif file; it cannot be pickled."""
        zone = super().__new__(cls)
        zone._key = key
        zone._is_cached = None
        zone._data = _files.Zone(file_obj.read())
        zone._shown = repr(file_obj)
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget zones: those with the keys given, or all."""
        for key in list(cls._known) if only_keys is None else only_keys:
            cls._known.pop(key, None)
            cls._kept.pop(key, None)

    @property
    def key(self):
        """The name, or None."""
        return self._key

    def _period(self, dt):
        if dt is None:
            return self._data.fixed
        return self._data.at_wall_time(_seconds(dt), dt.fold, dt.year)

    def utcoffset(self, dt, /):
        """How far local time is ahead of UTC."""
        period = self._period(dt)
        return period and period.offset

    def dst(self, dt, /):
        """How much of that is summer time."""
        period = self._period(dt)
        return period and period.saving

    def tzname(self, dt, /):
        """The name of local time."""
        period = self._period(dt)
        return period and period.name

    def fromutc(self, dt, /):
        """A moment of UTC in local time."""
        if not isinstance(dt, datetime.datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        period, fold = self._data.at(_seconds(dt), dt.year)
        return (dt + period.offset).replace(fold=fold)

    def __repr__(self):
        kind = f"{type(self).__module__}.{type(self).__qualname__}"
        return f"{kind}(key={self._key!r})" if self._key is not None else f"{kind}.from_file({self._shown})"

    def __str__(self):
        return repr(self) if self._key is None else self._key

    def __reduce__(self):
        if self._is_cached is None:
            import pickle
            raise pickle.PicklingError("Cannot pickle a ZoneInfo file from a file stream.")
        return _unpickle, (self.__class__, self._key, self._is_cached)


def _unpickle(kind, key, is_cached):
    return kind(key) if is_cached else kind.no_cache(key)


def available_timezones():
    """The names of all zones that can be found."""
    found = set()
    try:
        from importlib import resources
        found.update(resources.read_text("tzdata", "zones").split())
    except (ImportError, OSError):
        pass
    for folder in TZPATH:
        for place, folders, names in os.walk(folder):
            if place == folder:
                folders[:] = [name for name in folders if name not in ("posix", "right")]
            found.update(os.path.relpath(os.path.join(place, name), folder) for name in names if _is_zone(os.path.join(place, name)))
    found.discard("posixrules")
    return found


def _is_zone(path):
    try:
        with open(path, "rb") as file:
            return file.read(4) == _files.MAGIC
    except OSError:
        return False


reset_tzpath()
