"""An edit on its way into the project file: landmark list, images, networks, points and the audit log.

Everything here is called inside a transaction.
"""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from lmstudio.core.annotation import Point
from lmstudio.core.edit import Edit, PointKey
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.model import names_now
from lmstudio.formats.project import project_rows, project_settings, right_places, row_sums

NOBODY: Mapping[PointKey, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Signature:
    """When edits were made and by whom.

    Args:
        utc: when, ISO 8601.
        author: the reader; empty where nobody said who.
        authors: who set a point, by image id and landmark, where that is another.
    """

    utc: str
    author: str = ""
    authors: Mapping[PointKey, str] = field(default_factory=lambda: NOBODY)


def enter(
    db: sqlite3.Connection,
    kind: EditKind,
    arguments: tuple[str, ...],
    signed: Signature,
    *,
    step: int | None = None,
) -> int:
    """Enter what is done into the list of edits; returns its number there.

    Args:
        db: the open file.
        kind: of what is done.
        arguments: of what is done.
        signed: when and by whom.
        step: of the history, where it is one, or a part of one.
    """
    cursor = db.execute(
        "INSERT INTO edits (utc, author, label, kind, arguments, step) VALUES (?, ?, '', ?, ?, ?)",
        (signed.utc, signed.author, str(kind), json.dumps(arguments), step),
    )
    return int(cursor.lastrowid or 0)


def write(db: sqlite3.Connection, edit: Edit, signed: Signature, *, entry: int) -> None:
    """Write what an edit changes, and a row of the audit log for each point that differs.

    Of images that are removed the rows stay, for the audit log and for when they come back: those of the images
    under a path that no film can have, those of their points as they were.
    """
    if edit.schema is not None:
        db.execute("UPDATE schema SET json = ?", (edit.schema[1].to_json(),))
    _rename(db, edit.renamed)
    # First those that go: a film that comes may lie where one of them lay.
    away = [image_id for image_id, (_, after) in edit.images.items() if after is None]
    db.executemany("UPDATE images SET away = 1, path = ? WHERE id = ?", [(f"{key}/", key) for key in away])
    here = [project_rows.image_row(after) for _, after in edit.images.values() if after is not None]
    db.executemany(project_rows.WRITE_IMAGE, here)
    _write_models(db, edit)
    _write_points(db, edit, signed, entry=entry, away=frozenset(away))


def _rename(db: sqlite3.Connection, renamed: Mapping[str, str]) -> None:
    """Let the points of renamed landmarks have their new names, and the networks and places that know them."""
    # By way of names that no landmark can have, so that two can change places.
    db.executemany(
        "UPDATE points SET landmark = char(1) || ? WHERE landmark = ?",
        [(new, old) for old, new in renamed.items()],
    )
    if not renamed:
        return
    db.execute("UPDATE points SET landmark = substr(landmark, 2) WHERE substr(landmark, 1, 1) = char(1)")
    # Networks that were deleted, too: heatmaps of theirs may be there.
    for name, known in db.execute("SELECT name, renamed FROM models").fetchall():
        now = json.dumps(names_now(json.loads(known), renamed))
        db.execute("UPDATE models SET renamed = ? WHERE name = ?", (now, name))
    right_places.rename(db, renamed)


def _write_models(db: sqlite3.Connection, edit: Edit) -> None:
    """Write which networks there are; one that is deleted only goes out of sight, for the way back."""
    gone = [(name,) for name, (_, after) in edit.models.items() if after is None]
    db.executemany("UPDATE models SET away = 1 WHERE name = ?", gone)
    here = [project_rows.model_row(after) for _, after in edit.models.values() if after is not None]
    db.executemany(project_rows.WRITE_MODEL, here)
    if edit.in_use is not None:
        project_settings.store(db, project_settings.IN_USE, edit.in_use[1])


def _write_points(
    db: sqlite3.Connection, edit: Edit, signed: Signature, *, entry: int, away: frozenset[str]
) -> None:
    kept = _kept(db, edit)
    _insert_history(db, edit, entry=entry)
    db.executemany(
        "DELETE FROM points WHERE image_id = ? AND landmark = ?",
        [key for key, (_, after) in edit.points.items() if after is None and key[0] not in away],
    )
    rows = [project_rows.point_row(*key, after) for key, (_, after) in edit.points.items() if after is not None]
    _insert_points(db, [row for row in rows if row not in kept], signed)
    db.executemany("UPDATE images SET changed = ? WHERE id = ?", [(signed.utc, key) for key in edit.image_ids])


def _insert_history(db: sqlite3.Connection, edit: Edit, *, entry: int) -> None:
    """Insert what happened to points, with checksums, which are of the numbers of the rows, too."""
    last = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'history'").fetchone()
    first, text = 1 if last is None else 1 + int(last[0]), project_rows.point_text
    rows = [
        (number, entry, *key, text(before), text(after))
        for number, (key, (before, after)) in enumerate(edit.points.items(), start=first)
    ]
    sums = row_sums.of_rows("history", rows)
    db.executemany(project_rows.INSERT_HISTORY, [(*row, each) for row, each in zip(rows, sums, strict=True)])


def _insert_points(db: sqlite3.Connection, rows: Sequence[project_rows.Row], signed: Signature) -> None:
    """Insert points with their checksums: predictions are many, and stamping them later takes twice as long."""
    whole = [(*row[:10], signed.utc, signed.authors.get(row[:2], signed.author), *row[10:]) for row in rows]
    sums = row_sums.of_rows("points", whole)
    db.executemany(project_rows.INSERT_POINT, [(*row, each) for row, each in zip(whole, sums, strict=True)])


def _kept(db: sqlite3.Connection, edit: Edit) -> set[project_rows.Row]:
    """The rows of points of images that come back which were kept meanwhile and are right as they are.

    So it stays known who set them and when. Other points that were kept are dropped.
    """
    kept = [
        row for image in edit.brings for row in db.execute(project_rows.SELECT_KEPT_POINTS, (image.id,)).fetchall()
    ]
    if not kept:
        return set()
    now = {project_rows.point_row(*key, after) for key, after in _points_after(edit).items()}
    dropped = [row[:2] for row in kept if row not in now]
    db.executemany("DELETE FROM points WHERE image_id = ? AND landmark = ?", dropped)
    return now.intersection(kept)


def _points_after(edit: Edit) -> dict[tuple[str, str], Point]:
    return {key: after for key, (_, after) in edit.points.items() if after is not None}
