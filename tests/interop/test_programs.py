"""Other people's programs read what is exported, and what they write is read, to a hundredth of a pixel."""

from pathlib import Path

import pytest

from tests.interop import sample
from tests.interop.executables import EXECUTABLES
from tests.interop.frameworks import FRAMEWORKS
from tests.interop.programs import PROGRAMS, Program


@pytest.mark.parametrize(
    "program", [*PROGRAMS, *FRAMEWORKS, *EXECUTABLES], ids=lambda each: f"{each.package}: {each.what}"
)
def test_points_are_where_they_were(program: Program, tmp_path: Path) -> None:
    if not program.installed:
        pytest.skip(f"{program.package} is not installed: see tests/interop/__init__.py")
    made = sample.make(tmp_path)
    outcome = program.run(made, tmp_path / "out")
    assert outcome.points >= len(sample.SIZES)
    assert outcome.largest_px <= program.within_px
    assert outcome.predicted in (None, len(made.predicted))
