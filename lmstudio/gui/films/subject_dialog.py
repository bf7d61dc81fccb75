"""The dialog that says whose films these are, and when they were taken."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lmstudio.core import subjects
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.image import shown_names
from lmstudio.core.project import Image, Project
from lmstudio.gui.document.document import Document
from lmstudio.gui.look import discarding, layouts
from lmstudio.gui.look.answers import Answers
from lmstudio.language import later, tr
from lmstudio.session import study_dates

_Standard = QDialogButtonBox.StandardButton
_FILM, _DATE, _AGE = range(3)
_SEXES = ("", "f", "m")
_AS_THEY_ARE = later("different, left as they are")
OLDEST = 130


def ask(document: Document, image_ids: Sequence[str], parent: QWidget | None = None) -> "SubjectDialog":
    """Show the dialog for some films of a project; what is entered becomes one step of undo."""
    chosen = [image for image in document.project.images if image.id in image_ids]

    session = document.session

    def read() -> Mapping[str, str]:
        return {} if session is None else study_dates.study_dates(session, chosen)

    names = list(subjects.by_subject(document.project.images))
    dialog = SubjectDialog(chosen, names, subjects.next_name(document.project.images), read, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: _apply(document, chosen, dialog.changed()))
    dialog.open()
    return dialog


def _apply(document: Document, before: Sequence[Image], changed: Mapping[str, Image]) -> None:
    touched = [image for image in before if changed[image.id] != image]
    if not touched:
        return
    regrouped = [image for image in touched if changed[image.id].subject != image.subject]
    subject = changed[before[0].id].subject
    kind = EditKind.DESCRIBE if not regrouped else EditKind.GROUP if subject else EditKind.UNGROUP
    words = (subject,) if kind is EditKind.GROUP else ()

    def change(project: Project) -> Project:
        return project.with_images(changed[image.id] for image in touched)

    document.do(kind, change, str(len(touched)), *words)


class SubjectDialog(QDialog):
    """Asks for the subject of films, their days and ages.

    Args:
        images: the films.
        names: of the subjects that there are.
        new_name: of one more.
        read_dates: gives the days that the films' own files tell, by image id; called in a thread of its own.
        parent: of the dialog.
    """

    def __init__(
        self,
        images: Sequence[Image],
        names: Sequence[str],
        new_name: str,
        read_dates: Callable[[], Mapping[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Subject and dates"))
        self._images, self._read_dates, self._answers = images, read_dates, Answers(self)
        self.subject = QComboBox(editable=True)
        self.subject.addItems([*names, new_name])
        self.subject.setAccessibleName(tr("Subject"))
        self.subject.setPlaceholderText(tr("Empty: no subject"))
        self.sex = QComboBox()
        self.sex.addItems([tr("not known"), tr("female"), tr("male")])
        self.sex.setAccessibleName(tr("Sex of the patient"))
        self._show_shared("" if names else new_name)
        self.days = [QTableWidgetItem(image.taken) for image in images]
        self.ages = [QTableWidgetItem("" if image.age is None else f"{image.age:g}") for image in images]
        self.table = _table(images, self.days, self.ages)
        self.dates = QPushButton(tr("Read dates from the files"))
        self.dates.setToolTip(tr("Of DICOM files: the day of the exposure, or of the study"))
        self.joined, self.fault = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
        self.joined.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.subject.currentTextChanged.connect(self._say_joined)
        self.table.itemChanged.connect(self._check)
        self.dates.clicked.connect(self.take_dates)
        self._answers.answered.connect(self._enter_dates)
        self._answers.failed.connect(self._say_fault)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(lambda: discarding.discard(self))
        self._before = self._entered()
        self._say_joined()
        self._check()

    def reject(self) -> None:
        """Qt: leave by Esc or the window's own button; what was entered is asked about first."""
        changed = self._entered() != self._before
        discarding.leave(self, tr("Discard what was entered?"), changed=changed)

    def _entered(self) -> tuple[str, ...]:
        items = (*self.days, *self.ages)
        return (self.subject.currentText(), self.sex.currentText(), *(item.text() for item in items))

    def _show_shared(self, new_name: str) -> None:
        """Show what all films have in common; where they differ, one entry more leaves each as it is."""
        names, sexes = {image.subject for image in self._images}, {image.sex for image in self._images}
        if len(names) > 1:
            self.subject.insertItem(0, tr(_AS_THEY_ARE))
            self.subject.setCurrentIndex(0)
        else:
            self.subject.setCurrentText("".join(names) or new_name)
        if len(sexes) > 1:
            self.sex.addItem(tr(_AS_THEY_ARE))
            self.sex.setCurrentIndex(len(_SEXES))
        else:
            self.sex.setCurrentIndex(_SEXES.index("".join(sexes)))

    def _lay_out(self) -> None:
        form = layouts.form()
        form.addRow(tr("Subject"), self.subject)
        form.addRow(tr("Sex"), self.sex)
        hint = QLabel(
            tr("Kept in the project, and exported only where you ask for it. A pseudonym is safer than a name."),
            wordWrap=True,
        )
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.joined)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.dates, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.fault)
        layout.addWidget(hint)
        layout.addWidget(self.buttons)
        layouts.widen(self, 460)

    def _say_joined(self) -> None:
        """Say that several films become those of one subject: they may be of different patients."""
        subject = self.subject.currentText().strip()
        other = [image for image in self._images if image.subject != subject]
        joins = bool(other) and subject not in ("", tr(_AS_THEY_ARE)) and len(self._images) > 1
        text = tr("All {count} films will count as films of one subject, “{subject}”.")
        self.joined.setText(text.format(count=len(self._images), subject=subject) if joins else "")
        self.joined.setVisible(joins)

    @property
    def reading(self) -> bool:
        """Whether the days that the files tell are still being read."""
        return self._answers.waiting

    def take_dates(self) -> None:
        """Have the days read that the files tell; nothing can be kept before they are entered."""
        self._answers.ask(self._read_dates)
        self._check()

    def _enter_dates(self, found: Mapping[str, str]) -> None:
        """Enter the days that the files tell; others stay as they are."""
        with QSignalBlocker(self.table):
            for row, image in enumerate(self._images):
                if image.id in found:
                    self.days[row].setText(found[image.id])
        self._check()
        if not found:
            self.fault.setText(tr("None of these files tells the day on which it was taken."))

    def _say_fault(self, error: object) -> None:
        self._check()
        self.fault.setText(str(error))

    def changed(self) -> dict[str, Image]:
        """The films as they are to be, by id.

        Raises:
            ValueError: a date or an age cannot be read.
        """
        return {image.id: self._row(row, image) for row, image in enumerate(self._images)}

    def _row(self, row: int, image: Image) -> Image:
        subject, sex = self.subject.currentText().strip(), self.sex.currentIndex()
        return replace(
            image,
            subject=image.subject if subject == tr(_AS_THEY_ARE) else subject,
            sex=image.sex if sex == len(_SEXES) else _SEXES[sex],
            taken=subjects.read_date(self.days[row].text()),
            age=_age(self.ages[row].text()),
        )

    def _check(self) -> None:
        faults = [text for row in range(len(self._images)) for text in self._faults(row)]
        self.fault.setText("\n".join(faults[:1]))
        self.dates.setEnabled(not self.reading)
        self.buttons.button(_Standard.Ok).setEnabled(not faults and not self.reading)

    def _faults(self, row: int) -> list[str]:
        found = []
        for item, read, said in (
            (self.days[row], subjects.read_date, tr("“{text}” is not a date such as 2026-11-30.")),
            (self.ages[row], _age, tr("“{text}” is not an age in years.")),
        ):
            text = item.text()
            try:
                read(text)
            except ValueError:
                found.append(said.format(text=text))
        return found


def _age(text: str) -> float | None:
    if not text.strip():
        return None
    age = float(text.replace(",", "."))
    if not 0 <= age <= OLDEST:
        raise ValueError(f"{age} years")
    return age


def _table(
    images: Sequence[Image], days: Sequence[QTableWidgetItem], ages: Sequence[QTableWidgetItem]
) -> QTableWidget:
    table = QTableWidget(len(images), 3)
    table.setHorizontalHeaderLabels([tr("Film"), tr("Date (YYYY-MM-DD)"), tr("Age in years")])
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(_FILM, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().hide()
    # Tab leads on through the dialog; the arrow keys go from cell to cell.
    table.setTabKeyNavigation(False)
    table.setAccessibleName(tr("Films with their dates"))
    names = shown_names(images)
    for row, image in enumerate(images):
        name = QTableWidgetItem(names[image.id])
        name.setFlags(Qt.ItemFlag.ItemIsEnabled)
        table.setItem(row, _FILM, name)
        table.setItem(row, _DATE, days[row])
        table.setItem(row, _AGE, ages[row])
    return table
