"""What another reader knows of films, besides their points, comes in with a merge."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.image import Image
from lmstudio.core.landmarks import Schema
from lmstudio.session import Session, merging
from lmstudio.session.merging import Rule
from tests.conftest import write_film
from tests.unit.session.steps import place

RULER = Spacing(0.1, 0.1, SpacingOrigin.RULER)
TYPED = Spacing(0.2, 0.2, SpacingOrigin.TYPED)


@pytest.fixture
def theirs(session: Session, film_folder: Path, schema: Schema, tmp_path: Path) -> Iterator[Session]:
    """The first two films of mine under other names, and two more."""
    folder = tmp_path / "theirs"
    folder.mkdir()
    for number in (1, 2):
        shutil.copy(film_folder / f"film{number}.png", folder / f"a{number}.png")
    for number in (3, 4):
        write_film(folder / f"b{number}.png", seed=70 + number)
    with Session.create(folder / "theirs.lmproj", schema) as opened:
        opened.films.add_folder(folder)
        yield opened


def say(session: Session, **films: Image) -> None:
    session.do(EditKind.DESCRIBE, lambda project: project.with_images(films.values()), str(len(films)))


def film(session: Session, number: int) -> Image:
    return session.project.images[number - 1]


def known(image: Image) -> tuple[object, ...]:
    return image.spacing, image.reader, image.subject, image.taken, image.age, image.sex, image.unusable


def test_a_film_that_only_they_have_comes_with_all_that_is_known_of_it(session: Session, theirs: Session) -> None:
    said = replace(film(theirs, 3), spacing=RULER, reader="KM", subject="A", taken="2020-05-01", age=9.5, sex="f")
    say(theirs, c=replace(said, unusable=True))
    merging.merge(session, theirs, Rule.MINE)
    assert known(film(session, 4)) == (RULER, "KM", "A", "2020-05-01", 9.5, "f", True)
    assert not any(image.unusable for image in session.project.images if image.number != 4)
    session.undo()
    assert len(session.project.images) == 3


def test_of_a_film_of_both_only_what_mine_does_not_know_comes_in(session: Session, theirs: Session) -> None:
    say(session, a=replace(film(session, 1), spacing=TYPED, taken="2019-01-01", age=8.0))
    before = film(session, 3)
    say(
        theirs,
        a=replace(film(theirs, 1), spacing=RULER, taken="2020-05-01", sex="m", unusable=True),
        b=replace(film(theirs, 2), spacing=RULER, reader="KM"),
    )
    assert merging.looked_at(session, theirs).facts == 2
    merging.merge(session, theirs, Rule.THEIRS)
    assert known(film(session, 1)) == (TYPED, "", "", "2019-01-01", 8.0, "m", False)
    assert known(film(session, 2)) == (RULER, "KM", "", "", None, "", False)
    assert film(session, 3) == before
    assert merging.looked_at(session, theirs).facts == 0


def test_an_age_on_another_day_is_none_on_mine(session: Session, theirs: Session) -> None:
    say(session, **{str(k): replace(film(session, k), taken="2019-01-01") for k in (1, 2)})
    days = {1: "2020-01-01", 2: ""}
    say(theirs, **{str(k): replace(film(theirs, k), taken=day, age=9.5) for k, day in days.items()})
    merging.merge(session, theirs, Rule.MINE)
    assert [film(session, k).age for k in (1, 2)] == [None, 9.5]


def test_a_subject_that_both_know_keeps_my_name_and_another_one_gets_its_own(
    session: Session, theirs: Session
) -> None:
    say(session, **{each.id: replace(each, subject=name) for each, name in _named(session, "A", "", "B")})
    say(theirs, **{each.id: replace(each, subject=name) for each, name in _named(theirs, "B", "C", "B", "A")})
    merging.merge(session, theirs, Rule.MINE)
    # Theirs call A, on the first film, B. Their A is somebody else, and C nobody that I know.
    assert [image.subject for image in session.project.images] == ["A", "C", "B", "A", "subject-0001"]
    merging.merge(session, theirs, Rule.MINE)
    assert [image.subject for image in session.project.images] == ["A", "C", "B", "A", "subject-0001"]


def _named(session: Session, *names: str) -> list[tuple[Image, str]]:
    return list(zip(session.project.images, names, strict=True))


def test_how_far_readers_are_apart_is_told_in_mm_also_where_only_theirs_know_the_size_of_a_pixel(
    session: Session, theirs: Session
) -> None:
    place(session, "sella", (10.0, 10.0))
    place(theirs, "sella", (20.0, 10.0))
    say(theirs, a=replace(film(theirs, 1), spacing=RULER))
    assert merging.looked_at(session, theirs).differences.mean_radial_error_mm == pytest.approx(1.0)
