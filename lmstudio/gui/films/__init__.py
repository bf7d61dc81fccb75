"""The list of films."""
