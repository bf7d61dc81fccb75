"""Copies of the project's films for handing on: asked for, made in a thread, and told where text may be left."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from lmstudio.gui.document.document import Document
from lmstudio.gui.files.adding_films import Intake
from lmstudio.gui.look import notices
from lmstudio.language import counted, tr
from lmstudio.session import deidentifying
from lmstudio.session.deidentifying import Copied


class Copies(QObject):
    """Asks and copies.

    Args:
        document: whose films are copied.
        window: over which the dialogs stand.
    """

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._window = document, window

    def ask(self) -> None:
        """Ask for a folder and copy the films of the project into it."""
        session = self._document.session
        if session is None:
            return
        start = str(session.path.parent)
        name = QFileDialog.getExistingDirectory(self._window, tr("Folder for the de-identified copies"), start)
        if name:
            self.copy(session.image_paths(), Path(name))

    def copy(self, films: Mapping[str, Path], folder: Path) -> None:
        """Copy films, by the names that the copies are to have, into a folder."""

        def work() -> Iterator[int | Copied]:
            yield len(films)
            yield from deidentifying.copy_films(films, folder)

        Intake(
            work,
            tr("Copying the films…"),
            then=lambda found: self._tell(found, folder),
            failed=self._document.failed.emit,
            window=self._window,
        )

    def _tell(self, found: list[Copied], folder: Path) -> None:
        done = sum(each.error is None for each in found)
        copied = counted(
            done, tr("1 film copied to {folder}"), tr("{count} films copied to {folder}"), folder=folder
        )
        lines = [line for each in found for line in _lines(each)]
        if not lines:
            self._document.told.emit(f"{copied}. {_look()}")
            return
        notices.Notice(
            tr("De-identified copies"),
            heading=f"{copied}.",
            text=f"{tr('Text is likely in the pixels of some copies, or some could not be made.')} {_look()}",
            details="\n".join(lines),
            parent=self._window,
        ).open()


def _look() -> str:
    return tr("Look at every copy before you hand it on: text in the pixels stays there.")


def _lines(copied: Copied) -> Iterator[str]:
    """What there is to tell of a film."""
    if copied.error is not None:
        yield tr("{film}: not copied. {reason}").format(film=copied.source.name, reason=copied.error.found)
    for box in copied.text:
        place = deidentifying.place_words(box)
        yield tr("{film}: text is likely in {place}").format(film=copied.name, place=place)
