"""The import system's lock and its kinds of files."""


def acquire_lock():
    pass


def release_lock():
    pass


def lock_held():
    return False


def is_frozen(name):
    return False
