"""Reports from the window: the dialog, the writing film by film, and the message on the result."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from lmstudio.analysis.superimposition.ways import Way
from lmstudio.core.project import Image
from lmstudio.errors import FilmError
from lmstudio.formats import measurement_files
from lmstudio.formats.report.report_pdf import SUFFIX, FilmReport
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.files.adding_films import progress
from lmstudio.gui.files.report_dialog import Reportable, ReportDialog
from lmstudio.language import counted, tr
from lmstudio.session import Session
from lmstudio.session.measuring import film_reports, subject_reports
from lmstudio.session.measuring.film_reports import ReportWishes
from lmstudio.session.measuring.own_errors import KnownErrors


class Reports(QObject):
    """Asks of which films a report is to be made, and makes it.

    Args:
        desk: whose films they are.
        window: over which the dialogs stand.
        selected: gives the ids of the films that are selected in the list.
        analyses: gives the ids of the analyses that the window shows.
    """

    def __init__(
        self,
        desk: Desk,
        window: QWidget,
        selected: Callable[[], Sequence[str]],
        analyses: Callable[[], Sequence[str]],
    ) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._selected, self._analyses = selected, analyses

    def ask(self) -> None:
        """Ask what is to be in the report, and make it."""
        session = self._desk.document.session
        if session is None:
            return
        library = self._desk.document.attempt(measurement_files.load_library)
        fitting = () if library is None else library.for_report(session.project.schema)
        place = session.path.with_name(f"{session.path.stem}-report{SUFFIX}")
        dialog = ReportDialog(place, self._films(), fitting, self._analyses(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._make(dialog))
        dialog.open()

    def _films(self) -> Reportable:
        project, shown = self._desk.document.project, self._desk.current.image
        usable = [each for each in project.images if not each.unusable and project.annotation(each.id).points]
        selected = set(self._selected())
        return Reportable(
            tuple(each for each in usable if shown is not None and each.id == shown.id),
            tuple(each for each in usable if each.id in selected),
            tuple(usable),
        )

    def _make(self, dialog: ReportDialog) -> None:
        session = self._desk.document.session
        if session is None:
            return
        image, window = self._desk.current.image, self._desk.view.state.window
        wishes = ReportWishes(
            dialog.chosen,
            file_names=dialog.file_names.isChecked(),
            patient=dialog.patient.text().strip(),
            dated=dialog.dates.isChecked(),
            initials=dialog.initials.text().strip(),
            patients=dialog.patients,
            reader=KnownErrors().of(session, dialog.chosen),
            windows={} if image is None or window is None else {image.id: window},
        )
        occasion = film_reports.occasion(datetime.now().astimezone())
        report = FilmReport(occasion, dialog.sheet, life_size=dialog.life_size.isChecked())
        Reporting(self._desk, dialog.images, wishes, dialog.path, report, dialog.way, self._window)


class Reporting(QObject):
    """Makes one report, a film at a time, so that the window can be drawn and the work be cancelled in between.

    Args:
        desk: whose films they are.
        images: the films.
        wishes: what is to be told.
        path: of the report.
        report: that is made, and closed at the end.
        way: on what the films of each subject are laid over each other; ``None``: they are not.
        window: over which the bar stands; the parent of the object.
    """

    def __init__(
        self,
        desk: Desk,
        images: Sequence[Image],
        wishes: ReportWishes,
        path: Path,
        report: FilmReport,
        way: Way | None,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._session = desk.document, desk.document.session
        self._wishes, self._path, self._way = wishes, path, way
        followed = () if way is None else subject_reports.followed(self._document.project, images)
        self._waiting: list[Callable[[Session], None]] = [
            *(partial(self._add_film, image) for image in images),
            *(partial(self._add_subject, films) for films in followed),
        ]
        self._left_out: list[str] = []
        self._report = report
        self._bar: QProgressDialog = progress(tr("Creating the report…"), window)
        self._bar.setMaximum(len(self._waiting) + 1)
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._go_on)
        self._next.start()

    def _go_on(self) -> None:
        """Take the next film or subject, or save what there is."""
        session = self._session
        if self._bar.wasCanceled() or session is None or self._document.session is not session:
            self.close()
        elif self._waiting:
            self._waiting.pop(0)(session)
            self._bar.setValue(self._bar.maximum() - 1 - len(self._waiting))
        else:
            self._save()
            self.close()

    def _add_film(self, image: Image, session: Session) -> None:
        try:
            for film in film_reports.report_films(session, [image], self._wishes):
                self._report.add_film(film)
        except FilmError as error:
            self._left_out.append(image.id)
            self._report.leave_out(error)

    def _add_subject(self, images: Sequence[Image], session: Session) -> None:
        if self._way is not None:
            told = subject_reports.report_subject(session, images, self._wishes, self._way)
            self._report.add_subject(told)

    def _save(self) -> None:
        self._next.stop()
        replaced = self._document.attempt(lambda: self._report.save(self._path))
        if replaced is None:
            return
        text = tr("Report saved: {path}").format(path=self._path)
        if self._left_out:
            one, many = tr("1 film cannot be read"), tr("{count} films cannot be read")
            text += "; " + counted(len(self._left_out), one, many)
        if replaced:
            lacking = tr("the font of reports lacks {characters}").format(characters=" ".join(sorted(replaced)))
            text += "; " + lacking
        self._document.told.emit(text)

    def close(self) -> None:
        """End, whether or not a report was saved."""
        self._next.stop()
        self._report.close()
        self._bar.close()
        self._bar.deleteLater()
        self.deleteLater()
