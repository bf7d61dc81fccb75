import math

import numpy as np
import pytest

from lmstudio.analysis import ellipses
from lmstudio.analysis.measurements import propagation
from lmstudio.analysis.measurements.evaluation import Evaluation, evaluate
from lmstudio.analysis.measurements.propagation import Covariance, gradients, spreads
from lmstudio.analysis.measurements.reader_errors import PUBLISHED
from lmstudio.core.geometry import UNKNOWN_SPACING, XY, Spacing, SpacingOrigin, of_shape
from lmstudio.formats.measurement_files import cephalometric
from tests.unit.analysis.measurements.invented import EXACT, face, numbers, stored

ALL, FACE = cephalometric(), face()
KNOWN = stored("errors")["sd_for_1_mm"]
ROUND: dict[str, Covariance] = dict.fromkeys(FACE, (1.0, 0.0, 1.0))


def error(measure: str, covariances: dict[str, Covariance], points: dict[str, XY] | None = None) -> float:
    found = spreads(ALL, points or FACE, covariances, [measure])[measure].error
    assert found is not None
    return found


def step(a: str, b: str) -> tuple[float, XY, XY]:
    """The length of the step between two landmarks, its direction, and that at right angles to it."""
    (ax, ay), (bx, by) = FACE[a], FACE[b]
    length = math.dist((ax, ay), (bx, by))
    u = ((bx - ax) / length, (by - ay) / length)
    return length, u, (-u[1], u[0])


def along(n: XY, covariance: Covariance) -> float:
    xx, xy, yy = covariance
    return n[0] * n[0] * xx + 2 * n[0] * n[1] * xy + n[1] * n[1] * yy


UNEVEN: dict[str, Covariance] = {key: (1 + 0.1 * k, 0.3 * (-1) ** k, 0.5 + 0.05 * k) for k, key in enumerate(FACE)}


@pytest.mark.parametrize("measure", KNOWN)
def test_the_first_order_error_of_every_measurement_for_one_millimetre(measure: str) -> None:
    slopes = gradients(ALL, FACE, [measure])[measure]
    found = math.sqrt(sum(dx * dx + dy * dy for dx, dy in slopes.values()))
    assert round(found, 6) == pytest.approx(KNOWN[measure]["sd"], abs=EXACT)


def test_an_angle_at_a_point_has_the_error_of_its_closed_form() -> None:
    a, _, at_a = step("N", "S")
    b, _, at_b = step("N", "A")
    g = (at_b[0] / b - at_a[0] / a, at_b[1] / b - at_a[1] / a)
    variance = along(at_a, UNEVEN["S"]) / a**2 + along(at_b, UNEVEN["A"]) / b**2 + along(g, UNEVEN["N"])
    assert error("SNA", UNEVEN) == pytest.approx(math.degrees(math.sqrt(variance)), rel=1e-6)


def test_an_angle_of_two_lines_has_the_error_of_its_closed_form() -> None:
    variance = 0.0
    for a, b in (("Po", "Or"), ("Go", "Me")):
        length, _, across = step(a, b)
        variance += (along(across, UNEVEN[a]) + along(across, UNEVEN[b])) / length**2
    assert error("FMA", UNEVEN) == pytest.approx(math.degrees(math.sqrt(variance)), rel=1e-6)


def test_a_distance_from_a_line_has_the_error_of_its_closed_form() -> None:
    length, u, n = step("N", "Pog")
    t = sum((p - q) * e for p, q, e in zip(FACE["A"], FACE["N"], u, strict=True)) / length
    parts = along(n, UNEVEN["A"]), (1 - t) ** 2 * along(n, UNEVEN["N"]), t**2 * along(n, UNEVEN["Pog"])
    assert error("A-NPog", UNEVEN) == pytest.approx(math.sqrt(sum(parts)), rel=1e-6)


def test_lengths_and_ratios_have_the_errors_of_their_closed_forms() -> None:
    _, u, _ = step("S", "Go")
    assert error("S-Go", UNEVEN) == pytest.approx(
        math.sqrt(along(u, UNEVEN["S"]) + along(u, UNEVEN["Go"])), rel=1e-6
    )
    value = numbers(evaluate(ALL, FACE))
    parts = (error(each, UNEVEN) / value[each] for each in ("S-Go", "N-Me"))
    assert error("PFH/AFH", UNEVEN) == pytest.approx(value["PFH/AFH"] * math.hypot(*parts), rel=1e-6)


def test_points_that_terms_share_cancel() -> None:
    assert error("ANB", ROUND) < error("SNB", ROUND) < error("SNA", ROUND)


def test_in_a_face_twice_as_large_angles_have_half_the_error() -> None:
    double = {key: (2 * x, 2 * y) for key, (x, y) in FACE.items()}
    for measure in ("SNA", "FMA", "interincisal", "ODI"):
        assert error(measure, ROUND, double) == pytest.approx(error(measure, ROUND) / 2, rel=1e-6)
    assert error("A-NPog", ROUND, double) == pytest.approx(error("A-NPog", ROUND), rel=1e-6)


