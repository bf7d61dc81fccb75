"""Icons drawn in code: strokes in the colour of the text, states of films and points in shape and colour."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lmstudio.core.annotation import Origin, State
from lmstudio.gui.look.colours import BLUE, BLUISH_GREEN, ORANGE, REDDISH_PURPLE
from lmstudio.language import later

STROKES: Mapping[str, str] = MappingProxyType(
    {
        "new": "M6 3h8l4 4v14H6zM14 3v4h4M12 11v6M9 14h6",
        "open": "M3 6h6l2 2h10v11H3zM3 11h18",
        "export": "M12 3v11M8 10l4 4 4-4M4 16v4h16v-4",
        "settings": "M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4",
        "undo": "M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3",
        "redo": "M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h3",
        "previous": "M15 5l-7 7 7 7",
        "next": "M9 5l7 7-7 7",
        "queue": "M4 6h11M4 12h8M4 18h8M16 12l4 4-4 4M20 16h-5",
        "confirm": "M4 13l5 5L20 6",
        "fit": "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
        "invert": "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
        "heatmap": "M12 4c4 4 6 6.500 6 10a6 6 0 0 1-12 0c0-3.500 2-6 6-10zM12 12c1.500 1.500 2.500 2.500 2.500 4"
        "a2.500 2.500 0 0 1-5 0c0-1.500 1-2.500 2.500-4z",
        "move": "M12 3v18M3 12h18M12 3l-3 3M12 3l3 3M12 21l-3-3M12 21l3-3M3 12l3-3M3 12l3 3M21 12l-3-3M21 12l-3 3",
        "ruler": "M3 16L16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2",
        "angle": "M4 20L15 4M4 20h16M13 20a9 9 0 0 0-4-7.400",
        "train": "M7 4l13 8-13 8z",
        "stop": "M6 6h12v12H6z",
        "keys": "M3 6h18v12H3zM7 10h.1M11 10h.1M15 10h.1M8 14h8",
        "close": "M6 6l12 12M18 6L6 18",
        "sample": "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.1",
    }
)
"""SVG paths on a grid of 24 by 24."""

STATE_TEXT = MappingProxyType(
    {
        State.UNTOUCHED: later("not started"),
        State.PARTIAL: later("started"),
        State.PREDICTED: later("predicted"),
        State.DONE: later("done"),
        State.UNUSABLE: later("unusable"),
    }
)
_GREY = "#8A8A8A"
_STATES: Mapping[str, str] = MappingProxyType(
    {
        State.UNTOUCHED: f'<circle cx="12" cy="12" r="7" fill="none" stroke="{_GREY}" stroke-width="2.500"/>',
        State.PARTIAL: f'<circle cx="12" cy="12" r="7" fill="none" stroke="{BLUE}" stroke-width="2.500"/>'
        f'<path d="M12 5a7 7 0 0 0 0 14z" fill="{BLUE}"/>',
        State.PREDICTED: f'<path d="M12 3.500l8.500 8.500-8.500 8.500-8.500-8.500z" fill="{REDDISH_PURPLE}"/>',
        State.DONE: f'<circle cx="12" cy="12" r="9" fill="{BLUISH_GREEN}"/>'
        '<path d="M7.500 12.500l3.200 3.200 6-7" fill="none" stroke="white" stroke-width="2.500"/>',
        State.UNUSABLE: f'<circle cx="12" cy="12" r="7" fill="none" stroke="{_GREY}" stroke-width="2.500"/>'
        f'<path d="M7 17L17 7" fill="none" stroke="{_GREY}" stroke-width="2.500"/>',
        f"point {Origin.MANUAL}": f'<circle cx="12" cy="12" r="7" fill="{BLUE}"/>',
        f"point {Origin.PREDICTED}": f'<path d="M12 4l8 8-8 8-8-8z" fill="none" stroke="{REDDISH_PURPLE}" '
        'stroke-width="2.500"/>',
        f"point {Origin.CORRECTED}": f'<path d="M5 5h14v14H5z" fill="{BLUE}"/>',
        f"point {Origin.CONFIRMED}": f'<circle cx="12" cy="12" r="9" fill="{BLUISH_GREEN}"/>'
        '<path d="M7.500 12.500l3.200 3.200 6-7" fill="none" stroke="white" stroke-width="2.500"/>',
        "point none": f'<circle cx="12" cy="12" r="6" fill="none" stroke="{_GREY}" stroke-width="2" '
        'stroke-dasharray="3 3"/>',
        "point absent": f'<path d="M6 6l12 12M18 6L6 18" fill="none" stroke="{_GREY}" stroke-width="2.500"/>',
        "suggested": '<path d="M12 2.500l2.900 6.200 6.700.8-5 4.600 1.400 6.700-6-3.400-6 3.400 1.400-6.700'
        f'-5-4.600 6.700-.8z" fill="{ORANGE}"/>',
        "app": '<rect x="1" y="1" width="22" height="22" rx="5" fill="#12202B"/>'
        '<path d="M7 4.500c5-2 11 .5 11.500 6 .3 2.500-.8 4-.8 6 0 1.500-2 3-4.500 3" fill="none" stroke="#9FB7C8"'
        ' stroke-width="1.600"/><path d="M10 9l5 4.500-3.500 4" fill="none" stroke="#56B4E9"'
        ' stroke-width="1.100"/><circle cx="10" cy="9" r="1.900" fill="#E69F00"/>'
        '<circle cx="15" cy="13.500" r="1.900" fill="#009E73"/>'
        '<circle cx="11.500" cy="17.500" r="1.900" fill="#56B4E9"/>',
    }
)
FADED = 0.4
"""How much of an icon is left where it cannot be used."""
_SIZES = (16, 20, 24, 32, 48, 64)
_LARGE = (72, 96, 144, 216)
"""That of the program is also drawn for its pages, on dense screens, too."""
_cache: dict[tuple[str, str], QIcon] = {}


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """The stroke icon called ``name``, in ``colour`` or the theme's grey."""
    ink = (colour or QColor("#7F8C96")).name()
    body = f'<path d="{STROKES[name]}" fill="none" stroke="{ink}" stroke-width="2" stroke-linecap="round" '
    return _icon((name, ink), body + 'stroke-linejoin="round"/>')


def state_icon(name: str) -> QIcon:
    """The icon of a film's state, ``suggested``, ``point ORIGIN``, ``point none``, ``point absent`` or ``app``."""
    return _icon((name, ""), _STATES[name])


def _icon(key: tuple[str, str], body: str) -> QIcon:
    if key not in _cache:
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{body}</svg>'
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        _cache[key] = made = QIcon()
        for size in (*_SIZES, *_LARGE) if key[0] == "app" else _SIZES:
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            made.addPixmap(pixmap)
            # Without one of its own a view would tint the icon of a selected row with the row's colour.
            made.addPixmap(_on_selection(pixmap), QIcon.Mode.Selected)
            # In the dark Fusion's own greying leaves a stroke as bright as before.
            made.addPixmap(_faded(pixmap), QIcon.Mode.Disabled)
    return _cache[key]


def _faded(pixmap: QPixmap) -> QPixmap:
    """The icon of what cannot be used now."""
    made = QPixmap(pixmap.size())
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setOpacity(FADED)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return made


def _on_selection(pixmap: QPixmap) -> QPixmap:
    """The icon on a white disc, so that its colour stands out from the ground of a selected row."""
    made = QPixmap(pixmap.size())
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawEllipse(made.rect())
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return made
