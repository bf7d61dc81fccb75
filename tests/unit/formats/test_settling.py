"""Which landmark a file means and whether a point is there: the same in every format."""

from pathlib import Path

import pytest

from lmstudio.core.landmarks import Landmark, Schema, from_names
from lmstudio.errors import TableError
from lmstudio.formats import registry
from lmstudio.formats.matching import landmark_names, missing_values
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.settling import Findings
from tests.unit.formats import raw
from tests.unit.formats.raw import ALL, NAMED, NAMES, SCHEMA, Content

PLACES = ((0.25, 0.5), (0.5, 0.25), (0.75, 0.125), (0.125, 0.75))
"""Somewhere on a film, in whatever a format counts in."""


def read(
    folder: Path, name: str, content: Content, schema: Schema = SCHEMA
) -> tuple[dict[str, list[str]], Findings]:
    """The landmarks of each film that get points, and what there is to tell."""
    labels, findings = labels_of(folder, name, content, schema)
    found: dict[str, list[str]] = {}
    for label in labels:
        found.setdefault(Path(label.image).stem, []).append(label.landmark)
    return found, findings


def labels_of(folder: Path, name: str, content: Content, schema: Schema = SCHEMA) -> tuple[list[Label], Findings]:
    format_name, write = ALL[name]
    reader, findings = registry.find_format(format_name).read, Findings()
    assert reader is not None
    return reader(write(folder, content), schema, findings=findings), findings


def numbered(*numbers: object) -> Content:
    return {"1.png": {str(number): xy for number, xy in zip(numbers, PLACES, strict=False)}}


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((0, 1, 2, 3), NAMES),
        ((1, 2, 3, 4), NAMES),
        ((2, 3, 1), ("nasion", "menton", "sella")),
        ((3, 0), ("gonion", "sella")),
        (("1.0", "0.0", "3.0"), ("nasion", "sella", "gonion")),
        (("01", "02", "04"), ("sella", "nasion", "gonion")),
    ],
)
def test_numbers_count_from_zero_where_there_is_a_zero_and_otherwise_from_one(
    name: str, numbers: tuple[object, ...], expected: tuple[str, ...], tmp_path: Path
) -> None:
    found, findings = read(tmp_path, name, numbered(*numbers))
    assert found == {"1": list(expected)}
    from_zero = any(float(str(number)) == 0 for number in numbers)
    assert findings.first == ("sella" if from_zero else "")
    assert ("start at 0" in "".join(findings.notes())) is from_zero


@pytest.mark.parametrize("name", NAMED)
def test_a_zero_without_a_point_and_one_of_another_film_count_too(name: str, tmp_path: Path) -> None:
    content = {
        "1.png": {"0": None, "1": PLACES[0], "2": PLACES[1]},
        "2.png": {"0": PLACES[0], "1": None, "2": PLACES[1]},
    }
    found, findings = read(tmp_path, name, content)
    assert found == {"1": ["nasion", "menton"], "2": ["sella", "menton"]}
    assert findings.first == "sella"


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize("numbers", [(0, 1, 4), (4, 0), (1, 5), (7, 8), (0, 19)])
def test_numbers_that_fit_neither_way_are_refused_with_their_place(
    name: str, numbers: tuple[int, ...], tmp_path: Path
) -> None:
    with pytest.raises(
        TableError, match=f"“{max(numbers) if 7 not in numbers else 7}” exceeds the 4 landmarks"
    ) as caught:
        read(tmp_path, name, numbered(*numbers))
    assert caught.value.where is not None


def test_landmarks_that_are_called_by_numbers_are_names(tmp_path: Path) -> None:
    for names in (("0", "2", "1"), ("3", "2", "1")):
        found, findings = read(tmp_path, "csv", numbered(0, 1, 2), from_names(names))
        assert found == {"1": [each for each in ("0", "1", "2") if each in names]}
        assert findings.first == ""
        assert list(findings.unknown) == [each for each in ("0",) if each not in names]


@pytest.mark.parametrize("listed", ["1 sella\n2 nasion\n3 menton\n4 gonion\n", "0 sella\n1 nasion\n2 menton\n"])
@pytest.mark.parametrize("numbers", [(0, 1, 2, 3), (1, 2, 3, 4), (0, 1, 2)])
def test_a_list_beside_the_table_says_from_where_numbers_count_and_what_it_lacks_is_refused(
    listed: str, numbers: tuple[int, ...], tmp_path: Path
) -> None:
    (tmp_path / "landmarks.txt").write_text(listed)
    known = {int(line.split()[0]): line.split()[1] for line in listed.splitlines()}
    if set(numbers) <= set(known):
        found, findings = read(tmp_path, "csv", numbered(*numbers))
        assert found == {"1": [known[number] for number in numbers]}
        assert findings.first == ""
    else:
        with pytest.raises(TableError, match=r"is not one of the numbers in landmarks\.txt"):
            read(tmp_path, "csv", numbered(*numbers))


