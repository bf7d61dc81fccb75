import numpy as np
import pytest

from lmstudio.core.geometry import Array
from lmstudio.phantom import anatomy, depth_plane, render, sample, tissue
from lmstudio.phantom.depth_plane import DepthPlane


def test_a_filled_square_covers_exactly_its_area() -> None:
    plane = DepthPlane(40, 40)
    plane.fill(np.array([(9.5, 9.5), (19.5, 9.5), (19.5, 29.5), (9.5, 29.5)]), 2.0)
    assert plane.depth.sum() == pytest.approx(2.0 * 10 * 20, rel=0.06)
    assert plane.depth[20, 15] == pytest.approx(2.0)
    assert plane.depth[5, 5] == 0


def test_a_shape_is_drawn_centred_on_its_pixels() -> None:
    plane = DepthPlane(41, 41)
    ring = np.array(
        [(20 + 8 * np.cos(t), 20 + 8 * np.sin(t)) for t in np.linspace(0, 2 * np.pi, 80, endpoint=False)]
    )
    plane.fill(ring, 1.0)
    y, x = np.mgrid[:41, :41]
    assert (plane.depth * x).sum() / plane.depth.sum() == pytest.approx(20, abs=0.1)
    assert (plane.depth * y).sum() / plane.depth.sum() == pytest.approx(20, abs=0.1)


def test_a_shape_outside_the_film_leaves_it_as_it_was() -> None:
    plane = DepthPlane(20, 20)
    far: Array = np.array([(100.0, 100.0), (120.0, 100.0), (110.0, 120.0)])
    plane.fill(far, 1.0)
    plane.stroke(far, 1.0, width=2.0)
    plane.round(far, 1.0, reach=2.0)
    assert not plane.depth.any()


def test_noise_has_no_mean_and_unit_deviation() -> None:
    plane = depth_plane.noise(np.random.default_rng(0), (64, 48), grain=3.0)
    assert plane.shape == (64, 48)
    assert float(plane.mean()) == pytest.approx(0, abs=1e-4)
    assert float(plane.std()) == pytest.approx(1, abs=1e-3)


def test_bone_is_denser_than_the_air_in_front_of_the_face() -> None:
    rng = np.random.default_rng(2)
    head = anatomy.head(rng)
    pose = render.draw_pose(head, (512, 413), rng=rng)
    depth = tissue.paint(head, pose, shape=(512, 413), rng=rng).depth
    chin = pose(head.curves["symphysis"].mean(axis=0)[None])[0].round().astype(int)
    assert depth[chin[1], chin[0]] > 1.0
    assert depth[-5, -5] == 0


def test_the_edge_of_the_face_runs_through_the_profile_landmarks() -> None:
    rng = np.random.default_rng(4)
    head = anatomy.head(rng)
    pose = render.draw_pose(head, (1024, 826), rng=rng)
    depth = tissue.paint(head, pose, shape=(1024, 826), rng=rng).depth
    for name in ("upper lip", "lower lip", "soft tissue pogonion"):
        x, y = pose(head.points[name][None])[0].round().astype(int)
        assert depth[y, x - 4] > 0.05
        assert depth[y, x + 5] < 0.02


def test_a_film_uses_the_range_of_greys() -> None:
    pixels = sample.phantom(1, height=512, width=413).pixels
    assert pixels.dtype == np.uint8
    assert np.percentile(pixels, 5) < 50
    assert np.percentile(pixels, 95) > 170
