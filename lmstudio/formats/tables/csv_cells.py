"""Cells of a CSV file: text safe from being read as a formula, and numbers with their line and column."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lmstudio.core.geometry import XY
from lmstudio.errors import TableError
from lmstudio.formats import atomic
from lmstudio.formats.keypoints import nodes
from lmstudio.formats.matching import missing_values
from lmstudio.language import tr

_DELIMITERS = ",;\t"
_MOST_NAMES = 1000
"""So many names of columns are remembered: those of a table are looked for in each of its rows."""
_TOLD = "sep="
"""A first line of this and a delimiter tells Excel what the delimiter is."""
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a formula begins with; Excel takes the wide signs for the others."""


def guard(text: str) -> str:
    """Text as a cell that no spreadsheet takes for a formula: an apostrophe is put before it where needed.

    Source: OWASP, CSV Injection.
    """
    text = text.encode("utf-8", "replace").decode("utf-8")
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA) else text


def unguard(cell: str) -> str:
    """The text that :func:`guard` wrote."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell


def write(path: Path, rows: Iterable[Iterable[object]], *, bom: bool) -> None:
    """Write rows as CSV (RFC 4180), whole or not at all.

    Args:
        path: of the file.
        rows: the header first.
        bom: begin with the mark by which Excel knows UTF-8.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    atomic.write_bytes(path, text.getvalue().encode("utf-8-sig" if bom else "utf-8"))


_GROUPED = re.compile(r"[+-]?\d{1,3}([,.])\d{3}")
"""What can be a number with three decimals, or thousands."""


