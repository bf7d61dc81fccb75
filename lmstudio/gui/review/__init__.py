"""What the networks and the reader did: the review queue, rounds, history, networks."""
