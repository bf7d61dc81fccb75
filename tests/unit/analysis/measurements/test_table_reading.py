import re

import pytest

from lmstudio import paths
from lmstudio.analysis.measurements import analysis_reading, table_reading
from lmstudio.analysis.measurements.evaluation import evaluate
from lmstudio.errors import MeasurementsError
from lmstudio.formats.measurement_files import cephalometric
from tests.unit.analysis.measurements.invented import face

HEAD = 'format = 1\nid = "ours"\nname = "Our clinic"\n'
ROW = '[[row]]\nmeasure = "SNA"\n'


def mistakes(text: str) -> str:
    with pytest.raises(MeasurementsError) as refused:
        analysis_reading.read_analysis(text, cephalometric(), where="ours.toml")
    assert "ours.toml" in str(refused.value)
    return refused.value.found


def measurement(body: str) -> str:
    return f"{HEAD}[measurement]\nM = {{ {body} }}\n{ROW}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("format = 1", "row: is missing"),
        (f'{HEAD}colour = "red"\n{ROW}', "colour: is not known here"),
        (f"{HEAD.replace('1', '2')}{ROW}", "format: must be 1"),
        (f'{HEAD}[[row]]\nmeasure = "SNX"\n', "row[0].measure: names the unknown measurement “SNX”"),
        (f"{HEAD}{ROW}{ROW}", "row “SNA”: is there twice"),
        (f"{HEAD}{ROW}words = ['a', 'b']\n", "row[0] “SNA”.words: must have 3 entries"),
        (
            f"{HEAD}{ROW}norms = [{{ kind = 'mean_sd', mean = nan, sd = 2 }}]\nwords = ['a', 'b', 'c']",
            "row[0] “SNA”.norms[0].mean: must be a finite number",
        ),
        (
            f"{HEAD}{ROW}norms = [{{ kind = 'mean_sd', mean = 80, sd = -inf }}]\nwords = ['a', 'b', 'c']",
            "row[0] “SNA”.norms[0].sd: must be a finite number",
        ),
        (
            f"{HEAD}{ROW}norms = [{{ kind = 'mean_sd', mean = 80 }}]\nwords = ['a', 'b', 'c']",
            "row[0] “SNA”.norms[0].sd: is missing",
        ),
        (
            f"{HEAD}{ROW}norms = [{{ kind = 'mean_sd', mean = 1{'0' * 400}, sd = 1 }}]\nwords = ['a', 'b', 'c']",
            "row[0] “SNA”.norms[0].mean: must be a finite number",
        ),
        (
            f"{HEAD}{ROW}norms = [{{ kind = 'mean_sd', mean = true, sd = '2' }}]\nwords = ['a', 'b', 'c']",
            "row[0] “SNA”.norms[0].mean: must be a number",
        ),
        (
            f"{HEAD}{ROW}norms = [{{ kind = 'range', low = 4, high = 2 }}]\nwords = ['a', 'b', 'c']",
            "row[0] “SNA”.norms[0]: low is above high",
        ),
        (f"{HEAD}{ROW}norms = [{{ kind = 'median' }}]", "norms[0].kind: must be one of “mean_sd”"),
        (f"{HEAD}{ROW}classes = [{{ n = 1, word = 'a', below = 1, above = 2 }}]", "only one of below"),
        (measurement('kind = "python", unit = "deg", name = "x"'), "measurement.M.kind: must be one of “angle”"),
        (
            measurement('kind = "angle", points = ["S", "N", "Q"], unit = "deg", name = "x"'),
            "measurement.M: names the unknown landmark “Q”",
        ),
        (
            measurement('kind = "angle", points = ["S", "N"], unit = "deg", name = "x"'),
            "measurement.M.points: must have 3 entries",
        ),
        (
            measurement('kind = "angle", points = ["S", "N", "A"], unit = "mm", name = "x"'),
            "measurement.M.unit: must be one of “deg”",
        ),
        (
            measurement('kind = "angle", points = ["S", "N", "A"], scale = 2, unit = "deg", name = "x"'),
            "measurement.M.scale: is not known here",
        ),
        (
            measurement('kind = "sum", terms = [["M", 1]], unit = "deg", name = "x"'),
            "measurement.M: depends on itself",
        ),
        (
            measurement('kind = "sum", terms = [["L", 1]], unit = "deg", name = "x"').replace(
                "[[row]]", 'L = { kind = "sum", terms = [["M", 1]], unit = "deg", name = "y" }\n[[row]]'
            ),
            "depends on itself",
        ),
        (
            measurement('kind = "sum", terms = [["SNA", nan]], unit = "deg", name = "x"'),
            "measurement.M.terms[0][1]: must be a finite number",
        ),
        (
            measurement('kind = "offset", point = "A", line = ["N", "B"], side = "top", unit = "mm", name = "x"'),
            "measurement.M.side: must be one of “anterior”",
        ),
        (
            measurement(f'kind = "angle", points = ["S", "N", "A"], unit = "deg", name = "{"x" * 201}"'),
            "measurement.M.name: is longer than 200",
        ),
        (
            measurement('kind = "angle", points = ["S", "N", "A"], unit = "deg", name = "x"').replace(
                "M =", "SNA ="
            ),
            "measurement.SNA: is there already",
        ),
        (f'{HEAD}[landmark]\nS = {{ name = "sulcus" }}\n{ROW}', "landmark.S: is there already"),
        (f'{HEAD}[point]\nP = {{ kind = "midpoint", points = ["P", "A"] }}\n{ROW}', "point.P: depends on itself"),
        (f"{HEAD}[default]\nmagnification = 108\n{ROW}", "default.magnification: must be a factor"),
        (f"{HEAD}{ROW * 2001}", "has more than 2000 entries"),
        ("a = " + "[" * 100_000, "not a table of measurements"),
        ("\x00", "not a table of measurements"),
        ("format = 1\nformat = 1", "not a table of measurements"),
        ("#" * 2_000_000, "larger than 1 MB"),
    ],
)
def test_a_file_with_a_mistake_is_refused_and_its_key_is_named(text: str, said: str) -> None:
    assert said in mistakes(text)


