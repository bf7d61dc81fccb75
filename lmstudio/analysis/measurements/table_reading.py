"""Tables of measurements from TOML text. Nothing in a text is ever executed, and every mistake in it is named."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Any

from lmstudio.analysis.measurements.definitions import (
    DEGREES,
    MILLIMETRES,
    NOTHING,
    PER_CENT,
    PLAIN,
    BodyFrame,
    Definitions,
    Key,
    MadePoint,
    Measurement,
)
from lmstudio.analysis.measurements.mistakes import MOST_LINES, Checked
from lmstudio.errors import MeasurementsError
from lmstudio.language import tr

FORMAT = 1
"""So that a later version of the program can write files otherwise."""
MOST_BYTES = 1_000_000
"""A larger file is refused, since it is a mistake: the largest bundled one is a fiftieth of it."""
DEEPEST = 50
"""So many measurements or points may be made of one another in a row, since Python's stack ends; the deepest of
the bundled ones has 4."""
SIDES = ("anterior", "posterior", "superior", "inferior", "right", "left", "up", "down")
UNITS = (DEGREES, MILLIMETRES, PER_CENT, PLAIN)


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of a kind: how it is checked, and what it becomes; tuples of one field are joined."""

    becomes: str
    take: Callable[[Checked, str, object], Any]
    needed: bool = True


def _some(count: int | None = None) -> Callable[[Checked, str, object], Any]:
    return lambda checked, key, value: checked.names(key, value, count=count)


def _one(checked: Checked, key: str, value: object) -> tuple[str, ...]:
    return (checked.name(key, value),)


def _ray(checked: Checked, key: str, value: object) -> tuple[tuple[str, ...], ...]:
    pair = checked.names(key, value, count=2)
    return (pair,) if pair else ()


def _rays(checked: Checked, key: str, value: object) -> tuple[tuple[str, ...], ...]:
    found = checked.entries(key, value)
    if not 0 < len(found) <= MOST_LINES:
        checked.note(key, tr("must have 1 to {count} lines").format(count=MOST_LINES))
        return ()
    pairs = (checked.names(f"{key}[{k}]", each, count=2) for k, each in enumerate(found))
    return tuple(pair for pair in pairs if pair)


def _side(checked: Checked, key: str, value: object) -> str:
    return checked.one_of(key, value, SIDES)


def _full_turn(checked: Checked, key: str, value: object) -> bool:
    if checked.number(key, value) != 360:
        checked.note(key, tr("must be 360, or be left out"))
    return True


def _weighted(checked: Checked, key: str, value: object) -> tuple[tuple[str, float], ...]:
    found = []
    for k, each in enumerate(checked.entries(key, value)):
        if isinstance(each, list) and len(each) == 2:
            found.append((checked.name(f"{key}[{k}][0]", each[0]), checked.number(f"{key}[{k}][1]", each[1])))
        else:
            checked.note(f"{key}[{k}]", tr("must be a measurement and its weight"))
    return tuple(found)


_number = Checked.number
_ANGLE, _LENGTH, _SHARE = (DEGREES,), (MILLIMETRES,), (PER_CENT, PLAIN)
KINDS: Mapping[str, tuple[tuple[str, ...], Mapping[str, _Field]]] = {
    "angle": (_ANGLE, {"points": _Field("points", _some(3))}),
    "rays": (_ANGLE, {"from": _Field("rays", _ray), "to": _Field("rays", _ray)}),
    "turn": (
        _ANGLE,
        {
            "from": _Field("rays", _ray),
            "to": _Field("rays", _ray),
            "range": _Field("full_turn", _full_turn, needed=False),
        },
    ),
    "distance": (_LENGTH, {"points": _Field("points", _some(2)), "sign": _Field("rays", _ray, needed=False)}),
    "offset": (
        _LENGTH,
        {"point": _Field("points", _one), "line": _Field("rays", _ray), "side": _Field("side", _side)},
    ),
    "along": (
        _LENGTH,
        {
            "points": _Field("points", _some(2)),
            "direction": _Field("rays", _ray),
            "across": _Field("side", _side, needed=False),
        },
    ),
    "step": (_LENGTH, {"points": _Field("points", _some(2)), "side": _Field("side", _side)}),
    "sum": (UNITS, {"terms": _Field("sum", _weighted), "constant": _Field("constant", _number, needed=False)}),
    "ratio": (
        _SHARE,
        {
            "over": _Field("terms", _some(2)),
            "scale": _Field("scale", _number),
            "at_least": _Field("at_least", _number, needed=False),
        },
    ),
    "least": (UNITS, {"of": _Field("terms", _some())}),
    "greatest turn": (
        _ANGLE,
        {"from": _Field("rays", _rays), "to": _Field("others", _rays), "labels": _Field("labels", _some())},
    ),
    "turn above": (_ANGLE, {"of": _Field("terms", _one)}),
    "turn below": (_ANGLE, {"of": _Field("terms", _one)}),
}
"""The kinds of measurements, the units they may have, and their fields. Numbers of points are so because geometry
wants them: an angle has three."""

