"""Reports that several commands print: what was added, matched, left out; error tables."""

import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from rich.table import Table

from lmstudio.bench.measurement_errors import MeasurementErrors
from lmstudio.cli.arguments import BY_NAME
from lmstudio.cli.console import counted, plain_console
from lmstudio.cli.output import plain
from lmstudio.core import metrics
from lmstudio.core.geometry import Array
from lmstudio.core.project import Model
from lmstudio.errors import LockedProject, ProjectError
from lmstudio.formats.matching.film_names import NamedFilms
from lmstudio.formats.matching.settling import Findings
from lmstudio.formats.rescue import checking
from lmstudio.imaging import film_reading
from lmstudio.session import Added, Session
from lmstudio.session.rescue import difference_words

_MOST_NAMES = 20
"""So many films that a project lacks are named: a table may be of a whole clinic, and more is told after them."""


def report_added(added: Added) -> int:
    """Print how many films were added and which were left out; the exit code, 1 where nothing was added."""
    new, left_out = counted(len(added.images), "film"), len(added.skipped)
    again = f", {counted(added.found, 'missing film')} found" if added.found else ""
    print(f"{new} added{again}, {added.already} already in the project, {left_out} left out")
    for skipped in added.skipped:
        print(f"  left out: {skipped.path.name}: {skipped.error}", file=sys.stderr)
    return 0 if added.images or added.already or added.found else 1


def report_names(named: NamedFilms) -> None:
    """Print which names of films a table has that the project lacks, that were left out, or are not as written."""
    for line in _about_names(named):
        print(f"  {line}", file=sys.stderr)


def _about_names(named: NamedFilms) -> Iterator[str]:
    if named.numbered:
        yield f"films are named by numbers alone, such as {named.numbered}: right only for the project exported"
    for name in named.unknown[:_MOST_NAMES]:
        near = named.nearest.get(name)
        yield f"the project has no film “{name}”" + (f"; the closest match is “{near.path}”" if near else "")
    if more := named.unknown[_MOST_NAMES:]:
        yield f"nor has it {counted(len(more), 'further film')} of the source, such as “{more[0]}”"
    for name, image in named.by_name.items():
        if name in named.found:
            yield f"“{name}” was matched with {image.path} by file name only"
        else:
            yield f"“{name}” has the file name of {image.path}, not its folders: left out ({BY_NAME} includes it)"
    for name, image in named.respelled.items():
        yield f"“{name}” was matched with {image.path}"


def report_folder(added: Added, folder: Path, *, recursive: bool) -> int:
    """Print how many films of a folder were added, and how many more there are inside it; the exit code.

    Args:
        added: what became of those that were to be added.
        folder: that they were looked for in.
        recursive: whether its subfolders were looked through too.
    """
    code = report_added(added)
    more = 0 if recursive else film_reading.count_below(folder)[0]
    if more:
        print(f"  {counted(more, 'film')} in subfolders not added; --recursive adds them, too", file=sys.stderr)
    return code


def report_findings(findings: Findings) -> None:
    """Print the notes and warnings on a source of points."""
    for sentence in (*findings.notes(), *findings.warnings()):
        print(f"  {sentence[0].lower()}{sentence[1:]}", file=sys.stderr)


def open_to_write(path: Path) -> Session:
    """The project at ``path``, to be changed.

    Raises:
        LockedProject: it is open elsewhere or cannot be written.
    """
    session = Session.open(path)
    if session.read_only:
        session.close()
        raise LockedProject(
            session.read_only_reason or "The project cannot be changed now.",
            where=path,
            remedy="Close the window that has it open, or copy the project and work on the copy.",
        )
    warn(session)
    return session


def warn(session: Session) -> None:
    """Warn where a drive cannot keep other windows out of a project, or something else has changed it."""
    if session.warning:
        print(f"landmark-studio: warning: {session.warning}", file=sys.stderr)
    warn_of_differences(session)


def warn_of_differences(session: Session) -> None:
    """Warn where something else than this program has changed a project."""
    try:
        found = checking.check(session.path, locks=session.has_locks)
    except ProjectError as error:
        print(f"landmark-studio: warning: the project could not be checked: {error}", file=sys.stderr)
        return
    if found:
        told = "the project was changed by something else than this program; “landmark-studio repair” mends that"
        print(f"landmark-studio: warning: {told}:", file=sys.stderr)
    for line in difference_words.words(found, session.project):
        print(f"  {line}", file=sys.stderr)


def error_table(errors: Array, names: Sequence[str], *, unit: str, title: str) -> Table:
    """Errors (n, K) as a table: mean, SD, median and detection rates of each landmark and of all."""
    thresholds = metrics.SDR_THRESHOLDS_MM if unit == "mm" else ()
    table = Table(title=title)
    table.add_column("landmark")
    for heading in (f"mean {unit}", "SD", "median", *(f"≤ {t:g} {unit} %" for t in thresholds)):
        table.add_column(heading, justify="right")
    rows = [(name, errors[:, k]) for k, name in enumerate(names)]
    for name, column in [*rows, ("all", errors.ravel())]:
        there = column[np.isfinite(column)]
        if not there.size:
            continue
        figures = [there.mean(), there.std(), np.median(there)]
        rates = [metrics.success_detection_rate(there, t) for t in thresholds]
        cells = [*(f"{value:.2f}" for value in figures), *(f"{rate:.0f}" for rate in rates)]
        table.add_row(plain(name), *cells, style="bold" if name == "all" else None)
    return table


def measurement_table(found: MeasurementErrors) -> Table:
    """Errors of angles, and how often classes are right, as a table."""
    table = Table(title="Errors of measurements, and how often classes are right")
    table.add_column("measurement")
    for heading in ("mean |error| °", "bias °", "SD °", "classes right %"):
        table.add_column(heading, justify="right")
    for key in dict.fromkeys((*found.angles, *found.rates)):
        angle, rate = found.angles.get(key), found.rates.get(key, math.nan)
        cells = (
            ["", "", ""] if angle is None else [_figure(each, 2) for each in (angle.mean, angle.bias, angle.sd)]
        )
        table.add_row(key, *cells, _figure(rate, 1))
    table.add_row("mean of the eight", "", "", "", _figure(found.mean_rate, 1), style="bold")
    table.add_row("as the challenge counts it", "", "", "", _figure(found.published_rate, 1))
    return table


def _figure(value: float, digits: int) -> str:
    return "" if math.isnan(value) else f"{value:.{digits}f}"


def print_table(table: Table) -> None:
    """Print a table on standard output."""
    plain_console(sys.stdout, width=None if sys.stdout.isatty() else 110).print(table)


def early(model: Model) -> str:
    """The sentence on a network whose training was stopped too early to be reliable."""
    return (
        f"{model.name} was stopped after {model.steps} of {model.planned} updates, too early to be reliable: it "
        "is not in use, and its error is unknown. “landmark-studio train” continues it."
    )
