"""The schema: the ordered landmarks of a project."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from lmstudio.errors import SchemaError


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

    Raises:
        SchemaError: two landmarks have one name, a name is empty, or a line names an unknown landmark.
    """

    name: str
    landmarks: tuple[Landmark, ...] = ()
    skeleton: tuple[tuple[str, str], ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    _index: dict[str, int] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Check that the list does not contradict itself."""
        names = [landmark.name for landmark in self.landmarks]
        twice = [name for name, count in Counter(names).items() if count > 1]
        if twice:
            raise SchemaError(
                f"The landmark list “{self.name}” names {', '.join(twice)} twice.",
                remedy="Give every landmark a name of its own.",
            )
        if any(not name.strip() for name in names):
            raise SchemaError(
                f"The landmark list “{self.name}” has a landmark without a name.",
                remedy="Name it, or remove it.",
            )
        self._index.update({name: k for k, name in enumerate(names)})
        for name in {name for line in (*self.skeleton, *self.pairs) for name in line}:
            self.index(name)

    def __len__(self) -> int:
        return len(self.landmarks)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the landmarks, in order."""
        return tuple(landmark.name for landmark in self.landmarks)

    def index(self, name: str) -> int:
        """The place of a landmark in the list.

        Raises:
            SchemaError: there is no such landmark.
        """
        try:
            return self._index[name]
        except KeyError:
            raise SchemaError(
                f"The landmark list “{self.name}” has no landmark “{name}”.",
                remedy="Choose the landmark list that was used for these points, or add the landmark.",
            ) from None

    def to_json(self) -> str:
        """The schema as JSON text, the form of the files in ``resources/schemas``."""
        return json.dumps(
            {
                "name": self.name,
                "landmarks": [asdict(landmark) for landmark in self.landmarks],
                "skeleton": self.skeleton,
                "pairs": self.pairs,
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
                name=str(raw["name"]),
                landmarks=tuple(Landmark(**landmark) for landmark in raw["landmarks"]),
                skeleton=_pairs(raw.get("skeleton", ())),
                pairs=_pairs(raw.get("pairs", ())),
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise SchemaError(
                f"This is not a landmark list: {error}.",
                where=where,
                remedy="Choose a JSON file written by Landmark Studio, with the keys name and landmarks.",
            ) from error


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
            f"The landmark list cannot be read: {error}.", where=path, remedy="Choose another file."
        ) from error
    return Schema.from_json(text, where=path)
