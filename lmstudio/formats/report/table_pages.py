"""The tables of a film: each analysis with its rows, each row with its place in the norm as a small picture."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lmstudio.analysis.measurements.judgement import SURE, Decision
from lmstudio.analysis.measurements.measured_films import MeasuredRow
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.core.geometry import XY
from lmstudio.formats.report import pdf_paper, report_texts
from lmstudio.formats.report.flow import Flow
from lmstudio.formats.report.pdf_paper import GREY, MARGIN, MARKED, PALE
from lmstudio.formats.report.report_contents import FilmContents
from lmstudio.language import tr

_ROW = 7.4
"""Two lines of text."""
_NAME, _VALUE, _NORM, _PLOT, _WORD = MARGIN, 62.0, 96.0, 128.0, 160.0
"""Where the columns begin, mm."""
_PLOT_WIDTH = 28.0
_MOST = 3.0
"""The picture ends so many half-bands (of a sample: standard deviations) from the middle of the norm."""


@dataclass
class TablePages:
    """Writes the tables of films one below the other.

    Args:
        flow: the pages.
    """

    flow: Flow
    _last: XY | None = field(default=None, init=False)

    def write_film(self, film: FilmContents) -> None:
        """Write all tables of a film and what must be known of them, from the top of a new page."""
        self.flow.new_page()
        for analysis, rows in film.tables():
            self._write_table(analysis, rows)
        self.flow.write_small(_notes(film))

    def _write_table(self, analysis: Analysis, rows: Sequence[MeasuredRow]) -> None:
        self.flow.make_room(14 + 2 * _ROW)
        self._write_head(tr(analysis.name))
        for row in rows:
            words = self.flow.page.wrap(
                report_texts.word(row), self.flow.page.right - _WORD, size=7, bold=_is_outside(row)
            )
            height = max(_ROW, 1.2 + len(words) * pdf_paper.line_height(7))
            if self.flow.make_room(height):
                self._write_head(tr("{name}, continued").format(name=tr(analysis.name)))
            self._write_row(row, words, height)
        self._write_source(analysis)

    def _write_head(self, name: str) -> None:
        self.flow.page.write_text((MARGIN, self.flow.y + 3), name, size=10, bold=True)
        self.flow.y += 8
        heads = ((_NAME, tr("Measurement")), (_VALUE, tr("Value")), (_NORM, tr("Norm")), (_WORD, tr("Reading")))
        for x, text in heads:
            self.flow.page.write_text((x, self.flow.y), text, size=7, bold=True, colour=GREY)
        for share, text in ((-_MOST, "−3"), (0.0, "0"), (_MOST, "+3")):
            x = _PLOT + _PLOT_WIDTH / 2 * (1 + share / _MOST)
            self.flow.page.write_text((x, self.flow.y), text, size=6, colour=GREY, align=0.5)
        self.flow.y += 1.4
        self.flow.page.draw_line(
            [(MARGIN, self.flow.y), (self.flow.page.right, self.flow.y)], colour=GREY, width=0.15
        )
        self._last = None

    def _write_row(self, row: MeasuredRow, words: Sequence[str], height: float) -> None:
        page, upper, lower = self.flow.page, self.flow.y + 3.2, self.flow.y + 6.1
        width = _VALUE - _NAME - 2
        page.write_text((_NAME, upper), report_texts.primed(row.row.measure), size=8, bold=True, within=width)
        page.write_text(
            (_NAME, lower), report_texts.primed(tr(row.measurement.name)), size=6, colour=GREY, within=width
        )
        self._write_value(row, upper, lower)
        for y, band in zip((upper, lower), row.verdict.bands[:2], strict=False):
            page.write_text((_NORM, y), report_texts.norm(band), size=7, within=_PLOT - _NORM - 1)
        if len(row.verdict.bands) == 1:
            note = report_texts.norm_note(row.verdict.bands[0])
            page.write_text((_NORM, lower), note, size=6, colour=GREY, within=_PLOT - _NORM - 1)
        self._draw_plot(row, height)
        page.write_lines((_WORD, self.flow.y + 3.0), words, size=7, bold=_is_outside(row))
        self.flow.y += height
        page.draw_line([(MARGIN, self.flow.y), (self.flow.page.right, self.flow.y)], colour=PALE, width=0.1)

    def _write_value(self, row: MeasuredRow, upper: float, lower: float) -> None:
        """The value, or why it is blank in as many lines as there are."""
        page, width = self.flow.page, _NORM - _VALUE - 1
        told = report_texts.value(row)
        if isinstance(row.reading.value, float):
            page.write_text((_VALUE, upper), told, size=8, bold=_is_outside(row), within=width)
            page.write_text((_VALUE, lower), row.reading.detail, size=6, colour=GREY, within=width)
        else:
            page.write_lines((_VALUE, upper), page.wrap(told, width, size=7)[:2], size=7, colour=GREY)

    def _draw_plot(self, row: MeasuredRow, height: float) -> None:
        """Where the value lies: the band from -1 to 1, the value's whole band, and the line to the row above."""
        value, error = row.reading.value, row.reading.spread.error
        if len(row.verdict.bands) != 1:
            self._last = None
            return
        (band,), middle = row.verdict.bands, _PLOT + _PLOT_WIDTH / 2
        unit = _PLOT_WIDTH / 2 / _MOST
        self.flow.page.fill_box((middle - unit, self.flow.y + 0.1), (2 * unit, height - 0.2), PALE)
        if band.centre == band.centre:
            x = middle + unit * band.position(band.centre)
            self.flow.page.draw_line([(x, self.flow.y), (x, self.flow.y + height)], colour=GREY, width=0.15)
        if not isinstance(value, float) or band.high <= band.low:
            self._last = None
            return
        y = self.flow.y + height / 2
        if error is not None:
            ends = [_cut(band.position(value + side * SURE * error)) for side in (-1, 1)]
            self.flow.page.draw_line([(middle + unit * end, y) for end in ends], colour=MARKED, width=0.5)
        place = (middle + unit * _cut(band.position(value)), y)
        if self._last is not None:
            self.flow.page.draw_line([self._last, place], colour=MARKED, width=0.15)
        self._draw_value(place, beyond=abs(band.position(value)) > _MOST)
        self._last = place

    def _draw_value(self, place: XY, *, beyond: bool) -> None:
        if not beyond:
            self.flow.page.draw_circle(place, 0.8, fill=MARKED)
            return
        x, y = place
        out = 1 if x > _PLOT + _PLOT_WIDTH / 2 else -1
        arrow = [(x - 1.8 * out, y - 1), (x, y), (x - 1.8 * out, y + 1)]
        self.flow.page.draw_line(arrow, colour=MARKED, width=0.5)

    def _write_source(self, analysis: Analysis) -> None:
        people = tr("Norms of: {people}").format(people=tr(analysis.population)) if analysis.population else ""
        trust = (
            tr("How far the numbers can be trusted: {trust}").format(trust=tr(analysis.trust))
            if analysis.trust
            else ""
        )
        self.flow.y += 3.5
        self.flow.write_small([text for text in (analysis.citation, people, trust, tr(analysis.note)) if text])
        self.flow.y += 4


def _is_outside(row: MeasuredRow) -> bool:
    """Whether it is decided that a value lies outside its norm."""
    return row.verdict.decision is Decision.DECIDED and report_texts.side(row) != 0


def _cut(position: float) -> float:
    return max(-_MOST, min(_MOST, position))


def _notes(film: FilmContents) -> list[str]:
    """What must be known of every table of a film."""
    notes = [
        tr(
            "±: 1.96 standard errors of the value by chance errors of the points. What readers do alike, the "
            "position of the head and enlargement are not in it."
        ),
        tr(
            "Grey: the norm, from −1 to +1: one standard deviation either way where SD is written, else the ends "
            "of the range, the target or the tolerance. Orange: the value and its ±, cut at −3 and +3."
        ),
        tr("A word stands only where the whole of value ± error lies on one side of the limits."),
    ]
    if any(row.reading.unconfirmed for row in film.rows):
        said = tr("{sign} The value rests on predicted points that nobody has confirmed.")
        notes.append(said.format(sign=report_texts.UNCONFIRMED))
    return notes
