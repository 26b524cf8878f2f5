"""Multi-layer perceptrons."""
import warnings

import numpy as np

from .._lbfgs import minimise
from ..base import BaseEstimator, ClassifierMixin, RegressorMixin
from ..exceptions import ConvergenceWarning
from ..utils._params import choice, integer, number
from ..utils.validation import check_array, check_is_fitted, check_random_state, check_X_y


def _logistic(z):
    return 1.0 / (1.0 + np.exp(-z))


_ACTIVATIONS = {
    "identity": (lambda z: z, lambda a: np.ones(a.shape)),
    "logistic": (_logistic, lambda a: a * (1 - a)),
    "tanh": (np.tanh, lambda a: 1 - a * a),
    "relu": (lambda z: np.maximum(z, 0), lambda a: (a > 0).astype(float)),
}


class _Perceptron(BaseEstimator):
    """Layers, their gradients, and three ways down."""

    def __init__(self, hidden_layer_sizes=(100,), activation="relu", *, solver="adam", alpha=0.0001, batch_size="auto", learning_rate="constant",
                 learning_rate_init=0.001, power_t=0.5, max_iter=200, shuffle=True, random_state=None, tol=1e-4, verbose=False, warm_start=False,
                 momentum=0.9, nesterovs_momentum=True, early_stopping=False, validation_fraction=0.1, beta_1=0.9, beta_2=0.999, epsilon=1e-8,
                 n_iter_no_change=10, max_fun=15000):
        self.hidden_layer_sizes = hidden_layer_sizes
        self.activation = activation
        self.solver = solver
        self.alpha = alpha
        self.batch_size = batch_size
        self.learning_rate = learning_rate
        self.learning_rate_init = learning_rate_init
        self.power_t = power_t
        self.max_iter = max_iter
        self.shuffle = shuffle
        self.random_state = random_state
        self.tol = tol
        self.verbose = verbose
        self.warm_start = warm_start
        self.momentum = momentum
        self.nesterovs_momentum = nesterovs_momentum
        self.early_stopping = early_stopping
        self.validation_fraction = validation_fraction
        self.beta_1 = beta_1
        self.beta_2 = beta_2
        self.epsilon = epsilon
        self.n_iter_no_change = n_iter_no_change
        self.max_fun = max_fun

    def _fit_layers(self, X, Y):
        if self.activation not in _ACTIVATIONS:
            raise ValueError(f"The 'activation' parameter of {type(self).__name__} must be a str among {set(_ACTIVATIONS)}. Got {self.activation!r} instead.")
        if self.solver not in ("adam", "sgd", "lbfgs"):
            raise ValueError(f"The 'solver' parameter of {type(self).__name__} must be a str among {{'adam', 'lbfgs', 'sgd'}}. Got {self.solver!r} instead.")
        rng = check_random_state(self.random_state)
        hidden = self.hidden_layer_sizes
        hidden = [hidden] if isinstance(hidden, int) else list(hidden)
        sizes = [X.shape[1], *hidden, Y.shape[1]]
        self.n_features_in_, self.n_outputs_, self.n_layers_ = X.shape[1], Y.shape[1], len(sizes)
        self.coefs_, self.intercepts_ = [], []
        for n_in, n_out in zip(sizes, sizes[1:]):
            bound = ((2.0 if self.activation == "logistic" else 6.0) / (n_in + n_out)) ** 0.5
            self.coefs_.append(rng.uniform(-bound, bound, (n_in, n_out)))
            self.intercepts_.append(rng.uniform(-bound, bound, n_out))
        if self.solver == "lbfgs":
            self._descend_whole(X, Y)
        else:
            self._descend_batches(X, Y, rng)
        return self

    def _forward(self, X):
        """The activations of every layer, the input first."""
        activate = _ACTIVATIONS[self.activation][0]
        layers = [X]
        last = len(self.coefs_) - 1
        for i, (W, b) in enumerate(zip(self.coefs_, self.intercepts_)):
            z = layers[-1] @ W + b
            layers.append(self._output(z) if i == last else activate(z))
        return layers

    def _gradients(self, X, Y):
        """The loss, and its gradient by each weight matrix and bias."""
        n = len(X)
        layers = self._forward(X)
        loss = self._loss(Y, layers[-1]) + 0.5 * self.alpha * sum(float((W * W).sum()) for W in self.coefs_) / n
        delta = layers[-1] - Y
        slope = _ACTIVATIONS[self.activation][1]
        weights, biases = [], []
        for i in range(len(self.coefs_) - 1, -1, -1):
            weights.append((layers[i].T @ delta + self.alpha * self.coefs_[i]) / n)
            biases.append(delta.mean(axis=0))
            if i:
                delta = (delta @ self.coefs_[i].T) * slope(layers[i])
        return loss, weights[::-1] + biases[::-1]

    def _descend_whole(self, X, Y):
        shapes = [p.shape for p in self.coefs_ + self.intercepts_]

        def unpack(flat):
            parts, at = [], 0
            for shape in shapes:
                size = int(np.prod(shape))
                parts.append(flat[at:at + size].reshape(shape))
                at += size
            self.coefs_, self.intercepts_ = parts[:len(parts) // 2], parts[len(parts) // 2:]

        def objective(flat):
            unpack(flat)
            loss, gradients = self._gradients(X, Y)
            return loss, np.concatenate([g.ravel() for g in gradients])

        start = np.concatenate([p.ravel() for p in self.coefs_ + self.intercepts_])
        best, self.n_iter_, converged = minimise(objective, start, self.max_iter, self.tol)
        unpack(best)
        self.loss_ = self._gradients(X, Y)[0]
        if not converged:
            warnings.warn("lbfgs failed to converge (status=1):\nSTOP: TOTAL NO. of ITERATIONS REACHED LIMIT.", ConvergenceWarning, stacklevel=3)

    def _descend_batches(self, X, Y, rng):
        n = len(X)
        batch = min(200, n) if self.batch_size == "auto" else min(self.batch_size, n)
        step = (_Adam if self.solver == "adam" else _Momentum)(self, self.coefs_ + self.intercepts_)
        self.loss_curve_ = []
        best, waited = np.inf, 0
        for epoch in range(self.max_iter):
            order = rng.permutation(n) if self.shuffle else np.arange(n)
            total = 0.0
            for start in range(0, n, batch):
                rows = order[start:start + batch]
                loss, gradients = self._gradients(X[rows], Y[rows])
                total += loss * len(rows)
                step.take(gradients)
            self.loss_curve_.append(total / n)
            self.n_iter_ = epoch + 1
            waited = waited + 1 if total / n > best - self.tol else 0
            best = min(best, total / n)
            if waited > self.n_iter_no_change:
                break
        else:
            warnings.warn(f"Stochastic Optimizer: Maximum iterations ({self.max_iter}) reached and the optimization hasn't converged yet.",
                          ConvergenceWarning, stacklevel=3)
        self.loss_, self.best_loss_ = self.loss_curve_[-1], best

    def _raw(self, X):
        check_is_fitted(self, ["coefs_"])
        X = check_array(X, dtype=float, estimator=self)
        return self._forward(self._check_n_features(X))[-1]


class _Adam:
    """Steps scaled by running means of gradients and of their squares."""

    def __init__(self, model, parameters):
        self._model, self._parameters, self._t = model, parameters, 0
        self._means = [np.zeros(p.shape) for p in parameters]
        self._squares = [np.zeros(p.shape) for p in parameters]

    def take(self, gradients):
        """Move every parameter against its gradient."""
        m, self._t = self._model, self._t + 1
        rate = m.learning_rate_init * (1 - m.beta_2 ** self._t) ** 0.5 / (1 - m.beta_1 ** self._t)
        for p, g, mean, square in zip(self._parameters, gradients, self._means, self._squares):
            mean *= m.beta_1
            mean += (1 - m.beta_1) * g
            square *= m.beta_2
            square += (1 - m.beta_2) * g * g
            p -= rate * mean / (np.sqrt(square) + m.epsilon)


class _Momentum:
    """Steps that keep part of the last one."""

    def __init__(self, model, parameters):
        self._model, self._parameters, self._t = model, parameters, 0
        self._velocities = [np.zeros(p.shape) for p in parameters]

    def take(self, gradients):
        """Move every parameter against its gradient."""
        m, self._t = self._model, self._t + 1
        rate = m.learning_rate_init / self._t ** m.power_t if m.learning_rate == "invscaling" else m.learning_rate_init
        for p, g, v in zip(self._parameters, gradients, self._velocities):
            v *= m.momentum
            v -= rate * g
            p += m.momentum * v - rate * g if m.nesterovs_momentum else v


class MLPClassifier(ClassifierMixin, _Perceptron):
    """Multi-layer Perceptron classifier."""

    _constraints = {
        "activation": [choice("identity", "logistic", "tanh", "relu")], "solver": [choice("lbfgs", "sgd", "adam")], "alpha": [number(0)],
        "max_iter": [integer(1)], "learning_rate_init": [number(0, False)],
    }

    def fit(self, X, y):
        """Fit the model to data matrix X and target(s) y."""
        X, y = check_X_y(X, y, estimator=self)
        self.classes_, codes = np.unique(y, return_inverse=True)
        Y = codes.astype(float)[:, None] if len(self.classes_) == 2 else np.eye(len(self.classes_))[codes]
        self.out_activation_ = "logistic" if Y.shape[1] == 1 else "softmax"
        return self._fit_layers(X, Y)

    def _output(self, z):
        if z.shape[1] == 1:
            return _logistic(z)
        shares = np.exp(z - z.max(axis=1, keepdims=True))
        return shares / shares.sum(axis=1, keepdims=True)

    @staticmethod
    def _loss(Y, p):
        p = np.clip(p, 2.220446049250313e-16, 1 - 2.220446049250313e-16)
        inverse = (1 - Y) * np.log(1 - p) if Y.shape[1] == 1 else 0.0
        return -float((Y * np.log(p) + inverse).sum()) / len(Y)

    def predict_proba(self, X):
        """Probability estimates."""
        p = self._raw(X)
        return np.column_stack((1 - p[:, 0], p[:, 0])) if p.shape[1] == 1 else p

    def predict(self, X):
        """Predict using the multi-layer perceptron classifier."""
        shares = self.predict_proba(X)
        return np.asarray(self.classes_)[shares.argmax(axis=1)]

    def predict_log_proba(self, X):
        """Return the log of probability estimates."""
        return np.log(self.predict_proba(X))


class MLPRegressor(RegressorMixin, _Perceptron):
    """Multi-layer Perceptron regressor."""

    def fit(self, X, y):
        """Fit the model to data matrix X and target(s) y."""
        X, y = check_X_y(X, y, y_numeric=True, estimator=self)
        self.out_activation_ = "identity"
        return self._fit_layers(X, y[:, None])

    def _output(self, z):
        return z

    @staticmethod
    def _loss(Y, p):
        return 0.5 * float(((Y - p) ** 2).mean())

    def predict(self, X):
        """Predict using the multi-layer perceptron model."""
        return self._raw(X)[:, 0]
