"""Random numbers of many distributions, in the same sequences as everywhere for one seed."""

from _random import Random as _Generator
from itertools import accumulate as _accumulate, repeat as _repeat
from math import acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs, floor as _floor
from math import isfinite as _isfinite, lgamma as _lgamma, log as _log, log2 as _log2, pi as _pi, sin as _sin
from math import sqrt as _sqrt, tau as _tau
from operator import index as _index

_FUNCTIONS = ("betavariate binomialvariate choice choices expovariate gammavariate gauss getrandbits getstate"
              " lognormvariate normalvariate paretovariate randbytes randint random randrange sample seed setstate"
              " shuffle triangular uniform vonmisesvariate weibullvariate").split()

__all__ = ["Random", "SystemRandom", *_FUNCTIONS]

# What a float holds: so many bits after the point, and the smallest step between two random ones.
BPF = 53
RECIP_BPF = 1 / (1 << BPF)

TWOPI = _tau
LOG4 = _log(4)
NV_MAGICCONST = _exp(-0.5) * 4 / _sqrt(2)
SG_MAGICCONST = _log(4.5) + 1

# The step of randrange() that no caller gave: an explicit 1 is the same object, and as harmless.
_ONE = 1


def _urandom(n):
    from os import urandom
    return urandom(n)


# Rejection samplers: each takes `uniform`, which draws floats in [0.0, 1.0), and asks it until a candidate fits.

def _gamma_above_one(uniform, shape):
    """Draw from the gamma distribution of scale 1 with shape > 1 (Cheng, 1977)."""
    slope = _sqrt(shape * 2.0 - 1.0)
    offset = shape - LOG4
    factor = shape + slope
    while True:
        u = uniform()
        # So near to an end, the logarithm of the odds would lose its digits.
        if 1e-7 < u < 0.9999999:
            height = u * u * (1.0 - uniform())
            log_odds = _log(u / (1.0 - u)) / slope
            candidate = shape * _exp(log_odds)
            bound = offset + factor * log_odds - candidate
            if bound + SG_MAGICCONST - 4.5 * height >= 0.0 or bound >= _log(height):
                return candidate


def _gamma_below_one(uniform, shape):
    """Draw from the gamma distribution of scale 1 with shape < 1 (Ahrens and Dieter, 1974)."""
    total = (_e + shape) / _e
    while True:
        area = total * uniform()
        # The area up to 1 lies under the power function, the rest under the exponential one.
        if area <= 1.0:
            candidate = area ** (1.0 / shape)
            if uniform() <= _exp(-candidate):
                return candidate
        else:
            candidate = -_log((total - area) / shape)
            if uniform() <= candidate ** (shape - 1.0):
                return candidate


def _count_by_gaps(uniform, trials, p):
    """Count successes by jumping from one to the next: quick where few are expected (Devroye)."""
    log_failure = _log2(1.0 - p)
    if not log_failure:
        return 0
    successes = 0
    trial = _floor(_log2(uniform()) / log_failure) + 1
    while trial <= trials:
        successes += 1
        trial += _floor(_log2(uniform()) / log_failure) + 1
    return successes


def _count_by_rejection(uniform, trials, p):
    """Count successes in a time that does not grow with their number (Hormann's BTRS), for p <= 0.5."""
    deviation = _sqrt(trials * p * (1.0 - p))
    width = 1.15 + 2.53 * deviation
    skew = -0.0873 + 0.0248 * width + 0.01 * p
    centre = trials * p + 0.5
    squeeze = 0.92 - 4.2 / width
    mode = None
    while True:
        u = uniform() - 0.5
        edge = 0.5 - _fabs(u)
        count = _floor((2.0 * skew / edge + width) * u + centre)
        if count > trials or count < 0:
            continue
        v = uniform()
        if v <= squeeze and edge >= 0.07:
            return count
        # Few candidates come so far, so that the costly constants wait for the first of them.
        if mode is None:
            mode = _floor((trials + 1) * p)
            log_peak = _lgamma(mode + 1) + _lgamma(trials - mode + 1)
            log_odds = _log(p / (1.0 - p))
            spread = (2.83 + 5.1 / width) * deviation
        v *= spread / (skew / (edge * edge) + width)
        if _log(v) <= log_peak - _lgamma(count + 1) - _lgamma(trials - count + 1) + (count - mode) * log_odds:
            return count


# Choosing from sequences; `below` draws integers in range(n).

def _fill_from_pool(chosen, population, below):
    """Fill `chosen` from a copy of the population that shrinks with each item taken."""
    pool = list(population)
    size = len(population)
    for place in range(len(chosen)):
        pick = below(size)
        size -= 1
        chosen[place] = pool[pick]
        pool[pick] = pool[size]


