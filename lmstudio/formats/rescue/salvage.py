"""What can still be read of a damaged project: its rows, which of them are in doubt, and why.

The points stand in the file twice: where they are, and in the log of edits, with what each edit made of them. A
row that is lost is taken from the log, one that contradicts it is in doubt.
"""

import contextlib
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from lmstudio.core.annotation import Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.formats.project import project_rows, project_tables, row_sums, sqlite_files
from lmstudio.formats.rescue import shapes
from lmstudio.formats.rescue.shapes import SHAPES
from lmstudio.formats.rescue.sqlite_pages import Pages, StoredRow, Value
from lmstudio.language import later

Row = tuple[Value, ...]
Key = tuple[Value, ...]
_KEYS = {"points": 2}
"""How many columns tell rows of a table apart; otherwise the first that is no number, see :func:`_key`."""
_BY_NAME = {"images", "models"}
"""Their first column is a number that means nothing."""
_USELESS_IF_CHANGED = ("history", "step_rows", "settings", "weights", "heatmaps", "models")
"""Rows of these that were changed outside the program are left out."""
_RENAMING = {EditKind.RENAME_LANDMARK, EditKind.CHANGE_LIST, EditKind.SEVERAL}
"""After these the log has other names for landmarks than the points."""


class Doubt(StrEnum):
    """Why a point is in doubt."""

    LOOSE = later("was found outside its table and may be an older one")
    TWICE = later("was found twice, in two places")
    LOG = later("is not where the log of edits has it")
    OUTSIDE = later("was changed by something else than this program")
    OLD_LOG = later("was taken from the log of edits, of which a later part is lost")
    BACKUP = later("was taken from a backup and may be an older one")


