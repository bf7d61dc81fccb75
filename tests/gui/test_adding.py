"""Films are added with a bar that moves, in their order, and Cancel leaves the project as it was."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QPushButton

from lmstudio.gui.files import adding_films
from lmstudio.gui.files.adding_films import Intake
from lmstudio.session import Candidate, Session, Skipped, intake
from tests.conftest import write_film
from tests.gui.conftest import Driver

Facts = Iterator[int | Candidate | Skipped]


def films(folder: Path, count: int) -> list[Path]:
    """So many different films."""
    folder.mkdir()
    return [write_film(folder / f"{number:03d}.png", seed=100 + number) for number in range(count)]


def flat(facts: Iterator[int | adding_films.Examined]) -> list[int | Candidate | Skipped]:
    """Every fact by itself."""
    return [each for fact in facts for each in ([fact] if isinstance(fact, int) else fact)]


def test_films_that_are_told_of_together_are_all_there_in_their_order(tmp_path: Path) -> None:
    folder = tmp_path / "more"
    films(folder, 40)
    told = flat(adding_films.gathered(adding_films.examined(folder, recursive=False)))
    assert told == list(adding_films.examined(folder, recursive=False))


@pytest.mark.parametrize(("every_s", "times"), [(0.0, 30), (3600.0, 1)])
def test_the_window_is_told_every_so_often(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, every_s: float, times: int
) -> None:
    monkeypatch.setattr(adding_films, "TELL_S", every_s)
    films(tmp_path / "more", 30)
    how_many, *told = adding_films.gathered(adding_films.examined(tmp_path / "more", recursive=False))
    assert how_many == 30
    assert len(told) == times


def test_work_that_is_given_up_ends_at_once() -> None:
    ended = []

    def work() -> Facts:
        try:
            while True:
                yield 1
        finally:
            ended.append(True)

    facts = adding_films.gathered(work())
    next(facts)
    del facts
    assert ended


def test_the_bar_follows_the_films_and_cancel_adds_none(driver: Driver, session: Session, tmp_path: Path) -> None:
    driver.open(session)
    found, go_on = [intake.examine(path) for path in films(tmp_path / "more", 20)], Event()

    def work() -> Facts:
        yield len(found)
        for number, each in enumerate(found):
            QTest.qSleep(60)
            yield each
            if number == 9:
                go_on.wait(20)

    taken: list[object] = []
    Intake(work, "Reading", then=taken.append, failed=taken.append, window=driver.window)
    (bar,) = driver.window.findChildren(QProgressDialog)
    (line,) = bar.findChildren(QProgressBar)
    places: list[int] = []
    line.valueChanged.connect(places.append)
    driver.qtbot.waitUntil(lambda: bar.isVisible() and bar.value() == 10, timeout=10_000)
    assert places == list(range(1, 11))
    assert bar.maximum() == 20
    (cancel,) = bar.findChildren(QPushButton)
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    go_on.set()
    driver.wait_for_files()
    assert not taken
    assert len(session.project.images) == 3


def test_films_of_a_renamed_folder_are_found_where_that_is_added_and_are_shown(
    driver: Driver, session: Session, film_folder: Path, tmp_path: Path, answer: Callable[[str, str], None]
) -> None:
    moved = film_folder.rename(tmp_path / "renamed")
    driver.desk.document.set_session(session)
    driver.qtbot.waitUntil(driver.window.banner.isVisible)
    answer("getExistingDirectory", str(moved))
    driver.window.qt_actions["add"].trigger()
    driver.wait_for_files()
    assert driver.window.status.currentMessage() == "0 films added, 3 missing films found"
    driver.wait_for_film()
    assert not driver.window.banner.isVisible()
