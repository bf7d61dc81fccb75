"""The guide's rules, from an empty project to the table."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Model, Project
from lmstudio.session import guide
from lmstudio.session.guide import Step
from lmstudio.session.labelling.misplaced import Misplaced

SCHEMA = from_names(["sella", "nasion"])
ROUND = Model("round 1", "2026-01-01T00:00:00+00:00", 5, "xray-ddpm", learned=tuple(f"film-{k}" for k in range(5)))
PLACED, KEPT = Point((1, 1)), Point((1, 1), origin=Origin.CONFIRMED, predicted_xy=(1, 1), model="round 1")
MOVED = replace(KEPT, origin=Origin.CORRECTED, predicted_xy=(4, 5))
PREDICTED = replace(KEPT, origin=Origin.PREDICTED)


def project(*states: Point | None, models: tuple[Model, ...] = ()) -> Project:
    """A project whose films have both landmarks placed as given; ``None`` for an untouched film."""
    images = tuple(Image(f"film-{k}", f"{k}.png", 40, 30) for k in range(len(states)))
    points = {
        image.id: Annotation({"sella": point, "nasion": point})
        for image, point in zip(images, states, strict=True)
        if point is not None
    }
    return Project(SCHEMA, images, points, models)


def step(
    of: Project,
    *,
    suggested: int = 0,
    doubtful: int = 0,
    misplaced: Sequence[Misplaced] = (),
    task: str = "",
    current: str = "film-0",
) -> Step:
    return guide.next_step(
        of, current=current, suggested=suggested, doubtful=doubtful, misplaced=misplaced, task=task
    )


def test_what_looks_misplaced_comes_before_the_first_training_only() -> None:
    wrong = Misplaced("film-1", ("sella", "nasion"), "Sella and nasion look exchanged.", ((1, 1), (1, 1)))
    labelled = project(*[PLACED] * 5, *[None] * 5)
    told = step(labelled, misplaced=[wrong])
    assert (told.text, told.action) == ("Check 1 thing before training", "check_points")
    assert told.reason == "1.png: Sella and nasion look exchanged."
    assert step(labelled, misplaced=[wrong, wrong]).text == "Check 2 things before training"
    assert step(labelled).action == "train"
    assert step(labelled, misplaced=[wrong], task="fine-tune").action == ""
    trained = project(*[PLACED] * 5, *[PREDICTED] * 5, models=(ROUND,))
    assert step(trained, misplaced=[wrong], doubtful=3).action == "queue"


@pytest.mark.parametrize(
    ("of", "more", "action"),
    [
        (Project(SCHEMA), {}, "add"),
        (replace(project(None), schema=from_names([])), {}, "schema"),
        (project(*[None] * 9), {}, "suggest"),
        (project(*[None] * 9), {"suggested": 5}, "next_suggested"),
        (project(PLACED, PLACED, *[None] * 7), {}, "suggest"),
        (project(PLACED, None, None), {}, "unfinished"),
        (project(*[PLACED] * 5, *[None] * 4), {}, "train"),
        (project(PLACED, PLACED), {}, "export"),
        (project(*[PLACED] * 5, *[PREDICTED] * 4, models=(ROUND,)), {"doubtful": 2}, "queue"),
        (project(*[PLACED] * 5, *[PREDICTED] * 4, models=(ROUND,)), {}, "confirm_all"),
        (project(*[PLACED] * 5, *[PREDICTED] * 4, models=(ROUND,)), {"suggested": 3}, "next_suggested"),
        (project(*[PLACED] * 5, *[None] * 4, models=(ROUND,)), {}, "predict"),
        (project(*[PLACED] * 5, *[KEPT] * 4, models=(ROUND,)), {}, "export"),
        (project(PLACED, PREDICTED, None), {}, "confirm_all"),
    ],
)
def test_each_moment_has_its_step(of: Project, more: dict[str, int], action: str) -> None:
    found = step(of, suggested=more.get("suggested", 0), doubtful=more.get("doubtful", 0))
    assert found.action == action
    assert found.text
    assert found.reason
    assert found.button


def test_a_network_that_has_hardly_learned_is_trained_on_before_it_predicts() -> None:
    early = replace(ROUND, steps=100, planned=540)
    of = project(*[PLACED] * 5, *[None] * 4, models=(early,))
    assert of.network is None
    found = step(of)
    assert (found.action, found.button) == ("train", "Train round 2")
    assert found.reason == ("The training of round 1 was stopped too early to be reliable, so it is not in use.")
    assert step(of, task="fine-tune").action == ""
    chosen = replace(of, in_use="round 1")
    assert step(chosen).action == "train"
    assert "not in use" not in step(chosen).reason


def test_training_on_is_offered_until_a_network_has_learned_or_the_early_one_is_gone() -> None:
    early = replace(ROUND, name="round 2", steps=20, planned=280)
    states = (*[PLACED] * 5, *[PREDICTED] * 4)
    of = project(*states, models=(ROUND, early))
    assert of.network == ROUND
    assert of.start == early
    assert step(of, doubtful=2, suggested=3).text == "Continue training"
    assert (
        step(project(*states, models=(ROUND, early, replace(early, name="round 3", steps=280))), doubtful=2).action
        == "queue"
    )
    assert step(project(*states, models=(ROUND,)), doubtful=2).action == "queue"
    assert step(project(*states, models=(ROUND, replace(early, steps=70))), doubtful=2).action == "queue"


def test_a_film_in_the_middle_of_labelling_comes_first_until_there_is_a_network() -> None:
    begun = project(None, PLACED, *[None] * 7).with_annotations({"film-0": Annotation({"sella": PLACED})})
    assert step(begun, suggested=4).text == "Place the last landmark on this film"
    assert step(begun, suggested=4, current="film-1").action == "unfinished"
    assert step(replace(begun, models=(ROUND,)), suggested=4).action == "next_suggested"


def test_another_round_is_offered_once_five_films_were_corrected_and_five_are_left() -> None:
    done = [PLACED] * 5
    four = project(*done, *[MOVED] * 4, *[PREDICTED] * 6, models=(ROUND,))
    five = project(*done, *[MOVED] * 5, *[PREDICTED] * 5, models=(ROUND,))
    assert step(four, doubtful=6).action == "queue"
    assert step(five, doubtful=5) == Step(
        "Train again",
        "You have corrected 5 films since round 1; the next round can learn from them.",
        "train",
        "Train round 2",
    )
    assert step(project(*done, *[KEPT] * 5, *[PREDICTED] * 5, models=(ROUND,)), doubtful=5).action == "queue"
    assert step(project(*done, *[MOVED] * 5, *[PREDICTED] * 4, models=(ROUND,)), doubtful=4).action == "queue"


def test_a_network_of_many_films_wants_a_quarter_more_before_it_is_trained_again() -> None:
    assert [guide.films_for_another_round(count) for count in (1, 5, 20, 24, 80)] == [5, 5, 5, 6, 20]


def test_what_the_newest_network_has_learned_from_is_no_reason_to_train_it_again() -> None:
    second = replace(ROUND, name="round 2", learned=tuple(f"film-{k}" for k in range(10)))
    again = project(*[PLACED] * 5, *[MOVED] * 5, *[PREDICTED] * 9, models=(ROUND, second))
    assert step(again, doubtful=3).action == "queue"


def test_while_work_goes_on_there_is_something_to_do_beside_it() -> None:
    labelled = project(*[PLACED] * 5, *[None] * 4)
    assert step(labelled, task="fine-tune").action == ""
    assert step(labelled, task="fine-tune", suggested=2).action == "next_suggested"
    assert step(project(PLACED, PREDICTED), task="predict").action == "queue"
    assert step(labelled, task="suggest", suggested=2).action == ""
