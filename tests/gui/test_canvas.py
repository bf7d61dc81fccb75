"""The canvas with a real document, driven with real mouse and key events."""

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pictures
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import Origin, Point, Visibility
from lmstudio.core.events import Prediction
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.gui import canvas as canvases
from lmstudio.gui.canvas import Canvas
from lmstudio.gui.document import Document
from lmstudio.gui.view import HeatmapMode
from lmstudio.session import Session

SCHEMA = Schema(
    "three", (Landmark("sella", "S"), Landmark("nasion", "N"), Landmark("menton", "Me")), (("sella", "nasion"),)
)
LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
NO_KEY = Qt.KeyboardModifier.NoModifier
WIDTH, HEIGHT = 300, 400
BRIGHT_PIXEL = 3
"""The image that is black but for the pixel (10, 20)."""


def film(width: int, height: int, *, corner: int) -> NDArray[np.uint16]:
    """A film of 16 bits whose value tells the place, but for one pixel."""
    pixels = (np.arange(height)[:, None] * 100 + np.arange(width)[None, :]).astype(np.uint16)
    pixels[0, 0] = corner
    return pixels


@pytest.fixture
def document(tmp_path: Path, qtbot: QtBot) -> Iterator[Document]:
    films = tmp_path / "films"
    films.mkdir()
    for name, (width, height) in {"1": (WIDTH, HEIGHT), "2": (WIDTH, HEIGHT), "3": (500, 200)}.items():
        Pictures.fromarray(film(width, height, corner=int(name))).save(films / f"{name}.png")
    dark = np.zeros((HEIGHT, WIDTH), np.uint16)
    dark[20, 10] = 60000
    Pictures.fromarray(dark).save(films / "4.png")
    session = Session.create(tmp_path / "p.lmproj", SCHEMA)
    assert len(session.add_folder(films).images) == 4
    made = Document(session)
    qtbot.waitUntil(lambda: made.film is not None)
    yield made
    made.close()


@pytest.fixture
def canvas(document: Document, qtbot: QtBot) -> Canvas:
    made = Canvas(document)
    made.resize(620, 800)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def on_screen(canvas: Canvas, xy: XY) -> QPoint:
    """The screen pixel in which an image position lies."""
    x, y = canvas.camera.to_screen(xy)
    return QPoint(int(np.floor(x)), int(np.floor(y)))


def click(canvas: Canvas, at: QPoint, button: Qt.MouseButton = LEFT) -> None:
    QTest.mouseClick(canvas.viewport(), button, NO_KEY, at)


def drag(canvas: Canvas, a: QPoint, b: QPoint, button: Qt.MouseButton = LEFT) -> None:
    QTest.mousePress(canvas.viewport(), button, NO_KEY, a)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(
            canvas.viewport(),
            QPoint(round(a.x() + (b.x() - a.x()) * share), round(a.y() + (b.y() - a.y()) * share)),
        )
    QTest.mouseRelease(canvas.viewport(), button, NO_KEY, b)