def _fill_by_position(chosen, population, below):
    """Fill `chosen` without a copy of the population, drawing again what was drawn before."""
    size = len(population)
    taken = set()
    for place in range(len(chosen)):
        pick = below(size)
        while pick in taken:
            pick = below(size)
        taken.add(pick)
        chosen[place] = population[pick]


def _pool_limit(k):
    """Return up to which size a list of all items takes less memory than a set of k positions."""
    return 21 + 4 ** _ceil(_log(k * 3, 4)) if k > 5 else 21


def _is_sequence(obj):
    if isinstance(obj, (list, tuple, range, str)):
        return True
    from collections.abc import Sequence
    return isinstance(obj, Sequence)


def _running_counts(counts, size):
    """Return where the copies of each item end, without the last item's end, and that one."""
    ends = list(_accumulate(counts))
    if len(ends) != size:
        raise ValueError("The number of counts does not match the population")
    total = ends.pop()
    if not isinstance(total, int):
        raise TypeError("Counts must be integers")
    if total <= 0:
        raise ValueError("Total of counts must be greater than zero")
    return ends, total


def _running_weights(weights):
    """Return the cumulative weights; an int is taken for a misplaced k."""
    try:
        return list(_accumulate(weights))
    except TypeError:
        if isinstance(weights, int):
            raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}") from None
        raise


def _weight_total(cumulative, size):
    """Return the sum of all weights as a float, once they are known to be usable for `size` items."""
    if len(cumulative) != size:
        raise ValueError("The number of weights does not match the population")
    total = cumulative[-1] + 0.0
    if total <= 0.0:
        raise ValueError("Total of weights must be greater than zero")
    if _isfinite(total):
        return total
    raise ValueError("Total of weights must be finite")


# Seeds.

def _number_from_text(text, version):
    """Return the integer that a seed of characters or bytes stands for; a seed of no known version stays."""
    if version == 2:
        data = text.encode() if isinstance(text, str) else text
        return int.from_bytes(data + _sha512(data))
    if version == 1 and not isinstance(text, bytearray):
        return _rolling_hash(text if isinstance(text, bytes) else [ord(character) for character in text])
    return text


def _sha512(data):
    try:
        from _sha2 import sha512
    except ImportError:
        from hashlib import sha512
    return sha512(data).digest()


def _rolling_hash(codes):
    """Return the hash that a 64-bit Python 2 gave to such a string."""
    number = codes[0] << 7 if codes else 0
    for code in codes:
        number = number * 1000003 % 2 ** 64 ^ code
    return number ^ len(codes)


