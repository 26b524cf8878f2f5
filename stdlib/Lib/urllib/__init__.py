"""Tools for URLs; there is no network to open them."""
