"""Everything that can be done by menu, tool bar or key: one table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from lmstudio.gui import icons, theme
from lmstudio.gui.measures import Tool
from lmstudio.gui.turns import MIRRORED, TO_LEFT, TO_RIGHT, UPSIDE_DOWN


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done.

    Args:
        id: for the settings.
        text: in the menu.
        keys: shortcuts, the first one shown.
        method: of the window, dotted, such as ``document.undo``.
        menu: where it stands; empty for keys only.
        args: that the method is called with.
        icon: in ``icons``; with ``bar``, in the tool bar.
        needs: what of ``facts.now`` must hold, joined by ``+``; empty: it can always be used.
        checked: for a switch: the attribute of the window, dotted, that says whether it is on.
        held: it is in force while the key is held; the method gets True, then False.
        bar: whether it stands in the tool bar.
        rule: whether a line stands above it in the menu.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    method: str
    menu: str = ""
    args: tuple[object, ...] = ()
    icon: str = ""
    needs: str = ""
    checked: str = ""
    held: bool = False
    bar: bool = False
    rule: bool = False


ACTIONS = (
    Action("new", "New project…", ("Ctrl+N",), "files.new_project", "File", icon="new", needs="no job"),
    Action(
        "open", "Open project…", ("Ctrl+O",), "files.open_project", "File", icon="open", needs="no job", bar=True
    ),
    Action("sample", "Sample project", (), "files.sample_project", "File", needs="no job"),
    Action("add", "Add a folder of films…", (), "files.add_folder", "File", needs="writable", rule=True),
    Action("relocate", "Find missing films…", (), "files.relocate", "File", needs="writable"),
    Action("schema", "Landmark list…", (), "files.change_schema", "File", needs="idle"),
    Action("spacing", "Pixel spacing…", (), "files.set_spacing", "File", needs="image+writable"),
    Action(
        "calibrate",
        "Calibrate by this ruler…",
        ("Ctrl+Shift+R",),
        "files.calibrate",
        "File",
        needs="ruler+writable",
    ),
    Action(
        "import", "Import points…", ("Ctrl+I",), "files.import_points", "File", needs="image+writable", rule=True
    ),
    Action("merge", "Merge a project…", (), "files.merge", "File", needs="idle"),
    Action("export", "Export…", ("Ctrl+E",), "files.export", "File", icon="export", needs="project", bar=True),
    Action("backup", "Save a copy…", (), "files.backup", "File", needs="project"),
    Action("settings", "Settings…", ("Ctrl+,",), "show_settings", "File", icon="settings", rule=True),
    Action("quit", "Quit", ("Ctrl+Q",), "close", "File"),
    Action("undo", "Undo", ("Ctrl+Z",), "document.undo", "Edit", icon="undo", needs="undo", bar=True),
    Action(
        "redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "document.redo", "Edit", icon="redo", needs="redo", bar=True
    ),
    Action("next_landmark", "Next landmark", ("Tab",), "document.select_next", "Edit", needs="image", rule=True),
    Action(
        "previous_landmark",
        "Previous landmark",
        ("Shift+Tab",),
        "document.select_next",
        "Edit",
        (-1,),
        needs="image",
    ),
    Action("select_all", "Select all points", ("Ctrl+A",), "document.select_all", "Edit", needs="image"),
    Action(
        "deselect", "Lay the tool down, or select none", ("Esc",), "document.step_back", "Edit", needs="in hand"
    ),
    Action("place", "Place in the middle of the view", ("P",), "canvas.place_in_middle", "Edit", needs="image"),
    Action(
        "visibility",
        "Visible / occluded / absent",
        ("V",),
        "document.cycle_visibility",
        "Edit",
        needs="selected+writable",
        rule=True,
    ),
    Action("clear", "Clear landmark", ("Del",), "document.clear_selected", "Edit", needs="selected+writable"),
    Action("split", "Split into left and right", (), "document.split_selected", "Edit", needs="selected+idle"),
    Action("confirm", "Confirm landmark", ("C",), "document.confirm_selected", "Edit", needs="selected+writable"),
    Action("confirm_all", "Confirm all predicted films…", (), "confirm_all", "Edit", needs="queue+writable"),
    Action("assign", "Assign films to a reader…", (), "images.assign", "Edit", needs="image+writable", rule=True),
    Action(
        "previous",
        "Previous image",
        ("A", "PgUp"),
        "document.previous_image",
        "Go",
        (),
        "previous",
        "image",
        bar=True,
    ),
    Action("next", "Next image", ("D", "PgDown"), "document.next_image", "Go", (), "next", "image", bar=True),
    Action(
        "queue",
        "Next in the review queue",
        ("N",),
        "document.next_in_queue",
        "Go",
        icon="queue",
        needs="queue",
        bar=True,
        rule=True,
    ),
    Action("next_suggested", "Next suggested film", ("S",), "document.next_suggested", "Go", needs="suggested"),
    Action("unfinished", "Next unfinished film", ("U",), "document.next_unfinished", "Go", needs="image"),
    Action(
        "confirm_image",
        "Confirm image and go on",
        ("Return", "Enter"),
        "document.confirm_image",
        "Go",
        icon="confirm",
        needs="image+writable",
        bar=True,
    ),
    Action("fit", "Fit the film", ("F",), "canvas.fit", "View", icon="fit", needs="image", bar=True),
    Action("zoom_in", "Zoom in", ("Ctrl++", "Ctrl+="), "canvas.zoom", "View", (1.25,), needs="image"),
    Action("zoom_out", "Zoom out", ("Ctrl+-",), "canvas.zoom", "View", (0.8,), needs="image"),
    Action(
        "window_1",
        "Window of the file / the next of them",
        ("1",),
        "document.next_file_window",
        "View",
        needs="image",
        rule=True,
    ),
    Action("window_2", "Full range", ("2",), "document.set_preset", "View", (1,), needs="image"),
    Action("window_3", "Automatic window", ("3",), "document.set_preset", "View", (2,), needs="image"),
    Action("window_4", "Bone window", ("4",), "document.set_preset", "View", (3,), needs="image"),
    Action("window_5", "Soft-tissue window", ("5",), "document.set_preset", "View", (4,), needs="image"),
    Action(
        "invert",
        "Invert",
        ("I",),
        "document.toggle_invert",
        "View",
        icon="invert",
        needs="image",
        checked="document.view.invert",
        bar=True,
        rule=True,
    ),
    Action(
        "local_contrast",
        "Local contrast",
        ("K",),
        "document.toggle_local_contrast",
        "View",
        needs="image",
        checked="document.view.local_contrast",
    ),
    Action(
        "heatmap",
        "Heatmap: off / selected / all",
        ("M",),
        "document.cycle_heatmap",
        "View",
        (),
        "heatmap",
        "image",
        bar=True,
    ),
    Action(
        "expected_errors",
        "Rings of the expected error",
        ("E",),
        "document.toggle_expected_errors",
        "View",
        checked="document.view.expected_errors",
    ),
    Action("labels", "Abbreviations", ("L",), "document.toggle_labels", "View", checked="document.view.labels"),
    Action(
        "magnifier", "Magnifier", ("G",), "document.toggle_magnifier", "View", checked="document.view.magnifier"
    ),
    Action(
        "thumbnails",
        "Pictures in the list of films",
        (),
        "document.toggle_thumbnails",
        "View",
        checked="document.view.thumbnails",
    ),
    Action(
        "turn_right", "Turn right", ("T",), "document.turn_view", "View", (TO_RIGHT,), needs="image", rule=True
    ),
    Action("turn_left", "Turn left", ("Shift+T",), "document.turn_view", "View", (TO_LEFT,), needs="image"),
    Action("flip_across", "Flip left-right", ("X",), "document.turn_view", "View", (MIRRORED,), needs="image"),
    Action("flip_down", "Flip up-down", ("Shift+X",), "document.turn_view", "View", (UPSIDE_DOWN,), needs="image"),
    Action(
        "upright",
        "As stored, neither turned nor flipped",
        ("Ctrl+T",),
        "document.turn_upright",
        "View",
        needs="turned",
    ),
    Action(
        "ruler",
        "Ruler",
        ("R",),
        "document.toggle_tool",
        "View",
        (Tool.RULER,),
        icon="ruler",
        needs="image",
        checked="document.view.ruler",
        bar=True,
        rule=True,
    ),
    Action(
        "angle",
        "Angle",
        ("Shift+R",),
        "document.toggle_tool",
        "View",
        (Tool.ANGLE,),
        icon="angle",
        needs="image",
        checked="document.view.angle",
        bar=True,
    ),
    Action(
        "clear_measures",
        "Clear rulers and angles",
        ("Ctrl+R",),
        "document.clear_measures",
        "View",
        needs="measures",
    ),
    Action("guide", "Next step", (), "toggle_guide", "View", checked="guide.wanted"),
    Action("hide", "Hide points (while held)", ("H",), "document.hide_points", "", held=True, needs="image"),
    Action("before", "Before correction (while held)", ("B",), "document.show_corrections", held=True),
    Action("suggest", "Suggest films to label", ("Ctrl+U",), "training.suggest", "Train", needs="image+idle"),
    Action("train", "Train", ("Ctrl+L",), "training.train", "Train", icon="train", needs="idle", bar=True),
    Action(
        "train_afresh",
        "Train afresh, from the bundled network",
        (),
        "training.train_afresh",
        "Train",
        needs="idle",
    ),
    Action("predict", "Predict the films left", ("Ctrl+Shift+L",), "training.predict", "Train", needs="model"),
    Action("networks", "Networks of this project…", (), "show_networks", "Train", needs="project"),
    Action(
        "stop",
        "Stop, keep the best so far",
        ("Ctrl+.",),
        "training.stop",
        "Train",
        icon="stop",
        needs="job",
        rule=True,
    ),
    Action("keys", "Keys", ("?",), "show_keys", "Help", icon="keys"),
    Action("log", "Where the log is", (), "show_log", "Help"),
    Action("about", "About Landmark Studio", (), "show_about", "Help", rule=True),
)
BY_ID: Mapping[str, Action] = MappingProxyType({action.id: action for action in ACTIONS})
MENUS = ("File", "Edit", "Go", "View", "Train", "Help")

_BAR_GROUPS = {"undo", "previous", "queue", "fit", "ruler", "train"}
"""Actions that begin a group in the tool bar."""

GESTURES = (
    ("Click", "place the next landmark, or move the selected one"),
    ("Drag a point", "move it, with those selected together with it"),
    ("Ctrl + click, Ctrl + drag", "select points together: one more or less, all in a frame"),
    ("Arrow keys", "nudge the selected point by 1 px; with Shift 10, with Alt 0.1"),
    ("Wheel, two fingers", "zoom at the cursor"),
    ("Ctrl + arrow keys", "pan"),
    ("Middle drag, Space + drag", "pan"),
    ("Right drag", "window and level"),
    ("Click, with ruler or angle", "lay an end; drag an end to move it"),
)
"""What the mouse and the arrow keys do on the film, for the sheet of keys."""


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
        made[action.id] = qt = QAction(action.text, window)
        qt.setCheckable(bool(action.checked))
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
    bar = QToolBar("Tools")
    bar.setObjectName("tools")
    bar.setIconSize(QSize(20, 20))
    bar.setMovable(False)
    bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    window.addToolBar(bar)
    menus = {name: window.menuBar().addMenu(name) for name in MENUS}
    for action in ACTIONS:
        if action.menu and action.rule:
            menus[action.menu].addSeparator()
        if action.menu:
            menus[action.menu].addAction(made[action.id])
        if action.bar and action.id in _BAR_GROUPS:
            bar.addSeparator()
        if action.bar:
            bar.addAction(made[action.id])
    return menus
