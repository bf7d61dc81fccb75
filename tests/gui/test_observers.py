"""Readers compared in the window."""

import shutil
import threading
from pathlib import Path

import pytest

from lmstudio.core.image import Image
from lmstudio.gui.analysis.observers_dialog import ObserversDialog
from lmstudio.gui.files.second_readings import RereadDialog
from lmstudio.gui.look.jobs import Job
from lmstudio.session import Session
from lmstudio.session.measuring import reader_sources
from lmstudio.session.measuring.reader_sources import FromTable
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


def compare(driver: Driver, dialog: ObserversDialog, path: Path) -> None:
    """Compare with a reading, to the end."""
    dialog.compare_with(path)
    driver.qtbot.waitUntil(lambda: not dialog.comparing)


def images(dialog: ObserversDialog) -> tuple[Image, ...]:
    assert dialog.found is not None
    return dialog.found.films.images


def test_a_reader_is_compared_with_a_table_and_each_row_has_its_plot(
    dialog: ObserversDialog, driver: Driver, tmp_path: Path
) -> None:
    assert "Choose what to compare with" in dialog.note.text()
    compare(driver, dialog, tmp_path / "truth.csv")
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
    compare(driver, dialog, tmp_path / "truth.csv")
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
    compare(driver, dialog, tmp_path / "truth.csv")
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


def test_films_of_the_other_reading_that_the_project_lacks_are_told(
    dialog: ObserversDialog, driver: Driver, tmp_path: Path
) -> None:
    text = (tmp_path / "truth.csv").read_text(encoding="utf-8")
    (tmp_path / "other.csv").write_text(text.replace("002.png", "902.png"), encoding="utf-8")
    compare(driver, dialog, tmp_path / "other.csv")
    assert "on 3 films" in dialog.note.text()
    assert "1 film of “other” could not be matched with one of this project" in dialog.note.text()
    (tmp_path / "strangers.csv").write_text(text.replace(".png", "-strange.png"), encoding="utf-8")
    compare(driver, dialog, tmp_path / "strangers.csv")
    assert "no landmark of one film in common" in dialog.note.text()
    assert "12 films of “strangers” could not be matched" in dialog.note.text()
    dialog.close()


def test_a_network_that_proposed_nothing_has_nothing_in_common(dialog: ObserversDialog, driver: Driver) -> None:
    dialog.network.click()
    driver.qtbot.waitUntil(lambda: not dialog.comparing)
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
    assert not driver.window.qt_actions["suggest"].isEnabled()
    driver.window.rereading.leave()
    driver.wait_for_film()
    assert driver.window.qt_actions["suggest"].isEnabled()
    with Session.open(path) as second:
        assert len(second.project.images) == 3
        assert not second.project.annotations
    driver.window.qt_actions["observers"].trigger()
    (again,) = [each for each in driver.window.findChildren(ObserversDialog) if each.isVisible()]
    compare(driver, again, path)
    assert "no landmark of one film in common" in again.note.text()
    again.close()


class SlowReading:
    """Lets no table be read before it is told to; notes which were, and in which threads."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go, self.threads, self.tables = threading.Event(), list[int](), list[str]()
        self._of_table = reader_sources.of_table
        monkeypatch.setattr(reader_sources, "of_table", self._read)

    def _read(self, mine: Session, path: Path, name: str) -> FromTable:
        self.threads.append(threading.get_ident())
        self.tables.append(path.name)
        assert self.go.wait(5)
        return self._of_table(mine, path, name)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> SlowReading:
    return SlowReading(monkeypatch)


def test_readings_are_compared_beside_the_window_and_what_changes_meanwhile_is_said(
    dialog: ObserversDialog, driver: Driver, tmp_path: Path, slow: SlowReading
) -> None:
    dialog.compare_with(tmp_path / "truth.csv")
    assert dialog.note.text() == "Comparing the readings…"
    driver.qtbot.waitUntil(lambda: bool(slow.threads))
    assert slow.threads != [threading.get_ident()]
    driver.focus_film()
    driver.desk.pen.place("sella", (600.0, 200.0))
    slow.go.set()
    driver.qtbot.waitUntil(lambda: not dialog.comparing)
    # The points are those from before the edit, and that is said.
    assert dialog.landmarks.rows.item(0, 2).text() == "0.00"
    assert "changed since" in dialog.note.text()
    dialog.activateWindow()
    driver.qtbot.waitUntil(lambda: "on 4 films" in dialog.note.text())
    assert float(dialog.landmarks.rows.item(0, 2).text()) > 1
    dialog.close()


def test_of_several_readings_only_the_last_one_asked_for_is_shown(
    dialog: ObserversDialog, driver: Driver, tmp_path: Path, slow: SlowReading
) -> None:
    for name in ("second", "third"):
        shutil.copy(tmp_path / "truth.csv", tmp_path / f"{name}.csv")
    for name in ("truth", "second", "third"):
        dialog.compare_with(tmp_path / f"{name}.csv")
    slow.go.set()
    driver.qtbot.waitUntil(lambda: not dialog.comparing)
    assert slow.tables == ["truth.csv", "third.csv"]
    assert "less third on 4 films" in dialog.note.text()
    dialog.close()


def test_a_reading_that_cannot_be_read_leaves_what_is_shown(
    dialog: ObserversDialog, driver: Driver, tmp_path: Path, failures: list[object]
) -> None:
    compare(driver, dialog, tmp_path / "truth.csv")
    note = dialog.note.text()
    compare(driver, dialog, tmp_path / "nowhere.csv")
    assert len(failures) == 1
    assert dialog.note.text() == note
    assert dialog.save.isEnabled()
    dialog.close()


def test_readings_of_a_project_that_was_left_meanwhile_are_not_shown(
    dialog: ObserversDialog, driver: Driver, tmp_path: Path, slow: SlowReading
) -> None:
    session, copy = driver.desk.document.session, tmp_path / "copy.lmproj"
    assert session is not None
    session.backup(copy)
    dialog.compare_with(tmp_path / "truth.csv")
    driver.qtbot.waitUntil(lambda: bool(slow.threads))
    driver.open(Session.open(copy))
    slow.go.set()
    driver.qtbot.waitUntil(lambda: not dialog.comparing)
    assert dialog.found is None
    assert "Choose what to compare with" in dialog.note.text()
    dialog.close()


def test_the_window_of_readings_can_be_closed_while_they_are_compared(
    dialog: ObserversDialog, driver: Driver, tmp_path: Path, slow: SlowReading
) -> None:
    before = len(driver.window.findChildren(Job))
    dialog.compare_with(tmp_path / "truth.csv")
    driver.qtbot.waitUntil(lambda: bool(slow.threads))
    dialog.close()
    driver.qtbot.waitUntil(lambda: not driver.window.findChildren(ObserversDialog))
    slow.go.set()
    driver.qtbot.waitUntil(lambda: len(driver.window.findChildren(Job)) == before)
