"""The list of films in the real window: filtered, sorted, assigned to readers."""

import threading
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from lmstudio.core.annotation import Origin, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.events import Prediction
from lmstudio.core.project import Image, Project
from lmstudio.core.settings import Settings
from lmstudio.gui.films import subject_dialog
from lmstudio.gui.films.assign_dialog import AssignDialog
from lmstudio.gui.films.image_list import ImageList
from lmstudio.gui.films.image_table import ADDED, CHANGED, ERROR, NAME, READER, STATE, local_time
from lmstudio.gui.films.subject_dialog import SubjectDialog
from lmstudio.session import Session, study_dates
from tests.conftest import write_film
from tests.gui.conftest import NO_KEY, Driver
from tests.gui.desk import assign
from tests.stage import sample_window
from tests.unit.session.steps import prediction

DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


def names(images: ImageList) -> list[str]:
    return [images.table.image(row).name.removesuffix(".png") for row in range(images.table.rowCount())]


def order_by(images: ImageList, column: int) -> None:
    images.filter.order.setCurrentIndex(images.filter.order.findData(column))


def turn(images: ImageList) -> None:
    QTest.mouseClick(images.filter.direction, Qt.MouseButton.LeftButton)


@pytest.fixture
def images(driver: Driver, session: Session) -> ImageList:
    """The list: film1 predicted with an error of 2 px, film2 untouched, film3 begun."""
    driver.open(session)
    expected = {"sella": Point((1, 1), origin=Origin.PREDICTED, expected_error_px=2.0, predicted_xy=(1, 1))}
    heatmaps = np.zeros((1, 4, 4), np.uint8)
    driver.desk.queue.store_predictions([Prediction("film-0001", expected, heatmaps, (0, 0, 4, 4))], model="r")
    driver.desk.current.go_to("film-0003")
    driver.desk.pen.place("sella", (3, 3))
    return driver.window.images


def test_films_are_sorted_by_name_state_error_and_dates_both_ways(images: ImageList) -> None:
    order_by(images, NAME)
    assert names(images) == ["film1", "film2", "film3"]
    turn(images)
    assert names(images) == ["film3", "film2", "film1"]
    order_by(images, STATE)
    assert names(images) == ["film2", "film3", "film1"]
    order_by(images, ERROR)
    assert names(images) == ["film1", "film2", "film3"]
    order_by(images, CHANGED)
    assert names(images) == ["film3", "film1", "film2"]
    turn(images)
    assert names(images) == ["film1", "film3", "film2"]
    order_by(images, -1)
    assert names(images) == ["film1", "film2", "film3"]
    assert not images.filter.direction.isEnabled()


