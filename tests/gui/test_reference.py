"""The small picture of where a landmark lies, beside its definition."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from lmstudio.formats import schema_files
from lmstudio.gui.landmarks import excerpts, reference_picture
from lmstudio.gui.landmarks.reference_picture import SIDE, Reference
from lmstudio.gui.look.jobs import Job
from lmstudio.phantom import anatomy, sample
from lmstudio.phantom.sample import Phantom
from lmstudio.session import Session
from tests.gui.conftest import Driver, phantom_folder


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A film that is soon drawn, and none from another test."""
    monkeypatch.setattr(reference_picture, "_drawn", [])
    monkeypatch.setattr(reference_picture, "_HEIGHT", 256)
    monkeypatch.setattr(reference_picture, "_WIDTH", 206)
    monkeypatch.setattr(reference_picture, "WAIT_MS", 1)


@pytest.fixture
def cephalogram(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "c.lmproj", schema_files.find_schema("cephalometric-19")) as session:
        session.films.add_folder(phantom_folder(tmp_path / "films", 1))
        yield session


def picture(driver: Driver) -> Reference:
    QApplication.processEvents()
    return driver.window.landmarks.reference


def marks(shown: Reference) -> int:
    """How many pixels have a colour: the film has none."""
    image = shown.grab().toImage()
    colours = (QColor(image.pixel(x, y)) for x in range(image.width()) for y in range(image.height()))
    return sum(max(c.red(), c.green(), c.blue()) - min(c.red(), c.green(), c.blue()) > 60 for c in colours)


@pytest.mark.usefixtures("small")
def test_a_cephalogram_shows_where_the_next_landmark_lies(driver: Driver, cephalogram: Session) -> None:
    driver.open(cephalogram)
    shown = picture(driver)
    assert shown.isVisible()
    assert shown.accessibleName() == "Location of sella"
    driver.qtbot.waitUntil(lambda: bool(reference_picture._drawn), timeout=30_000)
    first = shown.grab().toImage()
    assert marks(shown) > 20
    driver.key(Qt.Key.Key_Tab)
    assert shown.accessibleName() == "Location of nasion"
    assert shown.grab().toImage() != first
    top = driver.window.landmarks.view.y()
    driver.desk.selection.select(None)
    QApplication.processEvents()
    assert not shown.isVisible()
    assert driver.window.landmarks.view.y() == top


@pytest.mark.usefixtures("small")
def test_nothing_is_drawn_before_a_landmark_is_shown(driver: Driver) -> None:
    driver.qtbot.wait(50)
    assert not picture(driver).findChildren(Job)
    assert not reference_picture._drawn


def test_every_part_of_the_film_lies_on_it_and_holds_its_landmark() -> None:
    film = sample.phantom(3, height=256, width=206)
    height, width = film.pixels.shape
    for name in anatomy.LANDMARKS:
        excerpt, (x, y) = excerpts.of_phantom(film, name), film.points[name]
        part = excerpt.part
        assert excerpt.at == QPointF(x + 0.5, y + 0.5)
        assert part.contains(excerpt.at)
        assert min(part.left(), part.top()) >= 0
        assert part.right() <= width
        assert part.bottom() <= height


def test_the_mark_is_at_the_landmark(
    driver: Driver, cephalogram: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = sample.phantom(3, height=256, width=206)
    monkeypatch.setattr(
        reference_picture, "_drawn", [Phantom(film.pixels, film.points, film.spacing, film.further)]
    )
    driver.open(cephalogram)
    shown = picture(driver)
    excerpt = excerpts.of_phantom(film, "sella")
    at = (excerpt.at - excerpt.part.topLeft()) * (SIDE / excerpt.part.width())
    centre = QColor(shown.grab().toImage().pixel(int(at.x()), int(at.y())))
    assert centre.red() - centre.blue() > 100


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A film that is not drawn by itself."""
    monkeypatch.setattr(reference_picture, "_drawn", [])
    monkeypatch.setattr(reference_picture, "WAIT_MS", 600_000)


@pytest.mark.usefixtures("slow")
def test_no_film_is_begun_once_the_window_is_closed(driver: Driver, cephalogram: Session) -> None:
    driver.open(cephalogram)
    shown = picture(driver)
    driver.window.close()
    shown._fetch()
    assert not shown.findChildren(Job)
