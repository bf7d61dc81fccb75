"""Films that are marked as unusable: undone, remembered, and left out of the work."""

import numpy as np
from PySide6.QtCore import Qt

from lmstudio.core.annotation import State
from lmstudio.gui.films import progress
from lmstudio.gui.films.image_table import NAME
from lmstudio.session import Session, queue
from lmstudio.session.labelling import suggesting
from tests.gui.conftest import Driver
from tests.unit.session.steps import prediction

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
    driver.desk.document.undo()
    assert unusable(session) == [False, False, False]


def test_an_unusable_film_is_left_out_of_the_work_and_keeps_its_points(driver: Driver, session: Session) -> None:
    driver.open(session)
    first, second, third = session.project.images
    driver.desk.pen.place("sella", (3, 3))
    found = [prediction(session, film=k) for k in (1, 2)]
    driver.desk.queue.store_predictions(found, model="round 1")
    driver.window.qt_actions["unusable"].trigger()
    driver.desk.current.go_to(second.id)
    driver.window.qt_actions["unusable"].trigger()
    project = session.project
    assert [project.state(image) for image in project.images] == [State.UNUSABLE, State.UNUSABLE, State.PREDICTED]
    assert project.labelled() == ()
    assert project.waiting == (project.images[2],)
    assert queue(project) == [third.id]
    assert suggesting.without_labels(project) == (project.images[2],)
    assert progress.progress(project) == progress.Progress(untouched=0, begun=0, predicted=1, done=0)
    assert set(project.annotation(first.id).points) == {"sella"}
    driver.desk.current.next_unfinished()
    assert driver.desk.current.image == project.images[1]
    features = {image.id: np.eye(3)[k] for k, image in enumerate(project.images)}
    assert [each.image_id for each in suggesting.suggested(project, features, 3)] == [third.id]


def test_the_list_shows_and_filters_unusable_films(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.window.qt_actions["unusable"].trigger()
    table = driver.window.images.table
    assert table.data(table.index(0, NAME), Qt.ItemDataRole.ToolTipRole).startswith("film1.png: unusable")
    states = driver.window.images.filter.state
    states.setCurrentIndex(states.findData(str(State.UNUSABLE)))
    assert [table.image(row).name for row in range(table.rowCount())] == ["film1.png"]
