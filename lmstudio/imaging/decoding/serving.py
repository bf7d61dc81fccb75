"""The process that decodes: films it is asked for, one after the other, within the memory it is allowed."""

import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from lmstudio import language
from lmstudio.errors import FilmError
from lmstudio.imaging.content import Content
from lmstudio.imaging.decoding import directly, messages
from lmstudio.imaging.decoding.limits import MemoryLimit, allowance
from lmstudio.imaging.decoding.messages import Found, WantedText
from lmstudio.imaging.film import Film, FilmHeader, StoredPixels

WANTED: Mapping[str, Callable[[Path, Content], Film | FilmHeader | StoredPixels]] = {
    each.__name__: each for each in (directly.film, directly.header, directly.stored)
}
"""What can be asked for."""


def serve() -> None:
    """Decode what is asked for until nobody asks any more."""
    questions = sys.stdin.buffer
    # What a library prints is no answer, be it Python or C.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr

    def translated(text: str) -> str:
        messages.send(WantedText(text), answers)
        return str(messages.line(questions))

    language.translate_with(translated)
    limit = MemoryLimit()
    answers.write(b"\n")
    answers.flush()
    try:
        while True:
            _answer(messages.line(questions), answers, limit)
    except (EOFError, BrokenPipeError):
        return


def _answer(question: Any, answers: BinaryIO, limit: MemoryLimit) -> None:
    limit.allow(allowance(int(question["bytes"])))
    messages.send(_found(Path(question["path"]), Content(question["kind"]), question["wanted"]), answers)


def _found(path: Path, kind: Content, wanted: str) -> Found:
    try:
        return WANTED[wanted](path, kind)
    except FilmError as error:
        return error


def question(path: Path, kind: Content, wanted: str, *, decoded_bytes: int) -> bytes:
    """A line that asks for the film in a file, or its header, and tells how large it is once it is decoded."""
    told = {"path": str(path), "kind": kind.value, "wanted": wanted, "bytes": decoded_bytes}
    return json.dumps(told).encode("ascii") + b"\n"
