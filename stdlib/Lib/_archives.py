"""The archives of shutil: folders packed into files, and unpacked again, by formats that programs may add to."""

import os

from shutil import Error  # noqa: F401


class ReadError(OSError):
    """A file is no archive."""


class RegistryError(Exception):
    """Something is wrong with the formats that are known."""


ReadError.__module__ = RegistryError.__module__ = "shutil"


def _has(module):
    import importlib.util
    return importlib.util.find_spec(module) is not None


def _name_of(get_name, module):
    """A function that gives the name of a number of the host's users or groups, or of a name."""
    def find(name):
        if isinstance(name, str):
            import importlib
            try:
                return getattr(importlib.import_module(module), get_name)(name)[2]
            except (ImportError, KeyError):
                return None
        return None

    return find


_find_user, _find_group = _name_of("getpwnam", "pwd"), _name_of("getgrnam", "grp")


def _make_tarball(base_name, base_dir, compress, suffix, dry_run=False, owner=None, group=None, logger=None, root_dir=None):
    import tarfile
    archive_name = base_name + ".tar" + suffix
    _make_folder_of(archive_name, dry_run, logger)
    if logger is not None:
        logger.info("Creating tar archive")
    uid, gid = _find_user(owner), _find_group(group)

    def owned(info):
        if gid is not None:
            info.gid, info.gname = gid, group
        if uid is not None:
            info.uid, info.uname = uid, owner
        return info

    if not dry_run:
        with tarfile.open(archive_name, "w|" + compress) as archive:
            archive.add(base_dir if root_dir is None else os.path.join(root_dir, base_dir), base_dir, filter=owned)
    return archive_name if root_dir is None else os.path.abspath(archive_name)


def _make_zipfile(base_name, base_dir, dry_run=False, logger=None, owner=None, group=None, root_dir=None):
    import zipfile
    archive_name = base_name + ".zip"
    _make_folder_of(archive_name, dry_run, logger)
    if logger is not None:
        logger.info("creating '%s' and adding '%s' to it", archive_name, base_dir)
    if dry_run:
        return archive_name
    with zipfile.ZipFile(archive_name, "w", compression=zipfile.ZIP_DEFLATED) as archive:
        top = base_dir if root_dir is None else os.path.join(root_dir, base_dir)
        shown = os.path.normpath(base_dir)
        if shown != os.curdir:
            archive.write(top, shown)
            _log_added(logger, shown)
        for folder, folders, files in os.walk(top):
            inner = folder if root_dir is None else os.path.relpath(folder, root_dir)
            inner = os.path.normpath(inner)
            for name in [*sorted(folders), *(name for name in files if os.path.isfile(os.path.join(folder, name)))]:
                shown = os.path.normpath(os.path.join(inner, name))
                archive.write(os.path.join(folder, name), shown)
                _log_added(logger, shown)
    return archive_name if root_dir is None else os.path.abspath(archive_name)


def _log_added(logger, path):
    if logger is not None:
        logger.info("adding '%s'", path)


def _make_folder_of(archive_name, dry_run, logger):
    folder = os.path.dirname(archive_name)
    if folder and not os.path.exists(folder):
        if logger is not None:
            logger.info("creating %s", folder)
        if not dry_run:
            os.makedirs(folder)


def _tarball(compress, suffix):
    def make(base_name, base_dir, **options):
        return _make_tarball(base_name, base_dir, compress, suffix, **options)

    make.supports_root_dir = True
    return make


_make_zipfile.supports_root_dir = True

# Name: how to make it, further arguments, and what it is.
_ARCHIVE_FORMATS = {"tar": (_tarball("", ""), [], "uncompressed tar file")}
_UNPACK_FORMATS = {}


def get_archive_formats():
    """Pairs of the name and the description of every format archives can be made in."""
    return sorted((name, description) for name, (_, _, description) in _ARCHIVE_FORMATS.items())


def register_archive_format(name, function, extra_args=None, description=""):
    """Add a format that archives can be made in."""
    extra_args = [] if extra_args is None else extra_args
    if not callable(function):
        raise TypeError("The %s object is not callable" % function)
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")
    for element in extra_args:
        if not isinstance(element, (tuple, list)) or len(element) != 2:
            raise TypeError("extra_args elements are : (arg_name, value)")
    _ARCHIVE_FORMATS[name] = function, extra_args, description


