"""Local contrast as a switch of the view."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Picture
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from lmstudio.core.settings import Settings
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.imaging import contrast, display
from lmstudio.session import Session
from tests.gui.conftest import Driver
from tests.gui.desk import HEIGHT, RIGHT, SCHEMA, WIDTH, drag, shown


def wait_for_it(canvas: Canvas, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: canvas.film_view.film._instead is not None, timeout=5000)


def test_the_switch_shows_the_film_with_its_local_contrast_and_back(
    canvas: Canvas, desk: Desk, qtbot: QtBot
) -> None:
    desk.view.change(hidden=True)
    plain = shown(canvas)
    desk.view.toggle_local_contrast()
    wait_for_it(canvas, qtbot)
    assert desk.current.film is not None
    canvas.film_view.zoom(1 / canvas.film_view.camera.scale / canvas.devicePixelRatioF())
    canvas.film_view.centre_on((149.5, 199.5))
    wanted = display.apply_window(
        contrast.equalise_locally(desk.current.film.pixels), display.default_window(desk.current.film)
    )
    grey = shown(canvas)
    left, top = (round(each) for each in canvas.film_view.camera.to_screen((-0.5, -0.5)))
    seen = grey[top : top + HEIGHT, left : left + WIDTH]
    assert np.abs(seen.astype(int) - wanted)[2:-2, 2:-2].mean() < 3
    canvas.film_view.fit()
    desk.view.toggle_local_contrast()
    assert (shown(canvas) == plain).all()


def test_a_large_film_is_never_shown_plain_while_its_contrast_is_made(
    driver: Driver, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "large"
    folder.mkdir()
    down, across = np.mgrid[0:1600, 0:1200]
    for number in (1, 2):
        grey = (20000 + 20 * down + 300 * np.sin(across / (9 + number)) + number).astype(np.uint16)
        Picture.fromarray(grey).save(folder / f"{number}.png")
    with Session.create(tmp_path / "large.lmproj", SCHEMA) as session:
        session.films.add_folder(folder)
        driver.window.guide.want(False)
        driver.open(session)
        desk, canvas = driver.desk, driver.window.canvas
        desk.view.change(hidden=True)
        desk.current.next_image()
        driver.wait_for_film()
        plain = shown(canvas)
        desk.current.previous_image()
        desk.view.toggle_local_contrast()
        seen: list[NDArray[np.uint8]] = []

        def look() -> None:
            if desk.current.film is not None:
                seen.append(shown(canvas))

        desk.current.film_changed.connect(look)
        desk.current.next_image()
        qtbot.waitUntil(lambda: canvas.film_view._contrast._wanted is None and desk.current.film is not None)
        final = shown(canvas)
        brought_out = np.abs(plain.astype(int) - final).mean()
        assert brought_out > 3
        assert seen
        assert max(np.abs(each.astype(int) - final).mean() for each in seen) < 0.2 * brought_out


def test_the_stored_value_under_the_cursor_is_still_told(canvas: Canvas, desk: Desk, qtbot: QtBot) -> None:
    desk.view.toggle_local_contrast()
    wait_for_it(canvas, qtbot)
    assert desk.current.film is not None
    assert canvas.film_view.film.value((123, 45)) == int(desk.current.film.pixels[45, 123])


def test_window_level_and_inversion_work_on_it(canvas: Canvas, desk: Desk, qtbot: QtBot) -> None:
    desk.view.toggle_local_contrast()
    wait_for_it(canvas, qtbot)
    before = shown(canvas)
    desk.view.toggle_invert()
    at = (400, 310)
    assert shown(canvas)[at] == pytest.approx(255 - int(before[at]), abs=1)
    desk.view.toggle_invert()
    drag(canvas, QPoint(310, 400), QPoint(310, 460), RIGHT)
    assert shown(canvas)[at] < before[at]


def test_going_from_film_to_film_it_is_made_for_each_and_kept(
    canvas: Canvas, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    real = contrast.equalise_locally

    def counted(pixels: NDArray[Any]) -> NDArray[Any]:
        made.append(pixels)
        return real(pixels)

    monkeypatch.setattr(contrast, "equalise_locally", counted)
    desk.view.toggle_local_contrast()
    wait_for_it(canvas, qtbot)
    for step in (desk.current.next_image, desk.current.previous_image, desk.current.next_image):
        step()
        qtbot.waitUntil(lambda: desk.current.film is not None)
        wait_for_it(canvas, qtbot)
    assert len(made) == 2


def test_the_key_switches_it_and_the_settings_remember_it(driver: Driver, session: Session, qtbot: QtBot) -> None:
    driver.open(session)
    driver.window.canvas.setFocus()
    driver.key(Qt.Key.Key_K)
    assert driver.desk.view.state.local_contrast
    assert driver.window.qt_actions["local_contrast"].isChecked()
    driver.key(Qt.Key.Key_I)
    assert driver.window.status.look.text() == "inverted, local contrast"
    driver.window.close()
    assert driver.window.settings["local_contrast"]
    again = MainWindow(driver.window.settings)
    qtbot.addWidget(again)
    assert again.desk.view.state.local_contrast
    assert not Settings()["local_contrast"]
    again.close()
