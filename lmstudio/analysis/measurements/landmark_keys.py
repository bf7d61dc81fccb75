"""Which landmarks of a list the tables mean by their keys."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from lmstudio.analysis.measurements.definitions import Definitions
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.core.annotation import Annotation, Visibility
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Schema

_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")


def match_keys(definitions: Definitions, schema: Schema) -> dict[str, str]:
    """The names of a list's landmarks by the keys of the tables; keys that the list lacks are left out.

    By name or one of the other names, then by an abbreviation that only one landmark has; case and blanks do not
    matter, nor what stands in brackets behind a name.
    """
    names = {_plain(_BRACKETS.sub("", each.name)): each.name for each in reversed(schema.landmarks)}
    names |= {_plain(each.name): each.name for each in schema.landmarks}
    counts = Counter(_plain(each.abbreviation) for each in schema.landmarks if each.abbreviation)
    short = {
        _plain(each.abbreviation): each.name for each in schema.landmarks if counts[_plain(each.abbreviation)] == 1
    }
    found = {}
    for key in definitions.landmarks.values():
        known = [names[_plain(name)] for name in (key.name, *key.aka) if _plain(name) in names]
        if not known and _plain(key.key) in short:
            known = [short[_plain(key.key)]]
        if known:
            found[key.key] = known[0]
    return found


def _plain(name: str) -> str:
    return "".join(name.casefold().split())


def placed(annotation: Annotation, keys: Mapping[str, str]) -> dict[str, XY]:
    """Where the landmarks are on a film, by key, in image pixels; absent ones are left out."""
    found = {}
    for key, name in keys.items():
        point = annotation.points.get(name)
        if point is not None and point.xy is not None and point.visibility is not Visibility.ABSENT:
            found[key] = point.xy
    return found


def measurable(analysis: Analysis, schema: Schema) -> tuple[str, ...]:
    """The measurements of an analysis whose landmarks a list has."""
    there = match_keys(analysis.definitions, schema)
    return tuple(row.measure for row in analysis.rows if can_measure(analysis.definitions, row.measure, there))


def possible(analysis: Analysis, schema: Schema) -> Analysis:
    """An analysis without the rows that a list has no landmarks for."""
    there = set(measurable(analysis, schema))
    return replace(analysis, rows=tuple(row for row in analysis.rows if row.measure in there))


def can_measure(definitions: Definitions, measure: str, there: Mapping[str, object]) -> bool:
    """Whether landmarks suffice for a measurement; of a row of bodies, two suffice."""
    what = definitions.measurements[measure]
    if what.kind.startswith("turn "):
        return can_measure(definitions, what.terms[0], there)
    if what.kind == "greatest turn":
        bodies = zip(what.rays, what.others, strict=True)
        return sum(all(point in there for pair in both for point in pair) for both in bodies) > 1
    return not definitions.missing(measure, there)
