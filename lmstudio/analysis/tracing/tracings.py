"""The tracing of one film: outlines and planes, in its pixels or in millimetres."""

from collections.abc import Mapping
from dataclasses import dataclass

from lmstudio.analysis.measurements import evaluation, landmark_keys
from lmstudio.analysis.measurements.definitions import Definitions
from lmstudio.analysis.tracing import outlines, planes
from lmstudio.analysis.tracing.outlines import TracedCurve
from lmstudio.analysis.tracing.planes import PlaneLine
from lmstudio.core.annotation import Annotation
from lmstudio.core.geometry import XY, Spacing
from lmstudio.core.image import Image
from lmstudio.core.landmarks import Schema


@dataclass(frozen=True, slots=True)
class Tracing:
    """What is drawn over a film: schematic outlines, and planes."""

    curves: tuple[TracedCurve, ...] = ()
    planes: tuple[PlaneLine, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.curves and not self.planes


NO_TRACING = Tracing()


def trace(points: Mapping[str, XY]) -> Tracing:
    """The tracing of landmarks by key, in their unit: mm, or square pixels."""
    return Tracing(outlines.curves(points), planes.lines(points))


def trace_film(definitions: Definitions, schema: Schema, image: Image, annotation: Annotation) -> Tracing:
    """The tracing of a film, in its pixels.

    Args:
        definitions: whose keys the landmarks are known by: those of lateral head films.
        schema: of the project; that of another anatomy gives nothing.
        image: whose pixels are meant.
        annotation: its points; predicted ones count.
    """
    keys = landmark_keys.match_keys(definitions, schema)
    points, _ = evaluation.scaled(landmark_keys.placed(annotation, keys), image.spacing)
    return _in_pixels(trace(points), image.spacing)


def _in_pixels(tracing: Tracing, spacing: Spacing) -> Tracing:
    (scaled,) = evaluation.scaled({"": (1.0, 1.0)}, spacing)[0].values()

    def back(xy: XY) -> XY:
        return xy[0] / scaled[0], xy[1] / scaled[1]

    return Tracing(
        tuple(TracedCurve(each.name, each.tissue, tuple(map(back, each.places))) for each in tracing.curves),
        tuple(PlaneLine(each.name, back(each.start), back(each.end)) for each in tracing.planes),
    )
