"""Names without end and places beyond all films are refused with their place, in every format."""

from pathlib import Path

import pytest

from lmstudio.core.landmarks import MOST_NAME
from lmstudio.errors import TableError
from lmstudio.formats import registry
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.matching.settling import Findings
from tests.unit.formats import raw

GOOD = {"sella": (1, 2), "nasion": (3, 4), "menton": (5, 6), "gonion": (7, 8)}


@pytest.mark.parametrize("each", raw.NAMED)
def test_an_overlong_name_of_a_landmark_is_told_with_its_place(each: str, tmp_path: Path) -> None:
    name, write = raw.NAMED[each]
    read = registry.find_format(name).read
    assert read is not None
    for length in (MOST_NAME, MOST_NAME + 1):
        (tmp_path / str(length)).mkdir()
        path = write(tmp_path / str(length), {"1.png": {**GOOD, "n" * length: (9, 9)}})
        if length == MOST_NAME:
            read(path, raw.SCHEMA, findings=Findings())
            continue
        with pytest.raises(TableError, match="201 characters") as said:
            read(path, raw.SCHEMA, findings=Findings())
        assert said.value.where is not None


@pytest.mark.parametrize("each", raw.ALL)
@pytest.mark.parametrize("far", ["1e308", "1e8"])
def test_a_place_beyond_all_films_is_told_with_its_place(each: str, far: str, tmp_path: Path) -> None:
    name, write = raw.ALL[each]
    read = registry.find_format(name).read
    assert read is not None
    path = write(tmp_path, {"1.png": {**GOOD, "nasion": (float(far), 4)}, "2.png": GOOD})
    with pytest.raises(TableError, match="nowhere near the film") as said:
        imported_labels.match(raw.PROJECT, read(path, raw.SCHEMA), where=path)
    assert "nasion" in said.value.found
