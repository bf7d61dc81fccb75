"""Matching the films and landmarks of a file with those of a project."""
