# pytee-only: enclave-limits
# flags: --max-time 1500ms
import numpy as np


def spin(a):
    while True:
        a @ a


spin(np.ones((600, 600)))
