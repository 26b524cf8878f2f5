"""Every operation on texts of every length from 0 to 29, of letters and symbols of one, two and four bytes: how a text is kept must not show."""
import copy
import hashlib
import pickle
import random

random.seed(5)
ALPHABETS = ["abcXYZ 019_", "éßÿÄ\xa0", "Ωжй中\u2028", "😀𝒳\U0010ffff", "\t\n\r -+.%{}'\"\\"]


class S(str):
    pass


def text(n):
    alphabet = "".join(random.sample(ALPHABETS, random.randint(1, 3)))
    return "".join(random.choice(alphabet) for _ in range(n))


def note(*answer):
    digest.update(repr(answer).encode("utf-8", "surrogatepass"))


digest = hashlib.sha256()
count = 0
for n in list(range(0, 30)) * 6:
    s, t, w = text(n), text(random.randint(0, 4)), random.randint(0, 16)
    if random.random() < 0.2:
        s = S(s)
    i, j, k = (random.randint(-n - 1, n + 1) for _ in range(3))
    ops = [
        lambda: s + t,
        lambda: t + s,
        lambda: s * (w % 4),
        lambda: s[i:j],
        lambda: s[i:j:k or 1],
        lambda: s[::-1],
        lambda: s.upper(),
        lambda: s.lower(),
        lambda: s.title(),
        lambda: s.swapcase(),
        lambda: s.capitalize(),
        lambda: s.casefold(),
        lambda: s.strip(),
        lambda: s.strip(t),
        lambda: s.lstrip(),
        lambda: s.rstrip(),
        lambda: s.split(),
        lambda: s.split(t),
        lambda: s.rsplit(None, 1),
        lambda: s.splitlines(),
        lambda: s.splitlines(True),
        lambda: s.partition(t),
        lambda: s.rpartition(t),
        lambda: s.replace(t, "q"),
        lambda: s.replace(s[:1], s[1:2]),
        lambda: s.replace("a", t, 2),
        lambda: s.find(t),
        lambda: s.rfind(t),
        lambda: s.count(t),
        lambda: s.index(t),
        lambda: t in s,
        lambda: s in t,
        lambda: s.startswith(t),
        lambda: s.endswith((t, "a")),
        lambda: s.center(w),
        lambda: s.ljust(w, "é"),
        lambda: s.rjust(w),
        lambda: s.zfill(w),
        lambda: s.expandtabs(3),
        lambda: s.translate({97: "bb", 0xe9: None}),
        lambda: t.join([s, s, t]),
        lambda: t.join(s),
        lambda: "".join([s, t]),
        lambda: "%s|%5s|%-8s|%r|%a" % (s, s, t, s, s),
        lambda: "{}|{:>9}|{!r}|{:<5.3}".format(s, s, s, s),
        lambda: f"{s}{t}{w}",
        lambda: f"{s:^12}",
        lambda: s < t,
        lambda: s == t,
        lambda: s <= s + "a",
        lambda: s == s[:n],
        lambda: hash(s) == hash("".join(list(s))),
        lambda: {s: 1}["".join(list(s))],
        lambda: {s, t, s[:]} == {t, str(s)},
        lambda: s.encode(),
        lambda: s.encode("utf-16"),
        lambda: s.encode("latin-1", "replace"),
        lambda: s.encode().decode(),
        lambda: s.isalpha(),
        lambda: s.isdigit(),
        lambda: s.isidentifier(),
        lambda: s.isprintable(),
        lambda: s.isspace(),
        lambda: s.istitle(),
        lambda: s.isupper(),
        lambda: s.isascii(),
        lambda: len(s),
        lambda: list(s),
        lambda: s[i],
        lambda: repr(s),
        lambda: str(s),
        lambda: ascii(s),
        lambda: pickle.loads(pickle.dumps(s)) == s,
        lambda: copy.copy(s),
        lambda: type(s + ""),
        lambda: type(s[:]),
        lambda: str(s) is s,
        lambda: S(s),
        lambda: type(S(s).upper()),
        lambda: sorted([s, t, s[::-1], "a"]),
        lambda: max(s, t),
        lambda: s.removeprefix(t),
        lambda: s.removesuffix(t),
        lambda: str.maketrans(s[:1], t[:1]),
        lambda: s.format_map({}),
        lambda: s % (),
        lambda: int(s),
        lambda: float(s),
        lambda: eval(repr(s)) == s,
        lambda: getattr(S(s), s),
        lambda: str(w) + str(w * 10**w),
        lambda: s.__getnewargs__(),
        lambda: s.__contains__(t),
        lambda: bool(s),
        lambda: s and t,
        lambda: isinstance(s, str),
        lambda: s.__class__.__name__,
    ]
    for op in ops:
        try:
            answer = op()
        except Exception as error:
            answer = type(error).__name__, str(error)
        note(answer)
        count += 1
    if n == 29:
        print(count, digest.hexdigest()[:16])
print(count, digest.hexdigest())
