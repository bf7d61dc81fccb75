"""Processes that answer questions, for work that one process would take long for.

Not those of ``multiprocessing``, which first import what the program was started with and are told of Ctrl+C, too.
These end when nobody asks any more, however the asking process has ended.
"""

import contextlib
import importlib
import itertools
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

CALL = "--call-in-own-process"
"""The first word to the program by which it is to call a function of its own, and nothing else."""
AHEAD = 2
"""So many questions wait at each process, which is then never idle while its answer is taken."""
FAILURES = (OSError, EOFError, pickle.UnpicklingError)
"""What :meth:`Answerers.ask` raises where a process cannot go on."""


def command(place: str) -> list[str]:
    """The command that calls a function of the program, as ``lmstudio.session.intake:answer``, in a process."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "lmstudio", CALL, place]
    # On Windows the program of the window has no standard output; that of the command line lies beside it.
    beside = Path(sys.executable).with_name(f"landmark-studio{Path(sys.executable).suffix}")
    return [str(beside if beside.is_file() else sys.executable), CALL, place]


def call(place: str) -> None:
    """In a process that :func:`command` has started: call the function."""
    module, _, name = place.partition(":")
    getattr(importlib.import_module(module), name)()


def answer(find: Callable[[Any], Any]) -> None:
    """In a process of :class:`Answerers`: answer questions until there are no more."""
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    # What a library prints is no answer.
    sys.stdout = sys.stderr
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            _send(find(_received(questions)), answers)


@contextlib.contextmanager
def started(place: str, count: int) -> Iterator["Answerers"]:
    """Several processes, which end with the block.

    Args:
        place: of a function that calls :func:`answer`, see :func:`command`.
        count: how many.

    Raises:
        OSError: none can be started.
    """
    with contextlib.ExitStack() as running:
        yield Answerers([running.enter_context(_running(place)) for _ in range(count)])


class Answerers:
    """Processes that answer; see :func:`started`."""

    def __init__(self, running: "Sequence[subprocess.Popen[bytes]]") -> None:
        self._running = running

    def ask(self, questions: Iterable[Any]) -> Iterator[Any]:
        """The answer to each question, in their order; the processes take turns.

        Raises:
            OSError, EOFError, pickle.UnpicklingError: a process has ended.
        """
        asked: deque[subprocess.Popen[bytes]] = deque()
        for process, question in zip(itertools.cycle(self._running), questions, strict=False):
            if len(asked) == AHEAD * len(self._running):
                yield _received(asked.popleft().stdout)
            _send(question, process.stdin)
            asked.append(process)
        while asked:
            yield _received(asked.popleft().stdout)


@contextlib.contextmanager
def _running(place: str) -> "Iterator[subprocess.Popen[bytes]]":
    process = subprocess.Popen(  # noqa: S603  # this program
        command(place),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # Ctrl+C in the terminal is for the process that asks; on Windows no other terminal opens.
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _send(value: object, pipe: Any) -> None:
    pickle.dump(value, pipe)
    pipe.flush()


def _received(pipe: BinaryIO | Any) -> Any:
    return pickle.load(pipe)  # noqa: S301  # from a process of our own
