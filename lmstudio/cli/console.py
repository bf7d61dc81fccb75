"""Progress of long work: a bar on a terminal, plain lines in a log file."""

import math
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any, TextIO

from lmstudio.cli.output import plain
from lmstudio.core.events import Event, Note, Started, Step, Validation

if TYPE_CHECKING:
    from rich.console import Console

LINES_EVERY_S = 15.0
"""Without a terminal a line of progress is printed this often."""


def counted(number: int, noun: str) -> str:
    """A number and what it counts, such as ``1 film`` or ``3 films``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def stderr() -> "Console":
    """The console for progress and notes, so that standard output stays the result."""
    return plain_console(sys.stderr, soft_wrap=True)


def plain_console(stream: TextIO, **how: Any) -> "Console":
    """A console on a stream that shows texts as they are: names from files are no markup and no pictures."""
    # Here, since every command imports this module, and most print nothing but lines.
    from rich.console import Console

    file = getattr(stream, "unfiltered", stream)
    stream.flush()
    return Console(file=file, highlight=False, markup=False, emoji=False, **how)


def show_progress(events: Iterable[Event], stop: threading.Event | None = None) -> Iterator[Event]:
    """The same events, each shown on standard error as it passes, and that it stops once it is to ``stop``."""
    console = stderr()
    if stop is not None:
        events = _with_stop(events, stop)
    return _with_bar(events, console) if console.is_terminal else _with_lines(events, console)


@contextmanager
def stoppable() -> Iterator[threading.Event]:
    """What the first Ctrl+C sets, so that work can end with what it wants to keep; the second ends it at once."""
    stop = threading.Event()

    def heard(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            signal.default_int_handler(number, frame)
        stop.set()

    before = signal.signal(signal.SIGINT, heard)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


def _with_stop(events: Iterable[Event], stop: threading.Event) -> Iterator[Event]:
    told = False
    for event in events:
        yield event
        if stop.is_set() and not told:
            told = True
            yield Note("Stopping: keeping the best so far… (Ctrl+C again ends at once)")


def _with_bar(events: Iterable[Event], console: "Console") -> Iterator[Event]:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[loss]}", markup=False),
        TextColumn("{task.fields[left]}", markup=False),
    )
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("", loss="", left="", total=None)
        for event in events:
            if isinstance(event, Started):
                progress.update(task, description=event.task, total=event.steps, completed=0, left="")
                progress.console.print(_line(event))
            elif isinstance(event, Step):
                loss, left = _loss(event), _left(event)
                progress.update(task, completed=event.step, total=event.steps, loss=loss, left=left)
            elif (line := _line(event)) is not None:
                progress.console.print(line)
            yield event


def _with_lines(events: Iterable[Event], console: "Console") -> Iterator[Event]:
    printed_s = -math.inf
    for event in events:
        if isinstance(event, Started):
            printed_s = -math.inf
        if isinstance(event, Step):
            if event.elapsed_s - printed_s >= LINES_EVERY_S or event.step == event.steps:
                printed_s = event.elapsed_s
                left = _left(event)
                told = f", {left}" if left else ""
                console.print(f"  {event.step}/{event.steps} {_loss(event)} after {event.elapsed_s:.0f} s{told}")
        elif (line := _line(event)) is not None:
            console.print(line)
        yield event


def _loss(step: Step) -> str:
    return "" if math.isnan(step.loss) else f"loss {step.loss:.4f}"


def _left(step: Step) -> str:
    return "" if math.isnan(step.remaining_s) else f"{step.remaining_s:.0f} s left"


def _line(event: Event) -> str | None:
    text = _words(event)
    return None if text is None else plain(text)


def _words(event: Event) -> str | None:
    if isinstance(event, Started):
        return f"{event.task}: {counted(event.films, 'film')} on {event.device}"
    if isinstance(event, Validation):
        error = f"{event.mean_radial_error:.2f} {event.unit}"
        return f"step {event.step}: mean radial error {error} on {counted(event.films, 'film')} held back"
    return event.text if isinstance(event, Note) else None
