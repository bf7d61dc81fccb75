"""Points that are in another unit than pixels are refused, with the factor that would fit."""

from pathlib import Path

import pytest

from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.geometry import UNKNOWN_SPACING, XY, Spacing, SpacingOrigin
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.tables import tps

PLACES = {"sella": (100.5, 280.0), "nasion": (350.25, 20.5), "menton": (390.0, 150.0)}
SCHEMA = from_names(list(PLACES))
MM = Spacing(0.125, 0.125, SpacingOrigin.CALIBRATED)


def project(spacing: Spacing = MM) -> Project:
    return Project(SCHEMA, (Image("film-0001", "001.png", 400, 300, spacing=spacing),))


def labels(places: dict[str, XY]) -> list[Label]:
    return [Label("001.png", name, Point(xy)) for name, xy in places.items()]


def times(factor: float) -> dict[str, XY]:
    return {name: (x * factor, y * factor) for name, (x, y) in PLACES.items()}


def scaled_by_geomorph(path: Path, factor: float) -> Path:
    """What was exported, read with its scale and written back."""
    points = {name: Point(xy) for name, xy in PLACES.items()}
    tps.write(path, project().with_annotations({"film-0001": Annotation(points)}))
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        numbers = [] if "=" in line else [float(word) * factor for word in line.split()]
        lines.append(" ".join(map(repr, numbers)) if numbers else line)
    path.write_text("\n".join(each for each in lines if not each.startswith("SCALE")) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("factor", "back"), [(0.125, "8"), (0.0125, "80"), (125.0, "0.008")])
def test_a_tps_file_whose_coordinates_were_scaled_is_refused_with_the_factor(
    tmp_path: Path, factor: float, back: str
) -> None:
    path = scaled_by_geomorph(tmp_path / "points.tps", factor)
    with pytest.raises(TableError, match=f"multiplied by {back} they would") as caught:
        imported_labels.match(project(), tps.read(path, SCHEMA), where=path)
    assert caught.value.where == str(path)
    assert "nothing was imported" in (caught.value.remedy or "")


def test_points_of_larger_films_are_refused_without_any_spacing() -> None:
    with pytest.raises(TableError, match=r"Most points lie far beyond their films; multiplied by 0\.50"):
        imported_labels.match(project(UNKNOWN_SPACING), labels(times(2)))


def test_a_few_points_beyond_a_film_are_let_through() -> None:
    places = {**PLACES, "menton": (4000.0, 150.0)}
    assert len(imported_labels.match(project(), labels(places)).annotations["film-0001"].points) == 3


def test_points_that_no_factor_puts_on_their_films_are_left_to_the_warning() -> None:
    places = {"sella": (-4000.0, 10.0), "nasion": (900.0, 10.0)}
    assert len(imported_labels.match(project(), labels(places)).annotations["film-0001"].points) == 2


@pytest.mark.parametrize("spacing", [UNKNOWN_SPACING, Spacing(0.5, 0.5, SpacingOrigin.TYPED)])
def test_points_in_a_corner_may_be_meant_where_pixels_are_large_or_unknown(spacing: Spacing) -> None:
    assert imported_labels.match(project(spacing), labels(times(0.125))).annotations


@pytest.mark.parametrize("whole", [1, 100])
@pytest.mark.parametrize("spacing", [UNKNOWN_SPACING, MM])
def test_shares_and_percentages_are_refused_where_pixels_are_expected(whole: int, spacing: Spacing) -> None:
    large = Project(SCHEMA, (Image("film-0001", "001.png", 800, 600, spacing=spacing),))
    shares = {name: (x / 375 * whole, y / 300 * whole) for name, (x, y) in PLACES.items()}
    with pytest.raises(TableError, match="seem to be shares or percentages"):
        imported_labels.match(large, labels(shares))


def test_shares_are_refused_where_percentages_are_expected() -> None:
    large = Project(SCHEMA, (Image("film-0001", "001.png", 800, 600),))
    given = [
        Label("001.png", name, Point((x / 400, y / 300)), to_px=lambda xy, _: (xy[0] * 8 - 0.5, xy[1] * 6 - 0.5))
        for name, (x, y) in PLACES.items()
    ]
    with pytest.raises(TableError, match="seem to be shares or percentages"):
        imported_labels.match(large, given)
