"""The pages of observer statistics: how far a reading is from another, by measurement and by landmark."""

from collections.abc import Iterator

from lmstudio import language
from lmstudio.analysis.observers.quantiles import Estimate
from lmstudio.analysis.observers.reader_comparison import ComparedLandmark, ComparedMeasure, ComparedReadings
from lmstudio.formats.report import pdf_paper, plain_tables, report_texts
from lmstudio.formats.report.flow import Flow
from lmstudio.formats.report.pdf_paper import MARGIN
from lmstudio.formats.report.plain_tables import TextColumn, TextRow
from lmstudio.language import counted, tr


def write(flow: Flow, compared: ComparedReadings) -> None:
    """Write both tables from the top of a new page, and what must be known of them."""
    flow.new_page()
    films = counted(len(compared.films.images), tr("1 film"), tr("{count} films"))
    said = tr("{first} less {second} on {films}.").format(
        first=compared.first, second=compared.second, films=films
    )
    lines = flow.page.wrap(said, flow.page.right - MARGIN, size=8)
    flow.y = flow.page.write_lines((MARGIN, flow.y), lines, size=8) + pdf_paper.line_height(8)
    if compared.measures:
        _write_measures(flow, compared)
    _write_landmarks(flow, compared)
    flow.write_small(list(_notes(compared)))


def _write_measures(flow: Flow, compared: ComparedReadings) -> None:
    columns = (
        TextColumn(tr("Measurement"), MARGIN, 42, align=0),
        TextColumn(tr("n"), 63),
        TextColumn(tr("Bias"), 76),
        TextColumn(tr("Dahlberg"), 92),
        TextColumn(tr("Limits"), 119),
        TextColumn(tr("ICC(2,1)"), 150),
        TextColumn(tr("ICC(3,1)"), 181),
        TextColumn(tr("CCC"), flow.page.right),
    )
    plain_tables.write(flow, tr("Measurements"), columns, (_measure(each) for each in compared.measures))


def _measure(each: ComparedMeasure) -> TextRow:
    pair, reliable, agreed = each.pair, each.reliability, each.concordance
    unit = {"deg": "°"}.get(each.measurement.unit, each.measurement.unit)
    key = report_texts.primed(each.measurement.key)
    limits = "" if pair is None else f"{_number(pair.lower.value)} … {_number(pair.upper.value)}"
    return TextRow(
        (
            f"{key} [{unit}]" if unit else key,
            str(len(each.films)),
            _number(None if pair is None else pair.bias.value),
            _number(None if pair is None else pair.dahlberg),
            limits,
            _estimate(None if reliable is None else reliable.agreement),
            _estimate(None if reliable is None else reliable.consistency),
            _number(None if agreed is None else agreed.coefficient.value),
        )
    )


def _write_landmarks(flow: Flow, compared: ComparedReadings) -> None:
    columns = (
        TextColumn(tr("Landmark"), MARGIN, 42, align=0),
        TextColumn(tr("n"), 63),
        TextColumn(tr("Mean"), 79),
        TextColumn(tr("SD"), 94),
        TextColumn(tr("x"), 109),
        TextColumn(tr("y"), 124),
        TextColumn(tr("Error x"), 142),
        TextColumn(tr("Error y"), 160),
        TextColumn(tr("≤ 2 mm %"), 182),
    )
    short = {each.name: each.short for each in compared.films.schema.landmarks}
    title = tr("Landmarks, {unit}").format(unit=compared.unit)
    plain_tables.write(flow, title, columns, (_landmark(each, short, compared) for each in compared.landmarks))


def _landmark(each: ComparedLandmark, short: dict[str, str], compared: ComparedReadings) -> TextRow:
    errors, cloud = each.errors, each.errors.cloud
    x, y = (None, None) if cloud is None else cloud.mean
    ends = (None, None) if errors.method_errors is None else tuple(end.value for end in errors.method_errors)
    numbers = (errors.mean.value, errors.spread, x, y, *ends)
    rate = language.number(errors.rates[0], 0) if compared.unit == "mm" else ""
    name = report_texts.primed(short.get(each.name, each.name))
    return TextRow((name, str(errors.n), *(_number(value) for value in numbers), rate))


def _notes(compared: ComparedReadings) -> Iterator[str]:
    if compared.is_few:
        yield tr("Below 25 films no error figure is reliable.")
    if compared.unit == "px":
        yield tr("A spacing is not known: landmarks are compared in pixels.")
    yield tr(
        "Bias: mean difference. Dahlberg: error of one reading; it contains the bias. Limits: of agreement, which "
        "hold 95 of 100 differences. ICC(2,1): absolute agreement, ICC(3,1): consistency, each with its 95 % "
        "interval. CCC: Lin’s concordance. Mean and SD: of the distances. x: forwards, y: down; where it is not "
        "known which way a face looks, to the right and down on the film. Error: method error of one reading, "
        "without the bias."
    )


def _number(value: float | None) -> str:
    return "" if value is None else language.number(value, 2)


def _estimate(found: Estimate | None) -> str:
    if found is None or found.low is None or found.high is None:
        return _number(None if found is None else found.value)
    return f"{_number(found.value)} ({_number(found.low)} … {_number(found.high)})"
