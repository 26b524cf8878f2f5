"""subprocess: the parts that start nothing."""

import subprocess

print(subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL)
for error in (subprocess.CalledProcessError(2, ["a", "b"], b"out", b"err"), subprocess.CalledProcessError(-9, "cmd"), subprocess.CalledProcessError(-200, "cmd"), subprocess.TimeoutExpired("cmd", 1.5, output=b"x")):
    print(error, error.cmd, error.output, error.stdout, error.stderr, isinstance(error, subprocess.SubprocessError))
done = subprocess.CompletedProcess(["x"], 1, stdout="text")
print(done, subprocess.CompletedProcess("y", 0).check_returncode())
try:
    done.check_returncode()
except subprocess.CalledProcessError as error:
    print(error, error.stdout)
print(subprocess.list2cmdline(["a b", 'c"d', "e\\", "f g\\", "", "h\\\"i"]))
