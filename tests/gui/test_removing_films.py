"""Films taken out of the project in the real window: by key, by menu, and back again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QMessageBox

from lmstudio.core.edit_kinds import EditKind, describe
from lmstudio.core.events import Trained
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.settings import Settings
from lmstudio.gui.films.image_table import NAME
from lmstudio.session import Session
from tests.conftest import write_film
from tests.gui.conftest import NO_KEY, Driver
from tests.gui.desk import assign, edits
from tests.gui.test_training import MINUTE
from tests.unit.session.steps import points, prediction, reopened, set_spacings

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def films(driver: Driver, session: Session, film_folder: Path) -> Driver:
    """The window on five films, all points but one placed on the second, and two points on the fourth."""
    session.films.add_images([write_film(film_folder / f"film{number}.png", seed=number) for number in (4, 5)])
    set_spacings(session, {"film-0002": Spacing(0.1, 0.1, SpacingOrigin.TYPED)})
    driver.open(session)
    assign(driver.desk, ["film-0002"], "KM")
    for image_id, places in {"film-0002": [(4, 4), (8, 8)], "film-0004": [(6, 6), (9, 9)]}.items():
        driver.desk.current.go_to(image_id)
        driver.wait_for_film()
        for place in places:
            driver.click(place)
    driver.focus_film()
    return driver


def names(driver: Driver) -> list[str]:
    table = driver.window.images.table
    return [table.image(row).name.removesuffix(".png") for row in range(table.rowCount())]


def current(driver: Driver) -> str:
    return "" if driver.desk.current.image is None else driver.desk.current.image.id


def click_row(driver: Driver, row: int, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
    view = driver.window.images.view
    place = view.visualRect(driver.window.images.table.index(row, NAME)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    QApplication.processEvents()


def question(driver: Driver) -> QMessageBox:
    box = driver.dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    return box


def answered(driver: Driver, text: str) -> None:
    """Click a button of the question, and go back to the film."""
    box = question(driver)
    button = next(each for each in box.buttons() if each.text().replace("&", "") == text)
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.focus_film()


def menu_of_row(driver: Driver, row: int) -> QMenu:
    """The menu that a right click on a row of the list brings up."""
    view = driver.window.images.view
    place = view.visualRect(driver.window.images.table.index(row, NAME)).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.RightButton, NO_KEY, place)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.RightButton, NO_KEY, place)
    where = view.viewport().mapToGlobal(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where, NO_KEY)
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_key_takes_the_film_out_that_is_shown_and_undo_brings_everything_back(
    films: Driver, session: Session
) -> None:
    films.desk.current.go_to("film-0002")
    films.wait_for_film()
    before = session.project
    films.key(Qt.Key.Key_Delete, CTRL)
    box = question(films)
    assert "film2.png" in box.text()
    assert "2 points by a reader" in box.informativeText()
    assert "image files stay where they are" in box.informativeText()
    assert "network" not in box.informativeText()
    answered(films, "Remove")
    assert names(films) == ["film1", "film3", "film4", "film5"]
    assert current(films) == "film-0003"
    assert "1 film removed" in films.window.status.currentMessage()
    with Session.open(session.path) as disk:
        assert len(disk.project.images) == 4
        assert "film-0002" not in points(disk.project)
    films.wait_for_film()
    films.window._update()
    films.key(Qt.Key.Key_Z, CTRL)
    assert names(films) == ["film1", "film2", "film3", "film4", "film5"]
    assert session.project.images == before.images
    assert points(session.project) == points(before)
    assert current(films) == "film-0002"
    films.wait_for_film()
    films.window._update()
    films.key(Qt.Key.Key_Y, CTRL)
    assert names(films) == ["film1", "film3", "film4", "film5"]
    assert current(films) == "film-0003"
    assert [image.id for image in reopened(session).images] == ["film-0001", "film-0003", "film-0004", "film-0005"]


def test_delete_alone_still_clears_the_landmark_and_no_film(films: Driver) -> None:
    films.desk.selection.select("sella")
    QApplication.processEvents()
    films.key(Qt.Key.Key_Delete)
    assert "sella" not in films.desk.current.annotation.points
    assert len(names(films)) == 5
    assert not films.window.findChildren(QMessageBox)


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)
def test_films_chosen_with_ctrl_and_shift_are_taken_out_from_the_menu_of_the_list(
    films: Driver, session: Session
) -> None:
    before = session.project
    click_row(films, 1)
    click_row(films, 3, SHIFT)
    click_row(films, 2, CTRL)
    assert films.window.images.selected == ["film-0002", "film-0004"]
    films.window._update()
    menu = menu_of_row(films, 3)
    assert films.window.images.selected == ["film-0002", "film-0004"]
    entry = next(each for each in menu.actions() if each.text() == "Remove films…")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, NO_KEY, menu.actionGeometry(entry).center())
    box = question(films)
    assert box.text() == "Remove 2 films from the project?"
    assert "4 points by a reader" in box.informativeText()
    answered(films, "Remove")
    assert names(films) == ["film1", "film3", "film5"]
    films.key(Qt.Key.Key_Z, CTRL)
    assert session.project.images == before.images
    assert points(session.project) == points(before)
    assert current(films) == "film-0002"


def test_films_are_chosen_with_the_keyboard_alone(films: Driver) -> None:
    click_row(films, 0)
    films.window.images.view.setFocus()
    for _ in range(2):
        films.key(Qt.Key.Key_Down, SHIFT)
    assert films.window.images.selected == ["film-0001", "film-0002", "film-0003"]
    films.key(Qt.Key.Key_End, SHIFT)
    assert len(films.window.images.selected) == 5
    films.key(Qt.Key.Key_Up)
    assert films.window.images.selected == ["film-0004"]
    films.key(Qt.Key.Key_Delete, CTRL)
    QTest.keyClick(question(films), Qt.Key.Key_Escape)
    assert len(names(films)) == 5


def test_a_question_that_is_answered_with_cancel_or_return_changes_nothing(films: Driver) -> None:
    for _ in range(2):
        films.key(Qt.Key.Key_Delete, CTRL)
        QTest.keyClick(question(films), Qt.Key.Key_Return)
        films.focus_film()
    films.key(Qt.Key.Key_Delete, CTRL)
    answered(films, "Cancel")
    assert len(names(films)) == 5
    assert films.window.desk.document.session is not None
    assert "Remove" not in films.window.desk.document.session.history.done[-1].label


def test_the_films_of_a_filtered_and_sorted_list_are_those_that_are_meant(films: Driver) -> None:
    images = films.window.images
    images.view.sortByColumn(NAME, Qt.SortOrder.DescendingOrder)
    click_row(films, 0)
    click_row(films, 1, SHIFT)
    assert images.selected == ["film-0005", "film-0004"]
    films.window._update()
    films.key(Qt.Key.Key_Delete, CTRL)
    answered(films, "Remove")
    assert names(films) == ["film3", "film2", "film1"]
    assert current(films) == "film-0003"
    # The film that is shown is hidden by the filter: none is selected, and the question names it.
    images.text.setText("film1")
    assert images.selected == []
    films.focus_film()
    films.key(Qt.Key.Key_Delete, CTRL)
    assert "film3.png" in question(films).text()
    answered(films, "Remove")
    images.text.clear()
    assert names(films) == ["film2", "film1"]


def test_all_films_can_be_taken_out_and_the_folder_added_anew(
    films: Driver, session: Session, film_folder: Path, answer: Callable[[str, str], None]
) -> None:
    before = session.project
    click_row(films, 0)
    click_row(films, 4, SHIFT)
    films.window._update()
    films.key(Qt.Key.Key_Delete, CTRL)
    answered(films, "Remove")
    assert names(films) == []
    assert films.desk.current.image is None
    assert not films.window.qt_actions["take_out"].isEnabled()
    films.key(Qt.Key.Key_Z, CTRL)
    assert session.project.images == before.images
    assert current(films) == "film-0001"
    films.window._update()
    films.key(Qt.Key.Key_Y, CTRL)
    assert names(films) == []
    answer("getExistingDirectory", str(film_folder))
    films.window.qt_actions["add"].trigger()
    films.qtbot.waitUntil(lambda: len(names(films)) == 5, timeout=20_000)
    assert current(films) == "film-0006"
    films.wait_for_film()
    for _ in range(2):
        films.focus_film()
        films.key(Qt.Key.Key_Z, CTRL)
    assert session.project.images == before.images
    assert points(session.project) == points(before)


def test_the_question_names_the_networks_that_keep_what_they_learned(films: Driver, session: Session) -> None:
    for learned in (("film-0002", "film-0004"), ("film-0004",)):
        session.networks.store(Trained(b"weights", 3, len(learned), "bundled", True, learned, (), None))
    films.desk.queue.store_predictions([prediction(session)], model="round 1")
    films.desk.current.go_to("film-0002")
    films.wait_for_film()
    films.focus_film()
    films.key(Qt.Key.Key_Delete, CTRL)
    said = question(films).informativeText()
    assert "keep what they learned" in said
    assert "further from them: Round 1. " in said
    answered(films, "Remove")
    films.desk.current.go_to("film-0001")
    films.wait_for_film()
    films.focus_film()
    films.key(Qt.Key.Key_Delete, CTRL)
    said = question(films).informativeText()
    assert "3 points predicted by a network" in said
    assert "Round 1" not in said
    answered(films, "Remove")
    assert session.project.models[0].learned == ("film-0002", "film-0004")


def test_no_film_is_taken_out_while_it_trains_not_even_by_a_question_asked_before(endless: Driver) -> None:
    window = endless.window
    endless.key(Qt.Key.Key_Delete, CTRL)
    window.training.train()
    answered(endless, "Remove")
    assert window.training.running
    assert len(names(endless)) == 3
    assert not window.qt_actions["take_out"].isEnabled()
    endless.key(Qt.Key.Key_Delete, CTRL)
    assert not [each for each in window.findChildren(QMessageBox) if each.isVisible()]
    entries = [each for each in window.images.film_menu().actions() if each.text() == "Remove films…"]
    assert [each.isEnabled() for each in entries] == [False]
    window.training.stop()
    endless.qtbot.waitUntil(lambda: not window.training.running, timeout=MINUTE)


def test_films_taken_out_before_a_training_cannot_come_back_while_it_goes_on(films: Driver) -> None:
    films.key(Qt.Key.Key_Delete, CTRL)
    answered(films, "Remove")
    assert films.desk.document.can_go_back_to(edits(films.desk) - 1)
    assert not films.desk.document.can_go_back_to(edits(films.desk) - 1, running=True)


def test_the_key_can_be_changed_in_the_settings(films: Driver) -> None:
    films.window.change_settings(Settings().changed(keys={"take_out": "F9"}))
    films.key(Qt.Key.Key_Delete, CTRL)
    assert not films.window.findChildren(QMessageBox)
    films.key(Qt.Key.Key_F9)
    answered(films, "Remove")
    assert len(names(films)) == 4


def test_the_history_names_the_step_and_the_film(films: Driver) -> None:
    films.key(Qt.Key.Key_Delete, CTRL)
    answered(films, "Remove")
    history = films.window.history_panel
    history.table.reload()
    row = history.table.rowCount() - 1
    shown = [history.table.data(history.table.index(row, column)) for column in (0, 1)]
    assert shown == ["Remove 1 film", "film4.png"]
    assert describe(EditKind.UNDO, (EditKind.REMOVE_FILMS, "3")) == "Undo: Remove 3 films"


def test_a_project_that_can_only_be_read_keeps_its_films(driver: Driver, session: Session) -> None:
    with Session.open(session.path) as other:
        driver.open(other)
        driver.focus_film()
        assert not driver.window.qt_actions["take_out"].isEnabled()
        driver.window.remove_films()
        assert not driver.window.findChildren(QMessageBox)
