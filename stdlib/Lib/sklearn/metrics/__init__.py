"""Measures of how well predictions match."""
import numpy as np

from ..utils.validation import check_consistent_length


def _pair(y_true, y_pred):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    check_consistent_length(y_true, y_pred)
    return y_true, y_pred


def accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None):
    """Accuracy classification score."""
    y_true, y_pred = _pair(y_true, y_pred)
    right = y_true == y_pred
    if right.ndim > 1:
        right = right.all(axis=1)
    if sample_weight is not None:
        right = right * np.asarray(sample_weight)
        return float(right.sum() / np.sum(sample_weight)) if normalize else float(right.sum())
    return float(right.mean()) if normalize else int(right.sum())


def confusion_matrix(y_true, y_pred, *, labels=None, sample_weight=None, normalize=None):
    """Compute confusion matrix to evaluate the accuracy of a classification."""
    y_true, y_pred = _pair(y_true, y_pred)
    labels = np.unique(np.concatenate((y_true, y_pred))) if labels is None else np.asarray(labels)
    matrix = np.zeros((len(labels), len(labels)), dtype=int if sample_weight is None else float)
    for i, true in enumerate(labels):
        for j, predicted in enumerate(labels):
            hit = (y_true == true) & (y_pred == predicted)
            matrix[i, j] = hit.sum() if sample_weight is None else (hit * np.asarray(sample_weight)).sum()
    if normalize is not None:
        total = {"true": matrix.sum(axis=1, keepdims=True), "pred": matrix.sum(axis=0, keepdims=True), "all": matrix.sum()}[normalize]
        matrix = np.nan_to_num(matrix / total)
    return matrix


def precision_recall_fscore_support(y_true, y_pred, *, beta=1.0, labels=None, pos_label=1, average=None, zero_division=0.0):
    """Compute precision, recall, F-measure and support for each class."""
    y_true, y_pred = _pair(y_true, y_pred)
    present = np.unique(np.concatenate((y_true, y_pred)))
    labels = present if labels is None else np.asarray(labels)
    if average == "binary":
        if len(present) > 2:
            raise ValueError("Target is multiclass but average='binary'. Please choose another average setting, one of [None, 'micro', 'macro', 'weighted'].")
        labels = np.asarray([pos_label])
    hits = np.array([((y_true == c) & (y_pred == c)).sum() for c in labels], dtype=float)
    predicted = np.array([(y_pred == c).sum() for c in labels], dtype=float)
    support = np.array([(y_true == c).sum() for c in labels])
    if average == "micro":
        hits, predicted, counts = (np.array([x.sum()], dtype=float) for x in (hits, predicted, support))
    else:
        counts = support.astype(float)
    precision = _ratio(hits, predicted, zero_division)
    recall = _ratio(hits, counts, zero_division)
    fscore = _ratio((1 + beta ** 2) * precision * recall, beta ** 2 * precision + recall, zero_division)
    if average is None:
        return precision, recall, fscore, support
    weights = support if average == "weighted" else None
    return tuple(float(np.average(x, weights=weights)) for x in (precision, recall, fscore)) + (None,)


def _ratio(numerator, denominator, otherwise):
    safe = np.where(denominator == 0, 1.0, denominator)
    return np.where(denominator == 0, otherwise, numerator / safe)


def precision_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", zero_division=0.0):
    """Compute the precision."""
    return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, zero_division=zero_division)[0]


def recall_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", zero_division=0.0):
    """Compute the recall."""
    return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, zero_division=zero_division)[1]


def f1_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", zero_division=0.0):
    """Compute the F1 score, also known as balanced F-score or F-measure."""
    return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, zero_division=zero_division)[2]


def mean_squared_error(y_true, y_pred, *, sample_weight=None):
    """Mean squared error regression loss."""
    y_true, y_pred = _pair(y_true, y_pred)
    return float(np.average((y_true - y_pred) ** 2, weights=sample_weight))