def test_a_mirrored_face_has_the_same_errors_with_mirrored_ellipses() -> None:
    mirrored = {key: (-x, y) for key, (x, y) in FACE.items()}
    flipped = {key: (xx, -xy, yy) for key, (xx, xy, yy) in UNEVEN.items()}
    before, after = spreads(ALL, FACE, UNEVEN, ALL.measurements), spreads(ALL, mirrored, flipped, ALL.measurements)
    for measure, found in before.items():
        if measure != "Z angle" and found.error is not None:
            assert after[measure].error == pytest.approx(found.error, rel=1e-6), measure
            assert after[measure].mainly == found.mainly


def test_random_draws_have_the_spread_that_is_propagated() -> None:
    chance = np.random.default_rng(3)
    picked = ("SNA", "ANB", "FMA", "ODI", "interincisal", "A-Nperp", "PFH/AFH", "Z angle")
    draws: dict[str, list[float]] = {measure: [] for measure in picked}
    for _ in range(2000):
        steps = chance.normal(size=(len(FACE), 2))
        moved = {key: (x + u, y + v) for (key, (x, y)), (u, v) in zip(FACE.items(), steps, strict=True)}
        for measure, value in numbers(evaluate(ALL, moved, keys=picked)).items():
            draws[measure].append(value)
    for measure, values in draws.items():
        assert error(measure, ROUND) == pytest.approx(float(np.std(values, ddof=1)), rel=0.06), measure


def test_where_the_first_order_is_wrong_there_is_no_error() -> None:
    assert spreads(ALL, FACE, ROUND, ["Holdaway ratio"])["Holdaway ratio"].error is None
    close = dict.fromkeys(FACE, (0.01, 0.0, 0.01))
    assert spreads(ALL, FACE, close, ["Holdaway ratio"])["Holdaway ratio"].error is not None
    flat = {**FACE, "A": (FACE["N"][0] + 0.1, FACE["N"][1] - 60)}
    flat["S"] = (FACE["N"][0], FACE["N"][1] - 70)
    assert spreads(ALL, flat, ROUND, ["SNA"])["SNA"].error is None


def test_a_landmark_of_unknown_error_makes_the_error_unknown() -> None:
    some = {key: each for key, each in ROUND.items() if key != "A"}
    found = spreads(ALL, FACE, some, ["SNA", "SNB"])
    assert found["SNA"].error is None
    assert found["SNB"].error is not None


def test_the_landmark_with_most_of_the_error_is_named() -> None:
    covariances = {**ROUND, "Or": (9.0, 0.0, 9.0)}
    assert spreads(ALL, FACE, covariances, ["FMA"])["FMA"].mainly == "Or"


def test_an_ellipse_and_its_covariance_have_the_same_expected_distance() -> None:
    drawn = ellipses.Ellipse((3.0, 1.5), (-0.4, 0.8))
    xx, xy, yy = propagation.covariance_of(drawn, UNKNOWN_SPACING)
    draws = np.random.default_rng(0).multivariate_normal((0, 0), [[xx, xy], [xy, yy]], size=200_000)
    turns = np.linspace(0, 2 * math.pi, 720, endpoint=False)
    edge = np.outer(np.cos(turns), drawn.long) + np.outer(np.sin(turns), drawn.short)
    mean_radius = np.hypot(*edge.T).mean()
    assert np.hypot(*draws.T).mean() == pytest.approx(mean_radius, rel=0.005)


def test_pixels_become_millimetres_before_an_ellipse_is_used() -> None:
    spacing = Spacing(0.1, 0.2, SpacingOrigin.RULER)
    xx, xy, yy = propagation.covariance_of(ellipses.circle(10.0), spacing)
    assert (xx, xy, yy) == pytest.approx((2 / math.pi, 0.0, 8 / math.pi))


def test_without_spacing_an_ellipse_has_the_shape_of_the_pixels() -> None:
    xx, xy, yy = propagation.covariance_of(ellipses.circle(10.0), of_shape(1.5))
    assert (xx, xy, yy) == pytest.approx((200 / math.pi, 0.0, 450 / math.pi))


def test_errors_told_forwards_and_down_follow_a_face_that_looks_left() -> None:
    right = Evaluation(ALL, FACE).axes
    left = Evaluation(ALL, {key: (-x, y) for key, (x, y) in FACE.items()}).axes
    for each in PUBLISHED.covariances.values():
        xx, xy, yy = propagation.turned_to(each, right)
        assert propagation.turned_to(each, left) == pytest.approx((xx, -xy, yy))
        assert xx + yy == pytest.approx(each[0] + each[2])
