import string
from string import Formatter, Template
t = Template("$who likes ${what}s, $$5 $x")
print(t.safe_substitute(who="tim", what="kung pao"), t.get_identifiers(), t.is_valid())
for call in (lambda: t.substitute(who="a"), lambda: Template("a $ b").substitute(), lambda: Template("x\n$!").substitute()):
    try: call()
    except (KeyError, ValueError) as e: print(type(e).__name__, e)
class T(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"
print(T("%a_b %c").safe_substitute(a_b=1))
f = Formatter()
print(f.format("{0} {x!r:>6} {1[k]} {2.real}", 1, {"k": 5}, 3, x="y"), f.vformat("{} {}", (1, 2), {}))
print(list(f.parse("a{b!r:{w}}c{{}}d{}")))
class Chk(Formatter):
    def check_unused_args(self, used, a, k): print(sorted(map(str, used)))
Chk().format("{0}{k}", 1, k=2)
for call in (lambda: f.format("{0} {}", 1), lambda: f.format("{0!z}", 1), lambda: f.format("}"), lambda: f.format("{")):
    try: call()
    except ValueError as e: print(e)
print(string.capwords("hello  big world"), string.digits, string.punctuation, string.ascii_letters[-3:])
