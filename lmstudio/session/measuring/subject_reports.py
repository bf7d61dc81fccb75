"""What a report tells of films of one subject: how they lie over each other, and what changed."""

from collections.abc import Iterable, Iterator, Sequence

from lmstudio import language
from lmstudio.analysis.measurements.evaluation import Blank
from lmstudio.analysis.superimposition.ways import Way
from lmstudio.core import subjects
from lmstudio.core.project import Image, Project
from lmstudio.formats import measurement_files
from lmstudio.formats.report.report_contents import LaterFilm, SubjectContents
from lmstudio.language import tr
from lmstudio.session import Session
from lmstudio.session.measuring import followed_subject
from lmstudio.session.measuring.film_reports import ReportWishes
from lmstudio.session.measuring.followed_subject import FollowedSubject, LaidFilm


def followed(project: Project, images: Iterable[Image]) -> tuple[tuple[Image, ...], ...]:
    """The films of each subject that has two or more among some usable films with points, the earliest first."""
    usable = (each for each in images if not each.unusable and project.annotation(each.id).points)
    return tuple(films for films in subjects.by_subject(usable).values() if len(films) > 1)


def report_subject(session: Session, images: Sequence[Image], wishes: ReportWishes, way: Way) -> SubjectContents:
    """What there is to tell of films of one subject.

    Args:
        session: with the project.
        images: two or more, in the order of time.
        wishes: whose analyses are compared, and how films are called.
        way: on what they are laid.
    """
    analyses = wishes.analyses or (measurement_files.everything(),)
    found = followed_subject.follow(session, images, analyses, way, reader=wishes.reader)
    films = [(found.first, found.tracing), *((each.image, each.tracing) for each in found.later)]
    return SubjectContents(
        title=_title(images, wishes),
        films=tuple((_words(image, wishes), tracing) for image, tracing in films),
        in_mm=found.in_mm,
        laid_on=way.words,
        names={key: each.name for analysis in analyses for key, each in analysis.definitions.measurements.items()},
        later=tuple(_later(found, each, wishes) for each in found.later),
        notes=tuple(_notes(found, way)),
        forwards=found.forwards,
    )


def _title(images: Sequence[Image], wishes: ReportWishes) -> str:
    """The subject's name may be a patient's, as those of files."""
    named = [images[0].subject] if wishes.file_names and images[0].subject else []
    return ": ".join([*named, ", ".join(image.id for image in images)])


def _words(image: Image, wishes: ReportWishes) -> str:
    date = image.taken if wishes.dated else ""
    return ", ".join(part for part in (image.name if wishes.file_names else image.id, date) if part)


def _later(found: FollowedSubject, film: LaidFilm, wishes: ReportWishes) -> LaterFilm:
    years = None if film.years is None else tr("{years} years").format(years=language.number(film.years))
    words = tr("{first} to {later}").format(first=_words(found.first, wishes), later=_words(film.image, wishes))
    steps = () if isinstance(film.displacements, Blank) else film.displacements
    changes = film.changes if wishes.analyses else ()
    return LaterFilm(f"{words}, {years}" if years else words, changes, steps)


def _notes(found: FollowedSubject, way: Way) -> Iterator[str]:
    if way.caution:
        yield way.caution_words
    for film in found.later:
        if isinstance(film.placement, Blank):
            said = tr("{film} cannot be laid so: {why}.")
            yield said.format(film=film.image.id, why=film.placement.words)
    if not found.in_mm:
        yield tr("A spacing is not known: sizes are made equal, and lengths left out.")
    elif found.origins:
        yield tr("The spacings are from different sources: lengths may differ for that alone.")
    if any(film.years is None for film in found.later):
        yield tr("A date is missing: no changes per year there.")
