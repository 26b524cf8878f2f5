# pytee-only: enclave-limits
# flags: --max-steps 200000
def source():
    n = 0
    while True:
        yield n
        n += 1


def double(items):
    for item in items:
        yield item * 2


total = 0
for value in double(double(source())):
    total += value
