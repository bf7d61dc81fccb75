"""Kept and moved points by network, as the points on the disk tell."""

import math
from dataclasses import replace

import pytest

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Visibility
from lmstudio.core.events import Trained, Validation
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.project import Project
from lmstudio.session import Session, review, rounds
from tests.unit.session.steps import NAMES, place, prediction, reopened, set_points, set_spacings

MM = Spacing(0.5, 0.5, SpacingOrigin.TYPED)


def confirm(session: Session, film: int, *names: str) -> None:
    key = session.project.images[film].id
    before = session.project.annotation(key)
    set_points(session, {key: annotations.confirm(before, names or NAMES)})


def judged(session: Session) -> Project:
    """Round 1 on two films: one point moved by 5 px and two kept on the first, one moved by 1 px on the second."""
    session.networks.store_predictions((prediction(session, film=k) for k in (0, 1)), model="round 1")
    place(session, "sella", (3.0, 6.0))
    confirm(session, 0, "nasion", "menton")
    place(session, "nasion", (1.0, 3.0), film=1)
    return session.project


def test_a_film_with_some_points_of_the_reader_counts_as_begun_until_all_are(session: Session) -> None:
    assert review.labelled(session.project) == (0, 0)
    assert review.labelled(judged(session)) == (1, 1)
    confirm(session, 1)
    assert review.labelled(session.project) == (2, 0)
    place(session, "sella", (1.0, 1.0), film=2)
    assert review.labelled(session.project) == (2, 1)


def test_points_kept_and_moved_are_counted_with_how_far(session: Session) -> None:
    (found,) = rounds.tallies(judged(session))
    assert (found.model, found.films, found.kept, found.moved, found.waiting) == ("round 1", 2, 2, 2, 2)
    assert (found.median, found.mean, found.unit) == (3.0, 3.0, "px")
    assert found.kept_share == 0.5


def test_distances_are_millimetres_where_every_spacing_is_known(session: Session) -> None:
    judged(session)
    set_spacings(session, {image.id: MM for image in session.project.images[:2]})
    (found,) = rounds.tallies(session.project)
    assert (found.mean, found.unit) == (1.5, "mm")


def test_the_count_is_right_after_undo_and_after_opening_the_project_again(session: Session) -> None:
    judged(session)
    session.undo()
    before = rounds.tallies(session.project)
    assert (before[0].moved, before[0].waiting) == (1, 3)
    assert rounds.tallies(reopened(session)) == before


def test_each_network_is_counted_for_itself_in_the_order_of_training(session: Session) -> None:
    judged(session)
    session.networks.store_predictions([prediction(session, film=2)], model="round 10")
    session.networks.store_predictions([prediction(session, film=1)], model="round 2")
    confirm(session, 1)
    found = {each.model: (each.kept, each.moved) for each in rounds.tallies(session.project)}
    assert found == {"round 1": (2, 2), "round 2": (2, 0), "round 10": (0, 0)}
    assert list(found) == ["round 1", "round 2", "round 10"]


def test_a_predicted_point_that_the_reader_marks_absent_counts_as_moved_without_a_distance(
    session: Session,
) -> None:
    session.networks.store_predictions([prediction(session)], model="round 1")
    before = session.project.annotation("film-0001")
    after = annotations.set_visibility(before, "sella", Visibility.ABSENT)
    set_points(session, {"film-0001": after})
    (found,) = rounds.tallies(session.project)
    assert (found.kept, found.moved) == (0, 1)
    assert math.isnan(found.mean)


def test_points_kept_are_no_measurement_and_only_their_share_is_told(session: Session) -> None:
    assert rounds.judged(session.project) is None
    session.networks.store_predictions((prediction(session, film=k) for k in range(3)), model="round 1")
    for film in range(3):
        confirm(session, film)
    place(session, "sella", (3.0, 6.0))
    found = rounds.judged(session.project)
    assert found is not None
    assert (found.films, found.kept, found.moved, found.kept_percent) == (3, 8, 1, 89)
    assert not hasattr(found, "error")


def test_the_newest_network_with_a_judged_point_is_told_of(session: Session) -> None:
    judged(session)
    session.networks.store_predictions([prediction(session, film=2)], model="round 2")
    found = rounds.judged(session.project)
    assert found is not None
    assert found.model == "round 1"
    confirm(session, 2, "sella")
    found = rounds.judged(session.project)
    assert found is not None
    assert (found.model, found.kept_percent) == ("round 2", 100)


@pytest.mark.parametrize(
    ("kept", "moved", "percent"), [(0, 0, 0), (9, 0, 100), (999, 1, 99), (1, 999, 1), (0, 5, 0), (56, 1, 98)]
)
def test_all_or_none_is_said_only_where_it_is_so(kept: int, moved: int, percent: int) -> None:
    assert rounds.Tally("round 1", 1, kept, moved, 0, math.nan, math.nan, "px").kept_percent == percent


def test_what_has_come_in_since_the_last_training_forgets_films_that_were_held_back(session: Session) -> None:
    assert rounds.since_training(session.project) == rounds.Since(0, 0)
    session.networks.store(Trained(b"w", 10, 1, "xray-ddpm", True, ("film-0002",), ("film-0003",)))
    session.networks.store_predictions((prediction(session, film=k) for k in range(3)), model="round 1")
    for film in range(3):
        confirm(session, film)
    assert rounds.since_training(session.project) == rounds.Since(1, 0)
    place(session, "sella", (3.0, 6.0))
    assert rounds.since_training(session.project) == rounds.Since(1, 1)


def test_a_network_that_did_not_note_its_films_counts_those_with_its_points(session: Session) -> None:
    session.networks.store(Trained(b"w", 10, 1, "xray-ddpm", final=True))
    session.networks.store_predictions([prediction(session)], model="round 1")
    place(session, "sella", (3.0, 6.0))
    confirm(session, 0)
    for name in NAMES:
        place(session, name, (3.0, 6.0), film=1)
    assert rounds.since_training(session.project) == rounds.Since(1, 1)


def test_what_a_network_learned_from_and_its_error_come_back_from_the_disk(session: Session) -> None:
    trained = Trained(
        b"w", 700, 1, "xray-ddpm", True, ("film-0001",), ("film-0002",), Validation(700, 1.5, "mm", 1)
    )
    session.networks.store(trained)
    session.networks.store(replace(trained, validation=None))
    first, second = reopened(session).models
    assert (first.steps, first.learned, first.held_back) == (700, ("film-0001",), ("film-0002",))
    assert (first.error, first.unit) == (1.5, "mm")
    assert math.isnan(second.error)


def test_an_earlier_network_can_be_used_again_and_a_deleted_one_gives_its_name_to_no_other(
    session: Session,
) -> None:
    for content in (b"one", b"two", b"three"):
        session.networks.store(Trained(content, 1, 1, "xray-ddpm", final=True))
    assert session.networks.weights() == b"three"
    session.networks.use("round 1")
    assert session.networks.weights() == b"one"
    session.networks.delete("round 3")
    session.close()
    with Session.open(session.path) as again:
        assert [model.name for model in again.project.models] == ["round 1", "round 2"]
        assert (again.networks.weights(), again.networks.weights("round 3")) == (b"one", None)
        assert again.networks.store(Trained(b"four", 1, 1, "round 1", final=True)).name == "round 4"
        assert again.networks.weights() == b"four"
        again.networks.delete("round 4")
        assert again.networks.weights() == b"two"
