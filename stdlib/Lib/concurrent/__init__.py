"""Calls that run beside the program."""
