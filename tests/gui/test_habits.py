"""Habits of readers that no other test drives to their end: what is seen, what is on the disk, what comes next."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pictures
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from lmstudio.core.annotation import Annotation, Origin
from lmstudio.core.geometry import XY, Spacing, SpacingOrigin
from lmstudio.gui.films.image_table import NAME
from lmstudio.gui.landmarks.landmark_list import STATE
from lmstudio.gui.look import colours
from lmstudio.gui.window.actions import ACTIONS
from lmstudio.gui.window.key_sheet import KeySheet
from lmstudio.session import Session
from tests.gui.conftest import NO_KEY, Driver
from tests.gui.desk import SCHEMA, set_spacing
from tests.unit.session.steps import prediction

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SPOT = (140, 90)
"""Where the films of ``spots`` are bright."""


@pytest.fixture
def on_film(driver: Driver, session: Session) -> Driver:
    """The window on three films, the keyboard on the film."""
    driver.open(session)
    driver.focus_film()
    return driver


def place_of(driver: Driver, name: str) -> XY:
    xy = driver.desk.current.annotation.points[name].xy
    assert xy is not None
    return xy


def on_the_disk(driver: Driver) -> Annotation:
    """The points of the current film as another program would read them now."""
    current, session = driver.desk.current.image, driver.desk.document.session
    assert current is not None
    assert session is not None
    with Session.open(session.path) as other:
        assert other.read_only
        return Annotation(dict(other.project.annotation(current.id).points))


# Placing -----------------------------------------------------------------------------------------------------


def test_the_next_landmark_is_named_and_defined(on_film: Driver) -> None:
    panel = on_film.window.landmarks
    for x, title, definition in (
        (5, "Next: Sella (S)", "Centre of the sella turcica."),
        (20, "Next: Nasion (N)", "Front of the frontonasal suture."),
        (35, "Next: Menton (Me)", "Lowest point of the symphysis."),
    ):
        assert panel.title.text() == title
        assert panel.definition.text() == definition
        assert panel.definition.isVisible()
        on_film.click((x, 15))
    assert panel.title.text() == "All landmarks are placed"


def test_a_click_with_a_placed_landmark_selected_relocates_it_where_that_was_announced(on_film: Driver) -> None:
    on_film.click((10, 10))
    on_film.click((20, 20))
    on_film.key(Qt.Key.Key_Backtab, SHIFT)
    on_film.key(Qt.Key.Key_Backtab, SHIFT)
    assert on_film.desk.selection.name == "sella"
    on_film.key(Qt.Key.Key_W)
    on_film.window.guide.repaint_now()
    assert on_film.window.guide.text.text() == "Click the new place of sella"
    on_film.click((33, 8))
    assert place_of(on_film, "sella") == pytest.approx((33, 8), abs=0.5)
    assert place_of(on_film, "nasion") == pytest.approx((20, 20), abs=0.5)
    assert "menton" not in on_film.desk.current.annotation.points


def test_a_moved_point_goes_back_to_the_very_place_it_had(on_film: Driver) -> None:
    on_film.click((10, 10))
    before = on_film.desk.current.annotation
    on_film.drag(place_of(on_film, "sella"), (30, 20))
    assert place_of(on_film, "sella") == pytest.approx((30, 20), abs=0.5)
    on_film.key(Qt.Key.Key_Z, CONTROL)
    assert on_film.desk.current.annotation == before
    assert on_the_disk(on_film) == Annotation(dict(before.points))


def test_a_press_that_is_dragged_off_the_film_places_nothing(on_film: Driver) -> None:
    on_film.window.canvas.film_view.zoom(0.5)
    on_film.drag((20, 15), (-15, 15))
    assert not on_film.desk.current.annotation.points


def test_undo_while_a_point_is_dragged_takes_back_the_drag_and_no_edit(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.desk.pen.place("sella", (10.0, 10.0))
    driver.desk.pen.place("nasion", (30.0, 20.0))
    driver.focus_film()
    before, view = session.project.annotations, driver.window.canvas.viewport()
    QTest.mousePress(view, LEFT, NO_KEY, driver.at((10, 10)))
    QTest.mouseMove(view, driver.at((20, 25)))
    driver.key(Qt.Key.Key_Z, CONTROL)
    QTest.mouseMove(view, driver.at((22, 27)))
    QTest.mouseRelease(view, LEFT, NO_KEY, driver.at((22, 27)))
    assert session.project.annotations == before
    driver.key(Qt.Key.Key_Z, CONTROL)
    assert list(driver.desk.current.annotation.points) == ["sella"]


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_Y, CONTROL), (Qt.Key.Key_Delete, NO_KEY)])
def test_redo_and_clear_while_a_point_is_dragged_are_one_edit_and_the_drag_is_none(
    driver: Driver, session: Session, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    driver.open(session)
    driver.desk.pen.place("sella", (10.0, 10.0))
    driver.desk.pen.place("nasion", (30.0, 20.0))
    driver.desk.document.undo()
    driver.desk.selection.select("sella")
    driver.focus_film()
    view = driver.window.canvas.viewport()
    QTest.mousePress(view, LEFT, NO_KEY, driver.at((10, 10)))
    QTest.mouseMove(view, driver.at((20, 25)))
    driver.key(key, modifier)
    QTest.mouseMove(view, driver.at((22, 27)))
    QTest.mouseRelease(view, LEFT, NO_KEY, driver.at((22, 27)))
    places = {name: point.xy for name, point in driver.desk.current.annotation.points.items()}
    redone = key is Qt.Key.Key_Y
    assert places == ({"sella": (10.0, 10.0), "nasion": (30.0, 20.0)} if redone else {})
    assert len(session.history.done) == 2


def test_undo_while_a_ruler_is_begun_takes_back_the_ruler_and_no_edit(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.desk.pen.place("sella", (10.0, 10.0))
    driver.focus_film()
    driver.key(Qt.Key.Key_R)
    driver.click((5, 5))
    driver.key(Qt.Key.Key_Z, CONTROL)
    driver.click((25, 25))
    assert not driver.desk.view.state.measures
    assert list(driver.desk.current.annotation.points) == ["sella"]


def test_every_edit_is_on_the_disk_when_it_is_made_and_none_in_the_middle_of_a_drag(on_film: Driver) -> None:
    view = on_film.window.canvas.viewport()
    on_film.click((10, 10))
    assert on_the_disk(on_film) == on_film.desk.current.annotation
    before = on_the_disk(on_film)
    QTest.mousePress(view, LEFT, NO_KEY, on_film.at((10, 10)))
    QTest.mouseMove(view, on_film.at((20, 15)))
    QTest.mouseMove(view, on_film.at((30, 20)))
    assert on_the_disk(on_film) == before
    QTest.mouseRelease(view, LEFT, NO_KEY, on_film.at((30, 20)))
    assert on_the_disk(on_film) == on_film.desk.current.annotation
    assert place_of(on_film, "sella") == pytest.approx((30, 20), abs=0.5)
    on_film.desk.selection.select("sella")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_V, Qt.Key.Key_Delete):
        on_film.key(key)
        assert on_the_disk(on_film) == on_film.desk.current.annotation


@pytest.fixture
def spots(driver: Driver, tmp_path: Path) -> Iterator[Driver]:
    """The window on two black films with a bright spot."""
    folder = tmp_path / "spots"
    folder.mkdir()
    for number in (1, 2):
        film = np.zeros((200, 300), np.uint8)
        film[SPOT[1] - 2 : SPOT[1] + 3, SPOT[0] - 2 : SPOT[0] + 3] = 250
        film[0, number] = 9
        Pictures.fromarray(film).save(folder / f"{number}.png")
    with Session.create(tmp_path / "p.lmproj", SCHEMA) as session:
        session.films.add_folder(folder)
        driver.open(session)
        driver.focus_film()
        driver.desk.view.change(labels=False)
        driver.window.qt_actions["guide"].trigger()  # its words come late, and take room
        yield driver


def seen(driver: Driver) -> NDArray[np.int16]:
    """(H, W, 3) what is on the screen where the film is."""
    QApplication.processEvents()
    image = driver.window.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(np.int16)


def middle(mask: NDArray[np.bool_]) -> tuple[float, float]:
    assert mask.any()
    rows, columns = np.nonzero(mask)
    return float(columns.mean()), float(rows.mean())


def there_and_back(driver: Driver) -> None:
    """Look at the next film and come back."""
    for key in (Qt.Key.Key_D, Qt.Key.Key_A):
        driver.key(key)
        driver.wait_for_film()


def test_a_point_stays_on_its_pixel_wherever_the_film_goes(spots: Driver) -> None:
    """After another size of the window, another zoom, a film in between, and turned: it is drawn on the spot."""
    spots.click(SPOT)
    spots.desk.selection.select(None)
    window, desk = spots.window, spots.desk
    places = []
    changes: tuple[Callable[[], object], ...] = (
        lambda: None,
        lambda: window.resize(1000, 620),
        lambda: window.canvas.film_view.zoom(1.7),
        lambda: there_and_back(spots),
        lambda: spots.key(Qt.Key.Key_T),
        lambda: spots.key(Qt.Key.Key_X),
        lambda: window.resize(1300, 860),
        lambda: spots.key(Qt.Key.Key_F),
    )
    for change in changes:
        change()
        desk.selection.select(None)
        desk.view.hide_points(True)
        bare = seen(spots)
        desk.view.hide_points(False)
        drawn = np.abs(seen(spots) - bare).max(axis=2) > 30
        places.append(middle(bare.min(axis=2) > 120))
        assert middle(drawn) == pytest.approx(places[-1], abs=1.0)
    assert len({(round(x), round(y)) for x, y in places}) >= 5
    assert place_of(spots, "sella") == pytest.approx(SPOT, abs=0.5)


def test_while_h_is_down_no_point_is_seen(spots: Driver) -> None:
    bare = seen(spots)
    spots.click((60, 60))
    spots.desk.selection.select(None)
    with_point = seen(spots)
    assert (with_point != bare).any()
    QTest.keyPress(spots.window.canvas, Qt.Key.Key_H)
    assert (seen(spots) == bare).all()
    QTest.keyRelease(spots.window.canvas, Qt.Key.Key_H)
    assert (seen(spots) == with_point).all()


# Keys --------------------------------------------------------------------------------------------------------


def test_no_bare_key_does_anything_while_text_is_typed(on_film: Driver) -> None:
    on_film.click((10, 10))
    on_film.desk.selection.select("sella")
    desk, field = on_film.desk, on_film.window.images.text
    field.setFocus()
    QApplication.processEvents()
    before = (desk.document.project, desk.view.state, desk.current.image, desk.selection.name)
    typed = ""
    for action in ACTIONS:
        for key in action.keys:
            if len(key) == 1:
                QTest.keyClicks(field, key.lower())
                QTest.keyClicks(field, key)
                typed += key.lower() + key
    QApplication.processEvents()
    assert field.text() == typed
    assert len(typed) > 40
    assert (desk.document.project, desk.view.state, desk.current.image, desk.selection.name) == before
    assert QApplication.activeModalWidget() is None
    field.clear()


def test_the_sheet_names_every_key(on_film: Driver) -> None:
    on_film.key(Qt.Key.Key_Question)
    sheet = on_film.dialog(KeySheet)
    words = [label.text() for label in sheet.findChildren(QLabel)]
    for action in ACTIONS:
        if action.keys and action.text:
            assert action.text.rstrip("…") in words
            shown = QKeySequence(action.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            assert any(shown in each for each in words), action.keys
    sheet.reject()


def test_c_confirms_the_selected_landmark_alone(on_film: Driver, session: Session) -> None:
    on_film.desk.queue.store_predictions([prediction(session)], model="round 1")
    on_film.desk.selection.select("nasion")
    QApplication.processEvents()
    on_film.key(Qt.Key.Key_C)
    origins = {name: point.origin for name, point in on_film.desk.current.annotation.points.items()}
    assert origins == {
        "sella": Origin.PREDICTED,
        "nasion": Origin.CONFIRMED,
        "menton": Origin.PREDICTED,
    }
    on_film.key(Qt.Key.Key_Z, CONTROL)
    assert on_film.desk.current.annotation.points["nasion"].origin is Origin.PREDICTED


# Review ------------------------------------------------------------------------------------------------------


def current(driver: Driver) -> str:
    image = driver.desk.current.image
    return "" if image is None else image.name


def test_n_and_the_queue_go_from_the_worst_film_to_the_best(on_film: Driver, session: Session) -> None:
    predictions = [prediction(session, film=film, error=error) for film, error in ((0, 0.2), (1, 9.0), (2, 3.0))]
    on_film.desk.queue.store_predictions(predictions, model="round 1")
    panel = on_film.window.queue_panel
    panel.repaint_now()
    rows = [[panel.model.item(row, column).text() for column in range(3)] for row in range(panel.model.rowCount())]
    assert rows == [
        ["film2.png", "9 px", "3 points"],
        ["film3.png", "3 px", "3 points"],
        ["film1.png", "0 px", ""],
    ]
    assert panel.counts.text() == "0 done, 3 predicted, 0 not started"
    on_film.focus_film()
    seen_films = []
    for _ in range(3):
        on_film.key(Qt.Key.Key_N)
        seen_films.append(current(on_film))
    assert seen_films == ["film2.png", "film3.png", "film1.png"]
    at = panel.view.visualRect(panel.model.index(0, 0)).center()
    QTest.mouseClick(panel.view.viewport(), LEFT, NO_KEY, at)
    assert current(on_film) == "film2.png"
    on_film.wait_for_film()
    on_film.focus_film()
    on_film.key(Qt.Key.Key_Return)
    panel.repaint_now()
    assert panel.counts.text() == "1 done, 2 predicted, 0 not started"
    assert current(on_film) == "film3.png"


def tip(index: QModelIndex) -> str:
    return str(index.data(Qt.ItemDataRole.ToolTipRole))


def test_where_millimetres_are_shown_the_origin_of_the_spacing_is_told(on_film: Driver, session: Session) -> None:
    on_film.desk.queue.store_predictions([prediction(session, error=4.0)], model="round 1")
    set_spacing(on_film.desk, Spacing(0.25, 0.25, SpacingOrigin.MAGNIFICATION))
    window, told = on_film.window, "0.25 mm/px, corrected for magnification"
    window.queue_panel.repaint_now()
    assert window.landmarks.table.index(0, STATE).data() == "± 1.0 mm"
    assert tip(window.landmarks.table.index(0, STATE)) == told
    assert window.queue_panel.model.item(0, 1).text() == "1.0 mm"
    assert tip(window.queue_panel.model.index(0, 1)) == told
    assert told in tip(window.images.table.index(0, NAME))
    assert window.status.spacing.text().startswith(told)


# Looks -------------------------------------------------------------------------------------------------------


def test_points_have_colours_of_okabe_and_ito() -> None:
    """Black, orange, sky blue, bluish green, yellow, blue, vermillion, reddish purple."""
    palette = {"#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7"}
    over_film = dict(colours.OVER_FILM)
    assert over_film.pop(colours.Standing.GUESSED) == colours.GREY, "a guess is no point"
    assert set(over_film.values()) <= palette
    assert len(set(colours.OVER_FILM.values())) == len(colours.Standing)
