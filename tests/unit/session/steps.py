"""What a reader and a network do to a session, for tests."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial

import numpy as np

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.edit import Edit, between
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.events import Prediction
from lmstudio.core.geometry import Spacing
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Project
from lmstudio.session import Session, lists

NAMES = ("sella", "nasion", "menton")


def place(session: Session, name: str, xy: tuple[float, float], *, film: int = 0) -> Edit:
    """Place a landmark on a film of the session; returns the edit."""
    image = session.project.images[film]
    after = {image.id: annotations.place(session.project.annotation(image.id), name, xy)}
    edit = between(session.project, session.project.with_annotations(after), EditKind.PLACE, name)
    session.apply(edit, author="reader")
    return edit


def set_points(session: Session, after: Mapping[str, Annotation], *, author: str = "") -> None:
    """Let images have other points, by id."""
    count = str(len(after))
    session.do(EditKind.IMPORT_POINTS, lambda project: project.with_annotations(after), count, author=author)


def set_spacings(session: Session, spacings: Mapping[str, Spacing], *, author: str = "") -> None:
    """Say how large the pixels of films are, by image id."""
    session.do(EditKind.SET_SPACING, lambda project: project.with_spacings(spacings), author=author)


def set_schema(session: Session, schema: Schema, renamed: Mapping[str, str] | None = None) -> None:
    """Take another landmark list."""
    session.apply(lists.edit(session.project, schema, renamed or {}))


def assign(session: Session, image_ids: Collection[str], reader: str) -> None:
    """Assign films to a reader."""
    count = str(len(image_ids))
    session.do(
        EditKind.ASSIGN, lambda p: p.with_changed(image_ids, partial(replace, reader=reader)), count, reader
    )


def remove(session: Session, *image_ids: str, author: str = "") -> None:
    """Remove films from the project."""
    count = str(len(image_ids))
    session.do(EditKind.REMOVE_FILMS, lambda project: project.without_images(image_ids), count, author=author)


def reopened(session: Session) -> Project:
    """The project as the disk has it."""
    session.close()
    with Session.open(session.path) as again:
        return again.project


def points(project: Project) -> dict[str, Annotation]:
    """All annotations with at least one point, for comparison."""
    return {key: Annotation(dict(each.points)) for key, each in project.annotations.items() if each.points}


def prediction(session: Session, *, film: int = 0, error: float = 2.0) -> Prediction:
    """A prediction of all landmarks of a film of the session."""
    return prediction_of(session.project.images[film].id, error=error)


def prediction_of(image_id: str, *, error: float = 2.0) -> Prediction:
    """A prediction of all landmarks of an image."""
    heatmaps = np.arange(3 * 4 * 5, dtype=np.uint8).reshape(3, 4, 5)
    found = {
        name: Point(
            (float(k), 2.0), origin=Origin.PREDICTED, expected_error_px=error, predicted_xy=(float(k), 2.0)
        )
        for k, name in enumerate(NAMES)
    }
    return Prediction(image_id, found, heatmaps, (-0.5, -0.5, 39.5, 29.5))
