import platform, sys
print(platform.system(), platform.python_version() == ".".join(map(str, sys.version_info[:3])), platform.python_version_tuple()[:2], platform.architecture()[0], len(platform.uname()), platform.uname().system)
