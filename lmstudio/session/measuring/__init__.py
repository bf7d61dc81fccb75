"""Measurements of the films of a project, and what is told of readers from them."""
