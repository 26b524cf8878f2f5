# pytee-only: enclave-processes
"""What the system knows of users, descriptors and browsers, and the enclave does not."""
import fcntl
import grp
import pwd
import webbrowser

for call in (lambda: pwd.getpwuid(0), lambda: pwd.getpwnam("root"), lambda: grp.getgrgid(0), lambda: grp.getgrnam("root"), lambda: webbrowser.get(),
             lambda: fcntl.flock(0, fcntl.LOCK_EX)):
    try:
        call()
    except (KeyError, PermissionError, webbrowser.Error) as error:
        print(type(error).__name__, error)
print(pwd.getpwall(), grp.getgrall(), webbrowser.open("http://example.org"))
