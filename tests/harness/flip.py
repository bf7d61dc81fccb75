"""Damaged project files: how much of them is salvaged, and what is not said."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np

from lmstudio.core.annotation import Point
from lmstudio.core.project import Project
from lmstudio.errors import ProjectError
from lmstudio.formats.project import project_rows
from lmstudio.formats.rescue import checking, shapes
from lmstudio.formats.rescue.sqlite_pages import Pages
from lmstudio.session import Session
from lmstudio.session.rescue import repairing
from tests.harness import damage, projects, rows
from tests.harness.rows import Row

LEAST_SHARE = 0.99

_LOST = "journal lost"
Points = dict[tuple[str, str], Point]


@dataclass(slots=True)
class Tally:
    """What came of repairing: points whose bytes were whole, those of them that are there, and those wrong."""

    files: int = 0
    whole: int = 0
    there: int = 0
    wrong: int = 0
    notes: list[str] = field(default_factory=list)


def points_of(project: Project) -> Points:
    """All points, by film and landmark."""
    return {(key, name): point for key, each in project.annotations.items() for name, point in each.points.items()}


def places_of(content: bytes) -> dict[tuple[str, str], tuple[int, int]]:
    """Where in a file the row of each point stands."""
    cells = Pages(content).cells(lambda cell: shapes.table_of(cell) == "points")
    return {(str(cell.values[0]), str(cell.values[1])): cell.place for cell in cells if cell.listed}


def run(seconds: float, seed: int) -> list[Row]:
    """Damage a project in every way, open it, repair it, compare."""
    with rows.scratch() as folder:
        return [*_openings(folder, seconds / 2, seed), *_repairs(folder, seconds / 2, seed)]


# Opening --------------------------------------------------------------------------------------------------------


def everything(path: Path) -> list[object]:
    """All that a project says."""
    with Session.open(path) as session:
        project = session.project
        return [
            project,
            session.history.done,
            session.history.undone,
            session.last_changes(),
            session.audit(),
            [session.networks.weights(model.name) for model in project.models],
            [_heatmaps(session, image.id) for image in project.images],
        ]


def _heatmaps(session: Session, image_id: str) -> object:
    found = session.networks.heatmaps(image_id)
    return found and (found.points, found.heatmaps.tobytes(), found.box)


def is_noticed(path: Path) -> bool:
    """Whether a damaged project is refused, or what is wrong with it is found by the check that follows."""
    try:
        Session.open(path).close()
        return bool(checking.check(path, locks=True))
    except ProjectError:
        return True


def is_harmless(path: Path, whole: list[object]) -> bool:
    """Whether a project in which nothing was noticed says what it said before, or is refused where it is used."""
    try:
        return everything(path) == whole
    except ProjectError:
        return True


def _openings(folder: Path, seconds: float, seed: int) -> list[Row]:
    path, damaged = folder / "to-open.lmproj", folder / "damaged.lmproj"
    projects.make(path, seed=seed)
    content, whole = path.read_bytes(), everything(path)
    kinds = {"one bit turned": damage.one_flipped, "sectors of zeros": damage.zeroed}
    opened, noticed, wrong = 0, 0, list[str]()
    for number in rows.rounds(seconds, least=len(kinds)):
        name = list(kinds)[number % len(kinds)]
        damaged.write_bytes(kinds[name](content, np.random.default_rng([seed, number])))
        opened += 1
        if is_noticed(damaged):
            noticed += 1
        elif not is_harmless(damaged, whole):
            wrong.append(f"{name}, seed {seed}, number {number}")
    found = f"{noticed:,} noticed, {opened - noticed - len(wrong):,} harmless, {len(wrong)} opened silently wrong"
    return [Row("damaged projects opened", opened, found, good=not wrong, notes=tuple(wrong))]


# Repair ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Truth:
    """What is right.

    Args:
        places: where in the file the row of each point stands.
        content: of the file.
        states: points of the project; of a file in the middle of an edit those before and after it.
    """

    places: Mapping[tuple[str, str], tuple[int, int]]
    content: bytes
    states: tuple[Points, ...]

    def intact(self, damaged: bytes) -> set[tuple[str, str]]:
        """The points whose bytes are whole in a damaged file."""
        same = {key for key, (a, b) in self.places.items() if damaged[a:b] == self.content[a:b]}
        return {key for key in same if len({state.get(key) for state in self.states} - {None}) == 1}

    def right(self, key: tuple[str, str], point: Point | None) -> bool:
        """Whether a point is where it belongs."""
        return any(state.get(key) == point for state in self.states)


def _repairs(folder: Path, seconds: float, seed: int) -> list[Row]:
    path = folder / "whole.lmproj"
    projects.make(path, seed=seed)
    before, after, states = _edited(path)
    places = places_of(after)
    tallies = {name: Tally() for name in (*damage.KINDS, _LOST)}
    for number in rows.rounds(seconds, least=len(tallies)):
        name = list(tallies)[number % len(tallies)]
        chance = np.random.default_rng([seed, number])
        truth = Truth(places, after, states if name == _LOST else states[1:])
        kinds: dict[str, damage.Damage] = {**damage.KINDS, _LOST: partial(damage.half_written, before)}
        note = f"{name}, seed {seed}, number {number}"
        _repair(folder, kinds[name](after, chance), truth, tallies[name], note=note)
    return [*map(_row, tallies, tallies.values()), _whole_row(tallies)]


def _edited(path: Path) -> tuple[bytes, bytes, tuple[Points, Points]]:
    """A file before and after an edit, and the points before and after it, those of removed films among them."""
    before, first = path.read_bytes(), stored_points(path)
    with Session.open(path) as session:
        session.go_back_to(len(session.history.done) - 4)
    return before, path.read_bytes(), (first, stored_points(path))


def stored_points(path: Path) -> Points:
    """All points that stand in a sound file, by film and landmark."""
    with closing(sqlite3.connect(path)) as db:
        select = project_rows.SELECT_POINTS.partition("WHERE")[0]
        found = project_rows.annotations(db.execute(select).fetchall())
    return {(key, name): point for key, each in found.items() for name, point in each.points.items()}


def _repair(folder: Path, damaged: bytes, truth: Truth, tally: Tally, *, note: str) -> None:
    path, target = folder / "damaged.lmproj", folder / "repaired.lmproj"
    path.write_bytes(damaged)
    target.unlink(missing_ok=True)
    intact = truth.intact(damaged)
    tally.files += 1
    tally.whole += len(intact)
    try:
        report = repairing.repair(path, target)
        with Session.open(target) as session:
            names = {image.path: image.id for image in session.project.images}
        found = stored_points(target)
    except ProjectError as error:
        tally.notes.append(f"{note}: {error}")
        return
    doubted = {(names[path], name) for path, name in report.doubts}
    tally.there += sum(truth.right(key, found.get(key)) for key in intact)
    wrong = [key for key in found if key not in doubted and not truth.right(key, found[key])]
    tally.wrong += len(wrong)
    tally.notes += [f"{note}: {key} is wrong and not in doubt" for key in wrong[:3]]
    assert path.read_bytes() == damaged


def _row(name: str, tally: Tally) -> Row:
    share = tally.there / max(1, tally.whole)
    found = f"{tally.there:,} of {tally.whole:,} whole points ({100 * share:.2f} %), {tally.wrong} silently wrong"
    return Row(f"projects repaired: {name}", tally.files, found, good=not tally.wrong, notes=tuple(tally.notes))


def _whole_row(tallies: dict[str, Tally]) -> Row:
    whole, there = (sum(getattr(each, name) for each in tallies.values()) for name in ("whole", "there"))
    count = sum(each.files for each in tallies.values())
    share = there / max(1, whole)
    return Row("projects repaired", count, f"{100 * share:.2f} % of whole points", good=share >= LEAST_SHARE)
