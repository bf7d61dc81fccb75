"""Values of a nested file (JSON, YAML) with their path, so that every error names its place."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lmstudio.core.geometry import XY
from lmstudio.errors import TableError
from lmstudio.formats.matching import missing_values
from lmstudio.language import tr


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a nested file.

    Args:
        path: of the file.
        at: where it stands in the file, such as ``annotations[3].keypoints``; empty for the whole.
        value: what was parsed.
    """

    path: Path
    at: str
    value: object

    def __str__(self) -> str:
        return self.at or tr("the beginning")

    def key(self, name: str) -> "Node":
        """The value under a name.

        Raises:
            TableError: there is none.
        """
        found = self.maybe(name)
        if found is None:
            raise self.error(tr("“{name}” is missing").format(name=name))
        return found

    def maybe(self, name: str) -> "Node | None":
        """The value under a name; ``None`` where there is none, or it is null or NaN.

        Raises:
            TableError: this is not a set of names and values.
        """
        if not isinstance(self.value, dict):
            raise self.error(
                tr("names and values were expected, {found} was found").format(found=_kind(self.value))
            )
        value = self.value.get(name)
        nothing = value is None or (isinstance(value, float) and math.isnan(value))
        return None if nothing else Node(self.path, f"{self.at}.{name}".lstrip("."), value)

    def pairs(self) -> Iterator[tuple[str, "Node"]]:
        """The names and values in this one; none where it holds none."""
        if isinstance(self.value, dict):
            yield from (
                (str(name), Node(self.path, f"{self.at}.{name}", each)) for name, each in self.value.items()
            )

    def items(self) -> tuple["Node", ...]:
        """The values of a list.

        Raises:
            TableError: this is no list.
        """
        if not isinstance(self.value, list):
            raise self.error(tr("a list was expected, {found} was found").format(found=_kind(self.value)))
        return tuple(Node(self.path, f"{self.at}[{k}]", each) for k, each in enumerate(self.value))

    def listed(self, name: str) -> tuple["Node", ...]:
        """The values of the list under a name; none where there is no such name. Raises as :meth:`items`."""
        found = self.maybe(name)
        return () if found is None else found.items()

    def text(self) -> str:
        """This value as text, numbers too; what is no text in UTF-8 becomes question marks.

        Raises:
            TableError: it is neither text nor a number.
        """
        if isinstance(self.value, str | int | float) and not isinstance(self.value, bool):
            return str(self.value).encode("utf-8", "replace").decode("utf-8")
        raise self.error(tr("a text was expected, {found} was found").format(found=_kind(self.value)))

    def number(self) -> float:
        """This value as a number.

        Raises:
            TableError: it is none, or not finite.
        """
        if isinstance(self.value, int | float) and not isinstance(self.value, bool):
            try:
                value = float(self.value)
            except OverflowError:
                value = math.inf
            if math.isfinite(value):
                return value
        raise self.error(tr("“{cell}” is not a number").format(cell=str(self.value)[:40]))

    def error(self, found: str) -> TableError:
        """The error that tells what was found here."""
        return TableError(
            tr("At {place}: {found}.").format(place=self, found=found),
            where=self.path,
            remedy=tr("Correct the file and import it again; nothing was imported."),
        )


def parse_number(text: str) -> float | None:
    """The finite number that a text is, as programs write it; ``None`` where it is none.

    ``float`` also takes digits of other scripts, and underscores, as in ``1_5``, which is rather a mistyped 1.5.
    """
    try:
        value = float(text) if text.isascii() and "_" not in text else math.nan
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def xy(x: Node, y: Node) -> XY | None:
    """The place of two values; ``None`` where both say that there is none.

    Raises:
        TableError: one of them is no number, or only one says that there is none.
    """
    return (
        None
        if missing_values.is_missing(x.value) and missing_values.is_missing(y.value)
        else (x.number(), y.number())
    )


def size(node: Node, width: str, height: str) -> tuple[int, int] | None:
    """(width, height) in pixels under two names of a value; ``None`` where one is missing or nothing.

    Raises:
        TableError: one is no number.
    """
    found = node.maybe(width), node.maybe(height)
    sides = tuple(round(each.number()) for each in found if each and not missing_values.is_missing(each.value))
    return (sides[0], sides[1]) if len(sides) == 2 and min(sides) > 0 else None


def read_json(path: Path) -> Node:
    """What a JSON file in UTF-8 holds.

    Raises:
        TableError: it cannot be read, or is not JSON.
    """
    text = read_text(path)
    try:
        return Node(path, "", json.loads(text))
    except (ValueError, RecursionError) as error:
        raise TableError(
            tr("This is not JSON: {reason}.").format(reason=error),
            where=path,
            remedy=tr("Export it again from the program that wrote it."),
        ) from error


def read_text(path: Path) -> str:
    """The text of a file in UTF-8.

    Raises:
        TableError: it cannot be read, or is no text.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise TableError(
            tr("The file cannot be read: {reason}.").format(reason=error.strerror),
            where=path,
            remedy=tr(
                "Check that it exists, that you have permission to read it, and that no other program is using it."
            ),
        ) from error
    except UnicodeDecodeError as error:
        raise TableError(
            tr("The file is not text in UTF-8."),
            where=path,
            remedy=tr("Export it again from the program that wrote it."),
        ) from error


def head(path: Path) -> str:
    """The first characters of a file, without white space before them; empty where there is no such file."""
    try:
        with path.open("rb") as file:
            return file.read(512).decode("utf-8-sig", "replace").lstrip()
    except OSError:
        return ""


def _kind(value: object) -> str:
    if value is None or isinstance(value, bool):
        return str(value)
    if isinstance(value, dict):
        return tr("names and values")
    if isinstance(value, list):
        return tr("a list")
    return f"“{str(value)[:40]}”"
