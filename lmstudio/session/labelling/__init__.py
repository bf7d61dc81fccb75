"""What helps to label films: first guesses, which film next, and which points look misplaced."""
