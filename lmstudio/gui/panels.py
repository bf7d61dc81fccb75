"""The panels round the film: where they begin, and that they are away while no project is open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QFormLayout, QFrame, QMainWindow, QScrollArea, QWidget

from lmstudio.language import tr

_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
_Feature = QDockWidget.DockWidgetFeature


class Panels(QMainWindow):
    """A window with panels on both sides.

    Attributes:
        docks: the panels by their English titles.
    """

    def __init__(self) -> None:
        super().__init__()
        self.docks: dict[str, QDockWidget] = {}
        self._open_docks: list[QDockWidget] = []

    def _place_panels(self, left: dict[str, QWidget], right: dict[str, QWidget]) -> None:
        """Put panels to both sides, the first above, in their usual sizes."""
        for area, panels in ((_LEFT, left), (_RIGHT, right)):
            for title, widget in panels.items():
                self._dock(title, widget, area)
        # Behind the queue, since a third panel would leave each of the three a few rows.
        self.tabifyDockWidget(self.docks["Review"], self.docks["History"])
        self.docks["History"].hide()
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.resizeDocks([self.docks["Films"], self.docks["Landmarks"]], [300, 340], across)
        self.resizeDocks([self.docks["Films"], self.docks["Review"]], [420, 330], down)
        self.resizeDocks([self.docks["Landmarks"], self.docks["Training"]], [520, 250], down)

    def _dock(self, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> None:
        dock = QDockWidget(tr(title), self)
        dock.setObjectName(title)
        dock.setWidget(widget)
        dock.setFeatures(_Feature.DockWidgetMovable | _Feature.DockWidgetClosable)
        self.addDockWidget(area, dock)
        dock.toggleViewAction().triggered.connect(lambda shown: dock.raise_() if shown else None)
        self.docks[title] = dock

    def _hide_panels(self) -> None:
        """Only the welcome page is shown; the panels that were open come back with the project."""
        self._open_docks = [dock for dock in self.docks.values() if not dock.isHidden()]
        for dock in self.docks.values():
            dock.hide()
            dock.toggleViewAction().setEnabled(False)

    def _show_panels(self) -> None:
        for dock in self._open_docks:
            dock.show()
        for dock in self.docks.values():
            dock.toggleViewAction().setEnabled(True)


def form(parent: QWidget | None = None) -> QFormLayout:
    """Fields with their names before them, as in every dialog of the program; a layout of ``parent`` if any."""
    made = QFormLayout(parent)
    made.setHorizontalSpacing(14)
    made.setVerticalSpacing(8)
    return made


def scrolling(widget: QWidget) -> QScrollArea:
    """An area in which a tall panel scrolls."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area
