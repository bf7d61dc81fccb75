import math
from dataclasses import replace

import numpy as np
import pytest

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.events import Trained, Validation
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import from_names
from lmstudio.session import Session, queue
from tests.unit.session.steps import NAMES, place, points, prediction, reopened, set_schema, set_spacings


def test_predictions_are_one_edit_and_never_touch_a_readers_point(session: Session) -> None:
    place(session, "sella", (9.0, 9.0))
    session.networks.store_predictions((prediction(session, film=k) for k in (0, 1, 2)), model="round 1")
    assert session.history.done[-1].label == "Predict 3 films"
    first = session.project.annotation("film-0001").points
    assert first["sella"] == Point((9.0, 9.0))
    assert (first["nasion"].origin, first["nasion"].model) == (Origin.PREDICTED, "round 1")
    assert [row.model for row in session.audit("film-0002")] == ["round 1"] * 3
    session.undo()
    assert points(session.project) == {"film-0001": Annotation({"sella": Point((9.0, 9.0))})}
    session.undo()
    assert points(reopened(session)) == {}


def test_heatmaps_come_back_as_they_were_stored(session: Session) -> None:
    assert session.networks.heatmaps("film-0001") is None
    session.networks.store_predictions([prediction(session)], model="round 1")
    session.close()
    with Session.open(session.path) as again:
        found = again.networks.heatmaps("film-0001")
    assert found is not None
    assert np.array_equal(found.heatmaps, prediction(session).heatmaps)
    assert found.heatmaps.dtype == np.uint8
    assert found.box == (-0.5, -0.5, 39.5, 29.5)
    assert found.points["menton"].xy == (2.0, 2.0)


def test_heatmaps_follow_the_order_of_the_landmark_list(session: Session) -> None:
    session.networks.store_predictions([prediction(session)], model="round 1")
    set_schema(session, from_names(["menton", "gonion", "sella"]))
    found = session.networks.heatmaps("film-0001")
    assert found is not None
    stored = prediction(session).heatmaps
    assert np.array_equal(found.heatmaps, np.stack([stored[2], np.zeros_like(stored[0]), stored[0]]))


def test_the_last_prediction_replaces_the_one_before(session: Session) -> None:
    session.networks.store_predictions([prediction(session)], model="round 1")
    session.networks.store_predictions([prediction(session, error=7.0)], model="round 2")
    found = session.networks.heatmaps("film-0001")
    assert found is not None
    assert found.points["sella"].expected_error_px == 7.0
    assert session.project.annotation("film-0001").points["sella"].model == "round 2"


def test_networks_are_kept_by_round(session: Session) -> None:
    assert session.networks.weights() is None
    session.networks.store(Trained(b"first", 10, 5, "xray-ddpm", final=True))
    second = session.networks.store(Trained(b"second", 20, 8, "round 1", final=True))
    assert (second.name, second.films, second.start) == ("round 2", 8, "round 1")
    session.close()
    with Session.open(session.path) as again:
        assert [model.name for model in again.project.models] == ["round 1", "round 2"]
        assert (again.networks.weights(), again.networks.weights("round 1"), again.networks.weights("none")) == (
            b"second",
            b"first",
            None,
        )


def test_the_queue_begins_with_the_greatest_expected_error(session: Session) -> None:
    errors = (2.0, 5.0, 3.0)
    session.networks.store_predictions(
        (prediction(session, film=k, error=errors[k]) for k in range(3)), model="round 1"
    )
    assert queue(session.project) == ["film-0002", "film-0003", "film-0001"]
    confirmed = annotations.confirm(session.project.annotation("film-0002"), NAMES)
    assert queue(session.project.with_annotations({"film-0002": confirmed})) == ["film-0003", "film-0001"]


def test_the_queue_compares_millimetres_where_all_spacings_are_known(session: Session) -> None:
    session.networks.store_predictions(
        (prediction(session, film=k, error=1.0 + k) for k in range(2)), model="round 1"
    )
    set_spacings(session, {"film-0001": Spacing(1.0, 1.0, SpacingOrigin.TYPED)})
    assert queue(session.project) == ["film-0002", "film-0001"]
    set_spacings(session, {"film-0002": Spacing(0.1, 0.1, SpacingOrigin.TYPED)})
    assert queue(session.project) == ["film-0001", "film-0002"]


def test_an_untouched_project_has_an_empty_queue(session: Session) -> None:
    assert queue(session.project) == []


def test_a_network_of_another_landmark_list_gives_what_both_know(session: Session) -> None:
    set_schema(session, from_names(["menton", "gonion", "sella"]))
    session.networks.store_predictions([prediction(session)], model="round 1")
    assert set(session.project.annotation("film-0001").points) == {"menton", "sella"}
    found = session.networks.heatmaps("film-0001")
    assert found is not None
    assert set(found.points) == {"menton", "sella"}
    stored = prediction(session).heatmaps
    assert np.array_equal(found.heatmaps, np.stack([stored[2], np.zeros_like(stored[0]), stored[0]]))


