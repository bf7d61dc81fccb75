import math

import pytest

from lmstudio.analysis.measurements.evaluation import Blank, Value, Why, evaluate
from lmstudio.analysis.measurements.judgement import Circumstances, Decision, Patient, Verdict, bands, judge
from lmstudio.analysis.measurements.norms import Analysis, AnalysisRow, Norm, NormKind, Sex
from lmstudio.core.geometry import SpacingOrigin
from lmstudio.formats import measurement_files
from lmstudio.formats.measurement_files import cephalometric
from tests.unit.analysis.measurements.invented import FACES, face

LIBRARY = measurement_files.load_library()
WOMAN, MAN = Patient(sex=Sex.FEMALE), Patient(sex=Sex.MALE)


def verdict(
    analysis: Analysis,
    measure: str,
    value: Value,
    error: float | None = 0.0,
    *,
    about: Circumstances | None = None,
    palate: float | None = None,
) -> Verdict:
    row = next(row for row in analysis.rows if row.measure == measure)
    others: dict[str, Value] = {} if palate is None else {"SN-PP": palate}
    return judge(value, error, row, analysis, about=about or Circumstances(), others=others)


def band(analysis: str, measure: str, about: Circumstances) -> list[tuple[float, float]]:
    found = LIBRARY.find(analysis)
    row = next(row for row in found.rows if row.measure == measure)
    return [(round(each.low, 6), round(each.high, 6)) for each in bands(row, found, about)]


def test_within_is_the_mean_and_one_sd_the_range_or_the_tolerance() -> None:
    assert band("downs", "facial angle", Circumstances()) == [(84.2, 91.4)]
    assert band("tweed", "FMA", Circumstances()) == [(20, 30)]
    assert band("steiner", "SNA", Circumstances()) == [(80, 84)]
    assert band("eastman", "ANB", Circumstances()) == [(2, 4)]


def test_only_a_sample_has_a_standard_deviation() -> None:
    scores = {"downs": True, "steiner": False, "tweed": False}
    for name, expected in scores.items():
        found = LIBRARY.find(name)
        assert all(
            each.score is expected
            for row in found.rows
            for each in bands(row, found, Circumstances())
            if row.norms[0].kind != "range"
        )


def test_a_word_appears_where_the_whole_band_of_the_value_lies_on_one_side() -> None:
    steiner = LIBRARY.find("steiner")
    assert verdict(steiner, "SNA", 82.0, 0.5).words == "maxilla within the norm"
    assert verdict(steiner, "SNA", 88.0, 1.0).words == "maxilla ahead of the norm"
    assert verdict(steiner, "SNA", 88.0, 2.1).words == "not decided by the tracing"
    assert verdict(steiner, "SNA", 83.0, 1.0).decision is Decision.NOT_DECIDED
    assert verdict(steiner, "SNA", 88.0, 2.04).decision is Decision.DECIDED


def test_an_unknown_error_is_said_beside_the_word() -> None:
    found = verdict(LIBRARY.find("steiner"), "SNA", 88.0, None)
    assert found.decision is Decision.ERROR_UNKNOWN
    assert found.words == "maxilla ahead of the norm (error not known)"


def test_a_blank_value_has_no_word_but_its_band() -> None:
    found = verdict(LIBRARY.find("steiner"), "SNA", Blank(Why.MISSING, ("A",)))
    assert found.decision is Decision.NONE
    assert len(found.bands) == 1


def test_without_the_sex_both_norms_are_shown_and_no_word() -> None:
    mcnamara = LIBRARY.find("mcnamara")
    assert band("mcnamara", "ANS-Me", Circumstances()) == [(62.6, 70.8), (69.6, 79.6)]
    assert band("mcnamara", "ANS-Me", Circumstances(WOMAN)) == [(62.6, 70.8)]
    assert verdict(mcnamara, "ANS-Me", 85.0).words == ""
    assert verdict(mcnamara, "ANS-Me", 85.0, about=Circumstances(MAN)).words == "long lower face"


