"""Flows of a reader through the real window, with mouse and keys."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lmstudio import paths
from lmstudio.core.annotation import State, Visibility
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.files.export_dialog import Export
from lmstudio.gui.files.new_dialog import NewProject
from lmstudio.gui.files.sample_project import project_path
from lmstudio.gui.look.notices import Notice
from lmstudio.gui.window.key_sheet import KeySheet
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.phantom import sample
from lmstudio.session import Session
from tests.gui.conftest import NO_KEY, Driver, phantom_folder

Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def new_project(driver: Driver, folder: Path) -> None:
    driver.key(Qt.Key.Key_N, Control)
    dialog = driver.dialog(NewProject)
    assert isinstance(dialog, NewProject)
    dialog.folder.line.setText(str(folder))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)


def test_a_new_project_is_made_from_a_folder_and_labelled_with_nineteen_clicks(
    driver: Driver, tmp_path: Path
) -> None:
    folder = phantom_folder(tmp_path / "films")
    new_project(driver, folder)
    driver.qtbot.waitUntil(lambda: len(driver.desk.document.project.images) == 3, timeout=10000)
    driver.wait_for_film()
    assert (folder / "films.lmproj").is_file()
    assert "Next: Sella (S)" in driver.window.landmarks.title.text()
    for k in range(19):
        driver.click((20.0 + 8 * k, 30.0 + 10 * k))
    assert len(driver.desk.current.annotation.points) == 19
    for k, name in enumerate(driver.desk.document.schema.names):
        xy = driver.desk.current.annotation.points[name].xy
        assert xy == pytest.approx((20.0 + 8 * k, 30.0 + 10 * k), abs=0.6)
    assert driver.desk.document.project.state(driver.desk.document.project.images[0]) is State.DONE
    driver.window.close()
    with Session.open(folder / "films.lmproj") as again:
        assert len(again.project.annotation(again.project.images[0].id).points) == 19


def test_undo_and_redo_by_key(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.click((10, 10))
    driver.click((20, 20))
    driver.key(Qt.Key.Key_Z, Control)
    assert list(driver.desk.current.annotation.points) == ["sella"]
    driver.key(Qt.Key.Key_Z, Control)
    assert not driver.desk.current.annotation.points
    driver.key(Qt.Key.Key_Z, Control | Shift)
    driver.key(Qt.Key.Key_Y, Control)
    assert list(driver.desk.current.annotation.points) == ["sella", "nasion"]


def test_a_point_is_dragged_and_nudged(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.click((10, 10))
    at = driver.desk.current.annotation.points["sella"].xy
    assert at is not None
    driver.drag(at, (25, 15))
    assert driver.desk.current.annotation.points["sella"].xy == pytest.approx((25, 15), abs=0.2)
    driver.desk.selection.select("sella")
    driver.window.canvas.setFocus()
    moved = driver.desk.current.annotation.points["sella"].xy
    assert moved is not None
    driver.key(Qt.Key.Key_Right)
    assert driver.desk.current.annotation.points["sella"].xy == pytest.approx((moved[0] + 1, moved[1]))


def test_tab_steps_through_the_landmarks_and_delete_clears_one(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.window.canvas.setFocus()
    driver.click((10, 10))
    driver.key(Qt.Key.Key_Tab)
    assert driver.desk.selection.name == "menton"
    driver.key(Qt.Key.Key_Backtab, Shift)
    driver.key(Qt.Key.Key_Backtab, Shift)
    assert driver.desk.selection.name == "sella"
    driver.key(Qt.Key.Key_Delete)
    assert not driver.desk.current.annotation.points


def test_v_marks_occluded_and_absent(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.click((10, 10))
    driver.desk.selection.select("sella")
    driver.key(Qt.Key.Key_V)
    assert driver.visibility("sella") is Visibility.OCCLUDED
    driver.key(Qt.Key.Key_V)
    assert driver.visibility("sella") is Visibility.ABSENT


def test_a_and_d_and_the_page_keys_go_through_the_films(driver: Driver, session: Session) -> None:
    driver.open(session)
    ids = [image.id for image in driver.desk.document.project.images]
    seen = []
    for key in (Qt.Key.Key_D, Qt.Key.Key_PageDown, Qt.Key.Key_D, Qt.Key.Key_A, Qt.Key.Key_PageUp):
        driver.key(key)
        assert driver.desk.current.image is not None
        seen.append(ids.index(driver.desk.current.image.id))
    assert seen == [1, 2, 2, 1, 0]


def test_points_are_hidden_while_h_is_down(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.window.canvas.setFocus()
    QTest.keyPress(driver.window.canvas, Qt.Key.Key_H)
    assert driver.desk.view.state.hidden
    QTest.keyRelease(driver.window.canvas, Qt.Key.Key_H)
    assert not driver.desk.view.state.hidden


def test_bare_letters_go_into_a_text_field_that_has_the_focus(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.window.images.text.setFocus()
    QApplication.processEvents()
    before = driver.desk.current.image
    driver.key(Qt.Key.Key_D)
    driver.key(Qt.Key.Key_V)
    driver.key(Qt.Key.Key_I)
    driver.key(Qt.Key.Key_Delete)
    assert driver.window.images.text.text() == "dvi"
    assert driver.desk.current.image == before
    assert not driver.desk.current.annotation.points
    assert not driver.desk.view.state.invert


def test_return_in_the_filter_does_not_confirm_a_film(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.window.images.text.setFocus()
    QApplication.processEvents()
    before = driver.desk.current.image
    driver.key(Qt.Key.Key_Return)
    assert driver.desk.current.image == before


def test_invert_heatmap_and_presets_by_key(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.key(Qt.Key.Key_I)
    assert driver.desk.view.state.invert
    driver.key(Qt.Key.Key_M)
    assert driver.desk.view.state.heatmap == "selected"
    driver.key(Qt.Key.Key_2)
    assert driver.desk.view.state.window is not None
    driver.key(Qt.Key.Key_1)
    assert driver.desk.view.state.window is None


def test_the_list_of_films_is_filtered_by_state_and_name(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.label_all()
    images = driver.window.images
    images.state.setCurrentIndex(images.state.findData(str(State.DONE)))
    assert images.table.rowCount() == 1
    images.state.setCurrentIndex(0)
    images.text.setText("film3")
    assert images.table.rowCount() == 1
    assert images.table.image(0).id == driver.desk.document.project.images[2].id


def test_a_click_on_a_film_in_the_list_shows_it(driver: Driver, session: Session) -> None:
    driver.open(session)
    view = driver.window.images.view
    place = view.visualRect(driver.window.images.table.index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO_KEY, place)
    assert driver.desk.current.image == driver.desk.document.project.images[2]


def test_the_table_is_exported_with_its_points(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.desk.pen.place("sella", (12.5, 7.25))
    driver.key(Qt.Key.Key_E, Control)
    dialog = driver.dialog(Export)
    assert isinstance(dialog, Export)
    path = dialog.path
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    driver.wait_for_files()
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    placed = [row for row in rows if "sella" in row and any(cell.startswith("12.5") for cell in row)]
    assert len(placed) == 1
    assert len({row[0] for row in rows[1:]}) == 3


def test_an_export_names_files_only_where_that_is_ticked(driver: Driver, session: Session) -> None:
    driver.open(session)
    for ticked in (False, True):
        driver.focus_film()
        driver.key(Qt.Key.Key_E, Control)
        dialog = driver.dialog(Export)
        assert isinstance(dialog, Export)
        assert not dialog.file_names.isChecked()
        if ticked:
            dialog.file_names.click()
            dialog.replace.click()
        path = dialog.path
        QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
        driver.wait_for_files()
        text = path.read_text(encoding="utf-8")
        assert all((image.name in text) is ticked for image in session.project.images)
        assert all(image.id in text for image in session.project.images)


def test_export_never_replaces_a_file_unasked(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.key(Qt.Key.Key_E, Control)
    dialog = driver.dialog(Export)
    assert isinstance(dialog, Export)
    dialog.path.write_text("mine")
    dialog.place.line.setText(str(dialog.path) + " ")
    assert not dialog.ok.isEnabled()
    dialog.replace.setChecked(True)
    assert dialog.ok.isEnabled()
    dialog.reject()


def test_escape_closes_the_dialogs(driver: Driver, session: Session) -> None:
    driver.open(session)
    for show in (driver.window.help.show_keys, driver.window.help.show_about, driver.window.show_settings):
        show()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        QApplication.processEvents()
        assert QApplication.activeModalWidget() is None


def test_a_question_mark_shows_the_sheet_of_keys(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.key(Qt.Key.Key_Question)
    driver.dialog(KeySheet).reject()


def test_an_empty_folder_is_refused_and_leaves_no_project(
    driver: Driver, tmp_path: Path, failures: list[object]
) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    new_project(driver, folder)
    driver.qtbot.waitUntil(lambda: bool(failures), timeout=5000)
    assert isinstance(failures[0], LandmarkStudioError)
    assert driver.desk.document.session is None
    assert not list(folder.iterdir())
    driver.dialog(Notice).reject()


def test_a_broken_film_is_told_and_the_others_are_taken(
    driver: Driver, film_folder: Path, failures: list[object]
) -> None:
    (film_folder / "broken.png").write_bytes((film_folder / "film1.png").read_bytes()[:20])
    new_project(driver, film_folder)
    driver.qtbot.waitUntil(lambda: bool(failures), timeout=5000)
    assert "broken.png" in str(failures[0])
    assert len(driver.desk.document.project.images) == 3
    driver.dialog(Notice).reject()


def test_the_sample_project_is_made_once_with_five_films_labelled(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = sample.write_sample
    monkeypatch.setattr(
        sample, "write_sample", lambda folder, _, table: write(folder, 7, table=table, height=256, width=206)
    )
    QTest.mouseClick(driver.window.welcome.sample, Qt.MouseButton.LeftButton)
    driver.qtbot.waitUntil(lambda: driver.desk.document.session is not None, timeout=10000)
    driver.wait_for_film()
    project = driver.desk.document.project
    states = [project.state(image) for image in project.images]
    assert states == [State.DONE] * 5 + [State.UNTOUCHED] * 2
    assert all(image.spacing.known for image in project.images)
    path = project_path(paths.documents())
    driver.desk.document.set_session(None)
    written = path.stat().st_mtime_ns
    driver.window.files.sample_project()
    assert driver.desk.document.session is not None
    assert path.stat().st_mtime_ns == written


def test_more_films_are_added_from_another_folder(
    driver: Driver, session: Session, tmp_path: Path, answer: Callable[[str, str], None]
) -> None:
    driver.open(session)
    answer("getExistingDirectory", str(phantom_folder(tmp_path / "more", 2)))
    driver.window.files.add_folder()
    driver.qtbot.waitUntil(lambda: len(driver.desk.document.project.images) == 5, timeout=5000)
    assert driver.window.images.table.rowCount() == 5
    driver.focus_film()
    driver.key(Qt.Key.Key_Z, Control)
    assert driver.window.images.table.rowCount() == 3
    driver.window._update()
    driver.key(Qt.Key.Key_Y, Control)
    assert driver.window.images.table.rowCount() == 5


def test_a_second_window_on_a_project_is_read_only_and_says_so(
    driver: Driver, session: Session, failures: list[object]
) -> None:
    assert driver.window.files.open_path(session.path)
    driver.wait_for_film()
    assert driver.desk.document.read_only
    assert driver.window.banner.isVisible()
    assert "Read-only" in driver.window.banner.text()
    driver.click((10, 10))
    assert not driver.desk.current.annotation.points
    assert not driver.window.qt_actions["train"].isEnabled()


def test_a_file_that_is_no_project_is_refused_and_the_open_one_stays(
    driver: Driver, session: Session, tmp_path: Path, failures: list[object]
) -> None:
    driver.open(session)
    wrong = tmp_path / "wrong.lmproj"
    wrong.write_text("not a Landmark Studio project")
    assert not driver.window.files.open_path(wrong)
    assert len(failures) == 1
    assert driver.desk.document.session is session
    assert wrong.read_text() == "not a Landmark Studio project"
    driver.dialog(Notice).reject()


def test_a_missing_film_is_told_above_the_canvas(driver: Driver, session: Session) -> None:
    driver.open(session)
    last = driver.desk.document.project.images[2]
    session.image_path(last).unlink()
    driver.desk.current.go_to(last.id)
    driver.qtbot.waitUntil(driver.window.banner.isVisible, timeout=5000)
    assert "The film film-0003 was not found (" in driver.window.banner.text()


def test_the_window_and_its_recent_projects_are_remembered(
    driver: Driver, window: MainWindow, session: Session
) -> None:
    from lmstudio import paths
    from lmstudio.core import settings

    driver.open(session)
    window.close()
    kept, note = settings.load(paths.settings_file())
    assert note == ""
    assert kept["recent"] == [str(session.path)]
    assert kept["geometry"]
    again = MainWindow(kept)
    driver.qtbot.addWidget(again)
    again.restore()
    assert again.welcome.recent.count() == 1


def test_return_presses_the_button_of_the_welcome_page_that_has_the_focus(driver: Driver) -> None:
    welcome = driver.window.welcome
    wanted: list[str] = []
    welcome.project_wanted.disconnect()
    welcome.project_wanted.connect(lambda: wanted.append("project"))
    welcome.project.setFocus()
    QTest.keyClick(welcome.project, Qt.Key.Key_Return)
    assert wanted == ["project"]


def test_the_icons_of_the_welcome_page_follow_the_theme(driver: Driver) -> None:

    def brightest() -> int:
        image = driver.window.welcome.folder.icon().pixmap(24, 24).toImage()
        pixels = (image.pixelColor(x, y) for x in range(24) for y in range(24))
        return max(pixel.lightness() for pixel in pixels if pixel.alpha() > 200)

    driver.window.change_settings(driver.window.settings.changed(theme="dark"))
    dark = brightest()
    driver.window.change_settings(driver.window.settings.changed(theme="light"))
    assert brightest() < 120 < dark


def test_the_first_window_is_no_larger_than_the_screen(driver: Driver) -> None:
    window = MainWindow()
    driver.qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    window.restore()
    assert window.width() < room.width()
    assert window.height() < room.height()


def test_panels_can_be_shown_and_hidden_once_a_project_is_open(driver: Driver, session: Session) -> None:
    shown = [dock.toggleViewAction() for dock in driver.window.panels.docks.values()]
    assert not any(action.isEnabled() for action in shown)
    driver.open(session)
    assert all(action.isEnabled() for action in shown)
