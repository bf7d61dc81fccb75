"""All films of a project measured by some analyses."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lmstudio.analysis import ellipses
from lmstudio.analysis.ellipses import Ellipse
from lmstudio.analysis.measurements.judgement import UNKNOWN_PATIENT, Patient
from lmstudio.analysis.measurements.measured_films import Chosen, MeasuredFilm
from lmstudio.analysis.measurements.norms import Analysis, Sex
from lmstudio.analysis.measurements.reader_errors import PUBLISHED, ReaderErrors
from lmstudio.core.annotation import Annotation, Origin
from lmstudio.core.project import Image
from lmstudio.session import Session

NOBODY_KNOWN: Mapping[str, Patient] = {}


def patient_of(image: Image) -> Patient:
    """Whose film it is, as far as the project knows."""
    return Patient(image.age, Sex(image.sex) if image.sex else None)


def measure_films(
    session: Session,
    analyses: Sequence[Analysis],
    *,
    images: Iterable[Image] | None = None,
    reader: ReaderErrors = PUBLISHED,
    patients: Mapping[str, Patient] = NOBODY_KNOWN,
) -> Iterator[MeasuredFilm]:
    """The usable films of a project that have points, measured one after the other.

    Args:
        session: with the project, its heatmaps among it.
        analyses: whose rows are wanted.
        images: the films; all, where none are named.
        reader: how far readers' points are off.
        patients: by image id, where they are known.
    """
    project = session.project
    chosen = Chosen(analyses, project.schema, reader)
    for image in project.images if images is None else images:
        annotation = project.annotation(image.id)
        if image.unusable or not annotation.points:
            continue
        drawn = drawn_ellipses(session, image)
        yield chosen.measure(image, annotation, drawn, patient=patients.get(image.id, UNKNOWN_PATIENT))


def drawn_ellipses(session: Session, image: Image) -> Mapping[str, Ellipse]:
    """The ellipses (pixels) of a film's predicted points by landmark, in the shape of their heatmaps."""
    annotation = session.project.annotation(image.id)
    prediction = session.networks.heatmaps(image.id) if _has_expected(annotation) else None
    return ellipses.of_film(annotation, session.project.schema, prediction)


def _has_expected(annotation: Annotation) -> bool:
    return any(
        point.origin is Origin.PREDICTED and point.expected_error_px is not None
        for point in annotation.points.values()
    )
