"""The dialog that imports points: the source, a preview, and which points are replaced."""

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from lmstudio.core.project import Image
from lmstudio.formats import registry
from lmstudio.formats.matching import settling
from lmstudio.formats.matching.film_names import NamedFilms
from lmstudio.formats.registry import Format
from lmstudio.gui.files.path_line import PathLine
from lmstudio.gui.look import counts, layouts, theme
from lmstudio.gui.look.answers import Answers
from lmstudio.language import counted, tr
from lmstudio.session.importing import Plan

LOOK_AFTER_MS = 250
"""A typed path is looked at when typing has rested so long."""
TELL_AFTER_MS = 300
"""That a source is being read is said once it has taken so long: of most the preview is there sooner."""
BETWEEN = 6
"""The air between two buttons, in pixels."""
_Standard = QDialogButtonBox.StandardButton


class Look(Protocol):
    """Gives the work that makes the plan of a source."""

    def __call__(self, source: Path, chosen: Format | None, /, *, by_name: bool) -> Callable[[], Plan]:
        """The work, done in a thread of its own; see :func:`lmstudio.session.importing.planned`."""
        ...


class ImportDialog(QDialog):
    """Asks for a table or a folder of label files, and shows what it would do.

    Args:
        look: plans the import of a source in a format; without one it is what the source seems to be.
        folder: where the file dialogs begin.
        parent: of the dialog.
    """

    def __init__(self, look: Look, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import points"))
        self._look, self._folder = look, folder
        self.plan: Plan | None = None
        self._looked_at: tuple[str, Format | None] = "", None
        self._lost = Counter[str]()
        self.source = PathLine(tr("Table or folder with the points"))
        self.source.button.setText(tr("Table…"))
        self.source.line.setPlaceholderText(tr("A table or file of points, or a folder of label files"))
        self.folder_button = QPushButton(tr("Folder…"))
        self.folder_button.setAutoDefault(False)
        self.format = QComboBox()
        self.format.addItem(tr("Detect automatically"), None)
        for each in registry.FORMATS:
            if each.read is not None:
                self.format.addItem(tr(each.title), each)
        self.preview, self.warning = QLabel(wordWrap=True), QLabel(wordWrap=True)
        for label in (self.preview, self.warning):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.preview.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.leave_out = QCheckBox()
        self.by_name = QCheckBox(tr("Match films by file name only"))
        self.careful = QRadioButton(tr("Keep all points placed by a reader"))
        self.everything = QRadioButton(tr("Replace them"))
        self.careful.setChecked(True)
        self._choice = QButtonGroup(self)
        self.buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
        self.ok = self.buttons.button(_Standard.Ok)
        self.ok.setText(tr("Import"))
        self._rest = QTimer(self, interval=LOOK_AFTER_MS, singleShot=True)
        self._long = QTimer(self, interval=TELL_AFTER_MS, singleShot=True)
        self._answers = Answers(self)
        self._lay_out()
        self._connect()
        self.look()

    @property
    def replaces(self) -> bool:
        """Whether points that a reader has placed give way."""
        return self.everything.isChecked()

    @property
    def looking(self) -> bool:
        """Whether the source that stands in the line is still being read, or will be in a moment."""
        return self._rest.isActive() or self._answers.waiting

    def look(self) -> None:
        """Look at the source that stands in the line now; what is found is shown once it has been read."""
        self._forget_plan()
        self._rest.stop()
        self._forget_answer()
        if self.source.is_filled():
            chosen, by_name = self.format.currentData(), self.by_name.isChecked()
            self._answers.ask(self._look(self.source.path, chosen, by_name=by_name))
            self._long.start()
        else:
            self._show(None)

    def _forget_plan(self) -> None:
        """Nothing can be imported until it has been read what the fields say now."""
        self._answers.forget()
        self._long.stop()
        self.plan = None
        self._check()

    def _show(self, plan: Plan | None, error: object = "") -> None:
        """Show what an import would do, or why there is none."""
        self._long.stop()
        self.plan = plan
        self.preview.setText(_preview(plan) if plan is not None else str(error))
        self.warning.setText("" if plan is None else _warnings(plan))
        self.warning.setVisible(bool(self.warning.text()))
        unknown = Counter[str]() if plan is None else plan.findings.unknown
        lost = unknown.total()
        if unknown != self._lost:
            self._lost = unknown
            self.leave_out.setChecked(False)
        self.leave_out.setText(_leave_out(lost))
        self.leave_out.setVisible(lost > 0)
        asked = plan is not None and bool(plan.named.by_name)
        self.by_name.setVisible(asked or self.by_name.isChecked())
        replaced = 0 if plan is None else plan.replaced
        self.careful.setVisible(replaced > 0)
        self.everything.setVisible(replaced > 0)
        self.everything.setText(tr("Replace {points} placed by a reader").format(points=counts.points(replaced)))
        self._check()
        self._grow()

    def _show_error(self, error: object) -> None:
        self._show(None, error)

    def _say_long(self) -> None:
        self.preview.setText(tr("Reading the points…"))
        self.warning.hide()

    def _forget_answer(self) -> None:
        """What was said of the films of one source holds for no other one."""
        source = self.source.line.text(), self.format.currentData()
        if source != self._looked_at:
            self._looked_at = source
            with QSignalBlocker(self.by_name):
                self.by_name.setChecked(False)
            self.leave_out.setChecked(False)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        line = QHBoxLayout()
        line.setSpacing(BETWEEN)
        line.addWidget(self.source, 1)
        line.addWidget(self.folder_button)
        form = layouts.form()
        form.addRow(tr("Read from"), line)
        form.addRow(tr("Format"), self.format)
        layout.addLayout(form)
        for widget in (self.preview, self.warning, self.by_name, self.leave_out, self.careful, self.everything):
            layout.addWidget(widget)
        for button in (self.careful, self.everything):
            self._choice.addButton(button)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        font = self.warning.font()
        font.setBold(True)
        self.warning.setFont(font)
        palette = self.warning.palette()
        palette.setColor(self.warning.foregroundRole(), theme.warning())
        self.warning.setPalette(palette)
        layouts.widen(self, 580)

    def _connect(self) -> None:
        self.source.line.textChanged.connect(self._wait)
        self.source.button.clicked.connect(self._browse_file)
        self.folder_button.clicked.connect(self._browse_folder)
        self.format.currentIndexChanged.connect(self.look)
        self.by_name.toggled.connect(self.look)
        self.careful.toggled.connect(self._check)
        self.leave_out.toggled.connect(self._check)
        self._rest.timeout.connect(self.look)
        self._long.timeout.connect(self._say_long)
        self._answers.answered.connect(self._show)
        self._answers.failed.connect(self._show_error)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _wait(self) -> None:
        self._forget_plan()
        self._rest.start()

    def _grow(self) -> None:
        """Be as high as the texts need; Qt asks no label with several lines how high it is at this width."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _check(self) -> None:
        agreed = self.plan is None or not self.plan.findings.unknown or self.leave_out.isChecked()
        edit = None if self.plan is None else self.plan.edit(replace=self.replaces)
        self.ok.setEnabled(edit is not None and not edit.changes_nothing and agreed)

    def _browse_file(self) -> None:
        patterns = " ".join(f"*{each}" for each in sorted(registry.file_suffixes()))
        name, _ = QFileDialog.getOpenFileName(self, tr("Table of points"), str(self._folder), patterns)
        self._take(name)

    def _browse_folder(self) -> None:
        self._take(QFileDialog.getExistingDirectory(self, tr("Folder of label files"), str(self._folder)))

    def _take(self, name: str) -> None:
        if name:
            self.source.line.setText(name)
            self.look()


def _leave_out(points: int) -> str:
    return tr("Leave out {points} of landmarks not in the list").format(points=counts.points(points))


def _preview(plan: Plan) -> str:
    if not plan.films:
        elsewhere = tr(
            "Films of this project have the same file names as in the source, but are in other folders."
        )
        none = elsewhere if plan.named.by_name else tr("The source has no points for any film of this project.")
        return "\n".join((none, *plan.findings.notes()))
    found = tr("Found: {films} of the project, {landmarks}.\n{new} new, {replaced} already placed by a reader.")
    found = found.format(
        films=counts.films(plan.films),
        landmarks=counts.landmarks(len(plan.landmarks)),
        new=counts.points(plan.new),
        replaced=counts.points(plan.replaced),
    )
    return "\n".join((found, *plan.findings.notes()))


def _warnings(plan: Plan) -> str:
    lines = _about_names(plan.named)
    lines += plan.findings.warnings(names=settling.SHOWN)
    if plan.outside:
        one = tr("1 point is outside its film: was the table made for films of this size?")
        many = tr("{count} points are outside their films: was the table made for films of this size?")
        lines.append(counted(plan.outside, one, many))
    return "\n".join(lines)


def _about_names(named: NamedFilms) -> list[str]:
    """Names of films that the project lacks, that were left out, or are not as the project has them."""
    lines = []
    if named.numbered:
        numbers = tr(
            "Films are named by their numbers alone, such as {film}, which in another project are other films: "
            "right only for the project that was exported."
        )
        lines.append(numbers.format(film=named.numbered))
    if named.unknown:
        unknown = tuple(_with_nearest(name, named.nearest.get(name)) for name in named.unknown)
        lines.append(
            tr("Films not in the project, left out: {names}.").format(names=settling.shorten_list(unknown))
        )
    if named.by_name:
        taken = tr("Matched by file name only, the folders differ: {names}.")
        asked = tr("Only the file name matches, the folders differ; left out: {names}.")
        said = taken if any(name in named.found for name in named.by_name) else asked
        lines.append(said.format(names=settling.shorten_list(_pairs(named.by_name))))
    if named.respelled:
        lines.append(
            tr("Spelled differently in the source: {names}.").format(
                names=settling.shorten_list(_pairs(named.respelled))
            )
        )
    return lines


def _with_nearest(name: str, nearest: Image | None) -> str:
    return name if nearest is None else tr("{name} (closest match: {film})").format(name=name, film=nearest.path)


def _pairs(films: Mapping[str, Image]) -> tuple[str, ...]:
    return tuple(f"{name} → {image.path}" for name, image in films.items())
