"""Fitted models from plain data: a class, its parameters and its fitted attributes, as JSON holds them.

This module is PyTee's own: pickled models run code when they are loaded, these cannot.
"""
import numpy as np
from _sklearn import Tree

from .cluster import KMeans
from .ensemble import RandomForestClassifier, RandomForestRegressor
from .linear_model import LinearRegression, LogisticRegression, Ridge
from .neural_network import MLPClassifier, MLPRegressor
from .preprocessing import LabelEncoder, MinMaxScaler, StandardScaler
from .tree import DecisionTreeClassifier, DecisionTreeRegressor

_CLASSES = {f"{m}.{c.__name__}": c for m, classes in (
    ("cluster", (KMeans,)),
    ("ensemble", (RandomForestClassifier, RandomForestRegressor)),
    ("linear_model", (LinearRegression, LogisticRegression, Ridge)),
    ("neural_network", (MLPClassifier, MLPRegressor)),
    ("preprocessing", (LabelEncoder, MinMaxScaler, StandardScaler)),
    ("tree", (DecisionTreeClassifier, DecisionTreeRegressor)),
) for c in classes}
_LISTS = ("coefs_", "intercepts_")
_COMPUTED = ("feature_importances_",)


def from_document(document):
    """The fitted estimator that a dict with "estimator", "params" and "attributes" describes."""
    name = document["estimator"]
    if name not in _CLASSES:
        raise ValueError(f"unknown estimator {name!r}; known are {', '.join(sorted(_CLASSES))}")
    model = _CLASSES[name]()
    known = model.get_params(deep=False)
    model.set_params(**{k: v for k, v in document["params"].items() if k in known})
    for key, value in document["attributes"].items():
        if key == "tree":
            model.tree_ = _tree(value)
        elif key == "trees":
            model.estimators_ = [_member(model, t) for t in value]
        elif key in _LISTS:
            setattr(model, key, [np.array(v) for v in value])
        elif key not in _COMPUTED:
            setattr(model, key, np.array(value) if isinstance(value, list) else value)
    if "X_query" in document:
        model.n_features_in_ = len(document["X_query"][0])
    return model


def _tree(data):
    return Tree(data["children_left"], data["children_right"], data["feature"], data["threshold"], data["value"], data.get("impurity"),
                data.get("n_node_samples"))


def _member(forest, data):
    member = (DecisionTreeClassifier if hasattr(forest, "classes_") else DecisionTreeRegressor)()
    member.tree_ = _tree(data)
    if hasattr(forest, "classes_"):
        member.classes_ = np.arange(len(forest.classes_))
    return member