def wheel(canvas: Canvas, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        NO_KEY,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def place_of(document: Document, name: str) -> XY:
    xy = document.annotation.points[name].xy
    assert xy is not None
    return xy


def shown(canvas: Canvas) -> NDArray[np.uint8]:
    """Grey values (H, W) of the widget as it is on the screen, in device pixels."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()].copy()


def on_window(canvas: Canvas) -> QImage:
    """What has been painted so far, with nothing painted anew."""
    whole = canvas.grab().toImage()
    picture: QImage = canvas.screen().grabWindow(canvas.winId()).toImage()
    return picture.convertToFormat(whole.format())


def edits(document: Document) -> int:
    assert document.session is not None
    return len(document.session.history.done)


def test_a_click_on_the_middle_of_a_pixel_gives_that_pixels_whole_numbers(
    canvas: Canvas, document: Document
) -> None:
    canvas.centre_on((10, 20))
    canvas.zoom(100)
    click(canvas, on_screen(canvas, (10, 20)))
    assert place_of(document, "sella") == pytest.approx((10, 20), abs=0.5 / canvas.camera.scale + 1e-9)


def test_the_film_is_drawn_where_its_coordinates_say(canvas: Canvas, document: Document, qtbot: QtBot) -> None:
    document.go_to(document.project.images[BRIGHT_PIXEL].id)
    qtbot.waitUntil(lambda: document.film is not None)
    document.set_preset(1)
    document.set_view(hidden=True)
    canvas.centre_on((10, 20))
    canvas.zoom(30)
    grey = shown(canvas)
    rows, columns = np.nonzero(grey > 200)
    ratio = canvas.devicePixelRatioF()
    centre = canvas.camera.to_image(((columns.mean() + 0.5) / ratio, (rows.mean() + 0.5) / ratio))
    assert centre == pytest.approx((10, 20), abs=0.05)


def test_a_landmark_is_set_on_release_at_the_sub_pixel_place_after_zoom_and_pan(
    canvas: Canvas, document: Document
) -> None:
    wheel(canvas, QPoint(200, 300), 7)
    drag(canvas, QPoint(300, 300), QPoint(341, 277), MIDDLE)
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, QPoint(100, 100))
    QTest.mouseMove(canvas.viewport(), QPoint(333, 222))
    assert "sella" not in document.annotation.points
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, QPoint(333, 222))
    half = 0.5 / canvas.devicePixelRatioF()
    assert place_of(document, "sella") == pytest.approx(canvas.camera.to_image((333 + half, 222 + half)))
    assert canvas.camera.scale > 4


def test_each_click_places_the_next_landmark(canvas: Canvas, document: Document) -> None:
    for k, name in enumerate(SCHEMA.names):
        assert document.selected == name
        click(canvas, QPoint(200 + 60 * k, 300))
    assert set(document.annotation.points) == set(SCHEMA.names)


def test_when_every_landmark_is_placed_a_click_moves_none_and_says_so(
    canvas: Canvas, document: Document, qtbot: QtBot
) -> None:
    for k in range(3):
        click(canvas, QPoint(200 + 60 * k, 300))
    document.select(None)
    before = document.annotation
    with qtbot.waitSignal(canvas.hint) as heard:
        click(canvas, QPoint(250, 500))
    assert heard.args == [canvases.ALL_PLACED]
    assert document.annotation == before


def test_a_click_beside_the_film_places_nothing_and_says_so(
    canvas: Canvas, document: Document, qtbot: QtBot
) -> None:
    canvas.zoom(0.5)
    with qtbot.waitSignal(canvas.hint) as heard:
        click(canvas, QPoint(3, 3))
    assert heard.args == [canvases.BESIDE_FILM]
    assert not document.annotation.points


def test_a_double_click_places_one_landmark_and_leaves_the_next_selected(
    canvas: Canvas, document: Document
) -> None:
    at = QPoint(250, 300)
    QTest.mouseClick(canvas.viewport(), LEFT, NO_KEY, at)
    QTest.mouseDClick(canvas.viewport(), LEFT, NO_KEY, at)
    assert list(document.annotation.points) == ["sella"]
    assert document.selected == "nasion"


def test_a_drag_moves_one_point_by_the_way_of_the_mouse_in_one_edit(canvas: Canvas, document: Document) -> None:
    document.place("sella", (100.25, 100.5))
    document.place("nasion", (200, 100))
    before, start = edits(document), on_screen(canvas, (100.25, 100.5)) + QPoint(4, -3)
    drag(canvas, start, start + QPoint(60, 40))
    scale = canvas.camera.scale
    assert place_of(document, "sella") == pytest.approx((100.25 + 60 / scale, 100.5 + 40 / scale))
    assert place_of(document, "nasion") == (200, 100)
    assert edits(document) == before + 1


def test_while_a_point_is_dragged_the_document_stays_as_it_is(canvas: Canvas, document: Document) -> None:
    document.place("sella", (100, 100))
    start = on_screen(canvas, (100, 100))
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(80, 0))
    assert place_of(document, "sella") == (100, 100)
    assert canvas.viewport().cursor().shape() is Qt.CursorShape.BlankCursor
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, start + QPoint(80, 0))
    assert place_of(document, "sella")[0] > 130


@pytest.mark.parametrize("heatmap", [HeatmapMode.OFF, HeatmapMode.ALL])
def test_dragging_leaves_no_trail_on_the_screen(canvas: Canvas, document: Document, heatmap: HeatmapMode) -> None:
    """What has been painted piece by piece is what painting the whole would give."""
    document.set_view(heatmap=heatmap)
    document.place("sella", (100, 100))
    document.place("nasion", (200, 150))
    start = on_screen(canvas, (100, 100))
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    for k in range(12):
        QTest.mouseMove(canvas.viewport(), start + QPoint(11 * k, 23 * k))
        QTest.qWait(1)
    assert on_window(canvas) == canvas.grab().toImage()
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, start + QPoint(200, 200))
    document.select("sella")
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, QPoint(300, 600))
    for k in range(6):
        QTest.mouseMove(canvas.viewport(), QPoint(300 - 40 * k, 600 - 30 * k))
        QTest.qWait(1)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    document.select("nasion")
    QTest.qWait(1)
    assert on_window(canvas) == canvas.grab().toImage()


def test_escape_during_a_drag_leaves_the_point_where_it_was(canvas: Canvas, document: Document) -> None:
    document.place("sella", (100, 100))
    before, start = edits(document), on_screen(canvas, (100, 100))
    picture = canvas.grab().toImage()
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(80, 30))
    assert canvas.grab().toImage() != picture
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.grab().toImage() == picture
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, start + QPoint(80, 30))
    assert place_of(document, "sella") == (100, 100)
    assert edits(document) == before


def test_escape_during_a_press_on_empty_ground_places_nothing(canvas: Canvas, document: Document) -> None:
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, QPoint(300, 300))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, QPoint(300, 300))
    assert not document.annotation.points


def test_escape_takes_the_gesture_back_before_it_is_a_shortcut_of_the_window(
    document: Document, qtbot: QtBot
) -> None:
    window, canvas = QMainWindow(), Canvas(document)
    window.setCentralWidget(canvas)
    window.resize(620, 800)
    pressed = []
    action = QAction("Select none", window)
    action.setShortcut("Esc")
    action.triggered.connect(lambda: pressed.append(True))
    window.addAction(action)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, QPoint(300, 300))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, QPoint(300, 300))
    assert not document.annotation.points
    assert not pressed
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert pressed


def test_a_dragged_point_stays_on_the_film(canvas: Canvas, document: Document) -> None:
    canvas.zoom(0.5)
    document.place("sella", (5, 5))
    start = on_screen(canvas, (5, 5))
    drag(canvas, start, start - QPoint(100, 100))
    assert place_of(document, "sella") == (-0.5, -0.5)


def test_a_click_on_a_point_selects_it_and_moves_nothing(canvas: Canvas, document: Document) -> None:
    document.place("menton", (150, 150))
    start = on_screen(canvas, (150, 150)) + QPoint(3, 0)
    drag(canvas, start, start + QPoint(2, 1))
    assert document.selected == "menton"
    assert place_of(document, "menton") == (150, 150)


def test_a_second_click_on_overlapping_points_selects_the_one_below(canvas: Canvas, document: Document) -> None:
    document.place("sella", (150, 150))
    document.place("nasion", (151, 150))
    document.select("menton")
    at = on_screen(canvas, (150, 150))
    picked = []
    for _ in range(3):
        click(canvas, at)
        picked.append(document.selected)
    assert picked == ["sella", "nasion", "sella"]


def test_hidden_points_cannot_be_grabbed(canvas: Canvas, document: Document) -> None:
    document.place("sella", (100, 100))
    document.set_view(hidden=True)
    start = on_screen(canvas, (100, 100))
    document.select("nasion")
    drag(canvas, start, start + QPoint(50, 0))
    assert place_of(document, "sella") == (100, 100)


def test_absent_landmarks_are_not_drawn_and_cannot_be_grabbed(canvas: Canvas, document: Document) -> None:
    bare = canvas.grab().toImage()
    document.place("sella", (100, 100))
    assert canvas.grab().toImage() != bare
    document.set_visibility("sella", Visibility.ABSENT)
    assert canvas.grab().toImage() == bare


def test_the_wheel_zooms_and_keeps_what_is_under_the_cursor(canvas: Canvas) -> None:
    at = QPoint(180, 420)
    half = 0.5 / canvas.devicePixelRatioF()
    before, scale = canvas.camera.to_image((180 + half, 420 + half)), canvas.camera.scale
    wheel(canvas, at, 3)
    assert canvas.camera.scale > scale * 1.5
    assert canvas.camera.to_image((180 + half, 420 + half)) == pytest.approx(before)
    wheel(canvas, at, -3)
    assert canvas.camera.scale == pytest.approx(scale)


def test_the_wheel_does_nothing_while_a_point_is_dragged(canvas: Canvas, document: Document) -> None:
    document.place("sella", (100, 100))
    start = on_screen(canvas, (100, 100))
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    before = canvas.camera
    wheel(canvas, start, 2)
    assert canvas.camera == before


@pytest.mark.parametrize("space", [False, True])
def test_middle_drag_and_space_drag_move_the_film_with_the_mouse(
    canvas: Canvas, document: Document, *, space: bool
) -> None:
    document.place("sella", (150, 200))
    start = on_screen(canvas, (150, 200))
    wheel(canvas, start, 3)
    before = canvas.camera.to_screen((150, 200))
    if space:
        QTest.keyPress(canvas, Qt.Key.Key_Space)
        assert canvas.viewport().cursor().shape() is Qt.CursorShape.OpenHandCursor
    drag(canvas, start, start + QPoint(30, -50), LEFT if space else MIDDLE)
    assert canvas.camera.to_screen((150, 200)) == pytest.approx((before[0] + 30, before[1] - 50))
    assert place_of(document, "sella") == (150, 200)
    if space:
        QTest.keyRelease(canvas, Qt.Key.Key_Space)
        assert canvas.viewport().cursor().shape() is not Qt.CursorShape.OpenHandCursor


def test_right_drag_changes_the_window_and_no_point(canvas: Canvas, document: Document) -> None:
    document.place("sella", (150, 200))
    annotation, start = document.annotation, on_screen(canvas, (150, 200))
    picture = canvas.grab().toImage()
    drag(canvas, start, start + QPoint(100, 0), RIGHT)
    wide = document.view.window
    assert wide is not None
    assert canvas.grab().toImage() != picture
    drag(canvas, start, start + QPoint(0, 60), RIGHT)
    level = document.view.window
    assert level is not None
    assert level.high - level.low == pytest.approx(wide.high - wide.low)
    assert level.low > wide.low
    assert document.annotation == annotation


def test_escape_during_a_right_drag_brings_the_window_back(canvas: Canvas, document: Document) -> None:
    before = document.view.window
    QTest.mousePress(canvas.viewport(), RIGHT, NO_KEY, QPoint(300, 300))
    QTest.mouseMove(canvas.viewport(), QPoint(400, 350))
    assert document.view.window != before
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert document.view.window == before


def test_inversion_exchanges_black_and_white(canvas: Canvas, document: Document) -> None:
    before = canvas.grab().toImage().pixelColor(310, 700).red()
    document.set_view(invert=True)
    assert canvas.grab().toImage().pixelColor(310, 700).red() == pytest.approx(255 - before, abs=1)


def test_the_view_stays_when_the_next_film_has_the_same_size_and_fits_when_not(
    canvas: Canvas, document: Document, qtbot: QtBot
) -> None:
    wheel(canvas, QPoint(180, 420), 4)
    before = canvas.camera
    document.next_image()
    qtbot.waitUntil(lambda: document.film is not None)
    assert canvas.camera == before
    document.next_image()
    qtbot.waitUntil(lambda: document.film is not None)
    assert canvas.camera.centre == (249.5, 99.5)
    assert canvas.camera.scale == pytest.approx(0.98 * 620 / 500)


def test_a_gesture_ends_when_another_film_comes_up(canvas: Canvas, document: Document, qtbot: QtBot) -> None:
    document.place("sella", (100, 100))
    start = on_screen(canvas, (100, 100))
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(50, 0))
    document.next_image()
    qtbot.waitUntil(lambda: document.film is not None)
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEY, start + QPoint(50, 0))
    assert not document.annotation.points
    document.previous_image()
    assert place_of(document, "sella") == (100, 100)


def test_a_fitted_film_stays_fitted_when_the_window_is_resized(canvas: Canvas) -> None:
    canvas.resize(310, 400)
    assert canvas.camera.scale == pytest.approx(0.98)
    canvas.zoom(3)
    canvas.centre_on((40, 50))
    canvas.resize(620, 800)
    assert canvas.camera.centre == pytest.approx((40, 50))
    assert canvas.camera.scale == pytest.approx(3 * 0.98)
    canvas.fit()
    assert canvas.camera.scale == pytest.approx(2 * 0.98)


def test_the_film_cannot_be_lost_by_panning(canvas: Canvas) -> None:
    for _ in range(3):
        drag(canvas, QPoint(10, 10), QPoint(600, 780), MIDDLE)
    x, y = canvas.camera.to_screen((0, 0))
    assert 0 <= x <= 620
    assert 0 <= y <= 800


@pytest.mark.parametrize(
    ("modifier", "step"),
    [(NO_KEY, 1.0), (Qt.KeyboardModifier.ShiftModifier, 10.0), (Qt.KeyboardModifier.AltModifier, 0.1)],
)
def test_arrow_keys_nudge_the_selected_point(
    canvas: Canvas, document: Document, modifier: Qt.KeyboardModifier, step: float
) -> None:
    document.place("sella", (100, 100))
    document.select("sella")
    QTest.keyClick(canvas, Qt.Key.Key_Right, modifier)
    QTest.keyClick(canvas, Qt.Key.Key_Up, modifier)
    assert place_of(document, "sella") == pytest.approx((100 + step, 100 - step))


def test_the_cursors_place_and_the_stored_value_under_it_are_told(canvas: Canvas, qtbot: QtBot) -> None:
    told: list[tuple[XY | None, int | None]] = []
    canvas.cursor_moved.connect(lambda xy, value: told.append((xy, value)))
    canvas.centre_on((123, 45))
    canvas.zoom(20)
    QTest.mouseMove(canvas.viewport(), on_screen(canvas, (123, 45)))
    assert told[-1][0] == pytest.approx((123, 45), abs=0.1)
    assert told[-1][1] == 4500 + 123
    canvas.fit()
    QTest.mouseMove(canvas.viewport(), QPoint(1, 1))
    assert told[-1] == (None, None)


def test_the_heatmap_of_the_selected_landmark_lies_over_its_place(canvas: Canvas, document: Document) -> None:
    heatmaps = np.zeros((3, 40, 30), np.uint8)
    for k in range(3):
        heatmaps[k, 10 * (k + 1), 15] = 255
    points = {name: Point((50, 50), origin=Origin.PREDICTED, expected_error_px=3) for name in SCHEMA.names}
    assert document.current is not None
    prediction = Prediction(
        document.current.id, MappingProxyType(points), heatmaps, (-0.5, -0.5, WIDTH - 0.5, HEIGHT - 0.5)
    )
    document.store_predictions([prediction], model="round 1")
    document.set_view(hidden=True, heatmap=HeatmapMode.SELECTED)
    document.select("nasion")

    def warm(row: int) -> bool:
        colour: QColor = canvas.grab().toImage().pixelColor(on_screen(canvas, (10 * 15 + 4.5, 10 * row + 4.5)))
        return colour.red() > colour.blue() + 20

    assert (warm(10), warm(20), warm(30)) == (False, True, False)
    document.set_view(heatmap=HeatmapMode.ALL)
    assert (warm(10), warm(20), warm(30)) == (True, True, True)
    document.set_view(heatmap=HeatmapMode.OFF)
    assert not warm(20)


def test_points_of_every_kind_look_different(canvas: Canvas, document: Document) -> None:
    """By shape too: the pictures still differ without their colours."""
    looks = {
        "manual": Point((150, 200)),
        "occluded": Point((150, 200), Visibility.OCCLUDED),
        "predicted": Point((150, 200), origin=Origin.PREDICTED, expected_error_px=1),
        "predicted, occluded": Point((150, 200), Visibility.OCCLUDED, Origin.PREDICTED, 1),
        "uncertain": Point((150, 200), origin=Origin.PREDICTED, expected_error_px=100),
    }
    elsewhere = {"nasion": Point((20, 20)), "menton": Point((280, 380))}
    for name, point in elsewhere.items():
        document.place(name, point.xy or (0, 0))
    seen = {}
    assert document.current is not None
    for name, point in looks.items():
        document.clear("sella")
        if point.origin is Origin.MANUAL:
            document.place("sella", (150, 200))
        else:
            prediction = Prediction(
                document.current.id,
                MappingProxyType({"sella": point, **elsewhere}),
                np.zeros((3, 2, 2), np.uint8),
                (0, 0, 1, 1),
            )
            document.store_predictions([prediction], model="round 1")
        if point.origin is Origin.MANUAL:
            document.set_visibility("sella", point.visibility)
        document.select("nasion")
        seen[name] = shown(canvas).tobytes()
    assert len(set(seen.values())) == len(looks)


def test_labels_and_magnifier_can_be_switched_off(canvas: Canvas, document: Document) -> None:
    document.place("sella", (150, 200))
    with_label = canvas.grab().toImage()
    document.set_view(labels=False)
    assert canvas.grab().toImage() != with_label
    start = on_screen(canvas, (150, 200))
    lens = start + QPoint(68 + 40, -68 + 40)
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(0, 5))
    magnified = canvas.grab().toImage().pixelColor(lens)
    document.set_view(magnifier=False)
    QTest.mouseMove(canvas.viewport(), start + QPoint(0, 6))
    assert canvas.grab().toImage().pixelColor(lens) != magnified


def test_the_canvas_has_a_name_for_screen_readers_and_takes_the_focus(canvas: Canvas) -> None:
    assert canvas.accessibleName() == "Film"
    assert canvas.focusPolicy() & Qt.FocusPolicy.ClickFocus


def test_without_a_project_the_canvas_is_empty_and_takes_no_clicks(qtbot: QtBot) -> None:
    document = Document()
    canvas = Canvas(document)
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas):
        canvas.show()
    click(canvas, QPoint(50, 50))
    wheel(canvas, QPoint(50, 50), 1)
    canvas.fit()
    canvas.zoom(2)
    assert canvas.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
    document.close()
