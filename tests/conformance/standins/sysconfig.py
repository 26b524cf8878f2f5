"""How CPython was built: nothing of it holds here."""


def get_config_var(name):
    return None


def get_config_vars(*names):
    return [None] * len(names) if names else {}


def get_platform():
    return "enclave"


def is_python_build():
    return False
