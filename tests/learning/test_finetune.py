import itertools
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
import torch

from lmstudio import paths
from lmstudio.analysis.orientation import Orientation
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.events import Note, Started, Step, Trained
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Project
from lmstudio.errors import NotEnoughLabels, OutOfMemory, WeightsError
from lmstudio.learning.finetuning import finetune as module
from lmstudio.learning.finetuning import stages
from lmstudio.learning.finetuning.recipe import FinetuneConfig, close_area_for
from lmstudio.learning.finetuning.stages import LearnableFilms
from lmstudio.learning.network import devices, weights
from lmstudio.learning.network.encoders import FINE_STAGE
from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.prediction.labelled_films import LabelledFilms
from lmstudio.learning.training_round import finetune
from tests.learning.conftest import Phantoms

QUICK = FinetuneConfig(
    steps=2, batch=2, close_batch=2, area=96 * 64, close_area=192 * 128, pretrained=False, device="cpu"
)


def _last(events: Iterator[object]) -> Trained:
    last = list(events)[-1]
    assert isinstance(last, Trained)
    return last


def test_training_says_where_and_on_what_then_every_step_then_the_network(phantoms: Phantoms) -> None:
    events = list(finetune(phantoms.project(3), QUICK, read=phantoms.read))
    assert [type(event) for event in events] == [Started, Step, Step, Trained]
    started, first, second, trained = events
    assert isinstance(started, Started)
    assert (started.films, started.steps) == (3, 2)
    assert "CPU" in started.device
    assert isinstance(first, Step)
    assert isinstance(second, Step)
    assert (second.step, second.remaining_s) == (2, 0.0)
    assert np.isfinite(first.loss)
    assert isinstance(trained, Trained)
    assert trained.final
    assert weights.describe(trained.weights).landmarks == phantoms.project(3).schema.names


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_the_loss_of_each_look_falls(phantoms: Phantoms, share: float) -> None:
    config = replace(QUICK, steps=60, close_share=share)
    losses = [e.loss for e in finetune(phantoms.project(2), config, read=phantoms.read) if isinstance(e, Step)]
    assert np.mean(losses[-4:]) < 0.8 * np.mean(losses[:2])


def test_the_same_seed_gives_the_same_weights_and_another_seed_others(phantoms: Phantoms) -> None:
    def train(seed: int) -> bytes:
        return _last(finetune(phantoms.project(2), replace(QUICK, seed=seed), read=phantoms.read)).weights

    assert train(1) == train(1)
    assert train(1) != train(2)


def test_in_bfloat16_it_learns_nearly_the_same(phantoms: Phantoms, monkeypatch: pytest.MonkeyPatch) -> None:
    config, losses = replace(QUICK, steps=12), list[list[float]]()
    for dtype in (torch.float32, torch.bfloat16):
        monkeypatch.setattr(devices, "precision", lambda _, dtype=dtype: dtype)
        events = list(finetune(phantoms.project(2), config, read=phantoms.read))
        losses.append([e.loss for e in events if isinstance(e, Step)])
    exact, rough = losses
    assert exact != rough
    assert rough == pytest.approx(exact, rel=0.03)


def test_only_labelled_films_are_read(phantoms: Phantoms) -> None:
    project = phantoms.project(1)
    phantoms.gone.update(image.id for image in project.images[1:])
    events = list(finetune(project, QUICK, read=phantoms.read))
    assert isinstance(events[-1], Trained)
    assert "Only one film" in next(e.text for e in events if isinstance(e, Note))


def test_no_labelled_film_is_told_with_what_to_do(phantoms: Phantoms) -> None:
    with pytest.raises(NotEnoughLabels, match="Label about five films"):
        list(finetune(phantoms.project(0), QUICK, read=phantoms.read))


def test_predicted_points_are_not_learned_from(phantoms: Phantoms) -> None:
    project = phantoms.project(1)
    predicted = Annotation(MappingProxyType({"sella": Point((5.0, 5.0), origin=Origin.PREDICTED)}))
    with pytest.raises(NotEnoughLabels):
        list(finetune(project.with_annotations({project.images[0].id: predicted}), QUICK, read=phantoms.read))


def test_a_film_that_cannot_be_read_is_left_out_and_said(phantoms: Phantoms) -> None:
    phantoms.gone.add("1.png")
    events = list(finetune(phantoms.project(3), QUICK, read=phantoms.read))
    assert any(isinstance(e, Note) and "1.png" in e.text for e in events)
    assert next(e.films for e in events if isinstance(e, Started)) == 2


