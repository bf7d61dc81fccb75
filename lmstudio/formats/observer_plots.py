"""Bland-Altman plots and scattergrams as SVG (W3C, 1.1): small panels side by side, text as text."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from lmstudio.analysis.measurements import definitions
from lmstudio.analysis.observers.pairs import PairStatistics
from lmstudio.analysis.observers.reader_comparison import ComparedLandmark, ComparedMeasure, ComparedReadings
from lmstudio.analysis.observers.scatter import Scatter
from lmstudio.formats import xml_text

WIDTH, HEIGHT = 340, 260
"""Of a panel, pixels: three fit on a page."""
_ACROSS = 3
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 14, 34, 40
_POINT, _BAND, _LINE, _ZERO = "#0072B2", "#D9E8F2", "#D55E00", "#888888"
"""Of Okabe and Ito's palette, which readers who see few colours can tell apart."""
_TICKS = 5
_LEAST_P = 0.01
"""Smaller probabilities are only told to be so."""


@dataclass(frozen=True, slots=True)
class _Panel:
    """One plot: where values lie in it. Raw SVG is added by its methods in order."""

    left: float
    bottom: float
    right: float
    top: float

    def x(self, value: float) -> float:
        """Pixels from the left."""
        return _LEFT + (value - self.left) / (self.right - self.left) * (WIDTH - _LEFT - _RIGHT)

    def y(self, value: float) -> float:
        """Pixels from the top."""
        return HEIGHT - _BOTTOM - (value - self.bottom) / (self.top - self.bottom) * (HEIGHT - _TOP - _BOTTOM)

    def level(self, value: float, colour: str, dashes: str = "") -> str:
        """A line across at a height."""
        y = self.y(value)
        dash = f' stroke-dasharray="{dashes}"' if dashes else ""
        return f'<path d="M{_LEFT} {y:.2f}H{WIDTH - _RIGHT}" stroke="{colour}" fill="none"{dash}/>'

    def band(self, low: float, high: float) -> str:
        """A band across between two heights."""
        upper, lower = self.y(high), self.y(low)
        return (
            f'<rect x="{_LEFT}" y="{upper:.2f}" width="{WIDTH - _LEFT - _RIGHT}" height="{lower - upper:.2f}" '
            f'fill="{_BAND}"/>'
        )

    def dots(self, places: Iterable[Sequence[float]]) -> Iterator[str]:
        """A dot at each place."""
        for x, y in places:
            yield (
                f'<circle cx="{self.x(x):.2f}" cy="{self.y(y):.2f}" r="2.6" fill="{_POINT}" fill-opacity="0.75"/>'
            )

    def frame(self, title: str, *, across: str, up: str) -> Iterator[str]:
        """The axes with numbers and titles."""
        width, height = WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM
        yield f'<rect x="{_LEFT}" y="{_TOP}" width="{width}" height="{height}" fill="none" stroke="#444444"/>'
        yield _text(WIDTH / 2, 14, title, size=12, bold=True)
        yield _text(_LEFT + width / 2, HEIGHT - 6, across)
        yield _text(12, _TOP + height / 2, up, turned=True)
        for tick in _ticks(self.left, self.right):
            yield _text(self.x(tick), HEIGHT - _BOTTOM + 13, f"{tick:g}", size=9)
        # y counts down where the lower end is the greater one.
        for tick in _ticks(*sorted((self.bottom, self.top))):
            yield _text(_LEFT - 4, self.y(tick) + 3, f"{tick:g}", size=9, anchor="end")


def bland_altman(compared: ComparedReadings) -> str:
    """The difference against the mean of each measurement, with bias, limits of agreement and their intervals."""
    return _page([_measure_panel(compared, each, each.pair) for each in compared.measures if each.pair])


def scattergrams(compared: ComparedReadings) -> str:
    """Where the first reading of each landmark lies from the second, with the ellipse of further readings."""
    return _page([_landmark_panel(compared, each) for each in compared.landmarks])


def measure_plot(compared: ComparedReadings, measure: ComparedMeasure) -> str:
    """One panel of :func:`bland_altman` as a page of its own; empty where there is no pair to draw."""
    return _page([_measure_panel(compared, measure, measure.pair)] if measure.pair else [])


def landmark_plot(compared: ComparedReadings, landmark: ComparedLandmark) -> str:
    """One panel of :func:`scattergrams` as a page of its own."""
    return _page([_landmark_panel(compared, landmark)])


def _page(panels: Sequence[str]) -> str:
    across = max(1, min(_ACROSS, len(panels)))
    rows = max(1, math.ceil(len(panels) / across))
    width, height = across * WIDTH, rows * HEIGHT
    placed = "".join(
        f'<g transform="translate({k % across * WIDTH} {k // across * HEIGHT})">{each}</g>\n'
        for k, each in enumerate(panels)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="sans-serif">\n'
        f'<rect width="{width}" height="{height}" fill="white"/>\n{placed}</svg>\n'
    )


