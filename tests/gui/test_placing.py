"""Every point lies where it was clicked, under the name it was given: the real window, as readers use it."""

import math
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pictures
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lmstudio.core.annotation import Visibility
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import from_names
from lmstudio.formats import schema_files
from lmstudio.session import Session
from tests.gui.conftest import NO_KEY, Driver
from tests.gui.intents import GRAB_PX, SELECT_PX, Intents, Sheet, Spot, within

ROOT = Path(__file__).resolve().parents[2]
LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
SIZES = [(1280, 800), (1600, 1000)]
WIDTH, HEIGHT = 826, 1024
"""Of a lateral cephalogram."""
DIRECTIONS = 8
WALK = 5000
NEAR_PX = 0.01


def make_films(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        pixels = np.full((HEIGHT, WIDTH), 60 + number, np.uint8)
        pixels[0, number] = 255
        Pictures.fromarray(pixels).save(folder / f"{number:03d}.png")
    return folder


def open_films(driver: Driver, folder: Path, size: tuple[int, int], films: int, names: tuple[str, ...]) -> None:
    driver.window.resize(*size)
    session = Session.create(folder / "p.lmproj", from_names(names))
    session.films.add_folder(make_films(folder / "films", films))
    driver.open(session)
    driver.focus_film()
    assert (driver.window.width(), driver.window.height()) == size


def layouts(names: tuple[str, ...], corner: QPoint) -> Iterator[dict[str, QPoint]]:
    """Places on the screen for all landmarks: pairs 1 to 30 pixels apart in every direction, in every order.

    The two of a pair come one after the other in some layouts, and far from one another in others, either of them
    first: each direction has its opposite.
    """
    steps = [(distance, math.tau * turn / DIRECTIONS) for distance in range(1, 31) for turn in range(DIRECTIONS)]
    per_film = len(names) // 2
    for film, first in enumerate(range(0, len(steps), per_film)):
        order = list(names)
        if film % 2:
            np.random.default_rng(film).shuffle(order)
        found = {}
        for place, (distance, angle) in enumerate(steps[first : first + per_film]):
            a = corner + QPoint(60 + 80 * (place % 3), 60 + 80 * (place // 3))
            b = a + QPoint(round(distance * math.cos(angle)), round(distance * math.sin(angle)))
            found[order[2 * place]], found[order[2 * place + 1]] = a, b
        for name in order[2 * len(steps[first : first + per_film]) :]:
            found[name] = corner + QPoint(20 + 12 * len(found), 20)
        yield {name: found[name] for name in names}


def click(driver: Driver, at: QPoint) -> None:
    QTest.mouseMove(driver.window.canvas.viewport(), at)
    QTest.mouseClick(driver.window.canvas.viewport(), LEFT, NO_KEY, at)
    QApplication.processEvents()


def on_screen(driver: Driver, film_id: str) -> dict[str, XY]:
    points = driver.desk.document.project.annotation(film_id).points
    camera = driver.window.canvas.film_view.camera
    return {name: camera.to_screen(point.xy) for name, point in points.items() if point.xy is not None}


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nineteen_clicks_make_nineteen_points_where_they_were_clicked(
    driver: Driver, tmp_path: Path, size: tuple[int, int]
) -> None:
    names = schema_files.find_schema("cephalometric-19").names
    films = list(layouts(names, QPoint(0, 0)))
    open_films(driver, tmp_path, size, len(films), names)
    half = driver.window.canvas.devicePixelRatioF() ** -1 / 2
    history = driver.desk.document.session.history if driver.desk.document.session else None
    assert history is not None
    for number, image in enumerate(driver.desk.document.project.images):
        x, y = driver.window.canvas.film_view.camera.to_screen((0, 0))
        clicked = next(each for k, each in enumerate(layouts(names, QPoint(round(x), round(y)))) if k == number)
        others = dict(driver.desk.document.project.annotations)
        for at in clicked.values():
            click(driver, at)
        found = on_screen(driver, image.id)
        off = {name: math.dist(found[name], (at.x() + half, at.y() + half)) for name, at in clicked.items()}
        assert max(off.values()) <= 1.0, (number, off)
        after = dict(driver.desk.document.project.annotations)
        after.pop(image.id)
        assert after == others
        assert len(history.done) == (number + 1) * len(names)
        driver.key(Qt.Key.Key_D)
        driver.wait_for_film()


def test_so_they_do_on_a_screen_with_twice_the_pixels() -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": "2"}
    test = f"{__file__}::test_nineteen_clicks_make_nineteen_points_where_they_were_clicked"
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", test],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert result.returncode == 0, result.stdout + result.stderr


class Walk:
    """A reader at the window who does anything at all, and writes down what is meant by it."""

    def __init__(self, driver: Driver, names: tuple[str, ...], films: int) -> None:
        self.driver, self.random = driver, np.random.default_rng(7)
        self.intents = Intents(names, [{} for _ in range(films)])
        self.counts: dict[str, int] = {}

    def to_image(self, at: QPoint) -> XY:
        half = 0.5 / self.driver.window.canvas.devicePixelRatioF()
        return self.driver.window.canvas.film_view.camera.to_image((at.x() + half, at.y() + half))

    def places(self) -> dict[str, XY]:
        """Where the record has the points of the film, on the screen."""
        camera, sheet = self.driver.window.canvas.film_view.camera, self.intents.sheet
        spots = {name: sheet[name] for name in self.intents.names if self.intents.has_place(name)}
        return {name: camera.to_screen(spot.xy) for name, spot in spots.items() if spot.xy is not None}

    def anywhere(self) -> QPoint:
        """Somewhere on the film; mostly near a point."""
        camera = self.driver.window.canvas.film_view.camera
        places = list(self.places().values())
        if places and self.random.random() < 0.6:
            x, y = places[self.random.integers(len(places))]
            reach = (1.0, 4.0, 12.0)[self.random.integers(3)]
            x, y = x + self.random.uniform(-reach, reach), y + self.random.uniform(-reach, reach)
        else:
            x, y = camera.to_screen((self.random.uniform(0, WIDTH), self.random.uniform(0, HEIGHT)))
        left, top = camera.to_screen((0, 0))
        right, bottom = camera.to_screen((WIDTH - 1, HEIGHT - 1))
        return QPoint(int(min(max(x, left + 1), right - 1)), int(min(max(y, top + 1), bottom - 1)))

    def click(self) -> None:
        at = self.anywhere()
        half = 0.5 / self.driver.window.canvas.devicePixelRatioF()
        near = within(self.places(), (at.x() + half, at.y() + half), SELECT_PX)
        if self.intents.due is None and (near is None or len(near) > 1):
            return  # which of a pile is meant depends on the clicks before; tested on its own
        self.intents.click(self.to_image(at), near or [])
        click(self.driver, at)

    def drag(self) -> None:
        start, end = self.anywhere(), self.anywhere()
        if math.dist(start.toTuple(), end.toTuple()) <= 6:
            return
        half = 0.5 / self.driver.window.canvas.devicePixelRatioF()
        held = within(self.places(), (start.x() + half, start.y() + half), GRAB_PX)
        if held is None:
            return
        chosen = self.intents.chosen
        name = chosen if chosen in held else next(iter(held), None)
        if name is not None:
            a, b, xy = self.to_image(start), self.to_image(end), self.intents.sheet[name].xy
            assert xy is not None
            moved = (xy[0] + b[0] - a[0], xy[1] + b[1] - a[1])
            self.intents.move(name, (_within(moved[0], WIDTH), _within(moved[1], HEIGHT)))
        elif self.intents.due is not None:
            self.intents.click(self.to_image(end), [])
        view = self.driver.window.canvas.viewport()
        QTest.mousePress(view, LEFT, NO_KEY, start)
        for share in (0.4, 0.8, 1.0):
            QTest.mouseMove(view, start + (end - start) * share)
        QTest.mouseRelease(view, LEFT, NO_KEY, end)
        QApplication.processEvents()

    def nudge(self) -> None:
        name = self.intents.at_hand
        if name is not None:
            xy = self.intents.sheet[name].xy
            assert xy is not None
            self.intents.move(name, (xy[0] + 1, xy[1]))
        self.key(Qt.Key.Key_Right)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        self.driver.window._update()  # what an action needs is looked up when the window is at rest
        self.driver.key(key, modifier)
        self.driver.wait_for_film()

    def press(self, mean: Callable[[], None], key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        """Write down what a key is meant to do, and press it."""
        mean()
        self.key(key, modifier)

    def show(self, by: int) -> None:
        self.intents.show(self.intents.film + by)

    def step(self) -> str:
        mean, keys = self.intents, Qt.Key
        do: dict[str, tuple[int, Callable[[], None]]] = {
            "click": (45, self.click),
            "drag": (15, self.drag),
            "nudge": (6, self.nudge),
            "undo": (7, partial(self.press, mean.undo, keys.Key_Z, CTRL)),
            "redo": (3, partial(self.press, mean.redo, keys.Key_Y, CTRL)),
            "V": (5, partial(self.press, mean.see, keys.Key_V)),
            "Delete": (3, partial(self.press, mean.clear, keys.Key_Delete)),
            "W": (4, partial(self.press, mean.announce, keys.Key_W)),
            "Esc": (4, partial(self.press, mean.escape, keys.Key_Escape)),
            "Tab": (4, partial(self.press, mean.tab, keys.Key_Tab)),
            "D": (2, partial(self.press, partial(self.show, 1), keys.Key_D)),
            "A": (2, partial(self.press, partial(self.show, -1), keys.Key_A)),
        }
        weights = np.array([weight for weight, _ in do.values()], float)
        name = str(self.random.choice(list(do), p=weights / weights.sum()))
        do[name][1]()
        self.counts[name] = self.counts.get(name, 0) + 1
        return name


def _within(value: float, size: int) -> float:
    return min(max(value, -0.5), size - 0.5)


def sheet_of(driver: Driver, film_id: str) -> Sheet:
    """What the program has on a film, in the words of the record."""
    found: Sheet = {}
    for name, point in driver.desk.document.project.annotation(film_id).points.items():
        absent = point.visibility is Visibility.ABSENT
        found[name] = Spot(point.kept_xy if absent else point.xy, point.visibility.value)
    return found


def differences(found: Sheet, meant: Sheet, scale: float) -> list[str]:
    """The landmarks that are not there as meant: not in their place on the screen, seen otherwise, or too many."""
    wrong = []
    for name in found.keys() | meant.keys():
        a, b = found.get(name), meant.get(name)
        same = a is not None and b is not None and a.seen == b.seen and (a.xy is None) == (b.xy is None)
        if same and a and b and a.xy and b.xy:
            same = math.dist(a.xy, b.xy) * scale <= NEAR_PX
        if not same:
            wrong.append(f"{name}: {a} instead of {b}")
    return wrong


def test_after_thousands_of_clicks_drags_keys_and_undos_every_point_is_where_it_was_meant(
    driver: Driver, tmp_path: Path
) -> None:
    names = tuple("abcdefghijklmnopqrs")
    open_films(driver, tmp_path, SIZES[0], 3, names)
    walk = Walk(driver, names, 3)
    ids = [image.id for image in driver.desk.document.project.images]
    last: list[str] = []
    for number in range(WALK):
        last = [*last[-5:], walk.step()]
        film, scale = walk.intents.film, driver.window.canvas.film_view.camera.scale
        wrong = differences(sheet_of(driver, ids[film]), walk.intents.sheet, scale)
        assert not wrong, (number, last, wrong)
    for film_id, meant in zip(ids, walk.intents.films, strict=True):
        assert not differences(sheet_of(driver, film_id), meant, driver.window.canvas.film_view.camera.scale)
    assert min(walk.counts.values()) >= 50
