"""Sources of points that take long to read, while the reader goes on with the window."""

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lmstudio.core.project import Project
from lmstudio.gui.files.import_dialog import ImportDialog
from lmstudio.gui.look.jobs import Job
from lmstudio.session import Session, importing
from lmstudio.session.importing import Plan
from tests.gui.conftest import Driver
from tests.gui.test_import import dialog_of, points
from tests.unit.session.steps import prediction


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Points on two films of the project, and of a landmark that it lacks."""
    path = tmp_path / "reader-2.csv"
    path.write_text("image,landmark,x,y\nfilm1.png,sella,5,6\nfilm1.png,bregma,1,1\nfilm2.png,menton,10,8\n")
    return path


class SlowReading:
    """Lets no source be read before it is told to; notes what was read, and in which threads."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go, self.threads, self.sources = threading.Event(), list[int](), list[str]()
        self._planned = importing.planned
        monkeypatch.setattr(importing, "planned", self._read)

    def _read(self, project: Project, source: Path, *words: Any, **more: Any) -> Plan:
        self.threads.append(threading.get_ident())
        self.sources.append(source.name)
        assert self.go.wait(5)
        return self._planned(project, source, *words, **more)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> SlowReading:
    return SlowReading(monkeypatch)


def test_a_source_is_read_beside_the_window_which_says_so_where_it_takes_long(
    driver: Driver, session: Session, table: Path, slow: SlowReading
) -> None:
    driver.open(session)
    dialog = dialog_of(driver)
    dialog.source.line.setText(str(table))
    driver.qtbot.waitUntil(lambda: dialog.preview.text() == "Reading the points…")
    assert slow.threads
    assert threading.get_ident() not in slow.threads
    assert not dialog.ok.isEnabled()
    slow.go.set()
    driver.qtbot.waitUntil(lambda: "2 films of the project" in dialog.preview.text())
    dialog.reject()


def test_only_the_source_that_stands_in_the_line_is_shown_and_none_can_be_imported_before(
    driver: Driver, session: Session, tmp_path: Path, slow: SlowReading
) -> None:
    for number in (1, 2, 3):
        text = f"image,landmark,x,y\nfilm{number}.png,sella,{number},6\n"
        (tmp_path / f"{number}.csv").write_text(text)
    driver.open(session)
    dialog = dialog_of(driver)
    for number in (1, 2, 3):
        dialog.source.line.setText(str(tmp_path / f"{number}.csv"))
        dialog.look()
    seen: list[bool] = []
    dialog._answers.answered.connect(lambda _: seen.append(dialog.ok.isEnabled()))
    slow.go.set()
    driver.qtbot.waitUntil(dialog.ok.isEnabled)
    # What was typed over before its turn came is not read at all; the first was, and nobody heard of it.
    assert slow.sources == ["1.csv", "3.csv"]
    assert len(seen) == 1
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert points(driver) == {"film-0003": {"sella": (3.0, 6.0)}}


def test_what_is_typed_on_while_a_source_is_read_can_not_be_imported_as_that_source(
    driver: Driver, session: Session, table: Path, slow: SlowReading
) -> None:
    driver.open(session)
    dialog = dialog_of(driver)
    dialog.source.line.setText(str(table))
    dialog.look()
    driver.qtbot.waitUntil(lambda: bool(slow.threads))
    dialog.source.line.setText(str(table) + "x")
    slow.go.set()
    driver.qtbot.waitUntil(lambda: not dialog.looking)
    assert slow.sources == ["reader-2.csv", "reader-2.csvx"]
    assert dialog.plan is None
    assert "cannot be read" in dialog.preview.text()
    assert not dialog.ok.isEnabled()
    dialog.reject()


def test_a_dialog_that_is_closed_while_a_source_is_read_hears_no_more_of_it(
    driver: Driver, session: Session, table: Path, slow: SlowReading
) -> None:
    driver.open(session)
    dialog, before = dialog_of(driver), len(driver.window.findChildren(Job))
    dialog.source.line.setText(str(table))
    dialog.look()
    driver.qtbot.waitUntil(lambda: bool(slow.threads))
    dialog.reject()
    driver.qtbot.waitUntil(lambda: not driver.window.findChildren(ImportDialog))
    slow.go.set()
    driver.qtbot.waitUntil(lambda: len(driver.window.findChildren(Job)) == before)
    assert points(driver) == {}


def test_points_that_a_network_places_while_a_source_is_read_give_way_to_its_points(
    driver: Driver, session: Session, table: Path, slow: SlowReading
) -> None:
    driver.open(session)
    dialog = dialog_of(driver)
    dialog.source.line.setText(str(table))
    dialog.look()
    driver.qtbot.waitUntil(lambda: bool(slow.threads))
    driver.desk.queue.store_predictions([prediction(session)], model="round 1")
    slow.go.set()
    driver.qtbot.waitUntil(dialog.leave_out.isVisible)
    dialog.leave_out.click()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert points(driver)["film-0001"]["sella"] == (5.0, 6.0)
    assert points(driver)["film-0001"].keys() == {"sella", "nasion", "menton"}
