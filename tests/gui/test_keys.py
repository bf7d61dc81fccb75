"""The keys of the window that no other test presses, each with what it does to the film on the screen."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Picture
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lmstudio.core.annotation import State, Visibility
from lmstudio.gui.window.settings_dialog import SettingsDialog
from lmstudio.session import Session
from tests.gui.conftest import NO_KEY, Driver
from tests.gui.desk import SCHEMA, on_screen, shown
from tests.unit.imaging import made
from tests.unit.session.steps import prediction

CTRL, ALT, KEYPAD = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


@pytest.fixture
def on_film(driver: Driver, session: Session) -> Driver:
    """The window on three films, the keyboard on the film, which keeps its size."""
    driver.open(session)
    driver.window.qt_actions["guide"].trigger()  # its words come late, and take room
    driver.focus_film()
    QApplication.processEvents()
    return driver


def test_f_fits_and_ctrl_plus_and_minus_zoom(on_film: Driver) -> None:
    canvas = on_film.window.canvas
    fitted = canvas.film_view.camera
    on_film.key(Qt.Key.Key_Plus, CTRL)
    assert canvas.film_view.camera.scale == pytest.approx(1.25 * fitted.scale)
    on_film.key(Qt.Key.Key_Equal, CTRL)
    on_film.key(Qt.Key.Key_Minus, CTRL)
    assert canvas.film_view.camera.scale == pytest.approx(1.25 * fitted.scale)
    on_film.key(Qt.Key.Key_Right, CTRL)
    assert canvas.film_view.camera.centre != fitted.centre
    on_film.key(Qt.Key.Key_F)
    assert canvas.film_view.camera == fitted


def test_each_of_the_five_presets_looks_different(driver: Driver, tmp_path: Path) -> None:
    folder = tmp_path / "twelve bits"
    folder.mkdir()
    values = np.random.default_rng(0).normal(2000, 400, (120, 100)).clip(0, 4095).astype(np.uint16)
    film = made.dataset(values, BitsStored=12, HighBit=11, WindowCenter=1500, WindowWidth=1000)
    made.write(film, folder / "FILM")
    with Session.create(tmp_path / "p.lmproj", SCHEMA) as session:
        session.films.add_folder(folder)
        driver.open(session)
        driver.focus_film()
        pictures = []
        for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1):
            driver.key(key)
            pictures.append(shown(driver.window.canvas))
        assert len({each.tobytes() for each in pictures}) == 5


def test_the_enter_of_the_number_block_confirms_and_goes_on(on_film: Driver, session: Session) -> None:
    on_film.desk.queue.store_predictions([prediction(session)], model="round 1")
    QApplication.processEvents()
    on_film.key(Qt.Key.Key_Enter, KEYPAD)
    assert session.project.state(session.project.images[0]) is State.DONE
    assert on_film.desk.current.image is not None
    assert on_film.desk.current.image.id == "film-0002"


def test_l_hides_the_abbreviations_and_g_the_magnifier(on_film: Driver) -> None:
    on_film.click((20, 15))
    with_text = shown(on_film.window.canvas)
    on_film.key(Qt.Key.Key_L)
    assert (shown(on_film.window.canvas) != with_text).any()
    on_film.key(Qt.Key.Key_L)
    assert (shown(on_film.window.canvas) == with_text).all()
    view, at = on_film.window.canvas.viewport(), on_film.at((30, 20))
    seen = []
    for _ in range(2):
        QTest.mousePress(view, Qt.MouseButton.LeftButton, NO_KEY, at)
        seen.append(on_film.window.canvas.film_view._lens.isVisible())
        QTest.keyClick(on_film.window.canvas, Qt.Key.Key_Escape)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NO_KEY, at)
        on_film.key(Qt.Key.Key_G)
    assert seen == [True, False]


def test_alt_and_an_arrow_nudge_by_a_tenth_and_ctrl_a_moves_all(on_film: Driver) -> None:
    on_film.click((10, 10))
    on_film.click((20, 20))
    places = {name: point.xy for name, point in on_film.desk.current.annotation.points.items()}
    on_film.desk.selection.select("sella")
    on_film.key(Qt.Key.Key_Down, ALT)
    on_film.key(Qt.Key.Key_A, CTRL)
    on_film.key(Qt.Key.Key_Right)
    for name, by in {"sella": (1.0, 0.1), "nasion": (1.0, 0.0)}.items():
        before, now = places[name], on_film.desk.current.annotation.points[name].xy
        assert before is not None
        assert now == pytest.approx((before[0] + by[0], before[1] + by[1]))


def test_v_comes_back_to_visible_and_an_absent_landmark_is_not_asked_for_again(on_film: Driver) -> None:
    on_film.click((10, 10))
    on_film.desk.selection.select("sella")
    seen = []
    for _ in range(2):
        on_film.key(Qt.Key.Key_V)
        seen.append(on_film.visibility("sella"))
    assert seen == [Visibility.OCCLUDED, Visibility.ABSENT]
    on_film.key(Qt.Key.Key_Escape)
    on_film.click((20, 20))
    on_film.click((25, 25))
    assert on_film.visibility("sella") is Visibility.ABSENT
    assert on_film.desk.document.project.state(on_film.desk.document.project.images[0]) is State.DONE


def test_m_shows_the_heatmap_of_the_selected_landmark_then_of_all_then_none(
    on_film: Driver, session: Session
) -> None:
    on_film.desk.queue.store_predictions([prediction(session)], model="round 1")
    on_film.desk.view.change(hidden=True)
    on_film.desk.selection.select("sella")
    pictures = [shown(on_film.window.canvas)]
    for _ in range(3):
        on_film.key(Qt.Key.Key_M)
        pictures.append(shown(on_film.window.canvas))
    assert (pictures[1] != pictures[0]).any()
    assert (pictures[2] != pictures[1]).any()
    assert (pictures[3] == pictures[0]).all()


def test_lines_of_the_list_join_the_points_that_are_placed(on_film: Driver) -> None:
    canvas = on_film.window.canvas
    on_film.key(Qt.Key.Key_L)
    on_film.click((8, 15))
    middle = on_screen(canvas, (20, 15)) - QPoint(6, 6)
    box = np.s_[middle.y() : middle.y() + 12, middle.x() : middle.x() + 12]
    before = shown(canvas)[box]
    on_film.click((32, 15))
    assert (shown(canvas)[box] != before).any()


def test_a_key_that_was_changed_in_the_settings_works_and_the_old_one_no_more(on_film: Driver) -> None:
    on_film.key(Qt.Key.Key_Comma, CTRL)
    dialog = on_film.dialog(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    editor = dialog.keys["invert"]
    editor.setFocus()
    editor.clear()
    QTest.keyClick(editor, Qt.Key.Key_F9)
    dialog.accept()
    on_film.focus_film()
    on_film.key(Qt.Key.Key_I)
    assert not on_film.desk.view.state.invert
    on_film.key(Qt.Key.Key_F9)
    assert on_film.desk.view.state.invert


def test_a_click_on_a_film_turned_by_its_camera_is_in_pixels_of_the_upright_film(
    driver: Driver, tmp_path: Path
) -> None:
    folder = tmp_path / "turned"
    folder.mkdir()
    stored = np.zeros((60, 100), np.uint8)
    stored[10, 80] = 255
    turned = Picture.Exif()
    turned[0x0112] = 6  # to be shown turned to the right by a quarter
    Picture.fromarray(stored).save(folder / "turned.png", exif=turned)
    with Session.create(tmp_path / "p.lmproj", SCHEMA) as session:
        session.films.add_folder(folder)
        driver.open(session)
        driver.focus_film()
        film = driver.desk.current.film
        assert film is not None
        assert (film.width, film.height) == (60, 100)
        ((row, column),) = np.argwhere(film.pixels == film.pixels.max()).tolist()
        assert (row, column) == (80, 49)
        bright = np.argwhere(shown(driver.window.canvas) > 200).mean(axis=0)
        QTest.mouseClick(
            driver.window.canvas.viewport(),
            Qt.MouseButton.LeftButton,
            NO_KEY,
            QPoint(round(bright[1]), round(bright[0])),
        )
        assert driver.desk.current.annotation.points["sella"].xy == pytest.approx((49, 80), abs=0.3)
