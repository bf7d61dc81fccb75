"""Confirming all predicted films at once, after a question that says which points should be checked first."""

from PySide6.QtWidgets import QMessageBox, QWidget

from lmstudio.core.project import Project
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.queue import Queue
from lmstudio.gui.look import counts
from lmstudio.language import counted, tr
from lmstudio.session import film_facts


def ask(document: Document, queue: Queue, window: QWidget) -> QMessageBox | None:
    """The open question whether to confirm all predicted films; ``None`` where there is none to confirm."""
    waiting = list(queue.order)
    if document.read_only or not waiting:
        return None
    heading, text = _words(document.project, waiting)
    box = QMessageBox(QMessageBox.Icon.Question, tr("Confirm all predicted films"), heading, parent=window)
    box.setInformativeText(text)
    yes = box.addButton(tr("Confirm all"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    asked = {image_id: document.project.annotation(image_id) for image_id in waiting}
    # Films that were predicted, or predicted anew, while the question was open are not what was asked about.
    yes.clicked.connect(
        lambda: queue.confirm_films([key for key in asked if document.project.annotation(key) == asked[key]])
    )
    box.finished.connect(box.deleteLater)
    box.open()
    return box


def _words(project: Project, queue: list[str]) -> tuple[str, str]:
    """The question, and what it means."""
    names = set(project.schema.names)
    annotations = {key: project.annotation(key) for key in queue}
    points = sum(
        not point.by_reader
        for each in annotations.values()
        for name, point in each.points.items()
        if name in names
    )
    looks = [film.looks for image, film in film_facts.films(project) if image.id in annotations]
    doubtful = sum(each > 0 for each in looks)
    one = tr("Confirm 1 predicted film without reviewing it?")
    many = tr("Confirm {count} predicted films without reviewing each one?")
    heading = counted(len(queue), one, many)
    text = [_about(points)]
    if doubtful:
        first = tr("Check these first: {points} on {films}.")
        text.append(first.format(points=counts.points(sum(looks)), films=counts.films(doubtful)))
    else:
        text.append(tr("No large error is expected."))
    return heading, " ".join([*text, tr("Undo reverses it in one step.")])


def _about(points: int) -> str:
    one = tr("1 point will then count as yours, and later rounds will learn from it.")
    many = tr("{count} points will then count as yours, and later rounds will learn from them.")
    return counted(points, one, many)
