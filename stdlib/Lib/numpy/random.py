"""Random numbers: the Generator of default_rng and the legacy RandomState, in NumPy's own sequences."""
from _numpy import (arange, array, asarray, cumsum, empty, exp, floor, log, multiply, ndarray, searchsorted, sqrt, where, zeros)
from _numpy_random import MT19937, PCG64, BitGenerator, entropy


def _shape(size, *parameters):
    """The shape of a result, and whether it is a single number."""
    if size is None:
        shape = ()
        for p in parameters:
            p = asarray(p)
            if p.ndim:
                from _numpy import broadcast_shapes
                shape = broadcast_shapes(shape, p.shape)
        return shape, shape == ()
    return (tuple(size) if isinstance(size, (tuple, list)) else (int(size),)), False


def _count(shape):
    n = 1
    for d in shape:
        if d < 0:
            raise ValueError("negative dimensions are not allowed")
        n *= d
    return n


def _deliver(values, shape, single):
    return values[0].item() if single else values.reshape(shape)


class _Distributions:
    """What both kinds of generator draw from uniform and normal numbers."""

    def uniform(self, low=0.0, high=1.0, size=None):
        """Draw samples from a uniform distribution."""
        shape, single = _shape(size, low, high)
        u = self._bits.doubles(_count(shape)).reshape(shape)
        result = asarray(low) + (asarray(high) - asarray(low)) * u
        return float(result) if single else result

    def normal(self, loc=0.0, scale=1.0, size=None):
        """Draw random samples from a normal (Gaussian) distribution."""
        if (asarray(scale) < 0).any():
            raise ValueError("scale < 0")
        shape, single = _shape(size, loc, scale)
        result = asarray(loc) + asarray(scale) * self._bits.normals(_count(shape)).reshape(shape)
        return float(result) if single else result

    def standard_normal(self, size=None, dtype=float, out=None):
        """Draw samples from a standard Normal distribution (mean=0, stdev=1)."""
        return self._bits.normal() if size is None else self._bits.normals(size)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        """Draw samples from a log-normal distribution."""
        return exp(self.normal(mean, sigma, size))

    def multivariate_normal(self, mean, cov, size=None, check_valid="warn", tol=1e-8, *, method="svd"):
        """Draw random samples from a multivariate normal distribution."""
        from .linalg import svd
        mean, cov = asarray(mean), asarray(cov)
        shape, _ = _shape(size)
        x = self._bits.normals(_count(shape) * mean.shape[0]).reshape(-1, mean.shape[0])
        u, s, v = svd(cov)
        return (mean + x @ (sqrt(s)[:, None] * v)).reshape(shape + mean.shape)

    def shuffle(self, x, axis=0):
        """Modify a sequence in-place by shuffling its contents."""
        order = self._bits.shuffled(len(x))
        if isinstance(x, ndarray):
            x[...] = x[order].copy() if axis == 0 else x.take(order, axis=axis)
        else:
            x[:] = [x[i] for i in order.tolist()]

    def permutation(self, x, axis=0):
        """Randomly permute a sequence, or return a permuted range."""
        if isinstance(x, int):
            return self._bits.shuffled(x)
        x = asarray(x)
        if x.ndim == 0:
            return self._bits.shuffled(int(x))
        return x.take(self._bits.shuffled(x.shape[axis]), axis=axis)

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        """Generates a random sample from a given array."""
        pool = None if isinstance(a, int) else a if isinstance(a, (list, tuple)) and a and isinstance(a[0], str) else asarray(a)
        n = a if pool is None else len(pool)
        if n == 0 and (size is None or _count(_shape(size)[0])):
            raise ValueError("'a' cannot be empty unless no samples are taken")
        shape, single = _shape(size)
        count = _count(shape)
        if p is not None:
            p = asarray(p, dtype=float)
            if p.shape != (n,):
                raise ValueError("'a' and 'p' must have same size")
            if (p < 0).any():
                raise ValueError("probabilities are not non-negative")
            if abs(float(p.sum()) - 1.0) > 1e-8:
                raise ValueError("probabilities do not sum to 1")
        if not replace and count > n:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        index = self._choose(n, count, replace, p)
        if isinstance(pool, (list, tuple)):
            return pool[int(index[0])] if single else [pool[i] for i in index.tolist()]
        if pool is not None:
            index = pool[index]
        return index[0] if single else index.reshape(shape + index.shape[1:])

    def _choose(self, n, count, replace, p):
        if p is not None and replace:
            cdf = cumsum(p)
            cdf /= cdf[-1]
            return cdf.searchsorted(self._bits.doubles(count), side="right")
        if p is not None:
            return self._weighted_without_replacement(n, count, p)
        if replace:
            return self._bits.integers(count, 0, n - 1)
        return self._bits.shuffled(n)[:count]

    def _weighted_without_replacement(self, n, count, p):
        from ._functions import unique
        p = p.copy()
        if int((p > 0).sum()) < count:
            raise ValueError("Fewer non-zero entries in p than size")
        found = zeros(count, dtype=int)
        have = 0
        while have < count:
            x = self._bits.doubles(count - have)
            if have:
                p[found[:have]] = 0
            cdf = cumsum(p)
            cdf /= cdf[-1]
            fresh = cdf.searchsorted(x, side="right")
            _, first = unique(fresh, return_index=True)
            first.sort()
            fresh = fresh[first]
            found[have:have + fresh.size] = fresh
            have += fresh.size
        return found


