"""Work of networks that is to stop ends in its middle, and keeps what was worth keeping."""

import threading
from dataclasses import replace

import pytest
import torch
from torch import nn

from lmstudio.core.annotation import Annotation, Origin
from lmstudio.core.events import Event, Prediction, Trained, Validation
from lmstudio.learning.network import weights
from lmstudio.learning.network.devices import Interrupted, interruptible
from lmstudio.learning.prediction.features import describe
from lmstudio.learning.prediction.predict import predict
from lmstudio.learning.training_round import finetune
from tests.learning.conftest import Phantoms
from tests.learning.test_finetune import QUICK


class After:
    """Says that it is to stop from the nth question on."""

    def __init__(self, questions: int) -> None:
        self.left = questions

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.fixture(scope="module")
def five() -> Phantoms:
    return Phantoms(5)


def final(events: list[Event]) -> Trained:
    found = [event for event in events if isinstance(event, Trained)]
    return found[-1]


def test_a_network_is_broken_off_forwards_and_backwards_and_only_in_the_block() -> None:
    network, asked = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1)), torch.ones(1, 2)
    with pytest.raises(Interrupted), interruptible(lambda: True):
        network(asked)
    stop = threading.Event()
    with interruptible(stop.is_set):
        out = network(asked).sum()
        stop.set()
        with pytest.raises(Interrupted):
            out.backward()
    network(asked).sum().backward()


@pytest.mark.parametrize("questions", [0, 1, 3, 10, 50, 150, 400])
def test_a_training_ends_at_whatever_question_it_is_told_to_stop(five: Phantoms, questions: int) -> None:
    config = replace(QUICK, steps=40, checkpoint_s=3600.0)
    stop = After(questions)
    events = list(finetune(five.project(5), config, read=five.read, stopping=stop, at_once=stop))
    trained = [event for event in events if isinstance(event, Trained)]
    assert not any(event.final for event in trained)
    for each in trained:
        assert weights.describe(each.weights).steps == each.step < 40


def test_stopped_early_no_error_is_stated_and_the_weights_say_so(five: Phantoms) -> None:
    stop = threading.Event()
    events = list[Event]()
    for event in finetune(
        five.project(5),
        replace(QUICK, steps=40, checkpoint_s=0.0),
        read=five.read,
        stopping=stop.is_set,
        at_once=stop.is_set,
    ):
        events.append(event)
        if getattr(event, "step", 0) >= 6:
            stop.set()
    trained = final(events)
    assert (trained.planned, trained.validation) == (40, None)
    assert not any(isinstance(event, Validation) for event in events)
    description = weights.describe(trained.weights)
    assert description.early
    assert description.error_factor == 1.0


def test_a_network_stopped_early_is_gone_on_with_in_full_length(five: Phantoms) -> None:
    project = five.project(5)
    events = finetune(project, replace(QUICK, steps=40), read=five.read, stopping=After(6))
    early = final(list(events))
    assert weights.describe(early.weights).early
    again = finetune(project, replace(QUICK, steps=None), read=five.read, start=early.weights)
    started = next(event for event in again if hasattr(event, "steps"))
    first = next(
        event for event in finetune(project, replace(QUICK, steps=None), read=five.read) if hasattr(event, "steps")
    )
    assert started.steps == first.steps


@pytest.mark.parametrize("origin", [Origin.CONFIRMED, Origin.CORRECTED])
def test_films_with_points_of_a_network_are_not_held_back(five: Phantoms, origin: Origin) -> None:
    project = five.project(5)
    aided = {
        key: Annotation(
            {
                name: replace(point, origin=origin, predicted_xy=point.xy, model="round 1")
                if name == "sella"
                else point
                for name, point in annotation.points.items()
            }
        )
        for key, annotation in project.annotations.items()
    }
    events = list(finetune(project.with_annotations(aided), replace(QUICK, steps=8), read=five.read))
    assert not any(isinstance(event, Validation) for event in events)
    assert final(events).held_back == ()


def test_a_prediction_is_broken_off_and_those_before_stand(five: Phantoms) -> None:
    project = five.project(5)
    trained = final(list(finetune(project, replace(QUICK, steps=4), read=five.read)))
    stop, found = threading.Event(), list[Event]()
    for event in predict(project, trained.weights, read=five.read, stopping=stop.is_set):
        found.append(event)
        if isinstance(event, Prediction):
            stop.set()
    assert 1 <= sum(isinstance(event, Prediction) for event in found) < 5
    assert all(
        point.expected_error_px is not None
        for event in found
        if isinstance(event, Prediction)
        for point in event.points.values()
    )


def test_a_look_at_films_is_broken_off(five: Phantoms) -> None:
    events = list(describe(five.project(5).images, read=five.read, device="cpu", stopping=After(40)))
    assert len(events) < 1 + 2 * 5
