"""Writes reports as PDF/A-2u."""

from collections.abc import Sequence
from pathlib import Path

from lmstudio.errors import TableError
from lmstudio.formats import atomic
from lmstudio.formats.report import film_page, pdf_paper
from lmstudio.formats.report.pdf_paper import GREY, INSTEAD, MARGIN, Paper
from lmstudio.formats.report.report_contents import FilmContents, Occasion
from lmstudio.formats.report.table_pages import TablePages
from lmstudio.language import tr

SUFFIX = ".pdf"


def write(path: Path, films: Sequence[FilmContents], occasion: Occasion) -> frozenset[str]:
    """Write a report of films, each from a page of its own; returns the characters that its font lacks.

    Raises:
        TableError: there is no film to report.
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    if not films:
        raise TableError(
            tr("None of these films has points to report."),
            remedy=tr("Place or predict landmarks first, or choose other films."),
        )
    page = Paper(occasion.heading, occasion.program, occasion.made)
    for film in films:
        _write_film(page, film, occasion)
    _write_replaced(page)
    atomic.write_bytes(path, page.content())
    return frozenset(page.replaced)


def _write_film(page: Paper, film: FilmContents, occasion: Occasion) -> None:
    _begin(page, film, occasion)
    film_page.draw(page, film)
    if film.rows:
        TablePages(page, lambda: _begin(page, film, occasion)).write_film(film)


def _begin(page: Paper, film: FilmContents, occasion: Occasion) -> None:
    """Begin a page with its head and foot."""
    page.add_page()
    state = tr("final") if film.final else tr("draft")
    right = pdf_paper.WIDTH - MARGIN
    page.write_text((MARGIN, 18), occasion.heading, size=13, bold=True, within=110)
    page.write_text((MARGIN, 23), film.title, size=8, within=110)
    page.write_text((right, 18), state.upper(), size=9, bold=True, align=1)
    page.write_text((right, 23), f"{occasion.program}, {occasion.made:%Y-%m-%d}", size=7, colour=GREY, align=1)
    page.draw_line([(MARGIN, 25.5), (right, 25.5)], colour=GREY)
    said = tr("Not a medical device. The words are those of the tables, not a diagnosis.")
    page.write_text((MARGIN, pdf_paper.HEIGHT - 9), said, size=7, colour=GREY)


def _write_replaced(page: Paper) -> None:
    """Say on the last page that characters are missing."""
    if page.replaced:
        said = tr("{sign} stands for a character that the font of this report lacks.").format(sign=INSTEAD)
        page.write_text((MARGIN, pdf_paper.HEIGHT - 13), said, size=7, colour=GREY)
