"""The points of one film, and the edits a reader makes to them.

Every edit is a function from one frozen :class:`Annotation` to the next.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Schema


class Visibility(StrEnum):
    """How a landmark is seen on the film."""

    VISIBLE = "visible"
    OCCLUDED = "occluded"
    """Hidden or uncertain; its place is estimated."""
    ABSENT = "absent"
    """Not on this film; it has no place, but may remember one."""


class Origin(StrEnum):
    """Who says where the point is."""

    MANUAL = "manual"
    """Placed by the reader."""
    PREDICTED = "predicted"
    """Placed by a network; nobody has looked yet."""
    CORRECTED = "corrected"
    """Predicted, then moved by the reader."""
    CONFIRMED = "confirmed"
    """Predicted, then confirmed by the reader where it was."""


@dataclass(frozen=True, slots=True)
class Point:
    """Where one landmark is on one film.

    Args:
        xy: in image pixels; ``None`` only where the landmark is absent.
        visibility: how it is seen.
        origin: who says so.
        expected_error_px: expected radial error of the prediction in image pixels, where a network made one.
        predicted_xy: where the network had put it, in image pixels, kept when the reader moves it.
        model: the network that predicted it, as named in the project.
        kept_xy: where an absent landmark was before it was marked so, in image pixels, for the way back.
    """

    xy: XY | None
    visibility: Visibility = Visibility.VISIBLE
    origin: Origin = Origin.MANUAL
    expected_error_px: float | None = None
    predicted_xy: XY | None = None
    model: str = ""
    kept_xy: XY | None = None

    @property
    def by_reader(self) -> bool:
        """Whether a reader stands behind this point; only such points are learned from."""
        return self.origin is not Origin.PREDICTED


@dataclass(frozen=True, slots=True)
class Annotation:
    """All points of one film, by landmark name; a landmark without a point has no entry."""

    points: Mapping[str, Point] = field(default_factory=lambda: MappingProxyType({}))

    def with_point(self, name: str, point: Point) -> "Annotation":
        """This annotation with one point set."""
        return Annotation(MappingProxyType({**self.points, name: point}))

    def without_point(self, name: str) -> "Annotation":
        """This annotation with one landmark cleared."""
        return Annotation(MappingProxyType({k: v for k, v in self.points.items() if k != name}))

    def with_names(self, renamed: Mapping[str, str]) -> "Annotation":
        """This annotation with landmarks renamed: new names by old ones."""
        return Annotation(MappingProxyType({renamed.get(name, name): p for name, p in self.points.items()}))


EMPTY = Annotation()


class State(StrEnum):
    """How far the work on a film is."""

    UNTOUCHED = "untouched"
    PARTIAL = "partial"
    """The reader has placed some landmarks, others are still missing."""
    PREDICTED = "predicted"
    """Points of a network wait for the reader."""
    DONE = "done"
    """The reader stands behind every landmark."""
    UNUSABLE = "unusable"
    """The reader has said that it is no film to work on."""


def state(annotation: Annotation, schema: Schema) -> State:
    """How far the work on a film is."""
    points = [annotation.points.get(name) for name in schema.names]
    if any(point is not None and not point.by_reader for point in points):
        return State.PREDICTED
    placed = sum(point is not None for point in points)
    if placed == 0:
        return State.UNTOUCHED
    return State.DONE if placed == len(points) else State.PARTIAL


def is_unaided(annotation: Annotation) -> bool:
    """Whether a reader placed every point without a network's proposal, so that they can measure one.

    A prediction that was confirmed, or moved only where it was plainly wrong, measures no network.
    """
    return all(point.origin is Origin.MANUAL and not point.model for point in annotation.points.values())


def place(annotation: Annotation, name: str, xy: XY) -> Annotation:
    """The annotation after the reader puts a landmark at ``xy`` (image pixels): placed, moved or corrected."""
    old = annotation.points.get(name)
    if old is None or old.origin is Origin.MANUAL:
        visibility = Visibility.VISIBLE if old is None or old.xy is None else old.visibility
        return annotation.with_point(name, Point(xy, visibility))
    visibility = Visibility.VISIBLE if old.visibility is Visibility.ABSENT else old.visibility
    moved = replace(old, xy=xy, visibility=visibility, origin=Origin.CORRECTED, kept_xy=None)
    return annotation.with_point(name, moved)


def clear(annotation: Annotation, name: str) -> Annotation:
    """The annotation with one landmark taken off."""
    return annotation.without_point(name)


def set_visibility(annotation: Annotation, name: str, visibility: Visibility) -> Annotation:
    """The annotation after the reader says how a landmark is seen.

    An absent landmark has no place, but keeps where it was, and comes back there. One that never had a place can
    only be set to absent; anything else takes the mark off again.
    """
    old = annotation.points.get(name)
    if visibility is Visibility.ABSENT:
        seen = Point(None) if old is None else old
        gone = replace(
            seen,
            xy=None,
            visibility=Visibility.ABSENT,
            origin=_touched(old),
            kept_xy=seen.kept_xy if seen.xy is None else seen.xy,
        )
        return annotation.with_point(name, gone)
    if old is None:
        return annotation
    xy = old.kept_xy if old.xy is None else old.xy
    if xy is None:
        return annotation.without_point(name)
    return annotation.with_point(
        name, replace(old, xy=xy, visibility=visibility, origin=_touched(old), kept_xy=None)
    )


def _touched(old: Point | None) -> Origin:
    if old is None or old.origin is Origin.MANUAL:
        return Origin.MANUAL
    return Origin.CONFIRMED if old.origin is Origin.PREDICTED else old.origin


def confirm(annotation: Annotation, names: Iterable[str]) -> Annotation:
    """The annotation after the reader confirms the predicted points among ``names`` where they are."""
    for name in names:
        old = annotation.points.get(name)
        if old is not None and old.origin is Origin.PREDICTED:
            annotation = annotation.with_point(name, replace(old, origin=Origin.CONFIRMED))
    return annotation


def following(annotation: Annotation, schema: Schema, names: AbstractSet[str]) -> Annotation:
    """The annotation after the means of left and right have followed the sides among ``names``.

    A mean goes midway between its sides where both have a place; it counts as the reader's where both sides do.
    """
    for mean, *sides in schema.means:
        middle = _middle(annotation, sides) if not names.isdisjoint(sides) else None
        if middle is None:
            continue
        old = annotation.points.get(mean)
        if old is None or old.xy != middle:
            annotation = place(annotation, mean, middle)
        elif all(annotation.points[side].by_reader for side in sides):
            annotation = confirm(annotation, [mean])
    return annotation


def comes_by_itself(annotation: Annotation, schema: Schema, name: str) -> bool:
    """Whether a landmark is a mean that comes with its sides: one is still to be placed, and none is absent."""
    for mean, *sides in schema.means:
        if mean == name:
            points = [annotation.points.get(side) for side in sides]
            absent = any(point is not None and point.visibility is Visibility.ABSENT for point in points)
            return not absent and None in points
    return False


def missing(annotation: Annotation, schema: Schema) -> tuple[str, ...]:
    """The landmarks that the reader has still to place, or to mark absent, in the order of the list."""
    names = (name for name in schema.names if name not in annotation.points)
    return tuple(name for name in names if not comes_by_itself(annotation, schema, name))


def next_missing(annotation: Annotation, schema: Schema, *, after: str | None = None) -> str | None:
    """The first missing landmark ``after`` another in the list, and round its end; ``None`` where none is."""
    names = missing(annotation, schema)
    start = -1 if after is None else schema.index(after)
    return next((name for name in names if schema.index(name) > start), names[0] if names else None)


def with_means_predicted(annotation: Annotation, schema: Schema) -> Annotation:
    """The annotation whose predicted means lie midway between their sides, whatever the network said of them."""
    for mean, *sides in schema.means:
        old, middle = annotation.points.get(mean), _middle(annotation, sides)
        if old is not None and old.origin is Origin.PREDICTED and middle is not None:
            annotation = annotation.with_point(mean, replace(old, xy=middle, predicted_xy=middle))
    return annotation


def _middle(annotation: Annotation, sides: Iterable[str]) -> XY | None:
    """The place midway between two points; ``None`` where one of them has none."""
    points = [annotation.points.get(side) for side in sides]
    places = [point.xy for point in points if point is not None and point.xy is not None]
    if len(places) < 2:
        return None
    (ax, ay), (bx, by) = places
    return ((ax + bx) / 2, (ay + by) / 2)


def with_predictions(annotation: Annotation, predictions: Mapping[str, Point]) -> Annotation:
    """The annotation with new predictions; points a reader stands behind stay as they are."""
    kept = {name: point for name, point in annotation.points.items() if point.by_reader}
    return Annotation(MappingProxyType({**predictions, **kept}))
