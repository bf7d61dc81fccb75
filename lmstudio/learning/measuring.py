"""How plausible networks find films, and how far they are off, while they are trained."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from lmstudio.core.geometry import Array
from lmstudio.core.metrics import mean_radial_error, radial_errors
from lmstudio.learning import confidence
from lmstudio.learning.locate import Located, Locator
from lmstudio.learning.views import Labelled, View


def plausibility(locator: Locator, films: Sequence[View], *, enough: Callable[[], bool]) -> tuple[float, float]:
    """The mean plausibility of films, and the median of how much less plausible they are mirrored.

    Args:
        locator: the network.
        films: at least one.
        enough: whether to leave it at those looked at; the first is looked at in any case.
    """
    found, less = list[float](), list[float]()
    for view in films:
        if found and enough():
            break
        found.append(locator.glance(view).plausibility)
        less.append(found[-1] - locator.glance(replace(view, whole=view.whole.flip(-1))).plausibility)
    return float(np.mean(found)), float(np.median(less))


@dataclass(frozen=True, slots=True, eq=False)
class Errors:
    """How far networks are off on films.

    Args:
        error: mean radial error in ``unit``.
        unit: ``mm``, or ``px`` where the spacing of a film is unknown.
        errors_px: (N, K) in pixels of the films.
        found: what was found on each film, and the size of a cell there in pixels.
        usual: the plausibility of films that were learned from.
    """

    error: float
    unit: str
    errors_px: Array
    found: tuple[tuple[Located, float], ...]
    usual: float

    def correction(self, *, films: int, labelled: int) -> float:
        """The factor that makes expected errors right; arguments as of :func:`confidence.expected_error`."""
        expected_px = [
            confidence.expected_error(each, films=films, usual=self.usual, labelled=labelled) * cell_px
            for each, cell_px in self.found
        ]
        return confidence.correction(np.array(expected_px), self.errors_px)


def errors(locator: Locator, films: Labelled, *, stopping: Callable[[], bool]) -> Errors | None:
    """How far networks are off on labelled films; ``None`` where it was stopped on the way."""
    in_mm = all(image.spacing.known for image in films.images)
    found, errors_px, away = [], [], []
    for image, view, truth in zip(films.images, films.views, films.xy, strict=True):
        if stopping():
            return None
        glance = locator.upright(locator.tilted(locator.glance(view)))
        located = locator.look_closer(glance)
        unit = np.array([image.spacing.x_mm, image.spacing.y_mm]) if in_mm else 1.0
        away.append(radial_errors(located.xy, truth, unit_per_px=unit))
        errors_px.append(radial_errors(located.xy, truth, unit_per_px=1.0))
        found.append((located, float(locator.cell_px(glance.view.frame))))
    mean = mean_radial_error(np.concatenate(away))
    return Errors(mean, "mm" if in_mm else "px", np.array(errors_px), tuple(found), locator.usual)
