"""Readers of XML that call a function for each thing they find."""
