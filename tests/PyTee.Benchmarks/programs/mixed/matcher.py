class Pattern:
    """A little backtracking matcher: literals, ., *, +, ? and [sets]."""

    def __init__(self, text):
        self.items = []
        i = 0
        while i < len(text):
            c = text[i]
            if c == "[":
                end = text.index("]", i)
                test = frozenset(text[i + 1:end])
                i = end
            else:
                test = None if c == "." else frozenset(c)
            i += 1
            repeat = text[i] if i < len(text) and text[i] in "*+?" else ""
            i += len(repeat)
            self.items.append((test, repeat))

    def match(self, s, at=0, k=0):
        if k == len(self.items):
            return at
        test, repeat = self.items[k]
        low = 0 if repeat in ("*", "?") and repeat else 1
        high = len(s) - at if repeat in ("*", "+") and repeat else 1
        n = 0
        while n < high and at + n < len(s) and (test is None or s[at + n] in test):
            n += 1
        while n >= low:
            end = self.match(s, at + n, k + 1)
            if end is not None:
                return end
            n -= 1
        return None

    def search(self, s):
        for i in range(len(s) + 1):
            end = self.match(s, i)
            if end is not None:
                return i, end
        return None


patterns = [Pattern(p) for p in ("[0123456789]+-[abc]*x", "a*a*a*b", "h.llo [wv]orld", "q?u+[ie]ck", ".*z")]
texts = ["aaaaaaaaaaaaaaac 12-abcx tail", "say hello world now", "the quick brown fox", "no match at all here" * 3]
found = 0
for _ in range(160):
    for p in patterns:
        for t in texts:
            if p.search(t):
                found += 1
print(found)
