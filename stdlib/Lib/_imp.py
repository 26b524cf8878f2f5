"""What importlib asks of the import system: there are no locks to take and no extension modules."""

check_hash_based_pycs = "default"


def acquire_lock():
    """Take the import lock, which nobody else can hold."""


def release_lock():
    """Give the import lock back."""


def lock_held():
    """Whether somebody holds the import lock."""
    return False


def is_builtin(name, /):
    """1 for a module that is part of the interpreter, otherwise 0."""
    import sys
    return int(name in sys.builtin_module_names)


def is_frozen(name, /):
    """Whether the module is kept as compiled code; which module is, is no business of a program here."""
    return False


def extension_suffixes():
    """Endings of extension modules: none."""
    return []


def _override_frozen_modules_for_tests(override, /):
    """Choose whether frozen modules are used; they always are."""


def _override_multi_interp_extensions_check(override, /):
    """Choose what is asked of extension modules, of which there are none; the old choice."""
    return 0
