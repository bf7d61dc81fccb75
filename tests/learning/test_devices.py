import pytest
import torch

from lmstudio.errors import TrainingError
from lmstudio.learning.network import devices


def test_the_fastest_device_there_is_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    for cuda, mps, expected in ((True, True, "cuda"), (False, True, "mps"), (False, False, "cpu")):
        monkeypatch.setattr(torch.cuda, "is_available", lambda there=cuda: there)
        monkeypatch.setattr(torch.backends.mps, "is_available", lambda there=mps: there)
        assert devices.choose().type == expected


@pytest.mark.parametrize("name", ["cuda", "cuda:7", "mps", "abacus", ""])
def test_a_device_that_is_not_there_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    with pytest.raises(TrainingError, match="every computer has"):
        devices.choose(name)


def test_the_cpu_is_described_with_its_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    for count, text in ((1, "CPU, 1 thread"), (2, "CPU, 2 threads")):
        monkeypatch.setattr(torch, "get_num_threads", lambda count=count: count)
        assert devices.describe(torch.device("cpu")) == text


def test_channels_last_is_for_cuda_alone() -> None:
    assert devices.memory_format(torch.device("cuda:1")) is torch.channels_last
    for name in ("cpu", "mps", "meta"):
        assert devices.memory_format(torch.device(name)) is torch.contiguous_format


def test_threads_are_as_before_afterwards() -> None:
    before = torch.get_num_threads()
    with devices.threads(1):
        assert torch.get_num_threads() == 1
    assert torch.get_num_threads() == before


@pytest.mark.parametrize("own", [True, False])
def test_mixed_precision_is_for_cards_that_multiply_bfloat16(own: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda including_emulation: own or including_emulation)
    assert (devices.precision(torch.device("cuda")) is torch.bfloat16) is own


@pytest.mark.parametrize(
    ("capabilities", "mixed"),
    [
        ({"avx512_bf16": True, "amx_bf16": False}, True),
        ({"avx512_bf16": False, "amx_bf16": True}, True),
        ({"avx512_f": True, "avx512_bf16": False, "amx_bf16": False}, False),
        ({"neon": True, "bf16": True}, False),
    ],
)
def test_mixed_precision_is_for_cpus_that_multiply_bfloat16(
    capabilities: dict[str, bool], mixed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: capabilities, raising=False)
    monkeypatch.setattr(torch.backends.mkldnn, "is_available", lambda: True)
    with devices.autocast(torch.device("cpu")):
        assert torch.is_autocast_enabled("cpu") is mixed
        assert not mixed or torch.get_autocast_dtype("cpu") is torch.bfloat16
    with devices.autocast(torch.device("mps")):
        assert not torch.is_autocast_enabled("cpu")


@pytest.mark.parametrize("lacking", ["capabilities", "kernels"])
def test_there_is_no_mixed_precision_where_pytorch_does_not_tell(
    lacking: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx512_bf16": True}, raising=False)
    monkeypatch.setattr(torch.backends.mkldnn, "is_available", lambda: lacking != "kernels")
    if lacking == "capabilities":
        monkeypatch.delattr(torch.cpu, "get_capabilities")
    with devices.autocast(torch.device("cpu")):
        assert not torch.is_autocast_enabled("cpu")
