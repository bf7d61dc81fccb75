"""Edits in the language of the window; the project keeps their names in English, for whoever reads its records."""

import re

from lmstudio.language import later, tr

_NAMES = (
    later("Undo: {edit}"),
    later("Redo: {edit}"),
    later("Move {what}"),
    later("Place {what}"),
    later("Clear {what}"),
    later("Mark {what} visible"),
    later("Mark {what} occluded"),
    later("Mark {what} absent"),
    later("Confirm all points"),
    later("Confirm {what}"),
    later("Merge {what}"),
    later("Set the pixel spacing"),
    later("Import the points of {what}"),
    later("Import the spacing of {what}"),
    later("Predict {what}"),
    later("Assign {what} to nobody"),
    later("Assign {what} to {reader}"),
    later("Rename {old} to {new}"),
    later("Add {what} to the landmark list"),
    later("Take {what} off the landmark list"),
    later("Change the landmark list"),
    later("Add {what}"),
    later("Take out {what}"),
    later("Delete {what}"),
    later("1 film"),
    later("{count} films"),
    later("{count} points"),
    later("{count} edits"),
)


def _pattern(name: str) -> re.Pattern[str]:
    escaped = re.escape(name).replace(r"\{count\}", r"(?P<count>\d+)")
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", escaped))


_PATTERNS = {name: _pattern(name) for name in _NAMES}


def shown(name: str) -> str:
    """The name of an edit for people; one that is not known stays as it is."""
    for each, pattern in _PATTERNS.items():
        found = pattern.fullmatch(name)
        if found is not None:
            return tr(each).format(**{key: shown(value) for key, value in found.groupdict().items()})
    return name
