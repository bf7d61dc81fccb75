"""Projects to be damaged: of made-up films, with every kind of row that a project can hold."""

from pathlib import Path
from types import MappingProxyType

import numpy as np

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.events import Prediction, Trained
from lmstudio.core.geometry import UNKNOWN_SPACING
from lmstudio.core.project import Project
from lmstudio.formats import schema_files
from lmstudio.session import Candidate, Session

FILMS = 40


def make(path: Path, *, films: int = FILMS, seed: int = 0) -> Project:
    """Write a project of films that need not exist, as a reader leaves it after some days; returns it."""
    chance = np.random.default_rng(seed)
    with Session.create(path, schema_files.find_schema("cephalometric-19")) as session:
        folder = path.parent / "films"
        session.films.add_examined(
            Candidate(folder / f"{k}.png", 826, 1024, 100_000 + k, f"{k:064x}", UNKNOWN_SPACING)
            for k in range(films)
        )
        _train(session, chance)
        _predict(session, chance)
        for _ in range(3 * films):
            _edit(session, chance)
        for _ in range(5):
            session.undo()
        _remove(session, 2)
        return session.project


def _train(session: Session, chance: np.random.Generator) -> None:
    session.networks.store(Trained(chance.bytes(20_000), 400, 4, "bundled", final=True))


def _predict(session: Session, chance: np.random.Generator) -> None:
    names = session.project.schema.names
    heatmaps = np.zeros((len(names), 16, 16), np.uint8)
    heatmaps[:, 4:8, 4:8] = chance.integers(0, 256, (len(names), 4, 4), np.uint8)
    for image in session.project.images[:-5]:
        points = {name: _predicted(chance) for name in names}
        found = Prediction(image.id, points, heatmaps, (0.0, 0.0, 826.0, 1024.0))
        session.networks.store_predictions([found], model="round 1")


def _predicted(chance: np.random.Generator) -> Point:
    x, y = (float(chance.uniform(0, 800)) for _ in range(2))
    return Point((x, y), origin=Origin.PREDICTED, expected_error_px=2.5, predicted_xy=(x, y))


def _edit(session: Session, chance: np.random.Generator) -> None:
    """What a reader does to one landmark: place, move, confirm, clear, mark absent."""
    image = session.project.images[int(chance.integers(len(session.project.images)))]
    name = session.project.schema.names[int(chance.integers(19))]
    before = session.project.annotation(image.id)
    x, y = (float(chance.uniform(0, 800)) for _ in range(2))
    kinds = {
        EditKind.PLACE: lambda: annotations.place(before, name, (x, y)),
        EditKind.CONFIRM: lambda: annotations.confirm(before, [name]),
        EditKind.CLEAR: lambda: annotations.clear(before, name),
        EditKind.MARK_ABSENT: lambda: annotations.set_visibility(before, name, Visibility.ABSENT),
    }
    kind = list(kinds)[int(chance.choice(len(kinds), p=(0.6, 0.2, 0.1, 0.1)))]
    after = {image.id: Annotation(MappingProxyType(dict(kinds[kind]().points)))}
    session.do(kind, lambda project: project.with_annotations(after), name, author="KM")


def _remove(session: Session, count: int) -> None:
    gone = [image.id for image in session.project.images[:count]]
    session.do(EditKind.REMOVE_FILMS, lambda project: project.without_images(gone), str(count))
