import math
from collections.abc import Mapping

import numpy as np
import pytest

from lmstudio.core import splines
from lmstudio.core.geometry import Array
from lmstudio.phantom import anatomy, curves, dental, template
from lmstudio.phantom.anatomy import Head

SEEDS = range(25)


@pytest.fixture(scope="module")
def heads() -> list[Head]:
    return [anatomy.head(np.random.default_rng(seed)) for seed in SEEDS]


def on(curve: Array, point: Array) -> bool:
    return bool(np.abs(curve - point).sum(axis=1).min() < 1e-9)


def test_menton_is_the_lowest_point_of_the_drawn_mandible(heads: list[Head]) -> None:
    for head in heads:
        assert head.points["menton"][1] == head.curves["mandible"][:, 1].max()


@pytest.mark.parametrize(
    ("curve", "names"),
    [
        ("mandible", ("supramentale", "pogonion", "gnathion", "menton", "gonion")),
        ("face", ("subnasale", "upper lip", "lower lip", "soft tissue pogonion")),
        ("maxilla", ("subspinale", "anterior nasal spine", "posterior nasal spine")),
        ("orbit rim", ("orbitale",)),
        ("nasal bone", ("nasion",)),
        ("meatus", ("porion",)),
    ],
)
def test_landmarks_lie_on_the_curve_that_is_drawn(heads: list[Head], curve: str, names: tuple[str, ...]) -> None:
    for head in heads:
        for name in names:
            assert on(head.curves[curve], head.points[name]), name


def test_gnathion_lies_between_pogonion_and_menton(heads: list[Head]) -> None:
    for head in heads:
        jaw = head.curves["mandible"]
        names = ("supramentale", "pogonion", "gnathion", "menton")
        places = [int(((jaw - head.points[name]) ** 2).sum(axis=1).argmin()) for name in names]
        assert places == sorted(set(places))


def test_articulare_is_where_the_ramus_crosses_the_cranial_base(heads: list[Head]) -> None:
    def distance(curve: Array, point: Array) -> float:
        a, ab = curve[:-1], np.diff(curve, axis=0)
        t = np.clip(((point - a) * ab).sum(axis=1) / np.maximum((ab**2).sum(axis=1), 1e-12), 0, 1)
        return float(np.hypot(*(a + t[:, None] * ab - point).T).min())

    for head in heads:
        assert distance(head.curves["basis"], head.points["articulare"]) < 1e-6
        assert distance(head.curves["mandible"], head.points["articulare"]) < 1e-6


def test_the_incisor_tips_are_on_the_drawn_crowns_and_are_their_ends(heads: list[Head]) -> None:
    for seed, head in zip(SEEDS, heads, strict=True):
        upper, lower = (t for t in dental.teeth(head, np.random.default_rng(seed)) if t.front)
        for tooth, name, apex in (
            (upper, "upper incisal incision", head.upper_apex),
            (lower, "lower incisal incision", head.lower_apex),
        ):
            tip = head.points[name]
            assert on(tooth.outline, tip)
            assert on(tooth.enamel, tip)
            to_root, _ = anatomy.incisor_axes(tip, apex)
            assert ((tooth.outline - tip) @ to_root).min() > -0.2


def test_sella_lies_inside_its_fossa(heads: list[Head]) -> None:
    for head in heads:
        fossa = anatomy.sella_fossa(head.curves)
        low, high = fossa.min(axis=0), fossa.max(axis=0)
        assert (head.points["sella"] > low).all()
        assert (head.points["sella"] < high).all()


def test_orbitale_and_porion_are_the_lowest_of_the_rim_and_the_highest_of_the_meatus(heads: list[Head]) -> None:
    for head in heads:
        assert head.points["orbitale"][1] == head.curves["orbit rim"][:, 1].max()
        assert head.points["porion"][1] == head.curves["meatus"][:, 1].min()


def angle(points: Mapping[str, Array], a: str, vertex: str, b: str) -> float:
    u, v = points[a] - points[vertex], points[b] - points[vertex]
    return math.degrees(math.acos(float(u @ v) / float(np.linalg.norm(u) * np.linalg.norm(v))))


def test_every_head_of_many_seeds_can_be_made_and_the_cephalometric_measurements_vary_about_the_norms() -> None:
    many = [anatomy.head(np.random.default_rng(seed)).points for seed in range(300, 500)]
    assert all(np.isfinite(point).all() for points in many for point in points.values())
    sna = [angle(p, "sella", "nasion", "subspinale") for p in many]
    snb = [angle(p, "sella", "nasion", "supramentale") for p in many]
    base = [float(np.linalg.norm(p["sella"] - p["nasion"])) for p in many]
    assert 79 < np.mean(sna) < 85
    assert 2 < np.std(sna) < 6
    assert 77 < np.mean(snb) < 83
    assert 68 < np.mean(base) < 73
    assert 2 < np.std(base) < 5


def test_the_warp_carries_its_anchors_exactly() -> None:
    rng = np.random.default_rng(5)
    source = np.array(list(template.ANCHORS.values()), dtype=np.float64)
    target = source + rng.normal(0, 3, source.shape)
    assert np.allclose(splines.Warp(source, target)(source), target, atol=1e-6)


def test_a_spline_passes_through_its_control_points() -> None:
    control = np.array([(0.0, 0.0), (4.0, 1.0), (5.0, 6.0), (-1.0, 3.0)])
    for closed in (True, False):
        dense = splines.spline(control, closed=closed)
        assert all(on(dense, point) for point in control)


def test_curves_that_do_not_cross_are_refused() -> None:
    with pytest.raises(ValueError, match="do not cross"):
        curves.crossing(np.array([(0.0, 0.0), (1.0, 0.0)]), np.array([(0.0, 1.0), (1.0, 1.0)]))
