"""The page on which a tracing has the size of the head: 1 mm of the film is 1 mm of the paper."""

from lmstudio.core.geometry import XY
from lmstudio.formats.report import film_page
from lmstudio.formats.report.film_page import Inks, PrintedFilm
from lmstudio.formats.report.pdf_paper import GREY, INK, MARGIN, Paper
from lmstudio.formats.report.report_contents import FilmContents
from lmstudio.formats.report.sheets import PaperSize
from lmstudio.imaging import spacing
from lmstudio.language import tr

_TOP, _BELOW = 30.0, 34.0
"""Above and below the drawing, mm: the head of the page; its foot, with the bar and what is said of it."""
_EDGE = 6.0
"""Round the landmarks, mm, for their abbreviations."""
_BAR_MM, _TICK_MM = 50, 10
_ON_PAPER = Inks(bone=INK, soft="#7a4b00", tooth="#404040", plane="#1f6f9f", point="#c83c00")


def why_not(film: FilmContents, sheet: PaperSize) -> str:
    """Why there can be no such page; empty where it can be."""
    if not film.spacing.known:
        return tr("the size of the pixels is not known")
    if not film.marks and not film.tracing.curves:
        return tr("nothing is drawn")
    (left, top), (right, bottom) = _ends(film)
    room = _room(sheet)
    if right - left + 2 * _EDGE > room[0] or bottom - top + 2 * _EDGE > room[1]:
        return tr("the landmarks do not fit on {paper}").format(paper=sheet.name)
    return ""


def draw(page: Paper, film: FilmContents) -> None:
    """Draw the page below its head, with a bar by which the print can be checked."""
    room = _room(page.sheet)
    (left, top), (right, bottom) = _ends(film)
    at = (MARGIN + (room[0] - left - right) / 2, _TOP + (room[1] - top - bottom) / 2)
    scale = (film.spacing.x_mm, film.spacing.y_mm)
    printed = PrintedFilm(at, (film.size[0] * scale[0], film.size[1] * scale[1]), scale)
    with page.within((MARGIN, _TOP), room):
        film_page.draw_tracing(page, film, printed, _ON_PAPER)
        film_page.draw_marks(page, film, printed, _ON_PAPER)
    _draw_bar(page, film)


def _room(sheet: PaperSize) -> XY:
    return sheet.width - 2 * MARGIN, sheet.height - _TOP - _BELOW


def _ends(film: FilmContents) -> tuple[XY, XY]:
    """The upper left and the lower right end of what is drawn, mm from the film's corner. Planes may be cut."""
    places = [*(mark.xy for mark in film.marks), *(xy for curve in film.tracing.curves for xy in curve.places)]
    xs = [(x + 0.5) * film.spacing.x_mm for x, _ in places]
    ys = [(y + 0.5) * film.spacing.y_mm for _, y in places]
    return (min(xs), min(ys)), (max(xs), max(ys))


def _draw_bar(page: Paper, film: FilmContents) -> None:
    y = page.sheet.height - _BELOW + 8
    page.draw_line([(MARGIN, y), (MARGIN + _BAR_MM, y)], width=0.4)
    for mm in range(0, _BAR_MM + 1, _TICK_MM):
        tall = 2.0 if mm in (0, _BAR_MM) else 1.2
        page.draw_line([(MARGIN + mm, y - tall), (MARGIN + mm, y)], width=0.25)
        page.write_text((MARGIN + mm, y + 3.2), f"{mm}", size=6, align=0.5)
    told = [
        tr("Life-size. This bar must measure {length} mm: print at 100 %, not fitted to the page.").format(
            length=_BAR_MM
        ),
        tr("Pixel spacing: {spacing}.").format(spacing=spacing.describe(film.spacing)),
        tr("Dashed: outlines through the landmarks, drawn by a template; schematic, not traced."),
    ]
    beside = MARGIN + _BAR_MM + 8
    lines = [line for text in told for line in page.wrap(text, page.right - beside, size=7)]
    page.write_lines((beside, y - 1.5), lines, size=7, colour=GREY)
