"""The rules of the house that a machine can check."""

import ast
import dataclasses
import importlib
import inspect
import pkgutil
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import lmstudio
from lmstudio.core import landmarks
from lmstudio.core.geometry import Spacing
from lmstudio.core.landmarks import Schema
from lmstudio.core.model import Model
from lmstudio.core.sameness import Same
from lmstudio.formats import schema_files
from tests import house

ROOT = Path(__file__).resolve().parents[1]
LINES_OF_MODULE, LINES_OF_FUNCTION, LINES_OF_CLASS = 400, 50, 250
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}

FLAT_FILES, REPEATED_NAMES = 20, 4
UNEXPLAINED = 0
"""Constants of which it stands nowhere why they are so."""

EXCEPTIONS: dict[str, str] = {}
"""What is longer and why, such as ``"lmstudio/gui/app.py:Name": "reason"``; a module without the name.

A class counts together with its bases of the package: whoever reads it has to know them.
"""

KINDS: dict[str, str] = {
    "PlainTable": "a table for reading, of other rows",
    "Same": "makes equality of values with numbers that are not known",
    "SmoothImage": "the film and a heatmap are drawn alike",
}
"""The classes that those of the window and the session may inherit from, since those are kinds of them."""

MACHINE_PATHS = re.compile(rb"(?<![\w.])/(?:work|root|home/[a-z]\w*|Users/[A-Za-z]\w*|tmp/w)/")


def python_files() -> list[Path]:
    """Every module of the package and of the tests."""
    found = [path for folder in ("lmstudio", "tests") for path in (ROOT / folder).rglob("*.py")]
    return sorted(path for path in found if "__pycache__" not in path.parts)


