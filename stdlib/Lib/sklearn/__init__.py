"""Machine learning under scikit-learn's names."""
from .base import clone

__version__ = "1.5.0"
__all__ = ["base", "clone", "cluster", "ensemble", "exceptions", "linear_model", "metrics", "model_selection", "neural_network", "pipeline",
           "preprocessing", "tree", "utils"]
