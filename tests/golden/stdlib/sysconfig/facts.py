"""sysconfig: what holds of every installation."""

import sysconfig

print(sysconfig.get_python_version(), sysconfig.get_config_var("py_version_short"), sysconfig.get_config_var("no such setting"), sysconfig.get_config_vars("py_version_nodot", "none"))
print(sysconfig.get_platform().partition("-")[0], "posix_prefix" in sysconfig.get_scheme_names(), {"stdlib", "purelib", "scripts"} <= set(sysconfig.get_path_names()))
print(sysconfig.get_path("purelib", vars=None).endswith("/lib/python3.13/site-packages"), sysconfig.get_paths()["data"] == sysconfig.get_config_var("prefix"))
try:
    sysconfig.get_paths("strange")
except KeyError as error:
    print(error)
