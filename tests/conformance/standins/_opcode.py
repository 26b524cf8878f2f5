"""The machine's own opcodes are no part of the language."""


def __getattr__(name):
    return lambda *arguments, **options: None
