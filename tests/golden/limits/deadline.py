# pytee-only: enclave-limits
# flags: --max-time 300ms
def spin():
    n = 0
    while True:
        n += 1


spin()