def test_what_a_number_stands_for_is_told_where_the_list_lacks_it(tmp_path: Path) -> None:
    (tmp_path / "landmarks.txt").write_text("1 sella\n2 nasoin\n")
    found, findings = read(tmp_path, "csv", numbered(1, 2))
    assert found == {"1": ["sella"]}
    assert (findings.unknown, findings.meant) == ({"nasoin": 1}, {"nasoin": "nasion"})


def test_a_list_with_a_number_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "landmarks.txt").write_text("1 sella\n2 nasion\n2 menton\n")
    with pytest.raises(TableError, match="the number 2 twice"):
        read(tmp_path, "csv", numbered(1))


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize(
    ("text", "meant"),
    [("nasoin", "nasion"), ("Gonnion", "gonion"), ("sela", "sella"), ("bregma", None), ("12th rib", None)],
)
def test_a_landmark_that_the_list_lacks_is_told_with_the_one_that_may_be_meant(
    name: str, text: str, meant: str | None, tmp_path: Path
) -> None:
    content = {film: {"sella": PLACES[0], text: PLACES[1]} for film in ("1.png", "2.png")}
    content["1.png"][text] = PLACES[2]
    found, findings = read(tmp_path, name, content)
    assert found == {"1": ["sella"], "2": ["sella"]}
    assert findings.unknown == {text: 2}
    end = "." if meant is None else f"; did you mean “{meant}”?"
    assert findings.warnings() == (f"The landmark list has no “{text}” (2 points left out){end}",)


def test_without_anybody_to_tell_a_misspelled_landmark_is_an_error_that_names_the_nearest(tmp_path: Path) -> None:
    path = raw.long_csv(tmp_path, {"1.png": {"nasoin": (1, 2)}})
    reader = registry.find_format("csv").read
    assert reader is not None
    with pytest.raises(TableError, match=r"Line 2, .*no landmark “nasoin” \(did you mean “nasion”\?\)"):
        reader(path, SCHEMA)


@pytest.mark.parametrize("text", ["me\u0301nton", "M\u00c9NTON", "  m\u00e9nton ", "Me\u0301"])
def test_an_accent_may_be_written_apart_from_its_letter(text: str) -> None:
    schema = Schema("French", (Landmark("m\u00e9nton", "M\u00e9"), Landmark("sella", "S")))
    assert landmark_names.LandmarkNames(schema).find(text) == "m\u00e9nton"


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("place", [(0, 0), (0.5, 0.25), (0.0, -0.0)])
def test_a_film_whose_points_lie_all_in_one_place_has_none_and_that_is_said(
    name: str, place: tuple[float, float], tmp_path: Path
) -> None:
    content: Content = {"1.png": dict(zip(NAMES, PLACES, strict=True)), "2.png": dict.fromkeys(NAMES, place)}
    found, findings = read(tmp_path, name, content)
    assert found == {"1": list(NAMES)}
    assert [Path(film).stem for film in findings.in_one_place] == ["2"]
    assert "all at one position" in findings.warnings()[0]
    assert findings.notes() == ()


@pytest.mark.parametrize("name", ALL)
def test_one_point_at_zero_is_kept_and_said_and_several_are_left_out(name: str, tmp_path: Path) -> None:
    content = {
        "1.png": dict(zip(NAMES, ((0, 0), *PLACES[1:]), strict=True)),
        "2.png": dict(zip(NAMES, ((0, 0), (0, 0), *PLACES[2:]), strict=True)),
    }
    found, findings = read(tmp_path, name, content)
    assert found == {"1": list(NAMES), "2": list(NAMES[2:])}
    assert [(Path(film).stem, landmark) for film, landmark in findings.at_zero] == [("1", "sella")]
    assert list(findings.not_placed.values()) == [2]
    assert len(findings.warnings()) == 2


@pytest.mark.parametrize("name", ALL)
def test_the_only_point_of_a_film_is_one_unless_it_is_at_zero(name: str, tmp_path: Path) -> None:
    none: dict[str, tuple[object, object] | None] = dict.fromkeys(NAMES)
    content: Content = {"1.png": {**none, "nasion": PLACES[0]}, "2.png": {**none, "nasion": (0, 0)}}
    found, findings = read(tmp_path, name, content)
    assert found == {"1": ["nasion"]}
    assert [Path(film).stem for film in findings.in_one_place] == ["2"]


