# Format specifications of fractions.
from fractions import Fraction as F


numbers = [F(0), F(1, 3), F(-2, 3), F(1234567, 100), F(10 ** 20), F(-1, 10 ** 6), F(5, 2)]
for specification in ('', '.2f', '.0f', '+.3f', '010.2f', ',.2f', '_.1f', '>12.2f', '<12.2f|', '^12.2f', '0=12,.2f', '=12.1f', 'z.0f', '.3e', '.2E', 'g', '.3g', '#.3g', '.1%', '%', '+', ' ', '10', '<10', '*^10', '#', ','):
    try:
        print(repr(specification), [format(number, specification) for number in numbers])
    except ValueError as error:
        print(repr(specification), error)
for wrong in '006f', '.010f', '.02f', '.000f', 'd', 'x', '<010.2f', '.f', '1.2.3f', 'ff':
    try:
        print(format(F(1, 3), wrong))
    except ValueError as error:
        print(error)
