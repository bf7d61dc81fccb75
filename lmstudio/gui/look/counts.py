"""Numbers of things in words, as they stand inside sentences."""

from lmstudio.language import tr


def films(count: int) -> str:
    """So many films."""
    return tr("1 film") if count == 1 else tr("{count} films").format(count=count)


def points(count: int) -> str:
    """So many points."""
    return tr("1 point") if count == 1 else tr("{count} points").format(count=count)


def landmarks(count: int) -> str:
    """So many landmarks."""
    return tr("1 landmark") if count == 1 else tr("{count} landmarks").format(count=count)
