"""Compare files and folders."""

import os
import stat
from types import GenericAlias

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

BUFSIZE = 8 * 1024
DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]
_CACHE_SIZE = 100

_cache = {}


def clear_cache():
    """Forget what was compared."""
    _cache.clear()


def cmp(f1, f2, shallow=True):
    """Whether two files are equal; `shallow` takes the same type, size and time of change for it."""
    signature1, signature2 = _signature(os.stat(f1)), _signature(os.stat(f2))
    if signature1[0] != stat.S_IFREG or signature2[0] != stat.S_IFREG:
        return False
    if shallow and signature1 == signature2:
        return True
    if signature1[1] != signature2[1]:
        return False
    key = f1, f2, signature1, signature2
    if key not in _cache:
        if len(_cache) > _CACHE_SIZE:
            clear_cache()
        _cache[key] = _have_same_bytes(f1, f2)
    return _cache[key]


def _signature(status):
    return stat.S_IFMT(status.st_mode), status.st_size, status.st_mtime


def _have_same_bytes(f1, f2):
    with open(f1, "rb") as file1, open(f2, "rb") as file2:
        while True:
            piece1, piece2 = file1.read(BUFSIZE), file2.read(BUFSIZE)
            if piece1 != piece2:
                return False
            if not piece1:
                return True


class dircmp:
    """Compares two folders; what it found is computed when it is asked for."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def phase0(self):
        """List both folders."""
        self.left_list, self.right_list = (
            sorted(name for name in os.listdir(folder) if name not in self.hide and name not in self.ignore) for folder in (self.left, self.right))

    def phase1(self):
        """Find the names that are in both."""
        left = {os.path.normcase(name): name for name in self.left_list}
        right = {os.path.normcase(name): name for name in self.right_list}
        self.common = [left[key] for key in left if key in right]
        self.left_only = [left[key] for key in left if key not in right]
        self.right_only = [right[key] for key in right if key not in left]

    def phase2(self):
        """Tell files, folders and the rest apart."""
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            self._kind_of(name).append(name)

    def _kind_of(self, name):
        try:
            left, right = (stat.S_IFMT(os.stat(os.path.join(folder, name)).st_mode) for folder in (self.left, self.right))
        except (OSError, ValueError):
            return self.common_funny
        if left != right:
            return self.common_funny
        return {stat.S_IFDIR: self.common_dirs, stat.S_IFREG: self.common_files}.get(left, self.common_funny)

    def phase3(self):
        """Compare the common files."""
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files, self.shallow)

    def phase4(self):
        """Make the comparisons of the common folders."""
        self.subdirs = {
            name: self.__class__(os.path.join(self.left, name), os.path.join(self.right, name), self.ignore, self.hide, shallow=self.shallow)
            for name in self.common_dirs}

    def phase4_closure(self):
        """Compare the folders in the folders too."""
        self.phase4()
        for inner in self.subdirs.values():
            inner.phase4_closure()

    def report(self):
        """Print what differs."""
        print("diff", self.left, self.right)
        for title, names in (
                (f"Only in {self.left}", self.left_only), (f"Only in {self.right}", self.right_only), ("Identical files", self.same_files),
                ("Differing files", self.diff_files), ("Trouble with common files", self.funny_files),
                ("Common subdirectories", self.common_dirs), ("Common funny cases", self.common_funny)):
            if names:
                names.sort()
                print(title, ":", names)

    def report_partial_closure(self):
        """Print what differs here and in the common folders."""
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report()

    def report_full_closure(self):
        """Print what differs here and in all folders below."""
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report_full_closure()

    methodmap = dict(
        subdirs=phase4, same_files=phase3, diff_files=phase3, funny_files=phase3, common_dirs=phase2, common_files=phase2, common_funny=phase2,
        common=phase1, left_only=phase1, right_only=phase1, left_list=phase0, right_list=phase0)

    def __getattr__(self, attr):
        compare = self.methodmap.get(attr)
        if compare is None:
            raise AttributeError(attr)
        compare(self)
        return getattr(self, attr)

    __class_getitem__ = classmethod(GenericAlias)


def cmpfiles(a, b, common, shallow=True):
    """Compare files of the same names in two folders: the equal ones, the different ones, those that could not be compared."""
    equal, different, failed = [], [], []
    for name in common:
        try:
            found = equal if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else different
        except (OSError, ValueError):
            found = failed
        found.append(name)
    return equal, different, failed


def demo():
    """The command: compare two folders, with -r everything below them."""
    import getopt
    import sys
    options, folders = getopt.getopt(sys.argv[1:], "r")
    if len(folders) != 2:
        raise getopt.GetoptError("need exactly two args", None)
    comparison = dircmp(*folders)
    if ("-r", "") in options:
        comparison.report_full_closure()
    else:
        comparison.report()


if __name__ == "__main__":
    demo()
