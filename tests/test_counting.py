"""What ``tests.house`` counts, on a package of a few lines."""

from pathlib import Path

import pytest

from tests import house
from tests.house import Constant, Source

SHAPES = '''"""Shapes."""

SIDES = 4
"""Of a square; cannot matter, as nothing is drawn."""
WIDE, HIGH = 3, 0.5
TURNED = tuple(Turn(k) for k in range(4))
# Measured with `python -m tests.benchmarks.shapes`: 3 % fewer corners.
CORNERS = {"square": 4}
name = "square"


class Shape:
    """One."""

    changed = 1

    def __init__(self) -> None:
        self.size = 1
        self._hidden = 2

    def mousePressEvent(self) -> None:
        """Of Qt."""

    def draw(self) -> None:
        """Draw it."""
'''
SQUARES = '''"""Squares."""

from package import shapes
from package.shapes import Shape as Base


class Square(Base):
    """One."""

    def draw(self) -> None:
        """Draw it."""

    @property
    def side(self) -> int:
        """Its side."""
        return 1


class Shape(Square, shapes.Shape):
    """The same name again."""
'''


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Source, ...]:
    """Two modules, one of which imports the other, and one that nobody needs."""
    (tmp_path / "package").mkdir()
    for name, text in {"shapes": SHAPES, "squares": SQUARES, "lines": "", "__init__": ""}.items():
        (tmp_path / "package" / f"{name}.py").write_text(text, encoding="utf-8")
    return house.read(tmp_path, "package")


def by_name(sources: tuple[Source, ...]) -> dict[str, Source]:
    return {each.stem: each for each in sources}


def test_bases_are_found_under_the_names_they_are_imported_by(sources: tuple[Source, ...]) -> None:
    package = house.classes(sources)
    chain = house.longest_chain(package["package.squares.Shape"], package)
    assert [each.name for each in chain] == [
        "package.squares.Shape",
        "package.squares.Square",
        "package.shapes.Shape",
    ]


def test_a_class_is_counted_with_its_bases_each_once(sources: tuple[Source, ...]) -> None:
    package = house.classes(sources)
    own = [
        package[name].lines for name in ("package.squares.Shape", "package.squares.Square", "package.shapes.Shape")
    ]
    assert house.lines_with_bases(package["package.squares.Shape"], package) == sum(own)


def test_members_are_those_of_the_bases_too_but_not_qts_nor_hidden_ones(sources: tuple[Source, ...]) -> None:
    package = house.classes(sources)
    members = house.public_members(package["package.squares.Square"], package)
    assert members == ["changed", "draw", "side", "size"]


def test_names_that_occur_twice_are_found(sources: tuple[Source, ...]) -> None:
    assert house.repeated_classes(sources) == {"Shape": ["package/shapes.py", "package/squares.py"]}
    assert not house.repeated_modules(sources)


def test_only_what_is_imported_has_to_be_read(sources: tuple[Source, ...]) -> None:
    found = house.reachable(by_name(sources)["squares"], sources)
    assert [each.stem for each in found] == ["shapes", "squares"]


def test_files_are_counted_without_the_packages_own(sources: tuple[Source, ...]) -> None:
    assert house.flat_files(sources) == {"package": 3}


def test_numbers_are_explained_beside_them(sources: tuple[Source, ...]) -> None:
    explained = {each.name: each.is_explained for each in house.constants(sources)}
    assert explained == {"SIDES": True, "WIDE": False, "HIGH": False, "CORNERS": True}


@pytest.mark.parametrize(
    ("text", "is_explained"),
    [
        ("Of the films, 3 % were off (`python -m tests.benchmarks.lying`).", True),
        ("As in the paper (Ho, 2020).", True),
        ("A half would do as well.", True),
        ("Of the films, 3 % were off.", False),
        ("As python -m tests.benchmarks.lying says.", False),
        ("On the ISBI 2015 cephalograms (001 to 010).", False),
        ("How far apart they are.", False),
        ("", False),
    ],
)
def test_a_figure_wants_its_command_and_a_sentence_is_no_reason(text: str, is_explained: bool) -> None:
    assert Constant("a.py", 1, "A", text).is_explained == is_explained
