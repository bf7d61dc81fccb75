"""An analysis, its rows and norms, from TOML text."""

from collections.abc import Mapping
from typing import Any

from lmstudio.analysis.measurements import table_reading
from lmstudio.analysis.measurements.definitions import NOTHING, Definitions
from lmstudio.analysis.measurements.mistakes import MOST_ENTRIES, Checked
from lmstudio.analysis.measurements.norms import Analysis, AnalysisRow, ClassLimit, Condition, Norm, NormKind, Sex
from lmstudio.language import tr

OWN = "own"
"""The word of an analysis that has all its definitions in its own file."""
_LONGEST_NOTE = 2000
"""Characters: a page, since nobody reads more beside a row of a table."""
_NUMBERS: Mapping[str, tuple[str, ...]] = {
    NormKind.MEAN_SD: ("mean", "sd"),
    NormKind.RANGE: ("low", "high"),
    NormKind.TARGET: ("value", "low", "high"),
    NormKind.REFERENCE: ("value", "tolerance"),
}
_BECOMES = {"mean": "value", "sd": "spread", "tolerance": "spread"}
_PUBLISHED = ("low", "high")
_WITH_AGE = ("at_age", "per_year", "until_age")
_TEXTS = ("population", "source", "trust", "note")
_ROW = ("measure", "norms", "words", "classes", "only_if")
_ANALYSIS = ("id", "name", "about", "citation", "geometry", "default", "row")


def read_analysis(text: str, known: Definitions, *, where: str) -> Analysis:
    """The analysis in a text.

    Args:
        text: TOML.
        known: the definitions that it may use beside its own, unless it says ``geometry = "own"``.
        where: the name of its file.

    Raises:
        MeasurementsError: with every mistake in it.
    """
    checked = Checked()
    raw = table_reading.parsed(text, where=where)
    checked.only("", raw, (*table_reading.TABLES, *_ANALYSIS))
    own = "geometry" in raw and checked.one_of("geometry", raw["geometry"], (OWN,)) == OWN
    definitions = table_reading.take_definitions(checked, raw, NOTHING if own else known)
    checked.all_there("", raw, ("id", "name", "row"))
    default = _default(checked, checked.table("default", raw.get("default", {})))
    found = Analysis(
        id=checked.name("id", raw.get("id", "?")),
        name=checked.name("name", raw.get("name", "?")),
        rows=_rows(checked, raw.get("row", []), definitions, default),
        definitions=definitions,
        about=checked.text("about", raw.get("about", ""), longest=_LONGEST_NOTE),
        citation=checked.text("citation", raw.get("citation", ""), longest=_LONGEST_NOTE),
        note=default.get("note", ""),
        population=default.get("population", ""),
        trust=default.get("trust", ""),
        magnification=default.get("magnification", 1.0),
    )
    checked.raise_mistakes(where)
    return found


def _default(checked: Checked, raw: Mapping[str, Any]) -> dict[str, Any]:
    checked.only("default", raw, (*_TEXTS, "magnification"))
    found: dict[str, Any] = {
        name: checked.text(f"default.{name}", raw[name], longest=_LONGEST_NOTE) for name in _TEXTS if name in raw
    }
    if "magnification" in raw:
        found["magnification"] = checked.number("default.magnification", raw["magnification"])
        if not 1 <= found["magnification"] < 2:
            checked.note("default.magnification", tr("must be a factor from 1 to 2"))
    return found


def _rows(
    checked: Checked, raw: object, definitions: Definitions, default: Mapping[str, Any]
) -> tuple[AnalysisRow, ...]:
    found = []
    for k, value in enumerate(checked.entries("row", raw)[:MOST_ENTRIES]):
        at = f"row[{k}]"
        table = checked.table(at, value)
        checked.only(at, table, _ROW)
        if not checked.all_there(at, table, ("measure",)):
            continue
        measure = checked.name(f"{at}.measure", table["measure"])
        _check_measure(checked, f"{at}.measure", measure, definitions)
        at = f"row[{k}] “{measure}”"
        norms = checked.entries(f"{at}.norms", table.get("norms", []))
        classes = checked.entries(f"{at}.classes", table.get("classes", []))
        words = table.get("words", [])
        found.append(
            AnalysisRow(
                measure,
                tuple(_norm(checked, f"{at}.norms[{j}]", each, default) for j, each in enumerate(norms)),
                _words(checked, f"{at}.words", words) if words else (),
                tuple(_class(checked, f"{at}.classes[{j}]", each) for j, each in enumerate(classes)),
                _condition(checked, f"{at}.only_if", table["only_if"], definitions)
                if "only_if" in table
                else None,
            )
        )
        if norms and not words and not classes:
            checked.note(f"{at}.words", tr("is missing"))
    measures = [row.measure for row in found]
    for measure in {each for each in measures if measures.count(each) > 1}:
        checked.note(f"row “{measure}”", tr("is there twice"))
    return tuple(found)


