"""Writes reports as PDF/A-2u."""

from pathlib import Path
from typing import Self

from lmstudio.analysis.observers.reader_comparison import ComparedReadings
from lmstudio.errors import FilmError, TableError
from lmstudio.formats import atomic
from lmstudio.formats.report import film_page, life_size, observer_pages, subject_pages
from lmstudio.formats.report.flow import Flow
from lmstudio.formats.report.pdf_paper import GREY, INSTEAD, MARGIN, Paper
from lmstudio.formats.report.report_contents import FilmContents, Occasion, SubjectContents
from lmstudio.formats.report.sheets import A4, PaperSize
from lmstudio.formats.report.table_pages import TablePages
from lmstudio.language import tr

SUFFIX = ".pdf"


class FilmReport:
    """A report that grows film by film, each from a page of its own, so that hundreds need little memory.

    Args:
        occasion: what stands on every page.
        sheet: of paper.
        life_size: whether each film has a page with its tracing in the size of the head, where that can be.
    """

    def __init__(self, occasion: Occasion, sheet: PaperSize = A4, *, life_size: bool = False) -> None:
        self._occasion, self._parts, self._life_size = occasion, 0, life_size
        self._left_out: FilmError | None = None
        self._page = Paper(occasion.heading, occasion.program, occasion.made, sheet)

    def add_film(self, film: FilmContents) -> None:
        """Write the pages of a film."""
        self._parts += 1
        self._begin(film)
        lacking = life_size.why_not(film, self._page.sheet) if self._life_size else ""
        said = tr("There is no life-size page: {why}.").format(why=lacking)
        film_page.draw(self._page, film, [said] if lacking else [])
        if self._life_size and not lacking:
            self._begin(film)
            life_size.draw(self._page, film)
        if film.rows:
            TablePages(Flow(self._page, lambda: self._begin(film))).write_film(film)

    def add_subject(self, subject: SubjectContents) -> None:
        """Write the pages of films that lie over each other."""
        self._parts += 1
        subject_pages.write(Flow(self._page, lambda: self._begin_page(subject.title)), subject)

    def add_observers(self, compared: ComparedReadings) -> None:
        """Write the pages on how far two readings of the films are apart."""
        self._parts += 1
        observer_pages.write(Flow(self._page, lambda: self._begin_page(tr("Observers"))), compared)

    def leave_out(self, error: FilmError) -> None:
        """Know that a film cannot be read: where there is nothing else, that is why."""
        self._left_out = error

    def save(self, path: Path) -> frozenset[str]:
        """Write the file, once all is added; returns the characters that its font lacks.

        Raises:
            TableError: there is no film.
            FilmError: those that there are cannot be read.
            SaveFailed: the disk is full, or the folder is missing or read-only.
        """
        if not self._parts and self._left_out is not None:
            raise self._left_out
        if not self._parts:
            raise TableError(
                tr("None of these films has points to report."),
                remedy=tr("Place or predict landmarks first, or choose other films."),
            )
        if self._page.replaced:
            said = tr("{sign} stands for a character that the font of this report lacks.").format(sign=INSTEAD)
            self._page.write_text((MARGIN, self._page.sheet.height - 13), said, size=7, colour=GREY)
        atomic.write_bytes(path, self._page.content())
        return frozenset(self._page.replaced)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files of its fonts; nothing can be added then. Harmless when repeated."""
        self._page.close()

    def _begin(self, film: FilmContents) -> None:
        """Begin a page of a film."""
        self._begin_page(film.title, tr("final") if film.final else tr("draft"))

    def _begin_page(self, title: str, state: str = "") -> None:
        """Begin a page with its head and foot."""
        page, occasion = self._page, self._occasion
        page.add_page()
        right = page.right
        page.write_text((MARGIN, 18), occasion.heading, size=13, bold=True, within=110)
        page.write_text((MARGIN, 23), title, size=8, within=110)
        page.write_text((right, 18), state.upper(), size=9, bold=True, align=1)
        made = f"{occasion.program}, {occasion.made:%Y-%m-%d}"
        page.write_text((right, 23), made, size=7, colour=GREY, align=1)
        page.draw_line([(MARGIN, 25.5), (right, 25.5)], colour=GREY)
        said = tr("Not a medical device. The words are those of the tables, not a diagnosis.")
        page.write_text((MARGIN, page.sheet.height - 9), said, size=7, colour=GREY)
