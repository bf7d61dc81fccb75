"""The table of actions as menus, tool bar and keys of a window."""

from collections.abc import Callable, Mapping
from operator import attrgetter

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from lmstudio.gui.look import icons, theme
from lmstudio.gui.window.action import Action
from lmstudio.gui.window.actions import ACTIONS, MENUS
from lmstudio.language import tr

_BAR_GROUPS = {"undo", "previous", "queue", "fit", "ruler", "train"}
"""Actions that begin a group in the tool bar."""
_REPEATED = {"undo", "redo", "previous", "next", "next_landmark", "previous_landmark", "zoom_in", "zoom_out"}
"""Actions that go on while their key is held; a held Return, above all, must not confirm film after film."""


def keys_of(action: Action, changed: Mapping[str, str]) -> tuple[str, ...]:
    """The shortcuts of an action after the user's changes; an empty change takes the key away."""
    if action.id not in changed:
        return action.keys
    return (changed[action.id],) if changed[action.id] else ()


def method_of(window: object, action: Action) -> Callable[..., object]:
    """The bound method of the window that an action calls.

    Raises:
        AttributeError: the table names a method that does not exist.
    """
    method = attrgetter(action.method)(window)
    if not callable(method):
        raise AttributeError(f"{action.method} of the action {action.id} cannot be called")
    return method  # type: ignore[no-any-return]  # attrgetter is untyped


def make(window: QWidget, changed: Mapping[str, str]) -> dict[str, QAction]:
    """The actions of the table by id, bound to ``window``; those in force while a key is held are left out."""
    made = {}
    for action in ACTIONS:
        if action.held:
            continue
        method = method_of(window, action)
        made[action.id] = qt = QAction(tr(action.text), window)
        qt.setCheckable(bool(action.checked))
        qt.setAutoRepeat(action.id in _REPEATED)
        qt.triggered.connect(lambda _on=False, method=method, args=action.args: method(*args))
        if action.icon:
            qt.setIcon(icons.icon(action.icon, theme.ink()))
        set_keys(qt, keys_of(action, changed))
        window.addAction(qt)
    return made


def set_keys(qt: QAction, keys: tuple[str, ...]) -> None:
    """Give an action its shortcuts and say the first in its tool tip."""
    qt.setShortcuts([QKeySequence(key) for key in keys])
    shown = qt.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    text = qt.text().rstrip("…")
    qt.setToolTip(f"{text}  ({shown})" if shown else text)


def fill_menus(window: QMainWindow, made: Mapping[str, QAction]) -> dict[str, QMenu]:
    """The menus of the window by name, filled from the table, as is the tool bar."""
    bar = QToolBar(tr("Tools"))
    bar.setObjectName("tools")
    bar.setIconSize(QSize(20, 20))
    bar.setMovable(False)
    bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    window.addToolBar(bar)
    menus = {name: window.menuBar().addMenu(tr(name)) for name in MENUS}
    for action in ACTIONS:
        if action.menu and action.rule:
            menus[action.menu].addSeparator()
        if action.menu:
            _menu_of(action, menus).addAction(made[action.id])
        if action.bar and action.id in _BAR_GROUPS:
            bar.addSeparator()
        if action.bar:
            bar.addAction(made[action.id])
    return menus


def _menu_of(action: Action, menus: Mapping[str, QMenu]) -> QMenu:
    """The menu in which an action stands, or the one inside that, which is made where it is not yet there."""
    menu = menus[action.menu]
    if not action.within:
        return menu
    title = tr(action.within)
    inside = (each.menu() for each in menu.actions())
    return next(
        (each for each in inside if isinstance(each, QMenu) and each.title() == title), None
    ) or menu.addMenu(title)
