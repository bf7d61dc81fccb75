"""A checksum in every row of a project file, by which it is known again as this program wrote it.

It keeps nobody out who wants to deceive; it shows what failing drives, half copied files and other programs did.
Triggers take it off a row that changes; :func:`stamp` puts it on again at the end of every transaction of this
program. So a row without one, or with another than its values have, was changed from outside.
"""

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Summed:
    """A table whose rows have checksums.

    Args:
        columns: that the checksum is of.
        key: the columns that tell rows apart.
    """

    columns: tuple[str, ...]
    key: tuple[str, ...] = ("rowid",)


def _summed(columns: str, *key: str) -> Summed:
    return Summed(tuple(columns.split()), key or ("rowid",))


SINCE = 8
"""The version of the format that has them first."""

TABLES: Mapping[str, Summed] = MappingProxyType(
    {
        "schema": _summed("id json"),
        "settings": _summed("key value", "key"),
        "images": _summed(
            "seq id path width height size_bytes sha256 spacing_x_mm spacing_y_mm spacing_origin added reader "
            "changed away more"
        ),
        "models": _summed("seq name created films start steps learned held_back error unit renamed planned away"),
        "points": _summed(
            "image_id landmark x y visibility origin expected_error_px predicted_x predicted_y model changed "
            "reader kept_x kept_y",
            *("image_id", "landmark"),
        ),
        "edits": _summed("id utc author label kind arguments step"),
        "history": _summed("id edit_id image_id landmark before after"),
        "steps": _summed("number kind arguments films film needs_rest bytes undone"),
        "step_rows": _summed("edit_id subject key before after"),
        "weights": _summed("name content"),
        "heatmaps": _summed("image_id model landmarks points height width box content"),
    }
)
"""As version 8 of the format has them; a column that is added later needs triggers of its own."""

_REAL = frozenset(
    "x y expected_error_px predicted_x predicted_y kept_x kept_y spacing_x_mm spacing_y_mm error".split()  # noqa: SIM905
)
_AT_ONCE = 500
_NOTHING = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xD6E8FEB86659FD93)
_MULTIPLIERS = tuple(
    np.uint64(int.from_bytes(hashlib.sha256(bytes([column])).digest()[:8], "big") | 1) for column in range(32)
)
"""Odd, so that no change of one column alone can leave a sum as it was."""


def migration() -> str:
    """The statements that give every row of version 7 room for a checksum."""
    return ";".join(statement for table, summed in TABLES.items() for statement in _statements(table, summed))


def _statements(table: str, summed: Summed) -> Iterator[str]:
    yield f"ALTER TABLE {table} ADD COLUMN sum INTEGER"
    # Hardly ever more than the rows of the edit at hand.
    indexed = summed.columns[0] if summed.key == ("rowid",) else summed.key[0]
    yield f"CREATE INDEX {table}_without_sum ON {table} ({indexed}) WHERE sum IS NULL"
    same = " AND ".join(f"{column} = NEW.{column}" for column in summed.key)
    yield _trigger(table, summed.columns, take_off=f"UPDATE {table} SET sum = NULL WHERE {same}")  # noqa: S608


def _trigger(table: str, columns: Sequence[str], *, take_off: str) -> str:
    return f"CREATE TRIGGER {table}_changed AFTER UPDATE OF {', '.join(columns)} ON {table} BEGIN {take_off}; END"


def stamp(db: sqlite3.Connection) -> None:
    """Put the checksum on every row that has none; to be called at the end of a transaction."""
    if int(db.execute("PRAGMA user_version").fetchone()[0]) < SINCE:
        return
    for table, summed in TABLES.items():
        keys = ", ".join(summed.key)
        select = f"SELECT {keys}, {', '.join(summed.columns)} FROM {table} WHERE sum IS NULL"  # noqa: S608
        rows = db.execute(select).fetchall()
        if rows:
            count = len(summed.key)
            sums = of_rows(table, [row[count:] for row in rows])
            same = " AND ".join(f"{column} = ?" for column in summed.key)
            db.executemany(
                f"UPDATE {table} SET sum = ? WHERE {same}",  # noqa: S608
                [(each, *row[:count]) for each, row in zip(sums, rows, strict=True)],
            )


def of_rows(table: str, rows: Sequence[Row]) -> list[int]:
    """The checksums (31 bits) of rows, each with the values of all columns of the table in their order."""
    return _sums(table, list(zip(*rows, strict=True)), len(rows)).tolist()  # type: ignore[no-any-return]


def _sums(table: str, columns: Sequence[Sequence[Any]], count: int) -> NDArray[np.uint64]:
    total = np.full(count, zlib.crc32(table.encode()), np.uint64)
    for multiplier, name, column in zip(_MULTIPLIERS, TABLES[table].columns, columns, strict=False):
        total += _codes(column, real=name in _REAL) * multiplier
    total ^= total >> np.uint64(29)
    total *= _MIX
    return total >> np.uint64(33)


def _codes(column: Sequence[Any], *, real: bool) -> NDArray[np.uint64]:
    """Each value of a column as a number of 64 bits."""
    if real:
        try:
            # Minus nothing is stored as nothing.
            numbers = np.array(column, np.float64) + 0.0
        except (TypeError, ValueError):
            pass
        else:
            codes = numbers.view(np.uint64)
            codes[np.isnan(numbers)] = _NOTHING
            return codes
    known = {value: _code(value) for value in set(column)}
    return np.fromiter(map(known.__getitem__, column), np.uint64, len(column))


def _code(value: object) -> int:
    if value is None:
        return int(_NOTHING)
    if isinstance(value, int):
        return value & 0xFFFF_FFFF_FFFF_FFFF
    if isinstance(value, float):
        return int(np.float64(value).view(np.uint64))
    raw = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
    return zlib.crc32(raw) | (len(raw) & 0x7FFF_FFFF) << 32 | isinstance(value, bytes) << 63


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row that was changed outside this program.

    Args:
        table: in which it stands.
        subject: what it is about: of a point the image id and the landmark, else the first texts of the row.
    """

    table: str
    subject: tuple[str, ...]


def differing(table: str, rows: Sequence[Row]) -> list[ChangedRow]:
    """Of rows, each with its checksum behind its values, those whose values have another."""
    *columns, stored = zip(*rows, strict=True) if rows else ((),)
    sums = _sums(table, columns, len(rows)).tolist()
    if list(stored) == sums:
        return []
    return [
        ChangedRow(table, tuple(each for each in row[:3] if isinstance(each, str))[:2])
        for row, found in zip(rows, sums, strict=True)
        if row[-1] != found
    ]


def find_differing(
    db: sqlite3.Connection, tables: Iterable[str], *, rest: Callable[[], None] = lambda: None
) -> list[ChangedRow]:
    """The rows of tables that were changed outside this program; ``rest`` is called after every some hundreds."""
    found: list[ChangedRow] = []
    for table in tables:
        for rows in _read(db, table):
            found += differing(table, rows)
            rest()
    return found


def _read(db: sqlite3.Connection, table: str) -> Iterator[list[Row]]:
    """All rows of a table with their checksums, some hundreds at a time."""
    cursor = db.execute(f"SELECT {', '.join(TABLES[table].columns)}, sum FROM {table}")  # noqa: S608
    while rows := cursor.fetchmany(_AT_ONCE):
        yield rows
