"""The functions of os.path that are the same for every kind of path."""

from posixpath import (_check_types as _check_arg_types, commonprefix, exists, getatime, getctime, getmtime, getsize, isdevdrive, isdir, isfile,
                       isjunction, islink, lexists, samefile, sameopenfile, samestat)

__all__ = ["commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdevdrive", "isdir", "isfile", "isjunction", "islink",
           "lexists", "samefile", "sameopenfile", "samestat"]
