"""Everything that can be done by menu, tool bar or key: one table."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lmstudio.gui.document.measures import Tool
from lmstudio.gui.document.turns import MIRRORED, TO_LEFT, TO_RIGHT, UPSIDE_DOWN
from lmstudio.language import later


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
    Action("new", later("New project…"), ("Ctrl+N",), "files.new_project", "File", icon="new", needs="no job"),
    Action(
        "open",
        later("Open project…"),
        ("Ctrl+O",),
        "files.open_project",
        "File",
        icon="open",
        needs="no job",
        bar=True,
    ),
    Action("sample", later("Sample project"), (), "files.sample_project", "File", needs="no job"),
    Action("add", later("Add a folder of films…"), (), "files.add_folder", "File", needs="writable", rule=True),
    Action("relocate", later("Find missing films…"), (), "files.relocate", "File", needs="writable"),
    Action("schema", later("Landmark list…"), (), "files.change_schema", "File", needs="idle"),
    Action("spacing", later("Pixel spacing…"), (), "files.set_spacing", "File", needs="image+writable"),
    Action(
        "calibrate",
        later("Calibrate with this ruler…"),
        ("Ctrl+Shift+R",),
        "files.calibrate",
        "File",
        needs="ruler+writable",
    ),
    Action(
        "import",
        later("Import points…"),
        ("Ctrl+I",),
        "files.import_points",
        "File",
        needs="image+writable",
        rule=True,
    ),
    Action("merge", later("Merge a project…"), (), "files.merge", "File", needs="idle"),
    Action(
        "export", later("Export…"), ("Ctrl+E",), "exports.ask", "File", icon="export", needs="project", bar=True
    ),
    Action("backup", later("Save a copy…"), (), "files.backup", "File", needs="project"),
    Action("settings", later("Settings…"), ("Ctrl+,",), "show_settings", "File", icon="settings", rule=True),
    Action("quit", later("Quit"), ("Ctrl+Q",), "close", "File"),
    Action("undo", later("Undo"), ("Ctrl+Z",), "document.undo", "Edit", icon="undo", needs="undo", bar=True),
    Action(
        "redo",
        later("Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "document.redo",
        "Edit",
        icon="redo",
        needs="redo",
        bar=True,
    ),
    Action(
        "next_landmark", later("Next landmark"), ("Tab",), "document.select_next", "Edit", needs="image", rule=True
    ),
    Action(
        "previous_landmark",
        later("Previous landmark"),
        ("Shift+Tab",),
        "document.select_next",
        "Edit",
        (-1,),
        needs="image",
    ),
    Action("select_all", later("Select all points"), ("Ctrl+A",), "document.select_all", "Edit", needs="image"),
    Action(
        "deselect",
        later("Put the tool away, or deselect"),
        ("Esc",),
        "document.step_back",
        "Edit",
        needs="in hand",
    ),
    Action(
        "place", later("Place in the centre of the view"), ("P",), "canvas.place_in_middle", "Edit", needs="image"
    ),
    Action(
        "move",
        later("Move landmark"),
        ("W",),
        "document.announce_move",
        "Edit",
        icon="move",
        needs="movable+film+writable",
    ),
    Action(
        "visibility",
        later("Visible / occluded / absent"),
        ("V",),
        "document.cycle_visibility",
        "Edit",
        needs="selected+film+writable",
        rule=True,
    ),
    Action(
        "clear",
        later("Clear landmark"),
        ("Del",),
        "document.clear_selected",
        "Edit",
        needs="movable+film+writable",
    ),
    Action(
        "split",
        later("Split into left and right"),
        (),
        "document.split_selected",
        "Edit",
        needs="selected+not sided+idle",
    ),
    Action(
        "confirm",
        later("Confirm landmark"),
        ("C",),
        "document.confirm_selected",
        "Edit",
        needs="selected+film+writable",
    ),
    Action(
        "confirm_all", later("Confirm all predicted films…"), (), "confirm_all", "Edit", needs="queue+writable"
    ),
    Action(
        "assign",
        later("Assign films to a reader…"),
        (),
        "images.assign",
        "Edit",
        needs="image+writable",
        rule=True,
    ),
    Action("take_out", later("Remove films…"), ("Ctrl+Del",), "take_films_out", "Edit", needs="image+idle"),
    Action(
        "previous",
        later("Previous film"),
        ("A", "PgUp"),
        "document.previous_image",
        "Go",
        (),
        "previous",
        "image",
        bar=True,
    ),
    Action(
        "next", later("Next film"), ("D", "PgDown"), "document.next_image", "Go", (), "next", "image", bar=True
    ),
    Action(
        "queue",
        later("Next in the review queue"),
        ("N",),
        "document.next_in_queue",
        "Go",
        icon="queue",
        needs="queue",
        bar=True,
        rule=True,
    ),
    Action(
        "next_suggested", later("Next suggested film"), ("S",), "document.next_suggested", "Go", needs="suggested"
    ),
    Action("unfinished", later("Next unfinished film"), ("U",), "document.next_unfinished", "Go", needs="image"),
    Action(
        "confirm_image",
        later("Confirm film, show next"),
        ("Return", "Enter"),
        "document.confirm_image",
        "Go",
        icon="confirm",
        needs="film+writable",
        bar=True,
    ),
    Action("fit", later("Fit film to window"), ("F",), "canvas.fit", "View", icon="fit", needs="image", bar=True),
    Action("zoom_in", later("Zoom in"), ("Ctrl++", "Ctrl+="), "canvas.zoom", "View", (1.25,), needs="image"),
    Action("zoom_out", later("Zoom out"), ("Ctrl+-",), "canvas.zoom", "View", (0.8,), needs="image"),
    Action(
        "window_1",
        later("Next DICOM window preset"),
        ("1",),
        "document.next_file_window",
        "View",
        needs="image",
        rule=True,
    ),
    Action("window_2", later("Full range"), ("2",), "document.set_preset", "View", (1,), needs="image"),
    Action("window_3", later("Automatic window"), ("3",), "document.set_preset", "View", (2,), needs="image"),
    Action("window_4", later("Bone window"), ("4",), "document.set_preset", "View", (3,), needs="image"),
    Action("window_5", later("Soft-tissue window"), ("5",), "document.set_preset", "View", (4,), needs="image"),
    Action(
        "invert",
        later("Invert"),
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
        later("Local contrast"),
        ("K",),
        "document.toggle_local_contrast",
        "View",
        needs="image",
        checked="document.view.local_contrast",
    ),
    Action(
        "heatmap",
        later("Heatmap: off / selected / all"),
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
        later("Expected-error ellipses"),
        ("E",),
        "document.toggle_expected_errors",
        "View",
        checked="document.view.expected_errors",
    ),
    Action(
        "labels", later("Abbreviations"), ("L",), "document.toggle_labels", "View", checked="document.view.labels"
    ),
    Action(
        "magnifier",
        later("Magnifier"),
        ("G",),
        "document.toggle_magnifier",
        "View",
        checked="document.view.magnifier",
    ),
    Action(
        "thumbnails",
        later("Thumbnails in the film list"),
        (),
        "document.toggle_thumbnails",
        "View",
        checked="document.view.thumbnails",
    ),
    Action(
        "turn_right",
        later("Rotate right"),
        ("T",),
        "document.turn_view",
        "View",
        (TO_RIGHT,),
        needs="image",
        rule=True,
    ),
    Action(
        "turn_left", later("Rotate left"), ("Shift+T",), "document.turn_view", "View", (TO_LEFT,), needs="image"
    ),
    Action(
        "flip_across", later("Flip horizontally"), ("X",), "document.turn_view", "View", (MIRRORED,), needs="image"
    ),
    Action(
        "flip_down",
        later("Flip vertically"),
        ("Shift+X",),
        "document.turn_view",
        "View",
        (UPSIDE_DOWN,),
        needs="image",
    ),
    Action(
        "upright",
        later("Reset orientation"),
        ("Ctrl+T",),
        "document.turn_upright",
        "View",
        needs="turned",
    ),
    Action(
        "ruler",
        later("Ruler"),
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
        later("Angle"),
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
        later("Clear rulers and angles"),
        ("Ctrl+R",),
        "document.clear_measures",
        "View",
        needs="measures",
    ),
    Action("guide", later("Next step"), (), "toggle_guide", "View", checked="guide.wanted", rule=True),
    Action("hide", later("Hide points (hold key)"), ("H",), "document.hide_points", "", held=True, needs="image"),
    Action("before", later("Points before correction (hold key)"), ("B",), "document.show_corrections", held=True),
    Action(
        "suggest", later("Suggest films to label"), ("Ctrl+U",), "training.suggest", "Train", needs="image+idle"
    ),
    Action("train", later("Train"), ("Ctrl+L",), "training.train", "Train", icon="train", needs="idle", bar=True),
    Action(
        "train_afresh",
        later("Restart from the built-in network"),
        (),
        "training.train_afresh",
        "Train",
        needs="idle",
    ),
    Action(
        "predict", later("Predict remaining films"), ("Ctrl+Shift+L",), "training.predict", "Train", needs="model"
    ),
    Action("networks", later("Networks of this project…"), (), "show_networks", "Train", needs="project"),
    Action(
        "stop",
        later("Stop and keep the best so far"),
        ("Ctrl+.",),
        "training.stop",
        "Train",
        icon="stop",
        needs="job",
        rule=True,
    ),
    Action("keys", later("Keyboard shortcuts"), ("?",), "show_keys", "Help", icon="keys"),
    Action("log", later("Open log folder"), (), "show_log", "Help"),
    Action("about", later("About Landmark Studio"), (), "show_about", "Help", rule=True),
)
BY_ID: Mapping[str, Action] = MappingProxyType({action.id: action for action in ACTIONS})
MENUS = (later("File"), later("Edit"), later("Go"), later("View"), later("Train"), later("Help"))
