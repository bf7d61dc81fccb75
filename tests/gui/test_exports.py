"""Exports of DICOM objects from the window, of films whose own files say something wrong."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.gui.files.export_dialog import Export
from lmstudio.session import Session
from tests.gui.conftest import Driver
from tests.unit.formats.test_dicom import spoiled
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
    assert words in said[-1]
    assert "StudyDate" in said[-1]
    assert "unknown" not in said[-1]


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


def test_while_an_export_is_written_the_pointer_of_work_is_shown(
    driver: Driver, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def write(*_words: object, **_more: object) -> tuple[str, ...]:
        seen.append(QGuiApplication.overrideCursor() is not None)
        return ()

    driver.open(session)
    driver.key(Qt.Key.Key_E, CTRL)
    dialog = driver.dialog(Export)
    assert isinstance(dialog, Export)
    monkeypatch.setattr(Export, "chosen", replace(dialog.chosen, write=write))
    dialog.place.line.setText(str(tmp_path / "out.csv"))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert seen == [True]
    assert QGuiApplication.overrideCursor() is None
