"""The dialog that makes a ruler of known length into the spacing of a film, or of all films of its size."""

import math
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QInputDialog,
    QLabel,
    QRadioButton,
    QWidget,
)

from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.project import Image
from lmstudio.gui import origins, panels
from lmstudio.gui.measures import Measure
from lmstudio.language import tr

_Standard = QDialogButtonBox.StandardButton


class Calibration(QDialog):
    """Asks how long a ruler is in truth.

    Args:
        ruler: on the film.
        image: the film.
        images: of the project; those of the same size can be calibrated together with it.
        parent: of the dialog.
    """

    def __init__(
        self, ruler: Measure, image: Image, images: Iterable[Image], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Calibrate by this ruler"))
        self._ruler, self._image = ruler, image
        self._alike = tuple(each for each in images if (each.width, each.height) == (image.width, image.height))
        self.length = QDoubleSpinBox(minimum=0.01, maximum=10000.0, decimals=2, suffix=" mm")
        self.length.setValue(_length_mm(ruler, image.spacing) if image.spacing.known else 10.0)
        self.length.selectAll()
        count = len(self._alike)
        self.this = QRadioButton(tr("This film"))
        self.this.setChecked(True)
        self.alike = QRadioButton(
            tr("All {count} films of {width} × {height} pixels").format(
                count=count, width=image.width, height=image.height
            )
        )
        self.alike.setEnabled(count > 1)
        self.result_text = QLabel()
        self.buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
        self.buttons.button(_Standard.Ok).setText(tr("Calibrate"))
        self.buttons.button(_Standard.Ok).setEnabled(ruler.length_px >= 1)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.length.valueChanged.connect(self._show_result)
        self._lay_out()
        self._show_result()

    @property
    def spacing(self) -> Spacing:
        """Millimetres per pixel with which the ruler has its true length; pixels keep the shape they have."""
        now = self._image.spacing
        scale = now if now.known else Spacing(1.0, 1.0, SpacingOrigin.RULER)
        factor = self.length.value() / _length_mm(self._ruler, scale)
        return Spacing(scale.x_mm * factor, scale.y_mm * factor, SpacingOrigin.RULER)

    @property
    def images(self) -> tuple[Image, ...]:
        """The films for which it holds."""
        return self._alike if self.alike.isChecked() else (self._image,)

    def _lay_out(self) -> None:
        form = panels.form(self)
        form.addRow(tr("On the film"), QLabel(f"{self._ruler.length_px:.1f} px"))
        form.addRow(tr("True length"), self.length)
        form.addRow(tr("Holds for"), self.this)
        form.addRow("", self.alike)
        form.addRow(tr("Spacing"), self.result_text)
        form.addRow(self.buttons)

    def _show_result(self) -> None:
        self.result_text.setText(origins.spacing_text(self.spacing))


def typing_spacing(now: Spacing, parent: QWidget | None = None) -> QInputDialog:
    """The dialog in which the spacing of a film is typed, in millimetres per pixel."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("Pixel spacing"))
    dialog.setLabelText(tr("Millimetres per pixel of this film"))
    dialog.setInputMode(QInputDialog.InputMode.DoubleInput)
    dialog.setDoubleDecimals(4)
    dialog.setDoubleRange(0.0001, 100.0)
    dialog.setDoubleStep(0.001)
    dialog.setDoubleValue(now.mean_mm if now.known else 0.1)
    return dialog


def _length_mm(ruler: Measure, spacing: Spacing) -> float:
    """The ruler's length; never nothing, so that it can be divided by."""
    return max(spacing.distance_mm(*ruler.ends), math.ulp(1.0))
