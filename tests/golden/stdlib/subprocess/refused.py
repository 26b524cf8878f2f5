# pytee-only: enclave-programs
"""Starting a program is refused, and so is debugging one."""

import pdb
import subprocess

for action in (lambda: subprocess.run(["ls", "-l"]), lambda: subprocess.Popen("ls", shell=True), lambda: subprocess.check_output(["ls"]), lambda: subprocess.getoutput("ls")):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error)
for action in (pdb.set_trace, pdb.pm, lambda: pdb.run("1"), lambda: pdb.Pdb().set_trace()):
    try:
        action()
    except NotImplementedError as error:
        print(error)
