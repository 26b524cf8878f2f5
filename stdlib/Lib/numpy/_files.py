"""Reading and writing arrays: .npy, .npz and text."""
from io import BufferedReader, FileIO

from _numpy import _read_zip, _write_npy, _write_npz, array, asarray, dtype as _dtype, frombuffer
from numpy._format import MAGIC_PREFIX, read_array


def _reader(file):
    """A file object and whether it must be closed."""
    if hasattr(file, "read"):
        return file, False
    return open(_path(file), "rb"), True


def _path(file):
    return file.__fspath__() if hasattr(file, "__fspath__") else file


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII", *, max_header_size=10000):
    """Load arrays from .npy or .npz files."""
    stream, own = _reader(file)
    try:
        return _load(stream, allow_pickle, max_header_size)
    finally:
        if own:
            stream.close()


def _load(stream, allow_pickle, max_header_size):
    start = stream.tell()
    data = stream.read()
    if not data:
        raise EOFError("No data left in file")
    members = _read_zip(data)
    if members is not None:
        return NpzFile(members, allow_pickle, max_header_size)
    if not data.startswith(MAGIC_PREFIX):
        raise ValueError("Pickled data is not supported" if allow_pickle
                         else "Cannot load file containing pickled data when allow_pickle=False")
    result, end = read_array(data, is_file=isinstance(stream, (FileIO, BufferedReader)), allow_pickle=allow_pickle,
                             max_header_size=max_header_size)
    stream.seek(start + end)
    return result


class NpzFile:
    """The arrays of a .npz file by name, read when asked for."""

    def __init__(self, members, allow_pickle, max_header_size):
        self._members = members
        self._how = {"allow_pickle": allow_pickle, "max_header_size": max_header_size}
        self.files = list(members)

    def __getitem__(self, key):
        if key not in self._members and key.endswith(".npy"):
            key = key[:-4]
        if key not in self._members:
            raise KeyError(f"{key} is not a file in the archive")
        data = self._members[key]
        return read_array(data, **self._how)[0] if data.startswith(MAGIC_PREFIX) else data

    def __contains__(self, key):
        return key in self._members

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def keys(self):
        """The names of the arrays."""
        return self._members.keys()

    def values(self):
        """The arrays."""
        return [self[k] for k in self.files]

    def items(self):
        """Names and arrays."""
        return [(k, self[k]) for k in self.files]

    def get(self, key, default=None):
        """The array of a name, or the default."""
        return self[key] if key in self else default

    def close(self):
        """Forget the arrays."""
        self._members = {}

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __repr__(self):
        names = ", ".join(self.files[:5]) + ("..." if len(self.files) > 5 else "")
        return f"NpzFile 'object' with keys: {names}"


def _write(file, data, suffix):
    if hasattr(file, "write"):
        file.write(data)
        return
    path = _path(file)
    with open(path if path.endswith(suffix) else path + suffix, "wb") as stream:
        stream.write(data)


def save(file, arr, allow_pickle=True, fix_imports=True):
    """Save an array to a binary file in NumPy .npy format."""
    _write(file, _write_npy(asarray(arr)), ".npy")


def _named(args, kwds):
    arrays = dict(kwds)
    for i, a in enumerate(args):
        if f"arr_{i}" in arrays:
            raise ValueError(f"Cannot use un-named variables and keyword arr_{i}")
        arrays[f"arr_{i}"] = a
    return arrays


def savez(file, *args, **kwds):
    """Save several arrays into a single file in uncompressed .npz format."""
    _write(file, _write_npz(_named(args, kwds), False), ".npz")


def savez_compressed(file, *args, **kwds):
    """Save several arrays into a single file in compressed .npz format."""
    _write(file, _write_npz(_named(args, kwds), True), ".npz")


def fromfile(file, dtype=float, count=-1, sep="", offset=0):
    """Construct an array from data in a binary file."""
    stream, own = _reader(file)
    try:
        data = stream.read()
    finally:
        if own:
            stream.close()
    return frombuffer(data, dtype=dtype, count=count, offset=offset)


def fromstring(string, dtype=float, count=-1, *, sep):
    """A new 1-D array initialized from text data in a string."""
    parts = string.split(sep if sep.strip() else None)
    return array([p for p in parts if p.strip()], dtype=dtype)[:count if count >= 0 else None]


