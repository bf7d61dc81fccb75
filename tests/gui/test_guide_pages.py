"""The pages of the guide: no link leads nowhere, and what they name in the program is called that there."""

import re
import shlex
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QKeySequence

from lmstudio import cli, paths
from lmstudio.core.landmarks import Schema
from lmstudio.core.settings import LANGUAGES
from lmstudio.formats import registry
from lmstudio.gui import app as gui_app
from lmstudio.gui.look import translation
from lmstudio.gui.window import key_sheet
from lmstudio.gui.window.actions import ACTIONS, BY_ID, MENUS
from lmstudio.gui.window.handbook import chapters
from lmstudio.language import tr

ROOT = Path(__file__).resolve().parents[2]
CODES = [code for code, _ in LANGUAGES]
PICTURES = paths.resources() / "guide" / "pictures"
MOST_BYTES = 60_000
"""A picture takes no more: the guide comes with every installation."""
IN_VIEW_MENU = ("Films", "Review", "History", "Landmarks", "Analysis", "Training", "DICOM window presets")
"""What stands in the View menu beside the actions."""
OTHER_CODE = {
    "image",
    "landmark",
    "x",
    "y",
    "NA NA",
    "deeplabcut.convertcsv2h5",
    "machinelabels-iter0.csv",
    ".lmproj",
    ".lmbackups",
    "torchrun",
    "films.txt",
    "labelling.xml",
}
"""What is set as code and is neither a key nor of our command line: columns, endings of files, other programs."""
MEANT = {
    "F1": "handbook",
    "?": "keys",
    "N": "queue",
    "Return": "confirm_image",
    "M": "heatmap",
    "S": "next_suggested",
    "V": "visibility",
    "C": "confirm",
    "Shift+C": "accept_guesses",
    "B": "before",
    "F": "fit",
    "1": "window_1",
    "2": "window_2",
    "3": "window_3",
    "4": "window_4",
    "5": "window_5",
    "I": "invert",
    "K": "local_contrast",
    "E": "expected_errors",
    "L": "labels",
    "T": "turn_right",
    "X": "flip_across",
    "Esc": "deselect",
    "Ctrl+Z": "undo",
    "Ctrl+U": "suggest",
}
"""The keys that the guide names without their entry of a menu, and the actions that it means by them."""
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK, _PICTURE = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)"), re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_BOLD, _CODE = re.compile(r"\*\*(.+?)\*\*", re.DOTALL), re.compile(r"`([^`]+)`")
_BOLD_WITH_KEY = re.compile(r"\*\*([^*]+)\*\* \(`([^`]+)`\)")


@pytest.fixture(params=CODES)
def code(request: pytest.FixtureRequest) -> Iterator[str]:
    """A language, which the window speaks meanwhile."""
    app, wanted = gui_app.make_app(), str(request.param)
    assert translation.use(wanted, app) == wanted
    yield wanted
    translation.use(translation.ENGLISH, app)


def texts(code: str) -> dict[str, str]:
    """The pages of a language by the names of their files."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(paths.guide(code).glob("*.md"))}


def prose(text: str) -> str:
    """A page without its blocks of code, every paragraph in one line."""
    return re.sub(r"(?<=\S)\n(?=\S)", " ", _FENCE.sub("", text))


def shape(text: str) -> list[str]:
    """What a page is made of, whatever it says: levels of headings, rows, items, pictures, blocks of code."""
    found = [f"{mark} {body}" for mark, body in _FENCE.findall(text)]
    for line in _FENCE.sub("", text).splitlines():
        mark = re.match(r"#+ |\||- |\d+\. |!\[", line.lstrip())
        found += [mark.group()] if mark else []
    return found


# Pages, links, pictures ----------------------------------------------------------------------------------------


def test_every_page_is_there_in_every_language_and_made_alike() -> None:
    english = texts("en")
    assert len(english) >= 10
    for other in CODES[1:]:
        pages = texts(other)
        assert set(pages) == set(english), other
        assert {name: shape(text) for name, text in pages.items()} == {
            name: shape(text) for name, text in english.items()
        }, other


def test_the_first_page_names_all_pages(code: str) -> None:
    assert {page.name for page in chapters.read_pages(paths.guide(code))} == set(texts(code))


def test_no_link_leads_nowhere(code: str) -> None:
    pages = chapters.read_pages(paths.guide(code))
    places = {page.name for page in pages}
    places |= {f"{each.page}#{each.anchor}" for page in pages for each in page.sections}
    dead = [
        (name, link)
        for name, text in texts(code).items()
        for link in _LINK.findall(_FENCE.sub("", text))
        if link not in places and f"{name}{link}" not in places and not link.startswith("https://")
    ]
    assert not dead


def test_no_two_headings_of_a_page_have_one_anchor(code: str) -> None:
    for page in chapters.read_pages(paths.guide(code)):
        anchors = [section.anchor for section in page.sections]
        assert len(anchors) == len(set(anchors)), page.name


def test_every_picture_is_there_is_described_and_is_small(code: str) -> None:
    named = [found for text in texts(code).values() for found in _PICTURE.findall(text)]
    files = {(paths.guide(code) / path).resolve() for _, path in named}
    assert all(words for words, _ in named)
    assert files == {path.resolve() for path in (PICTURES / code).iterdir()}
    assert [path.name for path in files if path.stat().st_size > MOST_BYTES] == []


# Words of the window -------------------------------------------------------------------------------------------


def in_window(code: str) -> set[str]:
    """What the window says in a language, without dots at the end."""
    file = paths.resources() / "translations" / f"lmstudio_{code if code != 'en' else 'de'}.ts"
    messages = ElementTree.parse(file).getroot().iter("message")  # noqa: S314  # a file of this repository
    return {(each.findtext("source" if code == "en" else "translation") or "").rstrip("…") for each in messages}


def in_menus() -> set[str]:
    """Every entry of the menus as the guide names it, such as ``File > Export``."""
    entries = {f"{tr(each.menu)} > {tr(each.text).rstrip('…')}" for each in ACTIONS if each.menu}
    return entries | {f"{tr('View')} > {tr(text)}" for text in IN_VIEW_MENU}


def test_what_is_set_in_bold_is_what_the_window_says(code: str) -> None:
    said, entries = in_window(code), in_menus()
    menus = {tr(menu) for menu in MENUS}
    wrong = []
    for name, text in texts(code).items():
        for bold in _BOLD.findall(prose(text)):
            if bold.partition(" > ")[0] in menus and " > " in bold:
                wrong += [] if bold in entries else [(name, bold)]
            elif bold not in said:
                wrong.append((name, bold))
    assert not wrong


def keys() -> dict[str, set[str]]:
    """The keys of every action by its words, as people read them."""
    rows = [row for title, rows in key_sheet.groups({}).items() if title != key_sheet.MOUSE for row in rows]
    return {text: set(keys.split(", ")) for keys, text in rows}


needs_key_names = pytest.mark.skipif(sys.platform == "darwin", reason="Qt writes keys as signs there")


@needs_key_names
def test_the_tables_of_keys_are_those_of_the_program(code: str) -> None:
    page = texts(code)["keys.md"]
    found: dict[str, list[tuple[str, str]]] = {}
    for line in page.partition("\n## ")[2].join(("## ", "")).splitlines():
        if line.startswith("## "):
            rows = found.setdefault(line.removeprefix("## "), [])
        elif line.startswith("| ") and "---" not in line:
            words, text = line.strip("| ").split(" | ")
            rows.append((words.replace("`", ""), text))
    shown = {tr(title): rows for title, rows in key_sheet.groups({}).items()}
    assert {title: rows[1:] for title, rows in found.items()} == shown, "run python packaging/guide_keys.py"


@needs_key_names
def test_a_key_behind_an_entry_of_a_menu_is_its_own(code: str) -> None:
    known, checked = keys(), 0
    for name, text in texts(code).items():
        for bold, key in _BOLD_WITH_KEY.findall(prose(text)):
            assert key in known.get(bold.partition(" > ")[2] or bold, set()), f"{name}: {bold} ({key})"
            checked += 1
    assert checked >= 10


def test_the_keys_that_the_guide_means_are_those_of_their_actions() -> None:
    assert {key: name for key, name in MEANT.items() if key not in BY_ID[name].keys} == {}


@needs_key_names
def test_the_guide_names_no_other_key_without_its_entry(code: str) -> None:
    known = set().union(*keys().values())
    meant = {QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in MEANT}
    pages = {name: prose(text) for name, text in texts(code).items() if name != "keys.md"}
    named = {found for text in pages.values() for found in _CODE.findall(_BOLD_WITH_KEY.sub("", text))}
    assert named & known <= meant
    assert code != "en" or named & known == meant - {"?"}, "take off what the guide does not name"


@needs_key_names
def test_everything_set_as_code_is_a_key_or_of_the_command_line(code: str) -> None:
    known = set().union(*keys().values())
    names, options = {module.NAME for module in cli.COMMANDS}, all_options()
    for name, text in texts(code).items():
        for found in _CODE.findall(prose(text)):
            words = found.split()
            command = words[0] == "landmark-studio" and words[1] in names and set(words[2:]) <= options
            assert command or found in known | names | options | OTHER_CODE or is_install(found), (
                f"{name}: {found}"
            )


# The command line ----------------------------------------------------------------------------------------------


def is_install(text: str) -> bool:
    """Whether it installs the program with one of its extras."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return text in {f'pip install ".[{extra}]"' for extra in extras["optional-dependencies"]}


def all_options() -> set[str]:
    """The options of all commands, alone and with each of their choices."""
    commands = next(each for each in cli.parser()._actions if isinstance(each.choices, dict))
    assert isinstance(commands.choices, dict)
    options = [option for command in commands.choices.values() for option in command._actions]
    bare = {word for option in options for word in option.option_strings}
    chosen = [(option, choice) for option in options for choice in option.choices or ()]
    return bare | {f"{word} {choice}" for option, choice in chosen for word in option.option_strings}


def test_every_command_line_can_be_typed_as_it_stands(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        line
        for text in texts(code).values()
        for mark, block in _FENCE.findall(text)
        if not mark
        for line in block.splitlines()
    ]
    assert len(lines) >= 10
    for line in lines:
        program, *words = shlex.split(line, comments=True)
        assert program == "landmark-studio", line
        try:
            cli.parser().parse_args(words)
        except SystemExit:
            pytest.fail(f"{line}: {capsys.readouterr().err}")


# Formats -------------------------------------------------------------------------------------------------------


def test_every_format_is_on_the_page_of_formats(code: str) -> None:
    page = texts(code)["formats.md"]
    assert [each.title for each in registry.FORMATS if f"**{tr(each.title)}**" not in page] == []


def test_every_landmark_list_shown_can_be_used(code: str) -> None:
    shown = [block for text in texts(code).values() for mark, block in _FENCE.findall(text) if mark == "json"]
    assert shown
    assert all(len(Schema.from_json(block)) for block in shown)
