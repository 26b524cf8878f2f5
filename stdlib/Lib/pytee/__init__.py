"""Tools of PyTee itself."""
