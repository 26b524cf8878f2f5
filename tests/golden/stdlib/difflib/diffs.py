import difflib
a = "one\ntwo\nthree\nfour\n".splitlines(True); b = "ore\ntree\nthree\nemu\nfour\n".splitlines(True)
print("".join(difflib.ndiff(a, b))); print("".join(difflib.unified_diff(a, b, "x", "y"))); print("".join(difflib.context_diff(a, b, "x", "y", n=1)))
s = difflib.SequenceMatcher(None, "qabxcd", "abycdf"); print(s.ratio(), s.quick_ratio(), s.get_opcodes(), s.get_matching_blocks(), s.find_longest_match())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), "".join(difflib.restore(difflib.ndiff(a, b), 2)))
