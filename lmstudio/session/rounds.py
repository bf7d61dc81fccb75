"""Statistics of each training round: points kept and moved, and what has changed since the last training.

All of it is read off the points as they are now, which remember the network that predicted them and where it had
put them. So it is right after undo, and after the project is opened again. A point that was taken off and placed
anew is the reader's own and counts for no network.
"""

import math
from collections import Counter
from dataclasses import dataclass

import numpy as np

from lmstudio.core.annotation import State
from lmstudio.core.geometry import Array
from lmstudio.core.metrics import mean_radial_error, median_radial_error
from lmstudio.core.project import Image, Project
from lmstudio.core.sameness import Same
from lmstudio.language import tr
from lmstudio.session import film_facts
from lmstudio.session.film_facts import Share


def shown(network: str) -> str:
    """The name of a network for people; the project keeps it in English, as points tell of their network by it."""
    word, _, number = network.partition(" ")
    return tr("round {number}").format(number=number) if word == "round" and number.isdecimal() else network


@dataclass(frozen=True, slots=True, eq=False)
class Tally(Same):
    """What the reader did with one network's points.

    Args:
        model: the network.
        films: how many films have points that the reader has judged.
        kept: points confirmed where they were.
        moved: points put elsewhere, or marked absent.
        waiting: points that the reader has not judged.
        median: of the distances of those put elsewhere, in ``unit``; ``nan`` where there is none.
        mean: of the same.
        unit: ``mm``, or ``px`` where the spacing of some judged film is unknown.
    """

    model: str
    films: int
    kept: int
    moved: int
    waiting: int
    median: float
    mean: float
    unit: str

    @property
    def kept_share(self) -> float:
        """The share of the judged points that were kept, 0 to 1; ``nan`` where none was judged."""
        judged = self.kept + self.moved
        return self.kept / judged if judged else math.nan

    @property
    def kept_percent(self) -> int:
        """The same in per cent; 100 only where all were kept, 0 only where none was."""
        if self.kept == 0 or self.moved == 0:
            return 100 if self.kept else 0
        return min(99, max(1, round(100 * self.kept_share)))


@dataclass(frozen=True, slots=True)
class Since:
    """What has come in since the last training.

    Args:
        films: finished films that the newest network did not learn from.
        corrected: those of them on which the reader moved, added or took off at least one point.
    """

    films: int
    corrected: int


def tallies(project: Project) -> list[Tally]:
    """What the reader did with each network's points, in the order in which the networks were trained."""
    parts: dict[str, list[tuple[Image, Share]]] = {}
    for image, film in film_facts.films(project):
        for name, share in film.shares.items():
            parts.setdefault(name, []).append((image, share))
    return [_tally(name, parts[name]) for name in sorted(parts, key=_age)]


def judged(project: Project) -> Tally | None:
    """What the reader did with the points of the newest network of which any was judged; ``None``: of none.

    How many were kept is no measure of how far the network is off: a prediction that was confirmed lies where the
    network had put it, whatever is true. What is, see :attr:`lmstudio.core.model.Model.error`.
    """
    found = [tally for tally in tallies(project) if tally.kept + tally.moved]
    return found[-1] if found else None


def since_training(project: Project) -> Since:
    """The finished films that the newest network has not learned from."""
    if not project.models:
        return Since(0, 0)
    newest = project.models[-1]
    used = {*newest.learned, *newest.held_back}
    films = (film for image, film in film_facts.films(project) if image.id not in used)
    fresh = [film for film in films if film.state is State.DONE]
    if not used:  # a network of an earlier version of the program, which did not note its films
        fresh = [film for film in fresh if newest.name in film.shares]
    return Since(len(fresh), sum(film.corrected for film in fresh))


def states(project: Project) -> Counter[State]:
    """How many films are in each state."""
    return Counter(film.state for _, film in film_facts.films(project))


def _tally(name: str, parts: list[tuple[Image, Share]]) -> Tally:
    judged = [(image, share) for image, share in parts if share.kept + share.moved]
    unit = _unit(judged)
    away = _distances(judged, unit)[np.concatenate([share.elsewhere for _, share in judged] or [_NONE])]
    return Tally(
        name,
        films=len(judged),
        kept=sum(share.kept for _, share in judged),
        moved=sum(share.moved for _, share in judged),
        waiting=sum(share.waiting for _, share in parts),
        median=median_radial_error(away),
        mean=mean_radial_error(away),
        unit=unit,
    )


_NONE = np.zeros(0, dtype=bool)


def _unit(judged: list[tuple[Image, Share]]) -> str:
    return "mm" if all(image.spacing.known for image, _ in judged) else "px"


def _distances(judged: list[tuple[Image, Share]], unit: str) -> Array:
    """How far points are from where the network had put them, in ``unit``, film after film."""
    scales = [(image.spacing.x_mm, image.spacing.y_mm) if unit == "mm" else (1.0, 1.0) for image, _ in judged]
    each = [share.offsets * scale for scale, (_, share) in zip(scales, judged, strict=True)]
    offsets = np.concatenate([np.zeros((0, 2)), *each])
    return np.asarray(np.hypot(offsets[:, 0], offsets[:, 1]))


def _age(name: str) -> tuple[int, str]:
    """The number of a round; weights from elsewhere come first."""
    number = name.removeprefix("round ")
    return (int(number) if number.isdecimal() else 0), name
