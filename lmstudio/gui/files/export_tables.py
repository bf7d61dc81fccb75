"""Export of points: the dialog, the writing, and the message on the result."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from lmstudio.analysis.measurements.measured_films import PUBLISHED_ALONE
from lmstudio.core.annotation import State
from lmstudio.gui.document.document import Document
from lmstudio.gui.files.adding_films import Intake
from lmstudio.gui.files.export_dialog import Export
from lmstudio.gui.look.busy import Busy
from lmstudio.language import counted, tr
from lmstudio.session.measuring import own_errors


class Exports(QObject):
    """Asks and writes. That films' files are named is remembered until the program ends, and no longer.

    Args:
        document: what is exported.
        window: over which the dialog stands.
    """

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._window = document, window
        self._file_names = False
        self._asking: Export | None = None
        document.project_changed.connect(self._count_anew)
        document.annotation_changed.connect(self._count_anew)

    def ask(self) -> None:
        """Ask for a format and write the table."""
        session = self._document.session
        if session is None:
            return
        dialog = Export(session.path, waiting=self._waiting, file_names=self._file_names, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._write(dialog))
        dialog.finished.connect(self._end)
        self._asking = dialog
        dialog.open()

    def _count_anew(self) -> None:
        """A network may place points while the question is open."""
        if self._asking is not None:
            self._asking.show_waiting(self._waiting)

    def _end(self) -> None:
        self._asking = None

    @property
    def _waiting(self) -> int:
        """How many films have points that nobody has confirmed."""
        project = self._document.project
        return sum(project.state(image) is State.PREDICTED for image in project.images)

    def _write(self, dialog: Export) -> None:
        """Write in a thread: one file a film takes a while, and longer on a network drive."""
        write, path = dialog.chosen.write, dialog.path
        if write is None:
            return
        session, everything = self._document.session, self._document.project
        project = everything.without_unusable()
        unusable = len(everything.images) - len(project.images)
        self._file_names = dialog.file_names.isChecked()
        sources = {} if session is None else session.image_paths()
        shared = project if self._file_names else project.without_file_names()
        omitted: dict[str, tuple[str, ...]] = {}
        errors = PUBLISHED_ALONE
        if session is not None and dialog.chosen.tells_uncertainty:
            with Busy():
                errors = own_errors.read_point_errors(session)
        Intake(
            lambda: iter([write(path, shared, sources, omitted=omitted, errors=errors)]),
            tr("Exporting…"),
            then=lambda found: self._tell(path, found[0], omitted, unusable=unusable),
            failed=self._document.failed.emit,
            window=self._window,
            can_cancel=False,
        )

    def _tell(
        self, path: Path, left_out: Sequence[str], omitted: Mapping[str, tuple[str, ...]], *, unusable: int
    ) -> None:
        text = tr("Exported to {path}").format(path=path)
        if unusable:
            one = tr("1 film that is marked as unusable was left out")
            many = tr("{count} films that are marked as unusable were left out")
            text += "; " + counted(unusable, one, many)
        if left_out:
            one = tr("1 film was left out, because the format cannot store it")
            many = tr("{count} films were left out, because the format cannot store them")
            text += "; " + counted(len(left_out), one, many)
        if omitted:
            text += "; " + _not_copied(omitted)
        self._document.told.emit(text)


def _not_copied(omitted: Mapping[str, tuple[str, ...]]) -> str:
    """Which attributes of how many films are not in what was exported."""
    attributes = ", ".join(sorted({each for wrong in omitted.values() for each in wrong}))
    one = tr("1 film has invalid attributes ({attributes}), which were not copied")
    many = tr("{count} films have invalid attributes ({attributes}), which were not copied")
    return counted(len(omitted), one, many, attributes=attributes)
