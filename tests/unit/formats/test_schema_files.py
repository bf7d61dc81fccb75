from pathlib import Path

import pytest

from lmstudio import paths
from lmstudio.core.landmarks import from_names
from lmstudio.errors import SchemaError
from lmstudio.formats import schema_files

COUNTS = {
    "cephalometric-19": 19,
    "cephalometric-19-sides": 27,
    "cephalometric-45": 45,
    "chest-12": 12,
    "chest-6": 6,
    "empty": 0,
    "hand-21": 21,
    "hand-37": 37,
    "leg-7": 7,
    "spine-68": 68,
}


def test_the_shipped_landmark_lists_are_these() -> None:
    assert {name: len(schema_files.find_schema(name)) for name in schema_files.bundled_schemas()} == COUNTS


@pytest.mark.parametrize("name", [name for name, count in COUNTS.items() if count])
def test_every_shipped_landmark_can_be_told_from_the_others_and_is_explained(name: str) -> None:
    schema = schema_files.find_schema(name)
    shorts = [landmark.short for landmark in schema.landmarks]
    assert len(set(shorts)) == len(shorts)
    for landmark in schema.landmarks:
        assert landmark.abbreviation
        assert landmark.definition.endswith(".")
        assert landmark.group


@pytest.mark.parametrize("name", [name for name, count in COUNTS.items() if count])
def test_every_shipped_line_joins_two_landmarks_once(name: str) -> None:
    lines = [frozenset(line) for line in schema_files.find_schema(name).skeleton]
    assert all(len(line) == 2 for line in lines)
    assert len(set(lines)) == len(lines)


def test_paired_landmarks_are_on_the_left_and_on_the_right() -> None:
    for name in ("chest-6", "spine-68"):
        pairs = schema_files.find_schema(name).pairs
        assert len(pairs) * 2 == COUNTS[name]
        assert all("left" in left and "right" in right for left, right in pairs)


def test_the_list_with_sides_is_the_cephalometric_list_when_its_sides_are_left_out() -> None:
    sided = schema_files.find_schema("cephalometric-19-sides")
    sides = {side for _, *both in sided.means for side in both}
    plain = schema_files.find_schema("cephalometric-19")
    assert tuple(each for each in sided.landmarks if each.name not in sides) == plain.landmarks
    assert sided.skeleton == plain.skeleton
    assert {mean for mean, *_ in sided.means} == {"orbitale", "porion", "gonion", "articulare"}


def test_the_cephalometric_list_is_in_the_order_of_the_challenge() -> None:
    landmarks = schema_files.find_schema("cephalometric-19").landmarks
    order = "S N Or Po A B Pog Me Gn Go L1 U1 UL LL Sn Pog' PNS ANS Ar"
    assert " ".join(landmark.abbreviation for landmark in landmarks) == order


def test_a_list_of_the_users_own_is_found() -> None:
    own = from_names(["hip", "knee"], name="leg")
    paths.user_schemas().mkdir(parents=True)
    (paths.user_schemas() / "leg.json").write_text(own.to_json())
    assert schema_files.find_schema("leg") == own
    assert "leg" in schema_files.bundled_schemas()


def test_a_list_may_be_named_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_text(from_names(["hip"]).to_json())
    assert schema_files.find_schema(str(tmp_path / "own.json")).names == ("hip",)


def test_an_unknown_list_is_told_with_those_there_are() -> None:
    with pytest.raises(SchemaError, match="cephalometric-19"):
        schema_files.find_schema("skull")
