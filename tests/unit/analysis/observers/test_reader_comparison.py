"""Two readings of invented faces, as a project has them."""

import math
from collections.abc import Callable
from types import MappingProxyType

import numpy as np
import pytest

from lmstudio.analysis.measurements.norms import AnalysisRow, ClassLimit
from lmstudio.analysis.observers import read_films, reader_comparison
from lmstudio.analysis.observers.read_films import FILM_AXES, ReaderPoints, ReadFilms
from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.geometry import UNKNOWN_SPACING, XY, Spacing, SpacingOrigin
from lmstudio.core.image import Image, mark_unusable
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.formats import measurement_files
from lmstudio.formats.schema_files import find_schema
from tests.unit.analysis.measurements.invented import FACES

SCHEMA = find_schema("cephalometric-45")
SHORT = {each.short: each.name for each in SCHEMA.landmarks}
NAMES = [name for name in FACES if name != "interincisal-over-180"]
MM = {name: tuple(FACES[name]["spacing_mm"]) for name in NAMES}
SPACINGS = {name: Spacing(across, down, SpacingOrigin.TYPED) for name, (across, down) in MM.items()}
IMAGES = tuple(
    Image(f"film-{k:04d}", f"{name}.png", 2000, 2400, spacing=SPACINGS[name]) for k, name in enumerate(NAMES)
)
FILMS = ReadFilms(IMAGES, SCHEMA)
STEINER = measurement_files.load_library().find("steiner")
ISBI = measurement_files.load_library().find("isbi")


def reader(name: str, moved: Callable[[str, XY], XY] | None = None) -> ReaderPoints:
    """Who reads all faces as they are, or with each point moved, given its face and place in mm."""
    found = {}
    for image in IMAGES:
        face, spacing = image.path.removesuffix(".png"), image.spacing
        points = {}
        for key, (x, y) in FACES[face]["points_px"].items():
            mm = (x * spacing.x_mm, y * spacing.y_mm)
            at = mm if moved is None else moved(face, mm)
            if key in SHORT:
                points[SHORT[key]] = Point((at[0] / spacing.x_mm, at[1] / spacing.y_mm))
        found[image.id] = Annotation(MappingProxyType(points))
    return ReaderPoints(name, found)


def forwards(face: str, xy: XY) -> XY:
    """One mm forwards, whichever way the face looks; the invented ones hold their heads almost straight."""
    return xy[0] + (-1 if face == "looks-left" else 1), xy[1]


EXACT_READER = reader("first")


def test_a_reader_who_is_always_ahead_is_so_on_faces_that_look_either_way() -> None:
    found = reader_comparison.compare(FILMS, reader("second", forwards), EXACT_READER, [STEINER])
    assert (found.unit, found.anatomical, found.without_axes) == ("mm", True, 0)
    assert len(found.landmarks) == len(SCHEMA.names)
    for each in found.landmarks:
        assert each.errors.mean.value == pytest.approx(1.0)
        assert each.errors.cloud is not None
        assert each.errors.cloud.mean[0] > 0.98
        assert abs(each.errors.cloud.mean[1]) < 0.2
    # All points together: nothing that is measured within the face changes.
    assert all(abs(each.values[:, 0] - each.values[:, 1]).max() < 1e-9 for each in found.measures)
    assert found.points is not None
    assert found.points.n == len(SCHEMA.names) * len(IMAGES)


def test_measurements_are_those_of_the_tables() -> None:
    found = reader_comparison.compare(FILMS, EXACT_READER, EXACT_READER, [STEINER, ISBI])
    by_key = {each.measurement.key: each for each in found.measures}
    assert by_key["SNA"].values[:, 0] == pytest.approx([FACES[name]["values"]["SNA"] for name in NAMES], abs=1e-6)
    assert len(by_key) == len(found.measures)
    assert by_key["SNA"].classes is not None
    assert by_key["SNA"].classes.same == 100
    assert by_key["SNA"].classes.linear == pytest.approx(1.0)
    assert by_key["SND"].classes is None


def test_a_landmark_that_one_reader_lacks_is_left_out_of_its_film_alone() -> None:
    first = dict(EXACT_READER.annotations)
    lacking = IMAGES[0].id
    first[lacking] = first[lacking].without_point(SHORT["A"])
    found = reader_comparison.compare(FILMS, ReaderPoints("first", first), EXACT_READER, [STEINER])
    counts = {each.name: each.errors.n for each in found.landmarks}
    assert (counts[SHORT["A"]], counts[SHORT["S"]]) == (len(IMAGES) - 1, len(IMAGES))
    sna = next(each for each in found.measures if each.measurement.key == "SNA")
    assert (len(sna.films), sna.left_out) == (len(IMAGES) - 1, 1)
    assert lacking not in sna.films


