"""Backups in the window: made while the reader works, shown, and gone back to."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton

from lmstudio.formats.rescue import snapshots
from lmstudio.gui.files.restore_dialog import RestoreDialog
from lmstudio.gui.look.notices import Notice
from lmstudio.session import Session
from lmstudio.session.rescue import backups
from tests.gui.conftest import Driver
from tests.unit.session.steps import place


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Edits that may be far apart are enough for a backup here."""
    monkeypatch.setattr(snapshots, "EVERY_EDITS", 2)


def folder_of(session: Session) -> Path:
    folder = backups.folder_of(session.path, "beside")
    assert folder is not None
    return folder


def wait_for(driver: Driver, session: Session, count: int) -> None:
    driver.qtbot.waitUntil(lambda: len(snapshots.found(folder_of(session))) == count, timeout=8000)
    driver.qtbot.waitUntil(lambda: not driver.window.rescuing.keeper.busy, timeout=5000)


def restore_dialog(driver: Driver) -> RestoreDialog:
    driver.window._update()
    driver.window.qt_actions["restore"].trigger()
    return driver.window.findChildren(RestoreDialog)[-1]


def test_a_backup_is_made_on_opening_and_after_many_edits_and_one_goes_back(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    wait_for(driver, session, 1)
    driver.click((5, 5))
    driver.click((9, 9))
    wait_for(driver, session, 2)
    driver.click((12, 12))
    dialog = restore_dialog(driver)
    assert [dialog.model.item(row, 2).text() for row in range(2)] == ["2", "0"]
    assert dialog.room.text().startswith("2 backups, 0.")
    dialog.view.selectRow(1)
    dialog.restore.click()
    driver.wait_for_film()
    document = driver.desk.document
    assert not document.read_only
    assert not document.project.annotations
    wait_for(driver, session, 3)
    dialog = restore_dialog(driver)
    assert dialog.model.item(0, 2).text() == "3"
    dialog.restore.click()
    driver.wait_for_film()
    assert len(document.project.annotation("film-0001").points) == 3


def test_without_backups_the_dialog_says_so(driver: Driver, session: Session) -> None:
    driver.window.change_settings(driver.window.settings.changed(backups="none"))
    driver.open(session)
    driver.click((5, 5))
    driver.click((9, 9))
    driver.window.rescuing.keeper.look()
    assert not driver.window.rescuing.keeper.busy
    dialog = restore_dialog(driver)
    assert dialog.room.text() == "There is no backup yet."
    assert not dialog.restore.isEnabled()
    dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()


def test_a_place_that_cannot_be_written_is_told_once_and_the_work_goes_on(
    driver: Driver, session: Session
) -> None:
    folder_of(session).write_text("in the way")
    told: list[str] = []
    driver.desk.document.told.connect(told.append)
    driver.open(session)
    for number in range(3):
        driver.click((5 + 4 * number, 5))
        driver.window.rescuing.keeper.look()
        driver.qtbot.waitUntil(lambda: not driver.window.rescuing.keeper.busy, timeout=5000)
    assert len([text for text in told if text.startswith("No backup could be made.")]) == 1
    assert len(driver.desk.current.annotation.points) == 3


def test_closing_the_window_does_not_wait_for_a_backup(
    driver: Driver, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshots, "_PAGES", 1)
    monkeypatch.setattr(snapshots, "_PAUSE_S", 0.05)
    driver.open(session)
    driver.window.rescuing.keeper.look()
    driver.window.close()
    assert not snapshots.found(folder_of(session))
    assert not list(folder_of(session).glob(".*")) if folder_of(session).exists() else True


def damage(session: Session) -> bytes:
    session.close()
    content = session.path.read_bytes()
    damaged = content[:4096] + bytes(4096) + content[8192:]
    session.path.write_bytes(damaged)
    return damaged


def offer(driver: Driver, session: Session) -> dict[str, QPushButton]:
    """What is offered for a project that cannot be opened."""
    assert not driver.window.files.open_path(session.path)
    notice = driver.window.findChildren(Notice)[-1]
    return {button.text(): button for button in notice.findChildren(QPushButton)}


def test_a_damaged_project_is_repaired_into_a_new_one(driver: Driver, session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    damaged = damage(session)
    buttons = offer(driver, session)
    assert set(buttons) == {"Close", "Copy", "Repair"}
    buttons["Repair"].click()
    driver.wait_for_film()
    opened = driver.desk.document.session
    assert opened is not None
    assert opened.path.name == "tiny repaired.lmproj"
    assert opened.project.annotation("film-0001").points["sella"].xy == (1.0, 2.0)
    assert session.path.read_bytes() == damaged
    notice = driver.window.findChildren(Notice)[-1]
    assert notice.heading.text() == "Recovered: 3 films, 1 point."
    assert "Every point that was found is certain." in notice.text.text()
    notice.close()


def test_a_damaged_project_goes_back_to_its_backup(driver: Driver, session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    snapshots.make(session.path, folder_of(session), locks=True)
    damaged = damage(session)
    offer(driver, session)["Restore a backup…"].click()
    dialog = driver.window.findChildren(RestoreDialog)[-1]
    assert "damaged file is kept beside it" in dialog.words.text()
    dialog.restore.click()
    driver.wait_for_film()
    opened = driver.desk.document.session
    assert opened is not None
    assert opened.path == session.path
    assert not opened.read_only
    kept = [path for path in session.path.parent.glob("tiny before *.lmproj") if path.read_bytes() == damaged]
    assert len(kept) == 1


def test_what_something_else_changed_is_told_with_what_it_concerns(driver: Driver, session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    session.close()
    with closing(sqlite3.connect(session.path)) as db:
        db.execute("UPDATE points SET x = 5")
        db.commit()
    assert driver.window.files.open_path(session.path)
    driver.wait_for_film()
    driver.qtbot.waitUntil(lambda: bool(driver.window.findChildren(Notice)), timeout=8000)
    (notice,) = driver.window.findChildren(Notice)
    assert notice.heading.text() == "The project was changed by something else than this program."
    assert notice.details.endswith("film1.png: the point sella")
    next(button for button in notice.findChildren(QPushButton) if button.text() == "Repair").click()
    repaired = session.path.with_name("tiny repaired.lmproj")
    driver.qtbot.waitUntil(lambda: getattr(driver.desk.document.session, "path", None) == repaired, timeout=8000)
    assert driver.desk.document.project.annotation("film-0001").points["sella"].xy == (1.0, 2.0)


def test_a_sound_project_is_not_talked_about(driver: Driver, session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    driver.open(session)
    job = driver.window.rescuing.check._job
    assert job is not None
    driver.qtbot.waitUntil(job.isFinished, timeout=8000)
    QApplication.processEvents()
    assert not driver.window.findChildren(Notice)
