"""What goes wrong round the window: odd files, a full disk, places that go away; it says so and stays usable."""

import contextlib
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from pydicom.encaps import encapsulate
from pydicom.uid import UID, RLELossless
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lmstudio.core.events import Started
from lmstudio.errors import MissingFilm, SaveFailed
from lmstudio.gui.files.adding_films import Intake
from lmstudio.gui.files.export_dialog import Export
from lmstudio.gui.look.notices import Notice
from lmstudio.gui.training.round_job import Stopping
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.session import Session
from tests.conftest import write_film
from tests.faults.drives import as_nobody
from tests.faults.test_disk import public, shelved, small_disk, unix
from tests.gui.conftest import TINY_TRAINING, Driver
from tests.gui.test_flows import new_project
from tests.gui.test_training import MINUTE, wait_for_end, wait_for_steps
from tests.unit.imaging import made

__all__ = ["public", "shelved", "small_disk"]
CTRL = Qt.KeyboardModifier.ControlModifier


def notice(driver: Driver) -> str:
    """What the box says that is open; it is closed."""
    box = driver.dialog(Notice)
    assert isinstance(box, Notice)
    text = box.details
    QTest.keyClick(box, Qt.Key.Key_Escape)
    QApplication.processEvents()
    return text


def test_a_folder_of_odd_files_opens_with_the_films_in_it_and_names_the_others(
    driver: Driver, tmp_path: Path
) -> None:
    folder = tmp_path / "odd"
    (folder / "folder.png").mkdir(parents=True)
    write_film(folder / "good.png", seed=1)
    shutil.copy(folder / "good.png", folder / "the same again.png")
    made.write(made.dataset(made.ramp()), folder / "NOSUFFIX")
    made.write(made.dataset(made.ramp(), NumberOfFrames=3), folder / "frames.dcm")
    made.write(made.dataset(np.arange(720, dtype=np.uint8).reshape(12, 20, 3)), folder / "colour.dcm")
    bare = made.dataset(made.ramp())
    del bare.PixelData
    made.write(bare, folder / "no pixels.dcm")
    (folder / "empty.dcm").touch()
    (folder / "text.jpg").write_text("not an image")
    (folder / "half.png").write_bytes((folder / "good.png").read_bytes()[:60])
    unknown = made.dataset(made.ramp(), PixelData=encapsulate([b"moving pictures"]))
    unknown["PixelData"].is_undefined_length = True
    unknown.file_meta.TransferSyntaxUID = UID("1.2.840.10008.1.2.4.100")
    made.write(unknown, folder / "film strip.dcm")
    spoiled = made.dataset(made.ramp(), PixelData=encapsulate([b"rubbish!"]))
    spoiled["PixelData"].is_undefined_length = True
    spoiled.file_meta.TransferSyntaxUID = RLELossless
    made.write(spoiled, folder / "spoiled.dcm")
    (folder / "notes.txt").write_text("belongs to nobody")
    new_project(driver, folder)
    driver.qtbot.waitUntil(lambda: driver.desk.document.session is not None, timeout=10000)
    told = notice(driver)
    left_out = ("empty.dcm", "text.jpg", "frames.dcm", "no pixels.dcm", "half.png", "film strip.dcm")
    assert all(name in told for name in (*left_out, "colour.dcm", "spoiled.dcm"))
    assert all(word in told for word in ("MPEG2", "colour", "damaged"))
    assert made.PATIENT not in told
    assert "Traceback" not in told
    # What is taken in is shown.
    shown = {}
    for image in driver.desk.document.project.images:
        driver.desk.current.go_to(image.id)
        driver.qtbot.waitUntil(lambda: bool(driver.desk.current.film or driver.desk.current.film_error))
        shown[image.name] = driver.window.banner.text() if driver.window.banner.isVisible() else ""
    assert shown == {"NOSUFFIX": "", "good.png": ""}
    driver.desk.current.go_to(
        next(each.id for each in driver.desk.document.project.images if each.name == "good.png")
    )
    driver.wait_for_film()
    driver.focus_film()
    driver.click((3, 3))
    assert driver.desk.current.annotation.points


