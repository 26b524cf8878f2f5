# What annotations of a class look up when they are asked is the namespace of the class as it is then.
class Box:
    T = int

    def get[U: T](self): ...

    type Alias = T


Box.T = float
print(Box.get.__type_params__[0].__bound__, Box.Alias.__value__)
print("__classdictcell__" in vars(Box), "__classcell__" in vars(Box))


class Quiet:
    @property
    def __doc__(self):
        raise AttributeError


class Sub(property):
    pass


print(property(Quiet()).__doc__, Sub(Quiet()).__doc__)

for source in (r'"blech\"', r"r'blech\'", r"b'it\'s", "'blech", r'"it\'s', "f'a\\'", "'''a\\'", 'x = "\\\\"', 'x = "\\\\\\"'):
    try:
        compile(source, "text", "exec")
        print(source, "is well")
    except SyntaxError as error:
        print(source, "->", error.msg)
