"""The schema: the ordered landmarks of a project."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from itertools import starmap
from pathlib import Path
from typing import Any

from lmstudio.core import spelling
from lmstudio.errors import SchemaError
from lmstudio.language import tr

MOST_NAME = 200
"""The name of a landmark in a file has so many characters at most."""


@dataclass(frozen=True, slots=True)
class Landmark:
    """One anatomical landmark: its name, the reader's abbreviation, its definition, its group."""

    name: str
    abbreviation: str = ""
    definition: str = ""
    group: str = ""

    @property
    def short(self) -> str:
        """The abbreviation, or the name where there is none."""
        return self.abbreviation or self.name


@dataclass(frozen=True, slots=True)
class Schema:
    """The ordered landmarks of a project.

    Args:
        name: what the list is called.
        landmarks: in the order in which they are placed and exported.
        skeleton: pairs of landmark names joined by a line.
        pairs: (left, right) names of the same landmark on both sides of the body.
        means: (mean, left, right): a landmark that lies midway between its two sides, and follows them.

    Raises:
        SchemaError: two landmarks have one name, a name is empty, a line names an unknown landmark, or a mean is
            the side of another.
    """

    name: str
    landmarks: tuple[Landmark, ...] = ()
    skeleton: tuple[tuple[str, str], ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    means: tuple[tuple[str, str, str], ...] = ()
    _index: dict[str, int] = field(init=False, repr=False, compare=False, default_factory=dict)
    _names: tuple[str, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        """Check that the list does not contradict itself."""
        names = [landmark.name for landmark in self.landmarks]
        _refuse_twice(names, self.name)
        if any(not name.strip() for name in names):
            raise SchemaError(
                tr("The landmark list “{list_name}” has a landmark without a name.").format(list_name=self.name),
                remedy=tr("Name it, or remove it."),
            )
        self._index.update({name: k for k, name in enumerate(names)})
        # Asked for with every film of a project; a frozen value is filled in this way only.
        object.__setattr__(self, "_names", tuple(names))
        for name in {name for line in (*self.skeleton, *self.pairs, *self.means) for name in line}:
            self.index(name)
        sides = {side for _, *both in self.means for side in both}
        tangled = [mean for mean, left, right in self.means if mean in sides or left == right]
        if tangled or len({mean for mean, *_ in self.means}) < len(self.means):
            raise SchemaError(
                tr("The landmark list “{list_name}” defines a midpoint of left and right inconsistently.").format(
                    list_name=self.name
                ),
                remedy=tr("Give every midpoint its own left and right landmark."),
            )

    def __len__(self) -> int:
        return len(self.landmarks)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the landmarks, in order."""
        return self._names

    def index(self, name: str) -> int:
        """The place of a landmark in the list.

        Raises:
            SchemaError: there is no such landmark.
        """
        try:
            return self._index[name]
        except KeyError:
            raise SchemaError(
                tr("The landmark list “{list_name}” has no landmark “{name}”.").format(
                    list_name=self.name, name=name
                ),
                remedy=tr("Choose the landmark list that was used for these points, or add the landmark."),
            ) from None

    def sided(self, name: str) -> "Schema":
        """This list with a left and a right landmark before ``name``, which becomes their mean.

        Raises:
            SchemaError: there is no such landmark, it has sides already or is one, or their names are taken.
        """
        at = self.index(name)
        landmark, new = self.landmarks[at], []
        for side in ("left", "right"):
            short = f"{landmark.abbreviation}-{side[0]}" if landmark.abbreviation else ""
            words = f"{landmark.name}, {side} side. {landmark.definition}".strip()
            words = f"{words[:1].upper()}{words[1:]}"
            new.append(Landmark(f"{landmark.name} {side}", short, words, landmark.group))
        left, right = (each.name for each in new)
        return replace(
            self,
            landmarks=(*self.landmarks[:at], *new, *self.landmarks[at:]),
            pairs=(*self.pairs, (left, right)),
            means=(*self.means, (name, left, right)),
        )

    def to_json(self) -> str:
        """The schema as JSON text, the form of the files in ``resources/schemas``."""
        return json.dumps(
            {
                "name": self.name,
                "landmarks": [asdict(landmark) for landmark in self.landmarks],
                "skeleton": self.skeleton,
                "pairs": self.pairs,
                "means": self.means,
            },
            ensure_ascii=False,
            indent=1,
        )

    @classmethod
    def from_json(cls, text: str, *, where: str | Path | None = None) -> "Schema":
        """The schema that a JSON text holds.

        Raises:
            SchemaError: the text is not a landmark list.
        """
        try:
            raw: dict[str, Any] = json.loads(text)
            return cls(
                name=_text(raw["name"], "name"),
                landmarks=tuple(starmap(_landmark, enumerate(raw["landmarks"], start=1))),
                skeleton=_pairs(raw.get("skeleton", ())),
                pairs=_pairs(raw.get("pairs", ())),
                means=tuple((str(mean), str(left), str(right)) for mean, left, right in raw.get("means", ())),
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise SchemaError(
                tr("This is not a landmark list: {reason}.").format(reason=error),
                where=where,
                remedy=tr("Choose a JSON file written by Landmark Studio, with the keys name and landmarks."),
            ) from error


def _landmark(number: int, raw: dict[str, Any]) -> Landmark:
    """The landmark of a place in the list. Raises ValueError or TypeError, which name the place."""
    if not isinstance(raw, dict):
        raise TypeError(f"landmarks[{number}]")
    for key, value in raw.items():
        _text(value, f"landmarks[{number}].{key}")
    return Landmark(**raw)


def _text(value: object, place: str) -> str:
    """A value that is text which can be written. Raises ValueError."""
    if not isinstance(value, str):
        raise ValueError(tr("{place} is no text").format(place=place))
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise ValueError(tr("{place} is no text in UTF-8").format(place=place)) from None
    return value


def _pairs(raw: Iterable[Iterable[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((str(a), str(b)) for a, b in raw)


def from_names(names: Iterable[str], *, name: str = "own") -> Schema:
    """A schema of bare names, in their order."""
    return Schema(name=name, landmarks=tuple(Landmark(landmark) for landmark in names))


def load_schema(path: Path) -> Schema:
    """The schema in a JSON file.

    Raises:
        SchemaError: the file cannot be read or is not a landmark list.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SchemaError(
            tr("The landmark list cannot be read: {reason}.").format(reason=error),
            where=path,
            remedy=tr("Choose another file."),
        ) from error
    schema = Schema.from_json(text, where=path)
    refuse_unreadable(schema, where=path)
    return schema


def refuse_unreadable(schema: Schema, *, where: str | Path | None = None) -> None:
    """Refuse a new list whose names no table would bring back: too long, or alike but for how accents are encoded.

    Raises:
        SchemaError: it has such names.
    """
    for number, landmark in enumerate(schema.landmarks, start=1):
        if len(landmark.name) > MOST_NAME:
            raise SchemaError(
                tr("The name of landmark {number} has {length} characters.").format(
                    number=number, length=len(landmark.name)
                ),
                where=where,
                remedy=tr("Names of up to {most} characters can be used: shorten it.").format(most=MOST_NAME),
            )
    _refuse_twice([spelling.composed(name) for name in schema.names], schema.name, where=where)


def _refuse_twice(names: Iterable[str], list_name: str, *, where: str | Path | None = None) -> None:
    """Raise SchemaError where a name is there twice."""
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise SchemaError(
            tr("The landmark list “{list_name}” has {landmarks} twice.").format(
                list_name=list_name, landmarks=", ".join(twice)
            ),
            where=where,
            remedy=tr("Give every landmark its own name."),
        )


def at_beginning(name: str) -> str:
    """The name of a landmark at the beginning of a sentence: with a capital letter."""
    return f"{name[:1].upper()}{name[1:]}"
