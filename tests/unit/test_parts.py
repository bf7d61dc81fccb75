"""What the program is made of."""

from pathlib import Path

from lmstudio import parts
from lmstudio.parts import Part


def test_parts_that_are_written_are_read_again(tmp_path: Path) -> None:
    found = (Part("one", "1", "MIT", ("Größe\nline",)), Part("two", "2", "", ()))
    parts.write(tmp_path / "new", found)
    assert parts.read(tmp_path / "new") == found


def test_the_program_needs_what_it_names_and_what_that_needs_in_turn() -> None:
    found = [part.name for part in parts.installed()]
    assert found[0] == "landmark-studio"
    # The last is needed by torch alone.
    assert {"numpy", "pillow", "pyside6-essentials", "sympy"} <= set(found)
    assert "pytest" not in found
    assert len(found) == len(set(found))


def test_requirements_of_extras_do_not_count() -> None:
    asked = ["numpy>=2.0", "torch[opt]<3 ; python_version > '3'", 'pytest ; extra == "test"', "a.b-c"]
    assert list(parts.required(asked)) == ["numpy", "torch", "a.b-c"]


def test_nearly_every_part_comes_with_its_text() -> None:
    found = {part.name: part for part in parts.installed()}
    assert found["landmark-studio"].texts[0].startswith("MIT License")
    assert len(found["torch"].texts) > 10
    assert sum(not part.texts for part in found.values()) <= 4
