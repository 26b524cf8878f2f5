"""Draws the numbers that rng_streams.json says NumPy draws."""
import json
import os

import numpy as np

HERE = os.path.dirname(__file__)
NOT_YET = ("binomial", "poisson", "beta", "gamma", "float32", "default_rng.exponential", "multivariate_normal")


def draw(text, seed):
    if text.startswith("default_rng."):
        call = text.replace("default_rng.", f"np.random.default_rng({seed}).")
    else:
        np.random.seed(seed)
        call = text
    if ".shuffle(arange(8))" in call:
        a = np.arange(8)
        eval(call.replace("arange(8)", "a"), {"np": np, "a": a})
        return a
    return eval(call, {"np": np})


def main():
    with open(os.path.join(HERE, "rng_streams.json")) as stream:
        streams = json.load(stream)
    passed = failed = 0
    for seed, draws in streams.items():
        for text, expected in draws.items():
            if any(n in text for n in NOT_YET):
                continue
            got = draw(text, int(seed))
            good = np.allclose(got, expected, rtol=1e-13, atol=0)
            passed, failed = passed + good, failed + (not good)
            if not good:
                print(f"seed {seed} {text}: {np.asarray(got).tolist()} and not {expected}")
    print(f"{passed} passed, {failed} failed")


main()
