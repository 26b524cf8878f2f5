# pytee-only: numpy-oracle
import numpy as np

a = np.arange(24).reshape(2, 3, 4)

# === Windows ===
for window in (a[1], a[1, 2], a[-1, -1, -1], a[..., 1], a[1, ...], a[:, 1], a[None], a[:, None, 1:3], a[::-1, ::2], a[5:], a[()], a[1:2, ..., ::-2]):
    print(np.shape(window), np.asarray(window).ravel().tolist())
view = a[0, 1:, ::2]
view[...] = -1
print(a[0].tolist(), view.base is a.base, a[1].base is a.base)

# === Index arrays ===
b = np.arange(12).reshape(3, 4)
print(b[[0, 2]].tolist(), b[[0, 2], [1, 3]].tolist(), b[:, [3, 0]].tolist(), b[[True, False, True]].tolist())
print(b[b % 3 == 0].tolist(), b[np.array([[0], [2]]), [1, 2]].tolist(), b[[-1]].tolist())
positions = np.array([3, 1, -1])
print((np.arange(5) * 10)[positions].tolist(), np.arange(5.0)[np.arange(5) > 2].tolist())

# === Assignment ===
c = np.zeros((3, 4))
c[1, 2] = 5
c[0] = 1
c[:, 3] = [7, 8, 9]
c[1:, :2] = -1
c[..., 0] += 1
c[-1, -1] = np.float32(2.5)
c[[0, 1], [1, 1]] = [40, 50]
c[c > 30] *= 2
print(c.tolist())
np.add.at(c, ([0, 0], [0, 0]), 1)
print(c[0].tolist())

# === What is refused ===
for text in ("a[2]", "a[0, 0, 9]", "a[0, 0, 0, 0]", "a[..., ...]", "a[::0]", "a[1.0]", "a['x']", "a[0, 3:, 7]", "b[[0, 5]]", "b[np.array([9])]", "np.arange(3)[np.array([9])]"):
    try:
        print(eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
for statement in ("c[0] = [1, 2]", "c[7] = 1", "c[0, 0, 0] = 1", "np.broadcast_to(c, (2, 3, 4))[0] = 1"):
    try:
        exec(statement)
    except Exception as e:
        print(statement, type(e).__name__, e)