def test_heatmaps_without_their_points_are_refused(session: Session) -> None:
    whole = prediction(session)
    with pytest.raises(ValueError, match="2 heatmaps for 3 points"):
        session.networks.store_predictions([replace(whole, heatmaps=whole.heatmaps[:2])], model="round 1")
    assert session.undo() == []


@pytest.fixture
def rounds(session: Session) -> Session:
    """A project with three networks."""
    for content in (b"one", b"two", b"three"):
        session.networks.store(Trained(content, 1, 1, "xray-ddpm", final=True))
    return session


def on_disk(session: Session) -> dict[str, bytes | None]:
    """The networks of the file and the contents of their weights files, oldest first."""
    with Session.open(session.path) as again:
        return {model.name: again.networks.weights(model.name) for model in again.project.models}


def test_a_deleted_network_comes_back_to_its_place_and_into_use_by_undo(rounds: Session) -> None:
    before = rounds.project.models
    for name in ("round 3", "round 1"):
        rounds.networks.delete(name)
    assert on_disk(rounds) == {"round 2": b"two"}
    assert rounds.networks.weights() == b"two"
    rounds.undo()
    assert on_disk(rounds) == {"round 1": b"one", "round 2": b"two"}
    rounds.undo()
    assert rounds.project.models == before
    assert rounds.networks.weights() == b"three"
    assert on_disk(rounds) == {"round 1": b"one", "round 2": b"two", "round 3": b"three"}
    rounds.redo()
    assert on_disk(rounds) == {"round 1": b"one", "round 2": b"two"}


def test_several_deletions_are_taken_back_and_made_again_at_once(rounds: Session) -> None:
    before = rounds.project
    place(rounds, "sella", (3.0, 3.0))
    for name in ("round 1", "round 3", "round 2"):
        rounds.networks.delete(name)
    assert rounds.project.network is None
    assert on_disk(rounds) == {}
    rounds.go_back_to(0)
    assert rounds.project.models == before.models
    assert list(on_disk(rounds)) == ["round 1", "round 2", "round 3"]
    rounds.go_back_to(4)
    assert rounds.project.models == ()
    assert on_disk(rounds) == {}
    assert points(rounds.project)


def test_a_network_that_comes_back_stands_before_those_trained_since(rounds: Session) -> None:
    rounds.networks.delete("round 2")
    rounds.networks.store(Trained(b"four", 1, 1, "round 3", final=True))
    rounds.undo()
    assert [model.name for model in rounds.project.models] == ["round 1", "round 2", "round 3", "round 4"]
    assert list(on_disk(rounds)) == [model.name for model in rounds.project.models]
    assert rounds.networks.weights() == b"four"


def test_a_network_comes_back_with_the_names_that_its_landmarks_had(session: Session) -> None:
    session.networks.store(Trained(b"one", 1, 1, "xray-ddpm", final=True))
    before = session.project.models
    session.networks.delete("round 1")
    set_schema(session, from_names(["S", "nasion", "menton"]), renamed={"sella": "S"})
    session.go_back_to(0)
    assert session.project.models == before
    with Session.open(session.path) as again:
        assert again.project.models == before


def test_deleting_a_network_that_is_not_there_changes_nothing(rounds: Session) -> None:
    rounds.networks.delete("round 9")
    assert rounds.undo() == []


EARLY = Trained(b"early", 100, 5, "round 1", False, validation=Validation(100, 21.0, "mm", 2), planned=540)


def test_a_network_stopped_early_is_kept_without_an_error_and_not_in_use(session: Session) -> None:
    session.networks.store(EARLY)
    for project in (session.project, reopened(session)):
        (model,) = project.models
        assert (model.steps, model.planned, model.early) == (100, 540, True)
        assert math.isnan(model.error)
        assert project.network is None
        assert project.start == project.unfinished == model


@pytest.mark.parametrize(
    ("steps", "planned", "early"),
    [(1, 540, True), (134, 540, True), (135, 540, False), (540, 540, False), (9, 0, False)],
)
def test_a_quarter_of_the_updates_makes_a_network_that_is_used(
    session: Session, steps: int, planned: int, early: bool
) -> None:
    session.networks.store(replace(EARLY, step=steps, planned=planned))
    assert (session.project.network is None) == early
    assert math.isnan(session.project.models[0].error) == early


def test_after_one_stopped_early_the_network_before_goes_on_predicting_until_the_reader_says_otherwise(
    session: Session,
) -> None:
    session.networks.store(Trained(b"whole", 540, 5, "xray-ddpm", True, planned=540))
    session.networks.store(EARLY)
    assert (session.networks.weights(), session.networks.start()) == (b"whole", b"early")
    session.networks.use("round 2")
    assert session.networks.weights() == b"early"
    session.networks.delete("round 2")
    assert (session.networks.weights(), session.networks.start()) == (b"whole", b"whole")
    session.undo()
    assert session.networks.weights() == b"early"
    assert on_disk(session) == {"round 1": b"whole", "round 2": b"early"}
