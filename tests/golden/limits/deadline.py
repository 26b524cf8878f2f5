# pytee-only: enclave-limits
# flags: --max-time 1500ms
def spin():
    n = 0
    while True:
        n += 1


spin()
