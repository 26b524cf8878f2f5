"""Random values by kernels lie where the kernel is not zero and have its distribution."""
import statistics

for kernel in "normal", "logistic", "sigmoid", "rectangular", "triangular", "parabolic", "quartic", "triweight", "cosine":
    draw = statistics.kde_random([0.0], 1.0, kernel, seed=8675309)
    values = sorted(draw() for _ in range(2000))
    density = statistics.kde([0.0], 1.0, kernel, cumulative=True)
    print(kernel, [round(value, 9) for value in values[::400]], max(abs(density(value) - place / 2000) for place, value in enumerate(values)) < 0.03)
    if kernel not in ("normal", "logistic", "sigmoid"):
        print(-1 <= values[0], values[-1] <= 1)
print(statistics.kde([-2.1, -1.3, -0.4, 1.9, 5.1, 6.2], 1.5, "rectangular", cumulative=True)(0.5))
