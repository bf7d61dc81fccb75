import pytest
import torch

from lmstudio.errors import TrainingError
from lmstudio.learning import devices


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


def test_mixed_precision_and_channels_last_are_for_cuda_alone() -> None:
    assert devices.memory_format(torch.device("cuda:1")) is torch.channels_last
    for name in ("cpu", "mps", "meta"):
        assert devices.memory_format(torch.device(name)) is torch.contiguous_format
        with devices.autocast(torch.device(name)):
            assert not torch.is_autocast_enabled("cpu")


def test_threads_are_as_before_afterwards() -> None:
    before = torch.get_num_threads()
    with devices.threads(1):
        assert torch.get_num_threads() == 1
    assert torch.get_num_threads() == before


def test_mixed_precision_is_for_cards_that_have_bfloat16(monkeypatch: pytest.MonkeyPatch) -> None:
    with devices.autocast(torch.device("cpu")):
        assert not torch.is_autocast_enabled("cpu")
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda: False)
    with devices.autocast(torch.device("cuda")):
        assert not torch.is_autocast_enabled("cuda")
