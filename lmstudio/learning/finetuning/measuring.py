"""How plausible networks find films, and how far they are off, while they are trained."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from lmstudio.core.geometry import Array
from lmstudio.core.metrics import mean_radial_error, radial_errors
from lmstudio.learning.network.devices import Interrupted, Stopping, interruptible, never
from lmstudio.learning.prediction import confidence
from lmstudio.learning.prediction.locate import Located, Locator
from lmstudio.learning.prediction.views import Labelled, View


@dataclass(frozen=True, slots=True)
class Plausibility:
    """How plausible a network finds films that it has learned from.

    Args:
        mean: of them; 0 where it is not known.
        mirrored_less: how much less so when they are mirrored, the median; ``None`` where it is not known.
    """

    mean: float
    mirrored_less: float | None


def plausibility(
    locator: Locator, films: Sequence[View], *, known: Plausibility | None, needed: bool, stopping: Stopping
) -> Plausibility | None:
    """How plausible a network finds films; where it is to stop on the way, what was known before, if any.

    Args:
        locator: the network.
        films: at least one.
        known: what was found before.
        needed: whether the first film is looked at even where it is to stop and nothing is known.
        stopping: whether to stop.
    """
    found, less = list[float](), list[float]()
    for view in films:
        must = needed and known is None and not found
        try:
            with interruptible(never if must else stopping):
                here = locator.glance(view).plausibility
                there = locator.glance(replace(view, whole=view.whole.flip(-1))).plausibility
        except Interrupted:
            break
        found.append(here)
        less.append(here - there)
    if not found or (known is not None and len(found) < len(films)):
        return known
    return Plausibility(float(np.mean(found)), float(np.median(less)))


@dataclass(frozen=True, slots=True, eq=False)
class Errors:
    """How far networks are off on films.

    Args:
        error: mean radial error in ``unit``.
        unit: ``mm``, or ``px`` where the spacing of a film is unknown.
        errors_px: (N, K) in pixels of the films.
        found: what was found on each film, and the size of a cell there in pixels.
        typical: the plausibility of films that were learned from.
    """

    error: float
    unit: str
    errors_px: Array
    found: tuple[tuple[Located, float], ...]
    typical: float

    def correction(self, *, films: int, labelled: int) -> float:
        """The factor that makes expected errors right; arguments as of :func:`confidence.expected_error`."""
        expected_px = [
            confidence.expected_error(each, films=films, typical=self.typical, labelled=labelled) * cell_px
            for each, cell_px in self.found
        ]
        return confidence.correction(np.array(expected_px), self.errors_px)


def errors(locator: Locator, films: Labelled, *, stopping: Stopping) -> Errors | None:
    """How far networks are off on labelled films; ``None`` where it was stopped on the way."""
    try:
        with interruptible(stopping):
            return _errors(locator, films)
    except Interrupted:
        return None


def _errors(locator: Locator, films: Labelled) -> Errors:
    in_mm = all(image.spacing.known for image in films.images)
    found, errors_px, away = [], [], []
    for image, view, truth in zip(films.images, films.views, films.xy, strict=True):
        glance = locator.upright(locator.tilted(locator.glance(view)))
        located = locator.look_closer(glance)
        unit = np.array([image.spacing.x_mm, image.spacing.y_mm]) if in_mm else 1.0
        away.append(radial_errors(located.xy, truth, unit_per_px=unit))
        errors_px.append(radial_errors(located.xy, truth, unit_per_px=1.0))
        found.append((located, float(locator.cell_px(glance.view.frame))))
    mean = mean_radial_error(np.concatenate(away))
    return Errors(mean, "mm" if in_mm else "px", np.array(errors_px), tuple(found), locator.typical)
