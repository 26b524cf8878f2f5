# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


class A:
    pass


class Meta(type):
    pass


class G:
    def __class_getitem__(cls, key):
        return f'G[{key}]'


show(r'''
list[int], dict[str, list[int]], tuple[()], tuple[int, ...], set[A], type[int], list['A'], list[None], list[[int, str]], frozenset[int]
list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]), list[int] is list[int]
list[int].__origin__, list[int].__args__, list[int].__parameters__, dict[str, int].__args__, tuple[()].__args__
list[int](range(3)), dict[str, int](a=1), tuple[int]([1, 2]), type(list[int]())
list[int].append, list[int].__class__, list[int].__mro_entries__(()), list[int].__reduce__()
list[int][str]
isinstance([], list[int])
issubclass(list, list[int])
int[str]
A[int]
G[5]
int | str, int | None, None | int, int | str | int, (int | str).__args__, int | list[int], list[int] | None, A | None, bool | int, int | (str | float)
(int | str) == (str | int), hash(int | str) == hash(str | int), (int | str) == int, type(int | str), int | int
isinstance(1, int | str), isinstance('a', int | str), isinstance(1.5, int | str), isinstance(None, int | None), issubclass(bool, int | str), issubclass(float, int | str)
isinstance(1.5, int | list[int])
int | 5
int | 'A'
(int | str)[int]
''')


class L(list[int]):
    pass


print(L.__bases__, L.__orig_bases__, L([1]), type(L()).__mro__)
x = list[int]()
print(*list[int])
