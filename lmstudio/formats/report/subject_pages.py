"""The pages of a subject: films laid over each other in colours, and what changed between them."""

from collections.abc import Iterator

from lmstudio import language
from lmstudio.analysis.superimposition.measure_changes import Certainty, Change
from lmstudio.analysis.superimposition.shifts import Displacement, Shift
from lmstudio.analysis.tracing.tracings import Tracing
from lmstudio.core.geometry import XY
from lmstudio.formats.report import film_page, pdf_paper, plain_tables, report_texts
from lmstudio.formats.report.film_page import BESIDE
from lmstudio.formats.report.flow import TOP, Flow
from lmstudio.formats.report.pdf_paper import GREY, MARGIN, Paper
from lmstudio.formats.report.plain_tables import TextColumn, TextRow
from lmstudio.formats.report.report_contents import LaterFilm, SubjectContents
from lmstudio.formats.superimposition_svg import COLOURS
from lmstudio.language import tr

_MOST = (120.0, 180.0)
"""Of the drawing, mm."""
_BAR_MM = 50.0
_FRANKFORT = "Po-Or"


def write(flow: Flow, subject: SubjectContents) -> None:
    """Write the drawing on a page of its own, and the tables of each later film."""
    flow.new_page()
    below = _draw_films(flow.page, subject)
    _write_facts(flow.page, subject)
    flow.y = below
    for film in subject.later:
        _write_changes(flow, subject, film)
        if film.steps:
            _write_steps(flow, film)
    flow.write_small(_notes(subject))


def _draw_films(page: Paper, subject: SubjectContents) -> float:
    """Draw all tracings; returns where the next thing comes, mm."""
    places = [xy for _, tracing in subject.films for xy in _places(tracing)] or [(0.0, 0.0), (1.0, 1.0)]
    left, top = (min(each[axis] for each in places) for axis in (0, 1))
    right, bottom = (max(each[axis] for each in places) for axis in (0, 1))
    scale = min(_MOST[0] / max(right - left, 1e-6), _MOST[1] / max(bottom - top, 1e-6))
    scale = min(scale, 1.0) if subject.in_mm else scale

    def place(xy: XY) -> XY:
        return MARGIN + (xy[0] - left) * scale, TOP + (xy[1] - top) * scale

    for k, (_, tracing) in enumerate(subject.films):
        colour = COLOURS[k % len(COLOURS)]
        for curve in tracing.curves:
            page.draw_line([place(xy) for xy in curve.places], colour=colour, width=0.3)
        for plane in tracing.planes:
            page.draw_line([place(plane.start), place(plane.end)], colour=colour, width=0.15, dash=1.2)
    y = TOP + (bottom - top) * scale + 5
    return _draw_bar(page, y, _BAR_MM * scale) if subject.in_mm else y + 4


def _places(tracing: Tracing) -> Iterator[XY]:
    for curve in tracing.curves:
        yield from curve.places
    for plane in tracing.planes:
        yield from (plane.start, plane.end)


def _draw_bar(page: Paper, y: float, long: float) -> float:
    page.draw_line([(MARGIN, y), (MARGIN + long, y)], width=0.5)
    for end in (MARGIN, MARGIN + long):
        page.draw_line([(end, y - 1.2), (end, y + 1.2)], width=0.3)
    page.write_text((MARGIN + long + 3, y + 0.9), f"{_BAR_MM:g} mm", size=7)
    return y + 8


def _write_facts(page: Paper, subject: SubjectContents) -> None:
    """Beside the drawing: the colours of the films, on what they lie, and what must be known."""
    y, width = TOP + 2.5, page.right - BESIDE
    page.write_text((BESIDE, y), tr("Films"), size=7, bold=True)
    for k, (words, _) in enumerate(subject.films):
        y += pdf_paper.line_height(7.5) + 0.6
        page.draw_line([(BESIDE, y - 0.9), (BESIDE + 7, y - 0.9)], colour=COLOURS[k % len(COLOURS)], width=0.6)
        page.write_text((BESIDE + 9, y), words, size=7.5, within=width - 9)
    y = film_page.write_fact(page, tr("Laid on"), [subject.laid_on], y + 6)
    for note in subject.notes:
        lines = page.wrap(note, width, size=7)
        y = page.write_lines((BESIDE, y), lines, size=7, colour=GREY) + 1.4


