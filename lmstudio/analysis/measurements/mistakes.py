"""The checking of values in a file that anybody may have written: every mistake is noted with its key."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from lmstudio.errors import MeasurementsError
from lmstudio.language import counted, tr

LONGEST_NAME = 200
"""Characters of a name, since a longer one fits into no column."""
MOST_ENTRIES = 2000
"""Of one table in a file: a bound to nobody, since measurements of every bone of the body are a tenth of it."""
MOST_LINES = 100
"""Of one measurement, since every pair of them is compared. A spine has 17."""
_TOLD = 20
"""A message names so many mistakes and how many more there are, since a window has no room for more."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a file, and at which key, such as ``measurement.SNA.points``."""

    key: str
    text: str


@dataclass(slots=True)
class Checked:
    """Values of a file, taken with checks; one that fails is noted, and replaced by one that does no harm."""

    mistakes: list[Mistake] = field(default_factory=list)

    def note(self, key: str, text: str) -> None:
        """Note a mistake."""
        self.mistakes.append(Mistake(key, text))

    def raise_mistakes(self, where: str) -> None:
        """Raise MeasurementsError with every mistake that was noted, if there is one."""
        if not self.mistakes:
            return
        lines = [f"  {each.key}: {each.text}" for each in self.mistakes[:_TOLD]]
        more = len(self.mistakes) - len(lines)
        lines += [tr("  … and {count} more").format(count=more)] if more else []
        found = counted(len(self.mistakes), tr("1 mistake was found:"), tr("{count} mistakes were found:"))
        raise MeasurementsError(
            "\n".join((found, *lines)) + "\n",
            where=where,
            remedy=tr("Correct the file with a text editor; a copy of a bundled one shows how it is written."),
        )

    def table(self, key: str, value: object) -> dict[str, Any]:
        """A table of the file."""
        if isinstance(value, dict) and len(value) <= MOST_ENTRIES:
            return value
        too_many = isinstance(value, dict)
        self.note(
            key,
            tr("has more than {count} entries").format(count=MOST_ENTRIES) if too_many else tr("must be a table"),
        )
        return {}

    def entries(self, key: str, value: object) -> list[Any]:
        """A list of the file."""
        if isinstance(value, list) and len(value) <= MOST_ENTRIES:
            return value
        too_many = isinstance(value, list)
        self.note(
            key,
            tr("has more than {count} entries").format(count=MOST_ENTRIES) if too_many else tr("must be a list"),
        )
        return []

    def text(self, key: str, value: object, *, longest: int = LONGEST_NAME) -> str:
        """A text, by default as short as a name must be."""
        if not isinstance(value, str):
            self.note(key, tr("must be a text"))
            return ""
        if len(value) > longest:
            self.note(key, tr("is longer than {count} characters").format(count=longest))
            return ""
        if any(not each.isprintable() for each in value.replace("\n", " ")):
            self.note(key, tr("has characters that cannot be shown"))
            return ""
        return value

    def name(self, key: str, value: object) -> str:
        """A text that is not empty."""
        text = self.text(key, value)
        if isinstance(value, str) and not value.strip():
            self.note(key, tr("must not be empty"))
        return text

    def number(self, key: str, value: object) -> float:
        """A finite number."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.note(key, tr("must be a number"))
            return 0.0
        # A whole number of TOML may have any length, and one beyond 10^308 is none for a computer's arithmetic.
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if not math.isfinite(number):
            self.note(key, tr("must be a finite number"))
            return 0.0
        return number

    def flag(self, key: str, value: object) -> bool:
        """True or false."""
        if not isinstance(value, bool):
            self.note(key, tr("must be true or false"))
            return False
        return value

    def one_of(self, key: str, value: object, known: Collection[str]) -> str:
        """One of some words."""
        if isinstance(value, str) and value in known:
            return value
        self.note(key, tr("must be one of {known}").format(known=", ".join(f"“{each}”" for each in known)))
        return ""

    def names(self, key: str, value: object, *, count: int | None = None) -> tuple[str, ...]:
        """A list of names; where that is told, so many."""
        found = self.entries(key, value)
        if count is not None and len(found) != count:
            self.note(key, tr("must have {count} entries").format(count=count))
            return ()
        return tuple(self.name(f"{key}[{k}]", each) for k, each in enumerate(found))

    def only(self, key: str, table: Mapping[str, object], known: Collection[str]) -> None:
        """Note every entry of a table that means nothing here."""
        for each in table:
            if each not in known:
                self.note(f"{key}.{each}" if key else each, tr("is not known here"))

    def all_there(self, key: str, table: Mapping[str, object], needed: Collection[str]) -> bool:
        """Note every entry that a table lacks; whether it has all."""
        lacking = [each for each in needed if each not in table]
        for each in lacking:
            self.note(f"{key}.{each}" if key else each, tr("is missing"))
        return not lacking