def exported(driver: Driver, to: Path) -> None:
    driver.focus_film()
    driver.key(Qt.Key.Key_E, CTRL)
    dialog = driver.dialog(Export)
    assert isinstance(dialog, Export)
    dialog.place.line.setText(str(to))
    if dialog.replace.isVisible():
        dialog.replace.click()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    driver.wait_for_files()


def test_an_export_onto_a_full_disk_is_told_and_the_old_table_stays(
    driver: Driver, session: Session, small_disk: Path, failures: list[object]
) -> None:
    driver.open(session)
    driver.click((10, 10))
    table = small_disk / "table.csv"
    table.write_text("the old table")
    with contextlib.suppress(OSError):
        (small_disk / "ballast").write_bytes(bytes(2_000_000))
    exported(driver, table)
    assert [type(error) for error in failures] == [SaveFailed]
    assert "space" in notice(driver)
    assert table.read_text() == "the old table"
    (small_disk / "ballast").unlink()
    exported(driver, table)
    assert "sella" in table.read_text()
    assert len(failures) == 1


def test_an_export_to_no_folder_is_told(driver: Driver, session: Session, tmp_path: Path) -> None:
    driver.open(session)
    (tmp_path / "file").touch()
    for place in (tmp_path / "file" / "table.csv", Path("/proc/table.csv")):
        exported(driver, place)
        assert "choose another folder" in notice(driver)


@unix
def test_a_project_in_a_read_only_folder_is_looked_at_and_says_why_it_stays_as_it_is(
    driver: Driver, shelved: Path, failures: list[object]
) -> None:
    with as_nobody():
        assert driver.window.files.open_path(shelved)
        driver.wait_for_film()
        assert "Permission denied" in driver.window.banner.text()
        before = driver.desk.current.annotation
        driver.focus_film()
        driver.click((20, 20))
        driver.drag((1, 2), (20, 20))
        for key in (Qt.Key.Key_V, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_C, Qt.Key.Key_Right):
            driver.key(key)
        assert driver.desk.current.annotation == before
        driver.desk.document.set_session(None)


def test_when_the_folder_goes_away_every_click_is_refused_until_it_is_back(
    driver: Driver, session: Session, tmp_path: Path, failures: list[object]
) -> None:
    driver.open(session)
    driver.click((10, 10))
    away = tmp_path / "away.lmproj"
    session.path.rename(away)
    driver.click((20, 20))
    assert "Put it back" in notice(driver)
    assert list(driver.desk.current.annotation.points) == ["sella"]
    away.rename(session.path)
    driver.focus_film()
    driver.click((20, 20))
    assert list(driver.desk.current.annotation.points) == ["sella", "nasion"]
    assert len(failures) == 1


def test_films_that_go_away_while_the_window_is_open_are_told_and_the_others_shown(
    driver: Driver, session: Session, film_folder: Path
) -> None:
    driver.open(session)
    shutil.rmtree(film_folder)
    driver.desk.current.go_to("film-0003")
    driver.qtbot.waitUntil(driver.window.banner.isVisible)
    assert isinstance(driver.desk.current.film_error, MissingFilm)
    driver.key(Qt.Key.Key_A)
    driver.key(Qt.Key.Key_A)
    driver.wait_for_film()
    assert not driver.window.banner.isVisible()


@pytest.fixture
def learning(endless: Driver) -> Driver:
    """A window that trains and would go on for long."""
    endless.key(Qt.Key.Key_L, CTRL)
    wait_for_steps(endless, 1)
    return endless


