"""Measurements of the film that is shown: analyses with norms and errors, and their lines on the film."""
