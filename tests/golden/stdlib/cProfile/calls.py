"""How often functions are called."""
import cProfile
import io
import pstats


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def work():
    sorted([3, 1, 2])
    return fib(6) + len("abc")


profiler = cProfile.Profile()
print(profiler.runcall(work))
profiler.create_stats()
for label in sorted(profiler.stats, key=lambda label: label[1:]):
    row = profiler.stats[label]
    print(label[2], row[:2], sorted((caller[2], counts[:2]) for caller, counts in row[4].items()))

out = io.StringIO()
stats = pstats.Stats(profiler, stream=out).strip_dirs().sort_stats("name")
stats.print_stats()
stats.sort_stats(pstats.SortKey.CALLS).print_stats("fib")
for line in out.getvalue().splitlines():
    words = line.split()
    print(" ".join(word for word in words if "." not in word or "(" in word or "{" in word))
print(stats.total_calls, stats.prim_calls)
