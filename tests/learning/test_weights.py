import json
import time
from dataclasses import asdict, replace

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.analysis import location_prior, shape
from lmstudio.errors import WeightsError
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet, UNetConfig

SHAPE = UNetConfig(out_channels=2, widths=(8, 16), groups=4)
DESCRIPTION = weights.Description(
    "test", SHAPE, ("a", "b"), (32, 24), steps=7, films=3, mean_shape=((1.0, 2.0), (3.5, -4.0))
)


@pytest.fixture
def content() -> bytes:
    torch.manual_seed(0)
    return weights.to_bytes(UNet(SHAPE), DESCRIPTION)


def test_a_network_comes_back_with_its_description(content: bytes) -> None:
    network, description = weights.from_bytes(content)
    assert description == DESCRIPTION
    again = weights.from_bytes(weights.to_bytes(network, description))[0]
    for one, two in zip(network.parameters(), again.parameters(), strict=True):
        assert torch.equal(one, two)
        assert one.dtype is torch.float32


def test_the_fine_stage_can_be_of_another_shape_and_comes_back(content: bytes) -> None:
    other = UNetConfig(out_channels=2, widths=(8, 16, 24), groups=8)
    torch.manual_seed(1)
    whole, close = UNet(SHAPE), UNet(other)
    told = weights.to_bytes(whole, DESCRIPTION, close=close)
    assert weights.describe(told).close_config == other
    again = weights.close_from_bytes(told)
    assert again is not None
    assert all(torch.equal(value.half().float(), again.state_dict()[k]) for k, value in close.state_dict().items())
    assert weights.from_bytes(told)[0].config == SHAPE
    assert weights.describe(weights.to_bytes(whole, DESCRIPTION, close=UNet(SHAPE))).close_config is None
    with pytest.raises(WeightsError, match="do not fit"):
        weights.close_from_bytes(_forged(told, {}, close_config=asdict(replace(other, widths=(8, 16, 32)))))


def test_one_network_can_be_given_to_both_stages(content: bytes) -> None:
    both = weights.for_both_stages(content)
    whole, close = weights.from_bytes(both)[0], weights.close_from_bytes(both)
    assert close is not None
    assert close.config == whole.config
    assert all(torch.equal(value, close.state_dict()[name]) for name, value in whole.state_dict().items())
    assert weights.for_both_stages(both) == both
    partly = weights.to_bytes(UNet(SHAPE), replace(DESCRIPTION, untrained=("head.",)))
    drawn = weights.close_from_bytes(weights.for_both_stages(partly))
    assert drawn is not None
    assert drawn.head.weight.isfinite().all()


def test_a_file_that_does_not_tell_how_shapes_vary_has_the_usual_variation(content: bytes) -> None:
    old = weights.describe(content).shape
    assert old.spread == pytest.approx(shape.typical(old.mean).spread)
    told = replace(DESCRIPTION, shape_spread=(3.0, 4.0))
    new = weights.describe(weights.to_bytes(UNet(SHAPE), told)).shape
    assert new.spread.tolist() == [3.0, 4.0]
    assert new.mean.tolist() == [[1.0, 2.0], [3.5, -4.0]]


def test_what_labelled_films_have_in_common_comes_back(content: bytes) -> None:
    assert weights.describe(content).location_prior is None
    common = shape.learn(np.random.default_rng(0).normal(size=(3, 2, 2)) * 100)
    usual = location_prior.learn(np.random.default_rng(1).uniform(size=(3, 2, 2)))
    told = weights.describe(weights.to_bytes(UNet(SHAPE), DESCRIPTION.knowing(common, usual)))
    assert told.posed
    assert told.location_prior is not None
    for read, written in (
        (told.shape.mean, common.mean),
        (told.shape.spread, common.spread),
        (told.location_prior.mean, usual.mean),
        (told.location_prior.scatter, usual.scatter),
    ):
        assert np.array_equal(read, written)


@given(cut=st.integers(0, 5000))
def test_a_cut_file_is_refused(cut: int) -> None:
    content = weights.to_bytes(UNet(SHAPE), DESCRIPTION)
    with pytest.raises(WeightsError):
        weights.from_bytes(content[:cut])


@given(rubbish=st.binary(max_size=200))
def test_rubbish_is_refused(rubbish: bytes) -> None:
    with pytest.raises(WeightsError):
        weights.from_bytes(rubbish)


def _forged(content: bytes, config: dict[str, object], **changed: object) -> bytes:
    """The content with a header that tells another configuration, and other values beside it."""
    size = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + size])
    told = json.loads(header["__metadata__"][weights.KEY]) | changed
    told["config"] |= config
    header["__metadata__"][weights.KEY] = json.dumps(told)
    new = json.dumps(header).encode()
    return len(new).to_bytes(8, "little") + new + content[8 + size :]


def test_tensors_that_do_not_fit_their_header_are_refused(content: bytes) -> None:
    with pytest.raises(WeightsError, match="do not fit"):
        weights.from_bytes(_forged(content, {"widths": [8, 32]}))


@pytest.mark.parametrize(
    "wrong",
    [{"widths": [8, 18]}, {"widths": []}, {"widths": "8"}, {"groups": 0}, {"heads": 3}, {"stem": "4"}],
    ids=str,
)
def test_sizes_that_no_network_has_are_refused(content: bytes, wrong: dict[str, object]) -> None:
    with pytest.raises(WeightsError, match="not a weights file"):
        weights.from_bytes(_forged(content, wrong))


@pytest.mark.parametrize(
    "wrong",
    [
        {"widths": (8192, 8192), "groups": 8},
        {"out_channels": 8000, "widths": (8000, 8000)},
        {"design": {"blocks_per_level": 10**9}},
        {"widths": [8] * 100},
        {"out_channels": 2**64},
        {"widths": [8.0, 16.0]},
    ],
)
def test_a_network_that_would_fill_the_memory_is_refused_at_once(content: bytes, wrong: dict[str, object]) -> None:
    told = _forged(content, wrong)
    begun = time.monotonic()
    with pytest.raises(WeightsError):
        weights.from_bytes(told)
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize(
    "header",
    [b"[" * 100_000, b'{"a":' * 100_000, b'{"__metadata__": ' + b"9" * 5000 + b"}"],
    ids=["lists", "names", "digits"],
)
def test_a_header_without_end_is_refused(header: bytes) -> None:
    with pytest.raises(WeightsError, match="not a weights file"):
        weights.describe(len(header).to_bytes(8, "little") + header)


@pytest.mark.parametrize("name", [3, None, "\ud800", "n" * 201, ["sella"]])
def test_names_of_landmarks_that_are_none_are_refused(content: bytes, name: object) -> None:
    with pytest.raises(WeightsError):
        weights.describe(_forged(content, {}, landmarks=[name, "b"]))
