# pytee-only: numpy-oracle
import numpy as np

rng = np.random.default_rng(7)

# === Systems of every size around the block of the factorisation ===
for n in (1, 2, 5, 31, 32, 33, 64, 65, 130):
    a, b = rng.normal(size=(n, n)), rng.normal(size=(n, 3))
    assert np.allclose(a @ np.linalg.solve(a, b), b) and np.allclose(a @ np.linalg.solve(a, b[:, 0]), b[:, 0])
    assert np.allclose(a @ np.linalg.inv(a), np.eye(n))
    assert np.isclose(np.linalg.det(a) * np.linalg.det(np.linalg.inv(a)), 1)
print("solved")
print(np.linalg.det([[1.0, 2.0], [3.0, 4.0]]).round(12), np.linalg.det([[0.0, 1.0], [1.0, 0.0]]), np.linalg.det(np.eye(3)))
stack = np.array([[[2.0, 0.0], [0.0, 4.0]], [[1.0, 1.0], [0.0, 1.0]]])
print(np.linalg.solve(stack, np.array([[[2.0], [4.0]], [[3.0], [1.0]]])).tolist(), np.linalg.det(stack).round(9).tolist())
print(np.linalg.solve(np.eye(2, dtype=np.float32), np.ones(2, dtype=np.float32)).dtype, np.linalg.inv([[2, 0], [0, 4]]).tolist())

# === Decompositions ===
for shape in ((6, 3), (3, 6), (4, 4), (500, 2)):
    a = rng.normal(size=shape)
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    assert u.shape == (shape[0], min(shape)) and vt.shape == (min(shape), shape[1]) and np.allclose(u * s @ vt, a)
    assert np.allclose(np.linalg.svd(a, compute_uv=False), s) and np.allclose(a @ np.linalg.pinv(a) @ a, a)
    q, r = np.linalg.qr(a)
    assert np.allclose(q @ r, a) and np.allclose(np.tril(r, -1), 0)
m = np.array([[4.0, 2.0], [2.0, 3.0]])
values, vectors = np.linalg.eigh(m)
print(np.linalg.cholesky(m).round(6).tolist(), values.round(6).tolist(), np.allclose(m @ vectors, vectors * values))
solution, residual, rank, singular = np.linalg.lstsq([[1.0, 1.0], [1.0, 2.0], [1.0, 3.0]], [1.0, 2.0, 2.0], rcond=None)
print(solution.round(6).tolist(), residual.round(6).tolist(), rank, singular.round(6).tolist())
print(np.linalg.norm([3, 4]), np.linalg.norm([[1, 2], [3, 4]], axis=1).round(6).tolist(), np.linalg.matrix_rank([[1, 2], [2, 4]]))
print(np.sort(np.roots([1, -6, 11, -6])).round(6).tolist(), np.linalg.matrix_power([[1, 1], [1, 0]], 5).tolist())

# === What is refused ===
for call in (lambda: np.linalg.inv([[1.0, 2.0], [2.0, 4.0]]), lambda: np.linalg.solve([[1, 2], [2, 4]], [1, 2]), lambda: np.linalg.inv([1, 2]),
             lambda: np.linalg.inv(np.ones((2, 3))), lambda: np.linalg.cholesky([[1.0, 2.0], [2.0, 1.0]])):
    try:
        call()
    except np.linalg.LinAlgError as e:
        print("LinAlgError", e)
