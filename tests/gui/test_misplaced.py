"""Misplaced points on the real window: phantoms of which one has two landmarks on each other's place."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import from_names
from lmstudio.gui.review.misplaced_dialog import MisplacedDialog
from lmstudio.phantom import sample
from lmstudio.session import Session
from tests.gui.conftest import Driver

FILMS = 6
WRONG = "004.png"
LOADED_MS = 60_000
"""The check waits for torch, on a computer that does other things."""


@pytest.fixture
def truth(tmp_path: Path) -> Mapping[str, Mapping[str, XY]]:
    return sample.write_sample(tmp_path / "films", FILMS, height=256, width=206)


@pytest.fixture
def labelled(driver: Driver, tmp_path: Path, truth: Mapping[str, Mapping[str, XY]]) -> Driver:
    """A window on a project with five labelled films; on one sella and gonion are exchanged."""
    session = Session.create(tmp_path / "p.lmproj", from_names(next(iter(truth.values()))))
    session.films.add_folder(tmp_path / "films")
    driver.open(session)
    films = {
        image.id: _placed(truth[image.name], wrong=image.name == WRONG)
        for image in session.project.images[: FILMS - 1]
    }
    driver.desk.document.do(EditKind.LABEL_FILMS, lambda now: now.with_annotations(films), str(len(films)))
    driver.focus_film()
    return driver


def _placed(places: Mapping[str, XY], *, wrong: bool) -> Annotation:
    points = {name: Point(xy) for name, xy in places.items()}
    if wrong:
        points["sella"], points["gonion"] = points["gonion"], points["sella"]
    return Annotation(points)


def checked(driver: Driver) -> None:
    doubts = driver.desk.doubts
    driver.qtbot.waitUntil(lambda: doubts.checked is not None and doubts.progress is None, timeout=LOADED_MS)


def opened(driver: Driver) -> MisplacedDialog:
    driver.window.qt_actions["check_points"].trigger()
    (dialog,) = driver.window.findChildren(MisplacedDialog)
    return dialog


def test_before_the_first_training_the_line_above_the_film_names_what_looks_wrong(labelled: Driver) -> None:
    guide = labelled.window.guide
    labelled.qtbot.waitUntil(lambda: guide.step.action == "train")
    labelled.qtbot.waitUntil(lambda: guide.step.action == "check_points", timeout=LOADED_MS)
    assert guide.text.text() == "Check 1 thing before training"
    assert guide.reason.text() == f"{WRONG}: Sella and gonion look exchanged."
    guide.button.click()
    (dialog,) = labelled.window.findChildren(MisplacedDialog)
    assert dialog.isVisible()
    assert labelled.desk.current.image is not None
    assert labelled.desk.current.image.name == WRONG
    # The check is not done again for the same points.
    assert labelled.desk.doubts.progress is None


def test_a_row_shows_the_film_and_one_click_exchanges_the_two(
    labelled: Driver, truth: Mapping[str, Mapping[str, XY]]
) -> None:
    dialog = opened(labelled)
    assert dialog.state.text().startswith("Comparing the labelled films")
    checked(labelled)
    assert dialog.state.text().startswith("5 films compared. 1 thing to look at")
    assert [dialog.model.item(0, k).text() for k in (0, 1)] == [WRONG, "Sella and gonion look exchanged."]
    labelled.qtbot.waitUntil(lambda: dialog.view.columnWidth(0) >= dialog.view.sizeHintForColumn(0))
    assert not dialog.exchange.isEnabled()
    dialog.view.selectRow(0)
    image = labelled.desk.current.image
    assert image is not None
    assert image.name == WRONG
    assert set(labelled.desk.selection.targets) == {"sella", "gonion"}
    dialog.exchange.click()
    points = labelled.desk.current.annotation.points
    assert {name: point.xy for name, point in points.items()} == dict(truth[WRONG])
    assert dialog.model.rowCount() == 0
    assert "nothing looks misplaced" in dialog.state.text()
    assert not dialog.exchange.isEnabled()
    labelled.desk.document.undo()
    assert dialog.model.rowCount() == 1


def test_what_is_called_right_is_not_told_again_unless_its_points_move(labelled: Driver) -> None:
    dialog = opened(labelled)
    checked(labelled)
    dialog.view.selectRow(0)
    before = labelled.desk.current.annotation
    dialog.right.click()
    assert labelled.desk.doubts.found == ()
    assert labelled.desk.current.annotation == before
    labelled.desk.doubts.check()
    labelled.qtbot.waitUntil(lambda: labelled.desk.doubts.progress is None, timeout=LOADED_MS)
    assert labelled.desk.doubts.found == ()
    x, y = before.points["sella"].xy or (0.0, 0.0)
    labelled.desk.pen.move({"sella": (x + 1, y)})
    assert labelled.desk.doubts.outdated
    dialog.again.click()
    labelled.qtbot.waitUntil(lambda: bool(labelled.desk.doubts.found), timeout=LOADED_MS)
    assert _told(labelled) == [("sella", "gonion")]


def test_what_was_called_right_is_not_told_when_the_project_is_opened_again(labelled: Driver) -> None:
    dialog = opened(labelled)
    checked(labelled)
    dialog.view.selectRow(0)
    dialog.right.click()
    session = labelled.desk.document.session
    assert session is not None
    session.close()
    labelled.open(Session.open(session.path))
    labelled.desk.doubts.check()
    checked(labelled)
    assert labelled.desk.doubts.found == ()
    assert dialog.state.text().endswith("are not found. 1 thing was called right.")
    assert dialog.all.isEnabled()
    dialog.all.click()
    assert _told(labelled) == [("sella", "gonion")]
    assert not dialog.all.isEnabled()
    assert "called right" not in dialog.state.text()


def _told(driver: Driver) -> list[tuple[str, ...]]:
    return [each.landmarks for each in driver.desk.doubts.found]


def test_films_that_cannot_be_read_are_no_reassurance(labelled: Driver, tmp_path: Path) -> None:
    (tmp_path / "films").rename(tmp_path / "moved")
    dialog = opened(labelled)
    checked(labelled)
    assert dialog.state.text() == "Nothing was compared: too few of the labelled films can be read."


def test_nothing_of_one_project_is_told_of_another(labelled: Driver, tmp_path: Path) -> None:
    dialog = opened(labelled)
    checked(labelled)
    assert labelled.desk.doubts.found
    other = Session.create(tmp_path / "q.lmproj", from_names(["sella"]))
    other.films.add_folder(tmp_path / "films")
    labelled.open(other)
    assert labelled.desk.doubts.found == ()
    assert dialog.model.rowCount() == 0
    assert dialog.state.text() == "Films are compared with each other: label 4 of them first."
    assert not dialog.again.isEnabled()


def test_a_check_of_a_project_that_was_closed_meanwhile_says_nothing(labelled: Driver, tmp_path: Path) -> None:
    labelled.desk.doubts.check()
    other = Session.create(tmp_path / "q.lmproj", from_names(["sella"]))
    other.films.add_folder(tmp_path / "films")
    labelled.open(other)
    labelled.qtbot.waitUntil(lambda: labelled.desk.doubts.progress is None, timeout=LOADED_MS)
    assert (labelled.desk.doubts.checked, labelled.desk.doubts.found) == (None, ())
