"""The theme: Fusion style, a light and a dark palette, accents that anyone can tell apart (Okabe and Ito)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from lmstudio.gui.look.colours import BLUE, SKY_BLUE

LEAST_HIT = 24
"""The side of the smallest button, in pixels: the least that everybody hits with ease (WCAG 2.2, 2.5.8)."""
_Role = QPalette.ColorRole
_LIGHT = {
    _Role.Window: "#F3F4F5",
    _Role.WindowText: "#1B2126",
    _Role.Base: "#FFFFFF",
    _Role.AlternateBase: "#F3F6F8",
    _Role.Text: "#1B2126",
    _Role.PlaceholderText: "#6B747C",
    _Role.Button: "#E9EBED",
    _Role.ButtonText: "#1B2126",
    _Role.BrightText: "#FFFFFF",
    _Role.ToolTipBase: "#FFFFFF",
    _Role.ToolTipText: "#1B2126",
    _Role.Highlight: BLUE,
    _Role.HighlightedText: "#FFFFFF",
    _Role.Accent: BLUE,
    _Role.Link: BLUE,
    _Role.Light: "#FFFFFF",
    _Role.Midlight: "#F0F1F2",
    _Role.Mid: "#B4BAC0",
    _Role.Dark: "#9AA1A8",
    _Role.Shadow: "#7A8188",
}
_DARK = {
    _Role.Window: "#22272B",
    _Role.WindowText: "#E4E8EB",
    _Role.Base: "#191D20",
    _Role.AlternateBase: "#20252A",
    _Role.Text: "#E4E8EB",
    _Role.PlaceholderText: "#98A2AB",
    _Role.Button: "#30363C",
    _Role.ButtonText: "#E4E8EB",
    _Role.BrightText: "#FFFFFF",
    _Role.ToolTipBase: "#30363C",
    _Role.ToolTipText: "#E4E8EB",
    _Role.Highlight: "#1F6FA3",
    _Role.HighlightedText: "#FFFFFF",
    _Role.Accent: SKY_BLUE,
    _Role.Link: SKY_BLUE,
    _Role.Light: "#434B52",
    _Role.Midlight: "#3A4147",
    _Role.Mid: "#4A535B",
    _Role.Dark: "#14171A",
    _Role.Shadow: "#0C0E10",
}
_MARK_GROUND = "#76828D"
"""The ground of check boxes and radio buttons in the dark: Fusion's rim is darker than the window, too."""
_PANE = "#262B30"
"""The button colour of tabs in the dark: Fusion makes the ground of their pages from it, lighter than it is."""
_SHEET = """
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMessageBox QLabel#qt_msgbox_label { font-weight: bold; }
QMessageBox QLabel#qt_msgbox_informativelabel { min-width: 27em; }
QPushButton { min-height: 1.2em; }
QComboBox, QLineEdit { min-height: 1.35em; }
QAbstractSpinBox { min-height: 1.6em; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { min-height: 0; }
QToolBar::separator { background: EDGE; width: 1px; margin: 6px 5px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: HANDLE; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: HELD; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
"""
"""What Fusion cannot be told by colours: no pictures on the buttons of dialogs, where the desktop would have some,
questions with a bold heading and lines of a readable length, flat scroll bars, and buttons and fields no lower
than ``LEAST_HIT``, where Fusion's are 22 pixels high."""
_EDGES = {
    True: {"EDGE": "#4A535B", "HANDLE": "#59636C", "HELD": "#7C8892"},
    False: {"EDGE": "#C9CED3", "HANDLE": "#B4BAC0", "HELD": "#8A929A"},
}
_FADED = {True: "#7D8790", False: "#878F96"}


def apply(theme: str) -> None:
    """Give the whole program the theme ``system``, ``light`` or ``dark``."""
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    hints = QGuiApplication.styleHints()
    dark = schemes.get(theme, hints.colorScheme()) is Qt.ColorScheme.Dark
    QGuiApplication.setPalette(palette(dark=dark))
    marks = palette(dark=dark)
    if dark:
        marks.setColor(_Role.Base, QColor(_MARK_GROUND))
        marks.setColor(_Role.Text, QColor("#FFFFFF"))
    pages = palette(dark=dark)
    if dark:
        pages.setColor(_Role.Button, QColor(_PANE))
    kinds = {"QCheckBox": marks, "QRadioButton": marks, "QTabWidget": pages, "QTabBar": pages}
    for kind, colours in kinds.items():
        QApplication.setPalette(colours, kind)  # type: ignore[arg-type]  # the stub says bytes, which it refuses
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.styleSheet() != sheet(dark=dark):
        app.setStyleSheet(sheet(dark=dark))


def sheet(*, dark: bool) -> str:
    """The style sheet of the light or the dark program."""
    made = _SHEET
    for name, colour in _EDGES[dark].items():
        made = made.replace(name, colour)
    return made


def palette(*, dark: bool) -> QPalette:
    """The light or the dark palette."""
    made = QPalette()
    for role, colour in (_DARK if dark else _LIGHT).items():
        made.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(_FADED[dark]))
    return made


def is_dark() -> bool:
    """Whether the program is dark now."""
    return QGuiApplication.palette().color(_Role.Window).lightness() < 128


def ink() -> QColor:
    """The colour of icons and thin lines."""
    return QColor("#C3CCD3" if is_dark() else "#3F4A53")


def warning() -> QColor:
    """The colour of what needs a look: vermillion that can be read on the list's ground."""
    return QColor("#FF9B57" if is_dark() else "#A94600")


def accent() -> QColor:
    """The colour of curves and bars."""
    return QColor(SKY_BLUE if is_dark() else BLUE)


def emphasise(label: QLabel) -> None:
    """Make a label a heading."""
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * 1.15)
    label.setFont(font)


def banner_style(colour: str) -> str:
    """The style sheet of a banner with this ground."""
    return f"QFrame#banner {{ background: {colour}; }} QFrame#banner > QLabel {{ color: #14171A; }}"
