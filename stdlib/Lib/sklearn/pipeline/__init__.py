"""Estimators in a row."""
from ..base import BaseEstimator


class Pipeline(BaseEstimator):
    """A sequence of data transformers with an optional final predictor."""

    def __init__(self, steps, *, memory=None, verbose=False):
        self.steps = steps
        self.memory = memory
        self.verbose = verbose

    @property
    def named_steps(self):
        """The steps by their names."""
        return dict(self.steps)

    @property
    def _final(self):
        return self.steps[-1][1]

    @property
    def _estimator_type(self):
        return getattr(self._final, "_estimator_type", None)

    @property
    def classes_(self):
        """The class labels of the last step."""
        return self._final.classes_

    def __len__(self):
        return len(self.steps)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return type(self)(self.steps[key])
        return self.named_steps[key] if isinstance(key, str) else self.steps[key][1]

    def get_params(self, deep=True):
        """Get parameters for this estimator."""
        params = super().get_params(deep=False)
        if deep:
            for name, step in self.steps:
                params[name] = step
                params.update((f"{name}__{k}", v) for k, v in step.get_params().items())
        return params

    def set_params(self, **params):
        """Set the parameters of this estimator."""
        for key, value in params.items():
            name, nested, rest = key.partition("__")
            if nested and name in self.named_steps:
                self.named_steps[name].set_params(**{rest: value})
            elif name in self.named_steps:
                self.steps = [(n, value if n == name else s) for n, s in self.steps]
            else:
                super().set_params(**{key: value})
        return self

    def _prepare(self, X, y):
        for _, step in self.steps[:-1]:
            X = step.fit_transform(X) if y is None else step.fit_transform(X, y)
        return X

    def _through(self, X):
        for _, step in self.steps[:-1]:
            X = step.transform(X)
        return X

    def fit(self, X, y=None, **params):
        """Fit the model."""
        names = [name for name, _ in self.steps]
        if len(set(names)) != len(names):
            raise ValueError(f"Names provided are not unique: {names!r}")
        for _, step in self.steps[:-1]:
            if not hasattr(step, "fit") or not hasattr(step, "transform"):
                raise TypeError("All intermediate steps should be transformers and implement fit and transform or be the string 'passthrough' "
                                f"'{step!r}' (type {type(step)}) doesn't")
        own = {k.partition("__")[2]: v for k, v in params.items()}
        X = self._prepare(X, y)
        if self._final != "passthrough":
            self._final.fit(X, **own) if y is None else self._final.fit(X, y, **own)
        return self

    def fit_transform(self, X, y=None):
        """Fit the model and transform with the final estimator."""
        X = self._prepare(X, y)
        return self._final.fit_transform(X) if y is None else self._final.fit_transform(X, y)

    def fit_predict(self, X, y=None):
        """Transform the data, and apply fit_predict with the final estimator."""
        return self._final.fit_predict(self._prepare(X, y))

    def transform(self, X):
        """Transform the data, and apply transform with the final estimator."""
        return self._final.transform(self._through(X))

    def inverse_transform(self, X):
        """Apply inverse_transform for each step in a reverse order."""
        for _, step in reversed(self.steps):
            X = step.inverse_transform(X)
        return X

    def predict(self, X):
        """Transform the data, and apply predict with the final estimator."""
        return self._final.predict(self._through(X))

    def predict_proba(self, X):
        """Transform the data, and apply predict_proba with the final estimator."""
        return self._final.predict_proba(self._through(X))

    def predict_log_proba(self, X):
        """Transform the data, and apply predict_log_proba with the final estimator."""
        return self._final.predict_log_proba(self._through(X))

    def decision_function(self, X):
        """Transform the data, and apply decision_function with the final estimator."""
        return self._final.decision_function(self._through(X))

    def score(self, X, y=None, sample_weight=None):
        """Transform the data, and apply score with the final estimator."""
        return self._final.score(self._through(X), y) if sample_weight is None else self._final.score(self._through(X), y, sample_weight=sample_weight)

    def __repr__(self):
        steps = ", ".join(f"({name!r}, {step!r})" for name, step in self.steps)
        head = "Pipeline(steps=["
        if len(head) + len(steps) + 2 > 80:
            steps = (",\n" + " " * len(head)).join(f"({name!r}, {step!r})" for name, step in self.steps)
        return f"{head}{steps}])"


def make_pipeline(*steps, memory=None, verbose=False):
    """Construct a Pipeline from the given estimators, named after their types."""
    names = [type(s).__name__.lower() for s in steps]
    numbered = []
    for i, name in enumerate(names):
        numbered.append(f"{name}-{names[:i + 1].count(name)}" if names.count(name) > 1 else name)
    return Pipeline(list(zip(numbered, steps)), memory=memory, verbose=verbose)
