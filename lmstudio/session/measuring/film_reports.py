"""Reports of the films of a project: what there is to tell of each, put together."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

import lmstudio
from lmstudio.analysis.measurements import landmark_keys
from lmstudio.analysis.measurements.judgement import UNKNOWN_PATIENT, Patient
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.analysis.measurements.reader_errors import NO_READER_ERRORS, PUBLISHED, ReaderErrors
from lmstudio.analysis.tracing import tracings
from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation, Origin, State
from lmstudio.core.project import Image, Project
from lmstudio.formats.measurement_files import cephalometric
from lmstudio.formats.report import report_texts
from lmstudio.formats.report.report_contents import FilmContents, Occasion, ReportMark
from lmstudio.imaging import display, spacing
from lmstudio.imaging.film import Window
from lmstudio.language import counted, short, tr
from lmstudio.session import Session
from lmstudio.session.measuring.film_measurements import NOBODY_KNOWN, measure_films

AS_STORED: Mapping[str, Window] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ReportWishes:
    """What is to be told, and what not.

    Args:
        analyses: whose tables are wanted, in order.
        file_names: whether films are called by their files, which may name a patient, and not only by their ids.
        patient: what is to be printed as the patient's; empty: nothing.
        dated: whether the dates are told on which films were taken, where the project knows them.
        initials: what is to be printed as the reader's; empty: nothing.
        patients: what norms depend on, by image id; it is printed.
        reader: how far readers' points are off.
        windows: the display windows of films that are not shown as their files ask for, by image id.
    """

    analyses: Sequence[Analysis]
    file_names: bool = False
    patient: str = ""
    dated: bool = False
    initials: str = ""
    patients: Mapping[str, Patient] = field(default_factory=lambda: NOBODY_KNOWN)
    reader: ReaderErrors = PUBLISHED
    windows: Mapping[str, Window] = field(default_factory=lambda: AS_STORED)


def occasion(made: datetime) -> Occasion:
    """What stands on every page of a report that is made now."""
    return Occasion(tr("Report of measurements"), f"Landmark Studio {lmstudio.__version__}", made)


def report_films(session: Session, images: Iterable[Image], wishes: ReportWishes) -> Iterator[FilmContents]:
    """What there is to tell of each film that is usable and has points, one after the other.

    Raises:
        FilmError: a film cannot be read.
    """
    for image in images:
        measured = measure_films(
            session, wishes.analyses, images=[image], reader=wishes.reader, patients=wishes.patients
        )
        for film in measured:
            read = session.read(image)
            window = wishes.windows.get(image.id) or display.default_window(read)
            annotation = session.project.annotation(image.id)
            schema = session.project.schema
            yield FilmContents(
                title=f"{image.id}: {image.path}" if wishes.file_names else image.id,
                facts=tuple(_facts(session.project, image, annotation, wishes)),
                brightness=display.apply_window(read.pixels, window),
                size=(image.width, image.height),
                spacing=image.spacing,
                marks=_marks(session.project, annotation),
                tracing=tracings.trace_film(cephalometric(), schema, image, annotation),
                rows=film.rows,
                final=annotations.state(annotation, schema) is State.DONE,
            )


def _marks(project: Project, annotation: Annotation) -> tuple[ReportMark, ...]:
    found = ((each, annotation.points.get(each.name)) for each in project.schema.landmarks)
    return tuple(
        ReportMark(landmark.short, point.xy, point.by_reader)
        for landmark, point in found
        if point is not None and point.xy is not None
    )


def _facts(
    project: Project, image: Image, annotation: Annotation, wishes: ReportWishes
) -> Iterator[tuple[str, str]]:
    if wishes.patient:
        yield tr("Patient"), wishes.patient
    if wishes.dated and image.taken:
        yield tr("Date of the film"), image.taken
    if wishes.initials:
        yield tr("Reader"), wishes.initials
    yield tr("Landmark list"), project.schema.name
    yield tr("Pixel spacing"), _spacing(image)
    yield tr("Landmarks"), _count(project, annotation)
    networks = _networks(project, annotation)
    if networks:
        yield tr("Network"), networks
    yield tr("Norms for"), _about(wishes.patients.get(image.id, UNKNOWN_PATIENT))
    known = image.spacing.known and _has_errors(project, wishes.reader)
    yield tr("Error of points"), _errors(annotation, wishes.reader if known else NO_READER_ERRORS)
    if wishes.analyses:
        names = ", ".join(tr(each.name) for each in wishes.analyses)
        yield tr("Analyses"), f"{names} ({fingerprint(wishes.analyses)})"


def _spacing(image: Image) -> str:
    if not image.spacing.known:
        return tr("not known: angles and ratios only")
    return spacing.describe(image.spacing)


def _count(project: Project, annotation: Annotation) -> str:
    """Who stands behind how many landmarks."""
    points = [annotation.points.get(name) for name in project.schema.names]
    kinds = Counter("missing" if each is None else "absent" if each.xy is None else each.origin for each in points)
    words = (
        (Origin.MANUAL, tr("{count} placed by a reader")),
        (Origin.CONFIRMED, tr("{count} predicted and confirmed")),
        (Origin.CORRECTED, tr("{count} predicted and corrected")),
        (Origin.PREDICTED, tr("{count} predicted, not confirmed")),
        ("absent", tr("{count} not on the film")),
        ("missing", tr("{count} missing")),
    )
    return ", ".join(text.format(count=kinds[kind]) for kind, text in words if kinds[kind])


def _networks(project: Project, annotation: Annotation) -> str:
    """The networks that predicted points of a film, with how many films each learned from."""
    names = {point.model for point in annotation.points.values() if point.model}
    films = {model.name: model.films for model in project.models}
    told = []
    for name in sorted(names):
        one, many = tr("1 film"), tr("{count} films")
        told.append(f"{name} ({counted(films[name], one, many)})" if name in films else name)
    return ", ".join(told)


def _about(patient: Patient) -> str:
    age = "" if patient.age is None else tr("{age} years").format(age=short(patient.age))
    told = ", ".join(part for part in (report_texts.sex(patient.sex), age) if part)
    return told or tr("age and sex not given")


def _has_errors(project: Project, reader: ReaderErrors) -> bool:
    """Whether anything is known of how far readers are off in landmarks of the project's list."""
    keys = landmark_keys.match_keys(cephalometric(), project.schema)
    return not keys.keys().isdisjoint(reader.covariances)


def _errors(annotation: Annotation, reader: ReaderErrors) -> str:
    """Where the errors of the points are from."""
    origins = {point.origin for point in annotation.points.values()}
    told = [tr("of predicted points: expected by the network")] if Origin.PREDICTED in origins else []
    if origins - {Origin.PREDICTED}:
        source = reader.words or tr("not known")
        told.insert(0, tr("of readers' points: {source}").format(source=source))
    return "; ".join(told)


def fingerprint(analyses: Sequence[Analysis]) -> str:
    """Eight letters and digits that change with any definition or norm of some analyses."""
    said = [
        (
            each.id,
            each.rows,
            each.magnification,
            dict(each.definitions.points),
            dict(each.definitions.measurements),
        )
        for each in analyses
    ]
    return hashlib.sha256(repr(said).encode()).hexdigest()[:8]