class Rank(NamedTuple):
    """How good a row is: the greater counts.

    Args:
        sure: whether its checksum says that it is as this program wrote it.
        listed: whether a table of contents leads to it; otherwise it may have been deleted.
        possible: whether it has no checksum, in files of versions that had none.
    """

    sure: bool
    listed: bool
    possible: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table that were found, by what tells them apart.

    Args:
        chosen: the row that counts.
        ranks: how good it is.
        twice: those of which there were several as good that differ.
    """

    chosen: dict[Key, Row] = field(default_factory=dict)
    ranks: dict[Key, Rank] = field(default_factory=dict)
    twice: set[Key] = field(default_factory=set)

    @property
    def changed_outside(self) -> set[Key]:
        """Those whose checksum is that of another row."""
        return {key for key, rank in self.ranks.items() if not (rank.sure or rank.possible)}


@dataclass(frozen=True, slots=True)
class Salvaged:
    """All that was found.

    Args:
        tables: the rows by the names of tables.
        doubts: the points that are in doubt, by image id and landmark.
        from_log: how many points were taken from the log of edits.
    """

    tables: Mapping[str, Rows]
    doubts: Mapping[tuple[str, str], Doubt]
    from_log: int = 0


def read(path: Path) -> Salvaged:
    """What can be read of a project file, which is not changed; an edit that was interrupted is taken back.

    Raises:
        OSError: nothing can be read.
    """
    return salvage(_content(path))


def _content(path: Path) -> bytes:
    """The bytes of a file as they were before the edit that its journal takes back, if it can."""
    if sqlite_files.journal(path).exists():
        try:
            with closing(sqlite_files.recovered(path)) as memory:
                return memory.serialize()
        except sqlite3.Error:
            pass
    return path.read_bytes()


def salvage(content: bytes) -> Salvaged:
    """What can be read of the bytes of a project file."""
    found: dict[str, list[StoredRow]] = {name: [] for name in SHAPES}
    for row in Pages(content).cells(lambda row: shapes.table_of(row) is not None):
        found[shapes.table_of(row) or ""].append(row)
    has_sums = any(SHAPES[name].sum_of(row) is not None for name, rows in found.items() for row in rows)
    tables = {name: _chosen(name, rows, has_sums=has_sums) for name, rows in found.items()}
    for name in _USELESS_IF_CHANGED:
        for key in tables[name].changed_outside:
            del tables[name].chosen[key]
    log = _log(tables)
    doubts = _doubts(tables, log)
    from_log = _add_from_log(tables, log, doubts)
    _date(tables)
    return Salvaged(tables, doubts, from_log)


def _chosen(table: str, stored: Sequence[StoredRow], *, has_sums: bool) -> Rows:
    """Of rows that are told apart by nothing the best, of those as good the newest."""
    shape, rows = SHAPES[table], Rows()
    wholes = [shape.whole(each) for each in stored]
    summed = has_sums and shape.summed
    sums = row_sums.of_rows(table, wholes) if summed else [0] * len(stored)
    for each, row, found in zip(stored, wholes, sums, strict=True):
        rank = Rank(summed and shape.sum_of(each) == found, each.listed, possible=not summed)
        _take(rows, table, _key(table, each, row), row, rank)
    return rows


def _take(rows: Rows, table: str, key: Key, row: Row, rank: Rank) -> None:
    there = rows.chosen.get(key)
    if there is None or rank > rows.ranks[key]:
        rows.chosen[key], rows.ranks[key] = row, rank
        rows.twice.discard(key)
    elif rank == rows.ranks[key] and row != there:
        rows.twice.add(key)
        if _age(table, row) > _age(table, there):
            rows.chosen[key] = row


def _key(table: str, cell: StoredRow, row: Row) -> Key:
    if table in _BY_NAME:
        return (row[1],)
    if table == "step_rows":
        return (cell.rowid,)
    return row[: _KEYS.get(table, 1)]


def _age(table: str, row: Row) -> str:
    """When a row was written, as far as it says so."""
    columns = SHAPES[table].columns
    return str(row[columns.index("changed")]) if "changed" in columns else ""


# The log ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Log:
    """What the log says of points that it knows under the names that they have now.

    Args:
        last: the last entry of each point: as JSON; ``None``: it was cleared.
        sure: those of them after which no entry is lost.
        complete: whether every point must stand in it.
    """

    last: dict[Key, str | None]
    sure: set[Key]
    complete: bool

    def says_cleared(self, key: Key) -> bool:
        """Whether it is certain that a point is gone."""
        return key in self.sure and self.last[key] is None


def _log(tables: Mapping[str, Rows]) -> _Log:
    edits = tables["edits"].chosen.values()
    renamed = max((whole_number(row[0]) for row in edits if _renames(row)), default=0)
    away, lost = _away(tables), _last_lost(tables)
    log = _Log({}, set(), complete=not lost and not renamed)
    for row in sorted(tables["history"].chosen.values(), key=lambda row: whole_number(row[0])):
        entry, edit, image_id, landmark, _, after = row
        if whole_number(edit) > renamed and image_id not in away:
            key = image_id, landmark
            log.last[key] = after if isinstance(after, str) else None
            (log.sure.add if whole_number(entry) > lost else log.sure.discard)(key)
    return log


def _away(tables: Mapping[str, Rows]) -> set[Value]:
    """The images that were removed: their points stand as they were, though the log has them cleared."""
    return {row[1] for row in tables["images"].chosen.values() if row[13]}


def _last_lost(tables: Mapping[str, Rows]) -> int:
    """The number of the last entry of the log that is missing, or may be: they are numbered without gaps."""
    numbers = {whole_number(key[0]) for key in tables["history"].chosen}
    written = tables["sqlite_sequence"].chosen.get(("history",))
    last = max(numbers, default=0)
    end = last + 1 if written is None else max(last, whole_number(written[1]))
    return next((number for number in range(end, 0, -1) if number not in numbers), 0)


def whole_number(value: Value) -> int:
    """A value as a number to sort and compare by; 0 where it is none."""
    return value if isinstance(value, int) else 0


def _renames(edit: Row) -> bool:
    """Whether an edit may have renamed landmarks; early versions of the format do not say what was done."""
    _, _, _, _, kind, arguments, _ = edit
    words = [kind, *(_texts(arguments)[:1] if kind in (EditKind.UNDO, EditKind.REDO) else ())]
    return not kind or any(word in _RENAMING for word in words)


def _texts(json_text: Value) -> list[str]:
    try:
        return list(map(str, json.loads(str(json_text))))
    except (ValueError, TypeError):
        return []


def _doubts(tables: Mapping[str, Rows], log: _Log) -> dict[tuple[str, str], Doubt]:
    """Why points are in doubt; loose ones that were cleared are dropped, changed ones that the log has, too."""
    doubts: dict[tuple[str, str], Doubt] = {}
    points, away = tables["points"], _away(tables)
    for key, row in list(points.chosen.items()):
        agrees = key in log.last and _agrees(row, log.last[key])
        if agrees and (key in log.sure or points.ranks[key].sure):
            continue
        doubt = _doubt(key, points, log, agrees=agrees)
        if _is_dropped(key, doubt, log, away=key[0] in away):
            del points.chosen[key]
        elif doubt is not None and not (doubt is Doubt.LOG and key[0] in away):
            doubts[str(key[0]), str(key[1])] = doubt
    return doubts


def _doubt(key: Key, points: Rows, log: _Log, *, agrees: bool) -> Doubt | None:
    rank = points.ranks[key]
    if not (rank.sure or rank.possible):
        return Doubt.OUTSIDE
    if not rank.listed:
        return Doubt.LOOSE
    if key in points.twice:
        return Doubt.TWICE
    if rank.sure:
        return Doubt.LOG if key in log.sure and not agrees else None
    differs = not agrees if key in log.last else log.complete
    return Doubt.LOG if differs else None


def _is_dropped(key: Key, doubt: Doubt | None, log: _Log, *, away: bool) -> bool:
    """Whether a point that is in doubt is better taken from the log, or was never there."""
    if doubt is Doubt.OUTSIDE:
        return log.last.get(key) is not None or (log.complete and not away)
    return doubt is Doubt.LOOSE and log.says_cleared(key)


def _agrees(row: Row, after: str | None) -> bool:
    """Whether a row is the point that the log has."""
    try:
        return after is not None and point_of(row) == project_rows.point(after)
    except project_tables.NONSENSE:
        return False


def point_of(row: Row) -> Point:
    """The point of a row of the file.

    Raises:
        ValueError, TypeError, LookupError: it makes no sense.
    """
    return project_rows.annotations([(*row[:10], *row[12:])])[str(row[0])].points[str(row[1])]


def _add_from_log(tables: Mapping[str, Rows], log: _Log, doubts: dict[tuple[str, str], Doubt]) -> int:
    """Add the points that only the log has, those in doubt that may have been changed later; returns how many."""
    points, before = tables["points"].chosen, len(tables["points"].chosen)
    signed = _signatures(tables)
    for key, after in log.last.items():
        with contextlib.suppress(*project_tables.NONSENSE):
            point = None if key in points else project_rows.point(after)
            if point is not None:
                row = project_rows.point_row(str(key[0]), str(key[1]), point)
                points[key] = (*row[:10], *signed.get(key, ("", "")), *row[10:])
                if key not in log.sure:
                    doubts[str(key[0]), str(key[1])] = Doubt.OLD_LOG
    return len(points) - before


def _signatures(tables: Mapping[str, Rows]) -> dict[Key, tuple[str, str]]:
    """When and by whom points were changed last, as the log has it."""
    edits = {row[0]: (str(row[1]), str(row[2])) for row in tables["edits"].chosen.values()}
    rows = sorted(tables["history"].chosen.values(), key=lambda row: whole_number(row[0]))
    return {(row[2], row[3]): edits[row[1]] for row in rows if row[1] in edits}


def _date(tables: Mapping[str, Rows]) -> None:
    """Let points and images of versions that did not note it know when they were changed last, from the log."""
    signed, latest = _signatures(tables), dict[Value, str]()
    points, images = tables["points"].chosen, tables["images"].chosen
    for key, row in points.items():
        if not row[10]:
            points[key] = row = (*row[:10], *signed.get(key, ("", "")), *row[12:])
        latest[key[0]] = max(latest.get(key[0], ""), str(row[10]))
    for key, row in images.items():
        if not row[12]:
            images[key] = (*row[:12], latest.get(key[0], ""), *row[13:])


# What is lost ---------------------------------------------------------------------------------------------------


def images_in_log(tables: Mapping[str, Rows]) -> dict[str, str]:
    """The images that edits brought or changed, as JSON, by id."""
    found = defaultdict[str, list[str]](list)
    for row in tables["step_rows"].chosen.values():
        _, subject, key, before, after = row
        if subject == "image":
            found[str(key)] += [text for text in (before, after) if isinstance(text, str)]
    return {key: texts[-1] for key, texts in found.items() if texts}


def lists_in_log(tables: Mapping[str, Rows]) -> Iterable[str]:
    """The landmark lists that edits made, as JSON, newest first."""
    rows = [row for row in tables["step_rows"].chosen.values() if row[1] == "schema"]
    return [str(row[4]) for row in sorted(rows, key=lambda row: whole_number(row[0]), reverse=True)]
