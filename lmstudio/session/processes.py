"""Processes that answer questions, for work that one process would take long for.

Not those of ``multiprocessing``, which first import what the program was started with and are told of Ctrl+C, too.
These end when nobody asks any more, however the asking process has ended.
"""

import contextlib
import itertools
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, BinaryIO

AHEAD = 2
"""So many questions wait at each process, which is then never idle while its answer is taken."""
FAILURES = (OSError, EOFError, pickle.UnpicklingError)
"""What :meth:`Answerers.ask` raises where a process cannot go on."""


def answer(find: Callable[[Any], Any]) -> None:
    """In a process of :class:`Answerers`: answer questions until there are no more."""
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    # What a library prints is no answer.
    sys.stdout = sys.stderr
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            _send(find(_received(questions)), answers)


@contextlib.contextmanager
def started(code: str, count: int) -> Iterator["Answerers"]:
    """Several processes, which end with the block.

    Args:
        code: Python that calls :func:`answer`.
        count: how many.

    Raises:
        OSError: none can be started, as from an installer's program, which is no Python.
    """
    if getattr(sys, "frozen", False):
        raise OSError("this program cannot run Python code in another process")
    with contextlib.ExitStack() as running:
        yield Answerers([running.enter_context(_running(code)) for _ in range(count)])


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
def _running(code: str) -> "Iterator[subprocess.Popen[bytes]]":
    process = subprocess.Popen(  # noqa: S603  # this Python, and code of this program
        [sys.executable, "-c", code],
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
