"""The module pickle under the name that CPython's compiled part has."""

import pickle
from pickle import PickleBuffer, PickleError, Pickler, PicklingError, Unpickler, UnpicklingError  # noqa: F401

# Like functions of compiled modules, these do not become methods of a class that has them as attributes.
dump, dumps, load, loads = map(staticmethod, (pickle.dump, pickle.dumps, pickle.load, pickle.loads))
