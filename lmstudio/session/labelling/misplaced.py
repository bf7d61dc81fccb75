"""Points of readers that look misplaced, in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lmstudio.analysis.doubtful_points import FEWEST_FILMS, DoubtfulPoint, FilmDoubts
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import at_beginning
from lmstudio.core.project import Image, Project
from lmstudio.language import tr

MOST_TOLD = 3
"""More points of one film are told together."""


@dataclass(frozen=True, slots=True)
class Misplaced:
    """One thing that looks wrong with the points of a film.

    Args:
        image_id: of the project.
        landmarks: which ones: one, two that look exchanged, several, or all of the film.
        reason: what looks wrong, a sentence.
        points: the points that this follows from, in image pixels, in the order of ``landmarks``.
        expected: where these are expected, likewise.
        exchanged: whether two points would lie where they are expected if each had the other's place.
        whole: whether it is said of all points of the film together.
    """

    image_id: str
    landmarks: tuple[str, ...]
    reason: str
    points: tuple[XY, ...] = ()
    expected: tuple[XY, ...] = ()
    exchanged: bool = False
    whole: bool = False


def enough(project: Project) -> bool:
    """Whether enough films are labelled to be compared with each other."""
    return len(project.labelled()) >= FEWEST_FILMS


def still_there(project: Project, found: Iterable[Misplaced]) -> tuple[Misplaced, ...]:
    """Those whose points lie where they lay when they were found, on films of the project."""
    films = {image.id for image in project.images}
    return tuple(each for each in found if each.image_id in films and _places(project, each) == each.points)


def _places(project: Project, found: Misplaced) -> tuple[XY | None, ...]:
    """Where the points lie now."""
    points = project.annotation(found.image_id).points
    now = (points.get(name) for name in found.landmarks)
    return tuple(None if point is None else point.xy for point in now)


def tell_misplaced(project: Project, checked: Mapping[str, FilmDoubts]) -> Iterator[Misplaced]:
    """What looks wrong on films that were checked, in the order of the project.

    Args:
        project: with the points as they were checked.
        checked: the films, by id.
    """
    for image in project.images:
        if image.id in checked:
            yield from _told(project, image, checked[image.id])


def _told(project: Project, image: Image, doubts: FilmDoubts) -> Iterator[Misplaced]:
    """What looks wrong on one film: pairs of exchanged points, then each other point or many together."""
    if doubts.displaced:
        reason = tr("All points lie beside where they are expected: are they of another film?")
        points = project.annotation(image.id).points
        placed = {name: xy for name, point in points.items() if (xy := point.xy) is not None}
        yield Misplaced(image.id, tuple(placed), reason, tuple(placed.values()), whole=True)
    pairs, single = _paired(doubts.points)
    for pair in pairs:
        one, other = _names(project, pair)
        reason = tr("{one} and {other} look exchanged.").format(one=at_beginning(one), other=other)
        yield replace(_misplaced(project, image, pair, reason), exchanged=True)
    if len(single) > MOST_TOLD:
        names = ", ".join(_names(project, single[:MOST_TOLD]))
        reason = tr("{count} points look misplaced: {names}, …").format(count=len(single), names=names)
        yield _misplaced(project, image, single, reason)
    else:
        for doubt in single:
            yield _misplaced(project, image, (doubt,), _reason(project, image, doubt))


def _paired(
    doubts: Sequence[DoubtfulPoint],
) -> tuple[list[tuple[DoubtfulPoint, DoubtfulPoint]], list[DoubtfulPoint]]:
    """The exchanged pairs, of each the landmark that is first in the list first, and all other points."""
    exchanged = {doubt.landmark: doubt for doubt in doubts if doubt.exchanged and doubt.like is not None}
    pairs = [
        (doubt, exchanged[doubt.like])
        for doubt in exchanged.values()
        if doubt.like in exchanged and doubt.landmark < doubt.like
    ]
    told = {doubt.landmark for pair in pairs for doubt in pair}
    return pairs, [doubt for doubt in doubts if doubt.landmark not in told]


def _names(project: Project, doubts: Sequence[DoubtfulPoint]) -> list[str]:
    return [project.schema.names[doubt.landmark] for doubt in doubts]


def _misplaced(project: Project, image: Image, doubts: Sequence[DoubtfulPoint], reason: str) -> Misplaced:
    names, points = _names(project, doubts), project.annotation(image.id).points
    places = tuple(xy for name in names if (xy := points[name].xy) is not None)
    return Misplaced(image.id, tuple(names), reason, places, tuple(doubt.expected for doubt in doubts))


def _reason(project: Project, image: Image, doubt: DoubtfulPoint) -> str:
    """What is wrong with one point."""
    (name,) = _names(project, (doubt,))
    if doubt.like is not None:
        told = tr("{one} lies where {other} is expected.")
        return told.format(one=at_beginning(name), other=project.schema.names[doubt.like])
    xy = project.annotation(image.id).points[name].xy or doubt.expected
    away = _distance(image, xy, doubt.expected)
    return tr("{one} lies {distance} from where it is expected.").format(one=at_beginning(name), distance=away)


def _distance(image: Image, one: XY, other: XY) -> str:
    if image.spacing.known:
        return f"{image.spacing.distance_mm(one, other):.0f} mm"
    return f"{((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5:.0f} px"