def root_mean_squared_error(y_true, y_pred, *, sample_weight=None):
    """Root mean squared error regression loss."""
    return float(np.sqrt(mean_squared_error(y_true, y_pred, sample_weight=sample_weight)))


def mean_absolute_error(y_true, y_pred, *, sample_weight=None):
    """Mean absolute error regression loss."""
    y_true, y_pred = _pair(y_true, y_pred)
    return float(np.average(np.abs(y_true - y_pred), weights=sample_weight))


def r2_score(y_true, y_pred, *, sample_weight=None):
    """Coefficient of determination."""
    y_true, y_pred = _pair(y_true, y_pred)
    weights = np.ones(len(y_true)) if sample_weight is None else np.asarray(sample_weight)
    residual = (weights * (y_true - y_pred) ** 2).sum()
    total = (weights * (y_true - np.average(y_true, weights=sample_weight)) ** 2).sum()
    if total == 0:
        return 1.0 if residual == 0 else 0.0
    return float(1 - residual / total)


def log_loss(y_true, y_pred, *, normalize=True, sample_weight=None, labels=None):
    """Log loss, aka logistic loss or cross-entropy loss."""
    y_true, y_pred = _pair(y_true, y_pred)
    classes = np.unique(y_true if labels is None else labels)
    if y_pred.ndim == 1:
        y_pred = np.column_stack((1 - y_pred, y_pred))
    eps = np.finfo(float).eps
    p = np.clip(y_pred, eps, 1 - eps)
    p = p / p.sum(axis=1, keepdims=True)
    losses = -np.log(p[np.arange(len(p)), np.searchsorted(classes, y_true)])
    return float(np.average(losses, weights=sample_weight)) if normalize else float(losses.sum())


def classification_report(y_true, y_pred, *, labels=None, target_names=None, sample_weight=None, digits=2, output_dict=False, zero_division=0.0):
    """Build a text report showing the main classification metrics."""
    y_true, y_pred = _pair(y_true, y_pred)
    found = np.unique(np.concatenate((y_true, y_pred))) if labels is None else np.asarray(labels)
    names = [str(c) for c in found] if target_names is None else [str(n) for n in target_names]
    if len(names) != len(found):
        raise ValueError(f"Number of classes, {len(found)}, does not match size of target_names, {len(names)}. Try specifying the labels parameter")
    columns = precision_recall_fscore_support(y_true, y_pred, labels=found, zero_division=zero_division)
    rows = [(name, *(float(x) for x in row[:3]), int(row[3])) for name, *row in zip(names, *columns)]
    total = int(np.sum(columns[3]))
    averages = [(f"{kind} avg", *precision_recall_fscore_support(y_true, y_pred, labels=found, average=kind, zero_division=zero_division)[:3], total)
                for kind in ("macro", "weighted")]
    right = accuracy_score(y_true, y_pred)
    if output_dict:
        keys = ("precision", "recall", "f1-score", "support")
        report = {name: dict(zip(keys, values)) for name, *values in rows}
        report["accuracy"] = right
        report.update((name, dict(zip(keys, values))) for name, *values in averages)
        return report
    width = max(max(len(n) for n in names), len("weighted avg"), digits)
    lines = [f"{'':>{width}} " + "".join(f" {h:>9}" for h in ("precision", "recall", "f1-score", "support")), ""]
    lines += [_report_row(row, width, digits) for row in rows]
    lines += ["", f"{'accuracy':>{width}} " + f" {'':>9} {'':>9} {right:>9.{digits}f} {total:>9}"]
    lines += [_report_row(row, width, digits) for row in averages]
    return "\n".join(lines) + "\n"


def _report_row(row, width, digits):
    name, *shares, support = row
    return f"{name:>{width}} " + "".join(f" {x:>9.{digits}f}" for x in shares) + f" {support:>9}"
