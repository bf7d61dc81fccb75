"""How much better one start is than another: paired by seed or draw, with limits from a bootstrap over films."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from lmstudio.bench.figures import Group
from lmstudio.bench.protocols import DDPM, RANDOM
from lmstudio.bench.starts import OF_RANDOM, mark
from lmstudio.core.geometry import Array
from lmstudio.core.sameness import Same

RESAMPLES = 10_000
"""Of the measured films."""
LIMITS = (2.5, 97.5)
"""Percentiles of the resamples' differences: 95 % lie between them."""


@dataclass(frozen=True, slots=True, eq=False)
class FilmErrors:
    """The errors of a run, film by film.

    Args:
        pair: of runs to be compared, the same: seed and draw.
        total: (n,) sums over each film's landmarks.
        count: (n,) how many there are.
        films: a mark of their names and order.
    """

    pair: tuple[int, int | None]
    total: Array
    count: Array
    films: str

    @property
    def mean(self) -> float:
        """The mean radial error over all points."""
        return float(self.total.sum() / self.count.sum())


def of_films(errors: Array, films: Sequence[str], *, pair: tuple[int, int | None]) -> FilmErrors:
    """A run's errors (n, K), ``nan`` where there is no truth, film by film."""
    there = np.isfinite(errors)
    return FilmErrors(pair, np.where(there, errors, 0.0).sum(axis=1), there.sum(axis=1), mark("\n".join(films)))


@dataclass(frozen=True, slots=True, eq=False)
class Difference(Same):
    """How much smaller the errors of one start are than another's.

    Args:
        pairs: of runs, of the same films and seed.
        mine, other: their mean errors.
        difference: ``other - mine``.
        sd: between the pairs; ``nan`` of one.
        low, high: between which 95 % of the resampled films' differences lie.
        better: in how many pairs the first is.
    """

    pairs: int
    mine: float
    other: float
    difference: float
    sd: float
    low: float
    high: float
    better: int


def difference(mine: Sequence[FilmErrors], other: Sequence[FilmErrors]) -> Difference | None:
    """The difference of runs that were measured on the same films, pair by pair; ``None`` without any pair."""
    others = {run.pair: run for run in other}
    pairs = [(run, others[run.pair]) for run in mine if run.pair in others and run.films == others[run.pair].films]
    if not pairs:
        return None
    each = np.array([theirs.mean - own.mean for own, theirs in pairs])
    low, high = _limits(pairs)
    return Difference(
        len(pairs),
        float(np.mean([own.mean for own, _ in pairs])),
        float(np.mean([theirs.mean for _, theirs in pairs])),
        float(each.mean()),
        float(each.std(ddof=1)) if len(each) > 1 else float("nan"),
        low,
        high,
        int((each > 0).sum()),
    )


def _limits(pairs: Sequence[tuple[FilmErrors, FilmErrors]]) -> tuple[float, float]:
    """Between which differences of the pairs' mean lie when as many films are drawn from them, with repeats."""
    drawn = _drawn(len(pairs[0][0].total))

    def means(side: int) -> Array:
        each = [(drawn @ pair[side].total) / np.maximum(drawn @ pair[side].count, 1) for pair in pairs]
        return np.asarray(np.mean(each, axis=0))

    low, high = np.percentile(means(1) - means(0), LIMITS).tolist()
    return low, high


@lru_cache(maxsize=8)
def _drawn(films: int) -> Array:
    """How often each film is drawn in each resample (RESAMPLES, films)."""
    even = np.full(films, 1 / films)
    return np.random.default_rng(0).multinomial(films, even, size=RESAMPLES).astype(float)


def rows(groups: Mapping[Group, Sequence[FilmErrors]], networks: Mapping[Group, str]) -> list[dict[str, Any]]:
    """Every start beside random weights of the same network, and beside ``ddpm``, for JSON.

    Args:
        groups: the runs.
        networks: the marks of the shapes of their networks.
    """
    found = []
    for group, runs in groups.items():
        for other in _others(group, groups, networks):
            told = difference(runs, groups[other])
            if told is not None:
                found.append(
                    {
                        "labelled_films": group.labelled,
                        "films": group.films,
                        "init": group.init,
                        "variant": group.variant,
                        "against": other.init,
                        "against_variant": other.variant,
                        **{name: getattr(told, name) for name in Difference.__dataclass_fields__},
                    }
                )
    return found


def _others(group: Group, groups: Mapping[Group, Any], networks: Mapping[Group, str]) -> Iterator[Group]:
    """What a group is compared with: learned from the same films, random weights of its shape, then ``ddpm``."""
    for other in groups:
        if other == group or (other.labelled, other.films) != (group.labelled, group.films):
            continue
        random = _is_random(other) and networks[other] == networks[group] and not _is_random(group)
        if random or (other.init == DDPM and not (_is_random(group) and networks[other] == networks[group])):
            yield other


def _is_random(group: Group) -> bool:
    return group.init == RANDOM or group.init.endswith(OF_RANDOM)
