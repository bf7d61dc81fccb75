"""A table in parts: nothing is lost or comes twice, wherever a kill cuts it and however many processes go on."""

import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmstudio.core.annotation import Origin, Point
from lmstudio.core.geometry import UNKNOWN_SPACING
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import SaveFailed
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.tables import csv_table
from lmstudio.formats.tables.table_parts import Parts, Portion

LANDMARKS = ("sella", "=nasion", 'a "b", c')
FILMS = ("a/1.png", "a/zwei\nZeilen.png", "-b/3.png", 'c,"d".png', "a/5.png", "a/6.png", "a/7.png")
in_tmp = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def points(film: str) -> dict[str, Point]:
    return {name: Point((len(film) + k + 0.25, 2.0), origin=Origin.PREDICTED) for k, name in enumerate(LANDMARKS)}


def go_on(folder: Path, share: Portion, *, films_in_part: int = 3, at_most: int = len(FILMS)) -> int:
    """Write what is a share's own and not done; how many films that were."""
    with Parts(folder, LANDMARKS, share, films_in_part=films_in_part) as parts:
        done = parts.done()
        left = [film for film in FILMS if share.has(film) and film not in done][:at_most]
        for film in left:
            if film.startswith("c"):
                parts.add_unreadable(film, "damaged")
            else:
                parts.add(film, points(film), UNKNOWN_SPACING)
    return len(left)


def rows(folder: Path) -> list[list[str]]:
    """The rows of all parts without their headers, sorted."""
    found = []
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            found += list(csv.reader(file))[1:]
    return sorted(found)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    folder = tmp_path_factory.mktemp("whole")
    assert go_on(folder, Portion()) == len(FILMS)
    return rows(folder)


def test_all_films_are_written_once_in_parts_of_so_many(tmp_path: Path, whole: list[list[str]]) -> None:
    go_on(tmp_path, Portion())
    names = sorted(path.name for path in tmp_path.glob("*.csv"))
    assert names == ["points-0000-000001.csv", "points-0000-000003.csv", "unreadable-0000-000002.csv"]
    assert len(whole) == (len(FILMS) - 1) * len(LANDMARKS) + 1
    assert go_on(tmp_path, Portion()) == 0
    assert rows(tmp_path) == whole


def test_a_part_is_a_landmark_table(tmp_path: Path) -> None:
    with Parts(tmp_path, LANDMARKS, Portion()) as parts:
        parts.add("a/1.png", points("a/1.png"), UNKNOWN_SPACING)
    project = Project(from_names(list(LANDMARKS)), (Image("film-0001", "a/1.png", 99, 99),))
    (path,) = tmp_path.glob("*.csv")
    matched = imported_labels.match(project, csv_table.read(path, project.schema))
    assert matched.annotations["film-0001"].points == points("a/1.png")


@given(cut=st.integers(0, 900), of=st.integers(1, 3), again=st.integers(1, 3), noise=st.binary(max_size=9))
@in_tmp
def test_wherever_a_kill_cuts_it_all_films_are_there_once_afterwards(
    tmp_path_factory: pytest.TempPathFactory, whole: list[list[str]], cut: int, of: int, again: int, noise: bytes
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    for number in range(of):
        go_on(folder, Portion(number, of))
    for path in sorted(folder.glob("*.csv"))[:2]:
        content = path.read_bytes()
        path.write_bytes(content[:cut] + (noise.replace(b"\n", b"") if cut < len(content) else b""))
    for number in range(again):
        go_on(folder, Portion(number, again))
    assert rows(folder) == whole


def test_processes_divide_the_films_without_asking() -> None:
    shares = [Portion(number, 3) for number in range(3)]
    films = [f"{number}.png" for number in range(3000)]
    assert all(sum(share.has(film) for share in shares) == 1 for film in films)
    assert all(sum(share.has(film) for film in films) > 900 for share in shares)


def test_two_processes_never_write_the_same_share(tmp_path: Path) -> None:
    with Parts(tmp_path, LANDMARKS, Portion()):
        with pytest.raises(SaveFailed, match="Another process is writing to this folder"):
            Parts(tmp_path, LANDMARKS, Portion())
        with Parts(tmp_path, LANDMARKS, Portion(1, 2)):
            pass
    with Parts(tmp_path, LANDMARKS, Portion()):
        pass
