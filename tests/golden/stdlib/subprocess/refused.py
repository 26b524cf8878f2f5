# pytee-only: enclave-programs
"""Starting a program is refused."""

import subprocess

for action in (lambda: subprocess.run(["ls", "-l"]), lambda: subprocess.Popen("ls", shell=True), lambda: subprocess.check_output(["ls"]), lambda: subprocess.getoutput("ls")):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error)
