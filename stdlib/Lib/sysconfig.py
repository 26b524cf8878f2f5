"""What is known of how this Python was built and where its parts lie; an enclave knows little of that."""

import sys

__all__ = [
    "get_config_var", "get_config_vars", "get_default_scheme", "get_path", "get_path_names", "get_paths", "get_platform", "get_preferred_scheme",
    "get_python_version", "get_scheme_names",
]

_SCHEME = "posix_prefix"
_PATHS = {
    "stdlib": "{prefix}/lib/python{version}", "platstdlib": "{prefix}/lib/python{version}", "purelib": "{prefix}/lib/python{version}/site-packages",
    "platlib": "{prefix}/lib/python{version}/site-packages", "include": "{prefix}/include/python{version}", "scripts": "{prefix}/bin", "data": "{prefix}",
}


def get_python_version():
    """The version in two numbers."""
    return "%d.%d" % sys.version_info[:2]


def get_platform():
    """The platform in one word."""
    import os
    return f"{sys.platform}-{os.uname().machine}" if hasattr(os, "uname") else sys.platform


def get_config_vars(*args):
    """All settings, or the values of those that are named."""
    settings = {
        "prefix": sys.prefix, "exec_prefix": sys.exec_prefix, "base": sys.base_prefix, "py_version": sys.version.split()[0],
        "py_version_short": get_python_version(), "py_version_nodot": get_python_version().replace(".", ""), "Py_DEBUG": 0, "Py_GIL_DISABLED": 0,
    }
    return [settings.get(name) for name in args] if args else settings


def get_config_var(name):
    """The value of a setting, or None."""
    return get_config_vars().get(name)


def get_scheme_names():
    """The names of the ways to lay out an installation."""
    return (_SCHEME,)


def get_default_scheme():
    """The way this installation is laid out."""
    return _SCHEME


def get_preferred_scheme(key):
    """The way an installation is laid out."""
    return _SCHEME


def get_path_names():
    """The names of the paths."""
    return tuple(_PATHS)


def get_paths(scheme=_SCHEME, vars=None, expand=True):
    """The paths by their names."""
    if scheme not in get_scheme_names():
        raise KeyError(scheme)
    values = {"prefix": sys.prefix, "version": get_python_version(), **(vars or {})}
    return {name: path.format(**values) if expand else path for name, path in _PATHS.items()}


def get_path(name, scheme=_SCHEME, vars=None, expand=True):
    """One of the paths."""
    return get_paths(scheme, vars, expand)[name]
