"""The network itself: its layers, weights files, and where it computes."""
