"""The places of points that look misplaced and that a reader called right, in a project file.

They are a setting of the project and no edit: undo knows nothing of them, and they change no point. Earlier
versions of the program leave them alone.
"""

import json
import sqlite3
from collections.abc import Collection, Mapping
from typing import NamedTuple

from lmstudio.formats.project import project_settings, project_tables


class RightPlace(NamedTuple):
    """A place of which a reader said that it is right.

    Args:
        image_id: of the project.
        landmark: that lies there.
        x: in image pixels.
        y: likewise.
        whole: whether this was said of all points of the film together, and not of this one.
    """

    image_id: str
    landmark: str
    x: float
    y: float
    whole: bool


def load(db: sqlite3.Connection) -> frozenset[RightPlace]:
    """What was called right; nothing where what stands there makes no sense, since it is only asked again then."""
    text = project_settings.load(db, project_settings.CALLED_RIGHT)
    try:
        return frozenset(_place(*each) for each in json.loads(text or "[]"))
    except project_tables.NONSENSE:
        return frozenset()


def _place(image_id: object, landmark: object, x: float, y: float, whole: object) -> RightPlace:
    return RightPlace(str(image_id), str(landmark), float(x), float(y), bool(whole))


def store(db: sqlite3.Connection, places: Collection[RightPlace]) -> None:
    """Let these be what was called right; to be called inside a transaction."""
    project_settings.store(db, project_settings.CALLED_RIGHT, json.dumps(sorted(places)))


def rename(db: sqlite3.Connection, renamed: Mapping[str, str]) -> None:
    """Let the places of renamed landmarks have their new names; to be called inside a transaction."""
    places = load(db)
    if any(place.landmark in renamed for place in places):
        store(db, {each._replace(landmark=renamed.get(each.landmark, each.landmark)) for each in places})
