"""An extension module of CPython's test package: the tests of importlib ask for it before they look at anything else."""
