"""Reading films a second time: what is asked, and the way to the second readings and back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QSpinBox, QVBoxLayout, QWidget

from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.project import Image, Project
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.files.file_menu import Files
from lmstudio.gui.look import counts, layouts
from lmstudio.gui.look.busy import Busy
from lmstudio.language import tr
from lmstudio.session.measuring import second_reading
from lmstudio.session.measuring.second_reading import RereadState, Wish

_Standard = QDialogButtonBox.StandardButton
LONGEST_DAYS = 999


class SecondReadings(QObject):
    """The flows of reading films again.

    Args:
        desk: whose project it is.
        files: that opens projects.
        window: over which the dialog stands.
    """

    def __init__(self, desk: Desk, files: Files, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._current = desk.document, desk.current
        self._files, self._window = files, window
        self._left: dict[Path, str] = {}

    def ask(self) -> None:
        """Ask how many films are to be read again, and begin or go on with them."""
        session = self._document.session
        if session is None:
            return
        with Busy():
            standing = self._document.attempt(lambda: second_reading.standing(session))
        if standing is not None:
            dialog = RereadDialog(session.project, standing, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.accepted.connect(lambda: self.begin(dialog.wish))
            dialog.open()

    def begin(self, wish: Wish | None) -> None:
        """Draw films to be read again, and show the first; ``None``: go on with those that were drawn."""
        first = self._document.session
        if first is None:
            return
        path, shown = second_reading.path_beside(first.path), self._current.image
        self._left[first.path] = "" if shown is None else shown.id
        if wish is None:
            self._files.open_path(path)
        else:
            with Busy():
                again = self._document.attempt(lambda: second_reading.begin(first, path, wish))
            if again is not None:
                self._document.set_session(again)
        waiting = self._document.project.to_read_again
        if waiting:
            self._current.go_to(waiting[0].id)

    def leave(self) -> None:
        """Go back to the first reading, to the film that was shown there."""
        session = self._document.session
        path = None if session is None else second_reading.path_of_first(session.path)
        if path is None:
            self._files.open_project()
        elif self._files.open_path(path) and self._document.session is not None:
            self._current.go_to(self._left.get(self._document.session.path, ""))

    def cancel(self) -> None:
        """Let the films that have no point yet not be read again."""
        count = len(second_reading.not_begun(self._document.project))
        if not count:
            self._document.told.emit(tr("The films left have points already: finish them, or remove them."))
        elif self._document.do(EditKind.REMOVE_FILMS, second_reading.without_waiting, str(count)):
            told = tr("{films} will not be read again. Undo reverses it.")
            self._document.told.emit(told.format(films=counts.films(count)))


class RereadDialog(QDialog):
    """Asks how many films are to be read again, and how old their first reading must be.

    Args:
        project: of the first reading.
        standing: how far the second readings are.
        parent: of the dialog.
    """

    def __init__(self, project: Project, standing: RereadState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Read some films again"))
        self._project, self._standing = project, standing
        self.films = QSpinBox()
        self.days = QSpinBox(minimum=0, maximum=LONGEST_DAYS, suffix=tr(" days ago"))
        self.days.setSpecialValueText(tr("any time"))
        self.days.setValue(second_reading.DAYS)
        if not self._found():
            self.days.setValue(0)
        self.there = QLabel(wordWrap=True)
        self.buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
        self.ok = self.buttons.button(_Standard.Ok)
        self._lay_out()
        self.days.valueChanged.connect(self._offer)
        self.films.valueChanged.connect(self._say_ok)
        self._offer()
        self.films.setValue(0 if standing.left else second_reading.FILMS)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        about = tr(
            "Films that you have finished come up once more, in another order and without their points, names or "
            "guesses. They tell how exactly you read, and so how sure your measurements are. Best are 25 films or "
            "more, two weeks later. The first reading is not touched, and networks learn nothing of the second."
        )
        form = layouts.form()
        form.addRow(tr("New films"), self.films)
        form.addRow(tr("First reading at least"), self.days)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(about, wordWrap=True))
        layout.addLayout(form)
        layout.addWidget(self.there)
        layout.addWidget(self.buttons)
        layouts.widen(self, 460)

    @property
    def wish(self) -> Wish | None:
        """Which films are to be drawn; ``None`` where those that were drawn are to be gone on with."""
        count = self.films.value()
        return Wish(count, self.days.value()) if count else None

    def _found(self) -> Sequence[Image]:
        return second_reading.can_be_repeated(self._project, days=self.days.value(), drawn=self._standing.drawn)

    def _offer(self) -> None:
        found = len(self._found())
        self.films.setMaximum(found)
        lines = [tr("{films} can be drawn.").format(films=counts.films(found))]
        if self._standing.left:
            left = tr("{films} drawn earlier are still to be read.")
            lines.insert(0, left.format(films=counts.films(self._standing.left)))
        self.there.setText(" ".join(lines))
        self._say_ok()

    def _say_ok(self) -> None:
        self.ok.setText(tr("Read again") if self.films.value() else tr("Go on reading"))
        self.ok.setEnabled(bool(self.films.value() or self._standing.left))
