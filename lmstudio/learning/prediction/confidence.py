"""Expected radial errors of located landmarks.

The constants were settled on training films that the networks had not learned from; what other values would do is
printed by ``python -m tests.benchmarks.expected_errors``.
"""

import math

import numpy as np

from lmstudio.core.geometry import Array
from lmstudio.learning.finetuning import recipe
from lmstudio.learning.prediction.locate import SHAPE_TELLS, Located

SPREAD = 1.83
"""The weight of the squared spread of a heatmap in the squared expected error, divided by the sixth root of the
number of labelled films.

After learning from ten films, the mean negative logarithm of the likelihood was 1.310 on 30 other cephalograms and
0.548 on 30 hands; with half as much 1.346 and 0.597, with twice as much 1.333 and 0.542 (``python -m
tests.benchmarks.expected_errors SET WEIGHTS --last 30``, like all figures of likelihood here)."""
DISAGREEMENT, RESIDUAL, UNSEEN, SHAPE_SPREAD = 0.094, 0.0234, 0.12, 0.08
"""The weights of the squared disagreement, the squared shape residual, 1 square cell and the squared shape spread.

For the last see :class:`locate.Located`. All of them are divided by the square root of the number of labelled
films: what the heatmap does not show shrinks with it.

Settled by maximum likelihood, errors taken as exponentially distributed, on training films of the ISBI 2015
cephalograms (061 to 150), hands and chests (the last 60) that the networks had not learned from. Without one of
them after the other it is 1.309, 1.312, 1.321 and 1.317 instead of 1.310 on cephalograms, 0.552, 0.554, 0.562 and
0.562 instead of 0.548 on hands (``python -m tests.benchmarks.expected_errors SET WEIGHTS --last 30``)."""
SMALL_BATCHES = 0.87
"""The factor of all five where so few films are labelled that the batches are small, which leaves wider heatmaps;
see :func:`recipe.batches_for`.

The likeliest on films 061 to 150 of the cephalograms with two networks of the first ten. It makes little
difference: without it 1.309 instead of 1.310 on 30 of them, 0.543 instead of 0.548 on hands, with 0.75 1.315 and
0.559 (``python -m tests.benchmarks.expected_errors SET WEIGHTS --last 30``)."""
LESS_PLAUSIBLE = 0.5
"""A film so much less plausible than the labelled ones' mean may show the landmarks anywhere; twice as much with a
single labelled film, which has been learned by heart.

With half as much 1.334 instead of 1.310 on cephalograms, 0.419 instead of 0.548 on hands; with twice as much as
before and 1.186 (``python -m tests.benchmarks.expected_errors SET WEIGHTS --last 30``)."""
MANY_LANDMARKS = 19
"""Of fewer landmarks it is more, by the square root of their share: one of six that is hardly seen makes the mean
of all much less plausible, but the others are where they were.

Without this and the limit below, errors of 52, 8.6 and 7.1 pixels of 256 were expected on the last 116 training
films of chests after learning from the first 1, 5 and 10, with both 7.3, 2.8 and 2.8; there were 9.4, 6.9 (two
films were taken for mirrored) and 4.2. Hands have 21 landmarks: 0.619 instead of 0.548 with 30, the same with 12
(``python -m tests.benchmarks.expected_errors SET WEIGHTS --last 30``)."""
ASTRAY = 1.5
"""So many radii of the shape are the landmarks off then, for each unit less plausible.

With half as much 0.625, with a third more 0.531 instead of 0.548 on hands; no cephalogram is in doubt (``python -m
tests.benchmarks.expected_errors SET WEIGHTS --last 30``). After learning from the first hand alone, a child's with
folded fingers, the other terms told nothing of the error of a film (Spearman 0.0), its plausibility did (0.8)."""
ASTRAY_AT_MOST = 1.5
"""But no further than so many scatters of their typical locations, where those are known.

The likeliest of ten from 0.8 to 3 on training films of chests (the last 116), hands and spines (the last 60) with
networks of the first 1, 5 and 10 (``python -m tests.benchmarks.expected_errors SET WEIGHTS``); 30 cephalograms and
hands never reach it after learning from ten. After learning from one spine, which no other is as plausible as,
errors of 80 % of the height were expected without it; there were 7 %."""
UNTOLD = 0.6
"""So much of the scatter of typical locations is an error of landmarks that look alike, where even on the labelled
films the shape tells little (see :data:`locate.SHAPE_TELLS`): the more of it, the more spread a
landmark has beside the others, since where vertebrae are further apart, the next one is too.

About the likeliest on the last 60 training films of spines, and on 60 others, with networks of the first 5 and 10.
The first 10: on the last 60, errors of 2.6 % of the height were expected in the mean without it, 4.4 % with it;
there were 4.3 %."""
_PRIOR_POINTS = 40
"""Held-back points after which the measured correction counts as much as none.

Where the expected errors are right without a correction it should be more: after one film held back, of ten
labelled, it is 1.311 on the other cephalograms and 0.572 on hands, with 160 1.309 and 0.556, with 10 1.317 and
0.610 (``python -m tests.benchmarks.expected_errors SET WEIGHTS --last 30``). Fewer are soon right where films are
unlike those that all this was settled on."""


def expected_error(found: Located, *, films: int, typical: float, labelled: int | None = None) -> Array:
    """The expected radial errors (K,) in cells of the coarse stage.

    Args:
        found: the landmarks.
        films: how many labelled films the networks learned from.
        typical: the labelled films' plausibility, which is negative; 0 where it is not known.
        labelled: how many there were, with those held back, when the size of the batches was chosen; as many by
            default.
    """
    unseen = (
        DISAGREEMENT * found.disagreement**2
        + RESIDUAL * found.residual**2
        + UNSEEN
        + SHAPE_SPREAD * found.shape_spread**2
    )
    count = max(1, films)
    squared = SPREAD * found.spread**2 / count ** (1 / 6) + unseen / math.sqrt(count)
    squared *= SMALL_BATCHES if (labelled or films) <= recipe.VERY_FEW else 1
    doubted = typical - LESS_PLAUSIBLE * (1 + 1 / count) * max(1.0, math.sqrt(MANY_LANDMARKS / len(found.spread)))
    doubt = max(0.0, doubted - found.plausibility) if typical else 0.0
    astray = ASTRAY * found.radius * doubt
    if found.scatter:
        astray = min(astray, ASTRAY_AT_MOST * found.scatter)
    untold = UNTOLD * found.scatter * _relative(found.shape_spread) if typical < SHAPE_TELLS else 0.0
    return np.asarray(np.sqrt(squared + astray**2 + untold**2))


def _relative(spread: Array) -> Array:
    """The spread (K,) in shares of its root mean square; 1 where there is none."""
    whole = float(np.sqrt(np.mean(spread**2)))
    return spread / whole if whole > 0 else np.ones_like(spread)


def correction(expected: Array, actual: Array) -> float:
    """The factor that makes expected errors (n, K) right for a project, from the errors on held-back films.

    Drawn towards 1 where there are few points; 1 where there is none. ``nan`` in ``actual``: no truth.
    """
    there = np.isfinite(actual)
    if not there.any():
        return 1.0
    prior = _PRIOR_POINTS * float(expected[there].mean())
    return (float(actual[there].sum()) + prior) / (float(expected[there].sum()) + prior)
