"""What a project file keeps under a key of its own: texts that are neither points nor films."""

import sqlite3

IN_USE = "network"
"""The name of the network in use."""
CALLED_RIGHT = "called right"
"""The places of points that look misplaced and were called right, as JSON."""


def load(db: sqlite3.Connection, key: str) -> str:
    """What stands under a key; empty where there is nothing."""
    row = db.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
    return "" if row is None else str(row[0])


def store(db: sqlite3.Connection, key: str, value: str) -> None:
    """Let it stand under a key; to be called inside a transaction."""
    db.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", (key, value))
