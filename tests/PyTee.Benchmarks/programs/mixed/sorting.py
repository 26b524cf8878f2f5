import random

random.seed(7)
people = [(random.choice("abcdef") * random.randint(1, 4), random.random(), random.randint(0, 99)) for _ in range(90_000)]
print(sorted(people, key=lambda p: (p[2], p[0]))[100])
print(sorted(people, key=lambda p: -p[1])[5])
words = [p[0] + str(p[2]) for p in people]
print(sorted(words)[::9999], sorted(words, key=len)[777], sorted(words, key=str.lower, reverse=True)[0])
numbers = [int(p[1] * 10**9) for p in people]
for _ in range(6):
    numbers.sort(key=lambda x: x % 1000)
    numbers.sort()
print(numbers[0], numbers[-1])
