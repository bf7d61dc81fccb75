"""Lines of text files with their line numbers, so that every error names its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lmstudio.errors import TableError
from lmstudio.formats.keypoints import nodes
from lmstudio.formats.matching import missing_values
from lmstudio.language import tr

_ENDS = re.compile("\r\n?|\n")
"""Of lines, also those of an old Macintosh."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text file, without white space around it."""

    path: Path
    number: int
    text: str

    def __str__(self) -> str:
        return tr("line {line}").format(line=self.number)

    def numbers(self) -> tuple[float | None, ...] | None:
        """The numbers between the white space, ``None`` for a word that says that there is none.

        ``None`` instead of all where something else is among them.
        """
        words = self.text.split()
        found = tuple(map(nodes.parse_number, words))
        wrong = (
            value is None and not missing_values.is_missing(word) for word, value in zip(words, found, strict=True)
        )
        return None if any(wrong) else found

    def error(self, found: str) -> TableError:
        """The error that tells what was found in this line."""
        return TableError(
            tr("Line {line}: {found}.").format(line=self.number, found=found),
            where=self.path,
            remedy=tr("Correct the file and import it again; nothing was imported."),
        )


def read(path: Path) -> Iterator[Line]:
    """The lines of a file in UTF-8 that are not empty.

    Raises:
        TableError: it cannot be read, or is no text.
    """
    for number, text in enumerate(_ENDS.split(nodes.read_text(path)), start=1):
        if text.strip():
            yield Line(path, number, text.strip())
