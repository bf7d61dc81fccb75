"""From the entries of a file to labels: the rules that all formats share, and the notes for the reader.

A reader of a format gives everything that it finds as :class:`Given`; here it is decided which landmark is meant,
whether a point is there at all, and what has to be told.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lmstudio.core.annotation import Point
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import MOST_NAME, Schema
from lmstudio.core.project import Image
from lmstudio.formats.matching import imported_labels, landmark_names, missing_values
from lmstudio.formats.matching.imported_labels import Label, PlaceInFile
from lmstudio.formats.matching.landmark_names import LandmarkNames
from lmstudio.language import counted, tr

SHOWN = 4
"""So many names are listed."""


@dataclass(frozen=True, slots=True)
class Given:
    """One landmark of one film as a file gives it.

    Args:
        place: in the file.
        image: the film as the file calls it; empty where it is of no account, as there is no point.
        landmark: as the file calls it; empty where the film is there without any landmark.
        point: in the file's own coordinates where there is a ``to_px``; ``None`` where the landmark has none.
        expected_error_mm: see :class:`lmstudio.formats.matching.imported_labels.Label`, as the others.
        size: in pixels.
        to_px: from the file's own coordinates.
        other_shape: whether something else than a point is drawn there, such as a rectangle, which has no place.
    """

    place: PlaceInFile
    image: str
    landmark: str
    point: Point | None = None
    expected_error_mm: float | None = None
    size: tuple[int, int] | None = None
    to_px: Callable[[XY, Image], XY] | None = None
    other_shape: bool = False


@dataclass(slots=True)
class Findings:
    """What there is to tell of a file beside its labels; whoever reads it fills this.

    Attributes:
        strict: whether a landmark that the list lacks is an error; otherwise its points are left out.
        unknown: points by names of landmarks that the list lacks.
        meant: names of landmarks that those may be a misspelling of.
        first: the landmark that is number 0, where numbers count from 0 and only the file says so.
        without_points: films that the file names and gives no point.
        in_one_place: films whose points are none, as they all lie in one place.
        not_placed: points that were left out, by film, as several of one film lie at 0, 0.
        at_zero: film and landmark of points at 0, 0, which are kept.
        other_shapes: film and landmark of what is drawn there instead of a point, which is left out.
        is_empty: whether the file names neither a point nor a film.
    """

    strict: bool = False
    unknown: Counter[str] = field(default_factory=Counter)
    meant: dict[str, str] = field(default_factory=dict)
    first: str = ""
    without_points: list[str] = field(default_factory=list)
    in_one_place: list[str] = field(default_factory=list)
    not_placed: Counter[str] = field(default_factory=Counter)
    at_zero: list[tuple[str, str]] = field(default_factory=list)
    other_shapes: list[tuple[str, str]] = field(default_factory=list)
    is_empty: bool = False

    def notes(self) -> tuple[str, ...]:
        """Sentences on what a reader should know and need not worry about."""
        found = []
        if self.first:
            told = tr("Landmark numbers start at 0 in the source: 0 is {landmark}.")
            found.append(told.format(landmark=self.first))
        if self.without_points:
            told = tr("Films without any point in the source, skipped: {films}.")
            found.append(told.format(films=shorten_list(self.without_points)))
        return tuple(found)

    def warnings(self, *, names: int | None = None) -> tuple[str, ...]:
        """Sentences on what may be wrong, the points that are lost first.

        Args:
            names: so many landmarks that the list lacks are named; ``None``: all.
        """
        lost = tuple(self.unknown.items())
        found = [_lost(name, count, self.meant.get(name)) for name, count in lost[:names]]
        if more := lost[len(found) :]:
            told = tr("Further landmarks not in the list: {count}; points left out: {points}.")
            found.append(told.format(count=len(more), points=sum(count for _, count in more)))
        if self.in_one_place:
            told = tr(
                "Films whose points are all at one position in the source, skipped as not labelled: {films}."
            )
            found.append(told.format(films=shorten_list(self.in_one_place)))
        if self.not_placed:
            told = tr("Several points of one film at 0, 0 in the source, left out as not placed: {points}.")
            one = tr("{count} of {film}")
            points = [one.format(count=count, film=film) for film, count in self.not_placed.items()]
            found.append(told.format(points=shorten_list(points)))
        if self.at_zero:
            told = tr(
                "At 0, 0 in the source, where programs leave points that nobody has placed; "
                "please check: {points}."
            )
            found.append(told.format(points=_on_films(self.at_zero)))
        if self.other_shapes:
            told = tr("Not drawn as points in the source, left out: {points}.")
            found.append(told.format(points=_on_films(self.other_shapes)))
        if self.is_empty:
            found.append(tr("There are no landmark points in the source."))
        return tuple(found)


def settle(
    given: Iterable[Given],
    schema: Schema,
    *,
    numbers: Mapping[int, str] | None = None,
    findings: Findings | None = None,
) -> list[Label]:
    """The labels of a whole file.

    Args:
        given: everything that it says of landmarks of films.
        schema: the landmarks that are known.
        numbers: names by number, of a list beside the file.
        findings: takes what there is to tell; without it a landmark that is not known is an error.

    Raises:
        TableError: numbers that are no landmarks' or may be one or another's, a landmark that comes twice, or one
            that is not known where that is an error.
    """
    findings = Findings(strict=True) if findings is None else findings
    everything = list(given)
    found = [each for each in everything if not each.other_shape]
    for each in found:
        _refuse_overlong(each)
    names = landmark_names.of_file(schema, ((each.place, each.landmark) for each in found), numbers=numbers)
    if names.from_zero:
        findings.first = schema.names[0]
    labels = list(imported_labels.once(_named(_placed(found, findings), names, findings)))
    findings.is_empty = not any(each.image or each.point for each in everything)
    findings.other_shapes += _lost_shapes((each for each in everything if each.other_shape), names, labels)
    return labels


def _lost_shapes(shapes: Iterable[Given], names: LandmarkNames, labels: Iterable[Label]) -> list[tuple[str, str]]:
    """Film and landmark of shapes that are called like a landmark, where there is no point of it."""
    there = {(label.image, label.landmark) for label in labels}
    found = ((each.image, names.find(each.landmark)) for each in shapes)
    called = dict.fromkeys((film, name) for film, name in found if name is not None)
    return [each for each in called if each not in there]


def _refuse_overlong(given: Given) -> None:
    if len(given.landmark) > MOST_NAME:
        raise given.place.error(
            tr("the name of a landmark has {length} characters, and {most} at most were expected").format(
                length=len(given.landmark), most=MOST_NAME
            )
        )


def shorten_list(names: Sequence[str]) -> str:
    """The first few of some names, and how many more there are."""
    more = len(names) - SHOWN
    shown = ", ".join(names[:SHOWN])
    return tr("{names} and {count} more").format(names=shown, count=more) if more > 0 else shown


def _on_films(found: Iterable[tuple[str, str]]) -> str:
    """Landmarks of films, given the other way round, as a list."""
    one = tr("{landmark} of {film}")
    return shorten_list([one.format(landmark=landmark, film=film) for film, landmark in found])


def _placed(given: Sequence[Given], findings: Findings) -> Iterator[tuple[Given, Point]]:
    """What has a point that somebody has placed, film by film."""
    films: dict[str, list[tuple[Given, Point]]] = {}
    for each in given:
        points = films.setdefault(each.image, [])
        if each.point is not None:
            points.append((each, each.point))
    for film, points in films.items():
        if points:
            yield from _placed_on(film, points, findings)
        elif film:
            findings.without_points.append(film)


def _placed_on(film: str, points: list[tuple[Given, Point]], findings: Findings) -> Iterator[tuple[Given, Point]]:
    places = {each.landmark: point.xy for each, point in points if point.xy is not None}
    nowhere = list(places.values()).count(missing_values.NOWHERE)
    if missing_values.are_not_placed(places):
        findings.in_one_place.append(film)
        points = [each for each in points if each[1].xy is None]
    elif nowhere > 1:
        findings.not_placed[film] += nowhere
        points = [each for each in points if each[1].xy != missing_values.NOWHERE]
    elif nowhere:
        findings.at_zero += [(film, each.landmark) for each, point in points if point.xy == missing_values.NOWHERE]
    yield from points


def _named(
    placed: Iterable[tuple[Given, Point]], names: LandmarkNames, findings: Findings
) -> Iterator[tuple[PlaceInFile, Label]]:
    for each, point in placed:
        name = names.find(each.landmark)
        if name is not None:
            yield each.place, Label(each.image, name, point, each.expected_error_mm, each.size, each.to_px)
        else:
            _count_unknown(each, names, findings)


def _count_unknown(given: Given, names: LandmarkNames, findings: Findings) -> None:
    text = names.meaning(given.landmark)
    meant = names.nearest(text)
    if findings.strict:
        found = tr("the landmark list has no landmark “{landmark}”").format(landmark=text[:40])
        raise given.place.error(found if meant is None else f"{found} ({_meant(meant)})")
    findings.unknown[text] += 1
    if meant is not None:
        findings.meant[text] = meant


def _meant(name: str) -> str:
    return tr("did you mean “{landmark}”?").format(landmark=name)


def _lost(name: str, count: int, meant: str | None) -> str:
    points = counted(count, tr("1 point left out"), tr("{count} points left out"))
    found = tr("The landmark list has no “{landmark}” ({points})").format(landmark=name, points=points)
    return f"{found}." if meant is None else f"{found}; {_meant(meant)}"
