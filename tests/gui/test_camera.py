"""Zoom and pan as arithmetic, and where labels stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.gui.canvas import camera as cameras
from lmstudio.gui.canvas import label_layout
from lmstudio.gui.canvas.camera import Camera
from lmstudio.gui.canvas.label_layout import Box
from lmstudio.gui.document.turns import MIRRORED, TO_LEFT, TO_RIGHT, UPRIGHT, UPSIDE_DOWN, Turn

FILM = (2000, 2500)
place = st.tuples(st.floats(-100, 3000), st.floats(-100, 3000))
TURNS = tuple(
    turn.then(quarters)
    for turn in (UPRIGHT, MIRRORED)
    for quarters in (UPRIGHT, TO_RIGHT, TO_RIGHT.then(TO_RIGHT), TO_LEFT)
)
views = st.builds(Camera, st.floats(0.2, 50), place, st.just((900.0, 700.0)), st.sampled_from(TURNS))


@given(views, place)
def test_to_the_screen_and_back_is_where_it_began(camera: Camera, xy: tuple[float, float]) -> None:
    assert camera.to_image(camera.to_screen(xy)) == pytest.approx(xy, abs=1e-6)


@given(views, st.floats(0.01, 100), st.tuples(st.floats(0, 900), st.floats(0, 700)))
def test_zoom_keeps_what_is_under_the_mouse_at_any_factor(
    camera: Camera, factor: float, at: tuple[float, float]
) -> None:
    zoomed = camera.zoomed(factor, at, film=FILM)
    assert zoomed.to_screen(camera.to_image(at)) == pytest.approx(at, abs=1e-4)
    assert zoomed.scale <= cameras.CLOSEST


@given(views, st.floats(-500, 500), st.floats(-500, 500))
def test_panning_there_and_back_is_no_move(camera: Camera, dx: float, dy: float) -> None:
    assert camera.panned(dx, dy).panned(-dx, -dy).centre == pytest.approx(camera.centre, abs=1e-6)


@given(views, st.floats(-500, 500), st.floats(-500, 500))
def test_panning_moves_the_film_with_the_mouse(camera: Camera, dx: float, dy: float) -> None:
    x, y = camera.to_screen((1000, 1200))
    assert camera.panned(dx, dy).to_screen((1000, 1200)) == pytest.approx((x + dx, y + dy), abs=1e-4)


def test_there_are_eight_ways_to_look_at_a_film_and_each_can_be_undone() -> None:
    assert len(set(TURNS)) == len({turn.text for turn in TURNS}) == 8
    for turn in TURNS:
        assert any(turn.then(back) == UPRIGHT for back in TURNS)
        assert turn.to_film(turn.to_screen((3, 7))) == (3, 7)


def test_a_quarter_turn_to_the_right_brings_the_left_edge_up() -> None:
    camera = Camera(1.0, (50.0, 50.0), (200.0, 200.0), TO_RIGHT)
    assert camera.to_screen((0.0, 50.0)) == (100.0, 50.0)
    assert TO_RIGHT.then(TO_LEFT) == UPRIGHT
    assert MIRRORED.then(TO_RIGHT).then(TO_RIGHT) == UPSIDE_DOWN
    assert UPSIDE_DOWN.to_screen((1, 1)) == (1, -1)


@given(st.integers(1, 5000), st.integers(1, 5000), st.sampled_from(TURNS))
def test_a_fitted_film_lies_within_the_viewport_however_it_is_turned(width: int, height: int, turn: Turn) -> None:
    camera = cameras.fitted((width, height), (900, 700), turn=turn)
    for corner in ((-0.5, -0.5), (width - 0.5, -0.5), (-0.5, height - 0.5), (width - 0.5, height - 0.5)):
        x, y = camera.to_screen(corner)
        assert 0 <= x <= 900
        assert 0 <= y <= 700
    left, top, right, bottom = camera.box()
    assert left < -0.5 < width - 0.5 < right
    assert top < -0.5 < height - 0.5 < bottom


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_a_fitted_film_lies_within_the_viewport_with_all_its_corners(width: int, height: int) -> None:
    camera = cameras.fitted((width, height), (900, 700))
    left, top = camera.to_screen((-0.5, -0.5))
    right, bottom = camera.to_screen((width - 0.5, height - 0.5))
    assert 0 <= left < right <= 900
    assert 0 <= top < bottom <= 700
    assert left + right == pytest.approx(900)
    assert top + bottom == pytest.approx(700)


@given(st.lists(st.tuples(st.floats(0, 90), st.floats(0, 90)), max_size=12))
def test_labels_stand_off_their_points(points: list[tuple[float, float]]) -> None:
    size = (24.0, 14.0)
    offsets = label_layout.arranged(points, [size] * len(points))
    assert len(offsets) == len(points)
    for dx, dy in offsets:
        assert Box(dx, dy, *size).overlap(Box(-5, -5, 10, 10)) == 0


def test_labels_of_points_far_apart_stand_to_the_right_and_those_in_a_crowd_do_not_overlap() -> None:
    assert label_layout.arranged([(0, 0), (200, 0)], [(20, 14)] * 2) == [
        (label_layout.GAP_PX, -7),
        (label_layout.GAP_PX, -7),
    ]
    points = [(50.0, 50.0), (58.0, 55.0), (50.0, 62.0)]
    offsets = label_layout.arranged(points, [(20, 14)] * 3)
    boxes = [Box(x + dx, y + dy, 20, 14) for (x, y), (dx, dy) in zip(points, offsets, strict=True)]
    assert all(a.overlap(b) == 0 for i, a in enumerate(boxes) for b in boxes[:i])
