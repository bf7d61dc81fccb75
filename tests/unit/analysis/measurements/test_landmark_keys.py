from lmstudio.analysis.measurements import landmark_keys
from lmstudio.core.annotation import Annotation, Point, Visibility
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.formats import measurement_files, schema_files
from lmstudio.formats.measurement_files import cephalometric

NINETEEN = schema_files.find_schema("cephalometric-19")


def test_the_19_landmarks_are_known_by_their_names() -> None:
    keys = landmark_keys.match_keys(cephalometric(), NINETEEN)
    assert len(keys) == 19
    assert keys["Pog'"] == "soft tissue pogonion"
    assert set(keys.values()) == set(NINETEEN.names)


def test_midpoints_of_two_sides_are_known_too() -> None:
    both = schema_files.find_schema("cephalometric-19-sides")
    assert len(landmark_keys.match_keys(cephalometric(), both)) == 19


def test_names_other_names_and_abbreviations_are_known_in_this_order() -> None:
    own = Schema(
        "own",
        (
            Landmark("A Point"),
            Landmark("Sella "),
            Landmark("point of the chin", "Pog"),
            Landmark("nose", "N"),
            Landmark("nape", "N"),
            Landmark("Labrale  Superius", "B"),
        ),
    )
    keys = landmark_keys.match_keys(cephalometric(), own)
    assert keys == {
        "A": "A Point",
        "S": "Sella ",
        "Pog": "point of the chin",
        "UL": "Labrale  Superius",
        "B": "Labrale  Superius",
    }


def test_what_stands_in_brackets_behind_a_name_does_not_matter() -> None:
    own = Schema("own", (Landmark("subspinale (A point)"), Landmark("Gonion (left)"), Landmark("gonion")))
    keys = landmark_keys.match_keys(cephalometric(), own)
    assert keys == {"A": "subspinale (A point)", "Go": "gonion"}


def test_absent_landmarks_have_no_place() -> None:
    points = {
        "sella": Point((1.0, 2.0)),
        "nasion": Point((3.0, 4.0), Visibility.OCCLUDED),
        "menton": Point(None, Visibility.ABSENT, kept_xy=(5.0, 6.0)),
    }
    keys = landmark_keys.match_keys(cephalometric(), NINETEEN)
    assert landmark_keys.placed(Annotation(points), keys) == {"S": (1.0, 2.0), "N": (3.0, 4.0)}


def test_how_much_of_each_analysis_the_19_landmarks_give() -> None:
    analyses = measurement_files.load_library().analyses
    found = {name: len(landmark_keys.measurable(each, NINETEEN)) for name, each in analyses.items()}
    assert found["isbi"] == 8
    assert found["steiner"] == 8
    assert found["tweed"] == 1
