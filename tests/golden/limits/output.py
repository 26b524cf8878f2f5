# pytee-only: enclave-limits
# flags: --max-output 20
import sys

for i in range(100):
    print("line", i, flush=True)
