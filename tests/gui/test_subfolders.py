"""Films in the subfolders of a folder, by the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.files.new_dialog import NewProject
from lmstudio.gui.files.subfolders import FolderDialog
from lmstudio.session import Session
from tests.conftest import write_film
from tests.gui.conftest import Driver


def film(path: Path, seed: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_film(path, seed=seed)
    return path


@pytest.fixture
def cd(tmp_path: Path) -> Path:
    """A folder as on a CD of a PACS: no film in it, two of the same name in its subfolders."""
    for number in (1, 2):
        film(tmp_path / "cd" / f"PAT{number}" / "IMG1.png", seed=70 + number)
    return tmp_path / "cd"


def new_project(driver: Driver, folder: Path) -> NewProject:
    driver.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = driver.dialog(NewProject)
    assert isinstance(dialog, NewProject)
    dialog.folder.line.setText(str(folder))
    driver.qtbot.waitUntil(dialog.subfolders.isEnabled)
    return dialog


def test_a_new_project_takes_the_films_in_subfolders_where_the_folder_itself_has_none(
    driver: Driver, cd: Path
) -> None:
    dialog = new_project(driver, cd)
    driver.qtbot.waitUntil(dialog.subfolders.isChecked)
    assert dialog.subfolders.text() == "Include subfolders (2 films)"
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    driver.qtbot.waitUntil(lambda: len(driver.desk.document.project.images) == 2, timeout=10_000)


@pytest.mark.parametrize("ticked", [False, True])
def test_beside_films_of_the_folder_itself_the_tick_is_the_readers(driver: Driver, cd: Path, ticked: bool) -> None:
    film(cd / "scan.png", seed=80)
    dialog = new_project(driver, cd)
    driver.qtbot.waitUntil(lambda: "(2 films)" in dialog.subfolders.text())
    assert not dialog.subfolders.isChecked()
    if ticked:
        dialog.subfolders.click()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    count = 3 if ticked else 1
    driver.qtbot.waitUntil(lambda: len(driver.desk.document.project.images) == count, timeout=10_000)


def test_the_tick_goes_with_the_folder(qtbot: QtBot, cd: Path, film_folder: Path) -> None:
    dialog = NewProject(cd)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(dialog.subfolders.isChecked)
    for folder in (film_folder, cd.parent / "nowhere", Path("/")):
        dialog.folder.line.setText(str(folder))
        assert not dialog.subfolders.isChecked()
        assert not dialog.subfolders.isEnabled()
    dialog.folder.line.setText(str(cd))
    qtbot.waitUntil(dialog.subfolders.isChecked)


def test_a_folder_with_subfolders_is_asked_about_when_it_is_added(
    driver: Driver, session: Session, cd: Path, answer: Callable[[str, str], None]
) -> None:
    film(cd / "scan.png", seed=80)
    driver.open(session)
    answer("getExistingDirectory", str(cd))
    driver.window.files.add_folder()
    dialog = driver.dialog(FolderDialog)
    assert isinstance(dialog, FolderDialog)
    driver.qtbot.waitUntil(lambda: "itself contains 1 film" in dialog.found.text())
    assert "(2 films)" in dialog.subfolders.text()
    assert not dialog.subfolders.isChecked()
    dialog.subfolders.click()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    driver.qtbot.waitUntil(lambda: len(driver.desk.document.project.images) == 6, timeout=10_000)


def test_a_folder_of_unreadable_files_promises_no_other_films(
    driver: Driver, tmp_path: Path, failures: list[LandmarkStudioError]
) -> None:
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "a.png").write_text("does not have the size of its film")
    (tmp_path / "bad" / "b.dcm").touch()
    driver.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = driver.dialog(NewProject)
    assert isinstance(dialog, NewProject)
    dialog.folder.line.setText(str(tmp_path / "bad"))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    driver.qtbot.waitUntil(lambda: bool(failures), timeout=10_000)
    assert "None of the 2 films there can be used" in failures[0].found
    assert "Choose the folder" in failures[0].remedy
    assert not list((tmp_path / "bad").glob("*.lmproj"))
