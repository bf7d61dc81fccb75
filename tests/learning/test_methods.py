from dataclasses import replace
from pathlib import Path

import pytest
import torch

from lmstudio.core.events import Note, Step, Trained
from lmstudio.errors import WeightsError
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.pretraining import methods, objectives, pretrain
from lmstudio.learning.pretraining.crops import CropConfig
from lmstudio.learning.pretraining.methods import METHODS
from lmstudio.learning.pretraining.pretrain import PretrainConfig

SMALL = UNetConfig(widths=(8, 16), groups=4)
QUICK = PretrainConfig(steps=4, batch=4, crops=CropConfig(size=(32, 24)), warm_up=2, device="cpu")
OTHERS = [name for name in METHODS if name != methods.DDPM]


def _last(folder: Path, config: PretrainConfig, checkpoint: Path | None = None) -> Trained:
    last = list(pretrain.pretrain([folder], config, shape=SMALL, checkpoint=checkpoint))[-1]
    assert isinstance(last, Trained)
    return last


@pytest.mark.parametrize("name", OTHERS)
def test_each_method_changes_what_it_learns_and_says_how_it_was_learned(name: str, films: Path) -> None:
    content = _last(films, replace(QUICK, method=name)).weights
    told, how = weights.describe(content), METHODS[name]
    assert told.name == f"xray-{name}"
    assert told.untrained == how.untrained
    assert told.pretraining == weights.Pretraining(name, told.pretraining.core_minutes, 4, 16, 4, 0)  # type: ignore[union-attr]
    torch.manual_seed(QUICK.crops.seed)
    begun = {key: value.half().float() for key, value in UNet(SMALL).state_dict().items()}
    torch.manual_seed(99)
    found = weights.from_bytes(content)[0].state_dict()
    changed = {key for key in begun if not torch.equal(begun[key], found[key])}
    drawn = {key for key in begun if key.startswith(how.untrained)}
    learned = {key for key in begun if how.learns(key)}
    # Of what is learned, what is multiplied by zeros at first learns later.
    assert "stem.weight" in changed
    assert changed <= drawn | learned
    assert not drawn & learned


@pytest.mark.parametrize("name", OTHERS)
def test_a_run_of_each_method_that_was_killed_goes_on_to_the_same_weights(
    name: str, films: Path, tmp_path: Path
) -> None:
    config = replace(QUICK, method=name)
    whole, checkpoint = _last(films, config), tmp_path / "run.checkpoint"
    events = pretrain.pretrain([films], replace(config, checkpoint_s=0), shape=SMALL, checkpoint=checkpoint)
    for event in events:
        if isinstance(event, Trained) and event.step == 2:
            break
    events.close()  # type: ignore[attr-defined]
    assert _last(films, config, checkpoint).weights == whole.weights


def test_a_checkpoint_of_another_method_is_refused(films: Path, tmp_path: Path) -> None:
    checkpoint = tmp_path / "run.checkpoint"
    _last(films, replace(QUICK, method="mocov3"), checkpoint)
    with pytest.raises(WeightsError, match="does not belong"):
        _last(films, replace(QUICK, method="simclrv2", steps=9), checkpoint)


def test_a_budget_of_processor_time_ends_the_run_and_stands_in_the_file(films: Path) -> None:
    config = replace(QUICK, steps=10_000, core_minutes=0.02)
    events = list(pretrain.pretrain([films], config, shape=SMALL))
    steps = [event for event in events if isinstance(event, Step)]
    assert 1 < len(steps) < 10_000
    assert steps[-1].remaining_s < 1
    assert isinstance(events[-1], Trained)
    told = weights.describe(events[-1].weights).pretraining
    assert told is not None
    assert told.updates == len(steps)


def test_a_constant_rate_stays_at_its_peak() -> None:
    config = replace(QUICK, constant=True)
    assert [pretrain._rate(p, 100, config) for p in (0.0, 0.5, 1.0)] == [config.learning_rate] * 3
    assert pretrain._rate(0.0, 0, config) == config.learning_rate / 2
    falling = [pretrain._rate(p, 100, QUICK) for p in (0.0, 0.5, 1.0)]
    assert falling == sorted(falling, reverse=True)


