import sys

print("before", flush=True)
print("to stderr", file=sys.stderr)
sys.exit(42)