def _measure_panel(compared: ComparedReadings, measure: ComparedMeasure, pair: PairStatistics) -> str:
    means, differences = measure.values[:, :2].mean(axis=1), measure.values[:, 0] - measure.values[:, 1]
    panel = _around(means, [*differences, *_levels(pair)])
    what = definitions.heading(measure.measurement.key, measure.measurement.unit)
    parts = [
        *(panel.band(each.low or 0.0, each.high or 0.0) for each in (pair.bias, pair.lower, pair.upper)),
        panel.level(0.0, _ZERO),
        panel.level(pair.bias.value, _LINE),
        *(panel.level(each.value, _LINE, "6 3") for each in (pair.lower, pair.upper)),
        *panel.dots(np.stack([means, differences], axis=1).tolist()),
        *panel.frame(what, across="mean of both", up=f"{_short(compared.first)} − {_short(compared.second)}"),
        _text(WIDTH / 2, 28, _under(measure, pair), size=9),
    ]
    return "".join(parts)


def _levels(pair: PairStatistics) -> Iterator[float]:
    for each in (pair.bias, pair.lower, pair.upper):
        yield from (end for end in (each.low, each.high) if end is not None)
    yield 0.0


def _under(measure: ComparedMeasure, pair: PairStatistics) -> str:
    text = f"n = {pair.n}, bias {pair.bias.value:.2f}, limits {pair.lower.value:.2f} to {pair.upper.value:.2f}"
    slope = measure.slope
    if slope is None:
        return text
    p = f"p = {slope.p:.2f}" if slope.p >= _LEAST_P else f"p < {_LEAST_P:g}"
    return f"{text}, slope {slope.per_unit:.2f} ({p})"


def _landmark_panel(compared: ComparedReadings, landmark: ComparedLandmark) -> str:
    steps, cloud = landmark.steps[np.isfinite(landmark.steps).all(axis=1)], landmark.errors.cloud
    reach = max([1.0, *np.abs(steps).ravel(), *(_reach(cloud) if cloud else ())]) * 1.05
    # One unit is as long across as down, and down is down.
    wide = reach * (WIDTH - _LEFT - _RIGHT) / (HEIGHT - _TOP - _BOTTOM)
    panel = _Panel(-wide, reach, wide, -reach)
    across, down = ("forwards", "down") if compared.anatomical else ("right", "down")
    parts = [
        panel.level(0.0, _ZERO),
        f'<path d="M{panel.x(0):.2f} {_TOP}V{HEIGHT - _BOTTOM}" stroke="{_ZERO}" fill="none"/>',
        *panel.dots(steps.tolist()),
        *(_ellipse(panel, cloud) if cloud else ()),
        *panel.frame(landmark.name, across=f"{across} [{compared.unit}]", up=f"{down} [{compared.unit}]"),
        _text(WIDTH / 2, 28, f"n = {landmark.errors.n}, mean {landmark.errors.mean.value:.2f}", size=9),
    ]
    return "".join(parts)


def _reach(cloud: Scatter) -> tuple[float, float]:
    turn = math.radians(cloud.direction)
    x = math.hypot(cloud.long * math.cos(turn), cloud.short * math.sin(turn))
    y = math.hypot(cloud.long * math.sin(turn), cloud.short * math.cos(turn))
    return abs(cloud.mean[0]) + x, abs(cloud.mean[1]) + y


def _ellipse(panel: _Panel, cloud: Scatter) -> Iterator[str]:
    x, y = panel.x(cloud.mean[0]), panel.y(cloud.mean[1])
    scale = panel.x(1.0) - panel.x(0.0)
    yield (
        f'<ellipse cx="{x:.2f}" cy="{y:.2f}" rx="{cloud.long * scale:.2f}" ry="{cloud.short * scale:.2f}" '
        f'transform="rotate({cloud.direction:.3f} {x:.2f} {y:.2f})" fill="none" stroke="{_LINE}"/>'
    )
    yield f'<path d="M{x - 5:.2f} {y:.2f}h10M{x:.2f} {y - 5:.2f}v10" stroke="{_LINE}" stroke-width="1.6"/>'


def _around(across: Iterable[float], up: Iterable[float]) -> _Panel:
    """The panel that has all values with some room, also where all are the same."""
    ends = []
    for values in (list(across), list(up)):
        low, high = min(values), max(values)
        room = (high - low) * 0.06 or 1.0
        ends.append((low - room, high + room))
    (left, right), (bottom, top) = ends
    return _Panel(left, bottom, right, top)


def _ticks(low: float, high: float) -> Iterator[float]:
    """Round numbers between two ends."""
    rough = (high - low) / _TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough)
    for k in range(math.ceil(low / step), math.floor(high / step) + 1):
        yield round(k * step, 10)


def _text(
    x: float,
    y: float,
    text: str,
    *,
    size: int = 10,
    bold: bool = False,
    turned: bool = False,
    anchor: str = "middle",
) -> str:
    weight = ' font-weight="bold"' if bold else ""
    turn = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if turned else ""
    printable = xml_text.escape(text)
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}"{weight}{turn}>{printable}</text>'
    )


def _short(name: str) -> str:
    return name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"


_NAME = 18
"""Characters of a reader's name beside a plot: longer ones would run over its end."""
