"""The real tables of points beside the repository, which are never copied into it."""

from pathlib import Path

import pytest

from lmstudio.analysis.orientation import UPRIGHT, Orientation, find_orientations
from lmstudio.bench import datasets, protocols
from lmstudio.core.project import Image, Project
from lmstudio.formats import schema_files
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.tables import csv_table
from tests.real.data import ABSENT, DATA

SETS = {"ceph": "cephalometric-19", "chest": "chest-6", "hand": "hand-21", "spine": "spine-68"}

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=ABSENT)


@pytest.mark.parametrize("name", SETS)
def test_every_set_is_read_with_its_shipped_landmark_list(name: str) -> None:
    schema = schema_files.find_schema(SETS[name])
    found = csv_table.read(DATA / name / "labels.csv", schema)
    films = {label.image for label in found}
    assert len(found) == len(films) * len(schema)
    assert {label.landmark for label in found} == set(schema.names)


def test_the_cephalometric_table_survives_both_of_ours(tmp_path: Path) -> None:
    schema = schema_files.find_schema("cephalometric-19")
    found = csv_table.read(DATA / "ceph" / "labels.csv", schema)
    names = sorted({label.image for label in found})
    images = (Image(f"film-{number:04d}", name, 826, 1024) for number, name in enumerate(names, 1))
    project = Project(schema, tuple(images))
    spacings = imported_labels.match_spacings(project, csv_table.read_spacings(DATA / "ceph" / "images.csv"))
    assert len(spacings) == len(names)
    before = imported_labels.match(project, found).annotations
    for write in (csv_table.write_long, csv_table.write_wide):
        write(tmp_path / "table.csv", project.with_annotations(before))
        assert imported_labels.match(project, csv_table.read(tmp_path / "table.csv", schema)).annotations == before


def test_right_hands_among_left_ones_are_known_by_their_points_and_nothing_else_is() -> None:
    lying: dict[str, dict[str, Orientation]] = {}
    for name in SETS:
        dataset = datasets.load(DATA / name)
        films = dataset.split("train")
        found = find_orientations(protocols.truth_of(dataset, films))
        lying[name] = {film.name: each for film, each in zip(films, found, strict=True) if each != UPRIGHT}
    hands = lying.pop("hand")
    assert lying == {"ceph": {}, "chest": {}, "spine": {}}
    # Seen by eye: thumbs on the left, two hands lying on their side.
    assert hands["rsna_1398.jpg"] == hands["rsna_1406.jpg"] == Orientation(mirrored=True)
    assert hands["rsna_1469.jpg"] == hands["rsna_1840.jpg"] == Orientation(quarter_turns=3)
    assert 10 < len(hands) < 25


def test_the_first_point_of_the_cephalometric_films_is_the_sella_in_their_middle() -> None:
    schema = schema_files.find_schema("cephalometric-19")
    for label in csv_table.read(DATA / "ceph" / "labels.csv", schema):
        if label.landmark == "sella" and label.point.xy is not None:
            x, y = label.point.xy
            assert 200 < x < 600
            assert 200 < y < 700
