"""Another reader's project taken in by the window."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import Schema
from lmstudio.gui.files.merge_dialog import MergeDialog
from lmstudio.session import Session
from lmstudio.session.merging import Rule
from tests.conftest import write_film
from tests.gui.conftest import Driver
from tests.unit.session.steps import place, set_spacings

Place = tuple[float, float] | None
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def theirs(tmp_path: Path, film_folder: Path, schema: Schema) -> Path:
    """A second reader's project: the same films under other names and in another order, and one film more."""
    folder = tmp_path / "theirs"
    folder.mkdir()
    for number, name in ((3, "a"), (1, "b")):
        shutil.copy(film_folder / f"film{number}.png", folder / f"{name}.png")
    write_film(folder / "c.png", seed=9)
    with Session.create(folder / "reader-2.lmproj", schema) as session:
        session.films.add_folder(folder)
        place(session, "sella", (13.0, 14.0), film=1)
        place(session, "nasion", (5.0, 5.0), film=1)
        place(session, "menton", (6.0, 6.0), film=2)
        return session.path


@pytest.fixture
def opened(
    driver: Driver, session: Session, theirs: Path, answer: Callable[[str, str], None]
) -> Callable[[], MergeDialog]:
    """Opens the dialog on a project in which the sella of the first film is elsewhere by 5 px = 2.5 mm."""
    set_spacings(session, {"film-0001": Spacing(0.5, 0.5, SpacingOrigin.TYPED)})
    driver.open(session)
    driver.desk.pen.place("sella", (10, 10))
    answer("getOpenFileName", str(theirs))

    def dialog() -> MergeDialog:
        driver.window._update()
        driver.window.qt_actions["merge"].trigger()
        found = driver.dialog(MergeDialog)
        assert isinstance(found, MergeDialog)
        return found

    return dialog


def points(driver: Driver) -> dict[str, dict[str, Place]]:
    found = driver.desk.document.project.annotations.items()
    return {key: {name: point.xy for name, point in each.points.items()} for key, each in found if each.points}


@pytest.mark.parametrize(
    ("rule", "sella"),
    [(Rule.MINE, (10, 10)), (Rule.THEIRS, (13, 14)), (Rule.NEWER, (10, 10)), (Rule.MEAN, (11.5, 12))],
)
def test_points_of_both_readers_are_kept_and_the_rule_decides_where_both_have_one(
    driver: Driver, opened: Callable[[], MergeDialog], rule: Rule, sella: Place
) -> None:
    dialog = opened()
    dialog.rules[rule].click()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert points(driver) == {
        "film-0001": {"sella": sella, "nasion": (5.0, 5.0)},
        "film-0004": {"menton": (6.0, 6.0)},
    }
    assert [image.name for image in driver.desk.document.project.images][3:] == ["c.png"]
    driver.focus_film()
    driver.key(Qt.Key.Key_Z, CTRL)
    assert points(driver) == {"film-0001": {"sella": (10, 10)}}
    assert len(driver.desk.document.project.images) == 3
    driver.window._update()
    driver.key(Qt.Key.Key_Y, CTRL)
    assert points(driver)["film-0001"]["sella"] == sella
    assert points(driver)["film-0004"] == {"menton": (6.0, 6.0)}


def test_the_film_that_goes_when_a_merge_is_undone_is_shown_no_more(
    driver: Driver, opened: Callable[[], MergeDialog]
) -> None:
    QTest.mouseClick(opened().ok, Qt.MouseButton.LeftButton)
    driver.desk.current.go_to("film-0004")
    driver.wait_for_film()
    assert driver.window.images.table.rowCount() == 4
    driver.focus_film()
    driver.key(Qt.Key.Key_Z, CTRL)
    assert driver.window.images.table.rowCount() == 3
    assert driver.desk.current.image is not None
    assert driver.desk.current.image.id == "film-0003"
    driver.wait_for_film()
    driver.click((9, 9))
    assert driver.desk.current.annotation.points["sella"].xy == pytest.approx((9, 9), abs=0.5)


def test_the_dialog_tells_how_far_the_readers_are_apart_and_changes_nothing_when_left(
    driver: Driver, opened: Callable[[], MergeDialog]
) -> None:
    dialog = opened()
    report = dialog.report.text()
    assert "2 films in both" in report
    assert "1 film only in the other project" in report
    assert "2 points only in the other project" in report
    assert "Points placed by both: 1; mean radial error 2.50\N{NO-BREAK SPACE}mm" in report
    assert "0\N{NO-BREAK SPACE}% within 2\N{NO-BREAK SPACE}mm, 100\N{NO-BREAK SPACE}% within" in report
    dialog.reject()
    assert points(driver) == {"film-0001": {"sella": (10, 10)}}
    assert len(driver.desk.document.project.images) == 3


def test_nothing_is_told_of_films_and_points_that_are_not_there(
    driver: Driver, session: Session, opened: Callable[[], MergeDialog]
) -> None:
    QTest.mouseClick(opened().ok, Qt.MouseButton.LeftButton)
    report = opened().report.text()
    assert "3 films in both" in report
    assert "only" not in report


def test_another_merge_tells_that_midpoints_of_the_first_are_in_the_way(
    driver: Driver, opened: Callable[[], MergeDialog]
) -> None:
    dialog = opened()
    assert "before" not in dialog.report.text()
    dialog.rules[Rule.MEAN].click()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    again = opened()
    assert "Merged into this project before: reader-2.lmproj. Midpoints" in again.report.text()
    again.reject()
    driver.focus_film()
    driver.key(Qt.Key.Key_Z, CTRL)
    assert "before" not in opened().report.text()


def test_their_project_stays_as_it_is_and_is_free_again(
    driver: Driver, opened: Callable[[], MergeDialog], theirs: Path
) -> None:
    before = theirs.read_bytes()
    QTest.mouseClick(opened().ok, Qt.MouseButton.LeftButton)
    assert theirs.read_bytes() == before
    with Session.open(theirs) as again:
        assert not again.read_only


def test_who_set_a_point_is_known_after_the_merge(
    driver: Driver, session: Session, opened: Callable[[], MergeDialog]
) -> None:
    driver.desk.document.author = "KM"
    driver.desk.pen.place("menton", (20, 20))
    QTest.mouseClick(opened().ok, Qt.MouseButton.LeftButton)
    by = {key: reader for key, (_, reader) in session.last_changes().items()}
    assert by["film-0001", "menton"] == "KM"
    assert by["film-0001", "nasion"] == "reader"
