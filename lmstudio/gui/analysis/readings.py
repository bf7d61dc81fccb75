"""The measurements of the film that is shown, by the analyses that are chosen, kept up to date."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QObject, QTimer, Signal

from lmstudio.analysis import ellipses
from lmstudio.analysis.measurements import landmark_keys
from lmstudio.analysis.measurements.evaluation import Evaluation
from lmstudio.analysis.measurements.judgement import UNKNOWN_PATIENT, Patient
from lmstudio.analysis.measurements.measured_films import Chosen, MeasuredFilm, MeasuredRow
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.analysis.measurements.reader_errors import PUBLISHED
from lmstudio.core import subjects
from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import XY
from lmstudio.gui.document.desk import Desk
from lmstudio.session import Session
from lmstudio.session.measuring.film_measurements import patient_of
from lmstudio.session.measuring.own_errors import KnownErrors

KEPT_AFTER_MS = 600
"""So long after the last step of an age it is kept, so that counting up to twelve is one edit, not twelve."""
ERRORS_AFTER_MS = 80
"""The errors follow so long after the last move: computing them takes longer than one frame."""


class Readings(QObject):
    """The rows of the chosen analyses for the film that is shown.

    Args:
        desk: whose film is measured.
        parent: of the object.

    Attributes:
        film: what was measured last; ``None`` where there is no film.
        reader: how far readers' points are off.

    Signals:
        changed(): values, errors or rows.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chosen = Chosen((), desk.document.schema)
        self._analyses: tuple[Analysis, ...] = ()
        self._known, self.reader = KnownErrors(), PUBLISHED
        self._said: tuple[Session | None, str, Patient] | None = None
        self._carried: Mapping[str, XY] = MappingProxyType({})
        self._wanted = False
        self.film: MeasuredFilm | None = None
        self._errors = QTimer(self, interval=ERRORS_AFTER_MS, singleShot=True)
        self._errors.timeout.connect(self.measure)
        self._keeping = QTimer(self, interval=KEPT_AFTER_MS, singleShot=True)
        self._keeping.timeout.connect(self._keep_patient)
        desk.document.settled.connect(self._settle)
        desk.current.changed.connect(self._keep_patient)
        desk.document.going_back.connect(self._keep_patient)
        desk.document.closing.connect(self._keep_patient)
        desk.current.changed.connect(self.measure)
        desk.current.annotation_changed.connect(self._move)
        desk.current.heatmaps_changed.connect(self._errors.start)

    # What is asked for ------------------------------------------------------------------------------------

    def choose(self, analyses: Sequence[Analysis]) -> None:
        """Measure by these analyses from now on."""
        self._analyses = tuple(analyses)
        session = self._desk.document.session
        self.reader = PUBLISHED if session is None else self._known.of(session, self._analyses)
        self._settle()

    def want(self, wanted: bool) -> None:
        """Measure, or no longer, as nobody sees it."""
        self._wanted = wanted
        self.measure()

    @property
    def patient(self) -> Patient:
        """Whose film it is, as far as that was said just now, or is known in the project."""
        image = self._desk.current.image
        if image is None:
            return UNKNOWN_PATIENT
        said = self._said
        if said is not None and said[:2] == (self._desk.document.session, image.id):
            return said[2]
        return patient_of(image)

    def set_patient(self, patient: Patient) -> None:
        """Say whose film it is: at once for the norms, and when it is quiet, kept with the subject of the film."""
        image = self._desk.current.image
        if image is not None and patient != self.patient:
            self._said = self._desk.document.session, image.id, patient
            self._keeping.start()
            self.measure()

    def _keep_patient(self) -> None:
        """Keep what was said in the project; in one that can only be read it holds until another film is shown."""
        self._keeping.stop()
        said, document = self._said, self._desk.document
        row = None if said is None else document.row(said[1])
        if said is None or row is None or said[0] is not document.session or document.read_only:
            return
        self._said, (_, _, patient) = None, said
        film, images = document.project.images[row], document.project.images
        changed = subjects.described(images, film, age=patient.age, sex=str(patient.sex or ""))
        if changed:
            document.do(EditKind.DESCRIBE, lambda now: now.with_images(changed), str(len(changed)))

    def follow(self, places: Mapping[str, XY]) -> None:
        """Measure with points where they are dragged to (image pixels, by name); none once they are let go."""
        if places or self._carried:
            self._carried = MappingProxyType(dict(places))
            self._move()

    def evaluation(self, row: MeasuredRow) -> Evaluation | None:
        """The points of the film as a row's measurement takes them; ``None`` where there is no film."""
        image = self._desk.current.image
        if image is None:
            return None
        (points,) = replace(self._chosen, analyses=(row.analysis,)).points(image, self._annotation)
        return Evaluation(points.definitions, points.points)

    # Inside -----------------------------------------------------------------------------------------------

    @property
    def _annotation(self) -> Annotation:
        """The points of the film, those that are being dragged where they are now."""
        annotation = self._desk.current.annotation
        for name, xy in self._carried.items():
            before = annotation.points.get(name)
            annotation = annotation.with_point(name, Point(xy) if before is None else replace(before, xy=xy))
        return annotation

    def _settle(self) -> None:
        schema = self._desk.document.schema
        possible = (landmark_keys.possible(each, schema) for each in self._analyses)
        self._chosen = Chosen(tuple(each for each in possible if each.rows), schema, self.reader)
        self.measure()

    def _move(self) -> None:
        """New values at once, their errors when it is quiet."""
        image = self._desk.current.image
        if not self._wanted or image is None or self.film is None or self.film.image != image:
            self.measure()
            return
        self.film = self._chosen.moved(self.film, self._annotation, patient=self.patient)
        self._errors.start()
        self.changed.emit()

    def measure(self) -> None:
        """Measure anew, with errors."""
        self._errors.stop()
        image, current = self._desk.current.image, self._desk.current
        before = self.film
        if not self._wanted or image is None:
            self.film = None
        else:
            annotation = self._annotation
            drawn = ellipses.of_film(annotation, self._desk.document.schema, current.heatmaps)
            self.film = self._chosen.measure(image, annotation, drawn, patient=self.patient)
        if self.film is not None or before is not None:
            self.changed.emit()
