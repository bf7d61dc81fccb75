"""Kinds of arguments that several commands take; argparse reports their errors."""

import argparse

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


def shots(text: str) -> int | None:
    """A number of films, ``None`` for ``all``.

    Raises:
        ArgumentTypeError: it is neither.
    """
    return None if text == "all" else positive(text)
