"""Synthetic films with exactly known landmarks."""