@pytest.mark.parametrize("name", ALL)
def test_a_film_without_any_point_is_passed_over_and_said(name: str, tmp_path: Path) -> None:
    content: Content = {"1.png": dict.fromkeys(NAMES), "2.png": dict(zip(NAMES, PLACES, strict=True))}
    found, findings = read(tmp_path, name, content)
    assert found == {"2": list(NAMES)}
    assert [Path(film).stem for film in findings.without_points] == ["1"]
    assert "skipped" in findings.notes()[0]
    assert findings.warnings() == ()


WORDS = ["", "NA", "nan", "NaN", "null", "None", "-", "N/A", "#N/A", "<NA>"]


@pytest.mark.parametrize(
    ("name", "word"),
    # A line of a TPS file without words is no line.
    [
        (name, word)
        for name in ("csv", "csv-wide", "deeplabcut", "tps", "isbi")
        for word in WORDS
        if word or name != "tps"
    ],
)
def test_words_for_nothing_are_no_points_and_half_a_point_is_an_error(
    name: str, word: str, tmp_path: Path
) -> None:
    points = dict(zip(NAMES, PLACES, strict=True))
    found, _ = read(tmp_path, name, {"1.png": {**points, "nasion": (word, word)}})
    assert found == {"1": ["sella", "menton", "gonion"]}
    for half in ((word, 1), (1, word)):
        with pytest.raises(TableError):
            read(tmp_path, name, {"1.png": {**points, "nasion": half}})


@pytest.mark.parametrize("name", ["coco", "label-studio", "labelme", "yolo-pose"])
@pytest.mark.parametrize("half", [(float("nan"), 0.5), (0.5, float("nan"))])
def test_half_a_place_is_an_error_where_the_file_says_that_there_is_one(
    name: str, half: tuple[float, float], tmp_path: Path
) -> None:
    points = dict(zip(NAMES, PLACES, strict=True))
    with pytest.raises(TableError) as caught:
        read(tmp_path, name, {"1.png": {**points, "nasion": half}})
    assert caught.value.where is not None


@pytest.mark.parametrize("name", ["coco", "yolo-pose"])
def test_no_place_is_an_error_where_the_file_says_that_there_is_one(name: str, tmp_path: Path) -> None:
    points = dict(zip(NAMES, PLACES, strict=True))
    with pytest.raises(TableError):
        read(tmp_path, name, {"1.png": {**points, "nasion": (float("nan"), float("nan"))}})


def test_names_that_look_like_nothing_are_names(tmp_path: Path) -> None:
    schema = Schema("short", (Landmark("nasion", "Na"), Landmark("none")))
    found, _ = read(tmp_path, "csv", {"na.png": {"Na": (1, 2), "none": (3, 4)}}, schema)
    assert found == {"na": ["nasion", "none"]}


@pytest.mark.parametrize(("value", "expected"), [(None, True), (float("nan"), True), (0, False), ("0", False)])
def test_nothing_is_told_from_zero(value: object, expected: bool) -> None:
    assert missing_values.is_missing(value) is expected


SIDED = from_names(
    ["gonion left", "gonion", "orbitale (left)", "point (A)", "point (B)", "Porion", "subspinale (A)"]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gonion (left)", "gonion left"),
        ("Gonion (right)", None),
        ("gonion (R)", None),
        ("orbitale_left", "orbitale (left)"),
        ("orbitale (right)", None),
        ("orbitale", None),
        ("Point (b)", "point (B)"),
        ("point (C)", None),
        ("point", None),
        ("porion (po)", "Porion"),
        ("porion (L)", None),
        ("Subspinale", "subspinale (A)"),
        ("(left)", None),
        ("_", None),
        ("(x)", None),
    ],
)
def test_what_is_in_brackets_never_turns_one_landmark_into_another(text: str, expected: str | None) -> None:
    assert landmark_names.LandmarkNames(SIDED).find(text) == expected


@pytest.mark.parametrize("text", ["DIP", "dip", " Dip "])
def test_an_abbreviation_of_two_landmarks_means_neither(text: str) -> None:
    schema = Schema("hand", (Landmark("index", "DIP"), Landmark("middle", "DIP"), Landmark("ring", "D4")))
    names = landmark_names.LandmarkNames(schema)
    assert (names.find(text), names.find("D4"), names.find("middle")) == (None, "ring", "middle")


def test_a_source_without_any_point_says_so(tmp_path: Path) -> None:
    _, findings = read(tmp_path, "csv", {})
    assert findings.warnings() == ("There are no landmark points in the source.",)
