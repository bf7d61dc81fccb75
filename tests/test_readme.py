"""README and the guide: short, alive, and with the figures that were measured."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MOST_LINES = 100
COMMANDS = ("pip install . && landmark-studio demo", 'pip install ".[test]" && pytest')
GUIDES = sorted((ROOT / "resources" / "guide").glob("*/accuracy.md"))


def columns(text: str) -> dict[str, str]:
    """What stands below each number of films in the first table of a page: the mean error, without its spread."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line[:1] == "|"]
    return {films: error.split(" ± ")[0].replace(",", ".") for films, error in zip(rows[0], rows[2], strict=True)}


def test_readme_is_short_and_begins_with_what_the_program_is_for() -> None:
    assert len(README.splitlines()) <= MOST_LINES
    assert README.index("![") < README.index("## Install and try")


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_names_the_command(command: str) -> None:
    assert f"\n    {command}\n" in README


def test_no_link_and_no_picture_of_readme_leads_nowhere() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert len(targets) >= 15
    assert [target for target in targets if not (ROOT / target).is_file()] == []


@pytest.mark.parametrize("page", [ROOT / "README.md", *GUIDES], ids=lambda path: path.parent.name)
def test_the_errors_told_are_those_measured(page: Path) -> None:
    measured = columns((ROOT / "resources" / "accuracy.md").read_text(encoding="utf-8"))
    told = columns(page.read_text(encoding="utf-8"))
    told.pop(next(iter(told)))
    assert set(told) == {"1", "5", "10", "25"}
    assert told == {films: measured[films] for films in told}
