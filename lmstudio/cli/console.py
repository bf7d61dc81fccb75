"""What commands print: progress on a terminal, plain lines in a log file."""

import math
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from lmstudio.cli.words import counted
from lmstudio.core.events import Event, Note, Started, Step, Validation

LINES_EVERY_S = 15.0
"""Without a terminal a line of progress is printed this often."""


def stderr() -> Console:
    """The console for progress and notes, so that standard output stays the result."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def followed(events: Iterable[Event]) -> Iterator[Event]:
    """The same events, each shown on standard error as it passes."""
    console = stderr()
    return _with_bar(events, console) if console.is_terminal else _with_lines(events, console)


def _with_bar(events: Iterable[Event], console: Console) -> Iterator[Event]:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[loss]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("", loss="", total=None)
        for event in events:
            if isinstance(event, Started):
                progress.update(task, description=event.task, total=event.steps, completed=0)
                progress.console.print(_line(event))
            elif isinstance(event, Step):
                progress.update(task, completed=event.step, total=event.steps, loss=_loss(event))
            elif (line := _line(event)) is not None:
                progress.console.print(line)
            yield event


def _with_lines(events: Iterable[Event], console: Console) -> Iterator[Event]:
    printed_s = -math.inf
    for event in events:
        if isinstance(event, Started):
            printed_s = -math.inf
        if isinstance(event, Step):
            if event.elapsed_s - printed_s >= LINES_EVERY_S or event.step == event.steps:
                printed_s = event.elapsed_s
                left = "" if math.isnan(event.remaining_s) else f", {event.remaining_s:.0f} s left"
                console.print(f"  {event.step}/{event.steps} {_loss(event)} after {event.elapsed_s:.0f} s{left}")
        elif (line := _line(event)) is not None:
            console.print(line)
        yield event


def _loss(step: Step) -> str:
    return "" if math.isnan(step.loss) else f"loss {step.loss:.4f}"


def _line(event: Event) -> str | None:
    if isinstance(event, Started):
        return f"{event.task}: {counted(event.films, 'film')} on {event.device}"
    if isinstance(event, Validation):
        error = f"{event.mean_radial_error:.2f} {event.unit}"
        return f"step {event.step}: mean radial error {error} on {counted(event.films, 'film')} held back"
    return event.text if isinstance(event, Note) else None
