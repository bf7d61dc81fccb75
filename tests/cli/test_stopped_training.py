"""Ctrl+C ends a training with what it has; one stopped too early to be reliable is not used by itself."""

import json
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from lmstudio.cli import console, main
from lmstudio.core.events import Event, Note, Started, Step
from lmstudio.learning import training_round
from lmstudio.session import Session
from tests.cli.conftest import QUICK


@pytest.fixture
def interrupted(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Lets Ctrl+C be pressed after so many updates."""
    real = training_round.finetune

    def after(updates: int) -> None:
        def pressed(*args: Any, **options: Any) -> Iterator[Event]:
            for event in real(*args, **options):
                yield event
                if isinstance(event, Step) and event.step == updates:
                    signal.raise_signal(signal.SIGINT)

        monkeypatch.setattr(training_round, "finetune", pressed)

    return after


def test_a_training_stopped_early_is_kept_but_not_used_and_gone_on_with(
    project: Path, interrupted: Callable[[int], None], capsys: pytest.CaptureFixture[str]
) -> None:
    interrupted(2)
    assert main(["train", str(project), "--steps", "40", "--device", "cpu", "--json"]) == 130
    out, err = capsys.readouterr()
    found = json.loads(out)
    # The updates that both networks had begun together are done before it stops.
    assert (2 <= found["steps"] < 10, found["stopped"], found["in_use"]) == (True, True, False)
    assert (found["held_back_error"], found["unit"]) == (None, None)
    assert "Stopping: keeping the best so far" in err
    assert f"stopped after {found['steps']} of 40 updates, too early to be reliable" in err
    assert "its error is unknown" in err
    assert main(["predict", str(project), "--device", "cpu"]) == 1
    assert f"round 1 was stopped after {found['steps']} of 40 updates" in capsys.readouterr().err
    interrupted(1000)
    assert main(["train", str(project), *QUICK, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["in_use"] is True
    with Session.open(project) as session:
        assert [model.early for model in session.project.models] == [True, False]
        assert session.networks.weights() == session.networks.weights("round 2")


def test_a_training_stopped_after_a_quarter_is_used(
    project: Path, interrupted: Callable[[int], None], capsys: pytest.CaptureFixture[str]
) -> None:
    interrupted(3)
    assert main(["train", str(project), "--steps", "6", "--device", "cpu"]) == 130
    assert "too early to be reliable" not in capsys.readouterr().err
    with Session.open(project) as session:
        assert session.project.network is not None


def test_weights_of_a_training_stopped_early_come_back_unused(
    project: Path, tmp_path: Path, interrupted: Callable[[int], None], capsys: pytest.CaptureFixture[str]
) -> None:
    interrupted(2)
    weights = tmp_path / "round.safetensors"
    main(["train", str(project), "--steps", "40", "--device", "cpu", "--output", str(weights), "--json"])
    steps = json.loads(capsys.readouterr().out)["steps"]
    assert main(["import", str(project), str(weights)]) == 0
    assert f"round 2 was stopped after {steps} of 40 updates" in capsys.readouterr().err
    with Session.open(project) as session:
        assert session.project.network is None


def test_a_second_press_ends_at_once_and_afterwards_the_key_is_what_it_was() -> None:
    before = signal.getsignal(signal.SIGINT)
    with console.stoppable() as stop:
        signal.raise_signal(signal.SIGINT)
        assert stop.is_set()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_no_time_left_is_printed_while_it_is_not_known(capsys: pytest.CaptureFixture[str]) -> None:
    events: list[Event] = [
        Started("fine-tune", "CPU", 5, 40),
        Step(1, 40, 0.5, 70.0, float("nan")),
        Step(16, 40, 0.5, 90.0, 24.0),
    ]
    assert list(console.show_progress(events, threading.Event())) == events
    first, second = capsys.readouterr().err.splitlines()[1:]
    assert "left" not in first
    assert "24 s left" in second


def test_that_it_stops_is_told_once() -> None:
    stop = threading.Event()
    stop.set()
    events: list[Event] = [Step(k, 40, 0.5, 1.0, float("nan")) for k in (1, 2, 3)]
    found = list(console.show_progress(events, stop))
    assert sum(isinstance(event, Note) for event in found) == 1
