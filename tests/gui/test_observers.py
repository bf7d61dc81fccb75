"""Readers compared in the window."""

from pathlib import Path

import pytest

from lmstudio.core.image import Image
from lmstudio.gui.analysis.observers_dialog import ObserversDialog
from lmstudio.gui.files.second_readings import RereadDialog
from lmstudio.session import Session
from tests.gui.conftest import Driver
from tests.stage import sample_window


@pytest.fixture
def dialog(driver: Driver, tmp_path: Path) -> ObserversDialog:
    """Over the sample project, of which three films are finished."""
    session, truth = sample_window.sample_session(tmp_path)
    driver.open(session)
    sample_window.fill(driver.window, truth)
    driver.window.qt_actions["observers"].trigger()
    (found,) = driver.window.findChildren(ObserversDialog)
    return found


def images(dialog: ObserversDialog) -> tuple[Image, ...]:
    assert dialog.found is not None
    return dialog.found.films.images


def test_a_reader_is_compared_with_a_table_and_each_row_has_its_plot(
    dialog: ObserversDialog, tmp_path: Path
) -> None:
    assert "Choose what to compare with" in dialog.note.text()
    dialog.compare_with(tmp_path / "truth.csv")
    assert "on 4 films" in dialog.note.text()
    assert "Below 25 films" in dialog.note.text()
    # The reader placed the points where they truly are.
    assert dialog.measures.rows.item(0, 2).text() == "0.00"
    assert dialog.landmarks.rows.item(0, 2).text() == "0.00"
    first = dialog.plot.grab().toImage()
    dialog.measures.selectRow(1)
    second = dialog.plot.grab().toImage()
    dialog.tabs.setCurrentWidget(dialog.landmarks)
    third = dialog.plot.grab().toImage()
    assert first != second
    assert second != third
    folder = tmp_path / "study"
    dialog.save_to(folder)
    names = ["bland-altman.svg", "landmarks.csv", "measurements.csv", "scatter.svg", "values.csv"]
    assert sorted(each.name for each in folder.iterdir()) == names
    assert "Tables and plots saved" in dialog.note.text()
    # Names of files may be those of patients.
    assert not any(
        image.name.encode() in each.read_bytes() for each in folder.iterdir() for image in images(dialog)
    )
    dialog.close()


def test_figures_of_points_that_were_moved_since_say_so_and_are_computed_anew_when_used(
    dialog: ObserversDialog, driver: Driver, tmp_path: Path
) -> None:
    dialog.compare_with(tmp_path / "truth.csv")
    note = dialog.note.text()
    driver.focus_film()
    driver.desk.pen.place("sella", (600.0, 200.0))
    assert "changed since" in dialog.note.text()
    assert dialog.landmarks.rows.item(0, 2).text() == "0.00"
    dialog.activateWindow()
    driver.qtbot.waitUntil(lambda: dialog.note.text() == note)
    assert float(dialog.landmarks.rows.item(0, 2).text()) > 1
    dialog.close()


def test_of_another_project_that_is_opened_nothing_is_compared_yet(
    dialog: ObserversDialog, driver: Driver, tmp_path: Path
) -> None:
    dialog.compare_with(tmp_path / "truth.csv")
    driver.focus_film()
    session, copy = driver.desk.document.session, tmp_path / "copy.lmproj"
    assert session is not None
    session.backup(copy)
    driver.open(Session.open(copy))
    dialog.activateWindow()
    driver.qtbot.waitUntil(lambda: dialog.found is None)
    assert "Choose what to compare with" in dialog.note.text()
    assert not dialog.save.isEnabled()
    dialog.close()


def test_a_network_that_proposed_nothing_has_nothing_in_common(dialog: ObserversDialog) -> None:
    dialog.network.click()
    assert "no landmark of one film in common" in dialog.note.text()
    assert dialog.found is None
    dialog.close()


def test_a_second_reading_is_begun_in_a_project_of_its_own(
    dialog: ObserversDialog, driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "sample-again.lmproj"
    dialog.again.click()
    reread = driver.dialog(RereadDialog)
    assert isinstance(reread, RereadDialog)
    assert "3 films can be drawn" in reread.there.text()
    reread.accept()
    driver.wait_for_film()
    driver.window.rereading.leave()
    with Session.open(path) as second:
        assert len(second.project.images) == 3
        assert not second.project.annotations
    driver.window.qt_actions["observers"].trigger()
    (again,) = [each for each in driver.window.findChildren(ObserversDialog) if each.isVisible()]
    again.compare_with(path)
    assert "no landmark of one film in common" in again.note.text()
    again.close()
