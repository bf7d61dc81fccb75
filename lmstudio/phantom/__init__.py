"""Made-up films with exact truth."""
