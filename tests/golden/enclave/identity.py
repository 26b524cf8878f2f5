import sys

print(__name__, __file__ is not None, sys.argv)
print(sys.version_info[:2], sys.byteorder, sys.maxsize)
print(sys.flags.optimize, sys.platform)
