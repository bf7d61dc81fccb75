"""All measurements of one film of a project, each with its error and what must be known of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lmstudio.analysis import ellipses
from lmstudio.analysis.ellipses import Ellipse
from lmstudio.analysis.measurements import evaluation, landmark_keys, propagation
from lmstudio.analysis.measurements.definitions import Definitions
from lmstudio.analysis.measurements.evaluation import Evaluation, Undefined, Value
from lmstudio.analysis.measurements.propagation import UNKNOWN_SPREAD, Covariance, Spread
from lmstudio.analysis.measurements.reader_errors import NO_READER_ERRORS, ReaderErrors
from lmstudio.core.annotation import Annotation, Origin
from lmstudio.core.geometry import XY
from lmstudio.core.image import Image

NO_ELLIPSES: Mapping[str, Ellipse] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reading:
    """One measurement of one film.

    Args:
        value: in its unit, or blank with its reason.
        spread: how far it may be off.
        unconfirmed: the landmarks, by key, that nobody has looked at since a network predicted them.
        detail: what the value is between, such as "T8–L4"; mostly empty.
    """

    value: Value
    spread: Spread = UNKNOWN_SPREAD
    unconfirmed: tuple[str, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class FilmPoints:
    """The landmarks of one film as measurements take them.

    Args:
        definitions: of the measurements.
        points: by key: mm, or pixels where ``lengths`` is false.
        lengths: whether the spacing is known.
        unconfirmed: the keys of predicted landmarks.
        covariances: of the landmarks whose error is known, by key: mm² or pixels².
    """

    definitions: Definitions
    points: Mapping[str, XY]
    lengths: bool
    unconfirmed: frozenset[str]
    covariances: Mapping[str, Covariance]

    def values(self, keys: Iterable[str]) -> dict[str, Value]:
        """The values of measurements: quick enough for every step of a drag."""
        return evaluation.evaluate(self.definitions, self.points, keys=keys, lengths=self.lengths)

    def readings(self, keys: Iterable[str]) -> dict[str, Reading]:
        """The values with their errors: a hundred times as slow, for after a drag."""
        wanted = tuple(dict.fromkeys(keys))
        values = self.values(wanted)
        numbers = [key for key, value in values.items() if isinstance(value, float)]
        spreads = propagation.spreads(self.definitions, self.points, self.covariances, numbers)
        found = Evaluation(self.definitions, self.points)
        return {
            key: Reading(value, spreads.get(key, UNKNOWN_SPREAD), self.unlooked(key), _detail(found, key, value))
            for key, value in values.items()
        }

    def unlooked(self, key: str) -> tuple[str, ...]:
        """The landmarks of a measurement that nobody has looked at since a network predicted them, by key."""
        if not self.unconfirmed:
            return ()
        needed = named_landmarks(self.definitions, key) & self.unconfirmed
        return tuple(each for each in self.definitions.landmarks if each in needed)


def film_points(
    definitions: Definitions,
    image: Image,
    annotation: Annotation,
    keys: Mapping[str, str],
    *,
    drawn: Mapping[str, Ellipse] = NO_ELLIPSES,
    reader: ReaderErrors = NO_READER_ERRORS,
) -> FilmPoints:
    """The landmarks of a film as measurements take them.

    Args:
        definitions: of the measurements.
        image: whose spacing is meant.
        annotation: its points.
        keys: names of landmarks by key.
        drawn: ellipses (pixels) of predicted points by landmark name; without one, the expected error is a circle.
        reader: how far the points of readers are off.
    """
    points, lengths = evaluation.scaled(landmark_keys.placed(annotation, keys), image.spacing)
    predicted = {key for key in points if annotation.points[keys[key]].origin is Origin.PREDICTED}
    covariances = {}
    if lengths and reader.covariances:
        covariances = _of_reader(Evaluation(definitions, points), reader)
    for key in predicted:
        covariances.pop(key, None)
        expected = annotation.points[keys[key]].expected_error_px
        ellipse = drawn.get(keys[key]) or (None if expected is None else ellipses.circle(expected))
        if ellipse is not None:
            covariances[key] = propagation.covariance_of(ellipse, image.spacing)
    return FilmPoints(definitions, points, lengths, frozenset(predicted), covariances)


def named_landmarks(definitions: Definitions, key: str) -> frozenset[str]:
    """The landmarks that a measurement looks at; of a row of bodies, those of all."""
    what = definitions.measurements[key]
    if what.kind.startswith("turn "):
        return named_landmarks(definitions, what.terms[0])
    if what.kind == "greatest turn":
        return frozenset().union(*(definitions.landmarks_of(point) for point in what.named_points()))
    return definitions.needs(key)


def _of_reader(found: Evaluation, reader: ReaderErrors) -> dict[str, Covariance]:
    """The reader's errors as they lie on this film, whichever way the face looks."""
    try:
        axes = found.axes
    except Undefined:
        return {}
    there = {key: each for key, each in reader.covariances.items() if key in found.points}
    return {key: propagation.turned_to(each, axes) for key, each in there.items()}


def _detail(found: Evaluation, key: str, value: Value) -> str:
    what = found.definitions.measurements[key]
    if not isinstance(value, float) or what.kind not in ("greatest turn", "turn above", "turn below"):
        return ""
    labels = (what if what.labels else found.definitions.measurements[what.terms[0]]).labels
    curve = evaluation.curve_of(found, what)
    return f"{labels[curve.first]}–{labels[curve.last]}"
