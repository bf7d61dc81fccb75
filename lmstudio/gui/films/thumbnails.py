"""Thumbnails in the film list: read in the background for the rows in view, with a bounded cache."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lmstudio.core import spelling
from lmstudio.core.project import Image
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.document.film_loader import Loader
from lmstudio.gui.look import colours
from lmstudio.session import Session

SIDE = 48
"""Of a picture in the list, in pixels of the window."""
MARGIN = 3
KEPT = 1000
"""How many pictures stay in memory: of twice the side for dense screens, about 9 MB."""

_BREAK = "\u200b"
"""A line may end here; takes no room."""

IMAGE_ID = Qt.ItemDataRole.UserRole
"""The role under which a row tells the id of its image."""


class Thumbnails(QObject):
    """Small copies of films, read one after the other by a thread that lets all others go first.

    Args:
        parent: of the object.
        side: the longer side of a copy; twice :data:`SIDE` suits dense screens.
        kept: how many stay in memory.

    Signals:
        loaded(str): the picture of this film can now be had.
        failed(str): the film cannot be read.
    """

    loaded = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, *, side: int = 2 * SIDE, kept: int = KEPT) -> None:
        super().__init__(parent)
        self._loader = Loader(kept=kept, threads=1, steps_back=True, parent=self)
        self._side = side
        self._failed: set[str] = set()
        self._loader.loaded.connect(self.loaded)
        self._loader.failed.connect(self._remember_failure)

    def use_session(self, session: Session | None) -> None:
        """Show the films of this project from now on."""
        self._failed.clear()
        side = self._side
        self._loader.use(None if session is None else lambda image: _picture(session.thumbnail(image, side=side)))

    def get(self, image_id: str) -> QImage | None:
        """The picture of a film if it is in memory."""
        picture = self._loader.result(image_id)
        return picture if isinstance(picture, QImage) else None

    def request(self, images: list[Image]) -> None:
        """Read the pictures of these films, the first first; those asked for before, no longer."""
        self._loader.want(image for image in images if image.id not in self._failed)

    def close(self) -> None:
        """Stop reading and wait for the film that is open."""
        self._loader.close()

    def forget_failures(self) -> None:
        """Try again the films that could not be read: they may have been found meanwhile."""
        self._failed.clear()

    def has_failed(self, image_id: str) -> bool:
        """Whether this film cannot be read."""
        return image_id in self._failed

    def _remember_failure(self, image_id: str, _error: LandmarkStudioError) -> None:
        self._failed.add(image_id)
        self.failed.emit(image_id)


class FilmDelegate(QStyledItemDelegate):
    """Draws the picture of a film before its name.

    Attributes:
        shown: whether pictures are drawn at all.

    Args:
        thumbnails: where the pictures come from.
        parent: of the delegate.
    """

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.shown = True

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt: beside its picture a name has several lines, broken anywhere, as it seldom has blanks."""
        super().initStyleOption(option, index)
        metrics = option.fontMetrics
        line = option.rect.width() - option.decorationSize.width() - 2 * metrics.averageCharWidth()
        if self.shown and metrics.horizontalAdvance(option.text) > line > 0:
            # A letter of each line may find no room; Qt itself would cut the end off, which tells films apart.
            room = option.rect.height() // metrics.lineSpacing() * (line - metrics.maxWidth() // 2)
            cut = metrics.elidedText(spelling.composed(option.text), Qt.TextElideMode.ElideMiddle, room)
            option.text = _BREAK.join((*cut[:-4], cut[-4:]))  # .png stays whole
            option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt: draw a cell."""
        if not self.shown:
            super().paint(painter, option, index)
            return
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        rect: QRect = option.rect
        self._draw(
            painter, QRect(rect.topLeft() + QPoint(MARGIN, MARGIN), QSize(SIDE, SIDE)), index.data(IMAGE_ID)
        )
        beside = QStyleOptionViewItem(option)
        beside.rect = rect.adjusted(SIDE + MARGIN, 0, 0, 0)
        super().paint(painter, beside, index)

    def _draw(self, painter: QPainter, box: QRect, image_id: str) -> None:
        painter.save()
        painter.fillRect(box, QColor(colours.BACKGROUND))
        picture = self._thumbnails.get(image_id)
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = picture.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(QPoint(0, 0), size)
            place.moveCenter(box.center())
            painter.drawImage(place, picture)
        else:
            failed = self._thumbnails.has_failed(image_id)
            _draw_placeholder(painter, box, failed=failed)
        painter.restore()


def _draw_placeholder(painter: QPainter, box: QRect, *, failed: bool) -> None:
    """Three dots for a picture that is on its way, a cross for one that cannot be had."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#8A929A"), 2))
    centre, arm = box.center(), SIDE // 6
    if failed:
        painter.drawLine(centre - QPoint(arm, arm), centre + QPoint(arm, arm))
        painter.drawLine(centre - QPoint(arm, -arm), centre + QPoint(arm, -arm))
        return
    for shift in (-arm, 0, arm):
        painter.drawEllipse(centre + QPoint(shift, 0), 1, 1)


def _picture(brightness: NDArray[np.uint8]) -> QImage:
    """A picture of its own memory."""
    height, width = brightness.shape
    rows = np.ascontiguousarray(brightness)
    return QImage(rows.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()
