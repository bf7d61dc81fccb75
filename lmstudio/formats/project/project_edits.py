"""Writing an edit to the project file: points, audit log, landmark list, readers of films, networks.

Everything here is called inside a transaction.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping

from lmstudio.core.annotation import Point
from lmstudio.core.geometry import Spacing
from lmstudio.core.history import Change, Edit, ListChange
from lmstudio.core.model import names_now
from lmstudio.formats.project import project_rows

Authors = Mapping[tuple[str, str], str]
"""Who set a point, by image id and landmark, where it is another than the author of the edit."""


def write(
    db: sqlite3.Connection, edit: Edit, *, author: str, label: str, utc: str, authors: Authors | None = None
) -> None:
    """Write what an edit changes, and a row of history for each point that differs.

    Of images that are taken out the rows stay, for the audit log and for when they come back: those of the images
    under a path that no film can have, those of their points as they were.
    """
    # First those that go: a film that comes may lie where one of them lay.
    away = {image.id for image in edit.films_out}
    db.executemany("UPDATE images SET away = 1, path = ? WHERE id = ?", [(f"{key}/", key) for key in away])
    kept = _bring_in(db, edit)
    if edit.landmarks is not None:
        _write_list(db, edit.landmarks)
    db.executemany(
        "UPDATE images SET reader = ? WHERE id = ?", [(each.after, each.image_id) for each in edit.readers]
    )
    _write_spacings(db, edit.spacings_after)
    _write_networks(db, edit)
    cursor = db.execute("INSERT INTO edits (utc, author, label) VALUES (?, ?, ?)", (utc, author, label))
    differing = [(change.image_id, *each) for change in edit.changes for each in _differences(change)]
    db.executemany(
        project_rows.INSERT_HISTORY,
        [
            (cursor.lastrowid, key, name, project_rows.point_text(before), project_rows.point_text(after))
            for key, name, before, after in differing
        ],
    )
    db.executemany(
        "DELETE FROM points WHERE image_id = ? AND landmark = ?",
        [(key, name) for key, name, _, after in differing if after is None and key not in away],
    )
    by = authors or {}
    rows = [project_rows.point_row(key, name, after) for key, name, _, after in differing if after is not None]
    db.executemany(
        project_rows.INSERT_POINT, [(*row, utc, by.get(row[:2], author)) for row in rows if row not in kept]
    )
    db.executemany("UPDATE images SET changed = ? WHERE id = ?", [(utc, key) for key in edit.image_ids])


def _write_spacings(db: sqlite3.Connection, spacings: Mapping[str, Spacing]) -> None:
    """Write millimetres per pixel, by image id."""
    rows = [(*project_rows.spacing_row(spacing), key) for key, spacing in spacings.items()]
    db.executemany("UPDATE images SET spacing_x_mm = ?, spacing_y_mm = ?, spacing_origin = ? WHERE id = ?", rows)


def _write_networks(db: sqlite3.Connection, edit: Edit) -> None:
    """Write which networks there are. Of one that is deleted all but its weights stays, for what it predicted."""
    db.executemany("DELETE FROM weights WHERE name = ?", [(each.model.name,) for each in edit.networks_out])
    for each in edit.networks_in:
        db.execute("INSERT INTO weights VALUES (?, ?)", (each.model.name, each.weights))
        names = json.dumps(dict(each.model.renamed))
        db.execute("UPDATE models SET renamed = ? WHERE name = ?", (names, each.model.name))


def _write_list(db: sqlite3.Connection, change: ListChange) -> None:
    """Write the landmark list; the points of renamed landmarks follow, as do the networks that know them."""
    db.execute("UPDATE schema SET json = ?", (change.after.to_json(),))
    if not change.renamed:
        return
    # By way of names that no landmark can have, so that two can change places.
    db.executemany(
        "UPDATE points SET landmark = char(1) || ? WHERE landmark = ?",
        [(new, old) for old, new in change.renamed.items()],
    )
    db.execute("UPDATE points SET landmark = substr(landmark, 2) WHERE substr(landmark, 1, 1) = char(1)")
    # Networks whose weights were deleted, too: heatmaps of theirs may be there.
    for name, known in db.execute("SELECT name, renamed FROM models").fetchall():
        now = json.dumps(names_now(json.loads(known), change.renamed))
        db.execute("UPDATE models SET renamed = ? WHERE name = ?", (now, name))


def _bring_in(db: sqlite3.Connection, edit: Edit) -> set[project_rows.Row]:
    """Bring images in; returns the rows of those of their points that were kept while they were out, as they are.

    So it stays known who set them and when. Other points that were kept are dropped.
    """
    db.executemany(project_rows.BRING_IMAGE, [project_rows.image_row(image) for image in edit.films_in])
    kept = [
        row
        for image in edit.films_in
        for row in db.execute(project_rows.SELECT_KEPT_POINTS, (image.id,)).fetchall()
    ]
    if not kept:
        return set()
    now = {
        project_rows.point_row(key, name, point)
        for key, annotation in edit.after.items()
        for name, point in annotation.points.items()
    }
    dropped = [row[:2] for row in kept if row not in now]
    db.executemany("DELETE FROM points WHERE image_id = ? AND landmark = ?", dropped)
    return now.intersection(kept)


def _differences(change: Change) -> Iterator[tuple[str, Point | None, Point | None]]:
    before, after = change.before.points, change.after.points
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield name, before.get(name), after.get(name)
