"""The command that compares readers."""

import csv
import random
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.core.annotation import Annotation, Origin, Point, place
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import XY
from lmstudio.session import Session

SVG = "{http://www.w3.org/2000/svg}"


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_otherwise(truth: Path, to: Path, *, ahead: float, seed: int) -> Path:
    """A reading that is so many pixels ahead of the truth, and off by chance."""
    chance = random.Random(seed)  # noqa: S311  not a secret
    rows = table(truth)
    with to.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        for row in rows:
            moved = {"x": float(row["x"]) + ahead + chance.gauss(0, 1), "y": float(row["y"]) + chance.gauss(0, 1)}
            writer.writerow({**row, **moved})
    return to


@pytest.fixture
def second(project: Path, phantoms: Path) -> Path:
    """The truth as another reader would see it, who is 3 pixels ahead and off by chance."""
    return read_otherwise(phantoms / "truth.csv", project.with_name("second reader.csv"), ahead=3, seed=2)


def changed(project: Path, change: Callable[[Annotation], Annotation]) -> None:
    """Let the points of every film be other ones."""
    with Session.open(project) as session:
        images = session.project.images
        after = {image.id: change(session.project.annotation(image.id)) for image in images}
        session.do(EditKind.LABEL_FILMS, lambda p: p.with_annotations(after), str(len(images)))