def test_norms_of_enlarged_films_are_divided_where_millimetres_are_those_of_the_patient() -> None:
    women = [(62.6, 70.8)]
    smaller = [(round(62.6 / 1.08, 6), round(70.8 / 1.08, 6))]
    for origin in SpacingOrigin:
        plane = origin in (SpacingOrigin.CALIBRATED, SpacingOrigin.MAGNIFICATION, SpacingOrigin.RULER)
        assert band("mcnamara", "ANS-Me", Circumstances(WOMAN, origin)) == (smaller if plane else women)
    assert band("mcnamara", "FMA", Circumstances(WOMAN, SpacingOrigin.RULER)) == [(18.4, 27.0)]


def test_norms_that_change_with_age_stop_changing() -> None:
    at = {None: 26.0, 9: 26.0, 3: 28.0, 18: 23.0, 50: 23.0}
    for age, mean in at.items():
        low, high = band("ricketts", "FMA", Circumstances(Patient(age=age)))[0]
        assert (low + high) / 2 == pytest.approx(mean, abs=0.01)
    ricketts = LIBRARY.find("ricketts")
    row = next(row for row in ricketts.rows if row.measure == "FMA")
    assert bands(row, ricketts, Circumstances())[0].age == 9
    assert math.isnan(bands(row, ricketts, Circumstances(Patient(age=12)))[0].age)


def test_a_norm_of_ages_in_years_holds_until_the_next_birthday() -> None:
    ages = ((6.0, 8.0), (9.0, 11.0), (18.0, 30.0))
    norms = tuple(Norm(NormKind.MEAN_SD, 40.0 + k, 1.0, ages=each) for k, each in enumerate(ages))
    row, kim = AnalysisRow("ODI", norms), LIBRARY.find("kim")

    def centres(age: float | None) -> list[float]:
        return [each.centre for each in bands(row, kim, Circumstances(Patient(age=age)))]

    assert [centres(age) for age in (5.9, 6.0, 8.0, 8.9, 9.0, 11.5)] == [[], [40], [40], [40], [41], [41]]
    assert [centres(age) for age in (12.0, 17.99, 30.5, 31.0)] == [[], [], [42], []]
    assert centres(None) == [40, 41, 42]


def test_the_molar_stands_at_the_age_and_three_millimetres() -> None:
    low, high = band("ricketts", "U6-PTV", Circumstances(Patient(age=14)))[0]
    assert (low + high) / 2 == 17


def test_eastmans_correction_is_worded_only_with_a_usual_palate() -> None:
    eastman = LIBRARY.find("eastman")
    assert verdict(eastman, "ANB corrected", 6.0, palate=8.0).words == "skeletal Class II"
    assert verdict(eastman, "ANB corrected", 6.0, palate=12.0).words == ""
    assert verdict(eastman, "ANB corrected", 6.0).words == ""


@pytest.mark.parametrize("name", FACES)
def test_the_challenges_classes_of_an_invented_face(name: str) -> None:
    isbi, values = LIBRARY.find("isbi"), evaluate(cephalometric(), face(name))
    found = {row.measure: verdict(isbi, row.measure, values[row.measure]).number for row in isbi.rows}
    assert found == FACES[name]["isbi_class"]


def test_a_class_is_not_decided_where_the_error_reaches_the_next() -> None:
    isbi = LIBRARY.find("isbi")
    assert verdict(isbi, "ANB", 3.0, 0.05).word == "Class III"
    assert verdict(isbi, "ANB", 3.0, 0.2).words == "not decided by the tracing"


def test_the_position_in_a_band_is_counted_from_its_middle() -> None:
    found = verdict(LIBRARY.find("downs"), "facial angle", 87.8).bands[0]
    assert found.position(87.8) == pytest.approx(0, abs=1e-12)
    assert found.position(91.4) == pytest.approx(1)
    assert found.position(80.6) == pytest.approx(-2)
