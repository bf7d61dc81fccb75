"""The status bar and the banner above the film."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStatusBar, QToolButton, QWidget

from lmstudio.core.geometry import XY
from lmstudio.errors import MissingFilm, ReplacedFilm
from lmstudio.gui.document.current import Current
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.view import View
from lmstudio.gui.look import theme
from lmstudio.imaging import spacing as spacings
from lmstudio.language import tr

TOLD_MS = 8000
"""A message stays for so long."""


class StatusBar(QStatusBar):
    """Messages, cursor position, pixel value, and the spacing with its origin, which is a button with a menu.

    Args:
        document: whose films they are.
        current: the film that is described.
        view: how it is shown.
        parent: of the bar.
    """

    def __init__(self, document: Document, current: Current, view: View, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current, self._view = current, view
        self._note = ""
        self.position, self.value, self.spacing = QLabel(), QLabel(), QToolButton(autoRaise=True)
        self.spacing.setMinimumHeight(theme.LEAST_HIT)
        self.look = QLabel()
        self.look.setToolTip(
            tr("How the film is displayed. The film itself and the positions of the points do not change.")
        )
        self.spacing.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.spacing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Qt's own mark of a menu lies over the text.
        self.spacing.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.spacing.setAccessibleName(tr("Pixel spacing"))
        for part in (self.look, self.position, self.value, self.spacing):
            self.addPermanentWidget(part)
        current.changed.connect(self._show_spacing)
        document.project_changed.connect(self._show_spacing)
        view.changed.connect(self._show_look)
        self._show_spacing()

    def tell(self, text: str) -> None:
        """Say something for a while, whatever is done meanwhile."""
        self.showMessage(text, TOLD_MS)

    def note(self, text: str) -> None:
        """Say what holds of the film as it is shown; empty: the note before holds no more, other messages stay."""
        if text or self.currentMessage() == self._note:
            self.tell(text)
        self._note = text

    def show_cursor(self, xy: XY | None, value: float | None) -> None:
        """Say where on the film the cursor is and the film's stored value there; ``None`` beside the film."""
        self.value.setText("" if value is None else tr("value {value}").format(value=f"{value:.0f}"))
        if xy is None or self._current.image is None:
            self.position.clear()
            return
        (x, y), spacing = xy, self._current.image.spacing
        text = f"x {x:.1f}  y {y:.1f} px"
        if spacing.known:
            text += f"   {x * spacing.x_mm:.1f}, {y * spacing.y_mm:.1f} mm"
        self.position.setText(text)

    def _show_look(self) -> None:
        view = self._view.state
        looks = (
            tr("inverted") if view.invert else "",
            tr("local contrast") if view.local_contrast else "",
            view.turn.text,
        )
        shown = self._current.image is not None
        self.look.setText(", ".join(look for look in looks if look) if shown else "")

    def _show_spacing(self) -> None:
        image = self._current.image
        self.show_cursor(None, None)
        self._show_look()
        self.spacing.setVisible(image is not None)
        if image is None:
            return
        self.spacing.setText(f"{spacings.describe(image.spacing)} ▾")
        self.spacing.setToolTip(spacings.explain_origin(image.spacing.origin))


class Banner(QFrame):
    """A line above the film: the project is read-only, or the film cannot be shown.

    Args:
        document: that is described.
        current: the film that is shown.
        parent: of the banner.

    Attributes:
        relocate: the button for a film that is gone.
    """

    def __init__(self, document: Document, current: Current, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._current = document, current
        self.setObjectName("banner")
        self._words = QLabel(wordWrap=True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.relocate = QPushButton(tr("Find missing films…"))
        self.relocate.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 5, 8, 5)
        layout.setSpacing(12)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.relocate)
        for signal in (document.project_changed, current.changed, current.film_changed):
            signal.connect(self._update)
        self._update()

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def _update(self) -> None:
        session, error = self._document.session, self._current.film_error
        lines = []
        if session is not None and session.read_only:
            lines.append(tr("Read-only. {reason}").format(reason=session.read_only_reason))
        elif session is not None and session.warning:
            lines.append(session.warning)
        if error is not None:
            lines.append(str(error))
        self._words.setText("\n".join(lines))
        self.relocate.setVisible(_is_gone(error) and not self._document.read_only)
        self.setVisible(bool(lines))
        self._colour("#F5B48A" if error is not None else "#F2D27A")

    def _colour(self, ground: str) -> None:
        """Give the line its ground; all in it would be styled and laid out anew, so only where it is another."""
        style = theme.banner_style(ground)
        if style != self.styleSheet():
            self.setStyleSheet(style)


def _is_gone(error: object) -> bool:
    """Whether a folder in which the film lies now would help."""
    return isinstance(error, MissingFilm) and not isinstance(error, ReplacedFilm)
