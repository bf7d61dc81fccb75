"""Figures on the command line: how far predictions are from the truth."""
