"""What may be extracted, and where to."""

import os
import stat

from tarfile._errors import TarError


class FilterError(TarError):
    """A member that a filter refuses."""


class AbsolutePathError(FilterError):
    """The name of a member is an absolute path."""

    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"member {tarinfo.name!r} has an absolute path")


class OutsideDestinationError(FilterError):
    """A member would be written outside the destination."""

    def __init__(self, tarinfo, path):
        self.tarinfo, self._path = tarinfo, path
        super().__init__(f"{tarinfo.name!r} would be extracted to {path!r}, which is outside the destination")


class SpecialFileError(FilterError):
    """A member is a device or a pipe."""

    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"{tarinfo.name!r} is a special file")


class AbsoluteLinkError(FilterError):
    """A link leads to an absolute path."""

    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"{tarinfo.name!r} is a link to an absolute path")


class LinkOutsideDestinationError(FilterError):
    """A link leads outside the destination."""

    def __init__(self, tarinfo, path):
        self.tarinfo, self._path = tarinfo, path
        super().__init__(f"{tarinfo.name!r} would link to {path!r}, which is outside the destination")


def _inside(path, folder):
    return os.path.commonpath([path, folder]) == folder


def _checked(member, dest_path):
    """The attributes both filters change, and the real destination."""
    changed = {}
    name = member.name.lstrip("/" + os.sep)
    if name != member.name:
        changed["name"] = name
    if os.path.isabs(name):
        raise AbsolutePathError(member)
    folder = os.path.realpath(dest_path)
    target = os.path.realpath(os.path.join(folder, name))
    if not _inside(target, folder):
        raise OutsideDestinationError(member, target)
    if member.mode is not None:
        # No set-user-id, no sticky bit, nothing for groups and others to write.
        mode = member.mode & 0o755
        if mode != member.mode:
            changed["mode"] = mode
    return changed, folder


def _checked_data(member, dest_path):
    changed, folder = _checked(member, dest_path)
    mode = changed.get("mode", member.mode)
    if mode is not None:
        if member.isreg() or member.islnk():
            if not mode & stat.S_IXUSR:
                mode &= ~0o111
            mode |= stat.S_IRUSR | stat.S_IWUSR
        elif member.isdir() or member.issym():
            mode = None
        else:
            raise SpecialFileError(member)
        if mode != member.mode:
            changed["mode"] = mode
    # Who owns the files here is not for the archive to say.
    changed |= {name: None for name in ("uid", "gid", "uname", "gname") if getattr(member, name)}
    for name in ("uid", "gid"):
        if getattr(member, name) is not None:
            changed[name] = None
    if member.islnk() or member.issym():
        _check_link(member, changed.get("name", member.name), folder)
    return changed


def _check_link(member, name, folder):
    if os.path.isabs(member.linkname):
        raise AbsoluteLinkError(member)
    start = os.path.join(folder, os.path.dirname(name)) if member.issym() else folder
    target = os.path.realpath(os.path.join(start, member.linkname))
    if not _inside(target, folder):
        raise LinkOutsideDestinationError(member, target)


def fully_trusted_filter(member, dest_path):
    """Extract the member as it is."""
    return member


def tar_filter(member, dest_path):
    """Extract as tar does: within the destination and without dangerous modes."""
    changed, _ = _checked(member, dest_path)
    return member.replace(**changed, deep=False) if changed else member


def data_filter(member, dest_path):
    """Extract only data: files, folders and links within the destination, owned by who extracts them."""
    changed = _checked_data(member, dest_path)
    return member.replace(**changed, deep=False) if changed else member


NAMED = {"fully_trusted": fully_trusted_filter, "tar": tar_filter, "data": data_filter}