def relative(path: Path) -> str:
    """The path from the top of the repository, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


def too_long() -> Iterator[tuple[str, int]]:
    """What is longer than the house allows, and its length."""
    sources = [*house.read(ROOT, "lmstudio"), *house.read(ROOT, "tests")]
    yield from ((each.path, each.lines) for each in sources if each.lines > LINES_OF_MODULE)
    yield from (each for each in house.functions(sources) if each[1] > LINES_OF_FUNCTION)
    package = house.classes(sources)
    for found in package.values():
        if (lines := house.lines_with_bases(found, package)) > LINES_OF_CLASS:
            yield f"{found.path}:{found.short}", lines


def test_modules_functions_and_classes_are_short_or_say_why_not() -> None:
    found = dict(too_long())
    unexplained = {name: lines for name, lines in found.items() if name not in EXCEPTIONS}
    assert not unexplained, f"split these, or give a reason in EXCEPTIONS: {unexplained}"
    assert not set(EXCEPTIONS) - set(found), "these are short now: take them off EXCEPTIONS"
    assert all(EXCEPTIONS.values())


def test_classes_of_the_window_and_the_session_stand_on_their_own_feet() -> None:
    package = house.classes(house.read(ROOT))
    rooms = [each for each in package.values() if each.path.startswith(("lmstudio/gui/", "lmstudio/session/"))]
    bases = {each: {base.short for base in house.own_bases(each, package)} - set(KINDS) for each in rooms}
    towers = {f"{each.path}:{each.short}": found for each, found in bases.items() if found}
    assert not {name: found for name, found in towers.items() if name not in EXCEPTIONS}
    assert set(KINDS) <= {base.short for each in rooms for base in house.own_bases(each, package)}


def test_no_folder_is_a_heap() -> None:
    assert not {name: count for name, count in house.flat_files(house.read(ROOT)).items() if count > FLAT_FILES}


def test_hardly_any_name_means_two_things() -> None:
    sources = house.read(ROOT)
    for found in (house.repeated_modules(sources), house.repeated_classes(sources)):
        assert len(found) <= REPEATED_NAMES, f"give these names that tell them apart: {found}"


def test_numbers_that_decide_how_good_predictions_are_have_a_figure_or_a_reason() -> None:
    numbers = house.constants(each for each in house.read(ROOT) if each.path.startswith(house.TUNED))
    bare = [f"{each.path}:{each.line} {each.name}" for each in numbers if not each.is_explained]
    assert len(bare) <= UNEXPLAINED, f"say where these are from, see tests.house.Constant.is_explained: {bare}"


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [relative(path) for path in python_files() if path.stem in FORBIDDEN_NAMES]


def test_every_module_of_the_package_says_what_it_is() -> None:
    modules = [path for path in python_files() if path.is_relative_to(ROOT / "lmstudio")]
    assert not [
        relative(path) for path in modules if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]


def test_no_file_asks_to_be_finished() -> None:
    marks = re.compile("TO" + "DO|FIX" + "ME|X" + "XX")
    assert not [relative(path) for path in python_files() if marks.search(path.read_text(encoding="utf-8"))]


def loaded_after(module: str) -> set[str]:
    """The top-level packages that are loaded in a fresh process after one import."""
    code = f"import sys, {module}; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert result.returncode == 0, result.stderr
    return set(result.stdout.split())


def test_the_command_line_comes_up_without_torch_and_without_qt() -> None:
    assert not loaded_after("lmstudio.cli") & {"torch", "PySide6", "pyqtgraph"}


def test_the_window_comes_up_without_torch_and_without_scipy() -> None:
    assert not loaded_after("lmstudio.gui.app") & {"torch", "scipy"}


def test_the_session_needs_neither_torch_nor_qt() -> None:
    assert not loaded_after("lmstudio.session") & {"torch", "PySide6", "pyqtgraph"}


def test_the_map_imports_nothing() -> None:
    tree = ast.parse((ROOT / "lmstudio" / "__init__.py").read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]


def test_imports_point_one_way() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert result.returncode == 0, result.stdout + result.stderr


def values_that_may_lack_a_number() -> Iterator[type]:
    """The frozen dataclasses of the program that have numbers and speak of ones that are not there."""
    names = (module.name for module in pkgutil.walk_packages(lmstudio.__path__, "lmstudio."))
    for name in (name for name in names if not name.endswith("__main__")):
        for found in vars(importlib.import_module(name)).values():
            if not (isinstance(found, type) and dataclasses.is_dataclass(found) and found.__module__ == name):
                continue
            numbers = any(re.search(r"\bfloat\b", str(field.type)) for field in dataclasses.fields(found))
            made = getattr(found, "__dataclass_params__")  # noqa: B009  unknown to the type checker
            compared = made.frozen and (made.eq or issubclass(found, Same))
            if numbers and compared and "nan" in inspect.getsource(found):
                yield found


def test_every_value_that_may_lack_a_number_is_equal_to_its_copy() -> None:
    found = set(values_that_may_lack_a_number())
    assert {Spacing, Model} <= found
    assert not {each.__qualname__ for each in found if "__eq__" in vars(each) or not issubclass(each, Same)}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "resources" / "schemas").glob("*.json")), ids=lambda path: path.stem
)
def test_every_shipped_landmark_list_loads_and_is_written_as_the_program_writes_it(path: Path) -> None:
    schema = landmarks.load_schema(path)
    assert path.read_text(encoding="utf-8") == schema.to_json() + "\n"
    assert schema_files.find_schema(path.stem) == schema


def test_there_are_landmark_lists() -> None:
    assert len(list((ROOT / "resources" / "schemas").glob("*.json"))) >= 6
    assert isinstance(schema_files.find_schema("empty"), Schema)


def tracked_files() -> list[Path]:
    """The files that git tracks; an unpacked source distribution has none, and is all tracked."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed: it names the tracked files")
    result = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if result.returncode:
        pytest.skip("not a git checkout")
    names = (ROOT / name for name in result.stdout.decode("utf-8").split("\0") if name)
    return [path for path in names if path.is_file() and path != Path(__file__).resolve()]


def test_no_tracked_file_names_a_path_of_somebodys_machine() -> None:
    found = {
        relative(path): match for path in tracked_files() if (match := MACHINE_PATHS.search(path.read_bytes()))
    }
    assert not found


def test_no_tracked_file_is_a_radiograph_or_a_table_of_its_labels() -> None:
    suffixes = {".jpg", ".jpeg", ".dcm", ".dicom", ".tif", ".tiff", ".bmp", ".lmproj", ".csv"}
    found = [path for path in tracked_files() if path.suffix.lower() in suffixes]
    # A loss curve beside its weights has numbers of a training and none of a film.
    losses = [path for path in found if path.match("resources/weights/*.loss.csv")]
    assert not [relative(path) for path in found if path not in losses]
    assert all(re.fullmatch(r"[\d.,\n]+", path.read_text(encoding="utf-8")) for path in losses)
