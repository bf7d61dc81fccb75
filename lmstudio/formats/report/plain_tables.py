"""Plain tables of a report: a line of text for each row, in columns that are the same on every page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lmstudio.formats.report.flow import Flow
from lmstudio.formats.report.pdf_paper import GREY, MARGIN, PALE
from lmstudio.language import tr

_ROW = 5.0
_SIZE = 7.5


@dataclass(frozen=True, slots=True)
class TextColumn:
    """A column: its heading, where its texts begin (mm), or where they end if they are aligned to the right.

    Args:
        heading: above it.
        x: from the left of the page.
        width: mm that a text may take; 0: no matter.
        align: 0 to the left, 1 to the right.
    """

    heading: str
    x: float
    width: float = 0.0
    align: float = 1.0


@dataclass(frozen=True, slots=True)
class TextRow:
    """The texts of a row, one for each column, and whether they stand out."""

    texts: Sequence[str]
    bold: bool = False


def write(flow: Flow, title: str, columns: Sequence[TextColumn], rows: Iterable[TextRow]) -> None:
    """Write a table, with its heading again on each page that it goes on to."""
    flow.make_room(14 + 3 * _ROW)
    _write_head(flow, title, columns)
    for row in rows:
        if flow.make_room(_ROW):
            _write_head(flow, tr("{name}, continued").format(name=title), columns)
        for column, text in zip(columns, row.texts, strict=True):
            at = (column.x, flow.y + 3.5)
            flow.page.write_text(at, text, size=_SIZE, bold=row.bold, align=column.align, within=column.width)
        flow.y += _ROW
        flow.page.draw_line([(MARGIN, flow.y), (flow.page.right, flow.y)], colour=PALE, width=0.1)
    flow.y += 5


def _write_head(flow: Flow, title: str, columns: Sequence[TextColumn]) -> None:
    width = flow.page.right - MARGIN
    flow.page.write_text((MARGIN, flow.y + 3), title, size=10, bold=True, within=width)
    flow.y += 8
    for column in columns:
        flow.page.write_text(
            (column.x, flow.y), column.heading, size=7, bold=True, colour=GREY, align=column.align
        )
    flow.y += 1.4
    flow.page.draw_line([(MARGIN, flow.y), (flow.page.right, flow.y)], colour=GREY, width=0.15)
