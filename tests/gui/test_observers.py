"""Readers compared in the window."""

from pathlib import Path

import pytest

from lmstudio.gui.analysis.observers_dialog import ObserversDialog
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
    dialog.close()


def test_a_network_that_proposed_nothing_has_nothing_in_common(dialog: ObserversDialog) -> None:
    dialog.network.click()
    assert "no landmark of one film in common" in dialog.note.text()
    assert dialog.found is None
    dialog.close()


def test_a_second_reading_is_begun_in_a_project_of_its_own(dialog: ObserversDialog, tmp_path: Path) -> None:
    path = tmp_path / "again.lmproj"
    dialog.begin_again(path)
    assert "3 films wait in again.lmproj" in dialog.note.text()
    with Session.open(path) as second:
        assert len(second.project.images) == 3
        assert not second.project.annotations
    dialog.compare_with(path)
    assert "no landmark of one film in common" in dialog.note.text()
    dialog.close()