class DecimalSigns:
    """Which signs the numbers of a table have before their decimals, if it may be a comma.

    Where some have a comma and others a point, one of the two may divide thousands: 1.234 is then 1234.
    """

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._doubtful: dict[str, str] = {}

    def doubt(self, cell: str) -> str:
        """A number of the table, this one or one before, that can be read in two ways; empty: there is none."""
        sign = next((each for each in ",." if each in cell), "")
        if not sign:
            return ""
        self._seen.add(sign)
        if _GROUPED.fullmatch(cell):
            self._doubtful.setdefault(sign, cell)
        both = len(self._seen) > 1
        return next(iter(self._doubtful.values()), "") if both else ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, with its place for messages."""

    path: Path
    line: int
    cells: Mapping[str, str]
    decimal_comma: DecimalSigns | None = None

    def text(self, column: str) -> str:
        """The cell's text; empty where the column is missing."""
        return unguard(self.cells.get(column, ""))

    def word(self, column: str) -> str:
        """The cell's text without white space around it; empty where it says that there is nothing."""
        text = self.text(column).strip()
        return "" if missing_values.is_missing(text) else text

    def xy(self, x: str, y: str) -> XY | None:
        """The place in two columns; ``None`` where both are empty or say that there is nothing.

        Raises:
            TableError: one is not a number, or only one of them is there.
        """
        at_x, at_y = self.number(x), self.number(y)
        if at_x is None and at_y is None:
            return None
        if at_x is None or at_y is None:
            column = x if at_x is None else y
            cell = self.cells.get(column, "").strip()
            not_one = tr("“{cell}” is not a number").format(cell=cell)
            raise self.error(column, not_one if cell else tr("the number is missing"))
        return at_x, at_y

    def number(self, column: str) -> float | None:
        """The cell's number; ``None`` where it is empty or says that there is none.

        Raises:
            TableError: it is not a number.
        """
        cell = self.cells.get(column, "").strip()
        if missing_values.is_missing(cell):
            return None
        signs = self.decimal_comma
        value = nodes.parse_number(cell if signs is None else cell.replace(",", "."))
        if value is None:
            raise self.error(column, tr("“{cell}” is not a number").format(cell=cell[:40]))
        doubt = "" if signs is None else signs.doubt(cell)
        if doubt:
            said = tr("some numbers have a comma and others a point, so “{cell}” may mean thousands")
            raise self.error(column, said.format(cell=doubt))
        return value

    def at(self, column: str) -> "Cell":
        """The place of a column in this row."""
        return Cell(self, column)

    def error(self, column: str, found: str) -> TableError:
        """The error that tells what was found in a column of this row."""
        return TableError(
            tr("Line {line}, column “{column}”: {found}.").format(line=self.line, column=column, found=found),
            where=self.path,
            remedy=tr("Correct the table and import it again; nothing was imported."),
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a table."""

    row: Row
    column: str

    def __str__(self) -> str:
        return tr("line {line}").format(line=self.row.line)

    def error(self, found: str) -> TableError:
        """The error that tells what was found there."""
        return self.row.error(self.column, found)


def read(path: Path, *, known: Iterable[str] = ()) -> tuple[tuple[str, ...], Iterator[Row]]:
    """The names of the columns and the rows of a CSV file in UTF-8, separated by comma, semicolon or tab.

    Args:
        path: of the file.
        known: names of columns that are called so whatever capitals, spaces or hyphens the file writes them with.

    Raises:
        TableError: it cannot be read, has no header, names a column twice, or a row has too many cells.
    """
    text = _text(path)
    delimiter = _delimiter(text)
    found = _lines(path, text, delimiter)
    names = frozenset(known)
    header = tuple(_plain(name) if _plain(name) in names else name.strip() for name in next(found, (1, []))[1])
    if not any(header):
        raise unreadable(path, tr("The table is empty"))
    refuse_twice(path, header)
    return header, _rows(path, header, found, decimal_comma=delimiter != ",")


def refuse_twice(path: Path, columns: Iterable[str]) -> None:
    """Let no two columns have one name, of which the last would count.

    Raises:
        TableError: two have.
    """
    twice = sorted(name for name, count in Counter(columns).items() if name.strip() and count > 1)
    if twice:
        named = ", ".join(f"“{name}”" for name in twice)
        raise unreadable(path, tr("The column {columns} appears twice").format(columns=named))


def lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The number and the cells of each line of a CSV file in UTF-8, of tables with another kind of header.

    Raises:
        TableError: it cannot be read.
    """
    text = _text(path)
    return _lines(path, text, _delimiter(text))


def begins_with(path: Path, word: str) -> bool:
    """Whether the first cell of a file is a word."""
    return nodes.head(path).startswith(tuple(f"{word}{delimiter}" for delimiter in _DELIMITERS))


def too_many(path: Path, line: int, cells: int, columns: int) -> TableError:
    """The error that a line has more cells than the header."""
    return unreadable(
        path,
        tr("Line {line} has {cells} cells, the header has {columns}").format(
            line=line, cells=cells, columns=columns
        ),
    )


def _delimiter(text: str) -> str:
    first = text.split("\n", 1)[0].rstrip("\r")
    told = first.lower().removeprefix(_TOLD)
    return told if len(told) == 1 and told in _DELIMITERS else max(_DELIMITERS, key=first.count)


def _lines(path: Path, text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            line = max(reader.line_num, 1)
            raise unreadable(path, tr("Line {line}: {reason}").format(line=line, reason=error)) from error
        if reader.line_num > 1 or [cell.lower() for cell in cells] != [_TOLD, ""]:
            yield reader.line_num, cells


def _rows(
    path: Path, header: tuple[str, ...], found: Iterable[tuple[int, list[str]]], *, decimal_comma: bool
) -> Iterator[Row]:
    signs = DecimalSigns() if decimal_comma else None
    for line, cells in found:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header):
            raise too_many(path, line, len(cells), len(header))
        yield Row(path, line, dict(zip(header, cells, strict=False)), decimal_comma=signs)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise TableError(
            tr("The table cannot be read: {reason}.").format(reason=error.strerror),
            where=path,
            remedy=tr(
                "Check that it exists, that you have permission to read it, and that no other program is using it."
            ),
        ) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise TableError(
            tr("The table is not text in UTF-8 (line {line}).").format(line=line),
            where=path,
            remedy=tr("In Excel, save it as “CSV UTF-8 (comma separated)”, and import that."),
        ) from error


def unreadable(path: Path, found: str) -> TableError:
    """The error that tells what was found in a table, without its full stop."""
    return TableError(f"{found}.", where=path, remedy=tr("Correct the table and import it again."))


def column(header: Iterable[str], *names: str) -> str | None:
    """The first column with one of these names, whatever its case; ``None`` where there is none."""
    by_name = {_plain(each): each for each in header}
    return next((by_name[name] for name in names if name in by_name), None)


@lru_cache(_MOST_NAMES)
def _plain(name: str) -> str:
    """The name of a column without capitals, and with one kind of mark between its words."""
    return re.sub(r"[\s-]+", "_", name.strip()).casefold()
