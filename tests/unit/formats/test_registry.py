from pathlib import Path

import pytest

from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats import registry
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.registry import Format
from tests.unit.formats import films

PROJECT = Project(from_names(["sella", "nasion"]), (Image("film-0001", "a/001.bmp", 40, 30),))
POINTS = Annotation({"sella": Point((1.5, 2.0)), "nasion": Point((3.0, 4.25))})
LABELLED = PROJECT.with_annotations({"film-0001": POINTS})


@pytest.mark.parametrize("each", [each for each in registry.FORMATS if each.read], ids=lambda each: str(each.name))
def test_every_format_gives_back_what_it_wrote(each: Format, tmp_path: Path) -> None:
    assert each.read is not None
    assert each.write is not None
    target = tmp_path / f"table{each.suffix}"
    if not each.suffix:
        target.mkdir()
    assert each.write(target, LABELLED, {}) == ()
    assert registry.recognise_format(target).read == each.read
    found = each.read(target, PROJECT.schema)
    after = PROJECT.with_annotations(imported_labels.match(PROJECT, found).annotations)
    films.assert_same(films.points(after, PROJECT.images[0]), films.points(LABELLED, PROJECT.images[0]))


@pytest.mark.parametrize("each", [each for each in registry.FORMATS if each.read], ids=lambda each: str(each.name))
@pytest.mark.parametrize("error", [None, 2.5])
def test_a_prediction_comes_back_as_one_from_every_format(
    each: Format, tmp_path: Path, error: float | None
) -> None:
    assert each.read is not None
    assert each.write is not None
    predicted = Point((3.0, 4.25), origin=Origin.PREDICTED, expected_error_px=error)
    both = Annotation({**POINTS.points, "nasion": predicted})
    target = tmp_path / f"table{each.suffix}"
    assert each.write(target, PROJECT.with_annotations({"film-0001": both}), {}) == ()
    matched = imported_labels.match(PROJECT, each.read(target, PROJECT.schema)).annotations["film-0001"]
    assert {name: point.origin for name, point in matched.points.items()} == {
        "sella": Origin.MANUAL,
        "nasion": Origin.PREDICTED,
    }
    if each.name in KEEP_ERRORS:
        assert matched.points["nasion"].expected_error_px == error
    # An earlier export's word on it does not outlive it.
    assert each.write(target, LABELLED, {}) == ()
    matched = imported_labels.match(PROJECT, each.read(target, PROJECT.schema)).annotations["film-0001"]
    assert {point.origin for point in matched.points.values()} == {Origin.MANUAL}


KEEP_ERRORS = ("csv", "csv-excel", "coco", "label-studio")
"""Formats that keep how far from the truth a prediction is to be expected."""


def test_every_format_is_found_by_its_own_name() -> None:
    assert [registry.find_format(each.name) for each in registry.FORMATS] == list(registry.FORMATS)


def test_an_unknown_format_is_told_with_those_there_are() -> None:
    with pytest.raises(TableError, match="csv-wide"):
        registry.find_format("docx")
