"""Removing films from the project, after a question that says what is removed with them."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMessageBox, QWidget

from lmstudio.core.edit_kinds import EditKind
from lmstudio.gui.document.document import Document
from lmstudio.gui.look import counts
from lmstudio.language import tr
from lmstudio.session import film_removal, rounds
from lmstudio.session.film_removal import Leaving


def ask(
    document: Document, image_ids: Sequence[str], window: QWidget, *, running: Callable[[], bool]
) -> QMessageBox | None:
    """The open question whether to take films out of the project; ``None`` where there is none to take out.

    Args:
        document: of the project.
        image_ids: the films.
        window: over which the question stands.
        running: whether work goes on that relies on the films.
    """
    found = film_removal.preview_removal(document.project, image_ids)
    if document.read_only or running() or not found.films:
        return None
    box = QMessageBox(QMessageBox.Icon.Question, tr("Remove films"), _heading(found), parent=window)
    box.setInformativeText("\n\n".join(_consequences(found)))
    yes = box.addButton(tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    chosen = [image.id for image in found.films]
    yes.clicked.connect(lambda: None if running() else _remove_films(document, chosen))
    box.finished.connect(box.deleteLater)
    box.open()
    return box


def _remove_films(document: Document, image_ids: Sequence[str]) -> None:
    count = len(film_removal.preview_removal(document.project, image_ids).films)
    gone = frozenset(image_ids)
    if count and document.do(EditKind.REMOVE_FILMS, lambda project: project.without_images(gone), str(count)):
        told = tr("{films} removed from the project. Undo restores everything.")
        document.told.emit(told.format(films=counts.films(count)))


def _heading(found: Leaving) -> str:
    if len(found.films) == 1:
        return tr("Remove “{film}” from the project?").format(film=found.films[0].name)
    return tr("Remove {count} films from the project?").format(count=len(found.films))


def _consequences(found: Leaving) -> list[str]:
    """What goes, what stays, and how it is taken back: a paragraph each."""
    said = [_points(found), tr("The image files stay where they are, and the audit log keeps its entries.")]
    if found.learned:
        learned = tr(
            "These networks were trained on what is removed and keep what they learned, as do "
            "networks trained further from them: {networks}. Train > Restart from the built-in "
            "network trains one without it."
        )
        said.append(learned.format(networks=_listed(found.learned)))
    if found.unknown:
        unknown = tr("It is not known which films these networks learned from: {networks}.")
        said.append(unknown.format(networks=_listed(found.unknown)))
    return [*said, tr("Undo reverses it in one step.")]


def _points(found: Leaving) -> str:
    if not found.by_reader and not found.predicted:
        return tr("No points are removed.")
    parts = tr("{points} by a reader"), tr("{points} predicted by a network")
    numbers = found.by_reader, found.predicted
    said = [part.format(points=counts.points(n)) for part, n in zip(parts, numbers, strict=True) if n]
    return tr("Also removed: {points}.").format(points=", ".join(said))


def _listed(networks: Sequence[str]) -> str:
    return ", ".join(rounds.shown(name).capitalize() for name in networks)
