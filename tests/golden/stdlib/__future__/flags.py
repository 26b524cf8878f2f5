"""What compile() makes of the flags of features, and what code hands on to what it compiles."""
import __future__

names = [getattr(__future__, name) for name in __future__.all_feature_names]
FLAGS = 0
for feature in names:
    FLAGS |= feature.compiler_flag & ~0x10


def flags(code):
    return hex(code.co_flags & FLAGS)


for feature in names:
    if feature.compiler_flag != 0x10:
        print(flags(compile("def f(): pass", "f", "exec", feature.compiler_flag)), flags(compile("def f(): pass", "f", "exec", feature.compiler_flag).co_consts[0]))
inherits = compile("code = compile('x: int', 'f', 'exec'); alone = compile('x: int', 'f', 'exec', 0, True); exec('def inner(): pass')", "f", "exec",
                   __future__.annotations.compiler_flag | __future__.division.compiler_flag)
space = {}
exec(inherits, space)
print(flags(space["code"]), flags(space["alone"]), flags(space["inner"].__code__))
exec(space["code"], space)
print(space["__annotations__"])
print(flags(compile("from __future__ import division, annotations", "f", "exec")), flags(compile("from __future__ import division", "f", "exec")))
try:
    compile("", "f", "exec", 0x8)
except ValueError as error:
    print(error)
