"""The first page of a film: the picture with its tracing, and what must be known of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from lmstudio.analysis.tracing.average_head import Tissue
from lmstudio.core.geometry import XY
from lmstudio.formats.report import pdf_paper
from lmstudio.formats.report.pdf_paper import MARGIN, Paper
from lmstudio.formats.report.report_contents import FilmContents
from lmstudio.formats.report.report_texts import primed
from lmstudio.imaging import spacing
from lmstudio.language import tr

_TOP = 30.0
_MOST = (120.0, 168.0)
"""Of the printed film, mm."""
BESIDE = MARGIN + _MOST[0] + 6
_BAR_MM = 50.0


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a tracing and its landmarks."""

    bone: str
    soft: str
    tooth: str
    plane: str
    point: str

    def of(self, tissue: Tissue) -> str:
        """Of an outline."""
        return {Tissue.BONE: self.bone, Tissue.SOFT: self.soft, Tissue.TOOTH: self.tooth}[tissue]


_ON_FILM = Inks(bone="#ffe28a", soft="#ffb38a", tooth="#ffe28a", plane="#7fd4ff", point="#ff6a3c")
"""Light, as a film is dark."""


@dataclass(frozen=True, slots=True)
class PrintedFilm:
    """Where a film lies on its page: its top left corner and its size, and mm for each of its pixels."""

    at: XY
    size: XY
    scale: XY

    def place(self, xy: XY) -> XY:
        """Where a pixel of the film (its centre) lies on the page."""
        return self.at[0] + (xy[0] + 0.5) * self.scale[0], self.at[1] + (xy[1] + 0.5) * self.scale[1]


def draw(page: Paper, film: FilmContents, notes: Sequence[str] = ()) -> None:
    """Draw the page below its head; notes stand below the film."""
    printed = _printed(film)
    page.draw_picture(film.brightness, printed.at, printed.size)
    with page.within(printed.at, printed.size):
        draw_tracing(page, film, printed, _ON_FILM)
        draw_marks(page, film, printed, _ON_FILM)
    below = printed.at[1] + printed.size[1] + 5
    below = _draw_bar(page, film, printed, below)
    _write_legend(page, film, below, notes)
    _write_facts(page, film)


def _printed(film: FilmContents) -> PrintedFilm:
    width, height = film.size[0], film.size[1] * film.spacing.aspect
    scale = min(_MOST[0] / width, _MOST[1] / height)
    return PrintedFilm((MARGIN, _TOP), (width * scale, height * scale), (scale, scale * film.spacing.aspect))


def draw_tracing(page: Paper, film: FilmContents, printed: PrintedFilm, inks: Inks) -> None:
    """Draw planes and outlines where the film lies, or would lie, on the page."""
    for plane in film.tracing.planes:
        page.draw_line([printed.place(plane.start), printed.place(plane.end)], colour=inks.plane, width=0.15)
    for curve in film.tracing.curves:
        places = [printed.place(xy) for xy in curve.places]
        page.draw_line(places, colour=inks.of(curve.tissue), width=0.25, dash=1.2)


def draw_marks(page: Paper, film: FilmContents, printed: PrintedFilm, inks: Inks) -> None:
    """Draw the landmarks with their abbreviations; rings where nobody has confirmed a prediction."""
    for mark in film.marks:
        x, y = printed.place(mark.xy)
        page.draw_circle((x, y), 0.55, fill=inks.point if mark.by_reader else "", colour=inks.point, width=0.2)
        page.write_text((x + 0.9, y - 0.7), primed(mark.short), size=5, colour=inks.point)


def _draw_bar(page: Paper, film: FilmContents, printed: PrintedFilm, y: float) -> float:
    """The scale of a film whose spacing is known; returns where the next line of text is."""
    if not film.spacing.known:
        said = tr("No scale: the size of the pixels is not known. Only angles and ratios are told.")
        lines = page.wrap(said, _MOST[0], size=7)
        return page.write_lines((MARGIN, y), lines, size=7, bold=True)
    long = _BAR_MM / film.spacing.x_mm * printed.scale[0]
    page.draw_line([(MARGIN, y), (MARGIN + long, y)], width=0.5)
    for end in (MARGIN, MARGIN + long):
        page.draw_line([(end, y - 1.2), (end, y + 1.2)], width=0.3)
    said = tr("{length} mm ({origin})").format(length=f"{_BAR_MM:g}", origin=spacing.words(film.spacing.origin))
    page.write_text((MARGIN + long + 3, y + 0.9), said, size=7)
    return y + 6


def _write_legend(page: Paper, film: FilmContents, y: float, notes: Sequence[str]) -> None:
    said = []
    if film.tracing.curves:
        said.append(tr("Dashed: outlines through the landmarks, drawn by a template; schematic, not traced."))
    if film.tracing.planes:
        names = ", ".join(each.name for each in film.tracing.planes)
        said.append(tr("Straight lines: {names}.").format(names=names))
    if not all(mark.by_reader for mark in film.marks):
        said.append(tr("Rings: predicted points that nobody has confirmed."))
    for sentence in (*said, *notes):
        y = page.write_lines((MARGIN, y), page.wrap(sentence, _MOST[0], size=7), size=7, colour=pdf_paper.GREY)


def _write_facts(page: Paper, film: FilmContents) -> None:
    y = _TOP + 2.5
    for name, text in film.facts:
        y = write_fact(page, name, [text], y)
    wanted = film.to_look_at()
    if wanted:
        lines = [primed(f"{landmark}: {', '.join(measures)}") for landmark, measures in wanted.items()]
        write_fact(page, tr("Points to look at: their error keeps these from being decided"), lines[:8], y + 2)


def write_fact(page: Paper, name: str, texts: Sequence[str], y: float) -> float:
    """Write what is known of a film beside it; returns where the next fact comes, mm."""
    width = page.right - BESIDE
    y = page.write_lines((BESIDE, y), page.wrap(name, width, size=7, bold=True), size=7, bold=True)
    for text in texts:
        y = page.write_lines((BESIDE, y), page.wrap(text, width, size=7.5), size=7.5)
    return y + 1.6