def _lines(fname, encoding):
    if isinstance(fname, (str,)) or hasattr(fname, "__fspath__"):
        with open(_path(fname), encoding=encoding or "utf-8") as stream:
            return stream.read().splitlines()
    if hasattr(fname, "read"):
        text = fname.read()
    else:
        text = "\n".join(x.decode() if isinstance(x, bytes) else x for x in fname)
    return (text.decode(encoding or "utf-8") if isinstance(text, bytes) else text).splitlines()


def _rows(fname, comments, delimiter, skip, encoding, quotechar=None):
    marks = () if comments is None else (comments,) if isinstance(comments, str) else tuple(comments)
    for line in _lines(fname, encoding)[skip:]:
        for mark in marks:
            line = line.split(mark, 1)[0]
        if line.strip():
            fields = line.strip("\r\n").split(delimiter) if delimiter is not None else line.split()
            yield [f.strip().strip(quotechar) if quotechar else f.strip() for f in fields]


def _shape_up(rows, dtype, ndmin, unpack):
    result = array(rows, dtype=dtype) if rows else array([], dtype=dtype)
    if rows and ndmin < 2:
        if result.shape[1] == 1:
            result = result[:, 0]
        elif result.shape[0] == 1:
            result = result[0]
        if result.ndim == 1 and result.size == 1 and ndmin == 0:
            result = result.reshape(())
    return result.T if unpack else result


def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0,
            encoding=None, max_rows=None, *, quotechar=None, like=None):
    """Load data from a text file."""
    if isinstance(usecols, int):
        usecols = [usecols]
    rows = []
    for number, fields in enumerate(_rows(fname, comments, delimiter, skiprows, encoding, quotechar), start=1):
        if max_rows is not None and len(rows) >= max_rows:
            break
        if usecols is not None:
            fields = [fields[i] for i in usecols]
        if rows and len(fields) != len(rows[0]):
            raise ValueError(f"the dtype passed requires {len(rows[0])} columns but {len(fields)} were found at row {number}; "
                             "use `usecols` to select a subset and avoid this error")
        rows.append([_convert(f, i, converters, dtype, number) for i, f in enumerate(fields)])
    return _shape_up(rows, dtype, ndmin, unpack)


def _convert(field, column, converters, dtype, row):
    if callable(converters):
        return converters(field)
    if converters and column in converters:
        return converters[column](field)
    kind = _dtype(dtype).kind
    try:
        return float(field) if kind == "f" else int(field) if kind in "iu" else bool(int(field))
    except ValueError:
        raise ValueError(f"could not convert string {field!r} to {_dtype(dtype).name} at row {row - 1}, column {column + 1}.") from None


def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None,
               filling_values=None, usecols=None, names=None, unpack=None, ndmin=0, encoding=None, max_rows=None, **kwargs):
    """Load data from a text file, with missing values handled as specified."""
    filler = float("nan") if filling_values is None else filling_values
    rows = list(_rows(fname, comments, delimiter, skip_header, encoding))
    if names is True:
        rows = rows[1:]
    rows = rows[:len(rows) - skip_footer][:max_rows]
    if isinstance(usecols, int):
        usecols = [usecols]

    def value(field, column):
        if converters and column in converters:
            return converters[column](field)
        try:
            return float(field)
        except ValueError:
            return filler

    rows = [[value(f, i) for i, f in enumerate(fields) if usecols is None or i in usecols] for fields in rows]
    for number, row in enumerate(rows, start=1):
        if len(row) != len(rows[0]):
            raise ValueError(f"Some errors were detected !\n    Line #{number} (got {len(row)} columns instead of {len(rows[0])})")
    return _shape_up(rows, dtype or float, ndmin, unpack)


def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None):
    """Save an array to a text file."""
    X = asarray(X)
    if X.ndim == 0 or X.ndim > 2:
        raise ValueError(f"Expected 1D or 2D array, got {X.ndim}D array instead")
    table = X.reshape(-1, 1) if X.ndim == 1 else X
    formats = list(fmt) if isinstance(fmt, (list, tuple)) else [fmt] * table.shape[1]
    lines = [comments + line for line in header.split("\n")] if header else []
    for row in table.tolist():
        lines.append(delimiter.join(f % v for f, v in zip(formats, row)))
    if footer:
        lines.extend(comments + line for line in footer.split("\n"))
    text = "".join(line + newline for line in lines)
    if hasattr(fname, "write"):
        try:
            fname.write(text)
        except TypeError:
            fname.write(text.encode(encoding or "latin1"))
        return
    with open(_path(fname), "w", encoding=encoding or "latin1") as stream:
        stream.write(text)
