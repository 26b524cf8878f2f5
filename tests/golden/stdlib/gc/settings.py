"""What the collector can be asked and told."""

import gc

print([name for name in dir(gc) if name.startswith("DEBUG")], gc.DEBUG_LEAK == gc.DEBUG_COLLECTABLE | gc.DEBUG_UNCOLLECTABLE | gc.DEBUG_SAVEALL)
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())

# === Thresholds and flags are kept ===
before = gc.get_threshold()
print(len(before), all(isinstance(n, int) for n in before))
for arguments in ((5,), (5, 6), (7, 8, 9)):
    gc.set_threshold(*arguments)
    print(gc.get_threshold()[:len(arguments)])
for arguments in ((), (1, 2, 3, 4), ("x",)):
    try:
        gc.set_threshold(*arguments)
    except TypeError as error:
        print(type(error).__name__)
gc.set_threshold(*before)
gc.set_debug(gc.DEBUG_UNCOLLECTABLE)
print(gc.get_debug())
gc.set_debug(0)

# === Statistics ===
stats = gc.get_stats()
print(len(stats), [sorted(generation) for generation in stats])
gc.collect()
print(gc.get_stats()[2]["collections"] > stats[2]["collections"], len(gc.get_count()), gc.get_freeze_count(), gc.garbage)
for generation in (-1, 3):
    try:
        gc.collect(generation)
    except ValueError as error:
        print(error)
for generation in range(3):
    print(isinstance(gc.collect(generation), int))

# === What is tracked, what was finalized ===
print([gc.is_tracked(thing) for thing in (1, "x", b"y", None, True, [1])])


class Phoenix:
    ashes = []

    def __del__(self):
        Phoenix.ashes.append(self)


bird = Phoenix()
print(gc.is_finalized(bird), gc.is_finalized(3))


def fly():
    for _ in range(3):
        Phoenix()


fly()
gc.collect()
print(len(Phoenix.ashes) > 0, all(gc.is_finalized(found) for found in Phoenix.ashes))
bird.ashes = None