def _check_measure(checked: Checked, at: str, measure: str, definitions: Definitions) -> None:
    if measure not in definitions.measurements:
        checked.note(at, tr("names the unknown measurement “{name}”").format(name=measure))


def _words(checked: Checked, at: str, raw: object) -> tuple[str, ...]:
    found = checked.entries(at, raw)
    if len(found) != 3:
        checked.note(at, tr("must have {count} entries").format(count=3))
        return ()
    words = tuple(checked.text(f"{at}[{k}]", each) for k, each in enumerate(found))
    return words if any(words) else ()


def _norm(checked: Checked, at: str, raw: object, default: Mapping[str, Any]) -> Norm:
    table = checked.table(at, raw)
    kind = checked.one_of(f"{at}.kind", table.get("kind"), tuple(NormKind))
    if not kind:
        return Norm(NormKind.RANGE)
    wanted = _NUMBERS[kind]
    published = _PUBLISHED if kind == NormKind.MEAN_SD else ()
    checked.only(at, table, ("kind", *wanted, *published, *_WITH_AGE, *_TEXTS, "sex", "age"))
    checked.all_there(at, table, wanted)
    given = [each for each in (*wanted, *published, *_WITH_AGE) if each in table]
    fields: dict[str, Any] = {each: default[each] for each in _TEXTS if each in default and each != "note"}
    for each in given:
        fields[_BECOMES.get(each, each)] = checked.number(f"{at}.{each}", table[each])
    for each in (each for each in _TEXTS if each in table):
        fields[each] = checked.text(f"{at}.{each}", table[each], longest=_LONGEST_NOTE)
    if "sex" in table:
        sex = checked.one_of(f"{at}.sex", table["sex"], tuple(Sex))
        fields["sex"] = Sex(sex) if sex else None
    if "age" in table:
        fields["ages"] = _ages(checked, f"{at}.age", table["age"])
    found = Norm(NormKind(kind), **fields)
    _check_norm(checked, at, found)
    return found


def _check_norm(checked: Checked, at: str, norm: Norm) -> None:
    """Note numbers that contradict each other."""
    if norm.spread <= 0:
        checked.note(at, tr("the spread must be greater than 0"))
    if norm.low > norm.high:
        checked.note(at, tr("low is above high"))
    if norm.changes_with_age and norm.at_age != norm.at_age:
        checked.note(f"{at}.at_age", tr("is missing"))


def _ages(checked: Checked, at: str, raw: object) -> tuple[float, float]:
    found = checked.entries(at, raw)
    if len(found) != 2:
        checked.note(at, tr("must have {count} entries").format(count=2))
        return 0.0, 0.0
    return checked.number(f"{at}[0]", found[0]), checked.number(f"{at}[1]", found[1])


def _class(checked: Checked, at: str, raw: object) -> ClassLimit:
    table = checked.table(at, raw)
    limits = ("below", "above", "equals")
    checked.only(at, table, ("n", "word", *limits))
    if not checked.all_there(at, table, ("n", "word")):
        return ClassLimit(0, "")
    if sum(each in table for each in limits) > 1:
        checked.note(at, tr("must have only one of below, above and equals"))
    numbers = {each: checked.number(f"{at}.{each}", table[each]) for each in limits if each in table}
    return ClassLimit(
        int(checked.number(f"{at}.n", table["n"])), checked.text(f"{at}.word", table["word"]), **numbers
    )


def _condition(checked: Checked, at: str, raw: object, definitions: Definitions) -> Condition | None:
    table = checked.table(at, raw)
    checked.only(at, table, ("measure", "low", "high"))
    if not checked.all_there(at, table, ("measure", "low", "high")):
        return None
    measure = checked.name(f"{at}.measure", table["measure"])
    _check_measure(checked, f"{at}.measure", measure, definitions)
    return Condition(
        measure, checked.number(f"{at}.low", table["low"]), checked.number(f"{at}.high", table["high"])
    )
