"""The panels around the film: their positions, hidden while no project is open."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QToolButton,
    QWidget,
)

from lmstudio.gui.look import icons, theme
from lmstudio.language import tr

_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
USUAL = 1280
"""The width of the window before anybody has changed it."""
_Feature = QDockWidget.DockWidgetFeature
BEHIND = {"History": "Review", "Analysis": "Landmarks"}
"""Panels that are closed at first, and in whose place they open, since a third panel would leave each few rows."""


class Panels:
    """The panels on both sides of a window.

    Args:
        window: whose panels they are.

    Attributes:
        docks: the panels by their English titles.
    """

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.docks: dict[str, QDockWidget] = {}
        self._open_docks: list[QDockWidget] = []
        self._placed: set[str] = set()

    def place(self, left: dict[str, QWidget], right: dict[str, QWidget]) -> None:
        """Put panels to both sides, the first above, in their usual sizes."""
        for area, panels in ((_LEFT, left), (_RIGHT, right)):
            for title, widget in panels.items():
                self._dock(title, widget, area)
        for title in BEHIND:
            self.docks[title].hide()
        down = Qt.Orientation.Vertical
        self.share_width()
        self._window.resizeDocks([self.docks["Films"], self.docks["Review"]], [420, 330], down)
        self._window.resizeDocks([self.docks["Landmarks"], self.docks["Training"]], [520, 250], down)

    def share_width(self) -> None:
        """Give the panels their usual widths, in a small window less, so that the film has most of it."""
        widths = [round(share * min(self._window.width(), USUAL)) for share in (0.235, 0.265)]
        self._window.resizeDocks([self.docks["Films"], self.docks["Landmarks"]], widths, Qt.Orientation.Horizontal)

    def _dock(self, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> None:
        dock = QDockWidget(tr(title), self._window)
        dock.setObjectName(title)
        dock.setWidget(widget)
        dock.setFeatures(_Feature.DockWidgetMovable | _Feature.DockWidgetClosable)
        dock.setTitleBarWidget(PanelTitle(dock))
        self._window.addDockWidget(area, dock)
        dock.toggleViewAction().triggered.connect(lambda shown: self._open(title) if shown else None)
        self.docks[title] = dock

    def _open(self, title: str) -> None:
        """Bring a panel that has just been opened to the front, the first time in the place of another."""
        dock, other = self.docks[title], self.docks.get(BEHIND.get(title, ""))
        # Not before: Qt draws the tabs of hidden panels as soon as others are shown.
        area = self._window.dockWidgetArea
        if other is not None and title not in self._placed and area(dock) == area(other):
            self._window.tabifyDockWidget(other, dock)
        self._placed.add(title)
        dock.raise_()

    def hide(self) -> None:
        """Only the welcome page is shown; the panels that were open come back with the project."""
        self._open_docks = [dock for dock in self.docks.values() if not dock.isHidden()]
        for dock in self.docks.values():
            dock.hide()
            dock.toggleViewAction().setEnabled(False)

    def show(self) -> None:
        """Show the panels that were open when they were hidden."""
        for dock in self._open_docks:
            dock.show()
        for dock in self.docks.values():
            dock.toggleViewAction().setEnabled(True)


class PanelTitle(QWidget):
    """The title of a panel and the button that closes it.

    Qt's own is a cross of ten pixels, and stays dark in the dark.

    Args:
        dock: the panel.
    """

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.close_button = QToolButton(autoRaise=True)
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setFixedSize(theme.LEAST_HIT, theme.LEAST_HIT)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        text = tr("Close the panel; the View menu opens it again")
        self.close_button.setToolTip(text)
        self.close_button.setAccessibleName(text)
        self.close_button.clicked.connect(dock.close)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 1, 4, 0)
        layout.addWidget(QLabel(dock.windowTitle()), 1)
        layout.addWidget(self.close_button)
        self._draw_icon()

    def _draw_icon(self) -> None:
        self.close_button.setIcon(icons.icon("close", theme.ink()))

    # Qt ---------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Qt: redraw the icon when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icon()
