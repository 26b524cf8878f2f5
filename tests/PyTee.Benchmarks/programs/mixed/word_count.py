import collections

syllables = ["ka", "to", "mi", "ra", "ne", "so", "lu", "vi"]


def words(n):
    state = 1
    for _ in range(n):
        state = (state * 69069 + 1) % 4294967296
        yield syllables[state % 8] + syllables[state // 8 % 8] + syllables[state // 640 % 8]


text = " ".join(words(400_000))
plain = {}
for word in text.split():
    plain[word] = plain.get(word, 0) + 1
counter = collections.Counter(text.split())
by_letter = collections.defaultdict(set)
for word in plain:
    by_letter[word[0]].add(word)
top = sorted(plain.items(), key=lambda item: (-item[1], item[0]))[:5]
print(top, counter.most_common(1), sorted((k, len(v)) for k, v in by_letter.items()))
letters = collections.Counter(c for c in text if c.isalpha())
print(letters.most_common(3))