class Random(_Generator):
    """A generator of its own, independent of the functions of the module.

    A subclass may bring another source of randomness: its random() gives floats in [0.0, 1.0) and, if
    there is one, its getrandbits(k) integers of k bits; all other methods draw from these.
    """

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    # Floats.

    def uniform(self, a, b):
        """Draw a float between a and b, all equally likely; rounding may give b itself."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """Draw a float between low and high, most likely near mode, by default in the middle."""
        u = self.random()
        share = 0.5
        if mode is not None:
            try:
                share = (mode - low) / (high - low)
            except ZeroDivisionError:
                return low
        if u > share:
            return high + (low - high) * _sqrt((1.0 - u) * (1.0 - share))
        return low + (high - low) * _sqrt(u * share)

    def gauss(self, mu=0.0, sigma=1.0):
        """Draw from the normal distribution of mean mu and standard deviation sigma (Box and Muller).

        Numbers come in pairs, so the second of two calls is quick; threads that share a generator
        may be given the same number.
        """
        deviate = self.gauss_next
        if deviate is None:
            angle = self.random() * _tau
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            self.gauss_next = _sin(angle) * radius
            return mu + _cos(angle) * radius * sigma
        self.gauss_next = None
        return mu + deviate * sigma

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Draw from the normal distribution of mean mu and standard deviation sigma (Kinderman and Monahan)."""
        uniform = self.random
        while True:
            u = uniform()
            v = 1.0 - uniform()
            deviate = NV_MAGICCONST * (u - 0.5) / v
            if deviate * deviate / 4.0 <= -_log(v):
                return mu + deviate * sigma

    def lognormvariate(self, mu, sigma):
        """Draw a number whose natural logarithm has the normal distribution of mu and sigma."""
        return _exp(self.normalvariate(mu, sigma))

    def vonmisesvariate(self, mu, kappa):
        """Draw an angle in radians, from 0 to 2 pi, around mu: the closer, the larger kappa is (Best and Fisher)."""
        uniform = self.random
        if kappa <= 1e-6:
            return _tau * uniform()
        half = 0.5 / kappa
        radius = half + _sqrt(1.0 + half * half)
        while True:
            cosine = _cos(_pi * uniform())
            ratio = cosine / (radius + cosine)
            u = uniform()
            if u < 1.0 - ratio * ratio or u <= (1.0 - ratio) * _exp(ratio):
                break
        inverse = 1.0 / radius
        turn = _acos((inverse + cosine) / (1.0 + inverse * cosine))
        return (mu + turn if uniform() > 0.5 else mu - turn) % _tau

    def expovariate(self, lambd=1.0):
        """Draw from the exponential distribution of mean 1 / lambd; a negative lambd gives negative numbers."""
        return -_log(1.0 - self.random()) / lambd

    def gammavariate(self, alpha, beta):
        """Draw from the gamma distribution of shape alpha and scale beta, whose mean is alpha * beta.

        ValueError unless both are positive.
        """
        if beta <= 0.0 or alpha <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            return _gamma_above_one(self.random, alpha) * beta
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        return _gamma_below_one(self.random, alpha) * beta

    def betavariate(self, alpha, beta):
        """Draw from the beta distribution, a float from 0.0 to 1.0; both parameters are positive."""
        mine = self.gammavariate(alpha, 1.0)
        return mine / (mine + self.gammavariate(beta, 1.0)) if mine else 0.0

    def weibullvariate(self, alpha, beta):
        """Draw from the Weibull distribution of scale alpha and shape beta."""
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def paretovariate(self, alpha):
        """Draw from the Pareto distribution of shape alpha, floats from 1.0 up."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    # Integers.

    def binomialvariate(self, n=1, p=0.5):
        """Count the successes of n trials, each with probability p; ValueError for n < 0 or p outside 0.0 to 1.0."""
        if n < 0:
            raise ValueError("n must be non-negative")
        if p >= 1.0 or p <= 0.0:
            if p not in (0.0, 1.0):
                raise ValueError("p must be in the range 0.0 <= p <= 1.0")
            return n if p else 0
        if n == 1:
            return _index(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        counter = _count_by_gaps if n * p < 10.0 else _count_by_rejection
        return counter(self.random, n, p)

    def randint(self, a, b):
        """Draw an integer from a to b, both included."""
        return self.randrange(a, b + 1)

    def randrange(self, start, stop=None, step=_ONE):
        """Draw an item of range(start), or of range(start, stop, step); ValueError if it has none."""
        first = _index(start)
        if stop is not None:
            width = _index(stop) - first
            stride = _index(step)
            if stride == 1 and width > 0:
                return first + self._randbelow(width)
            if stride == 0:
                raise ValueError("zero step for randrange()")
            count = -(-width // stride)
            if count > 0:
                return first + stride * self._randbelow(count)
            shown = f"{start}, {stop}" if stride == 1 else f"{start}, {stop}, {step}"
            raise ValueError(f"empty range in randrange({shown})")
        if step is not _ONE:
            raise TypeError("Missing a non-None stop argument")
        if first <= 0:
            raise ValueError("empty range for randrange()")
        return self._randbelow(first)

    def randbytes(self, n):
        """Draw n bytes."""
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def _randbelow_with_getrandbits(self, n):
        draw = self.getrandbits
        width = n.bit_length()
        while True:
            number = draw(width)
            if number < n:
                return number

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        draw = self.random
        if n < maxsize:
            # What lies above the last whole multiple of n would make small results likelier.
            multiple = (maxsize - maxsize % n) / maxsize
            while (number := draw()) >= multiple:
                pass
            return _floor(number * maxsize) % n
        from warnings import warn
        warn("Underlying random() generator does not supply \n"
             "enough bits to choose from a population range this large.\n"
             "To remove the range limitation, add a getrandbits() method.")
        return _floor(draw() * n)

    _randbelow = _randbelow_with_getrandbits

    def __init_subclass__(cls, /, **kwargs):
        # The nearest class to say anything about its source decides where integers come from.
        for owner in cls.__mro__:
            for source, method in _INTEGER_SOURCES:
                if source in owner.__dict__:
                    cls._randbelow = getattr(cls, method)
                    return

    # Sequences.

    def choice(self, seq):
        """Draw an item of a sequence; IndexError if it is empty."""
        size = len(seq)
        if size:
            return seq[self._randbelow(size)]
        raise IndexError("Cannot choose from an empty sequence")

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """Draw k items into a list, each from all of the sequence.

        An item is as likely as its weight is large; weights come one by one or as running totals.
        """
        uniform = self.random
        size = len(population)
        if weights is not None:
            if cum_weights is not None:
                raise TypeError("Cannot specify both weights and cumulative weights")
            cum_weights = _running_weights(weights)
        elif cum_weights is None:
            scale = size + 0.0
            return [population[_floor(uniform() * scale)] for _ in _repeat(None, k)]
        total = _weight_total(cum_weights, size)
        from bisect import bisect_right
        # The last item takes what rounding puts beyond its end.
        last = size - 1
        return [population[bisect_right(cum_weights, uniform() * total, 0, last)] for _ in _repeat(None, k)]

    def sample(self, population, k, *, counts=None):
        """Draw k items of a sequence into a list, none of them twice, in random order.

        `counts` says how many of each item there are; ValueError if k is more than all together.
        """
        if not _is_sequence(population):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        size = len(population)
        if counts is not None:
            from bisect import bisect_right
            ends, total = _running_counts(counts, size)
            return [population[bisect_right(ends, number)] for number in self.sample(range(total), k=k)]
        if not 0 <= k <= size:
            raise ValueError("Sample larger than population or is negative")
        chosen = [None] * k
        fill = _fill_from_pool if size <= _pool_limit(k) else _fill_by_position
        fill(chosen, population, self._randbelow)
        return chosen

    def shuffle(self, x):
        """Bring a list into a random order, in place."""
        below = self._randbelow
        for last in range(len(x) - 1, 0, -1):
            pick = below(last + 1)
            x[last], x[pick] = x[pick], x[last]

    # The state.

    def seed(self, a=None, version=2):
        """Start again from a seed: None (unpredictable), int, float, str, bytes or bytearray.

        Version 1 makes of a str or bytes what Pythons before 3.2 did.
        """
        if isinstance(a, (str, bytes, bytearray)):
            a = _number_from_text(a, version)
        elif a is not None and not isinstance(a, (int, float)):
            raise TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """Return the state, for `setstate`."""
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        """Go back to a state that `getstate` returned, here or in any Python since 2.3."""
        version = state[0]
        if version not in (2, 3):
            raise ValueError(f"state with version {version!s} passed to Random.setstate()"
                             f" of version {self.VERSION!s}")
        _, words, self.gauss_next = state
        if version == 2:
            # The words had signs where a C long has 32 bits.
            try:
                words = tuple(word % 2 ** 32 for word in words)
            except ValueError as error:
                raise TypeError from error
        super().setstate(words)

    def __reduce__(self):
        return type(self), (), self.getstate()

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)


# Where a class that defines such a method takes its integers from.
_INTEGER_SOURCES = (("_randbelow", "_randbelow"),
                    ("getrandbits", "_randbelow_with_getrandbits"),
                    ("random", "_randbelow_without_getrandbits"))


class SystemRandom(Random):
    """Random numbers from the platform, fit for secrets; they have no seed and no state."""

    def seed(self, *args, **kwds):
        """Do nothing."""

    def random(self):
        """Draw a float in [0.0, 1.0)."""
        return (int.from_bytes(_urandom(7)) >> 56 - BPF) * RECIP_BPF

    def randbytes(self, n):
        """Draw n bytes."""
        return _urandom(n)

    def getrandbits(self, k):
        """Draw an integer of k bits; ValueError for k < 0."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        surplus = -k % 8
        return int.from_bytes(_urandom((k + surplus) // 8)) >> surplus

    def _notimplemented(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _notimplemented


# The functions of the module are the methods of one generator that all programs share.
_inst = Random()
globals().update((name, getattr(_inst, name)) for name in _FUNCTIONS)


def main(arg_list=None):
    """Return what `python -m random` prints for its arguments, by default those of the process."""
    options, usage = _parse_args(arg_list)
    if options.float is not None:
        return _inst.uniform(0, options.float)
    if options.integer is not None:
        return _inst.randint(1, options.integer)
    words = options.choice or options.input
    if len(words) == 1 and not options.choice:
        return _draw_for(words[0])
    return _inst.choice(words) if words else usage


def _draw_for(text):
    """Return a number up to the one that a text stands for, or else a word of it."""
    try:
        return _inst.randint(1, int(text))
    except ValueError:
        pass
    try:
        return _inst.uniform(0, float(text))
    except ValueError:
        return _inst.choice(text.split())


def _parse_args(arg_list):
    """Return the parsed arguments and the text of the help."""
    from argparse import SUPPRESS, ArgumentParser, RawTextHelpFormatter
    parser = ArgumentParser(formatter_class=RawTextHelpFormatter)
    add_option = parser.add_mutually_exclusive_group().add_argument
    add_option("-c", "--choice", help="print a random choice", nargs="+")
    add_option("-i", "--integer", help="print a random integer between 1 and N inclusive", metavar="N", type=int)
    add_option("-f", "--float", help="print a random floating-point number between 0 and N inclusive", metavar="N",
               type=float)
    add_option("--test", nargs="?", const=10_000, help=SUPPRESS, type=int)
    parser.add_argument("input", nargs="*", help="if no options given, output depends on the input\n"
                                                 "    string or multiple: same as --choice\n"
                                                 "    integer: same as --integer\n"
                                                 "    float: same as --float")
    return parser.parse_args(arg_list), parser.format_help()


if __name__ == "__main__":
    print(main())
