"""Protocols, seeds and tables of results."""
