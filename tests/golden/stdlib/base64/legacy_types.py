"""encodebytes and decodebytes take one row of bytes and nothing else."""
import base64
from array import array

for function in base64.encodebytes, base64.decodebytes:
    for value in ("", [], memoryview(b"1234").cast("B", (2, 2)), memoryview(b"1234").cast("I"), memoryview(b"1234").cast("b"), array("h", [1]), None):
        try:
            print(function(value))
        except TypeError as error:
            print(function.__name__, error)
