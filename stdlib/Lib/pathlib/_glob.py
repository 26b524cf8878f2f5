"""Looks for the paths below one that fit a pattern."""


class Selector:
    """The rules of one search: how names are compared and whether `**` goes through links."""

    def __init__(self, case_sensitive, pedantic, recurse_symlinks):
        self._case_sensitive = case_sensitive
        # Where the file system compares names by other rules than the search, a name without wildcards has to be looked for as well.
        self._pedantic = pedantic
        self._recurse_symlinks = recurse_symlinks

    def select(self, path, parts, exists=True):
        """The paths below `path` that fit; `exists` tells whether `path` is known to exist."""
        if not parts:
            if exists or path.exists(follow_symlinks=False):
                yield path
            return
        part, rest = parts[0], parts[1:]
        if part == "**":
            yield from self._select_below(path, rest)
        elif part == "":
            if path.is_dir():
                yield from self.select(_child(path, ""), rest)
        elif part in (".", "..") or not self._pedantic and not _has_magic(part):
            yield from self.select(_child(path, part), rest, exists=False)
        else:
            yield from self._select_matching(path, part, rest)

    def _select_matching(self, path, part, rest):
        matches = name_matcher(part, self._case_sensitive)
        for entry in _entries(path):
            if matches(entry.name) and (not rest or entry.is_dir()):
                yield from self.select(entry, rest)

    def _select_below(self, path, rest):
        while rest and rest[0] == "**":
            rest = rest[1:]
        seen = set() if "**" in rest else None
        for found in self._below(path, rest):
            if seen is not None:
                if str(found) in seen:
                    continue
                seen.add(str(found))
            yield found

    def _below(self, path, rest):
        if not rest:
            if path.is_dir():
                yield _child(path, "")
            yield from self._everything_below(path)
            return
        for folder in self._folders(path):
            if rest[0] != "" or folder.is_dir():
                yield from self.select(folder, rest)

    def _folders(self, path):
        """The path and every folder below, each before what it contains."""
        waiting = [path]
        while waiting:
            folder = waiting.pop()
            yield folder
            waiting += reversed([entry for entry in _entries(folder) if self._may_enter(entry)])

    def _everything_below(self, path):
        for folder in self._folders(path):
            yield from _entries(folder)

    def _may_enter(self, entry):
        return entry.is_dir(follow_symlinks=self._recurse_symlinks)


def name_matcher(pattern, case_sensitive):
    """A function that tells whether a name fits a pattern."""
    if pattern == "*":
        return lambda name: True
    import fnmatch
    import re
    return re.compile(fnmatch.translate(pattern), 0 if case_sensitive else re.IGNORECASE).match


def _has_magic(part):
    return any(c in part for c in "*?[")


def _child(path, name):
    parser = path.parser
    return path.with_segments(parser.join(str(path), name))


def _entries(path):
    try:
        return list(path.iterdir())
    except OSError:
        return []
