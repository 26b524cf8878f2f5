# pytee-only: enclave-limits
# flags: --max-steps 100000
print("start", flush=True)
try:
    while True:
        pass
except BaseException:
    print("caught")
finally:
    print("finally")
