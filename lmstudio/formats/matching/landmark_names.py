"""Matching the landmark names of a file with the landmark list: by name, abbreviation or number.

Numbers are judged for a whole file, as one program wrote it: with a 0 among them they count from 0, otherwise
from 1. Where they can be neither, or contradict a ``landmarks.txt`` beside the table, the file is refused, since
every point would go to its neighbour.
"""

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from lmstudio.core import spelling
from lmstudio.core.landmarks import Schema
from lmstudio.errors import TableError
from lmstudio.formats.matching.imported_labels import PlaceInFile
from lmstudio.language import tr

LIST = "landmarks.txt"
"""A file of this name beside a table gives landmarks their numbers."""
_NUMBER = re.compile(r"[0-9]+(?:\.0+)?")
_BRACKETS = re.compile(r"\((.*?)\)")
_SIDE = re.compile(r"\b(?:left|right|l|r)\b", re.IGNORECASE)
_ALIKE = 0.7
"""From this share of equal letters on, as ``difflib`` counts it, a name may be a misspelling of another."""


class LandmarkNames:
    """Finds landmarks of a list by name, by an abbreviation that only one landmark has, or by number.

    Args:
        schema: the landmarks.
        numbers: names by number.

    Attributes:
        from_zero: whether the numbers of the file count from 0, as nothing but the file says.
    """

    def __init__(
        self, schema: Schema, numbers: Mapping[int, str] | None = None, *, from_zero: bool = False
    ) -> None:
        self.from_zero = from_zero
        shorts = Counter(spelling.composed(landmark.abbreviation) for landmark in schema.landmarks)
        short = {spelling.composed(landmark.abbreviation): landmark.name for landmark in schema.landmarks}
        self._exact = {each: name for each, name in short.items() if shorts[each] == 1}
        self._exact |= {spelling.composed(landmark.name): landmark.name for landmark in schema.landmarks}
        self._loose: dict[str, list[str]] = {}
        for key in filter(_loose, self._exact):
            self._loose.setdefault(_loose(key), []).append(key)
        self._numbers = dict(numbers or {})

    def find(self, text: str) -> str | None:
        """The landmark's name in the list; ``None`` where there is none."""
        named = self.named(text)
        number = None if named is not None else _number(text)
        name = None if number is None else self._numbers.get(number)
        return named if name is None else self.named(name)

    def named(self, text: str) -> str | None:
        """The landmark of that name or abbreviation; ``None`` where there is none."""
        if not text.strip():
            return None
        number = _number(text)
        key = spelling.composed(text) if number is None else str(number)
        return self._exact.get(spelling.composed(text)) or self._exact.get(key) or self._alike(text)

    def meaning(self, text: str) -> str:
        """The name that a number stands for, whether or not the list has it; other texts as they are."""
        number = _number(text)
        return text.strip() if number is None else self._numbers.get(number, text.strip())

    def nearest(self, text: str) -> str | None:
        """The landmark that a name may be a misspelling of; ``None`` where none is near."""
        found = difflib.get_close_matches(_loose(text), self._loose, 1, _ALIKE)
        names = {self._exact[key] for key in self._loose[found[0]]} if found else set()
        return names.pop() if len(names) == 1 else None

    def _alike(self, text: str) -> str | None:
        """The only landmark of that name but for case, separators, and brackets that only one of them has."""
        said = _in_brackets(text)
        alike = self._loose.get(_loose(text), ())
        names = {self._exact[key] for key in alike if not said or _in_brackets(key) in ("", said)}
        return names.pop() if len(names) == 1 else None


def of_file(
    schema: Schema, named: Iterable[tuple[PlaceInFile, str]], *, numbers: Mapping[int, str] | None = None
) -> LandmarkNames:
    """Finds the landmarks that one file means.

    Args:
        schema: the landmarks.
        named: everything that the file calls a landmark, also one that has no point, and where.
        numbers: names by number, of a list beside the file.

    Raises:
        TableError: a number is none of the list beside the file, or numbers count neither from 0 nor from 1.
    """
    names = LandmarkNames(schema, numbers)
    counted = {number: place for place, text in named if (number := _count(names, text)) is not None}
    if numbers is not None:
        _refuse(counted, numbers, tr("“{number}” is not one of the numbers in landmarks.txt"))
        return names
    if not counted or any(_number(landmark) is not None for landmark in _called(schema)):
        return names
    from_zero = 0 in counted
    known = dict(enumerate(schema.names, start=0 if from_zero else 1))
    zero = tr("numbers start at 0, as there is a 0, and “{number}” exceeds the {count} landmarks of the list")
    one = tr("“{number}” exceeds the {count} landmarks of the list, whether numbers start at 0 or at 1")
    _refuse(counted, known, zero if from_zero else one)
    return LandmarkNames(schema, known, from_zero=from_zero)


def listed_beside(table: Path) -> dict[int, str] | None:
    """The names by number of a ``landmarks.txt`` beside a table (lines ``1 sella``); ``None`` without one.

    Raises:
        TableError: it is there and cannot be read, or gives a number twice.
    """
    path = table.with_name(LIST)
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise TableError(
            tr("The list of landmarks beside the table cannot be read: {reason}.").format(reason=error),
            where=path,
            remedy=tr("Save it as text in UTF-8, or remove it."),
        ) from error
    found = [(int(line[1]), line[2]) for each in lines if (line := re.match(r"\s*(\d+)\s+(.*\S)", each))]
    twice = [number for k, (number, _) in enumerate(found) if number in dict(found[:k])]
    if twice:
        raise TableError(
            tr("The list of landmarks beside the table has the number {number} twice.").format(number=twice[0]),
            where=path,
            remedy=tr("Correct the list, or remove it."),
        )
    return dict(found)


def _called(schema: Schema) -> list[str]:
    return [text for landmark in schema.landmarks for text in (landmark.name, landmark.abbreviation)]


def _count(names: LandmarkNames, text: str) -> int | None:
    """The number that stands for a landmark; ``None`` where the text is a name."""
    return None if names.named(text) is not None else _number(text)


def _number(text: str) -> int | None:
    text = text.strip()
    return int(text.partition(".")[0]) if _NUMBER.fullmatch(text) else None


def _refuse(counted: Mapping[int, PlaceInFile], known: Mapping[int, str], found: str) -> None:
    for number, place in counted.items():
        if number not in known:
            raise place.error(found.format(number=number, count=len(known)))


def _loose(name: str) -> str:
    """A name without case, separators and brackets: ``subspinale (A point)`` is ``subspinale``.

    A side in brackets is part of it: ``gonion (left)`` is ``gonion left``, and not ``gonion``.
    """
    return _plain(_BRACKETS.sub(lambda found: found[1] if _SIDE.search(found[1]) else "", name))


def _in_brackets(name: str) -> str:
    """What a name says in brackets."""
    return _plain(" ".join(_BRACKETS.findall(name)))


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]+", " ", spelling.composed(name)).strip().casefold()