def test_films_that_only_one_has_read_or_that_are_unusable_are_not_compared() -> None:
    first = {key: each for key, each in EXACT_READER.annotations.items() if key != IMAGES[0].id}
    films = ReadFilms((*IMAGES[:-1], mark_unusable(IMAGES[-1])), SCHEMA)
    found = reader_comparison.compare(films, ReaderPoints("first", first), EXACT_READER, [STEINER])
    assert found.films.images == IMAGES[1:-1]
    assert found.is_few


def test_without_spacing_places_are_compared_in_pixels_and_lengths_not_at_all() -> None:
    unknown = ReadFilms(
        tuple(Image(each.id, each.path, 2000, 2400, spacing=UNKNOWN_SPACING) for each in IMAGES), SCHEMA
    )
    found = reader_comparison.compare(unknown, EXACT_READER, EXACT_READER, [STEINER])
    assert found.unit == "px"
    assert {each.measurement.unit for each in found.measures} == {"deg"}


def test_each_film_is_asked_once_whether_its_spacing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Spacing] = []

    def known(spacing: Spacing) -> bool:
        asked.append(spacing)
        return spacing.origin is not SpacingOrigin.UNKNOWN

    monkeypatch.setattr(Spacing, "known", property(known))
    FILMS.steps(EXACT_READER, EXACT_READER)
    assert len(asked) == len(IMAGES)


def test_films_without_the_frame_count_for_distances_only() -> None:
    first = dict(EXACT_READER.annotations)
    first[IMAGES[0].id] = first[IMAGES[0].id].without_point(SHORT["Po"])
    found = reader_comparison.compare(FILMS, ReaderPoints("first", first), EXACT_READER, [STEINER])
    assert found.without_axes == 1
    sella = found.landmarks[0]
    assert (sella.errors.n, sella.errors.cloud and sella.errors.cloud.n) == (len(IMAGES), len(IMAGES) - 1)


def test_a_list_that_does_not_tell_which_way_a_face_looks_takes_the_film() -> None:
    schema = Schema("hand", (Landmark("tip of thumb"),))
    films = ReadFilms(IMAGES, schema)
    places = [(10.0, 20.0), (13.0, 24.0)]
    first, second = (
        ReaderPoints(
            str(place),
            {image.id: Annotation(MappingProxyType({"tip of thumb": Point(place)})) for image in IMAGES},
        )
        for place in places
    )
    assert films.axes(STEINER.definitions, first) == [FILM_AXES] * len(IMAGES)
    found = reader_comparison.compare(films, first, second, [])
    assert (found.anatomical, found.measures) == (False, ())
    square = [k for k, image in enumerate(IMAGES) if image.spacing.aspect == 1]
    steps = found.landmarks[0].steps[square] / [[IMAGES[k].spacing.x_mm] for k in square]
    assert np.allclose(steps, [[-3.0, -4.0]] * len(square))


def test_angles_that_turn_past_half_a_circle_are_told_side_by_side() -> None:
    definitions = STEINER.definitions
    turn = next(each for each in definitions.measurements.values() if each.kind == "turn")
    values = read_films._unwrapped(np.array([[179.0, -179.0], [10.0, 12.0]]), turn)
    assert values.tolist() == [[179.0, 181.0], [10.0, 12.0]]


def test_classes_are_ranked_by_the_values_that_they_stand_for() -> None:
    rows = {row.measure: row for row in ISBI.rows}
    assert read_films.class_ranks(rows["ANB"]) == {3: 0, 1: 1, 2: 2}
    assert read_films.class_ranks(rows["MW"]) == {2: 0, 3: 1, 1: 2, 4: 3}
    assert read_films.class_ranks(AnalysisRow("ANB")) == {}
    only = AnalysisRow("ANB", classes=(ClassLimit(1, "low", below=3.0),))
    assert (read_films.class_of(only, 2.0), read_films.class_of(only, 4.0)) == (1, None)


def test_three_readers_are_compared_together() -> None:
    third = reader("third", lambda _, xy: (xy[0], xy[1] + (0.5 if xy[0] > 200 else 0.0)))
    readers = [EXACT_READER, reader("second", forwards), third]
    together = reader_comparison.compare_measures(FILMS.common(readers), readers, [STEINER])
    assert all(each.values.shape[1] == 3 for each in together)
    assert all(each.reliability is not None and each.reliability.squares.k == 3 for each in together)
    assert not any(math.isnan(float(each.values.sum())) for each in together)
