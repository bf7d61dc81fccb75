"""The history of edits in the project file: what undo and redo need after the project is closed and opened again.

A step is one or more edits. What they changed in points stands in the audit log, the rest in ``step_rows``.
Everything that changes something here is called inside a transaction.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from lmstudio.core.annotation import Point
from lmstudio.core.edit import Edit, PointKey, joined
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.history import History, UndoStep
from lmstudio.core.landmarks import Schema
from lmstudio.formats.project import project_rows
from lmstudio.formats.project.project_edits import Signature

MOST_STEPS = 1_000
"""So many steps are kept whatever they take."""
MOST_BYTES = 20_000_000
"""More steps are kept as long as all of them take no more, as text; older ones are dropped whole."""
MOST_KEPT = 10_000
"""More steps are not kept in any case: each takes some memory, and is looked at with every edit."""
_SELECT = "SELECT number, kind, arguments, films, film, needs_rest FROM steps WHERE undone = ? ORDER BY number"
_INSERT_ROW = "INSERT INTO step_rows (edit_id, subject, key, before, after) VALUES (?, ?, ?, ?, ?)"
_AUTHOR = "author"
"""What rows tell of that say who set a point: earlier versions of the program leave them alone."""
T = TypeVar("T")


def load(db: sqlite3.Connection) -> History:
    """The history as the file has it."""
    done, undone = (db.execute(_SELECT, (undone,)).fetchall() for undone in (0, 1))
    return History(map(_step, done), map(_step, reversed(undone)))


def _step(row: project_rows.Row) -> UndoStep:
    number, kind, arguments, films, film, needs_rest = row
    words = tuple(map(str, json.loads(arguments)))
    return UndoStep(number, EditKind(kind), words, films, project_rows.loaded_path(film), bool(needs_rest))


def put(db: sqlite3.Connection, step: UndoStep) -> UndoStep:
    """Add a step without a number behind the others, or let one that is there touch more films; returns it.

    A new one has its number then.
    """
    if step.number:
        db.execute(
            "UPDATE steps SET arguments = ?, films = ?, film = ? WHERE number = ?",
            (json.dumps(step.arguments), step.films, project_rows.stored_path(step.film), step.number),
        )
        return step
    cursor = db.execute(
        "INSERT INTO steps (kind, arguments, films, film, needs_rest) VALUES (?, ?, ?, ?, ?)",
        (
            str(step.kind),
            json.dumps(step.arguments),
            step.films,
            project_rows.stored_path(step.film),
            int(step.needs_rest),
        ),
    )
    return replace(step, number=int(cursor.lastrowid or 0))


def write_rows(db: sqlite3.Connection, edit: Edit, *, entry: int, step: int) -> None:
    """Keep for the way back what an edit of a step changes besides points, which the audit log has."""
    rows = [
        *_texts("image", edit.images, project_rows.image_text),
        *_texts("model", edit.models, project_rows.model_text),
        *((("schema", "", edit.schema[0].to_json(), edit.schema[1].to_json()),) if edit.schema else ()),
        *(("renamed", old, None, new) for old, new in edit.renamed.items()),
        *((("in use", "", *edit.in_use),) if edit.in_use else ()),
    ]
    db.executemany(_INSERT_ROW, [(entry, *row) for row in rows])
    size = sum(len(before or "") + len(after or "") for _, _, before, after in rows)
    of_points = (
        "SELECT sum(length(coalesce(before, '')) + length(coalesce(after, ''))) FROM history WHERE edit_id = ?"
    )
    size += int(db.execute(of_points, (entry,)).fetchone()[0] or 0)
    db.execute("UPDATE steps SET bytes = bytes + ? WHERE number = ?", (size, step))


def keep_authors(db: sqlite3.Connection, edit: Edit, signed: Signature, *, entry: int) -> None:
    """Keep for the way back who had set the points that an edit changes, and who sets them, where that is another.

    To be called before the edit is written.
    """
    rows = []
    for key, (before, _) in edit.points.items():
        was = _reader(db, key) if before is not None and before.by_reader else signed.author
        now = signed.authors.get(key, signed.author)
        if (was, now) != (signed.author, signed.author):
            rows.append((entry, _AUTHOR, json.dumps(key), was, now))
    db.executemany(_INSERT_ROW, rows)


def _reader(db: sqlite3.Connection, key: PointKey) -> str:
    row = db.execute("SELECT reader FROM points WHERE image_id = ? AND landmark = ?", key).fetchone()
    return "" if row is None else str(row[0])


def authors(db: sqlite3.Connection, steps: Iterable[UndoStep], *, undone: bool) -> dict[PointKey, str]:
    """Who set the points that stand once steps are undone, or made again, one after the other.

    That is not who takes them back: a point that comes back is theirs who had set it.
    """
    found: dict[PointKey, str] = {}
    order = "DESC" if undone else "ASC"
    for step in steps:
        entries = f"SELECT id, author FROM edits WHERE step = ? ORDER BY id {order}"  # noqa: S608  one of two words
        for entry, author in db.execute(entries, (step.number,)).fetchall():
            points = db.execute("SELECT image_id, landmark FROM history WHERE edit_id = ?", (entry,))
            found.update(dict.fromkeys(points.fetchall(), author))
            kept = "SELECT key, before, after FROM step_rows WHERE edit_id = ? AND subject = ?"
            for key, was, now in db.execute(kept, (entry, _AUTHOR)):
                image_id, landmark = json.loads(key)
                found[image_id, landmark] = was if undone else now
    return found


def _texts(
    subject: str, rows: Mapping[str, tuple[T | None, T | None]], text: Callable[[T | None], str | None]
) -> Iterable[tuple[str, str, str | None, str | None]]:
    return ((subject, key, text(before), text(after)) for key, (before, after) in rows.items())


def mark(db: sqlite3.Connection, steps: Iterable[UndoStep], *, undone: bool) -> None:
    """Let steps be undone, or done again."""
    db.executemany("UPDATE steps SET undone = ? WHERE number = ?", [(int(undone), step.number) for step in steps])


def drop_old(db: sqlite3.Connection) -> frozenset[int]:
    """Drop what was undone, which a new step makes pointless, and what is too old; returns the steps dropped."""
    undone = [int(number) for (number,) in db.execute("SELECT number FROM steps WHERE undone")]
    gone = frozenset((*undone, *_too_old(db)))
    drop(db, gone)
    return gone


def _too_old(db: sqlite3.Connection) -> list[int]:
    count, size = db.execute("SELECT count(*), coalesce(sum(bytes), 0) FROM steps WHERE NOT undone").fetchone()
    found: list[int] = []
    if _fits(count, size):
        return found
    for number, bytes_of_step in db.execute("SELECT number, bytes FROM steps WHERE NOT undone ORDER BY number"):
        if _fits(count - len(found), size):
            break
        found.append(int(number))
        size -= bytes_of_step
    return found


def _fits(count: int, size: int) -> bool:
    """Whether so many steps of so many bytes are all kept."""
    return count <= MOST_STEPS or (size <= MOST_BYTES and count <= MOST_KEPT)


def drop(db: sqlite3.Connection, numbers: Collection[int]) -> None:
    """Drop steps; what they did stays done, and stays in the audit log."""
    if not numbers:
        return
    chosen = [(number,) for number in numbers]
    db.executemany("DELETE FROM step_rows WHERE edit_id IN (SELECT id FROM edits WHERE step = ?)", chosen)
    db.executemany("UPDATE edits SET step = NULL WHERE step = ?", chosen)
    db.executemany("DELETE FROM steps WHERE number = ?", chosen)
    # The weights of deleted networks that no step can bring back any more.
    db.execute(
        """
        DELETE FROM weights WHERE name IN (SELECT name FROM models WHERE away)
        AND name NOT IN (SELECT key FROM step_rows WHERE subject = 'model')
        """
    )


def edit(db: sqlite3.Connection, step: UndoStep) -> Edit:
    """All that a step changed, as one edit."""
    entries = [
        int(entry) for (entry,) in db.execute("SELECT id FROM edits WHERE step = ? ORDER BY id", (step.number,))
    ]
    parts = [_edit(db, entry, step) for entry in entries]
    whole = joined(parts) if parts else Edit(step.kind)
    return replace(whole, kind=step.kind, arguments=step.arguments)


def _edit(db: sqlite3.Connection, entry: int, step: UndoStep) -> Edit:
    points: dict[PointKey, tuple[Point | None, Point | None]] = {}
    select = "SELECT image_id, landmark, before, after FROM history WHERE edit_id = ? ORDER BY id"
    for image_id, name, before, after in db.execute(select, (entry,)):
        points[image_id, name] = (project_rows.point(before), project_rows.point(after))
    rows: dict[str, dict[str, tuple[str | None, str | None]]] = {}
    select = "SELECT subject, key, before, after FROM step_rows WHERE edit_id = ?"
    for subject, key, before, after in db.execute(select, (entry,)):
        rows.setdefault(subject, {})[key] = (before, after)
    schema = rows.get("schema", {}).get("")
    in_use = rows.get("in use", {}).get("")
    return Edit(
        step.kind,
        step.arguments,
        schema and (Schema.from_json(schema[0] or ""), Schema.from_json(schema[1] or "")),
        MappingProxyType({old: str(new) for old, (_, new) in rows.get("renamed", {}).items()}),
        _loaded(rows.get("image", {}), project_rows.image_of_text),
        MappingProxyType(points),
        _loaded(rows.get("model", {}), project_rows.model_of_text),
        in_use and (in_use[0] or "", in_use[1] or ""),
    )


def _loaded(
    rows: Mapping[str, tuple[str | None, str | None]], value: Callable[[str | None], T | None]
) -> Mapping[str, tuple[T | None, T | None]]:
    return MappingProxyType({key: (value(before), value(after)) for key, (before, after) in rows.items()})


def relocate(db: sqlite3.Connection, paths: Mapping[str, str]) -> None:
    """Let the images that steps bring or remove lie where they lie now, by their ids."""

    def moved(text: str | None, path: str) -> str | None:
        image = project_rows.image_of_text(text)
        return project_rows.image_text(image and replace(image, path=path))

    for image_id, path in paths.items():
        select = "SELECT rowid, before, after FROM step_rows WHERE subject = 'image' AND key = ?"
        rows = db.execute(select, (image_id,)).fetchall()
        db.executemany(
            "UPDATE step_rows SET before = ?, after = ? WHERE rowid = ?",
            [(moved(before, path), moved(after, path), row) for row, before, after in rows],
        )
