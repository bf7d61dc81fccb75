"""Shortcuts that act while a key is held."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from lmstudio.gui.window import menus
from lmstudio.gui.window.actions import ACTIONS


class HeldKeys(QObject):
    """Calls the methods of the held actions with True when their key goes down, and with False when it is let go.

    Args:
        window: whose methods they are, and whose keys.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._methods: dict[str, Callable[..., object]] = {}
        window.installEventFilter(self)

    def use(self, changed: Mapping[str, str]) -> None:
        """Take the keys of the table after the user's changes."""
        self._methods = {
            key: menus.method_of(self.parent(), action)
            for action in ACTIONS
            if action.held
            for key in menus.keys_of(action, changed)
        }

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Qt: a key that no part of the window took; when the window is left, all keys count as let go."""
        if event.type() is QEvent.Type.WindowDeactivate:
            for method in self._methods.values():
                method(False)
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.ShortcutOverride:
            return False
        down = event.type() is QEvent.Type.KeyPress
        held = self._methods.get(QKeySequence(event.key()).toString())
        if held is None or event.isAutoRepeat() or (down and event.modifiers() != Qt.KeyboardModifier.NoModifier):
            return False
        held(down)
        return True
