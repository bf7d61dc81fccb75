"""What each measurement is: its landmarks, its constructed points and its geometry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Pair = tuple[str, str]
"""The keys of two points: a ray from the first to the second, or the line through both."""

DEGREES, MILLIMETRES, PER_CENT, PLAIN = "deg", "mm", "%", ""


def heading(key: str, unit: str) -> str:
    """What stands above figures of a measurement: its key, with its unit unless the key ends with that."""
    sign = "°" if unit == DEGREES else unit
    return key if not sign or key.endswith(sign) else f"{key} [{sign}]"


@dataclass(frozen=True, slots=True)
class Key:
    """A landmark as the tables write it, and what a landmark list may call it."""

    key: str
    name: str
    aka: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MadePoint:
    """A constructed point: never stored, only computed.

    Args:
        kind: ``midpoint`` of two points; ``foot`` of the first point on the line through the other two;
            ``intersection`` of the line through the first two with that through the last two.
        points: their keys.
    """

    kind: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyFrame:
    """How it is known which way the subject faces and which way is down.

    Args:
        anterior: rays that point forwards; the first whose points are there is taken.
        below: points below such a ray; the first that is there decides which side is inferior. Without rays, the
            film itself is the frame: forwards is to its right, inferior is down.
    """

    anterior: tuple[Pair, ...] = ()
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measurement:
    """One measurement. Which fields a kind uses is told by ``table_reading.KINDS``.

    Args:
        key: what it is called in tables; unique.
        kind: how it is computed.
        unit: ``deg``, ``mm``, ``%`` or nothing.
        name: in words.
        plus: what a positive value means.
        hidden: whether it is only a part of others.
        points: keys of points.
        rays: rays or lines; of ``greatest turn`` the upper ones.
        others: of ``greatest turn`` the lower lines, as many as ``rays``.
        side: on which side of a line values are positive.
        terms: keys of other measurements.
        weights: their weights in a sum.
        constant: what a sum begins with.
        scale: of a ratio.
        at_least: a ratio is blank where its divisor is not greater.
        full_turn: whether a turn counts from 0 to 360 degrees, not from -180 to 180.
        labels: names of the lines of a ``greatest turn``.
    """

    key: str
    kind: str
    unit: str
    name: str
    plus: str = ""
    hidden: bool = False
    points: tuple[str, ...] = ()
    rays: tuple[Pair, ...] = ()
    others: tuple[Pair, ...] = ()
    side: str = ""
    terms: tuple[str, ...] = ()
    weights: tuple[float, ...] = ()
    constant: float = 0.0
    scale: float = 1.0
    at_least: float = 0.0
    full_turn: bool = False
    labels: tuple[str, ...] = ()

    def named_points(self) -> Iterator[str]:
        """The keys of the points that it names itself."""
        yield from self.points
        for ray in (*self.rays, *self.others):
            yield from ray


@dataclass(frozen=True, slots=True)
class Definitions:
    """Landmarks, constructed points and measurements that belong together.

    Args:
        landmarks: by key.
        points: constructed points by key.
        measurements: by key, in their order.
        frame: which way is forwards and which is down.
    """

    landmarks: Mapping[str, Key]
    points: Mapping[str, MadePoint]
    measurements: Mapping[str, Measurement]
    frame: BodyFrame = BodyFrame()
    _needs: dict[str, frozenset[str]] = field(init=False, repr=False, compare=False, default_factory=dict)
    _grounds: dict[str, frozenset[str]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def needs(self, key: str) -> frozenset[str]:
        """The landmarks without which a measurement is blank; those of the frame are not among them."""
        if key not in self._needs:
            self._needs[key] = frozenset(self._needed(self.measurements[key]))
        return self._needs[key]

    def shown(self) -> tuple[Measurement, ...]:
        """The measurements that are more than parts of others."""
        return tuple(each for each in self.measurements.values() if not each.hidden)

    def missing(self, key: str, there: Mapping[str, object]) -> tuple[str, ...]:
        """The landmarks that a measurement needs and that are not there, in the order of the landmarks."""
        lacking = self.needs(key) - there.keys()
        return tuple(each for each in self.landmarks if each in lacking) if lacking else ()

    def landmarks_of(self, point: str) -> frozenset[str]:
        """The landmarks that a point is, or is made of."""
        made = self.points.get(point)
        if made is None:
            return frozenset((point,))
        if point not in self._grounds:
            self._grounds[point] = frozenset().union(*(self.landmarks_of(each) for each in made.points))
        return self._grounds[point]

    def extended(
        self, landmarks: Mapping[str, Key], points: Mapping[str, MadePoint], own: Mapping[str, Measurement]
    ) -> "Definitions":
        """These definitions and more, under keys of their own."""
        return Definitions(
            MappingProxyType({**self.landmarks, **landmarks}),
            MappingProxyType({**self.points, **points}),
            MappingProxyType({**self.measurements, **own}),
            self.frame,
        )

    def _needed(self, measurement: Measurement) -> Iterator[str]:
        # Of many lines those that are there are compared: each may be missing.
        if measurement.kind != "greatest turn":
            for point in measurement.named_points():
                yield from self.landmarks_of(point)
        for term in measurement.terms:
            yield from self.needs(term)


NOTHING = Definitions(MappingProxyType({}), MappingProxyType({}), MappingProxyType({}))
"""Where there is no table."""
