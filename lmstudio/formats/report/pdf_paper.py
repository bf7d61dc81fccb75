"""Pages to draw on: millimetres from the top left corner of the page, text by its baseline, colours as hex."""

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures

from lmstudio import language, paths
from lmstudio.core.geometry import XY
from lmstudio.formats.report.sheets import A4, PaperSize
from lmstudio.language import tr

if TYPE_CHECKING:
    from fpdf import FPDF

MARGIN = 15.0
INK, GREY, PALE, WHITE, MARKED = "#000000", "#5a5a5a", "#e1e1e1", "#ffffff", "#c83c00"
INSTEAD = "□"
"""What stands for a character that the font of a report lacks."""
_FONT = "DejaVu"
_DPI = 200
"""Of the film: a fifth of a millimetre in the head is seen, and a report stays small."""
_QUALITY = 90
"""Of its JPEG: a report of a film of noise, the worst there is, stays below 1 MB."""
_PT_MM = 25.4 / 72


class Paper:
    """The pages of one document, PDF/A-2u: fonts within it, and every character known by its Unicode.

    Args:
        title: of the document.
        producer: the program that makes it.
        made: when.
        sheet: of paper.

    Attributes:
        replaced: the characters that its font lacks.
    """

    def __init__(self, title: str, producer: str, made: datetime, sheet: PaperSize = A4) -> None:
        from fpdf import FPDF
        from fpdf.fonts import TTFFont

        self.sheet, self._own = sheet, TTFFont
        self._pdf = FPDF(format=(sheet.width, sheet.height), enforce_compliance="PDF/A-2U")
        self._pdf.set_lang(language.code())
        self._pdf.set_creation_date(made)
        self._pdf.set_creator(producer)
        self._pdf.set_auto_page_break(False)
        self._known = _add_fonts(self._pdf)
        self.replaced: set[str] = set()
        self._pdf.set_title(self._printable(title))

    @property
    def right(self) -> float:
        """Where the right margin begins, mm."""
        return self.sheet.width - MARGIN

    def add_page(self) -> None:
        """Begin a page, with its number and that of all at its foot."""
        self._pdf.add_page()
        said = tr("Page {page} of {pages}").format(page=self._pdf.page_no(), pages="{nb}")
        self._take_font(7, bold=False)
        self._pdf.set_text_color(GREY)
        self._pdf.set_xy(self.right - 24, self.sheet.height - 11)
        # In a cell, because the library fills in how many pages there are in cells alone.
        self._pdf.cell(24, 3, said)

    def write_text(
        self,
        at: XY,
        text: str,
        *,
        size: float = 8.0,
        bold: bool = False,
        colour: str = INK,
        align: float = 0.0,
        within: float = 0.0,
    ) -> None:
        """Write a line of text.

        Args:
            at: the baseline's place.
            text: what is to be written.
            size: points.
            bold: whether it is bold.
            colour: of it.
            align: which share of the text lies left of the place: 0 none, 1 all of it.
            within: mm that it must fit into; what is longer ends with an ellipsis. 0: no matter.
        """
        self._take_font(size, bold=bold)
        self._pdf.set_text_color(colour)
        shown = self._printable(text)
        while within and len(shown) > 1 and self._pdf.get_string_width(shown) > within:
            shown = f"{shown.rstrip('…')[:-1].rstrip()}…"
        width = self._pdf.get_string_width(shown) if align else 0.0
        self._pdf.text(at[0] - align * width, at[1], shown)

    def wrap(self, text: str, width: float, *, size: float, bold: bool = False) -> list[str]:
        """A text in lines of at most so many mm."""
        self._take_font(size, bold=bold)
        lines = [""]
        for word in self._printable(text).split():
            longer = f"{lines[-1]} {word}".strip()
            if self._pdf.get_string_width(longer) <= width or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def write_lines(
        self, at: XY, lines: Iterable[str], *, size: float, bold: bool = False, colour: str = INK
    ) -> float:
        """Write lines one below the other; returns where the baseline of the next would be."""
        x, y = at
        for line in lines:
            self.write_text((x, y), line, size=size, bold=bold, colour=colour)
            y += line_height(size)
        return y

    def draw_line(self, places: Sequence[XY], *, colour: str = INK, width: float = 0.2, dash: float = 0.0) -> None:
        """Draw a line through places; ``dash`` is the length of its pieces, 0 draws it whole."""
        self._pdf.set_draw_color(colour)
        self._pdf.set_line_width(width)
        self._pdf.set_dash_pattern(dash=dash, gap=dash * 0.7)
        self._pdf.polyline(list(places))
        self._pdf.set_dash_pattern()

    def draw_circle(
        self, centre: XY, radius: float, *, fill: str = "", colour: str = "", width: float = 0.2
    ) -> None:
        """Draw a circle, filled, ringed or both."""
        self._pdf.set_draw_color(colour or INK)
        self._pdf.set_fill_color(fill or WHITE)
        self._pdf.set_line_width(width)
        self._pdf.circle(*centre, radius, style=("D" if colour else "") + ("F" if fill else ""))

    def fill_box(self, at: XY, size: XY, colour: str) -> None:
        """Fill a rectangle from its top left corner."""
        self._pdf.set_fill_color(colour)
        self._pdf.rect(*at, *size, style="F")

    def draw_picture(self, brightness: NDArray[np.uint8], at: XY, size: XY) -> None:
        """Put a grey picture into a rectangle, with no more pixels than a printer shows."""
        picture = Pictures.fromarray(np.ascontiguousarray(brightness))
        most = [max(1, round(side / 25.4 * _DPI)) for side in size]
        if picture.width > most[0] or picture.height > most[1]:
            picture = picture.resize((most[0], most[1]), Pictures.Resampling.LANCZOS)
        file = io.BytesIO()
        picture.save(file, "JPEG", quality=_QUALITY)
        self._pdf.image(file, *at, *size, alt_text="x-ray film")

    @contextmanager
    def within(self, at: XY, size: XY) -> Iterator[None]:
        """In this context only what lies in a rectangle is drawn."""
        with self._pdf.rect_clip(*at, *size):
            yield

    def content(self) -> bytes:
        """The document."""
        return bytes(self._pdf.output() or b"")

    def close(self) -> None:
        """Close the files of the fonts, which stay open while there is something to write."""
        for font in self._pdf.fonts.values():
            if isinstance(font, self._own):
                font.ttfont.close()

    def _take_font(self, size: float, *, bold: bool) -> None:
        self._pdf.set_font(_FONT, "B" if bold else "", size)

    def _printable(self, text: str) -> str:
        """The text with what the font lacks replaced, apostrophes and blanks as printers have them."""
        typeset = text.replace("'", "’").replace("\n", " ").replace("\t", " ")
        lacking = {each for each in typeset if ord(each) not in self._known}
        self.replaced |= lacking
        return "".join(INSTEAD if each in lacking else each for each in typeset)


def line_height(size: float) -> float:
    """From one baseline to the next, mm, of a text in points."""
    return 1.32 * size * _PT_MM


def _add_fonts(pdf: "FPDF") -> frozenset[int]:
    """Add the fonts that lie with the program; which characters both have."""
    for style, name in (("", "DejaVuSans.ttf"), ("B", "DejaVuSans-Bold.ttf")):
        pdf.add_font(_FONT, style, paths.fonts() / name)
    known: list[set[int]] = [set(getattr(font, "cmap", ())) for font in pdf.fonts.values()]
    return frozenset(set.intersection(*known))
