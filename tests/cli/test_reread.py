"""The command that begins a blinded second reading."""

from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.session import Session
from lmstudio.session.measuring import second_reading
from lmstudio.session.measuring.second_reading import Wish


def test_the_second_reading_has_the_films_without_their_points_and_is_compared_with_the_first(
    project: Path, phantoms: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again = tmp_path / "again.lmproj"
    assert main(["reread", str(project), str(again)]) == 0
    told = capsys.readouterr()
    assert "4 films to be read again" in told.out
    assert "below 25" in told.err
    with Session.open(project) as first, Session.open(again) as second:
        assert not second.project.annotations
        assert {image.sha256 for image in second.project.images} == {each.sha256 for each in first.project.images}
        spacings = {image.sha256: image.spacing for image in first.project.images}
        assert all(image.spacing == spacings[image.sha256] for image in second.project.images)
    assert main(["import", str(again), str(phantoms / "truth.csv")]) == 0
    assert main(["observers", str(project), str(again), "--analysis", "isbi"]) == 0
    assert "ceph against again: landmarks on 4 films, mm" in capsys.readouterr().out


def test_fewer_films_can_be_drawn_in_an_order_that_is_another(project: Path, tmp_path: Path) -> None:
    orders = set()
    with Session.open(project) as first:
        for seed in range(6):
            path = tmp_path / f"{seed}.lmproj"
            with second_reading.begin(first, path, Wish(films=3, seed=seed)) as second:
                assert [image.id for image in second.project.images] == ["film-0001", "film-0002", "film-0003"]
                orders.add(tuple(image.path for image in second.project.images))
    assert len(orders) > 2


def test_a_project_without_finished_films_and_a_name_that_is_taken_are_refused(
    project: Path, tmp_path: Path, phantoms: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.lmproj"
    assert main(["new", str(empty), "--films", str(phantoms)]) == 0
    assert main(["reread", str(empty), str(tmp_path / "again.lmproj")]) == 1
    assert "No film of this project is finished yet" in capsys.readouterr().err
    assert not (tmp_path / "again.lmproj").exists()
    assert main(["reread", str(project), str(empty)]) == 1
    assert "already exists" in capsys.readouterr().err
