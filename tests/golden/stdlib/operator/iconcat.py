"""iconcat of sequences of one's own."""
import operator


class Grows:
    def __getitem__(self, index):
        raise IndexError

    def __iadd__(self, other):
        return "grown", other


class Number:
    def __iadd__(self, other):
        return "grown", other


for left in Grows(), Number(), [1], 5:
    try:
        print(operator.iconcat(left, [2]))
    except TypeError as error:
        print(error)
