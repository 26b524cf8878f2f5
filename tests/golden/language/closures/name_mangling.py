# === Private names are mangled in classes ===
class Account:
    __rate = 2
    __slots_like__ = "not mangled"

    def __init__(self, balance):
        self.__balance = balance

    def total(self):
        __local = self.__balance * self.__rate
        return __local

    def positional(self):
        return self.__take(3)

    def __take(self, __amount):
        return __amount

    def names(self):
        return (lambda __p: sorted(locals()))(1)

    class __Nested:
        pass

    def nested(self):
        return self.__Nested.__name__

    def import_it(self):
        import math as __m
        return sorted(locals())

    def dynamic(self):
        return getattr(self, "__balance", "none"), eval("self.__balance") if False else "skipped"


a = Account(10)
print(a.total(), a.positional(), a.names(), a.nested(), a.import_it(), a.dynamic())
print(sorted(vars(a)), sorted(k for k in vars(Account) if "Account" in k))
try:
    a.__balance
except AttributeError as e:
    print(e)
print(a._Account__balance)


# === Underscores of the class name ===
class __Hidden:
    def f(self):
        self.__x = 1
        return vars(self)


class _:
    def f(self):
        self.__x = 1
        return vars(self)


print(__Hidden().f(), _().f())


# === global and nonlocal too ===
class Globals:
    def set(self):
        global __g
        __g = 5

    def nest(self):
        __v = 1

        def inner():
            nonlocal __v
            __v += 1
            return __v

        return inner(), sorted(locals())[0]


Globals().set()
print([k for k in globals() if k.endswith("__g")], Globals().nest()[0])


# === Slots and class patterns ===
class Slotted:
    __slots__ = ("__a", "_b", "__c__")

    def __init__(self):
        self.__a, self._b, self.__c__ = 1, 2, 3


s = Slotted()
print(s._Slotted__a, s._b, s.__c__, Slotted.__slots__)


class Outer:
    def match(self, x):
        match x:
            case Point(__x=y):
                return y
        return "no"


class Point:
    pass


p = Point()
setattr(p, "__x", "plain")
setattr(p, "_Outer__x", "mangled")
print(Outer().match(p))


# === Keywords of a call are not mangled, parameters are ===
class Strict:
    def take(self, __amount):
        return __amount

    def call(self):
        return self.take(__amount=3)


print(Strict().take(_Strict__amount=4))
try:
    Strict().call()
except TypeError as e:
    print(e)