def test_every_key_while_training_leaves_the_training_and_the_project_whole(
    learning: Driver, session: Session
) -> None:
    labelled = dict(session.project.annotations)
    for name in ("new", "open", "schema", "merge", "train", "train_afresh", "predict", "suggest", "sample"):
        assert not learning.window.qt_actions[name].isEnabled(), name
    for key in (Qt.Key.Key_L, Qt.Key.Key_N, Qt.Key.Key_O, Qt.Key.Key_U):
        learning.key(key, CTRL)
    assert QApplication.activeModalWidget() is None
    for key in (Qt.Key.Key_D, Qt.Key.Key_M, Qt.Key.Key_I, Qt.Key.Key_T, Qt.Key.Key_R, Qt.Key.Key_Escape):
        learning.key(key)
    learning.wait_for_film()
    learning.window.desk.view.turn_upright()
    learning.click((12, 12))
    learning.key(Qt.Key.Key_Z, CTRL)
    assert learning.window.training.running
    assert {key: each for key, each in session.project.annotations.items() if each.points} == labelled
    learning.key(Qt.Key.Key_Period, CTRL)
    wait_for_end(learning)
    assert [model.name for model in session.project.models] == ["round 1"]


def test_a_network_that_cannot_be_stored_is_told_and_the_window_goes_on(
    learning: Driver, session: Session, tmp_path: Path
) -> None:
    away = tmp_path / "away.lmproj"
    session.path.rename(away)
    learning.window.training.stop()
    wait_for_end(learning)
    assert "Put it back" in notice(learning)
    away.rename(session.path)
    assert session.project.models == ()
    learning.focus_film()
    learning.key(Qt.Key.Key_D)
    learning.wait_for_film()
    learning.click((10, 10))
    assert learning.desk.current.annotation.points


def test_the_window_is_closed_while_it_predicts(qtbot: QtBot, session: Session) -> None:
    window = MainWindow(training_options=TINY_TRAINING)
    qtbot.addWidget(window)
    driver = Driver(window, qtbot)
    driver.open(session)
    driver.label_all()
    window.training.train()
    qtbot.waitUntil(lambda: window.training.watch.task == "predict", timeout=MINUTE)
    window.close()
    assert not window.training.running
    with Session.open(session.path) as again:
        assert [model.name for model in again.project.models] == ["round 1"]
        assert not again.read_only


def test_the_window_is_drawn_while_it_waits_for_the_work_to_end_and_then_closes(
    driver: Driver, session: Session
) -> None:
    def work(stopping: Stopping) -> Iterator[object]:
        yield Started("fine-tune", "CPU", 1, 10)
        while not stopping():
            time.sleep(0.01)
        time.sleep(0.5)

    driver.open(session)
    training, ticks = driver.window.training, list[bool]()
    training._start(work, keeps=True)
    driver.qtbot.waitUntil(lambda: training.watch.task == "fine-tune")
    timer = QTimer(interval=20)
    timer.timeout.connect(lambda: ticks.append(driver.window.isVisible()))
    timer.start()
    driver.window.close()
    assert ticks.count(True) > 2
    assert not training.running
    assert not driver.window.isVisible()


def test_the_window_is_closed_while_films_are_looked_at(
    driver: Driver, session: Session, tmp_path: Path, answer: Callable[[str, str], None]
) -> None:
    driver.open(session)
    (tmp_path / "more").mkdir()
    for number in range(40):
        write_film(tmp_path / "more" / f"{number}.png", seed=50 + number)
    answer("getExistingDirectory", str(tmp_path / "more"))
    driver.window._update()
    driver.window.qt_actions["add"].trigger()
    assert driver.window.findChildren(Intake)
    driver.window.close()
    QApplication.processEvents()
    with Session.open(session.path) as again:
        assert len(again.project.images) in (3, 43)
        assert not again.read_only


def test_another_file_in_the_place_of_a_film_is_told_and_no_search_is_offered(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    first, last = driver.desk.document.project.images[0], driver.desk.document.project.images[2]
    shutil.copy(session.image_path(first), session.image_path(last))
    driver.desk.current.go_to(last.id)
    driver.qtbot.waitUntil(driver.window.banner.isVisible, timeout=5000)
    assert "is a different one now" in driver.window.banner.text()
    assert not driver.window.banner.relocate.isVisible()
