import math
import random

random.seed(5)


class Layer:
    def __init__(self, inputs, outputs):
        self.weights = [[random.uniform(-0.5, 0.5) for _ in range(inputs)] for _ in range(outputs)]
        self.biases = [0.0] * outputs

    def forward(self, x):
        self.inputs = x
        self.outputs = [math.tanh(sum(w * v for w, v in zip(row, x)) + b) for row, b in zip(self.weights, self.biases)]
        return self.outputs

    def backward(self, gradient, rate):
        deltas = [g * (1.0 - o * o) for g, o in zip(gradient, self.outputs)]
        back = [0.0] * len(self.inputs)
        for j, delta in enumerate(deltas):
            row = self.weights[j]
            for i, v in enumerate(self.inputs):
                back[i] += row[i] * delta
                row[i] -= rate * delta * v
            self.biases[j] -= rate * delta
        return back


layers = [Layer(2, 12), Layer(12, 12), Layer(12, 1)]
points = [(random.uniform(-1, 1), random.uniform(-1, 1)) for _ in range(120)]
data = [([x, y], 1.0 if x * y > 0 else -1.0) for x, y in points]
for epoch in range(90):
    loss = 0.0
    for x, target in data:
        out = x
        for layer in layers:
            out = layer.forward(out)
        error = out[0] - target
        loss += error * error
        gradient = [2.0 * error]
        for layer in reversed(layers):
            gradient = layer.backward(gradient, 0.05)
print(f"{loss:.1f}")
