from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from lmstudio.core.settings import Settings
from lmstudio.gui.look import icons
from lmstudio.gui.window import menus
from lmstudio.gui.window.action import Action
from lmstudio.gui.window.actions import ACTIONS, MENUS
from lmstudio.gui.window.main_window import MainWindow

EXPECTED = {
    "Ctrl+Z": "undo",
    "Ctrl+Shift+Z": "redo",
    "Ctrl+Y": "redo",
    "A": "previous",
    "D": "next",
    "PgUp": "previous",
    "PgDown": "next",
    "N": "queue",
    "Return": "confirm_image",
    "C": "confirm",
    "Tab": "next_landmark",
    "Shift+Tab": "previous_landmark",
    "V": "visibility",
    "Del": "clear",
    "Ctrl+L": "train",
    "I": "invert",
    "1": "window_1",
    "5": "window_5",
    "H": "hide",
    "M": "heatmap",
    "F": "fit",
    "?": "keys",
    "Ctrl+E": "export",
    "Ctrl+O": "open",
    "Ctrl+N": "new",
    "Ctrl+Q": "quit",
}


SMALLEST_SCREEN = 768
"""Pixels that the smallest screen is high."""


def test_every_action_has_its_method(window: MainWindow) -> None:
    for action in ACTIONS:
        assert callable(menus.method_of(window, action))


def test_no_menu_is_higher_than_the_smallest_screen(window: MainWindow) -> None:
    """Qt breaks a menu that is, into columns that hide half of the window."""
    menus = [action.menu() for action in window.menuBar().actions()]
    assert len(menus) == len(MENUS)
    for menu in menus:
        assert isinstance(menu, QMenu)
        assert menu.sizeHint().height() <= SMALLEST_SCREEN, menu.title()


def test_films_are_rotated_by_a_menu_inside_view(window: MainWindow) -> None:
    (view,) = (action.menu() for action in window.menuBar().actions() if action.text() == "View")
    assert isinstance(view, QMenu)
    inside = {action.text(): action.menu() for action in view.actions() if action.menu() is not None}
    orientation = inside["Orientation"]
    assert isinstance(orientation, QMenu)
    assert orientation.actions() == [
        window.qt_actions[name] for name in ("turn_right", "turn_left", "flip_across", "flip_down", "upright")
    ]


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_stands_in_a_known_menu_with_a_known_icon(action: Action) -> None:
    assert action.menu in (*MENUS, "")
    assert not action.icon or action.icon in icons.STROKES


def test_no_key_is_used_twice_and_no_action_is_named_twice() -> None:
    assert max(Counter(key for action in ACTIONS for key in action.keys).values()) == 1
    assert max(Counter(action.id for action in ACTIONS).values()) == 1


def test_every_key_can_be_understood_by_qt() -> None:
    for action in ACTIONS:
        for key in action.keys:
            assert QKeySequence(key).toString() == key


def test_the_keys_are_those_that_people_expect() -> None:
    table = {key: action.id for action in ACTIONS for key in action.keys}
    assert {key: table.get(key) for key in EXPECTED} == EXPECTED


def test_a_key_changed_in_the_settings_is_used_and_the_old_one_is_free(window: MainWindow) -> None:
    window.change_settings(Settings().changed(keys={"invert": "X", "fit": ""}))
    assert [key.toString() for key in window.qt_actions["invert"].shortcuts()] == ["X"]
    assert window.qt_actions["fit"].shortcuts() == []
    assert [key.toString() for key in window.qt_actions["next"].shortcuts()] == ["D", "PgDown"]


def test_without_a_project_only_what_needs_none_can_be_done(window: MainWindow) -> None:
    window._update()
    usable = {name for name, action in window.qt_actions.items() if action.isEnabled()}
    assert {"new", "open", "sample", "settings", "quit", "keys", "about"} <= usable
    assert not usable & {"export", "train", "undo", "next", "clear", "stop"}
