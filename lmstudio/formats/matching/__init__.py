"""Which film and which landmark a file means, and what of it becomes a label."""
