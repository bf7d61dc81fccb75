"""Films suggested for labelling, through the real window and the real bundled network."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lmstudio.core.events import Event, Started, Step
from lmstudio.errors import UnreadableFilm
from lmstudio.gui.canvas.calibration_dialog import TypedSpacing
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.films.image_table import NAME, SUGGESTED
from lmstudio.gui.look.notices import Notice
from lmstudio.gui.training import suggestion_job
from lmstudio.session import Session
from lmstudio.session.labelling.suggesting import Suggestion
from tests.gui.conftest import NO_KEY, Driver

MINUTE = 60_000
CTRL = Qt.KeyboardModifier.ControlModifier


def suggest(driver: Driver) -> list[str]:
    """Ask by key; the suggested films in their order."""
    driver.key(Qt.Key.Key_U, CTRL)
    driver.qtbot.waitUntil(lambda: not driver.window.training.running, timeout=MINUTE)
    driver.window.train_panel.repaint_now()
    QApplication.processEvents()
    return list(driver.desk.queue.suggested)


def shown(driver: Driver) -> list[str]:
    """The names in the list of films."""
    table = driver.window.images.table
    return [table.data(table.index(row, NAME)) for row in range(table.rowCount())]


def current(driver: Driver) -> str:
    assert driver.desk.current.image is not None
    return driver.desk.current.image.id


def test_a_key_suggests_films_marks_them_and_shows_the_first(driver: Driver, session: Session) -> None:
    driver.open(session)
    order = suggest(driver)
    assert sorted(order) == sorted(image.id for image in session.project.images)
    assert current(driver) == order[0]
    assert shown(driver) == ["★ film1.png", "★ film2.png", "★ film3.png"]
    assert "suggested" in driver.window.training.watch.ended
    tip = driver.window.images.table.data(driver.window.images.table.index(0, NAME), Qt.ItemDataRole.ToolTipRole)
    assert "until the project is closed" in tip


def test_the_button_offers_it_until_there_are_suggestions(driver: Driver, session: Session) -> None:
    driver.open(session)
    panel = driver.window.train_panel
    panel.repaint_now()
    assert panel.suggest.isVisibleTo(panel)
    assert panel.suggest.isEnabled()
    panel.suggest.click()
    driver.qtbot.waitUntil(lambda: not driver.window.training.running, timeout=MINUTE)
    panel.repaint_now()
    assert not panel.suggest.isVisibleTo(panel)
    assert panel.summary.text() == "Place the landmarks on the suggested films (★), then train."
    driver.label_all()
    panel.repaint_now()
    assert panel.summary.text().endswith("Suggested films (★) remaining: 2.")


def test_a_film_the_reader_has_begun_with_loses_its_mark_and_s_shows_the_next(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    order = suggest(driver)
    driver.label_all()
    assert list(driver.desk.queue.suggested) == order[1:]
    assert sum(name.startswith("★") for name in shown(driver)) == 2
    driver.key(Qt.Key.Key_S)
    assert current(driver) == order[1]
    driver.key(Qt.Key.Key_S)
    assert current(driver) == order[2]
    driver.key(Qt.Key.Key_S)
    assert current(driver) == order[1]


def test_enter_goes_from_one_suggested_film_to_the_next(driver: Driver, session: Session) -> None:
    driver.open(session)
    order = suggest(driver)
    for film in order:
        assert current(driver) == film
        driver.wait_for_film()
        driver.label_all()
        driver.key(Qt.Key.Key_Return)
    assert not driver.desk.queue.suggested
    driver.window._update()
    assert not driver.window.qt_actions["next_suggested"].isEnabled()


def test_the_list_can_show_the_suggested_films_alone(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.desk.queue.suggest([Suggestion(session.project.images[1].id, 3)])
    combo = driver.window.images.state
    combo.setCurrentIndex(combo.findData(SUGGESTED))
    assert shown(driver) == ["★ film2.png"]
    assert driver.window.images.count.text() == "1 of 3 films"


def test_in_the_middle_of_labelling_the_film_stays(driver: Driver, session: Session) -> None:
    driver.open(session)
    first, second, _ = (image.id for image in session.project.images)
    driver.desk.pen.place("sella", (3, 3))
    driver.desk.queue.suggest([Suggestion(second, 2)])
    assert current(driver) == first
    driver.label_all()
    driver.desk.queue.suggest([Suggestion(second, 2)])
    assert current(driver) == second


def test_under_an_open_question_and_in_the_middle_of_a_drag_the_film_stays(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    films = [Suggestion("film-0003", 3), Suggestion("film-0002", 3)]
    driver.window.qt_actions["spacing"].trigger()
    dialog = driver.dialog(TypedSpacing)
    driver.desk.queue.suggest(films)
    assert current(driver) == "film-0001"
    dialog.reject()
    driver.focus_film()
    view = driver.window.canvas.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, NO_KEY, driver.at((10, 10)))
    driver.desk.queue.suggest(films)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NO_KEY, driver.at((10, 10)))
    assert current(driver) == "film-0001"
    assert list(driver.desk.current.annotation.points) == ["sella"]
    driver.desk.document.undo()
    driver.key(Qt.Key.Key_S)
    assert current(driver) == "film-0003"


def test_the_window_labels_on_while_films_are_looked_at_and_can_stop_it(
    driver: Driver, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(*_: object) -> Iterator[Event]:
        yield Started("suggest", "a slow machine", 3, 1_000_000)
        for step in range(1_000_000):
            yield Step(step + 1, 1_000_000, float("nan"), 1.0, 1.0)

    monkeypatch.setattr(suggestion_job, "looked_for", endless)
    driver.open(session)
    driver.key(Qt.Key.Key_U, CTRL)
    driver.qtbot.waitUntil(lambda: driver.window.training.watch.step > 3)
    driver.window.train_panel.repaint_now()
    assert "Examining 3 films on a slow machine" in driver.window.train_panel.device.text()
    driver.click((10, 10))
    assert "sella" in driver.desk.current.annotation.points
    driver.key(Qt.Key.Key_Period, CTRL)
    driver.qtbot.waitUntil(lambda: not driver.window.training.running, timeout=10_000)
    assert not driver.desk.queue.suggested


def test_films_seen_before_are_not_looked_at_again(
    driver: Driver, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.open(session)
    order = suggest(driver)

    def gone(*_: object) -> None:
        raise AssertionError("a film was read again")

    monkeypatch.setattr(Session, "read", gone)
    driver.desk.queue.suggest([])
    assert suggest(driver) == order


def test_where_the_reader_has_begun_with_every_film_it_is_said_at_once(driver: Driver, session: Session) -> None:
    driver.open(session)
    told: list[str] = []
    driver.desk.document.told.connect(told.append)
    for image in session.project.images:
        driver.desk.current.go_to(image.id)
        driver.desk.pen.place("sella", (2, 2))
    driver.window.training.suggest()
    assert not driver.window.training.running
    assert "none left to suggest" in told[-1]


def test_a_project_whose_films_are_gone_says_what_to_do(
    driver: Driver, session: Session, failures: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.open(session)
    for image in session.project.images:
        session.image_path(image).unlink()
    assert suggest(driver) == []
    assert [type(error) for error in failures] == [UnreadableFilm]
    assert "Find missing films" in str(failures[0])
    driver.dialog(Notice).reject()


def test_another_project_begins_without_suggestions(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.desk.queue.suggest([Suggestion(session.project.images[0].id, 3)])
    session.close()
    driver.open(Session.open(session.path))
    assert not driver.desk.queue.suggested
    assert shown(driver) == ["film1.png", "film2.png", "film3.png"]


def test_a_document_without_a_project_suggests_nothing(driver: Driver) -> None:
    desk: Desk = driver.desk
    desk.queue.next_suggested()
    driver.window.training.suggest()
    assert not desk.queue.suggested
    assert desk.current.image is None
