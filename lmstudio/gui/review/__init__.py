"""Reviewing: the review queue, statistics of rounds, history of edits, networks."""
