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
from lmstudio.gui.document.document import Document
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.imaging import contrast, display
from lmstudio.session import Session
from tests.gui import desk
from tests.gui.conftest import Driver
from tests.gui.desk import RIGHT, drag, shown


def wait_for_it(canvas: Canvas, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: canvas._film._instead is not None, timeout=5000)


def test_the_switch_shows_the_film_with_its_local_contrast_and_back(
    canvas: Canvas, document: Document, qtbot: QtBot
) -> None:
    document.set_view(hidden=True)
    plain = shown(canvas)
    document.toggle_local_contrast()
    wait_for_it(canvas, qtbot)
    assert document.film is not None
    canvas.zoom(1 / canvas.camera.scale / canvas.devicePixelRatioF())
    canvas.centre_on((149.5, 199.5))
    wanted = display.apply_window(
        contrast.equalise_locally(document.film.pixels), display.default_window(document.film)
    )
    grey = shown(canvas)
    left, top = (round(each) for each in canvas.camera.to_screen((-0.5, -0.5)))
    seen = grey[top : top + desk.HEIGHT, left : left + desk.WIDTH]
    assert np.abs(seen.astype(int) - wanted)[2:-2, 2:-2].mean() < 3
    canvas.fit()
    document.toggle_local_contrast()
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
    with Session.create(tmp_path / "large.lmproj", desk.SCHEMA) as session:
        session.add_folder(folder)
        driver.window.guide.want(False)
        driver.open(session)
        document, canvas = driver.document, driver.window.canvas
        document.set_view(hidden=True)
        document.next_image()
        driver.wait_for_film()
        plain = shown(canvas)
        document.previous_image()
        document.toggle_local_contrast()
        seen: list[NDArray[np.uint8]] = []

        def look() -> None:
            if document.film is not None:
                seen.append(shown(canvas))

        document.film_changed.connect(look)
        document.next_image()
        qtbot.waitUntil(lambda: canvas._contrast._wanted is None and document.film is not None)
        final = shown(canvas)
        brought_out = np.abs(plain.astype(int) - final).mean()
        assert brought_out > 3
        assert seen
        assert max(np.abs(each.astype(int) - final).mean() for each in seen) < 0.2 * brought_out


def test_the_stored_value_under_the_cursor_is_still_told(canvas: Canvas, document: Document, qtbot: QtBot) -> None:
    document.toggle_local_contrast()
    wait_for_it(canvas, qtbot)
    assert document.film is not None
    assert canvas._film.value((123, 45)) == int(document.film.pixels[45, 123])


def test_window_level_and_inversion_work_on_it(canvas: Canvas, document: Document, qtbot: QtBot) -> None:
    document.toggle_local_contrast()
    wait_for_it(canvas, qtbot)
    before = shown(canvas)
    document.toggle_invert()
    at = (400, 310)
    assert shown(canvas)[at] == pytest.approx(255 - int(before[at]), abs=1)
    document.toggle_invert()
    drag(canvas, QPoint(310, 400), QPoint(310, 460), RIGHT)
    assert shown(canvas)[at] < before[at]


def test_going_from_film_to_film_it_is_made_for_each_and_kept(
    canvas: Canvas, document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    real = contrast.equalise_locally

    def counted(pixels: NDArray[Any]) -> NDArray[Any]:
        made.append(pixels)
        return real(pixels)

    monkeypatch.setattr(contrast, "equalise_locally", counted)
    document.toggle_local_contrast()
    wait_for_it(canvas, qtbot)
    for step in (document.next_image, document.previous_image, document.next_image):
        step()
        qtbot.waitUntil(lambda: document.film is not None)
        wait_for_it(canvas, qtbot)
    assert len(made) == 2


def test_the_key_switches_it_and_the_settings_remember_it(driver: Driver, session: Session, qtbot: QtBot) -> None:
    driver.open(session)
    driver.window.canvas.setFocus()
    driver.key(Qt.Key.Key_K)
    assert driver.document.view.local_contrast
    assert driver.window.qt_actions["local_contrast"].isChecked()
    driver.key(Qt.Key.Key_I)
    assert driver.window.status.look.text() == "inverted, local contrast"
    driver.window.close()
    assert driver.window.settings["local_contrast"]
    again = MainWindow(driver.window.settings)
    qtbot.addWidget(again)
    assert again.document.view.local_contrast
    assert not Settings()["local_contrast"]
    again.close()
