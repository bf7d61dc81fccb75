"""The dialogs for the pixel spacing: calibrated with a ruler of known length, or typed; and for which films."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QWidget,
)

from lmstudio.core.geometry import Spacing
from lmstudio.core.project import Image, Project
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.document.measures import Measure
from lmstudio.gui.look import layouts
from lmstudio.gui.look.number_box import NumberBox
from lmstudio.gui.look.receivers import Receivers
from lmstudio.imaging import spacing as spacings
from lmstudio.language import number, tr
from lmstudio.session import respacing

_Standard = QDialogButtonBox.StandardButton
DECIMALS = 5
"""Of millimetres per pixel: as exact as a file gives them."""


class Calibration(QDialog):
    """Asks how long a ruler is in truth.

    Args:
        ruler: on the film, which marks it as long as the dialog is open.
        image: the film.
        project: whose films can be calibrated together with it.
        selected: ids of the films that are selected in the list.
        parent: of the dialog.
    """

    def __init__(
        self,
        ruler: Measure,
        image: Image,
        project: Project,
        selected: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Calibrate with this ruler"))
        self._ruler, self._image, self._project = ruler, image, project
        self.length = NumberBox(minimum=0.01, maximum=10000.0, decimals=2, suffix=" mm")
        known = image.spacing.known
        self.length.setValue(image.spacing.distance_mm(*ruler.ends) if known else 10.0)
        self.length.selectAll()
        self.holds_for = Receivers(image, project.images, selected)
        self.result_text = QLabel(wordWrap=True)
        self.buttons = _buttons(self, tr("Calibrate"), self._done)
        self.length.valueChanged.connect(self._show_result)
        form = layouts.form(self)
        now = f"{number(ruler.length_px)} px" + (f" = {ruler.text(image.spacing)}" if known else "")
        form.addRow(tr("Highlighted on the film"), QLabel(now))
        form.addRow(tr("True length"), self.length)
        self.holds_for.add_to(form, tr("Apply to"))
        form.addRow(tr("Spacing"), self.result_text)
        form.addRow(self.buttons)
        self._show_result()

    @property
    def spacing(self) -> Spacing:
        """Millimetres per pixel with which the ruler has its true length; pixels keep the shape they have.

        Raises:
            LandmarkStudioError: the ruler's ends lie on one another.
        """
        return spacings.calibrated_by_ruler(
            *self._ruler.ends[:2], length_mm=self.length.value(), before=self._image.spacing, sure=True
        )

    @property
    def images(self) -> tuple[Image, ...]:
        """The films for which it holds."""
        return self.holds_for.images

    def _show_result(self) -> None:
        try:
            text, possible = spacings.describe(self.spacing), True
        except LandmarkStudioError as error:
            text, possible = str(error), False
        self.result_text.setText(text)
        self.buttons.button(_Standard.Ok).setEnabled(possible)

    def _done(self) -> None:
        _accept_unless_odd(self, self._project, self.images, self.spacing)

    # Qt ---------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: stand in a lower corner of the window, so that the ruler on the film stays to be seen."""
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is None:
            return
        frame, rect = self.frameGeometry(), parent.rect()
        to_the_right = sum(x for x, _ in self._ruler.ends) / len(self._ruler.ends) > self._image.width / 2
        left = 0 if to_the_right else rect.width() - frame.width()
        self.move(parent.mapToGlobal(QPoint(left, rect.height() - frame.height())))


class TypedSpacing(QDialog):
    """Asks how large a pixel is.

    Args:
        image: the film.
        project: whose films can get the same.
        selected: ids of the films that are selected in the list.
        parent: of the dialog.
    """

    def __init__(
        self, image: Image, project: Project, selected: Collection[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Pixel spacing"))
        self._project, now = project, image.spacing
        self.width_mm, self.height_mm = (
            NumberBox(minimum=0.00001, maximum=1000.0, decimals=DECIMALS, singleStep=0.001, suffix=" mm")
            for _ in range(2)
        )
        self.width_mm.setValue(now.x_mm if now.known else 0.1)
        self.height_mm.setValue(now.y_mm if now.known else 0.1 * now.aspect)
        self.square = QCheckBox(tr("Pixels are square"))
        self.square.setChecked(self.width_mm.value() == self.height_mm.value())
        self.holds_for = Receivers(image, project.images, selected)
        self.buttons = _buttons(self, tr("Set"), self._done)
        form = layouts.form(self)
        form.addRow(tr("Current"), QLabel(spacings.describe(now)))
        form.addRow(tr("Pixel width"), self.width_mm)
        form.addRow(tr("Pixel height"), self.height_mm)
        form.addRow("", self.square)
        self.holds_for.add_to(form, tr("Apply to"))
        form.addRow(self.buttons)
        self.square.toggled.connect(self._keep_square)
        self.width_mm.valueChanged.connect(self._keep_square)
        self.width_mm.selectAll()
        self._keep_square()

    @property
    def spacing(self) -> Spacing:
        """The size of a pixel."""
        return spacings.spacing_as_typed(self.width_mm.value(), self.height_mm.value(), sure=True)

    @property
    def images(self) -> tuple[Image, ...]:
        """The films for which it holds."""
        return self.holds_for.images

    def _keep_square(self) -> None:
        self.height_mm.setEnabled(not self.square.isChecked())
        if self.square.isChecked():
            self.height_mm.setValue(self.width_mm.value())

    def _done(self) -> None:
        _accept_unless_odd(self, self._project, self.images, self.spacing)


def _buttons(dialog: QDialog, ok: str, done: Callable[[], None]) -> QDialogButtonBox:
    buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
    buttons.button(_Standard.Ok).setText(ok)
    buttons.accepted.connect(done)
    buttons.rejected.connect(dialog.reject)
    return buttons


def _accept_unless_odd(dialog: QDialog, project: Project, images: tuple[Image, ...], spacing: Spacing) -> None:
    """Accept a dialog; where the spacing is odd, only after a second question that says what is."""
    odd = respacing.oddities(project, {image.id: spacing for image in images})
    if not odd:
        dialog.accept()
        return
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        dialog.windowTitle(),
        tr("This spacing is unusual. Is it correct?"),
        parent=dialog,
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText("\n\n".join(odd))
    yes = box.addButton(tr("Set anyway"), QMessageBox.ButtonRole.AcceptRole)
    back = box.addButton(tr("Back"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    yes.clicked.connect(dialog.accept)
    box.finished.connect(box.deleteLater)
    box.open()