class RandomState(_Distributions):
    """Container for the slow Mersenne Twister pseudo-random number generator."""

    def __init__(self, seed=None):
        self.seed(seed)

    def seed(self, seed=None):
        """Reseed the generator."""
        if seed is None:
            seed = entropy() & 0xFFFFFFFF
        if isinstance(seed, BitGenerator):
            self._bits = seed
            return
        if not isinstance(seed, (list, tuple, ndarray)):
            seed = int(seed)
            if not 0 <= seed < 2 ** 32:
                raise ValueError("Seed must be between 0 and 2**32 - 1")
        self._bits = MT19937(seed)

    def get_state(self, legacy=True):
        """Return a tuple representing the internal state of the generator."""
        return ("MT19937", *self._bits.state())

    def set_state(self, state):
        """Set the internal state of the generator from a tuple."""
        self._bits.restore(*state[1:])

    def random_sample(self, size=None):
        """Return random floats in the half-open interval [0.0, 1.0)."""
        return self._bits.double() if size is None else self._bits.doubles(size)

    random = random_sample
    sample = ranf = random_sample

    def rand(self, *args):
        """Random values in a given shape."""
        return self._bits.doubles(args) if args else self._bits.double()

    def randn(self, *args):
        """Return a sample (or samples) from the "standard normal" distribution."""
        return self._bits.normals(args) if args else self._bits.normal()

    def randint(self, low, high=None, size=None, dtype=int):
        """Return random integers from low (inclusive) to high (exclusive)."""
        if high is None:
            low, high = 0, low
        low, high = int(low), int(high)
        if low >= high:
            raise ValueError("high <= 0" if low == 0 else "low >= high")
        shape, single = _shape(size)
        values = self._bits.integers(_count(shape), low, high - 1)
        return _deliver(values, shape, single) if dtype is int else values.astype(dtype).reshape(shape)[()]

    def exponential(self, scale=1.0, size=None):
        """Draw samples from an exponential distribution."""
        shape, single = _shape(size, scale)
        result = -log(1.0 - self._bits.doubles(_count(shape)).reshape(shape)) * scale
        return float(result) if single else result

    def standard_exponential(self, size=None):
        """Draw samples from the standard exponential distribution."""
        return self.exponential(1.0, size)

    def binomial(self, n, p, size=None):
        """Draw samples from a binomial distribution."""
        return _binomial(self, n, p, size)


def _binomial(state, n, p, size):
    """By counting successes: exact in distribution for every n and p."""
    shape, single = _shape(size, n, p)
    from _numpy import broadcast_to
    trials = broadcast_to(asarray(n), shape).ravel().tolist()
    chances = broadcast_to(asarray(p), shape).ravel().tolist()
    counts = [int((state._bits.doubles(t) < q).sum()) for t, q in zip(trials, chances)]
    return counts[0] if single else array(counts, dtype=int).reshape(shape)


class Generator(_Distributions):
    """Container for the BitGenerators."""

    def _choose(self, n, count, replace, p):
        if p is None and not replace:
            return self._bits.sample(n, count)
        return super()._choose(n, count, replace, p)

    def __init__(self, bit_generator):
        self._bits = bit_generator

    @property
    def bit_generator(self):
        """The source of random bits."""
        return self._bits

    def __repr__(self):
        return f"Generator({type(self._bits).__name__})"

    def random(self, size=None, dtype=float, out=None):
        """Return random floats in the half-open interval [0.0, 1.0)."""
        return self._bits.double() if size is None else self._bits.doubles(size)

    def integers(self, low, high=None, size=None, dtype=int, endpoint=False):
        """Return random integers from low (inclusive) to high (exclusive), or if endpoint=True, low (inclusive) to high (inclusive)."""
        if high is None:
            low, high = 0, low
        low, high = int(low), int(high) - (0 if endpoint else 1)
        if low > high:
            raise ValueError("high <= 0" if low == 0 else "low >= high")
        shape, single = _shape(size)
        values = self._bits.integers(_count(shape), low, high)
        return values[0] if single else values.astype(dtype).reshape(shape)

    def exponential(self, scale=1.0, size=None):
        """Draw samples from an exponential distribution."""
        shape, single = _shape(size, scale)
        result = -log(1.0 - self._bits.doubles(_count(shape)).reshape(shape)) * scale
        return float(result) if single else result

    def binomial(self, n, p, size=None):
        """Draw samples from a binomial distribution."""
        return _binomial(self, n, p, size)

    def permuted(self, x, axis=None, out=None):
        """Randomly permute x along axis."""
        return self.permutation(asarray(x).ravel() if axis is None else x, axis=axis or 0)


def default_rng(seed=None):
    """Construct a new Generator with the default BitGenerator (PCG64)."""
    if isinstance(seed, Generator):
        return seed
    if isinstance(seed, BitGenerator):
        return Generator(seed)
    return Generator(PCG64(entropy() if seed is None else int(seed)))


_global = RandomState()
seed = _global.seed
get_state, set_state = _global.get_state, _global.set_state
random_sample = random = sample = ranf = _global.random_sample
rand, randn, randint = _global.rand, _global.randn, _global.randint
uniform, normal, standard_normal, lognormal = _global.uniform, _global.normal, _global.standard_normal, _global.lognormal
multivariate_normal, exponential, standard_exponential = _global.multivariate_normal, _global.exponential, _global.standard_exponential
shuffle, permutation, choice, binomial = _global.shuffle, _global.permutation, _global.choice, _global.binomial
