import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.core import landmarks
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.errors import SchemaError
from tests.unit.core import made

names = st.lists(made.words.filter(str.strip), unique=True, min_size=1, max_size=6)


@given(names, made.words, made.words)
def test_a_schema_survives_its_json_text(found: list[str], words: str, more: str) -> None:
    marks = tuple(Landmark(name, words, more, words) for name in found)
    schema = Schema(words, marks, ((found[0], found[-1]),), ((found[-1], found[0]),))
    assert Schema.from_json(schema.to_json()) == schema


@given(names)
def test_each_landmark_has_its_place(found: list[str]) -> None:
    schema = landmarks.from_names(found)
    assert [schema.index(name) for name in schema.names] == list(range(len(found)))


def test_two_landmarks_of_one_name_are_refused() -> None:
    with pytest.raises(SchemaError, match="sella twice"):
        landmarks.from_names(["sella", "sella"])


def test_a_landmark_without_a_name_is_refused() -> None:
    with pytest.raises(SchemaError, match="without a name"):
        landmarks.from_names(["sella", " "])


def test_a_line_to_an_unknown_landmark_is_refused() -> None:
    with pytest.raises(SchemaError, match="no landmark “nasion”"):
        Schema("tiny", (Landmark("sella"),), (("sella", "nasion"),))


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "null", '{"name": "x", "landmarks": [{"nome": "x"}]}', '{"name": "x", "landmarks": 3}',
     '{"name": "x", "landmarks": [{"name": 3}]}', '{"name": "x", "landmarks": [], "skeleton": [["a"]]}',
     '{"name": "x", "landmarks": [3]}', '{"name": [], "landmarks": []}', '{"name": "\\ud800", "landmarks": []}',
     '{"name": "x", "landmarks": ' + "[" * 100_000, '{"name": ' + "9" * 5000 + ', "landmarks": []}'],
)  # fmt: skip
def test_a_text_that_is_no_landmark_list_is_refused(text: str) -> None:
    with pytest.raises(SchemaError, match="not a landmark list"):
        Schema.from_json(text)


@pytest.mark.parametrize("key", ["name", "abbreviation", "definition", "group"])
@pytest.mark.parametrize("value", [3, None, [], "\ud800"])
def test_what_is_no_text_is_told_with_its_place(key: str, value: object) -> None:
    marks = [{"name": "sella"}, {"name": "nasion", key: value}]
    with pytest.raises(SchemaError, match=rf"landmarks\[2\]\.{key} is no text"):
        Schema.from_json(json.dumps({"name": "x", "landmarks": marks}))


def test_an_overlong_name_in_a_file_is_told_with_its_place(tmp_path: Path) -> None:
    path, longest = tmp_path / "list.json", landmarks.MOST_NAME
    for length in (longest, longest + 1):
        schema = landmarks.from_names(["sella", "n" * length])
        path.write_text(schema.to_json(), encoding="utf-8")
        if length == longest:
            assert landmarks.load_schema(path) == schema
            continue
        with pytest.raises(SchemaError, match=r"landmark 2 has 201 characters.*list\.json") as said:
            landmarks.load_schema(path)
        assert "200 characters" in said.value.remedy


def test_names_in_a_file_that_differ_in_the_encoding_of_accents_alone_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(landmarks.from_names(["m\u00e9nton", "me\u0301nton"]).to_json(), encoding="utf-8")
    with pytest.raises(SchemaError, match=r"has m\u00e9nton twice.*list\.json"):
        landmarks.load_schema(path)


def test_a_missing_file_is_told_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match=r"none\.json"):
        landmarks.load_schema(tmp_path / "none.json")


def test_a_landmark_is_shown_by_its_abbreviation_where_it_has_one() -> None:
    assert (Landmark("sella", "S").short, Landmark("sella").short) == ("S", "sella")


def test_a_landmark_with_sides_is_their_mean_and_comes_after_them() -> None:
    schema = landmarks.from_names(["sella", "gonion"]).sided("gonion")
    assert schema.names == ("sella", "gonion left", "gonion right", "gonion")
    assert schema.means == (("gonion", "gonion left", "gonion right"),)
    assert schema.pairs == (("gonion left", "gonion right"),)
    assert Schema.from_json(schema.to_json()) == schema


def test_sides_have_no_sides_and_nobody_has_two_pairs_of_them() -> None:
    schema = landmarks.from_names(["gonion"]).sided("gonion")
    with pytest.raises(SchemaError, match="twice"):
        schema.sided("gonion")
    with pytest.raises(SchemaError, match="inconsistently"):
        schema.sided("gonion left")
