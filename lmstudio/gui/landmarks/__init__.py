"""The landmarks of the film that is shown, and the landmark list."""
