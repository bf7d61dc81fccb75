"""Films that are marked as unusable: undone, remembered, and left out of the work."""

from PySide6.QtCore import Qt

from lmstudio.session import Session
from tests.gui.conftest import Driver

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def unusable(session: Session) -> list[bool]:
    return [image.unusable for image in session.project.images]


def test_the_film_that_is_shown_is_marked_by_a_key_and_undo_takes_it_back(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    driver.focus_film()
    driver.click((10, 10))
    driver.key(Qt.Key.Key_U, SHIFT)
    assert unusable(session) == [True, False, False]
    assert session.history.done[-1].label == "Mark 1 film as unusable"
    assert set(session.project.annotation("film-0001").points) == {"sella"}
    driver.key(Qt.Key.Key_U, SHIFT)
    assert len(session.history.done) == 2, "it is so already"
    session.close()
    again = Session.open(session.path)
    assert unusable(again) == [True, False, False]
    driver.open(again)
    driver.focus_film()
    driver.key(Qt.Key.Key_Z, CTRL)
    assert unusable(again) == [False, False, False]
    driver.key(Qt.Key.Key_Y, CTRL)
    driver.window.qt_actions["usable"].trigger()
    assert unusable(again) == [False, False, False]
    assert again.history.done[-1].label == "Mark 1 film as usable"


def test_the_films_selected_in_the_list_are_marked_as_one_step(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.window.images.view.selectAll()
    driver.window.qt_actions["unusable"].trigger()
    assert unusable(session) == [True, True, True]
    assert session.history.done[-1].label == "Mark 3 films as unusable"
    driver.document.undo()
    assert unusable(session) == [False, False, False]
