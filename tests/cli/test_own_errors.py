"""A project's own second readings as the errors of its reader, said wherever measurements are."""

import csv
from pathlib import Path

import numpy as np
import pytest

from lmstudio.analysis.measurements.reader_errors import PUBLISHED
from lmstudio.cli import main
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.formats import measurement_files, schema_files
from lmstudio.session import Session
from lmstudio.session.measuring import own_errors, second_reading
from lmstudio.session.measuring.second_reading import Wish
from tests.conftest import write_film
from tests.unit.analysis.measurements.test_film_readings import KEYS, READ
from tests.unit.session.steps import set_points, set_spacings

FILMS = 12
SMALLER = 20
"""The films are tiny: the invented face lies on them in pixels of 2 mm."""


def points(seed: int, *, origin: Origin = Origin.MANUAL) -> Annotation:
    rng = np.random.default_rng(seed)
    found = {}
    for name in KEYS.values():
        x, y = READ.points[name].xy or (0.0, 0.0)
        dx, dy = rng.normal(0, 0.1, 2)
        found[name] = Point((x / SMALLER + dx, y / SMALLER + dy), origin=origin)
    return Annotation(found)


@pytest.fixture
def read(tmp_path: Path) -> Path:
    """A project of twelve films read by AB."""
    for number in range(FILMS):
        write_film(tmp_path / f"film{number:02d}.png", seed=number)
    path = tmp_path / "ceph.lmproj"
    with Session.create(path, schema_files.find_schema("cephalometric-19")) as session:
        session.films.add_folder(tmp_path)
        images = session.project.images
        set_spacings(session, {each.id: Spacing(2.0, 2.0, SpacingOrigin.CALIBRATED) for each in images})
        set_points(session, {each.id: points(k) for k, each in enumerate(images)}, author="AB")
    return path


def read_again(path: Path, *, author: str = "AB") -> None:
    with (
        Session.open(path) as first,
        second_reading.begin(first, second_reading.path_beside(path), Wish(films=None)) as again,
    ):
        set_points(again, {each.id: points(100 + k) for k, each in enumerate(again.project.images)}, author=author)


def measured(path: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[float, str]:
    """The standard error of SNA on the first film, and what was printed."""
    table = path.with_name("table.csv")
    assert main(["measure", str(path), str(table), "--analysis", "steiner", *options]) == 0
    with table.open(newline="", encoding="utf-8") as file:
        row = next(csv.DictReader(file))
    return float(row["SNA [°] SE"]), capsys.readouterr().out


def test_measure_takes_them_and_says_so_and_can_be_told_not_to(
    read: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, told = measured(read, capsys)
    assert "two readers of 300 public films" in told
    read_again(read)
    own, told = measured(read, capsys)
    assert "your own re-reads of 12 films" in told
    assert own < before / 2
    published, told = measured(read, capsys, "--reader-errors", "published")
    assert published == before
    assert "two readers of 300 public films" in told


def test_points_that_another_person_has_read_again_do_not_count(read: Path) -> None:
    read_again(read, author="CD")
    steiner = measurement_files.load_library().find("steiner")
    with Session.open(read) as session:
        assert own_errors.errors_of(session, [steiner]) is PUBLISHED


def test_predictions_that_were_only_confirmed_do_not_count(read: Path) -> None:
    read_again(read)
    steiner = measurement_files.load_library().find("steiner")
    with Session.open(read) as session:
        assert own_errors.errors_of(session, [steiner]).films == FILMS
        confirmed = {each.id: points(k, origin=Origin.CONFIRMED) for k, each in enumerate(session.project.images)}
        session.do(EditKind.CONFIRM_FILMS, lambda now: now.with_annotations(confirmed), "12")
        assert own_errors.errors_of(session, [steiner]) is PUBLISHED


def test_a_second_reading_that_cannot_be_read_leaves_the_published_ones_in_the_window(read: Path) -> None:
    second_reading.path_beside(read).write_bytes(b"no project")
    steiner = measurement_files.load_library().find("steiner")
    with Session.open(read) as session:
        assert own_errors.KnownErrors().of(session, [steiner]) is PUBLISHED
