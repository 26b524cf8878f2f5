# pytee-only: enclave-grants
import os


def attempt(action):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error.errno, error)
    else:
        print("allowed")


attempt(lambda: open("/etc/passwd"))
attempt(lambda: open("/etc/../etc/./passwd"))
attempt(lambda: open("/tmp/x", "w"))
attempt(lambda: os.listdir("/"))
attempt(lambda: os.stat("/etc"))
attempt(lambda: os.remove("/etc/passwd"))
attempt(lambda: os.mkdir("/etc/x"))
attempt(lambda: os.rename("/etc/a", "/etc/b"))
print(os.path.exists("/etc/passwd"), dict(os.environ), os.environ.get("PATH"))