def test_networks_on_the_way_are_told_of_where_they_are_to_be_kept(films: Path) -> None:
    config = replace(QUICK, kept_at=(1, 3), constant=True)
    found = [e for e in pretrain.pretrain([films], config, shape=SMALL) if isinstance(e, Trained)]
    assert [(each.step, each.final) for each in found] == [(1, False), (3, False), (4, True)]


def test_it_is_said_whether_outputs_have_collapsed(films: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pretrain, "WATCHED_EVERY", 2)
    events = list(pretrain.pretrain([films], replace(QUICK, method="simclrv2"), shape=SMALL))
    notes = [event.text for event in events if isinstance(event, Note)]
    assert len(notes) == 2
    assert notes[0].removeprefix("collapsed: ").startswith("after 2 updates, spread of the outputs")
    assert objectives.health_of(torch.randn(64, 16)).collapsed is False
    assert objectives.health_of(torch.ones(64, 16)).collapsed is True


def test_a_teacher_that_says_nothing_or_always_the_same_has_collapsed() -> None:
    torch.manual_seed(0)
    nothing, always = torch.zeros(64, 32), torch.zeros(64, 32)
    always[:, 3] = 30.0
    various = 30.0 * torch.nn.functional.one_hot(torch.randint(32, (64,)), 32)
    found = [objectives._health_of_teacher(each).collapsed for each in (nothing, always, various)]
    assert found == [True, True, False]


def test_keys_of_earlier_films_are_kept_in_turn() -> None:
    torch.manual_seed(0)
    objective = objectives.MomentumContrast(UNet(SMALL))
    before = objective.queue.clone()
    objective(torch.randn(3, 1, 32, 24), torch.randn(3, 1, 32, 24))
    objective.follow(0.0)
    assert torch.equal(objective.queue[6:], before[6:])
    assert not torch.equal(objective.queue[:6], before[:6])
    torch.testing.assert_close(objective.queue[:6].norm(dim=-1), torch.ones(6))
    objective.place.fill_(objectives.QUEUE - 2)
    objective.follow(0.0)
    assert int(objective.place) == 4
    assert not torch.equal(objective.queue[-2:], before[-2:])


def test_a_follower_keeps_its_share_and_stands_still_at_the_end() -> None:
    torch.manual_seed(0)
    objective = objectives.MomentumContrast(UNet(SMALL))
    objective(torch.randn(2, 1, 32, 24), torch.randn(2, 1, 32, 24))
    weight, before = objective.network.stem.weight, objective.follower.stem.weight.clone()
    with torch.no_grad():
        weight += 1.0
    objective.follow(0.0)
    torch.testing.assert_close(objective.follower.stem.weight, before + 0.01)
    kept = objective.follower.stem.weight.clone()
    objective.follow(1.0)
    torch.testing.assert_close(objective.follower.stem.weight, kept)


def test_the_last_layer_of_dino_does_not_learn_at_first() -> None:
    torch.manual_seed(0)
    objective = objectives.SelfDistillation(UNet(SMALL))
    for step, learns in ((0, False), (objectives.FROZEN, True)):
        objective.zero_grad()
        objective.release(step)
        views = torch.randn(4, 2, 1, 32, 24)
        objective(*views).backward()
        gradient = objective.projector.directions.grad
        assert gradient is not None
        assert bool(gradient.abs().sum() > 0) is learns


def test_the_encoder_ends_where_the_way_up_begins() -> None:
    assert UNet(UNetConfig()).encode(torch.zeros(1, 1, 192, 160)).shape == (1, 256, 6, 5)


def test_the_command_line_knows_all_methods() -> None:
    from lmstudio.cli.networks import pretrain as command

    assert set(command.METHODS) == set(METHODS)


@pytest.mark.parametrize("name", ["mocov3", "simclrv2", "dino"])
def test_outputs_tell_films_apart_before_anything_is_learned(name: str) -> None:
    torch.manual_seed(0)
    objective = METHODS[name].make(UNet(UNetConfig()))
    films = torch.nn.functional.interpolate(torch.randn(8, 1, 12, 10), size=(96, 96), mode="bilinear")
    objective(films, films + 0.1 * torch.randn_like(films))
    health = METHODS[name].health(objective)
    assert health is not None
    assert not health.collapsed, health.text
