"""Films of one subject followed over time: each laid over the first, with what changed and how sure that is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lmstudio.analysis import ellipses
from lmstudio.analysis.measurements import evaluation
from lmstudio.analysis.measurements.evaluation import Blank, Evaluation, Undefined, Why
from lmstudio.analysis.measurements.film_readings import FilmPoints
from lmstudio.analysis.measurements.measured_films import Chosen, MeasuredFilm
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.analysis.measurements.reader_errors import PUBLISHED, ReaderErrors
from lmstudio.analysis.superimposition import measure_changes, placement, shifts
from lmstudio.analysis.superimposition.measure_changes import Change
from lmstudio.analysis.superimposition.placement import Placement
from lmstudio.analysis.superimposition.shifts import Displacement
from lmstudio.analysis.superimposition.ways import Way
from lmstudio.analysis.tracing import tracings
from lmstudio.analysis.tracing.outlines import TracedCurve
from lmstudio.analysis.tracing.planes import PlaneLine
from lmstudio.analysis.tracing.tracings import Tracing
from lmstudio.core import subjects
from lmstudio.core.geometry import XY
from lmstudio.core.project import Image
from lmstudio.formats import film_backdrop
from lmstudio.formats.film_backdrop import Backdrop
from lmstudio.imaging import display
from lmstudio.session import Session


@dataclass(frozen=True, slots=True)
class LaidFilm:
    """A later film laid over the first.

    Args:
        image: which film.
        placement: how it was moved; a blank says why it could not be.
        displacements: of landmarks; a blank where there are none, as without spacing.
        changes: of measurements, in the order of the analyses.
        years: since the first film; ``None`` where a date is missing.
        tracing: moved, in the unit of the first film's points; empty where it could not be laid.
    """

    image: Image
    placement: Placement | Blank
    displacements: tuple[Displacement, ...] | Blank
    changes: tuple[Change, ...]
    years: float | None
    tracing: Tracing


@dataclass(frozen=True, slots=True)
class FollowedSubject:
    """Films of one subject.

    Args:
        first: the film that the others are laid over.
        tracing: its own, mm, or square pixels without spacing.
        later: the others, in their order.
        in_mm: whether all films have a spacing.
        origins: the origins of the spacings, where they differ: sizes may differ for that reason alone.
        forwards: the line of the first film that forwards is along, such as "Po-Or"; empty where it is the film.
    """

    first: Image
    tracing: Tracing
    later: tuple[LaidFilm, ...]
    in_mm: bool
    origins: tuple[str, ...]
    forwards: str = ""


def follow(
    session: Session,
    images: Sequence[Image],
    analyses: Sequence[Analysis],
    way: Way,
    *,
    reader: ReaderErrors = PUBLISHED,
) -> FollowedSubject:
    """Lay the films after the first over it.

    Args:
        session: with the project.
        images: at least one, in the order of time.
        analyses: at least one; the frame of the first tells which way faces look.
        way: on what the films are laid.
        reader: how far readers' points are off.
    """
    chosen = Chosen(analyses, session.project.schema, reader)
    films = [_film(session, chosen, image) for image in images]
    in_mm = all(points.lengths for points, _ in films)
    origins = dict.fromkeys(str(image.spacing.origin) for image in images)
    first, *later = films
    laid = (_laid(first, each, way, years=subjects.years_between(images[0], each[1].image)) for each in later)
    return FollowedSubject(
        images[0],
        tracings.trace(first[0].points),
        tuple(laid),
        in_mm,
        tuple(origins) if len(origins) > 1 else (),
        _forwards(first[0]),
    )


def _forwards(points: FilmPoints) -> str:
    try:
        ahead = Evaluation(points.definitions, points.points).ahead
    except Undefined:
        return ""
    return "-".join(ahead or ())


def backdrops(
    session: Session, found: FollowedSubject, later: LaidFilm | None, *, first: bool
) -> tuple[Backdrop, ...]:
    """The pictures of films under their drawing, as they are first shown.

    Args:
        session: with the project.
        found: the drawn films.
        later: whose picture is wanted, moved as its points are; ``None``, or one that could not be laid: none.
        first: whether that of the first film is wanted.

    Raises:
        FilmError: a film cannot be read.
    """
    made = [_backdrop(session, found.first, lambda xy: xy)] if first else []
    if later is not None and not isinstance(later.placement, Blank):
        made.append(_backdrop(session, later.image, later.placement.moved))
    return tuple(made)


def _backdrop(session: Session, image: Image, moved: Callable[[XY], XY]) -> Backdrop:
    film, (across, down) = session.read(image), evaluation.scale_of(image.spacing)
    shown = display.apply_window(film.pixels, display.default_window(film))
    return film_backdrop.backdrop(shown, lambda xy: moved((xy[0] * across, xy[1] * down)))


_Film = tuple[FilmPoints, MeasuredFilm]


def _film(session: Session, chosen: Chosen, image: Image) -> _Film:
    annotation = session.project.annotation(image.id)
    drawn = ellipses.of_film(annotation, chosen.schema, session.networks.heatmaps(image.id))
    return chosen.points(image, annotation, drawn)[0], chosen.measure(image, annotation, drawn)


def _laid(first: _Film, later: _Film, way: Way, *, years: float | None) -> LaidFilm:
    (points, measured), (other, other_measured) = first, later
    in_mm = points.lengths and other.lengths
    found = placement.place(points.definitions, points.points, other.points, way, in_mm=in_mm)
    steps = shifts.displacements(points, other, way) if in_mm else Blank(Why.SPACING)
    moved = Tracing() if isinstance(found, Blank) else _moved(tracings.trace(other.points), found)
    changed = _changes(measured, other_measured, years)
    return LaidFilm(other_measured.image, found, steps, tuple(changed), years, moved)


def _changes(first: MeasuredFilm, later: MeasuredFilm, years: float | None) -> Iterable[Change]:
    """The changes of all rows, each measurement once."""
    seen = set[str]()
    for before, after in zip(first.rows, later.rows, strict=True):
        key = before.row.measure
        if key not in seen:
            seen.add(key)
            definitions = before.analysis.definitions
            yield from measure_changes.changes(
                definitions, {key: before.reading}, {key: after.reading}, [key], years=years
            )


def _moved(tracing: Tracing, laid: Placement) -> Tracing:
    move = laid.moved
    return Tracing(
        tuple(TracedCurve(each.name, each.tissue, tuple(map(move, each.places))) for each in tracing.curves),
        tuple(PlaneLine(each.name, move(each.start), move(each.end)) for each in tracing.planes),
    )
