"""Outlines through the landmarks of labelled films."""

import numpy as np
import pytest

from lmstudio.analysis.tracing import outlines
from lmstudio.analysis.tracing.average_head import ANCHORS
from lmstudio.core.geometry import XY
from tests.real.data import ABSENT, DATA
from tests.real.test_measurements import films

pytestmark = pytest.mark.skipif(not (DATA / "ceph").is_dir(), reason=ABSENT)


def off(points: dict[str, XY]) -> float:
    """How far the template is off; infinite where it cannot be fitted."""
    there = [key for key in ANCHORS if key in points]
    fit = outlines.fitted(np.array([ANCHORS[key] for key in there]), np.array([points[key] for key in there]))
    return np.inf if fit is None else fit.off


def test_heads_lie_like_the_template_and_nothing_else_does() -> None:
    heads = list(films().values())
    exchanged = [each | {"S": each["Me"], "Me": each["S"]} for each in heads]
    rng = np.random.default_rng(0)
    random = [dict(zip(heads[0], map(tuple, rng.uniform(0, 200, (19, 2))), strict=True)) for _ in range(20_000)]
    assert max(map(off, heads)) < 0.155
    assert min(map(off, exchanged)) > 0.73
    assert min(map(off, random)) > 0.67
    assert all(outlines.curves(each) for each in heads)