@pytest.mark.parametrize(
    ("lies", "told"), [(Orientation(mirrored=True), "mirrored"), (Orientation(1), "rotated left")]
)
def test_a_labelled_film_that_lies_otherwise_than_the_others_is_put_right_and_said(
    lies: Orientation, told: str
) -> None:
    plain, laid = Phantoms(3), Phantoms(3)
    for phantoms in (plain, laid):
        first = phantoms.films["0.png"]
        phantoms.films["0.png"] = replace(first, spacing=Spacing(0.5, 0.25, SpacingOrigin.CALIBRATED))
    laid.lay_first(lies)
    project = laid.project(3)
    names, sizes = project.schema.names, {"area": 96 * 64, "multiple": 32, "close_area": 192 * 128}
    said, found = LabelledFilms(project, laid.read).load(names, **sizes)
    assert isinstance(said, Note)
    assert f"0.png looks {told}" in said.text
    (wanted,) = LabelledFilms(plain.project(3), plain.read).load(names, **sizes)
    assert isinstance(found, LearnableFilms)
    assert isinstance(wanted, LearnableFilms)
    assert np.allclose(found.xy, wanted.xy)
    assert found.images == wanted.images
    torch.testing.assert_close(found.whole[0], wanted.whole[0])
    assert any(isinstance(e, Note) and e.text == said.text for e in finetune(project, QUICK, read=laid.read))


def test_when_no_labelled_film_can_be_read_nothing_is_trained(phantoms: Phantoms) -> None:
    phantoms.gone.update(phantoms.films)
    with pytest.raises(NotEnoughLabels, match="Put the files back"):
        list(finetune(phantoms.project(2), QUICK, read=phantoms.read))


def _without(project: Project, name: str) -> Project:
    changed = {i: a.without_point(name) for i, a in project.annotations.items()}
    return project.with_annotations(changed)


def test_of_many_landmarks_labelled_on_no_film_the_first_are_named_and_the_others_counted(
    phantoms: Phantoms,
) -> None:
    project = phantoms.project(2)
    for name in project.schema.names[3:]:
        project = _without(project, name)
    said = next(event for event in finetune(project, QUICK, read=phantoms.read) if isinstance(event, Note))
    named = ", ".join(project.schema.names[3 : 3 + module.NAMED])
    assert said.text.endswith(f"any film: {named} and {len(project.schema.names) - 3 - module.NAMED} more.")


def test_a_landmark_labelled_on_no_film_is_said_and_the_rest_is_learned(phantoms: Phantoms) -> None:
    events = list(finetune(_without(phantoms.project(2), "gonion"), QUICK, read=phantoms.read))
    assert any(isinstance(e, Note) and "gonion" in e.text for e in events)
    assert isinstance(events[-1], Trained)
    assert "gonion" not in weights.describe(events[-1].weights).landmarks


def test_a_later_round_begins_where_the_first_ended(phantoms: Phantoms) -> None:
    project = phantoms.project(2)
    first = _last(finetune(project, replace(QUICK, steps=24, close_share=0.0), read=phantoms.read))
    fresh, later = (
        next(e.loss for e in finetune(project, QUICK, read=phantoms.read, start=start) if isinstance(e, Step))
        for start in (None, first.weights)
    )
    assert later < fresh


def test_heatmaps_of_landmarks_still_in_the_list_keep_their_weights(phantoms: Phantoms) -> None:
    project = phantoms.project(2)
    first = _last(finetune(project, QUICK, read=phantoms.read)).weights
    names = [*reversed(project.schema.names), "new"]
    begun = module._begin(first, names, QUICK)
    (old, description), old_close = weights.from_bytes(first), weights.close_from_bytes(first)
    assert old_close is not None
    assert begun.later_round
    for k, name in enumerate(names[:-1]):
        before = description.landmarks.index(name)
        assert torch.equal(begun.whole.head.weight[k], old.head.weight[before])
        assert torch.equal(begun.close.head.weight[k], old_close.head.weight[before])


def test_without_a_fine_stage_of_its_own_a_network_gets_one_that_photographs_have_taught(
    phantoms: Phantoms,
) -> None:
    torch.manual_seed(0)
    own = weights.to_bytes(UNet(UNetConfig()), weights.Description("own", UNetConfig()))
    photographs = weights.from_bytes(weights.read(paths.photograph_weights()))[0].encoder.state_dict()
    for start in (own, None):
        begun = module._begin(start, ["a", "b"], replace(QUICK, pretrained=True))
        assert begun.close.config == replace(FINE_STAGE, out_channels=2)
        assert all(torch.equal(v, photographs[k]) for k, v in begun.close.encoder.state_dict().items())
        assert begun.whole.config.design.encoder == "own"
    last = _last(finetune(phantoms.project(2), QUICK, read=phantoms.read, start=own)).weights
    taught = weights.describe(last)
    assert taught.close_config is not None
    assert taught.close_config.widths == FINE_STAGE.widths
    assert module._begin(last, taught.landmarks, QUICK).close.config == taught.close_config
    alike = module._begin(weights.for_both_stages(own), ["a", "b"], QUICK)
    assert alike.close.config == alike.whole.config


def test_weights_of_other_landmarks_give_a_first_round(phantoms: Phantoms) -> None:
    first = _last(finetune(phantoms.project(2), QUICK, read=phantoms.read)).weights
    assert module._begin(first, ["knee"], QUICK).later_round is False


