# pytee-only: sklearn-oracle
import numpy as np
from sklearn.base import clone
from sklearn.cluster import KMeans
from sklearn.ensemble import RandomForestClassifier
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

rng = np.random.RandomState(0)
X = rng.randn(60, 3)
y = (X[:, 0] + X[:, 1] > 0).astype(int)
names = np.array(["no", "yes"])[y]


def show(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])


# === Before fitting ===
for cls in (LinearRegression, LogisticRegression, DecisionTreeClassifier, RandomForestClassifier, KMeans, MLPClassifier, StandardScaler):
    show(lambda: repr(cls()))
    show(lambda: cls().predict(X) if hasattr(cls, "predict") else cls().transform(X))
print(issubclass(NotFittedError, ValueError), issubclass(NotFittedError, AttributeError))
print(LogisticRegression(C=0.5, max_iter=200), RandomForestClassifier(n_estimators=10, random_state=0), clone(LogisticRegression(C=2)).C)
print(sorted(StandardScaler().get_params()), DecisionTreeClassifier().set_params(max_depth=3).max_depth)

# === Linear models ===
model = LogisticRegression().fit(X, names)
print(model.coef_.round(2).tolist(), model.intercept_.round(2).tolist(), model.classes_.tolist(), model.predict(X[:3]).tolist(), round(model.score(X, names), 4))
print(model.predict_proba(X[:3]).round(2).tolist(), model.decision_function(X[:2]).round(1).tolist(), model.n_features_in_)
line = LinearRegression().fit(X, X @ [1, 2, 3] + 4)
print(line.coef_.round(6).tolist(), round(float(line.intercept_), 6), line.predict(X[:2]).round(4).tolist())
print(LinearRegression().fit(X, X[:, :2]).predict(X[:1]).shape)

# === Trees, clusters, networks ===
tree = DecisionTreeClassifier(max_depth=2, random_state=0).fit(X, names)
print(tree.predict(X[:3]).tolist(), tree.predict_proba(X[:2]).shape, tree.get_depth(), tree.get_n_leaves(), tree.classes_.tolist(), round(tree.score(X, names), 3))
forest = RandomForestClassifier(n_estimators=20, random_state=0).fit(X.tolist(), names.tolist())
print(forest.score(X, names), len(forest.estimators_), forest.predict_proba(X[:2]).shape, round(float(forest.feature_importances_.sum()), 6))
clusters = KMeans(n_clusters=3, n_init=10, random_state=0).fit(X)
print(clusters.cluster_centers_.shape, clusters.labels_.shape, sorted(set(clusters.predict(X).tolist())), clusters.transform(X[:2]).shape)
network = MLPClassifier((8,), max_iter=1000, random_state=0).fit(X, names)
print(network.score(X, names) > 0.9, [c.shape for c in network.coefs_], network.out_activation_, network.predict_proba(X[:2]).shape)

# === Scaling and pipelines ===
scaler = StandardScaler()
scaled = scaler.fit_transform(X)
print(scaler.mean_.round(4).tolist(), scaler.scale_.round(4).tolist(), np.allclose(scaler.inverse_transform(scaled), X), int(scaler.n_samples_seen_))
pipe = make_pipeline(StandardScaler(), LogisticRegression()).fit(X, y)
print(round(pipe.score(X, y), 4), list(pipe.named_steps), pipe.predict(X[:3]).tolist(), pipe[-1].coef_.shape)

# === What is refused ===
show(lambda: LogisticRegression().fit([1, 2, 3], [1, 0, 1]))
show(lambda: LogisticRegression().fit(X, y[:10]))
show(lambda: model.predict(X[:, :2]))
show(lambda: LogisticRegression().fit(np.array([[np.nan, 1], [2, 3]]), [0, 1]))
show(lambda: model.predict([[np.inf, 1, 2]]))
show(lambda: KMeans(n_clusters=100).fit(X))
show(lambda: LogisticRegression().fit([["a", "b"], ["c", "d"]], [0, 1]))
show(lambda: DecisionTreeClassifier(max_depth=-1).fit(X, y))
show(lambda: RandomForestClassifier(n_estimators=0).fit(X, y))
show(lambda: scaler.transform(X[:, :2]))
show(lambda: tree.predict(X[0]))
show(lambda: LinearRegression().fit(X, None))
show(lambda: StandardScaler().fit(np.zeros((0, 3))))
show(lambda: LogisticRegression().fit(X))