def _write_changes(flow: Flow, subject: SubjectContents, film: LaterFilm) -> None:
    columns = (
        TextColumn(tr("Measurement"), MARGIN, 68, align=0),
        TextColumn(tr("First"), 98),
        TextColumn(tr("Later"), 113),
        TextColumn(tr("Change"), 129),
        TextColumn(tr("± (95 %)"), 145),
        TextColumn(tr("Per year"), 161),
        TextColumn(tr("Result"), 164, flow.page.right - 164, align=0),
    )
    rows = (_change(subject, each) for each in film.changes)
    plain_tables.write(flow, tr("{films}: measurements").format(films=film.words), columns, rows)


def _change(subject: SubjectContents, change: Change) -> TextRow:
    unit = {"deg": "°"}.get(change.unit, change.unit)
    name = tr(subject.names.get(change.key, ""))
    told = report_texts.primed(" – ".join(dict.fromkeys(each for each in (change.key, name) if each)))
    values = (each.value for each in (change.first, change.second))
    places = change.places
    numbers = (language.number(value, places) if isinstance(value, float) else "" for value in values)
    steps = [_signed(value, places) for value in (change.difference, change.per_year)]
    later = (steps[0], _number(change.detectable, places), steps[1])
    heading = f"{told} [{unit}]" if unit else told
    real = change.certainty is Certainty.REAL
    return TextRow((heading, *numbers, *later, report_texts.primed(change.words)), bold=real)


def _write_steps(flow: Flow, film: LaterFilm) -> None:
    columns = (
        TextColumn(tr("Landmark"), MARGIN, 68, align=0),
        TextColumn(tr("Forwards"), 98),
        TextColumn(tr("± (95 %)"), 115),
        TextColumn(tr("Downwards"), 138),
        TextColumn(tr("± (95 %)"), 155),
        TextColumn(tr("Result"), 164, flow.page.right - 164, align=0),
    )
    title = tr("{films}: landmarks, mm").format(films=film.words)
    plain_tables.write(flow, title, columns, (_step(each) for each in film.steps))


def _step(step: Displacement) -> TextRow:
    parts: tuple[Shift, Shift] = (step.forwards, step.down)
    known = [each.is_real for each in parts]
    cells = [cell for each in parts for cell in (_signed(each.value, each.places), _number(each.off, each.places))]
    word = tr("error not known") if None in known else tr("moved") if any(known) else tr("within the error")
    return TextRow((report_texts.primed(step.key), *cells, word), bold=word == tr("moved"))


def _signed(value: float | None, places: int) -> str:
    return "" if value is None else language.signed(value, places)


def _number(value: float | None, places: int) -> str:
    return "" if value is None else language.number(value, places)


def _notes(subject: SubjectContents) -> list[str]:
    return [
        tr(
            "±: what the errors of the points on both films can make of nothing, 95 of 100 times. A change that "
            "is not more is said to be within the error. The position of the head is not in it: the same head "
            "filmed twice differs by more."
        ),
        _axes(subject.forwards),
        tr("Outlines are schematic, drawn through the landmarks by a template: never measure on them."),
    ]


def _axes(forwards: str) -> str:
    """Which way landmarks went forwards and down."""
    if forwards == _FRANKFORT:
        return tr("Forwards is along Frankfort of the first film, downwards across it.")
    if not forwards:
        return tr("Forwards is to the right of the first film, downwards is down on it.")
    along = tr("Forwards is along {line} of the first film, downwards across it.")
    return along.format(line=report_texts.primed(forwards))
