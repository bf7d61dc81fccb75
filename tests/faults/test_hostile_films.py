"""Films that attack cost little time and memory, and none of the other films of their folder."""

import sys
from pathlib import Path

import pytest

from lmstudio.core.landmarks import Schema
from lmstudio.imaging import film_reading
from lmstudio.session import Session, Skipped, intake
from tests.conftest import write_film
from tests.faults import hostile_films

MOST_S = 2.0
MOST_MB = 1000
BUSY = 5
"""So many times as long a film may take where other tests want the cores; the harness measures alone."""

needs_usage = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not tell the most memory of children"
)


@needs_usage
def test_films_that_attack_are_refused_at_little_cost(tmp_path: Path) -> None:
    first = write_film(tmp_path / "first.png")
    found, most = hostile_films.measured([first, *hostile_films.write_all(tmp_path / "hostile")])
    del found["first.png"]
    assert len(found) == len(hostile_films.KINDS) > 30
    assert not {name for name, (told, _) in found.items() if not all(told)}
    slow = {name: seconds for name, (_, seconds) in found.items() if seconds > BUSY * MOST_S}
    assert not slow
    assert most < MOST_MB * 1e6


def test_the_other_films_of_the_folder_are_added(tmp_path: Path, schema: Schema) -> None:
    hostile_films.write_all(tmp_path / "films")
    good = [write_film(tmp_path / "films" / f"{name}.png", seed=k) for k, name in enumerate("amz")]
    with Session.create(tmp_path / "project.lmproj", schema) as session:
        added = session.films.add_folder(tmp_path / "films")
    assert [Path(image.path).name for image in added.images] == [each.name for each in good]
    assert len(added.skipped) == len(hostile_films.KINDS)
    assert all(each.error.remedy for each in added.skipped)


@pytest.mark.parametrize("error", [MemoryError(), RecursionError("deep"), ZeroDivisionError("x")])
def test_whatever_goes_wrong_with_one_film_the_others_are_added(
    error: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [write_film(tmp_path / f"{number}.png", seed=number) for number in range(3)]
    really = film_reading.read_header

    def read_or_fail(path: Path) -> object:
        if path.name == "1.png":
            raise error
        return really(path)

    monkeypatch.setattr(film_reading, "read_header", read_or_fail)
    found = list(intake.examine_all(paths))
    assert [isinstance(each, Skipped) for each in found] == [False, True, False]
    assert isinstance(found[1], Skipped)
    assert type(error).__name__ in found[1].error.found
