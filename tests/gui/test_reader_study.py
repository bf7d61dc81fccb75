"""Several readers studied in the window."""

import csv
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from lmstudio.gui.analysis.reader_study_dialog import ReaderStudyDialog
from lmstudio.session import Session
from lmstudio.session.measuring import second_reading
from lmstudio.session.measuring.second_reading import Wish
from tests.gui.conftest import Driver
from tests.stage import sample_window


@pytest.fixture
def dialog(driver: Driver, tmp_path: Path) -> ReaderStudyDialog:
    """Over the sample project, of which three films are finished."""
    session, truth = sample_window.sample_session(tmp_path)
    driver.open(session)
    sample_window.fill(driver.window, truth)
    return opened(driver)


def opened(driver: Driver) -> ReaderStudyDialog:
    driver.window.qt_actions["study"].trigger()
    (found,) = (each for each in driver.window.findChildren(ReaderStudyDialog) if each.isVisible())
    studied(driver, found)
    return found


def studied(driver: Driver, dialog: ReaderStudyDialog) -> None:
    driver.qtbot.waitUntil(lambda: not dialog.studying)


def shifted(truth: Path, to: Path, ahead: float) -> Path:
    """A reading so many pixels to the right of the truth."""
    with truth.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with to.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows({**row, "x": float(row["x"]) + ahead} for row in rows)
    return to


def name(driver: Driver, dialog: ReaderStudyDialog, row: int, reader: str) -> None:
    """Type the name of a reader, as with the keyboard."""
    table = dialog.readings
    table.setCurrentIndex(table.rows.index(row, 0))
    table.setFocus()
    table.edit(table.currentIndex())
    (line,) = table.findChildren(QLineEdit)
    line.clear()
    QTest.keyClicks(line, reader)
    QTest.keyClick(line, Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: not table.findChildren(QLineEdit))
    studied(driver, dialog)


def four_readings(driver: Driver, dialog: ReaderStudyDialog, folder: Path) -> None:
    """The project's reader and another, each twice; the other is four pixels ahead."""
    tables = [("again", 0.0), ("AB", 4.0), ("AB twice", 4.0)]
    dialog.add_readings([shifted(folder / "truth.csv", folder / f"{stem}.csv", by) for stem, by in tables])
    studied(driver, dialog)
    for row, reader in enumerate(("MM", "MM", "AB", "AB")):
        name(driver, dialog, row, reader)


def test_readers_who_are_named_twice_are_studied(
    dialog: ReaderStudyDialog, driver: Driver, tmp_path: Path
) -> None:
    assert "At least two readers are needed" in dialog.note.text()
    assert not dialog.save.isEnabled()
    four_readings(driver, dialog, tmp_path)
    assert dialog.found is not None
    assert dialog.note.text().startswith("MM, AB: 2 readings each of 4 films.")
    assert "Below 25 films" in dialog.note.text()
    # Who reads alike each time has no error; between the readers lie four pixels along x alone.
    _, _, *errors = (dialog.landmarks.rows.item(0, column).text() for column in range(6))
    intra_x, intra_y, inter_x, inter_y = map(float, errors)
    assert (intra_x, intra_y) == (0, 0)
    assert inter_x > 0.3 > inter_y
    assert dialog.measures.rows.item(0, 2).text() == "0.00"
    written = tmp_path / "study.csv"
    dialog.save_to(written)
    assert f"Table saved: {written}" in dialog.note.text()
    with written.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [each["of"] for each in rows if each["axis"] == "down"] == list(driver.desk.document.schema.names)
    dialog.close()


def test_a_reading_can_be_taken_out_but_not_that_of_the_project(
    dialog: ReaderStudyDialog, driver: Driver, tmp_path: Path
) -> None:
    four_readings(driver, dialog, tmp_path)
    table = dialog.readings
    table.selectRow(0)
    assert not dialog.remove.isEnabled()
    table.selectRow(3)
    dialog.remove.click()
    studied(driver, dialog)
    assert [reader for reader, _ in table.listed] == ["MM", "MM", "AB"]
    assert dialog.found is None
    table.selectionModel().select(
        table.rows.index(2, 0),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )
    assert dialog.remove.isEnabled()
    dialog.close()


def test_a_file_that_is_no_reading_is_told_and_the_others_stay(
    dialog: ReaderStudyDialog, driver: Driver, tmp_path: Path, failures: list[object]
) -> None:
    four_readings(driver, dialog, tmp_path)
    before = dialog.readings.listed
    (tmp_path / "rubbish.csv").write_bytes(b"\x00rubbish")
    dialog.add_readings([tmp_path / "rubbish.csv"])
    driver.qtbot.waitUntil(lambda: bool(failures))
    studied(driver, dialog)
    assert dialog.readings.listed == before
    assert dialog.found is not None
    dialog.close()


def test_no_file_is_added_twice(
    dialog: ReaderStudyDialog, driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = driver.desk.document.session
    assert session is not None
    names = [str(tmp_path / "truth.csv"), str(session.path)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    for _ in range(2):
        dialog.add.click()
        studied(driver, dialog)
    assert [path for _, path in dialog.readings.listed] == [None, tmp_path / "truth.csv"]
    dialog.close()


def test_a_second_reading_is_taken_by_itself_and_is_of_the_same_reader(
    dialog: ReaderStudyDialog, driver: Driver, tmp_path: Path
) -> None:
    dialog.close()
    session = driver.desk.document.session
    assert session is not None
    path = second_reading.path_beside(session.path)
    second_reading.begin(session, path, Wish(3, 0)).close()
    again = opened(driver)
    assert again.readings.listed == (("this project", None), ("this project", path))
    for other in ("other.lmproj", "other-again.lmproj"):
        shutil.copy(session.path, tmp_path / other)
    again.add_readings([tmp_path / "other.lmproj", tmp_path / "other-again.lmproj"])
    studied(driver, again)
    assert [reader for reader, _ in again.readings.listed][2:] == ["other", "other"]
    assert "no landmark of two films in common" in again.note.text()
    again.close()


def test_points_that_are_moved_meanwhile_and_another_project_are_noticed(
    dialog: ReaderStudyDialog, driver: Driver, tmp_path: Path
) -> None:
    four_readings(driver, dialog, tmp_path)
    note = dialog.note.text()
    driver.focus_film()
    driver.desk.pen.place("sella", (600.0, 200.0))
    assert "changed since" in dialog.note.text()
    dialog.activateWindow()
    driver.qtbot.waitUntil(lambda: dialog.note.text() == note)
    assert float(dialog.landmarks.rows.item(0, 2).text()) > 0.3
    driver.focus_film()
    session, copy = driver.desk.document.session, tmp_path / "copy.lmproj"
    assert session is not None
    session.backup(copy)
    driver.open(Session.open(copy))
    dialog.activateWindow()
    driver.qtbot.waitUntil(lambda: dialog.found is None and not dialog.studying)
    assert dialog.readings.listed == (("this project", None),)
    assert dialog.readings.rows.item(0, 1).text() == "copy.lmproj"
    dialog.close()
