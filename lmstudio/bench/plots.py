"""Plots of a benchmark: error against labelled films, cumulative errors, errors of each landmark."""

import io
import math
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from lmstudio.bench import figures, plot_library, report
from lmstudio.bench.figures import Group
from lmstudio.bench.report import ReportSection
from lmstudio.bench.store import Run, Store
from lmstudio.core import metrics
from lmstudio.formats.atomic import write_bytes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
"""Okabe and Ito's palette, which readers who see few colours can tell apart."""
SIZE_INCH = (7.0, 4.5)


def write(results: Store, recipe: str | None = None) -> None:
    """Write the pictures of every set of the report into the folder of results.

    Raises:
        LandmarkStudioError: the library that draws is not installed.
        SaveFailed: they cannot be written.
        TableError: the files of a run are damaged.
    """
    plot_library.refuse_without()
    kinds = {"error": errors_by_films, "cumulative": cumulative, "landmarks": by_landmark}
    for section in report.sections(results, recipe)[0]:
        for kind, draw in kinds.items():
            tested = "" if section.tested == "test" else "-" + section.tested.replace(" ", "-")
            write_bytes(results.folder / f"{section.set_name}{tested}-{kind}.png", _picture(section, draw))


def _picture(section: ReportSection, draw: Callable[["Axes", ReportSection], None]) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=SIZE_INCH, layout="constrained", dpi=150)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    draw(axes, section)
    axes.set_title(f"{section.set_name}, {section.tested} films")
    axes.grid(visible=True, alpha=0.3)
    if axes.get_legend_handles_labels()[0]:
        axes.legend(fontsize="small")
    content = io.BytesIO()
    figure.savefig(content, format="png")
    return content.getvalue()


def errors_by_films(axes: "Axes", section: ReportSection) -> None:
    """Mean radial error against the number of labelled films, with the range over seeds and draws as a band."""
    lines: dict[str, dict[int, list[float]]] = {}
    for group, runs in section.groups.items():
        if figures.SECOND in group.films:
            continue
        found = lines.setdefault(_start(group, runs), {}).setdefault(group.labelled, [])
        found += [metrics.mean_radial_error(run.errors) for run in runs]
    for colour, (label, points) in zip(_colours(len(lines)), lines.items(), strict=True):
        films = sorted(points)
        low, mean, high = ([f(points[n]) for n in films] for f in (min, _mean, max))
        axes.plot(films, mean, "o-", color=colour, label=label)
        axes.fill_between(films, low, high, color=colour, alpha=0.2, linewidth=0)
    ticks = sorted({group.labelled for group in section.groups})
    axes.set_xscale("log")
    axes.set_xticks(ticks, [str(n) for n in ticks])
    axes.set_xticks([], minor=True)
    axes.set_ylim(bottom=0)
    axes.set_xlabel("labelled films")
    axes.set_ylabel(f"mean radial error, {section.unit.text} (band: lowest to highest run)")


def cumulative(axes: "Axes", section: ReportSection) -> None:
    """The share of points up to each error, one curve for each number of labelled films and start."""
    groups = _first(section)
    limit = 2 * max(section.unit.thresholds)
    for colour, (label, runs) in zip(_colours(len(groups)), groups.items(), strict=True):
        found = np.concatenate([run.errors.ravel() for run in runs])
        found = np.sort(found[np.isfinite(found)])
        style = "--" if runs[0].setting.init.endswith("random") else "-"
        share = 100 * np.arange(1, found.size + 1) / found.size
        axes.step(found, share, where="post", color=colour, linestyle=style, label=label)
    for threshold in section.unit.thresholds:
        axes.axvline(threshold, color="grey", linewidth=0.6)
    axes.set_xlim(0, limit)
    axes.set_ylim(0, 100)
    axes.set_xlabel(f"radial error, {section.unit.text}")
    axes.set_ylabel("points up to it, %")


def by_landmark(axes: "Axes", section: ReportSection) -> None:
    """The mean error of each landmark, a bar for each number of labelled films and start."""
    groups, names = _first(section), section.runs[0].landmarks
    place, width = np.arange(len(names)), 0.8 / max(1, len(groups))
    for i, (colour, (label, runs)) in enumerate(zip(_colours(len(groups)), groups.items(), strict=True)):
        heights = list(figures.per_landmark(runs).values())
        axes.bar(place + (i - (len(groups) - 1) / 2) * width, heights, width, color=colour, label=label)
    size = "xx-small" if len(names) > 25 else "small"
    axes.set_xticks(place, names, rotation=90, fontsize=size)
    axes.set_ylabel(f"mean radial error, {section.unit.text}")


def _first(section: ReportSection) -> Mapping[str, list[Run]]:
    """The runs on the first N films by what they are called in a legend."""
    return {
        f"{group.labelled} films, {_start(group, runs)}": runs
        for group, runs in section.groups.items()
        if group.films == figures.FIRST
    }


def _start(group: Group, runs: Sequence[Run]) -> str:
    name = str(runs[0].about["start_name"])
    start = group.init if group.init == name else f"{group.init} ({name}, {group.start})"
    return f"{start}, {group.variant}" if group.variant else start


def _colours(count: int) -> list[str]:
    return [COLOURS[i % len(COLOURS)] for i in range(count)]


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values)
