"""The pipeline without a window: new, import, train, predict, evaluate, export."""

import csv
import json
from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.cli.checks import demo
from lmstudio.core.annotation import EMPTY, Origin, State
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.image import mark_unusable
from lmstudio.session import Session
from tests.cli.conftest import QUICK


def _half_labelled(project: Path) -> None:
    """Take the points of the last two films off again."""
    with Session.open(project) as session:
        films = session.project.images[2:]
        cleared = {image.id: EMPTY for image in films}
        session.do(EditKind.CLEAR, lambda project: project.with_annotations(cleared), "sella")


def _rows(table: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))


def test_a_folder_and_a_table_become_a_labelled_project_with_spacing(project: Path) -> None:
    with Session.open(project) as session:
        assert len(session.project.images) == 4
        for image in session.project.images:
            assert session.project.state(image) is State.DONE
            assert image.spacing.known


def test_train_predict_and_export(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _half_labelled(project)
    assert main(["train", str(project), *QUICK]) == 0
    assert main(["predict", str(project), "--device", "cpu"]) == 0
    table = tmp_path / "points.csv"
    assert main(["export", str(project), str(table)]) == 0
    rows = _rows(table)
    assert len(rows) == 4 * 19
    by_origin = {row["origin"] for row in rows}
    assert by_origin == {"manual", "predicted"}
    assert all(row["model"] == "round 1" for row in rows if row["origin"] == "predicted")
    assert "round 1: learned from 2 films" in capsys.readouterr().out


def test_films_that_are_unusable_are_never_predicted(project: Path) -> None:
    _half_labelled(project)
    with Session.open(project) as session:
        unusable = session.project.images[3].id
        session.do(EditKind.MARK_UNUSABLE, lambda now: now.with_changed([unusable], mark_unusable), "1")
        before = session.project.annotation(unusable)
    assert main(["train", str(project), *QUICK]) == 0
    for options in ([], ["--all"]):
        assert main(["predict", str(project), "--device", "cpu", *options]) == 0
        with Session.open(project) as session:
            assert session.project.annotation(unusable) == before
            assert session.networks.heatmaps(unusable) is None


def test_predicting_keeps_every_point_of_the_reader(project: Path) -> None:
    _half_labelled(project)
    with Session.open(project) as session:
        before = session.project
    assert main(["train", str(project), *QUICK]) == 0
    assert main(["predict", str(project), "--all", "--device", "cpu"]) == 0
    with Session.open(project) as session:
        for image in before.labelled():
            assert session.project.annotation(image.id) == before.annotation(image.id)
        new = session.project.annotation(before.images[3].id).points.values()
        assert {point.origin for point in new} == {Origin.PREDICTED}
        heatmaps = session.networks.heatmaps(before.images[0].id)
        assert heatmaps is not None
        assert heatmaps.heatmaps.shape[0] == 19


def test_a_network_trained_on_a_copy_comes_back(project: Path, tmp_path: Path) -> None:
    with Session.open(project) as session:
        session.backup(tmp_path / "copy.lmproj")
    weights = tmp_path / "round.safetensors"
    assert main(["train", str(tmp_path / "copy.lmproj"), "--output", str(weights), *QUICK]) == 0
    assert main(["import", str(project), str(weights)]) == 0
    assert main(["predict", str(project), "--device", "cpu"]) == 0
    with Session.open(project) as session:
        (model,) = session.project.models
        assert model.films == 4


def test_a_second_round_starts_from_the_first(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", str(project), *QUICK]) == 0
    assert main(["train", str(project), *QUICK, "--json"]) == 0
    out = capsys.readouterr().out
    result = json.loads(out[out.index("{") :])
    assert result["model"] == "round 2"
    assert result["films"] == 4
    assert not result["stopped"]


def test_evaluate_gives_nothing_but_zero_for_the_truth_itself(
    project: Path, phantoms: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["evaluate", str(project), str(phantoms / "truth.csv"), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["unit"] == "mm"
    assert figures["films"] == 4
    assert figures["mre"] == pytest.approx(0, abs=1e-3)
    assert figures["sdr_2"] == 100
    assert main(["evaluate", str(project), str(phantoms / "truth.csv")]) == 0
    assert "sella" in capsys.readouterr().out


def test_predict_as_json_lists_the_queue(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _half_labelled(project)
    main(["train", str(project), *QUICK])
    capsys.readouterr()
    assert main(["predict", str(project), "--json", "--device", "cpu"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["predicted"] == 2
    assert sorted(result["queue"]) == ["003.png", "004.png"]


def test_the_demo_goes_through_the_whole_loop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(demo, "FILMS", 4)
    monkeypatch.setattr(demo, "LABELLED", 2)
    assert main(["demo", str(tmp_path / "demo"), *QUICK]) == 0
    out = capsys.readouterr().out
    assert "2 films, trained on 2" in out
    assert "landmark-studio " in out
    with Session.open(tmp_path / "demo" / "phantoms.lmproj") as session:
        states = [session.project.state(image) for image in session.project.images]
        assert states == [State.DONE, State.DONE, State.PREDICTED, State.PREDICTED]
    assert len(_rows(tmp_path / "demo" / "landmarks.csv")) == 4 * 19


def test_the_demo_never_overwrites(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert main(["demo", str(tmp_path)]) == 1
    assert "not empty" in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["mine.txt"]


def test_the_demo_takes_the_next_free_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert demo._new_folder(None) == Path("landmark-studio-demo")
    assert demo._new_folder(None) == Path("landmark-studio-demo-2")


def test_an_export_can_leave_the_file_names_out(project: Path, tmp_path: Path) -> None:
    assert main(["export", str(project), str(tmp_path / "t.csv"), "--without-file-names"]) == 0
    assert {row["image"] for row in _rows(tmp_path / "t.csv")} == {f"film-000{k}" for k in range(1, 5)}
