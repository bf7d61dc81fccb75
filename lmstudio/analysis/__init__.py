"""Arithmetic on sets of points."""