_MADE: Mapping[str, Mapping[str, _Field]] = {
    "midpoint": {"points": _Field("points", _some(2))},
    "foot": {"point": _Field("points", _one), "line": _Field("points", _some(2))},
    "intersection": {"lines": _Field("lines", _rays)},
}
"""The kinds of constructed points and their fields; a line has two points, since that is what makes it one."""
_EVERY = ("kind", "unit", "name", "plus", "hidden")
TABLES = ("format", "frame", "landmark", "point", "measurement")
"""What a file may say beside an analysis."""


def read_definitions(text: str, *, where: str) -> Definitions:
    """The definitions in a text.

    Raises:
        MeasurementsError: with every mistake in it.
    """
    checked = Checked()
    raw = parsed(text, where=where)
    checked.only("", raw, TABLES)
    found = take_definitions(checked, raw, NOTHING)
    checked.raise_mistakes(where)
    return found


def parsed(text: str, *, where: str) -> dict[str, Any]:
    """The raw values of a TOML text.

    Raises:
        MeasurementsError: it is too long, or not TOML.
    """
    if len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        raise MeasurementsError(
            tr("The file is larger than 1 MB."), where=where, remedy=tr("Choose a file with measurements.")
        )
    try:
        return tomllib.loads(text)
    # Brackets within brackets without end run out of the stack.
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, ValueError) else tr("too deeply nested")
        raise MeasurementsError(
            tr("This is not a table of measurements: {reason}.").format(reason=reason),
            where=where,
            remedy=tr("Correct the file with a text editor; a copy of a bundled one shows how it is written."),
        ) from error


def take_definitions(checked: Checked, raw: Mapping[str, Any], known: Definitions) -> Definitions:
    """The definitions in raw values, beside those that are known already; mistakes are noted."""
    if raw.get("format") != FORMAT:
        checked.note("format", tr("must be {number}").format(number=FORMAT))
    landmarks = _landmarks(checked, checked.table("landmark", raw.get("landmark", {})))
    points = _points(checked, checked.table("point", raw.get("point", {})))
    own = _measurements(checked, checked.table("measurement", raw.get("measurement", {})))
    for name, mine, theirs in (
        ("landmark", landmarks, {**known.landmarks, **known.points, **points}),
        ("point", points, {**known.landmarks, **known.points}),
        ("measurement", own, known.measurements),
    ):
        for key in mine.keys() & theirs.keys():
            checked.note(f"{name}.{key}", tr("is there already: choose another key"))
    frame = _frame(checked, checked.table("frame", raw["frame"])) if "frame" in raw else known.frame
    if not (landmarks or points or own or "frame" in raw):
        return known
    found = Definitions(known.landmarks, known.points, known.measurements, frame).extended(landmarks, points, own)
    _check_names(checked, found, points, own)
    return found


def _landmarks(checked: Checked, raw: Mapping[str, Any]) -> dict[str, Key]:
    found = {}
    for key, value in raw.items():
        at = f"landmark.{key}"
        table = checked.table(at, value)
        checked.only(at, table, ("name", "aka"))
        if checked.all_there(at, table, ("name",)):
            aka = checked.names(f"{at}.aka", table.get("aka", []))
            found[checked.name(at, key)] = Key(key, checked.name(f"{at}.name", table["name"]), aka)
    return found


def _points(checked: Checked, raw: Mapping[str, Any]) -> dict[str, MadePoint]:
    found = {}
    for key, value in raw.items():
        at = f"point.{key}"
        table = checked.table(at, value)
        kind = checked.one_of(f"{at}.kind", table.get("kind"), _MADE)
        fields = _fields(checked, at, table, _MADE.get(kind, {}), also=("kind",)) if kind else None
        if fields is None:
            continue
        lines = fields.get("lines", ())
        points = (*fields.get("points", ()), *(point for line in lines for point in line))
        if kind == "intersection" and len(lines) != 2:
            checked.note(f"{at}.lines", tr("must have {count} entries").format(count=2))
        else:
            found[checked.name(at, key)] = MadePoint(kind, points)
    return found


