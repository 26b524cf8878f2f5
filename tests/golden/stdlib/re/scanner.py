import re
s = re.Scanner([(r"[a-z_]\w*", lambda scanner, word: "name " + word), (r"(\d)+\.(\d)*", lambda scanner, number: float(number)), (r"\d+", lambda scanner, number: int(number)), (r"=|\+|-|\*|/", "op"), (r"\s+", None)])
print(s.scan("sum = 3*foo + 312.50+bar"), s.scan("a ! b"), s.match is not None)
