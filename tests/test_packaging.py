"""What the installed program offers: its commands, and the window that needs no terminal."""

import ast
import importlib
import os
import re
import subprocess
import sys
import tomllib
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from lmstudio import parts

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
INSTALLERS = ROOT / "packaging"
LOCKED = re.compile(
    r"^([\w.-]+)==([^ ;]+)(?: ; ([^\\]+))? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)
"""A version in a lock file, what it is for, and its hashes."""
LEFT_OUT = {"pyjpegls": "highdicom asks for it and does not import it"}
FOR_GRAPHICS_CARDS = ("nvidia-", "cuda-", "triton")
WITHOUT_TERMINAL = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from lmstudio.gui import app
made, shown = app.make_app(), []
def look():
    shown.extend(type(window).__name__ for window in QApplication.topLevelWidgets() if window.isVisible())
    QApplication.quit()
QTimer.singleShot(500, look)
sys.stdout = sys.stderr = None
code = app.main([])
sys.stdout = sys.__stdout__
print(code, *shown)
"""

NOT_LOCKED = {"libjpeg", "pylibjpeg_libjpeg"}
"""Under the GPL, and so not even installed where the program is frozen: pydicom asks for them where they are."""
WITHOUT_WHAT_IS_LEFT_OUT = """
import importlib, importlib.util, sys
left_out, wanted = (line.split() for line in sys.stdin)
class Finder:
    def __init__(self, whole):
        self.whole = whole
    def __getattr__(self, name):
        return getattr(self.whole, name)
    def find_spec(self, name, path=None, target=None):
        if not any(name == each or name.startswith(each + ".") for each in left_out):
            return self.whole.find_spec(name, path, target)
there = [name for name in wanted if importlib.util.find_spec(name.partition(".")[0])]
sys.meta_path[:] = map(Finder, sys.meta_path)
for name in there:
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(name, error)
"""


def left_out() -> list[str]:
    """What the recipe of the frozen program leaves out."""
    tree = ast.parse((INSTALLERS / "frozen" / "landmark-studio.spec").read_text(encoding="utf-8"))
    (found,) = (
        ast.literal_eval(each.value)
        for each in tree.body
        if isinstance(each, ast.Assign) and [ast.unparse(name) for name in each.targets] == ["EXCLUDED"]
    )
    return list(found)


def imported_anywhere() -> set[str]:
    """What modules of the program import, at their beginning or in a function, of other projects."""
    found = set[str]()
    for path in (ROOT / "lmstudio").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found.update(each.name for each in node.names)
            elif isinstance(node, ast.ImportFrom):
                found.add(str(node.module))
                packages = node.module in {"scipy", "torch", "pydicom", "highdicom", "PIL", "PySide6"}
                found.update(
                    f"{node.module}.{each.name}" for each in node.names if packages and each.name.islower()
                )
    return {name for name in found if name.partition(".")[0] not in {"lmstudio", "__future__"}}


@pytest.mark.parametrize("place", {**PROJECT["scripts"], **PROJECT["gui-scripts"]}.values())
def test_each_command_is_where_the_installation_looks_for_it(place: str) -> None:
    module, name = place.split(":")
    assert callable(getattr(importlib.import_module(module), name))


def test_the_window_starts_where_there_is_no_terminal(tmp_path: Path) -> None:
    home = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_TERMINAL],
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.stdout.split() == ["0", "MainWindow"], done.stderr


def test_the_types_are_passed_on() -> None:
    assert "Typing :: Typed" in PROJECT["classifiers"]
    assert (ROOT / "lmstudio" / "py.typed").is_file()


# The program that needs no Python ---------------------------------------------------------------------------


def locked(name: str) -> list[tuple[str, str, str]]:
    """The names, versions and markers in a lock file."""
    text = (INSTALLERS / "frozen" / name).read_text(encoding="utf-8")
    found = LOCKED.findall(text)
    assert len(found) == len(re.findall(r"^[\w.-]+==", text, re.MULTILINE)), "a version has no hash"
    return [(canonicalize_name(name), version, marker) for name, version, marker, _ in found]


def test_the_lock_file_fits_what_the_program_asks_for() -> None:
    versions: dict[str, list[str]] = {}
    for name, version, _ in locked("requirements.txt"):
        versions.setdefault(name, []).append(version)
    for text in PROJECT["dependencies"]:
        asked = Requirement(text)
        for version in versions[canonicalize_name(asked.name)]:
            assert asked.specifier.contains(version), f"{text}, not {version}: see packaging/README.md"


def test_the_lock_file_is_whole_and_has_neither_torch_for_graphics_cards_nor_anything_under_the_gpl() -> None:
    found = locked("requirements.txt")
    names = {name for name, _, _ in found}
    needed = {name for text in PROJECT["dependencies"] for name in parts.distributions(Requirement(text).name)}
    assert {name for name in needed - names if not name.startswith(FOR_GRAPHICS_CARDS)} == {*LEFT_OUT} & needed
    assert not [name for name in names if name.startswith(FOR_GRAPHICS_CARDS)]
    assert not names & {*LEFT_OUT, "pylibjpeg-libjpeg"}
    linux = [version for name, version, marker in found if name == "torch" and "== 'linux'" in marker]
    assert [version.partition("+")[2] for version in linux] == ["cpu"]


def test_the_tools_that_list_the_parts_are_locked_too() -> None:
    assert "cyclonedx-bom" in {name for name, _, _ in locked("tools.txt")}


def test_a_double_click_on_a_project_opens_the_program() -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(INSTALLERS / "linux" / "landmark-studio.desktop", encoding="utf-8")
    section = entry["Desktop Entry"]
    kinds = ElementTree.parse(INSTALLERS / "linux" / "landmark-studio.xml").getroot()  # noqa: S314  # our own
    (kind,) = kinds
    assert section["MimeType"] == f"{kind.get('type')};"
    globs = [each.get("pattern") for each in kind if each.tag.endswith("}glob")]
    assert globs == ["*.lmproj"]
    command, argument = section["Exec"].split()
    assert command in PROJECT["scripts"]
    assert argument == "%f"
    assert "lmproj" in (INSTALLERS / "windows" / "landmark-studio.iss").read_text(encoding="utf-8")
    assert '"lmproj"' in (INSTALLERS / "frozen" / "landmark-studio.spec").read_text(encoding="utf-8")


def test_nothing_that_the_frozen_program_leaves_out_is_needed_by_what_it_imports() -> None:
    excluded = [name for name in left_out() if name not in NOT_LOCKED]
    wanted = {name for name in imported_anywhere() if not any(f"{name}.".startswith(f"{e}.") for e in excluded)}
    assert "scipy.stats" in wanted
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_WHAT_IS_LEFT_OUT],
        input=f"{' '.join(excluded)}\n{' '.join(sorted(wanted))}\n",
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
