"""Backups of a project, going back to one, and the repair of a damaged file."""
