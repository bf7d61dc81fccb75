"""First guesses on the real window: phantoms, the bundled network, and a reader who labels the first film."""

import math
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lmstudio.core.annotation import Origin
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import from_names
from lmstudio.gui.document.desk import make_desk
from lmstudio.gui.look.colours import Standing
from lmstudio.phantom import sample
from lmstudio.session import Session
from tests.gui.conftest import Driver

FEW = ("sella", "nasion", "menton")
LOADED_MS = 60_000
"""The first guess waits for torch, on a computer that does other things."""


@pytest.fixture
def truth(tmp_path: Path) -> Mapping[str, Mapping[str, XY]]:
    return sample.write_sample(tmp_path / "films", 4, height=256, width=206)


@pytest.fixture
def labelled(driver: Driver, tmp_path: Path, truth: Mapping[str, Mapping[str, XY]]) -> Driver:
    """A window on a project whose first film has just been labelled, and is still shown."""
    session = Session.create(tmp_path / "p.lmproj", from_names(FEW))
    session.films.add_folder(tmp_path / "films")
    driver.open(session)
    for name in FEW:
        driver.desk.pen.place_next(truth["001.png"][name])
    driver.focus_film()
    return driver


def go_on(driver: Driver, *, wait: bool = True) -> None:
    """Show the next film, and wait for its guesses."""
    driver.key(Qt.Key.Key_D)
    driver.wait_for_film()
    if wait:
        driver.qtbot.waitUntil(lambda: bool(driver.desk.guesses.places), timeout=LOADED_MS)


def drawn(driver: Driver) -> set[str]:
    """The landmarks of which a guess is drawn."""
    marks = driver.window.canvas.film_view.points._marks.values()
    return {mark.name for mark in marks if mark.standing is Standing.GUESSED}


def origin(driver: Driver, name: str) -> Origin:
    return driver.desk.current.annotation.points[name].origin


def test_the_film_after_the_first_labelled_one_opens_with_guesses(labelled: Driver) -> None:
    assert not labelled.desk.guesses.places
    go_on(labelled)
    assert set(labelled.desk.guesses.places) == set(FEW) == drawn(labelled)
    assert not labelled.desk.current.annotation.points
    labelled.qtbot.waitUntil(lambda: "first guesses" in labelled.window.canvas.film_view.words.note.text)


def test_guesses_that_were_made_ahead_are_there_at_once(labelled: Driver) -> None:
    go_on(labelled)
    guesses, project = labelled.desk.guesses, labelled.desk.document.project
    labelled.qtbot.waitUntil(lambda: project.images[2].id in guesses._found, timeout=LOADED_MS)
    labelled.desk.current.next_image()
    assert set(guesses.places) == set(FEW)


def test_a_click_on_a_guess_accepts_it_and_the_next_comes_up(labelled: Driver) -> None:
    go_on(labelled)
    at = labelled.desk.guesses.places["sella"]
    labelled.click(at)
    assert labelled.desk.current.annotation.points["sella"].xy == at
    assert origin(labelled, "sella") is Origin.MANUAL
    assert labelled.desk.selection.due == "nasion"
    assert drawn(labelled) == {"nasion", "menton"}
    labelled.desk.document.undo()
    assert labelled.desk.guesses.places["sella"] == at


def test_c_accepts_the_guess_of_the_landmark_that_is_due(labelled: Driver) -> None:
    go_on(labelled)
    places = dict(labelled.desk.guesses.places)
    for _ in FEW:
        labelled.key(Qt.Key.Key_C)
    points = labelled.desk.current.annotation.points
    assert {name: points[name].xy for name in FEW} == places
    assert not labelled.desk.guesses.places


