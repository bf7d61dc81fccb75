import json

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.errors import WeightsError
from lmstudio.learning import weights
from lmstudio.learning.unet import UNet, UNetConfig

SHAPE = UNetConfig(out_channels=2, widths=(8, 16), groups=4)
DESCRIPTION = weights.Description("test", SHAPE, ("a", "b"), (32, 24), 7, 3, ((1.0, 2.0), (3.5, -4.0)))


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


@given(cut=st.integers(0, 5000))
def test_a_cut_file_is_refused(cut: int) -> None:
    content = weights.to_bytes(UNet(SHAPE), DESCRIPTION)
    with pytest.raises(WeightsError):
        weights.from_bytes(content[:cut])


@given(rubbish=st.binary(max_size=200))
def test_rubbish_is_refused(rubbish: bytes) -> None:
    with pytest.raises(WeightsError):
        weights.from_bytes(rubbish)


def test_tensors_that_do_not_fit_their_header_are_refused(content: bytes) -> None:
    size = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + size])
    told = json.loads(header["__metadata__"][weights.KEY])
    told["config"]["widths"] = [8, 32]
    header["__metadata__"][weights.KEY] = json.dumps(told)
    new = json.dumps(header).encode()
    forged = len(new).to_bytes(8, "little") + new + content[8 + size :]
    with pytest.raises(WeightsError, match="do not fit"):
        weights.from_bytes(forged)
