"""How far two readers are apart: a prediction that one of them confirmed says nothing of that."""

from pathlib import Path

import pytest

from lmstudio.core import annotation as annotations
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.session import Session, merging
from tests.unit.session.steps import NAMES, place, prediction, set_points, set_spacings

MM = Spacing(0.5, 0.5, SpacingOrigin.TYPED)


@pytest.fixture
def theirs(session: Session, film_folder: Path, tmp_path: Path) -> Session:
    """Another reader's project of the same films."""
    made = Session.create(tmp_path / "theirs.lmproj", session.project.schema)
    made.films.add_folder(film_folder)
    return made


def confirm(session: Session, *names: str) -> None:
    before = session.project.annotation("film-0001")
    set_points(session, {"film-0001": annotations.confirm(before, names)})


def test_points_that_both_confirmed_or_one_did_are_no_agreement(session: Session, theirs: Session) -> None:
    for each in (session, theirs):
        set_spacings(each, {"film-0001": MM})
        each.networks.store_predictions([prediction(each)], model="round 1")
        confirm(each, *NAMES)
    found = merging.looked_at(session, theirs).differences
    assert (found.points, found.in_mm) == (0, 0)
    place(session, "sella", (3.0, 6.0))
    assert merging.looked_at(session, theirs).differences.points == 0
    place(theirs, "sella", (3.0, 2.0))
    found = merging.looked_at(session, theirs).differences
    assert (found.points, found.in_mm, found.mean_radial_error_mm) == (1, 1, 2.0)
    theirs.close()