def test_two_readers_are_compared_by_landmark_and_by_measurement(
    project: Path, second: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "study"
    command = ["observers", str(project), str(second), "--analysis", "isbi", "--output", str(folder)]
    assert main(command) == 0
    told = capsys.readouterr()
    assert "ceph against second reader: landmarks on 4 films, mm" in told.out
    assert "ICC(2,1)" in told.out
    assert "same class %" in told.out
    assert "only 4 films: below 25 no error figure is reliable" in told.err
    landmarks = table(folder / "landmarks.csv")
    assert len(landmarks) == 19
    # Phantoms look right: who is ahead in pixels is ahead on the face.
    assert all(float(row["bias_x"]) < 0 and row["axes"] == "anatomical" for row in landmarks)
    measures = table(folder / "measurements.csv")
    assert [row["measurement"] for row in measures] == ["ANB", "SNB", "SNA", "ODI", "APDI", "FHI", "FHA", "MW"]
    assert all(float(row["lower_limit"]) < float(row["bias"]) < float(row["upper_limit"]) for row in measures)
    assert len(table(folder / "values.csv")) == 8 * 4 * 2
    for name, plots in (("bland-altman", 8), ("scatter", 19)):
        page = ElementTree.fromstring((folder / f"{name}.svg").read_text(encoding="utf-8"))  # noqa: S314  own file
        assert page.tag == f"{SVG}svg"
        assert len(page.findall(f"{SVG}g")) == plots


def test_a_project_compared_with_its_copy_differs_nowhere(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.lmproj"
    with Session.open(project) as session:
        session.backup(copy)
    folder = tmp_path / "study"
    command = ["observers", str(project), str(copy), "--output", str(folder), "--without-file-names"]
    assert main(command) == 0
    assert {row["mean"] for row in table(folder / "landmarks.csv")} == {"0.0"}
    measures = table(folder / "measurements.csv")
    assert {row["dahlberg"] for row in measures} == {"0.0"}
    assert {row["icc_2_1"] for row in measures} == {"1.0"}
    assert {row["image"] for row in table(folder / "values.csv")} == {f"film-000{k}" for k in range(1, 5)}
    assert (folder / "bland-altman.svg").is_file()


def test_films_that_only_another_project_has_read_are_told(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.lmproj"
    with Session.open(project) as session:
        session.backup(copy)
        gone = session.project.images[1].id
        session.do(EditKind.REMOVE_FILMS, lambda before: before.without_images([gone]), "1")
    assert main(["observers", str(project), str(copy), "--output", str(tmp_path / "study")]) == 0
    told = capsys.readouterr()
    assert "landmarks on 3 films" in told.out
    assert "1 film read in copy.lmproj that the project lacks by content: left out" in told.err
    capsys.readouterr()


def test_readers_are_compared_with_the_network_as_one_more_reader(
    project: Path, second: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def corrected(annotation: Annotation) -> Annotation:
        found = annotation
        for name, point in annotation.points.items():
            assert point.xy is not None
            proposed: XY = (point.xy[0] + 2, point.xy[1])
            predicted = Point(proposed, origin=Origin.PREDICTED, predicted_xy=proposed, model="round 1")
            found = place(found.with_point(name, predicted), name, point.xy)
        return found

    changed(project, corrected)
    folder = tmp_path / "study"
    command = ["observers", str(project), str(second), "--network", "--analysis", "isbi", "--output", str(folder)]
    assert main([*command, "--names", "me", "you", "it"]) == 0
    told = capsys.readouterr()
    assert "76 points of me began as a network's" in told.err
    assert "All 3 readings together on 4 films" in told.out
    by_pair = {(row["first"], row["second"]) for row in table(folder / "landmarks.csv")}
    assert by_pair == {("me", "you"), ("me", "it")}
    assert {row["reader"] for row in table(folder / "values.csv")} == {"me", "you", "it"}
    assert sorted(path.name for path in folder.glob("*.svg")) == [
        "bland-altman-2.svg",
        "bland-altman-3.svg",
        "scatter-2.svg",
        "scatter-3.svg",
    ]


def test_readers_who_have_read_twice_are_a_repeat_study(
    project: Path, phantoms: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    others = [
        str(read_otherwise(phantoms / "truth.csv", tmp_path / f"{k}.csv", ahead=ahead, seed=k))
        for k, ahead in enumerate((0.0, 6.0, 6.0), start=1)
    ]
    folder = tmp_path / "study"
    command = ["observers", str(project), *others, "--analysis", "isbi", "--output", str(folder)]
    assert main([*command, "--names", "MM", "MM", "AB", "AB"]) == 0
    told = capsys.readouterr()
    assert "MM, AB, 2 readings each of 4 films: landmarks, mm" in told.out
    assert "MM, AB, 2 readings each of 4 films: measurements" in told.out
    assert "readings together" not in told.out
    rows = table(folder / "repeat-study.csv")
    forwards = [row for row in rows if row["axis"] == "forwards"]
    assert len(forwards) == 19
    # The readers differ by six pixels forwards and not at all downwards.
    assert all(float(row["inter_error"]) > 2 * float(row["intra_error"]) for row in forwards)
    down = [row for row in rows if row["axis"] == "down"]
    assert sum(float(row["inter_error"]) for row in down) < 0.5 * sum(float(r["inter_error"]) for r in forwards)
    assert [row["of"] for row in rows if not row["axis"]] == [
        "ANB",
        "SNB",
        "SNA",
        "ODI",
        "APDI",
        "FHI",
        "FHA",
        "MW",
    ]
    assert all((row["icc_intra"] == "") == bool(row["axis"]) for row in rows)
    assert {row["reader"] for row in table(folder / "values.csv")} == {"MM 1", "MM 2", "AB 1", "AB 2"}


def test_readings_whose_reader_is_not_named_twice_are_no_repeat_study(
    project: Path, phantoms: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    others = []
    for k in (1, 2):
        (tmp_path / str(k)).mkdir()
        others.append(str(read_otherwise(phantoms / "truth.csv", tmp_path / str(k) / "ceph.csv", ahead=0, seed=k)))
    for names in ([], ["--names", "MM", "MM", "AB"]):
        folder = tmp_path / f"study{len(names)}"
        assert main(["observers", str(project), *others, "--output", str(folder), *names]) == 0
        assert not (folder / "repeat-study.csv").exists()
        assert "All 3 readings together on 4 films" in capsys.readouterr().out


def test_predictions_that_nobody_has_looked_at_are_no_reading(
    project: Path, second: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def predicted(annotation: Annotation) -> Annotation:
        for name, point in annotation.points.items():
            annotation = annotation.with_point(name, Point(point.xy, origin=Origin.PREDICTED, model="round 1"))
        return annotation

    changed(project, predicted)
    assert main(["observers", str(project), str(second)]) == 1
    told = capsys.readouterr().err
    assert "no reader stands behind a point of ceph.lmproj yet" in told
    assert "only one reading" in told
    assert main(["observers", str(project), str(second), "--network"]) == 0
    assert "second reader against network" in capsys.readouterr().out


def test_mistakes_of_the_user_are_messages(
    project: Path, second: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nothing = tmp_path / "nothing.csv"
    nothing.write_text("image,landmark,x,y\nother.png,sella,1,2\n", encoding="utf-8")
    for words, said in (
        ([], "only one reading"),
        ([str(second), "--names", "me"], "There are 2 readings, and 1 name for them"),
        ([str(nothing)], "no landmark of one film in common"),
        ([str(tmp_path / "none.csv")], "cannot be read"),
    ):
        assert main(["observers", str(project), *words]) == 1
        assert said in capsys.readouterr().err
