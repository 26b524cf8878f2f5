"""The import system's lock and its kinds of files."""


def acquire_lock():
    pass


def release_lock():
    pass


def lock_held():
    return False


def is_frozen(name):
    return False


def _override_frozen_modules_for_tests(override):
    pass


def _override_multi_interp_extensions_check(override):
    return 0


def extension_suffixes():
    return []
