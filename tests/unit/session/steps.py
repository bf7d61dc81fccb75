"""What a reader and a network do to a session, for tests."""

import numpy as np

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.events import Prediction
from lmstudio.core.history import Change, Edit
from lmstudio.core.project import Project
from lmstudio.session import Session

NAMES = ("sella", "nasion", "menton")


def place(session: Session, name: str, xy: tuple[float, float], *, film: int = 0) -> Edit:
    """Place a landmark on a film of the session; returns the edit."""
    image = session.project.images[film]
    before = session.project.annotation(image.id)
    edit = Edit(f"Place {name}", (Change(image.id, before, annotations.place(before, name, xy)),))
    session.apply(edit, author="reader")
    return edit


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
