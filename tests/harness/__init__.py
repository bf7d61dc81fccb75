"""Harnesses that try to break the program for as long as they are given, and count what they find.

``python -m tests.harness.all --minutes 10`` runs all and prints one table; the suite runs each for some seconds.
A harness is a module with ``run(seconds, seed) -> list[Row]`` and a line in the table of ``tests.harness.all``.
"""
