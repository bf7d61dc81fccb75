"""Where a landmark lies, on another film of the project: for lists of which nothing is drawn."""

import threading
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pictures
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from lmstudio.core.annotation import Origin, Point
from lmstudio.core.events import Prediction
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.core.project import Image
from lmstudio.gui.landmarks import reference_picture
from lmstudio.gui.landmarks.reference_picture import SIDE, Reference
from lmstudio.gui.look.jobs import Job
from lmstudio.session import Session
from tests.gui.conftest import Driver

WIDTH, HEIGHT = 300, 200
FILMS = ("1.png", "2.png", "3.png")
GREY = {"film-0001": 60, "film-0002": 120, "film-0003": 180}
"""What each film looks like, but for its darker left half."""
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reference_picture, "WAIT_MS", 1)


@pytest.fixture
def hands(driver: Driver, tmp_path: Path) -> Iterator[Driver]:
    """Three films, none labelled, with a list of two fingers."""
    folder = tmp_path / "films"
    folder.mkdir()
    for name, grey in zip(FILMS, GREY.values(), strict=True):
        film = np.full((HEIGHT, WIDTH), grey, np.uint8)
        film[:, : WIDTH // 2] = grey - 30
        Pictures.fromarray(film).save(folder / name)
    session = Session.create(tmp_path / "hand.lmproj", Schema("hand", (Landmark("thumb"), Landmark("index"))))
    session.films.add_folder(folder)
    driver.open(session)
    driver.focus_film()
    yield driver
    session.close()


class Reading:
    """The names of the films that were read, and whether a reading may end."""

    def __init__(self) -> None:
        self.films: list[str] = []
        self.may_go_on = threading.Event()


def shown(driver: Driver) -> Reference:
    QApplication.processEvents()
    return driver.window.landmarks.reference


def film_of(driver: Driver) -> str:
    """The name of the film that is shown; empty where there is none."""
    example = shown(driver).example
    return "" if example is None else example.image.name


def wait_for_picture(driver: Driver) -> None:
    driver.qtbot.waitUntil(lambda: shown(driver).excerpt() is not None, timeout=10_000)


def colour(driver: Driver, at: QPointF) -> QColor:
    return QColor(shown(driver).grab().toImage().pixel(int(at.x()), int(at.y())))


def on_picture(driver: Driver, xy: XY) -> QPointF:
    """Where in the widget a place of the film is drawn."""
    excerpt = shown(driver).excerpt()
    assert excerpt is not None
    scale = excerpt.picture.width() / WIDTH
    at = QPointF((xy[0] + 0.5) * scale, (xy[1] + 0.5) * scale)
    return (at - excerpt.part.topLeft()) * (SIDE / excerpt.part.width())


def test_the_film_on_which_the_reader_has_placed_it_shows_where_the_landmark_lies(hands: Driver) -> None:
    assert shown(hands).isVisible()
    hands.click((150, 100))
    hands.click((200, 60))
    hands.key(Qt.Key.Key_D)
    assert hands.desk.selection.name == "thumb"
    assert film_of(hands) == "1.png"
    assert shown(hands).toolTip() == "Location of thumb on 1.png"
    wait_for_picture(hands)
    marked = colour(hands, on_picture(hands, (150, 100)))
    assert marked.red() - marked.blue() > 100
    # The neighbourhood is that of the film: dark on the left of the landmark, brighter on the right.
    assert colour(hands, on_picture(hands, (130, 100))).red() == GREY["film-0001"] - 30
    assert colour(hands, on_picture(hands, (170, 100))).red() == GREY["film-0001"]
    hands.key(Qt.Key.Key_Tab)
    assert shown(hands).accessibleName() == "Location of index"
    assert shown(hands).accessibleDescription() == "Location of index on 1.png"
    marked = colour(hands, on_picture(hands, (200, 60)))
    assert marked.red() - marked.blue() > 100


def test_the_caption_names_the_film(hands: Driver) -> None:
    hands.click((150, 100))
    hands.key(Qt.Key.Key_D)
    wait_for_picture(hands)
    below = shown(hands).grab().toImage().copy(0, SIDE, SIDE, shown(hands).height() - SIDE)
    grounds = {below.pixel(0, y) for y in range(below.height())}
    assert len(grounds) == 1
    written = sum(below.pixel(x, y) not in grounds for x in range(SIDE) for y in range(below.height()))
    assert written > 10


def test_on_the_first_film_it_says_that_there_is_none(hands: Driver) -> None:
    assert film_of(hands) == ""
    assert shown(hands).excerpt() is None
    assert shown(hands).toolTip() == "Once thumb is placed on another film, it is shown here."
    words = shown(hands).grab().toImage()
    assert len({words.pixel(x, y) for x in range(SIDE) for y in range(SIDE)}) > 3
    hands.click((150, 100))
    hands.key(Qt.Key.Key_Z, CONTROL)
    assert hands.desk.selection.name == "thumb"
    assert film_of(hands) == ""


def test_the_film_that_is_looked_at_is_not_its_own_example(hands: Driver) -> None:
    hands.click((150, 100))
    hands.key(Qt.Key.Key_D)
    hands.click((100, 50))
    hands.key(Qt.Key.Key_A)
    hands.desk.selection.select("thumb")
    assert film_of(hands) == "2.png"
    hands.key(Qt.Key.Key_D)
    hands.desk.selection.select("thumb")
    assert film_of(hands) == "1.png"


def test_a_film_that_shows_the_landmark_goes_before_one_that_hides_it(hands: Driver) -> None:
    hands.click((150, 100))
    hands.desk.selection.select("thumb")
    hands.key(Qt.Key.Key_V)  # occluded
    hands.key(Qt.Key.Key_D)
    assert film_of(hands) == "1.png"
    hands.click((100, 50))
    hands.key(Qt.Key.Key_D)
    assert film_of(hands) == "2.png"


def test_points_that_nobody_has_looked_at_are_no_example(hands: Driver) -> None:
    point = Point((50.0, 50.0), origin=Origin.PREDICTED, expected_error_px=3.0, predicted_xy=(50.0, 50.0))
    heat = np.zeros((1, 2, 2), np.uint8)
    box = (-0.5, -0.5, WIDTH - 0.5, HEIGHT - 0.5)
    hands.desk.queue.store_predictions(
        [Prediction("film-0002", MappingProxyType({"thumb": point}), heat, box)], model="round 1"
    )
    assert film_of(hands) == ""
    hands.desk.queue.confirm_films(["film-0002"])
    assert film_of(hands) == "2.png"
    hands.key(Qt.Key.Key_Z, CONTROL)
    hands.desk.current.go_to("film-0001")
    assert film_of(hands) == ""


def test_the_mark_moves_with_the_point_on_the_other_film(hands: Driver) -> None:
    hands.click((150, 100))
    hands.drag((150, 100), (90, 100))
    place = hands.desk.current.annotation.points["thumb"].xy
    assert place is not None
    hands.key(Qt.Key.Key_D)
    wait_for_picture(hands)
    marked = colour(hands, on_picture(hands, place))
    assert marked.red() - marked.blue() > 100


def test_a_film_that_is_gone_makes_way_for_the_next(hands: Driver, tmp_path: Path) -> None:
    hands.click((150, 100))
    hands.key(Qt.Key.Key_D)
    wait_for_picture(hands)
    hands.click((100, 50))
    hands.desk.document.set_session(None)
    (tmp_path / "films" / "1.png").unlink()
    hands.desk.document.set_session(Session.open(tmp_path / "hand.lmproj"))
    hands.desk.current.go_to("film-0003")
    hands.qtbot.waitUntil(lambda: film_of(hands) == "2.png", timeout=10_000)
    wait_for_picture(hands)


@pytest.fixture
def reading(hands: Driver, monkeypatch: pytest.MonkeyPatch) -> Reading:
    """Watches the films that are read for the picture."""
    session = hands.desk.document.session
    assert session is not None
    watch, real = Reading(), session.thumbnail

    def watched(image: Image, *, side: int) -> NDArray[np.uint8]:
        if side == reference_picture.FILM_SIDE:
            watch.films.append(image.name)
            assert watch.may_go_on.wait(timeout=30)
        return real(image, side=side)

    monkeypatch.setattr(session, "thumbnail", watched)
    return watch


def test_stepping_through_the_landmarks_reads_the_film_once(hands: Driver, reading: Reading) -> None:
    reading.may_go_on.set()
    hands.click((150, 100))
    hands.click((200, 60))
    assert reading.films == []
    hands.key(Qt.Key.Key_D)
    wait_for_picture(hands)
    for _ in range(4):
        hands.key(Qt.Key.Key_Tab)
        hands.qtbot.wait(20)
        assert shown(hands).excerpt() is not None
    assert reading.films == ["1.png"]


def test_the_window_does_not_wait_for_the_film_of_the_picture(hands: Driver, reading: Reading) -> None:
    hands.click((150, 100))
    hands.key(Qt.Key.Key_D)
    hands.qtbot.waitUntil(lambda: reading.films == ["1.png"])
    assert shown(hands).excerpt() is None
    hands.click((100, 50))
    assert hands.desk.current.annotation.points["thumb"].xy == pytest.approx((100, 50), abs=1)
    hands.desk.selection.select("thumb")
    hands.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert hands.desk.current.annotation.points["thumb"].xy == pytest.approx((90, 50), abs=1)
    reading.may_go_on.set()
    wait_for_picture(hands)


def test_nothing_is_drawn_for_such_a_list_and_nothing_read_in_a_closed_window(hands: Driver) -> None:
    hands.click((150, 100))
    hands.key(Qt.Key.Key_D)
    hands.window.close()
    shown(hands)._fetch()
    assert not shown(hands).findChildren(Job)
