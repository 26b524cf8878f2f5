"""Further tools on arrays."""
from . import stride_tricks