def _measurements(checked: Checked, raw: Mapping[str, Any]) -> dict[str, Measurement]:
    found = {}
    for key, value in raw.items():
        at = f"measurement.{key}"
        table = checked.table(at, value)
        kind = checked.one_of(f"{at}.kind", table.get("kind"), KINDS)
        if not kind:
            continue
        units, wanted = KINDS[kind]
        fields = _fields(checked, at, table, wanted, also=_EVERY)
        if fields is None or not checked.all_there(at, table, ("unit", "name")):
            continue
        weighted = fields.pop("sum", ())
        if weighted:
            fields["terms"], fields["weights"] = zip(*weighted, strict=True)
        found[checked.name(at, key)] = Measurement(
            key=key,
            kind=kind,
            unit=checked.one_of(f"{at}.unit", table["unit"], units),
            name=checked.name(f"{at}.name", table["name"]),
            plus=checked.text(f"{at}.plus", table.get("plus", "")),
            hidden=checked.flag(f"{at}.hidden", table.get("hidden", False)),
            **fields,
        )
    return found


def _fields(
    checked: Checked, at: str, table: Mapping[str, Any], wanted: Mapping[str, _Field], *, also: tuple[str, ...]
) -> dict[str, Any] | None:
    """The fields of a kind; ``None`` where one is missing or wrong."""
    before = len(checked.mistakes)
    checked.only(at, table, (*wanted, *also))
    checked.all_there(at, table, [name for name, each in wanted.items() if each.needed])
    found: dict[str, Any] = {}
    for name, each in wanted.items():
        if name in table:
            value = each.take(checked, f"{at}.{name}", table[name])
            if each.needed and value == ():
                checked.note(f"{at}.{name}", tr("must not be empty"))
            joined = isinstance(value, tuple) and each.becomes in found
            found[each.becomes] = found[each.becomes] + value if joined else value
    lines = {len(found[name]) for name in ("rays", "others", "labels") if "labels" in found and name in found}
    if len(lines) > 1:
        checked.note(at, tr("from, to and labels must have the same number of entries"))
    return found if len(checked.mistakes) == before else None


def _frame(checked: Checked, raw: Mapping[str, Any]) -> BodyFrame:
    checked.only("frame", raw, ("anterior", "below"))
    if not raw or not checked.all_there("frame", raw, ("anterior", "below")):
        return BodyFrame()
    anterior = _rays(checked, "frame.anterior", raw["anterior"])
    return BodyFrame(anterior, checked.names("frame.below", raw["below"]))  # type: ignore[arg-type]  # pairs, as checked


def _check_names(
    checked: Checked, found: Definitions, points: Mapping[str, MadePoint], own: Mapping[str, Measurement]
) -> None:
    """Note what names something that is not there, or itself in the end."""
    known = found.landmarks.keys() | found.points.keys()
    named = {f"point.{key}": made.points for key, made in points.items()}
    named |= {f"measurement.{key}": tuple(each.named_points()) for key, each in own.items()}
    frame = found.frame
    named["frame"] = (*frame.below, *(point for pair in frame.anterior for point in pair))
    for at, names in named.items():
        for name in dict.fromkeys(names):
            if name not in known:
                checked.note(at, tr("names the unknown landmark “{name}”").format(name=name))
    for key, each in own.items():
        for name in dict.fromkeys(each.terms):
            if name not in found.measurements:
                checked.note(f"measurement.{key}", tr("names the unknown measurement “{name}”").format(name=name))
            elif each.kind.startswith("turn ") and found.measurements[name].kind != "greatest turn":
                checked.note(f"measurement.{key}.of", tr("must be a measurement of the kind “greatest turn”"))
    _check_order(checked, "point", {key: made.points for key, made in found.points.items()})
    _check_order(checked, "measurement", {key: each.terms for key, each in found.measurements.items()})


def _check_order(checked: Checked, table: str, made_of: Mapping[str, tuple[str, ...]]) -> None:
    """Note a cycle, and what is made of too many others in a row."""
    known = {key: [each for each in parts if each in made_of] for key, parts in made_of.items()}
    depth: dict[str, int] = {}
    try:
        for key in TopologicalSorter(known).static_order():
            depth[key] = 1 + max((depth[each] for each in known[key]), default=0)
    except CycleError as error:
        cycle = error.args[1]
        checked.note(
            f"{table}.{cycle[0]}", tr("depends on itself: {cycle}").format(cycle=" → ".join(reversed(cycle)))
        )
        return
    deepest = max(depth, key=depth.__getitem__, default="")
    if deepest and depth[deepest] > DEEPEST:
        checked.note(
            f"{table}.{deepest}", tr("is made of more than {count} others in a row").format(count=DEEPEST)
        )
