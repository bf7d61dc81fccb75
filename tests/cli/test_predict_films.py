"""``landmark-studio predict --films``: any number of films to tables, by several processes, killed and gone on."""

import csv
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.phantom.sample import write_sample
from tests.cli.conftest import QUICK

FILMS = 12


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Phantoms in two folders, one inside the other, with what is no film and a film that cannot be read."""
    folder = tmp_path_factory.mktemp("many") / "hospital"
    write_sample(folder / "ward ü", FILMS // 2, height=128, width=104)
    write_sample(folder, FILMS // 2, height=128, width=104)
    (folder / "notes.txt").write_text("no film")
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return folder


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One phantom."""
    folder = tmp_path_factory.mktemp("one") / "few"
    write_sample(folder, 1, height=128, width=104)
    return folder


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory, phantoms: Path) -> Path:
    folder = tmp_path_factory.mktemp("network")
    project, weights = folder / "p.lmproj", folder / "quick.safetensors"
    assert main(["new", str(project), "--films", str(phantoms)]) == 0
    assert main(["import", str(project), str(phantoms / "truth.csv")]) == 0
    assert main(["train", str(project), *QUICK, "--output", str(weights)]) == 0
    return weights


def command(films: Path, network: Path, output: Path) -> list[str]:
    return [
        "predict",
        "--films",
        str(films),
        "--weights",
        str(network),
        "--output",
        str(output),
        "--device",
        "cpu",
    ]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, films: Path, network: Path) -> list[list[str]]:
    """The rows that one process writes."""
    output = tmp_path_factory.mktemp("whole") / "out"
    assert main(command(films, network, output)) == 0
    return rows(output)


def rows(output: Path) -> list[list[str]]:
    """The rows of all tables but their headers, sorted."""
    found = []
    for path in output.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            found += list(csv.reader(file))[1:]
    return sorted(found)


def test_every_film_has_every_landmark_and_what_is_none_is_passed_over(whole: list[list[str]]) -> None:
    points = [row for row in whole if len(row) > 2]
    names = {row[0] for row in points}
    assert len(names) == FILMS
    assert {name.partition("/")[0] for name in names} == {"hospital"}
    assert any(name.startswith("hospital/ward ü/") for name in names)
    assert {row[9] for row in points} == {"predicted"}
    assert [row[0] for row in whole if len(row) == 2] == ["hospital/broken.png"]


def test_points_are_those_of_a_project(tmp_path: Path, films: Path, network: Path, whole: list[list[str]]) -> None:
    project, table = tmp_path / "p.lmproj", tmp_path / "table.csv"
    assert main(["new", str(project), "--films", str(films), "--recursive"]) == 0
    assert main(["predict", str(project), "--weights", str(network), "--device", "cpu"]) == 0
    assert main(["export", str(project), str(table)]) == 0
    there = {tuple(row[2:3] + row[4:6]) for row in rows(tmp_path) if row[9] == "predicted"}
    assert there == {tuple(row[2:3] + row[4:6]) for row in whole if len(row) > 2}


def test_two_processes_write_the_same_as_one(
    tmp_path: Path, films: Path, network: Path, whole: list[list[str]]
) -> None:
    torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    words = [*torchrun, "-m", "lmstudio", *command(films, network, tmp_path / "out")]
    subprocess.run(words, check=True, capture_output=True)
    assert rows(tmp_path / "out") == whole
    assert {path.name[:11] for path in (tmp_path / "out").glob("points-*")} == {"points-0000", "points-0001"}


def test_killed_again_and_again_it_goes_on_without_losing_or_repeating_a_film(
    tmp_path: Path, films: Path, network: Path, whole: list[list[str]]
) -> None:
    words = command(films, network, tmp_path)
    for size in (1, 5000):
        with subprocess.Popen([sys.executable, "-m", "lmstudio", *words], stderr=subprocess.DEVNULL) as process:
            while process.poll() is None and size > sum(p.stat().st_size for p in tmp_path.glob("points-*")):
                time.sleep(0.02)
            process.kill()
    before = len(rows(tmp_path))
    assert main(words) == 0
    assert rows(tmp_path) == whole
    assert 0 < before <= len(whole)


def test_films_that_came_later_are_added_and_no_other_is_touched(
    tmp_path: Path, few: Path, network: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = tmp_path / "more"
    write_sample(more, 1, height=128, width=104)
    words = command(few, network, tmp_path / "out")
    assert main(words) == 0
    before = rows(tmp_path / "out")
    capsys.readouterr()
    assert main([*words, "--json", "--films", str(few), str(more)]) == 0
    counts = json.loads(capsys.readouterr().out)
    assert (counts["predicted"], counts["before"], counts["unreadable"]) == (1, 1, 0)
    assert [row for row in rows(tmp_path / "out") if row[0].startswith("few/")] == before


def test_tables_of_another_network_are_not_gone_on_with(
    tmp_path: Path, few: Path, network: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = command(few, network, tmp_path / "out")
    assert main(words) == 0
    (tmp_path / "out" / "network.json").write_text('{"weights_sha256": "another"}')
    capsys.readouterr()
    assert main(words) == 1
    assert "The tables in this folder are of another network" in capsys.readouterr().err


def test_what_is_missing_is_said(tmp_path: Path, films: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words, told in (
        (["predict"], "either of a project or of folders"),
        (["predict", "p.lmproj", "--films", str(films)], "either of a project or of folders"),
        (["predict", "--films", str(films)], "Name them with --weights and --output"),
    ):
        assert main(words) == 1
        assert told in capsys.readouterr().err


def test_folders_of_one_name_are_refused(
    tmp_path: Path, films: Path, network: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / films.name).mkdir()
    words = command(films, network, tmp_path / "out")
    assert main([*words, "--films", str(films), str(tmp_path / films.name)]) == 1
    assert "Two folders are called “hospital”" in capsys.readouterr().err
    assert main([*words, "--films", str(tmp_path / "nowhere")]) == 1
    assert "There is no such folder" in capsys.readouterr().err