def test_weights_that_are_no_weights_are_refused(phantoms: Phantoms) -> None:
    with pytest.raises(WeightsError, match="not a weights file"):
        list(finetune(phantoms.project(2), QUICK, read=phantoms.read, start=b"rubbish"))


def test_on_two_cores_both_networks_learn_side_by_side_what_they_learn_on_one(phantoms: Phantoms) -> None:
    found = [
        _last(finetune(phantoms.project(3), replace(QUICK, steps=12, threads=threads), read=phantoms.read)).weights
        for threads in (1, 2)
    ]
    assert found[0] == found[1]


def test_every_update_is_told_with_the_loss_of_both_networks(phantoms: Phantoms) -> None:
    config = replace(QUICK, steps=21)
    steps = [each for each in finetune(phantoms.project(2), config, read=phantoms.read) if isinstance(each, Step)]
    assert [each.step for each in steps] == list(range(1, 22))
    assert steps[-1].remaining_s == 0.0
    assert all(np.isfinite(each.loss) for each in steps)


def test_checkpoints_come_while_it_trains_and_can_be_kept(phantoms: Phantoms) -> None:
    events = finetune(phantoms.project(2), replace(QUICK, steps=20, checkpoint_s=0), read=phantoms.read)
    checkpoint = next(e for e in events if isinstance(e, Trained))
    assert not checkpoint.final
    assert 0 < weights.from_bytes(checkpoint.weights)[1].steps == checkpoint.step < 20
    events.close()  # type: ignore[attr-defined]


def test_asked_to_stop_it_ends_with_the_networks_as_they_are_then(phantoms: Phantoms) -> None:
    asked = itertools.count()
    events = finetune(
        phantoms.project(2), replace(QUICK, steps=50), read=phantoms.read, stopping=lambda: next(asked) >= 2
    )
    last = list(events)[-1]
    assert isinstance(last, Trained)
    assert (last.step, last.final) == (2, False)
    assert last.learned == tuple(image.id for image in phantoms.project(2).labelled())
    assert weights.from_bytes(last.weights)[1].steps == 2


def test_stopped_before_its_first_update_it_keeps_nothing(phantoms: Phantoms) -> None:
    events = list(finetune(phantoms.project(2), QUICK, read=phantoms.read, stopping=lambda: True))
    assert not any(isinstance(event, Trained | Step) for event in events)


def test_memory_running_out_halves_the_batch_and_says_so(
    phantoms: Phantoms, monkeypatch: pytest.MonkeyPatch
) -> None:
    update = stages.Stage._update

    def scarce(running: stages.Stage) -> float:
        if running.batch > 1:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return update(running)

    monkeypatch.setattr(stages.Stage, "_update", scarce)
    events = list(finetune(phantoms.project(2), QUICK, read=phantoms.read))
    assert any(isinstance(e, Note) and "fewer films at a time (1)" in e.text for e in events)
    assert isinstance(events[-1], Trained)


def test_no_memory_for_one_film_is_told(phantoms: Phantoms, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(running: stages.Stage) -> float:
        raise RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes")

    monkeypatch.setattr(stages.Stage, "_update", none)
    with pytest.raises(OutOfMemory, match="Close other programs"):
        list(finetune(phantoms.project(2), QUICK, read=phantoms.read))


def test_other_runtime_errors_are_not_taken_for_memory(
    phantoms: Phantoms, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(running: stages.Stage) -> float:
        raise RuntimeError("shape mismatch")

    monkeypatch.setattr(stages.Stage, "_update", broken)
    with pytest.raises(RuntimeError, match="shape mismatch"):
        list(finetune(phantoms.project(2), QUICK, read=phantoms.read))


def test_one_landmark_alone_can_be_learned(phantoms: Phantoms) -> None:
    project = replace(phantoms.project(2), schema=from_names(["sella"]))
    losses = [
        e.loss
        for e in finetune(project, replace(QUICK, steps=24, close_share=0.0), read=phantoms.read)
        if isinstance(e, Step)
    ]
    assert np.mean(losses[-3:]) < losses[0] - 1


def test_a_later_round_looks_at_the_scale_of_the_first(phantoms: Phantoms) -> None:
    first = list(finetune(phantoms.project(2), QUICK, read=phantoms.read))[-1]
    assert isinstance(first, Trained)
    unsaid = replace(QUICK, close_area=None)
    later, anew = (
        list(finetune(phantoms.project(2), unsaid, read=phantoms.read, start=start))[-1]
        for start in (first.weights, None)
    )
    assert isinstance(later, Trained)
    assert isinstance(anew, Trained)
    sizes = [weights.describe(each.weights).close_size for each in (first, later, anew)]
    assert sizes[0] == sizes[1]
    assert sizes[2][0] * sizes[2][1] == pytest.approx(close_area_for(2), rel=0.01)
