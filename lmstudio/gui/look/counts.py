"""Numbers of things in words, as they stand inside sentences."""

from lmstudio.language import counted, tr


def films(count: int) -> str:
    """So many films."""
    return counted(count, tr("1 film"), tr("{count} films"))


def points(count: int) -> str:
    """So many points."""
    return counted(count, tr("1 point"), tr("{count} points"))


def landmarks(count: int) -> str:
    """So many landmarks."""
    return counted(count, tr("1 landmark"), tr("{count} landmarks"))
