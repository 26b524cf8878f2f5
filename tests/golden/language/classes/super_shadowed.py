"""Calls of super() whose name has come to mean something else get the arguments that were written."""
import builtins


class Base:
    def hello(self):
        return "base"

    word = "of the base"


class Child(Base):
    def hello(self):
        return super().hello(), super().word

    def explicit(self):
        return super(Child, self).hello(), super(Child, self).word


class Odd:
    word = "odd"

    def __init__(self, *args):
        self.args = args

    def hello(self):
        return "odd", len(self.args)



child = Child()
print(child.hello(), child.explicit())
globals()["super"] = Odd
print(child.hello(), child.explicit())
globals()["super"] = lambda *args: builtins.super(Child, child) if not args else builtins.super(*args)
print(child.hello(), child.explicit())
del globals()["super"]
print(child.hello(), child.explicit())
builtin = builtins.super
builtins.super = Odd
print(child.hello(), child.explicit())
builtins.super = builtin
print(child.hello(), child.explicit())
