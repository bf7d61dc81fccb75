"""Points of readers that look misplaced, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from lmstudio.analysis.doubtful_points import FEWEST_FILMS, DoubtfulPoint, FilmDoubts
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import at_beginning
from lmstudio.core.project import Image, Project
from lmstudio.language import tr


@dataclass(frozen=True, slots=True)
class Misplaced:
    """One thing that looks wrong with the points of a film.

    Args:
        image_id: of the project.
        landmarks: which ones: one, two that look exchanged, or none where it is all points of the film.
        reason: what looks wrong, a sentence.
        points: the points that this follows from, in image pixels, in the order of ``landmarks``.
        expected: where these are expected, likewise.
    """

    image_id: str
    landmarks: tuple[str, ...]
    reason: str
    points: tuple[XY, ...] = ()
    expected: tuple[XY, ...] = ()

    @property
    def exchanged(self) -> bool:
        """Whether it is two points that look exchanged."""
        return len(self.landmarks) == 2


def enough(project: Project) -> bool:
    """Whether enough films are labelled to be compared with each other."""
    return len(project.labelled()) >= FEWEST_FILMS


def still_there(project: Project, found: Misplaced) -> bool:
    """Whether the points lie where they lay when they were found."""
    if all(image.id != found.image_id for image in project.images):
        return False
    points = project.annotation(found.image_id).points
    now = (points.get(name) for name in found.landmarks)
    return tuple(None if point is None else point.xy for point in now) == found.points


def tell_misplaced(project: Project, doubts: FilmDoubts) -> Iterator[Misplaced]:
    """What looks wrong on a film that was checked; a pair of exchanged points is told once."""
    image = next(image for image in project.images if image.id == doubts.image_id)
    if doubts.displaced:
        reason = tr("All points lie beside where they are expected: are they of another film?")
        yield Misplaced(image.id, (), reason)
    by_number = {doubt.landmark: doubt for doubt in doubts.points}
    for doubt in doubts.points:
        partner = by_number.get(-1 if doubt.like is None else doubt.like)
        if not (doubt.exchanged and partner is not None):
            yield _told(project, image, (doubt,))
        elif doubt.landmark < partner.landmark:
            yield _told(project, image, (doubt, partner))


def _told(project: Project, image: Image, doubts: tuple[DoubtfulPoint, ...]) -> Misplaced:
    names, points = project.schema.names, project.annotation(image.id).points
    landmarks = tuple(names[doubt.landmark] for doubt in doubts)
    places = tuple(xy for name in landmarks if (xy := points[name].xy) is not None)
    expected = tuple(doubt.expected for doubt in doubts)
    one, like = at_beginning(landmarks[0]), doubts[0].like
    if len(doubts) == 2:
        reason = tr("{one} and {other} look exchanged.").format(one=one, other=landmarks[1])
    elif like is not None:
        reason = tr("{one} lies where {other} is expected.").format(one=one, other=names[like])
    else:
        away = _distance(image, places[0], expected[0])
        reason = tr("{one} lies {distance} from where it is expected.").format(one=one, distance=away)
    return Misplaced(image.id, landmarks, reason, places, expected)


def _distance(image: Image, one: XY, other: XY) -> str:
    if image.spacing.known:
        return f"{image.spacing.distance_mm(one, other):.0f} mm"
    return f"{((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5:.0f} px"
