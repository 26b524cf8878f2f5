"""The command line of zipfile."""

import os
import sys
import zipfile


def main(args=None):
    """List, test, extract or create an archive, as the arguments say."""
    options = _parse(args)
    encoding = options.metadata_encoding
    if options.test is not None:
        _test(options.test, encoding)
    elif options.list is not None:
        with zipfile.ZipFile(options.list, "r", metadata_encoding=encoding) as archive:
            archive.printdir()
    elif options.extract is not None:
        source, folder = options.extract
        with zipfile.ZipFile(source, "r", metadata_encoding=encoding) as archive:
            archive.extractall(folder)
    elif encoding:
        print("Non-conforming encodings not supported with -c.", file=sys.stderr)
        sys.exit(1)
    else:
        _create(*options.create)


def _parse(args):
    import argparse
    parser = argparse.ArgumentParser(description="A simple command-line interface for zipfile module.")
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("-l", "--list", metavar="<zipfile>", help="Show listing of a zipfile")
    group.add_argument("-e", "--extract", nargs=2, metavar=("<zipfile>", "<output_dir>"), help="Extract zipfile into target dir")
    group.add_argument("-c", "--create", nargs="+", metavar=("<name>", "<file>"), help="Create zipfile from sources")
    group.add_argument("-t", "--test", metavar="<zipfile>", help="Test if a zipfile is valid")
    parser.add_argument("--metadata-encoding", metavar="<encoding>", help="Specify encoding of member names for -l, -e and -t")
    return parser.parse_args(args)


def _test(source, encoding):
    with zipfile.ZipFile(source, "r", metadata_encoding=encoding) as archive:
        bad = archive.testzip()
    if bad:
        print(f"The following enclosed file is corrupted: {bad!r}")
    print("Done testing")


def _create(name, *files):
    with zipfile.ZipFile(name, "w") as archive:
        for path in files:
            shown = os.path.basename(path) or os.path.basename(os.path.dirname(path))
            _add(archive, path, "" if shown in ("", os.curdir, os.pardir) else shown)


def _add(archive, path, shown):
    if os.path.isfile(path):
        archive.write(path, shown, zipfile.ZIP_DEFLATED)
    elif os.path.isdir(path):
        if shown:
            archive.write(path, shown)
        for name in sorted(os.listdir(path)):
            _add(archive, os.path.join(path, name), os.path.join(shown, name))
