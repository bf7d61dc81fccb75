"""The library that draws the pictures of a benchmark, which nothing else needs."""

import importlib.util

from lmstudio.errors import LandmarkStudioError

INSTALL = 'pip install "landmark-studio[bench]"'
"""The command that installs it."""


def is_there() -> bool:
    """Whether it is installed."""
    return importlib.util.find_spec("matplotlib") is not None


def refuse_without() -> None:
    """Say that nothing can be drawn, where that is so, before hours of training.

    Raises:
        LandmarkStudioError: the library is not installed.
    """
    if not is_there():
        raise LandmarkStudioError(
            "“landmark-studio bench” draws with the library matplotlib, which is not installed.",
            remedy=f"Install it with: {INSTALL}",
        )
