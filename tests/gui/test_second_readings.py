"""Films read a second time in the window: the way there and back, and that no reading touches the other."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from lmstudio.core.annotation import State
from lmstudio.core.project import Project
from lmstudio.gui.analysis.observers_dialog import ObserversDialog
from lmstudio.gui.files.second_readings import RereadDialog
from lmstudio.session import Session
from tests.gui.conftest import Driver

OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


@pytest.fixture
def read(driver: Driver, session: Session) -> Driver:
    """A window on a project whose first two films are finished, with the second one shown."""
    driver.open(session)
    for image in session.project.images[:2]:
        driver.desk.current.go_to(image.id)
        driver.label_all()
    driver.focus_film()
    return driver


def trigger(driver: Driver, name: str) -> None:
    driver.window._update()
    action = driver.window.qt_actions[name]
    assert action.isEnabled(), name
    action.trigger()


def asked(driver: Driver) -> RereadDialog:
    trigger(driver, "reread")
    dialog = driver.dialog(RereadDialog)
    assert isinstance(dialog, RereadDialog)
    return dialog


def begin(driver: Driver) -> None:
    asked(driver).buttons.button(OK).click()
    driver.wait_for_film()


def read_shown(driver: Driver) -> None:
    """Read the film that is shown, and go on with Enter."""
    driver.wait_for_film()
    driver.label_all()
    driver.focus_film()
    driver.key(Qt.Key.Key_Return)


def on_disk(path: Path) -> Project:
    with Session.open(path) as session:
        return session.project


def test_films_come_up_without_points_and_the_second_reading_never_touches_the_first(read: Driver) -> None:
    document, desk = read.desk.document, read.desk
    first = document.project
    path = document.session.path if document.session else Path()
    begin(read)
    assert document.session is not None
    assert document.session.path.name == f"{path.stem}-again.lmproj"
    assert [image.again for image in document.project.images] == [True, True]
    assert desk.current.annotation.points == {}
    assert desk.queue.order == ["film-0001", "film-0002"]
    for _ in range(2):
        assert not desk.guesses.places
        read_shown(read)
    assert not desk.queue.order
    second = document.project
    assert {document.project.state(image) for image in second.images} == {State.DONE}
    trigger(read, "first_reading")
    assert document.session.path == path
    assert document.project == first
    assert on_disk(path.with_stem(f"{path.stem}-again")) == second


def test_the_way_back_leads_to_the_film_that_was_shown_and_the_way_on_to_the_next_that_waits(read: Driver) -> None:
    desk = read.desk
    shown = desk.current.image
    begin(read)
    read.label_all()
    trigger(read, "first_reading")
    assert desk.current.image == shown
    dialog = asked(read)
    assert dialog.films.value() == 0
    assert "1 film drawn earlier" in dialog.there.text()
    assert dialog.ok.text() == "Go on reading"
    dialog.ok.click()
    assert desk.current.image is not None
    assert desk.current.image.id == "film-0002"
    assert desk.queue.order == ["film-0002"]


def test_the_line_above_the_film_and_the_queue_lead_through_it(read: Driver) -> None:
    begin(read)
    window, guide = read.window, read.window.guide
    guide.repaint_now()
    window.queue_panel.repaint_now()
    assert guide.text.text() == "Read the remaining 2 films again"
    assert guide.button.text() == "Back to the first reading"
    assert [window.queue_panel.model.item(row, 0).text() for row in range(2)] == ["film-0001", "film-0002"]
    # The names of the files might remind the reader of the first reading.
    table = window.images.table
    assert {table.data(table.index(row, 0)) for row in range(2)} == {"film-0001", "film-0002"}
    for _ in range(2):
        read_shown(read)
    guide.repaint_now()
    window._update()
    assert guide.text.text() == "All films are read again"
    guide.button.click()
    assert not read.desk.document.project.is_second_reading


def test_what_is_not_read_yet_can_be_cancelled_and_that_be_undone(read: Driver) -> None:
    document = read.desk.document
    begin(read)
    trigger(read, "cancel_rereading")
    assert not document.project.images
    document.undo()
    assert len(document.project.to_read_again) == 2
    read.desk.current.go_to("film-0001")
    read.desk.pen.place(document.schema.names[0], (3.0, 4.0))
    trigger(read, "cancel_rereading")
    assert [image.id for image in document.project.images] == ["film-0001"]
    assert read.desk.current.annotation.points


def test_after_all_were_cancelled_there_is_a_way_back(read: Driver) -> None:
    begin(read)
    trigger(read, "cancel_rereading")
    trigger(read, "first_reading")
    assert not read.desk.document.project.is_second_reading
    assert read.desk.document.project.images


def test_nothing_is_trained_confirmed_or_read_a_third_time_from_it(read: Driver, failures: list[object]) -> None:
    begin(read)
    read.label_all()
    read.window._update()
    read.window.train_panel._show_ready()
    assert not read.window.train_panel.button.isEnabled()
    assert not read.window.train_panel.suggest.isVisible()
    for name in ("reread", "confirm_all", "predict"):
        assert not read.window.qt_actions[name].isEnabled()
    trigger(read, "train")
    assert "second reading" in str(failures[-1])
    assert not read.window.training.running


def test_only_films_read_long_enough_ago_are_offered(read: Driver) -> None:
    dialog = asked(read)
    # Both were read just now, so that two weeks would leave none.
    assert dialog.days.value() == 0
    assert dialog.films.value() == 2
    assert dialog.ok.isEnabled()
    dialog.days.setValue(14)
    assert dialog.films.value() == 0
    assert not dialog.ok.isEnabled()
    dialog.buttons.button(CANCEL).click()
    session = read.desk.document.session
    assert session is not None
    assert not session.path.with_stem(f"{session.path.stem}-again").exists()


def test_observers_take_the_second_reading_by_themselves(read: Driver) -> None:
    trigger(read, "observers")
    (dialog,) = read.window.findChildren(ObserversDialog)
    assert not dialog.own.isVisible()
    dialog.again.click()
    read.dialog(RereadDialog).accept()
    read.wait_for_film()
    read.label_all()
    trigger(read, "first_reading")
    trigger(read, "observers")
    found = [each for each in read.window.findChildren(ObserversDialog) if each.isVisible()]
    read.qtbot.waitUntil(lambda: "second reading on 1 film" in found[0].note.text())
    assert found[0].own.isVisible()
    found[0].close()