def test_the_film_with_the_greatest_expected_error_comes_first_and_those_without_one_last(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    found = [prediction(session, film=film, error=error) for film, error in ((0, 1.0), (2, 9.0))]
    driver.desk.queue.store_predictions(found, model="round 1")
    images = driver.window.images
    order_by(images, ERROR)
    assert names(images) == ["film3", "film1", "film2"]
    turn(images)
    assert names(images) == ["film1", "film3", "film2"]


def test_the_headers_and_the_order_box_say_the_same(driver: Driver, images: ImageList) -> None:
    header = images.view.horizontalHeader()
    place = header.sectionViewportPosition(NAME) + 30
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, NO_KEY, QPoint(place, header.height() // 2))
    assert images.filter.order.currentData() == NAME
    order_by(images, CHANGED)
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (CHANGED, DOWN)


def test_a_film_that_is_edited_says_when_and_moves_when_it_is_sorted_anew(
    driver: Driver, images: ImageList
) -> None:
    order_by(images, CHANGED)
    driver.desk.current.go_to("film-0002")
    driver.desk.pen.place("nasion", (5, 5))
    row = images.table.row_of("film-0002")
    shown = images.table.data(images.table.index(row, CHANGED))
    assert shown == local_time(driver.desk.document.project.changed["film-0002"])
    assert (
        abs(datetime.fromisoformat(driver.desk.document.project.changed["film-0002"]) - datetime.now(UTC)).seconds
        < 60
    )
    turn(images)
    turn(images)
    assert names(images)[0] == "film2"


def test_keys_lead_through_the_films_as_the_list_shows_them(driver: Driver, images: ImageList) -> None:
    def after(key: Qt.Key) -> str:
        driver.key(key)
        image = driver.desk.current.image
        return "" if image is None else image.name.removesuffix(".png")

    order_by(images, NAME)
    turn(images)
    forward, back = Qt.Key.Key_D, Qt.Key.Key_A
    assert [after(key) for key in (forward, forward, forward, back)] == ["film2", "film1", "film1", "film2"]
    images.text.setText("film3")
    assert [after(key) for key in (back, forward, forward)] == ["film2", "film3", "film3"]
    images.text.setText("film1")
    assert [after(key) for key in (forward, back)] == ["film3", "film1"]
    images.text.setText("none")
    assert after(forward) == "film1"


def test_columns_are_shown_from_the_menu_of_the_header_and_kept(driver: Driver, images: ImageList) -> None:
    assert images.columns == ["Error"]
    menu = images.column_menu()
    for action in menu.actions():
        action.setChecked(action.text() in ("Reader", "Date added"))
    assert images.columns == ["Reader", "Added"]
    assert not images.view.isColumnHidden(ADDED)
    driver.window.close()
    assert driver.window.settings["columns"] == ["Reader", "Added"]
    images.show_columns(["Error"])
    driver.window.restore()
    assert images.columns == ["Reader", "Added"]
    assert images.view.isColumnHidden(ERROR)
    assert not images.view.isColumnHidden(READER)


def test_films_of_a_reader_or_of_nobody_are_shown_alone(driver: Driver, images: ImageList) -> None:
    reader = images.filter.reader
    assert not reader.isVisible()
    assign(driver.desk, ["film-0001", "film-0003"], "KM")
    assert reader.isVisible()
    driver.window.change_settings(Settings().changed(author="KM"))
    reader.setCurrentIndex(reader.findData("mine"))
    assert names(images) == ["film1", "film3"]
    reader.setCurrentIndex(reader.findText("Unassigned"))
    assert names(images) == ["film2"]
    driver.desk.document.undo()
    assert names(images) == ["film1", "film2", "film3"]
    assert not reader.isVisible()


def test_selected_films_are_assigned_from_the_menu_of_the_list_in_one_step(
    driver: Driver, images: ImageList
) -> None:
    driver.window.change_settings(Settings().changed(author="KM"))
    for row, modifier in ((0, NO_KEY), (2, Qt.KeyboardModifier.ControlModifier)):
        place = images.view.visualRect(images.table.index(row, NAME)).center()
        QTest.mouseClick(images.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    assert images.selected == ["film-0001", "film-0003"]
    menu = images.film_menu()
    assert menu.actions()[0].text() == "Assign to me (KM)"
    menu.actions()[0].trigger()
    assert [image.reader for image in driver.desk.document.project.images] == ["KM", "", "KM"]
    driver.desk.document.undo()
    assert not any(image.reader for image in driver.desk.document.project.images)


def test_the_key_for_all_selects_films_in_the_list_and_points_elsewhere(driver: Driver, images: ImageList) -> None:
    driver.desk.pen.place("sella", (5, 6))
    driver.desk.pen.place("nasion", (7, 8))
    images.view.setFocus()
    driver.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert images.selected == ["film-0001", "film-0002", "film-0003"]
    assert len(driver.desk.selection.group) < 2
    shown = driver.desk.current.image
    driver.focus_film()
    driver.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert {"sella", "nasion"} <= set(driver.desk.selection.group)
    assert driver.desk.current.image == shown


def test_films_get_their_subject_dates_and_ages_in_one_step(driver: Driver, images: ImageList) -> None:
    images.view.selectAll()
    driver.window.qt_actions["group"].trigger()
    dialog = driver.dialog(SubjectDialog)
    assert isinstance(dialog, SubjectDialog)
    assert dialog.subject.currentText() == "subject-0001"
    assert dialog.joined.text() == "All 3 films will count as films of one subject, “subject-0001”."
    assert dialog.joined.isVisible()
    dialog.subject.setEditText("")
    assert not dialog.joined.isVisible()
    dialog.subject.setEditText("subject-0001")
    dialog.take_dates()
    driver.qtbot.waitUntil(lambda: not dialog.reading)
    assert "None of these files" in dialog.fault.text()
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    dialog.days[0].setText("31.1.2024")
    assert "is not a date such as 2026-11-30" in dialog.fault.text()
    assert not ok.isEnabled()
    dialog.days[0].setText("2024-01-31")
    dialog.ages[1].setText("9,5")
    dialog.sex.setCurrentIndex(1)
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    found = driver.desk.document.project.images
    assert {(image.subject, image.sex) for image in found} == {("subject-0001", "f")}
    assert [image.taken for image in found] == ["2024-01-31", "", ""]
    assert [image.age for image in found] == [None, 9.5, None]
    assert driver.desk.document.session is not None
    assert driver.desk.document.session.history.done[-1].label == "Group 3 films as subject-0001"
    driver.desk.document.undo()
    assert not any(image.subject for image in driver.desk.document.project.images)


def test_dates_are_read_from_the_files_beside_the_window_and_nothing_is_kept_before(
    driver: Driver, images: ImageList, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, threads = threading.Event(), list[int]()

    def read(_session: Session, films: Iterable[Image]) -> dict[str, str]:
        threads.append(threading.get_ident())
        assert go.wait(5)
        return {film.id: "2020-02-29" for film in films}

    monkeypatch.setattr(study_dates, "study_dates", read)
    dialog = subject_dialog.ask(driver.desk.document, ["film-0001", "film-0002"], driver.window)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    dialog.dates.click()
    driver.qtbot.waitUntil(lambda: bool(threads))
    assert threads != [threading.get_ident()]
    dialog.ages[0].setText("9")
    assert not ok.isEnabled()
    assert not dialog.dates.isEnabled()
    go.set()
    driver.qtbot.waitUntil(ok.isEnabled)
    ok.click()
    assert images.table.image(0).taken == images.table.image(1).taken == "2020-02-29"
    assert [images.table.image(row).age for row in range(3)] == [9.0, None, None]


def test_dates_are_corrected_and_films_taken_out_of_their_subject(driver: Driver, images: ImageList) -> None:
    def entered(subject: str, date: str) -> None:
        dialog = subject_dialog.ask(driver.desk.document, ["film-0001"], driver.window)
        dialog.subject.setEditText(subject)
        dialog.days[0].setText(date)
        dialog.accept()

    session = driver.desk.document.session
    assert session is not None
    for subject, date in (("Anna", ""), ("Anna", "2024-01-31"), ("Anna", "2024-01-31"), ("", "2024-01-31")):
        entered(subject, date)
    assert [step.label for step in session.history.done[-3:]] == [
        "Group 1 film as Anna",
        "Set date, age or sex on 1 film",
        "Take 1 film out of their subject",
    ]
    assert images.table.image(0).taken == "2024-01-31"


def test_films_of_several_subjects_keep_theirs_and_their_sex_unless_another_is_entered(
    driver: Driver, images: ImageList
) -> None:
    document = driver.desk.document
    about = {"film-0001": ("Anna", "f"), "film-0002": ("Bert", "m")}

    def known(project: Project) -> Project:
        films = (each for each in project.images if each.id in about)
        return project.with_images(
            replace(each, subject=about[each.id][0], sex=about[each.id][1]) for each in films
        )

    def entered() -> SubjectDialog:
        images.view.selectAll()
        driver.window.qt_actions["group"].trigger()
        dialog = driver.dialog(SubjectDialog)
        assert isinstance(dialog, SubjectDialog)
        return dialog

    document.do(EditKind.DESCRIBE, known, "2")
    dialog = entered()
    assert (dialog.subject.currentText(), dialog.sex.currentText()) == ("different, left as they are",) * 2
    assert not dialog.joined.isVisible()
    dialog.days[0].setText("2024-01-31")
    dialog.accept()
    assert [(image.subject, image.sex) for image in document.project.images] == [*about.values(), ("", "")]
    assert [image.taken for image in document.project.images] == ["2024-01-31", "", ""]
    dialog = entered()
    dialog.subject.setEditText("")
    dialog.sex.setCurrentIndex(1)
    dialog.accept()
    assert {(image.subject, image.sex) for image in document.project.images} == {("", "f")}


def test_another_film_is_selected_alone_while_ctrl_is_held_as_for_an_undo(
    driver: Driver, images: ImageList, session: Session
) -> None:
    desk, screen = driver.desk, driver.window.windowHandle()
    desk.current.go_to("film-0002")
    desk.pen.place("sella", (3, 3))
    desk.current.go_to("film-0001")
    QTest.keyPress(screen, Qt.Key.Key_Control)
    QTest.keyClick(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.current.image == session.project.images[1]
    QTest.keyRelease(screen, Qt.Key.Key_Control)
    assert images.selected == ["film-0002"]


def test_all_films_that_the_list_shows_are_assigned_to_a_reader_who_is_typed(
    driver: Driver, images: ImageList
) -> None:
    images.text.setText("film2")
    driver.window.qt_actions["assign"].trigger()
    dialog = driver.dialog(AssignDialog)
    assert isinstance(dialog, AssignDialog)
    dialog.all.click()
    dialog.reader.setEditText("PJ")
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert [image.reader for image in driver.desk.document.project.images] == ["", "PJ", ""]
    assert images.table.data(images.table.index(0, READER)) == "PJ"


def test_a_project_that_is_read_only_assigns_nothing(driver: Driver, session: Session) -> None:
    with Session.open(session.path) as other:
        assert other.read_only
        driver.open(other)
        driver.window._update()
        assert not driver.window.qt_actions["assign"].isEnabled()
        assert not driver.window.images.film_menu().isEnabled()


def test_the_tables_of_the_review_panel_keep_apart_in_a_low_window(driver: Driver, tmp_path: Path) -> None:
    session, truth = sample_window.sample_session(tmp_path)
    driver.open(session)
    sample_window.fill(driver.window, truth)
    driver.desk.current.go_to(driver.desk.queue.order[0])
    driver.desk.pen.place("sella", (300.0, 300.0))
    driver.window.resize(1024, 640)
    panel = driver.window.queue_panel
    panel.repaint_now()
    driver.qtbot.waitUntil(panel.rounds.isVisible)
    driver.qtbot.waitUntil(lambda: panel.view.geometry().bottom() < panel.rounds.geometry().top(), timeout=3000)
    assert panel.view.viewport().height() >= 3 * panel.view.rowHeight(0)


def test_films_of_one_name_are_told_apart_by_their_folders(
    images: ImageList, driver: Driver, tmp_path: Path
) -> None:
    (tmp_path / "later").mkdir()
    write_film(tmp_path / "later" / "film1.png", seed=50)
    assert driver.desk.document.change(lambda session: session.films.add_folder(tmp_path / "later")) is not None
    rows = [images.table.index(row, NAME) for row in range(images.table.rowCount())]
    assert [index.data() for index in rows] == ["films/film1.png", "film2.png", "film3.png", "later/film1.png"]
    assert rows[3].data(Qt.ItemDataRole.ToolTipRole).startswith("later/film1.png: ")
    driver.window.queue_panel.repaint_now()
    first = driver.window.queue_panel.model.item(0, 0)
    assert (first.text(), first.toolTip()) == ("films/film1.png", "films/film1.png")
    images.text.setText("later/")
    assert images.table.rowCount() == 1
