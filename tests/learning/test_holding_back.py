"""Films held back: the error is measured on them first, then they are learned from too."""

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest

from lmstudio.core.events import Event, Started, Step, Trained, Validation
from lmstudio.core.project import Model
from lmstudio.learning.finetuning import stages
from lmstudio.learning.finetuning.augment import AugmentConfig
from lmstudio.learning.finetuning.stages import LearnableFilms
from lmstudio.learning.network import weights
from lmstudio.learning.training_round import finetune
from tests.learning.conftest import Phantoms
from tests.learning.test_finetune import QUICK

EIGHT = replace(QUICK, steps=8, close_share=0.5)


@pytest.fixture(scope="module")
def five() -> Phantoms:
    return Phantoms(5)


@pytest.fixture(scope="module")
def events(five: Phantoms) -> list[Event]:
    return list(finetune(five.project(5), EIGHT, read=five.read))


def _trained(events: list[Event]) -> list[Trained]:
    return [event for event in events if isinstance(event, Trained)]


def test_with_five_films_the_error_on_one_is_told_in_mm_after_three_quarters_of_the_updates(
    events: list[Event],
) -> None:
    [validation] = [event for event in events if isinstance(event, Validation)]
    assert (validation.unit, validation.films, validation.step) == ("mm", 1, 6)
    assert validation.mean_radial_error > 0
    steps = [event.step for event in events if isinstance(event, Step)]
    assert steps == list(range(1, 9))
    assert next(event.films for event in events if isinstance(event, Started)) == 5


def test_the_film_held_back_is_learned_from_in_the_end(events: list[Event]) -> None:
    measured, final = _trained(events)
    assert (len(measured.learned), len(measured.held_back), measured.final) == (4, 1, False)
    assert not set(measured.learned) & set(measured.held_back)
    assert (len(final.learned), final.films, final.final) == (5, 5, True)
    assert final.held_back == measured.held_back
    assert final.validation == measured.validation
    assert weights.describe(final.weights).films == 5


def test_before_it_is_measured_no_update_sees_the_film_held_back(
    five: Phantoms, monkeypatch: pytest.MonkeyPatch
) -> None:
    dealt: list[int] = []
    seen = stages.draw_films

    def watched(films: LearnableFilms, config: AugmentConfig) -> stages.Draw:
        dealt.append(len(films.images))
        return seen(films, config)

    monkeypatch.setattr("lmstudio.learning.finetuning.stages.draw_films", watched)
    running = finetune(five.project(5), EIGHT, read=five.read)
    first = next(event for event in running if isinstance(event, Trained))
    assert dealt == [4]
    *_, last = running
    assert dealt == [4, 5]
    assert isinstance(last, Trained)
    assert first.weights != last.weights


def test_the_measured_error_corrects_the_expected_errors_of_the_final_network(events: list[Event]) -> None:
    factors = [weights.describe(each.weights).error_factor for each in _trained(events)]
    assert factors[0] == factors[1] != 1.0


def test_stopped_early_it_says_that_the_film_was_not_learned_from(five: Phantoms) -> None:
    seen = list[Event]()

    def taken() -> Iterator[Event]:
        for event in finetune(five.project(5), EIGHT, read=five.read, stopping=lambda: _steps(seen) >= 3):
            seen.append(event)
            yield event

    *_, last = taken()
    assert isinstance(last, Trained)
    assert (len(last.learned), len(last.held_back), last.final) == (4, 1, False)


def _steps(events: list[Event]) -> int:
    return sum(isinstance(event, Step) for event in events)


def test_a_landmark_on_the_held_back_film_and_few_others_is_known_in_the_end(five: Phantoms) -> None:
    project = five.project(5)
    one = {i: a.without_point("sella") for i, a in list(project.annotations.items())[:3]}
    trained = _trained(list(finetune(project.with_annotations(one), EIGHT, read=five.read)))[-1]
    description = weights.describe(trained.weights)
    assert description.landmarks == project.schema.names
    assert np.isfinite(description.mean_shape).all()


def test_in_a_later_round_only_films_new_to_the_network_measure_it(five: Phantoms, events: list[Event]) -> None:
    first = _trained(events)[-1]
    everything = _round(first.learned)
    project = replace(five.project(5), models=(everything,))
    again = list(finetune(project, EIGHT, read=five.read, start=first.weights))
    assert not any(isinstance(event, Validation) for event in again)
    but_one = replace(project, models=(_round(first.learned[:4]),))
    again = list(finetune(but_one, EIGHT, read=five.read, start=first.weights))
    assert _trained(again)[-1].held_back == first.learned[4:]


def test_where_it_is_not_known_what_a_network_has_learned_from_nothing_is_measured(
    five: Phantoms, events: list[Event]
) -> None:
    project = replace(five.project(5), models=(_round(()),))
    again = list(finetune(project, EIGHT, read=five.read, start=_trained(events)[-1].weights))
    assert not any(isinstance(event, Validation) for event in again)


def _round(learned: tuple[str, ...]) -> Model:
    return Model(
        "round 1", "2026-01-01T00:00:00+00:00", len(learned), "bundled", 8, learned, renamed=MappingProxyType({})
    )
