"""The implementations of the DOM: the one that is here, and those that programs register."""

well_known_implementations = {"minidom": "xml.dom.minidom", "4DOM": "xml.dom.DOMImplementation"}
registered = {}


def registerDOMImplementation(name, factory):
    """Give a function that makes an implementation its name."""
    registered[name] = factory


def getDOMImplementation(name=None, features=()):
    """The implementation of a name, or one that has features: pairs of a name and a version, or a text of them."""
    if isinstance(features, str):
        features = _parse_feature_string(features)
    if name in registered:
        return registered[name]()
    if name:
        return _load(name)
    for make in [*registered.values(), lambda: _load("minidom")]:
        implementation = make()
        if all(implementation.hasFeature(feature, version) for feature, version in features):
            return implementation
    raise ImportError("no suitable DOM implementation found")


def _load(name):
    import importlib
    return importlib.import_module(well_known_implementations.get(name, name)).getDOMImplementation()


def _parse_feature_string(text):
    """Pairs of the words of a text: each feature may have a version, a number, behind it."""
    features = []
    for word in text.split():
        if not word[0].isdigit():
            features.append((word, None))
        elif not features or features[-1][1] is not None:
            raise ValueError(f"bad feature name: {word!r}")
        else:
            features[-1] = (features[-1][0], word)
    return tuple(features)
