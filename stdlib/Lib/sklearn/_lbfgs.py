"""Minimisation of smooth functions by limited-memory BFGS."""
import numpy as np

_MEMORY = 10
_ARMIJO, _WOLFE = 1e-4, 0.9


def minimise(f, x, max_iter, tolerance):
    """The minimum found from x, the iterations it took, and whether the gradient fell below the tolerance (or nothing moved any more)."""
    value, gradient = f(x)
    steps, changes = [], []
    for iteration in range(max_iter):
        if np.abs(gradient).max() <= tolerance:
            return x, iteration, True
        direction = -_approximate_inverse(gradient, steps, changes)
        if float(direction @ gradient) >= 0:
            direction, steps, changes = -gradient, [], []
        first = 1.0 if steps else min(1.0, 1.0 / float(np.abs(gradient).sum()))
        found = _search(f, x, value, gradient, direction, first)
        if found is None:
            return x, iteration, True
        fresh, fresh_value, fresh_gradient = found
        step, change = fresh - x, fresh_gradient - gradient
        moved = abs(value - fresh_value)
        if float(step @ change) > 1e-300:
            steps, changes = (steps + [step])[-_MEMORY:], (changes + [change])[-_MEMORY:]
        x, value, gradient = fresh, fresh_value, fresh_gradient
        if moved <= 64 * 2.220446049250313e-16 * max(abs(value), abs(fresh_value), 1.0):
            return x, iteration + 1, True
    return x, max_iter, bool(np.abs(gradient).max() <= tolerance)


def _approximate_inverse(gradient, steps, changes):
    """The two-loop recursion: the inverse Hessian of the last steps, applied to the gradient."""
    q = gradient.copy()
    factors = []
    for s, y in zip(reversed(steps), reversed(changes)):
        rho = 1.0 / float(y @ s)
        a = rho * float(s @ q)
        q -= a * y
        factors.append((a, rho))
    if steps:
        q *= float(steps[-1] @ changes[-1]) / float(changes[-1] @ changes[-1])
    for (s, y), (a, rho) in zip(zip(steps, changes), reversed(factors)):
        q += (a - rho * float(y @ q)) * s
    return q


def _search(f, x, value, gradient, direction, t):
    """A step that satisfies the Wolfe conditions, by bisection between a bracket that shrinks."""
    slope = float(gradient @ direction)
    low, high = 0.0, None
    best = None
    for _ in range(40):
        candidate = x + t * direction
        new_value, new_gradient = f(candidate)
        if not new_value <= value + _ARMIJO * t * slope:
            high = t
        else:
            best = candidate, new_value, new_gradient
            if float(new_gradient @ direction) >= _WOLFE * slope:
                return best
            low = t
        t = 2.0 * low if high is None else 0.5 * (low + high)
        if t == 0.0 or high is not None and high - low < 1e-16 * high:
            break
    return best
