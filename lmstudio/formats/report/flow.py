"""Where the next thing comes on pages that are filled from above."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lmstudio.formats.report import pdf_paper
from lmstudio.formats.report.pdf_paper import GREY, MARGIN, Paper

TOP = 32.0
_FOOT = 18.0
"""Of a page, mm."""


@dataclass
class Flow:
    """Writes one thing below the other, onto new pages where they do not fit.

    Args:
        page: to draw on.
        begin: begins a page with its head.
        y: where the next line comes, mm.
    """

    page: Paper
    begin: Callable[[], None]
    y: float = math.inf

    def new_page(self) -> None:
        """Begin a page, and go on at its top."""
        self.begin()
        self.y = TOP

    def make_room(self, height: float) -> bool:
        """Begin a page where so many mm do not fit; whether it did."""
        fits = self.y + height <= self.page.sheet.height - _FOOT
        if not fits:
            self.new_page()
        return not fits

    def write_small(self, texts: Sequence[str]) -> None:
        """Write sentences in small letters, all of them on one page."""
        width, size = self.page.right - MARGIN, 6.5
        lines = [line for text in texts for line in self.page.wrap(text, width, size=size)]
        self.make_room(len(lines) * pdf_paper.line_height(size))
        self.y = self.page.write_lines((MARGIN, self.y), lines, size=size, colour=GREY)
