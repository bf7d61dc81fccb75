"""Exports of DICOM objects from the window, of films whose own files say something wrong."""

import csv
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressDialog, QPushButton

from lmstudio.cli import main
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.core.project import Project
from lmstudio.formats import registry
from lmstudio.gui.files.export_dialog import Export
from lmstudio.session import Session
from tests.gui.conftest import Driver
from tests.unit.formats.test_dicom import film, small_face, spoiled
from tests.unit.formats.test_dicom_uncertainty import along_x, face_of, read
from tests.unit.session.steps import prediction

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("films", "words"), [(1, "1 film has invalid attributes"), (2, "2 films have invalid attributes")]
)
def test_the_window_says_what_was_not_copied(driver: Driver, films: int, words: str, tmp_path: Path) -> None:
    said: list[str] = []
    driver.desk.document.told.connect(said.append)
    paths = [spoiled(tmp_path / f"{k}.dcm", "StudyDate", f"unknown{k}") for k in range(films)]
    session = Session.create(tmp_path / "p.lmproj", Schema("one", (Landmark("sella"),)))
    session.films.add_images(paths)
    driver.open(session)
    for image in driver.desk.document.project.images:
        driver.desk.current.go_to(image.id)
        driver.desk.pen.place("sella", (5.0, 5.0))
    driver.key(Qt.Key.Key_E, CTRL)
    dialog = driver.dialog(Export)
    assert isinstance(dialog, Export)
    dialog.format.setCurrentIndex(next(k for k in range(99) if dialog.format.itemData(k).name == "dicom-sr"))
    dialog.file_names.click()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    driver.wait_for_files()
    assert words in said[-1]
    assert "StudyDate" in said[-1]
    assert "unknown" not in said[-1]


def test_the_window_says_how_many_films_were_left_out_as_unusable(
    driver: Driver, session: Session, tmp_path: Path
) -> None:
    said: list[str] = []
    driver.desk.document.told.connect(said.append)
    driver.open(session)
    driver.window.qt_actions["unusable"].trigger()
    driver.key(Qt.Key.Key_E, CTRL)
    dialog = driver.dialog(Export)
    assert isinstance(dialog, Export)
    dialog.place.line.setText(str(tmp_path / "out.csv"))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    driver.wait_for_files()
    assert said[-1].endswith("; 1 film that is marked as unusable was left out")
    written = (tmp_path / "out.csv").read_text(encoding="utf-8")
    assert [f"film-000{k}" in written for k in (1, 2, 3)] == [False, True, True]


def test_points_that_a_network_places_while_the_question_is_open_are_warned_of(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    driver.key(Qt.Key.Key_E, CTRL)
    dialog = driver.dialog(Export)
    assert isinstance(dialog, Export)
    assert not dialog.warning.isVisible()
    driver.desk.queue.store_predictions([prediction(session, film=1)], model="round 1")
    assert dialog.warning.isVisible()
    assert "1 film has predicted points that nobody has confirmed" in dialog.warning.text()
    dialog.reject()
    driver.desk.document.undo()


def begin_slow_export(driver: Driver, to: Path, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Begin to write a table that is done only when the event is set."""
    go_on = threading.Event()
    written = registry.find_format("csv").write
    assert written is not None

    def write(path: Path, project: Project, *rest: object, **more: object) -> tuple[str, ...]:
        go_on.wait(20)
        return written(path, project, {}) or ()

    driver.key(Qt.Key.Key_E, CTRL)
    dialog = driver.dialog(Export)
    assert isinstance(dialog, Export)
    monkeypatch.setattr(Export, "chosen", replace(dialog.chosen, write=write))
    dialog.place.line.setText(str(to))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    return go_on


@pytest.mark.parametrize("closes_the_bar", [False, True])
def test_an_export_that_takes_long_is_shown_cannot_be_left_half_done_and_holds_what_there_was(
    driver: Driver, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closes_the_bar: bool
) -> None:
    said: list[str] = []
    driver.desk.document.told.connect(said.append)
    driver.open(session)
    driver.click((10, 10))
    go_on = begin_slow_export(driver, tmp_path / "out.csv", monkeypatch)
    (bar,) = driver.window.findChildren(QProgressDialog)
    driver.qtbot.waitUntil(bar.isVisible, timeout=5000)
    assert not bar.findChildren(QPushButton)
    if closes_the_bar:
        QTest.keyClick(bar, Qt.Key.Key_Escape)
        bar.close()
    driver.desk.document.undo()
    assert not said
    go_on.set()
    driver.wait_for_files()
    assert said[-1] == f"Exported to {tmp_path / 'out.csv'}"
    with (tmp_path / "out.csv").open() as file:
        assert sum(bool(row["x_px"]) for row in csv.DictReader(file)) == 1


def test_a_window_that_is_closed_in_an_export_waits_for_it(
    driver: Driver, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.open(session)
    driver.click((10, 10))
    go_on = begin_slow_export(driver, tmp_path / "out.csv", monkeypatch)
    threading.Timer(0.3, go_on.set).start()
    driver.window.close()
    assert (tmp_path / "out.csv").is_file()


def test_a_report_from_the_window_has_the_uncertainty_that_the_command_line_has(
    driver: Driver, tmp_path: Path
) -> None:
    what = small_face(Spacing(2.0, 2.0, SpacingOrigin.CALIBRATED))
    session = Session.create(tmp_path / "p.lmproj", what.schema)
    session.films.add_images([film(tmp_path / "skull.dcm")])
    session.do(EditKind.LABEL_FILMS, lambda now: face_of(now, what), "1")
    session.networks.store_predictions(
        [along_x(what, what.annotation("film-0001").points["menton"])], model="round 1"
    )
    driver.open(session)
    driver.key(Qt.Key.Key_E, CTRL)
    dialog = driver.dialog(Export)
    assert isinstance(dialog, Export)
    dialog.format.setCurrentIndex(next(k for k in range(99) if dialog.format.itemData(k).name == "dicom-sr"))
    dialog.file_names.click()
    dialog.place.line.setText(str(tmp_path / "window"))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    driver.wait_for_files()
    driver.desk.document.set_session(None)
    assert main(["export", str(session.path), str(tmp_path / "line"), "--format", "dicom-sr"]) == 0
    found = read(tmp_path / "window")
    assert "N-Me" in found
    assert found == read(tmp_path / "line")
