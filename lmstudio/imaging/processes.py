"""Other processes of this program, which answer questions over pipes: for much work, and for work with limits.

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

import lmstudio

AHEAD = 2
"""So many questions wait at each process, which is then never idle while its answer is taken."""
FAILURES = (OSError, EOFError, pickle.UnpicklingError)
"""What :meth:`Answerers.ask` raises where a process cannot go on."""
WORD = "answer-questions"
"""With this word and the name of a function an installed program, which is no Python, is such a process."""


def run_if_asked(words: Sequence[str]) -> bool:
    """Whether the program was started to be such a process, which it then has been until nobody asked any more."""
    if len(words) != 2 or words[0] != WORD:
        return False
    run(words[1])
    return True


def run(function: str) -> None:
    """Call a function of this program without arguments; its name is ``"module:function"``."""
    module, _, name = function.partition(":")
    if module.split(".")[0] != lmstudio.__name__:
        raise ValueError("no function of this program")
    getattr(importlib.import_module(module), name)()


def command(function: str) -> list[str]:
    """The command that calls a function in a process of its own; see :func:`run`."""
    if getattr(sys, "frozen", False):
        # On Windows the program of the window has no standard output; that of the command line lies beside it.
        beside = Path(sys.executable).with_name(f"landmark-studio{Path(sys.executable).suffix}")
        return [str(beside if beside.is_file() else sys.executable), WORD, function]
    # Without -P modules would first be looked for in the folder at hand, which may be one of films from anywhere.
    home = str(Path(lmstudio.__file__).resolve().parents[1])
    code = f"from lmstudio.imaging import processes; processes.run({function!r})"
    code = f"import sys; sys.path.append({home!r}); {code}"
    return [sys.executable, "-P", "-c", code]


def answer(find: Callable[[Any], Any]) -> None:
    """In a process of :class:`Answerers`: answer questions until there are no more."""
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    # What a library prints is no answer.
    sys.stdout = sys.stderr
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            _send(find(_received(questions)), answers)


def start(function: str) -> "subprocess.Popen[bytes]":
    """A process that calls a function; see :func:`run`. Whoever starts it calls :func:`end`.

    Raises:
        OSError: it cannot be started.
    """
    return subprocess.Popen(  # noqa: S603  # this Python, and code of this program
        command(function),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # Ctrl+C in the terminal is for the process that asks; on Windows no other terminal opens.
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def end(process: "subprocess.Popen[bytes]") -> None:
    """End a process and wait for that."""
    process.kill()
    process.communicate()


@contextlib.contextmanager
def started(function: str, count: int) -> Iterator["Answerers"]:
    """Several processes, which end with the block.

    Args:
        function: that calls :func:`answer`; see :func:`run`.
        count: how many.

    Raises:
        OSError: none can be started.
    """
    with contextlib.ExitStack() as running:
        yield Answerers([running.enter_context(_running(function)) for _ in range(count)])


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
def _running(function: str) -> "Iterator[subprocess.Popen[bytes]]":
    process = start(function)
    try:
        yield process
    finally:
        end(process)


def _send(value: object, pipe: Any) -> None:
    pickle.dump(value, pipe)
    pipe.flush()


def _received(pipe: BinaryIO | Any) -> Any:
    return pickle.load(pipe)  # noqa: S301  # from a process of our own