def test_every_mistake_is_named_at_once() -> None:
    text = f'{HEAD}colour = 1\n[[row]]\nmeasure = "SNX"\n[[row]]\nmeasure = "SNY"\n'
    assert "3 mistakes were found" in mistakes(text)
    assert re.findall(r"row\[\d\]", mistakes(text)) == ["row[0]", "row[1]"]


def test_of_very_many_mistakes_twenty_are_named() -> None:
    rows = "".join(f'[[row]]\nmeasure = "X{k}"\n' for k in range(500))
    assert "500 mistakes were found" in mistakes(HEAD + rows)
    assert mistakes(HEAD + rows).rstrip().endswith("… and 480 more")


def test_measurements_made_of_one_another_without_end_are_refused() -> None:
    chain = "".join(
        f'M{k} = {{ kind = "sum", terms = [["M{k + 1}", 1], ["M{k + 1}", 1]], unit = "deg", name = "x" }}\n'
        for k in range(1000)
    )
    last = 'M1000 = { kind = "sum", terms = [["SNA", 1]], unit = "deg", name = "x" }\n'
    text = f"{HEAD}[measurement]\n{chain}{last}{ROW}"
    assert "more than 50 others in a row" in mistakes(text)


def test_points_made_of_one_another_are_computed_once_each() -> None:
    chain = "".join(f'P{k} = {{ kind = "midpoint", points = ["P{k + 1}", "P{k + 1}"] }}\n' for k in range(40))
    text = (
        f'{HEAD}[point]\n{chain}P40 = {{ kind = "midpoint", points = ["A", "B"] }}\n'
        f'[measurement]\nM = {{ kind = "distance", points = ["S", "P0"], unit = "mm", name = "x" }}\n'
        '[[row]]\nmeasure = "M"\n'
    )
    found = analysis_reading.read_analysis(text, cephalometric(), where="ours.toml")
    assert isinstance(evaluate(found.definitions, face(), keys=["M"])["M"], float)


def test_nothing_in_a_file_is_executed() -> None:
    name = "__import__('os').system('true')"
    text = measurement(f'kind = "angle", points = ["S", "N", "A"], unit = "deg", name = "{name}"')
    found = analysis_reading.read_analysis(text, cephalometric(), where="ours.toml")
    assert found.definitions.measurements["M"].name == name


def test_a_clinics_own_landmark_point_and_measurement_are_measured() -> None:
    text = f"""{HEAD}
[landmark]
Q = {{ name = "our point" }}
[point]
half = {{ kind = "midpoint", points = ["Q", "A"] }}
[measurement]
"N-half" = {{ kind = "distance", points = ["N", "half"], unit = "mm", name = "Ours" }}
[[row]]
measure = "N-half"
norms = [{{ kind = "range", low = 1, high = 2, population = "120 of ours", source = "2025 audit" }}]
words = ["short", "", "long"]
"""
    found = analysis_reading.read_analysis(text, cephalometric(), where="ours.toml")
    values = evaluate(found.definitions, {"N": (0.0, 0.0), "Q": (6.0, 0.0), "A": (0.0, 8.0)}, keys=["N-half"])
    assert values["N-half"] == 5
    assert found.rows[0].norms[0].population == "120 of ours"


def test_definitions_alone_may_not_hold_rows() -> None:
    with pytest.raises(MeasurementsError, match="row: is not known here"):
        table_reading.read_definitions("format = 1\nrow = []", where="own.toml")


def test_bundled_files_are_short_enough_for_their_own_rules() -> None:
    files = sorted(paths.measurements().glob("*.toml"))
    assert all(path.stat().st_size < table_reading.MOST_BYTES / 10 for path in files)
    assert len(files) >= 12
