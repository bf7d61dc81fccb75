"""Kinds of arguments that several commands take; argparse reports their errors."""

import argparse
from pathlib import Path

BY_NAME = "--by-name"
BY_NAME_HELP = "match films by file name alone, even where the folders differ"


def positive(text: str) -> int:
    """A whole number above 0.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number above 0")
    return int(text)


def named_file(text: str) -> tuple[str, Path]:
    """A name and a file, written ``NAME=FILE``.

    Raises:
        ArgumentTypeError: one of them is missing.
    """
    name, _, path = text.partition("=")
    if not name or not path:
        raise argparse.ArgumentTypeError(f"“{text}” is not written NAME=FILE")
    return name, Path(path)


def shots(text: str) -> int | None:
    """A number of films, ``None`` for ``all``.

    Raises:
        ArgumentTypeError: it is neither.
    """
    return None if text == "all" else positive(text)
