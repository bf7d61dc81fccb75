"""Networks on the command line: suggest, train, predict, pre-train, weights files."""
