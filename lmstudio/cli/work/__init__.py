"""A project's films and points on the command line: new, import, merge, export, samples."""
