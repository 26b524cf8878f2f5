"""Trains models on data made here and looks at what they learnt."""
import numpy as np
from sklearn.cluster import KMeans
from sklearn.ensemble import RandomForestClassifier
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

CENTERS = np.array([[0.0, 0.0, 0.0], [4.0, 4.0, 0.0], [0.0, 4.0, 4.0]])


def blobs(n, seed):
    rng = np.random.RandomState(seed)
    y = rng.randint(0, 3, n)
    return CENTERS[y] + rng.randn(n, 3), y


def checks():
    X, y = blobs(300, 0)
    train, test, y_train, y_test = train_test_split(X, y, random_state=1)
    for model in (LogisticRegression(), DecisionTreeClassifier(max_depth=6, random_state=0), RandomForestClassifier(20, random_state=0),
                  MLPClassifier((16,), max_iter=300, random_state=0, learning_rate_init=0.01)):
        yield type(model).__name__, model.fit(train, y_train).score(test, y_test) > 0.93
        yield f"{type(model).__name__} shares", np.allclose(model.predict_proba(test).sum(axis=1), 1)
    line = LinearRegression().fit(X, X @ np.array([1.5, -2.0, 0.5]) + 3)
    yield "LinearRegression", np.allclose(line.coef_, [1.5, -2.0, 0.5]) and abs(line.intercept_ - 3) < 1e-9
    clusters = KMeans(3, n_init=5, random_state=0).fit(X)
    yield "KMeans", max(np.abs(CENTERS - c).sum(axis=1).min() for c in clusters.cluster_centers_) < 1
    scaled = StandardScaler().fit_transform(X)
    yield "StandardScaler", np.allclose(scaled.mean(axis=0), 0) and np.allclose(scaled.std(axis=0), 1)
    try:
        LogisticRegression().predict(X)
    except NotFittedError as e:
        yield "NotFittedError", str(e) == ("This LogisticRegression instance is not fitted yet. Call 'fit' with appropriate arguments before "
                                           "using this estimator.")
    yield "get_params", LogisticRegression(C=2.0).get_params()["C"] == 2.0
    yield "repr", repr(RandomForestClassifier(n_estimators=7, max_depth=3)) == "RandomForestClassifier(max_depth=3, n_estimators=7)"


def main():
    passed = failed = 0
    for name, good in checks():
        passed, failed = passed + bool(good), failed + (not good)
        if not good:
            print(name)
    print(f"{passed} passed, {failed} failed")


main()
