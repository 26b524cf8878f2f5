"""The pickle module of CPython does without it; so do we."""
