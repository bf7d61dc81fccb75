"""Damaged and hostile project files: refused with a clear message, never opened as empty, never changed."""

import contextlib
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.events import Prediction, Trained
from lmstudio.errors import CorruptProject, LandmarkStudioError, ProjectError
from lmstudio.session import Session
from tests.unit.session.steps import set_points


@pytest.fixture
def full(session: Session) -> Path:
    """The path of a closed project with images, points, heatmaps and a network."""
    rng = np.random.default_rng(0)
    heatmaps = rng.integers(0, 256, (1, 16, 16), np.uint8)
    predicted = {"nasion": Point((1.0, 2.0), origin=Origin.PREDICTED)}
    session.networks.store_predictions(
        [Prediction(image.id, predicted, heatmaps, (0.0, 0.0, 16.0, 16.0)) for image in session.project.images],
        model="round 1",
    )
    before = session.project.annotation("film-0001")
    after = Annotation({**before.points, "sella": Point((1.0, 2.0))})
    set_points(session, {"film-0001": after})
    session.networks.store(Trained(rng.bytes(9000), 1, 1, "none", final=True))
    session.close()
    return session.path


def refused(path: Path, content: bytes) -> ProjectError:
    """The error with which a file of this content is refused; the file must stay as it is."""
    path.write_bytes(content)
    with pytest.raises(ProjectError) as caught:
        Session.open(path)
    assert path.read_bytes() == content
    assert caught.value.remedy
    assert caught.value.where == str(path)
    assert sorted(each.name for each in path.parent.iterdir()) == ["films", path.name]
    return caught.value


def test_a_project_that_was_cut_off_anywhere_is_refused_and_not_changed(full: Path) -> None:
    content = full.read_bytes()
    lengths = {*range(0, 120, 7), *range(0, len(content), 4096), *range(0, len(content), 1531), len(content) - 1}
    for length in sorted(lengths):
        assert isinstance(refused(full, content[:length]), CorruptProject), length


def test_an_empty_file_is_no_empty_project(full: Path) -> None:
    assert "empty" in refused(full, b"").found


@pytest.mark.parametrize("content", [b"\0" * 5000, b"PK\x03\x04" + b"x" * 500, b"SQLite format 3", b"{}", b"\xff"])
def test_another_file_by_the_name_of_a_project_is_refused(full: Path, content: bytes) -> None:
    assert isinstance(refused(full, content), CorruptProject)


def test_zeros_in_the_place_of_the_content_are_refused(full: Path) -> None:
    content = full.read_bytes()
    assert isinstance(refused(full, content[:4096] + bytes(len(content) - 4096)), CorruptProject)


def test_a_folder_by_the_name_of_a_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "p.lmproj").mkdir()
    with pytest.raises(ProjectError, match="cannot be opened"):
        Session.open(tmp_path / "p.lmproj")


def use_all(path: Path) -> None:
    """Open a project and read everything in it."""
    with Session.open(path) as session:
        for image in session.project.images:
            session.networks.heatmaps(image.id)
            with contextlib.suppress(LandmarkStudioError):
                session.read(image)
        session.audit()
        for model in session.project.models:
            session.networks.weights(model.name)


@given(st.lists(st.tuples(st.integers(100, 10**6), st.binary(min_size=1, max_size=40)), min_size=1, max_size=4))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_bytes_that_were_changed_at_random_are_read_or_refused_but_never_crash(
    full: Path, changes: list[tuple[int, bytes]]
) -> None:
    content = bytearray(full.read_bytes())
    for place, new in changes:
        at = place % (len(content) - 40)
        content[at : at + len(new)] = new
    path = full.with_name("changed.lmproj")
    path.write_bytes(content)
    with contextlib.suppress(ProjectError):
        use_all(path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE images SET path = CAST(x'61006200' AS TEXT) WHERE id = 'film-0001'",
        "UPDATE images SET path = 5 WHERE id = 'film-0001'",
        "UPDATE images SET width = 'wide'",
        "UPDATE images SET spacing_origin = 'guessed'",
        "UPDATE images SET spacing_origin = 'typed', spacing_x_mm = NULL",
        "UPDATE images SET sha256 = CAST(x'ff' AS TEXT)",
        "UPDATE points SET x = 'left'",
        "UPDATE points SET visibility = 'maybe'",
        "UPDATE schema SET json = '{'",
        "UPDATE schema SET json = x'ff'",
        "DELETE FROM schema",
        "DROP TABLE models",
        "DROP TABLE points; CREATE VIEW points AS SELECT 1 AS image_id",
        "UPDATE heatmaps SET content = x'00'",
        "UPDATE heatmaps SET height = 9999999",
        "UPDATE heatmaps SET box = '[1, 2]'",
        "UPDATE heatmaps SET points = '[]'",
        "UPDATE heatmaps SET landmarks = 'null'",
        "UPDATE weights SET content = 'text'",
        "UPDATE history SET after = '[]'",
        'UPDATE history SET after = \'{"visibility": "visible"}\'',
    ],
)
def test_content_that_makes_no_sense_is_damage(full: Path, statement: str) -> None:
    with closing(sqlite3.connect(full)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.executescript(statement)
    with pytest.raises(CorruptProject):
        use_all(full)
