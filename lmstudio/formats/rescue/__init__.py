"""What keeps a project from being lost: snapshots of its file, and what can still be read of a damaged one."""