def unregister_archive_format(name):
    """Forget a format."""
    del _ARCHIVE_FORMATS[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None):
    """Pack a folder, seen from `root_dir`, into a file; returns its name."""
    import sys
    sys.audit("shutil.make_archive", base_name, format, root_dir, base_dir)
    try:
        make, extra_args, _ = _ARCHIVE_FORMATS[format]
    except KeyError:
        raise ValueError("unknown archive format '%s'" % format) from None
    options = {"dry_run": dry_run, "logger": logger, "owner": owner, "group": group, **dict(extra_args)}
    base_dir = os.curdir if base_dir is None else base_dir
    base_name = os.fspath(base_name)
    if root_dir is None:
        return make(base_name, base_dir, **options)
    root_dir = os.fspath(root_dir)
    if not os.path.isdir(root_dir):
        raise NotADirectoryError(20, "Not a directory", root_dir) if os.path.exists(root_dir) else FileNotFoundError(2, "No such file or directory", root_dir)
    if getattr(make, "supports_root_dir", False):
        return make(base_name, base_dir, root_dir=root_dir, **options)
    return _make_from(make, base_name, base_dir, root_dir, options)


def _make_from(make, base_name, base_dir, root_dir, options):
    working = os.getcwd()
    if options["logger"] is not None:
        options["logger"].debug("changing into '%s'", root_dir)
    base_name = os.path.abspath(base_name)
    if not options["dry_run"]:
        os.chdir(root_dir)
    try:
        return make(base_name, base_dir, **options)
    finally:
        if options["logger"] is not None:
            options["logger"].debug("changing back to '%s'", working)
        os.chdir(working)


def get_unpack_formats():
    """Triples of the name, the extensions and the description of every format that can be unpacked."""
    return sorted((name, extensions, description) for name, (extensions, _, _, description) in _UNPACK_FORMATS.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Add a format that can be unpacked."""
    known = {extension: name for name, (extensions, *_) in _UNPACK_FORMATS.items() for extension in extensions}
    for extension in extensions:
        if extension in known:
            raise RegistryError('%s is already registered for "%s"' % (extension, known[extension]))
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    _UNPACK_FORMATS[name] = extensions, function, [] if extra_args is None else extra_args, description


def unregister_unpack_format(name):
    """Forget a format."""
    del _UNPACK_FORMATS[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive into a folder; the extension of its name tells the format where none is given."""
    import sys
    sys.audit("shutil.unpack_archive", filename, extract_dir, format)
    extract_dir = os.getcwd() if extract_dir is None else os.fspath(extract_dir)
    filename = os.fspath(filename)
    filtering = {} if filter is None else {"filter": filter}
    if format is None:
        format = next((name for name, (extensions, *_) in _UNPACK_FORMATS.items() if filename.endswith(tuple(extensions))), None)
        if format is None:
            raise ReadError("Unknown archive format '{0}'".format(filename))
    try:
        _, unpack, extra_args, _ = _UNPACK_FORMATS[format]
    except KeyError:
        raise ValueError("Unknown unpack format '{0}'".format(format)) from None
    unpack(filename, extract_dir, **dict(extra_args), **filtering)


def _unpack_tarball(filename, extract_dir, *, filter=None):
    import tarfile
    try:
        archive = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError("%s is not a compressed or uncompressed tar file" % filename) from None
    with archive:
        archive.extractall(extract_dir, filter=filter)


def _unpack_zipfile(filename, extract_dir):
    import zipfile
    from shutil import copyfileobj
    if not zipfile.is_zipfile(filename):
        raise ReadError("%s is not a zip file" % filename)
    with zipfile.ZipFile(filename) as archive:
        for info in archive.infolist():
            name = info.filename
            # A name that leads out of the folder is passed over.
            if name.startswith("/") or ".." in name:
                continue
            target = os.path.join(extract_dir, *name.split("/"))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            if not name.endswith("/"):
                with archive.open(info) as source, open(target, "wb") as file:
                    copyfileobj(source, file)


register_unpack_format("tar", [".tar"], _unpack_tarball, description="uncompressed tar file")
register_unpack_format("zip", [".zip"], _unpack_zipfile, description="ZIP file")
if _has("zlib"):
    register_archive_format("zip", _make_zipfile, description="ZIP file")
for _name, _module, _suffixes, _title in (
    ("gz", "zlib", [".tar.gz", ".tgz"], "gzip'ed tar-file"), ("bz", "bz2", [".tar.bz2", ".tbz2"], "bzip2'ed tar-file"),
    ("xz", "lzma", [".tar.xz", ".txz"], "xz'ed tar-file"),
):
    if _has(_module):
        _method = _suffixes[0].rpartition(".")[2]
        register_archive_format(_name + "tar", _tarball(_method, "." + _method), description=_title)
        register_unpack_format(_name + "tar", _suffixes, _unpack_tarball, description=_title)
