"""Tables and text files of points."""
