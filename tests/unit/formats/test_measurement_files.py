from pathlib import Path

import pytest

from lmstudio import paths
from lmstudio.errors import MeasurementsError
from lmstudio.formats import measurement_files

OWN = """format = 1
id = "steiner"
name = "Steiner, as we use it"
[[row]]
measure = "SNA"
"""


def write(name: str, text: str | bytes) -> Path:
    folder = paths.user_measurements()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_eleven_analyses_are_bundled_and_each_says_how_far_it_can_be_trusted() -> None:
    library = measurement_files.load_library()
    assert len(library.analyses) >= 11
    assert not library.refused
    for analysis in library.analyses.values():
        for norm in (norm for row in analysis.rows for norm in row.norms):
            assert norm.trust, analysis.id
            assert norm.population, analysis.id
        assert analysis.citation or not any(row.norms for row in analysis.rows), analysis.id


def test_a_file_of_the_users_goes_before_a_bundled_one() -> None:
    path = write("ours.toml", OWN)
    library = measurement_files.load_library()
    assert library.find("steiner").name == "Steiner, as we use it"
    assert library.files["steiner"] == path
    assert "downs" in library.analyses


def test_a_broken_file_is_reported_and_the_others_are_used() -> None:
    write("broken.toml", "format = 1\nid =")
    write("latin.toml", b'format = 1\nname = "Bj\xf6rk"')
    write("long.toml", b"#" * 2_000_000)
    write("umlauts.toml", "ä".encode() * 1_000_000)
    library = measurement_files.load_library()
    assert len(library.refused) == 4
    assert all(paths.user_measurements().name in str(each.where) for each in library.refused)
    assert "steiner" in library.analyses


def test_two_files_of_one_id_are_not_both_used() -> None:
    write("a.toml", OWN)
    write("b.toml", OWN.replace("as we use it", "another"))
    library = measurement_files.load_library()
    assert library.find("steiner").name == "Steiner, as we use it"
    assert "a.toml" in str(library.refused[0])


def test_an_analysis_that_is_not_there_is_said_with_those_that_are() -> None:
    with pytest.raises(MeasurementsError, match="steiner"):
        measurement_files.load_library().find("delaire")