def test_all_guesses_are_accepted_in_one_step_and_then_dragged_like_points(labelled: Driver) -> None:
    go_on(labelled)
    places = dict(labelled.desk.guesses.places)
    labelled.desk.pen.place("sella", (40.0, 50.0))
    labelled.key(Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    points = labelled.desk.current.annotation.points
    assert {name: points[name].xy for name in FEW} == {**places, "sella": (40.0, 50.0)}
    assert {point.origin for point in points.values()} == {Origin.MANUAL}
    assert labelled.window.qt_actions["accept_guesses"].isEnabled() is False
    x, y = places["menton"]
    labelled.drag((x, y), (x + 20, y - 10))
    assert labelled.desk.current.annotation.points["menton"].xy == pytest.approx((x + 20, y - 10), abs=0.5)
    labelled.desk.document.undo()
    labelled.desk.document.undo()
    assert set(labelled.desk.current.annotation.points) == {"sella"}


def test_a_drag_corrects_a_guess_and_accepts_it(labelled: Driver) -> None:
    go_on(labelled)
    x, y = labelled.desk.guesses.places["sella"]
    labelled.drag((x, y), (x + 20, y - 10))
    xy = labelled.desk.current.annotation.points["sella"].xy
    assert xy == pytest.approx((x + 20, y - 10), abs=0.5)
    assert origin(labelled, "sella") is Origin.MANUAL
    assert labelled.desk.selection.due == "nasion"


def test_a_click_beside_the_guess_places_the_landmark_that_is_due_there(labelled: Driver) -> None:
    go_on(labelled)
    x, y = labelled.desk.guesses.places["menton"]
    labelled.click((x, y))
    xy = labelled.desk.current.annotation.points["sella"].xy
    assert xy == pytest.approx((x, y), abs=0.5)
    assert "menton" not in labelled.desk.current.annotation.points


def test_guesses_are_no_part_of_the_project(labelled: Driver) -> None:
    go_on(labelled)
    project, session = labelled.desk.document.project, labelled.desk.document.session
    assert session is not None
    assert [image.name for image in project.labelled()] == ["001.png"]
    assert list(project.annotations) == [project.images[0].id]
    with Session.open(session.path) as again:
        assert again.project.annotations == project.annotations


def test_guesses_are_gone_when_the_film_is_left_and_made_anew_from_other_points(labelled: Driver) -> None:
    go_on(labelled)
    before = dict(labelled.desk.guesses.places)
    labelled.desk.current.previous_image()
    assert not labelled.desk.guesses.places
    labelled.desk.pen.move({"sella": (20.0, 30.0)})
    labelled.desk.current.next_image()
    assert not labelled.desk.guesses.places
    labelled.qtbot.waitUntil(lambda: bool(labelled.desk.guesses.places), timeout=LOADED_MS)
    now = dict(labelled.desk.guesses.places)
    # The other landmarks have a say in where each one is, but a small one.
    assert math.dist(now["sella"], before["sella"]) > 5 > 3 > math.dist(now["menton"], before["menton"])


def test_a_network_ends_the_guesses(labelled: Driver) -> None:
    go_on(labelled)
    labelled.window.training.train()
    labelled.qtbot.waitUntil(lambda: not labelled.window.training.running, timeout=LOADED_MS)
    QApplication.processEvents()
    assert not labelled.desk.guesses.places
    assert not drawn(labelled)


def test_they_can_be_switched_off_and_on(labelled: Driver) -> None:
    go_on(labelled)
    window = labelled.window
    window.change_settings(window.settings.changed(first_guesses=False))
    assert not drawn(labelled)
    window.change_settings(window.settings.changed(first_guesses=True))
    assert drawn(labelled) == set(FEW)


def test_while_points_are_hidden_a_click_accepts_no_guess(labelled: Driver) -> None:
    go_on(labelled)
    x, y = labelled.desk.guesses.places["sella"]
    labelled.desk.view.hide_points(True)
    labelled.click((x, y))
    xy = labelled.desk.current.annotation.points["sella"].xy
    assert xy == pytest.approx((x, y), abs=0.5)
    assert xy != (x, y)


def test_a_film_that_cannot_be_read_has_no_guess_and_the_next_one_has(labelled: Driver, tmp_path: Path) -> None:
    (tmp_path / "films" / "003.png").unlink()
    go_on(labelled)
    labelled.desk.current.next_image()
    labelled.qtbot.waitUntil(lambda: labelled.desk.current.film_error is not None)
    assert not labelled.desk.guesses.places
    go_on(labelled)


def test_a_project_that_cannot_be_changed_has_none(labelled: Driver) -> None:
    go_on(labelled)
    session = labelled.desk.document.session
    assert session is not None
    with Session.open(session.path) as again:
        assert again.read_only
        assert not _would_be_guessed(again)


def _would_be_guessed(session: Session) -> bool:
    """Whether guesses would be made in another window."""
    desk = make_desk(session)
    desk.view.change(first_guesses=True)
    desk.current.go_to(session.project.images[1].id)
    asked = desk.guesses._asked()
    desk.document.close()
    return asked is not None
