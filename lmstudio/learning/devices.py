"""Where the network computes: CUDA, Apple's MPS, or the CPU."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

import torch

from lmstudio.errors import TrainingError
from lmstudio.language import tr


def choose(name: str = "auto") -> torch.device:
    """The device called ``cpu``, ``cuda``, ``cuda:1`` or ``mps``; ``auto`` takes the fastest there is.

    Raises:
        TrainingError: this computer has no such device.
    """
    if name == "auto":
        if torch.cuda.is_available():
            return torch.device("cuda")
        return torch.device("mps") if torch.backends.mps.is_available() else torch.device("cpu")
    try:
        device = torch.device(name)
    except RuntimeError as error:
        raise _no_device(name) from error
    there = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if not there.get(device.type, False) or (device.index or 0) >= max(1, torch.cuda.device_count()):
        raise _no_device(name)
    return device


def _no_device(name: str) -> TrainingError:
    return TrainingError(
        tr("This computer has no device “{name}” that PyTorch can use.").format(name=name),
        remedy=tr("Choose “auto”, or “cpu”, which every computer has."),
    )


def describe(device: torch.device) -> str:
    """The device in words for people."""
    if device.type == "cuda":
        return f"{torch.cuda.get_device_name(device)} (CUDA)"
    if device.type == "mps":
        return tr("Apple GPU (MPS)")
    threads = torch.get_num_threads()
    return tr("CPU, 1 thread") if threads == 1 else tr("CPU, {threads} threads").format(threads=threads)


def autocast(device: torch.device) -> AbstractContextManager[object]:
    """Mixed precision where it helps and is safe: bfloat16 on CUDA cards that have it, nothing elsewhere."""
    if device.type == "cuda" and torch.cuda.is_bf16_supported():
        return torch.autocast("cuda", dtype=torch.bfloat16)
    return nullcontext()


def memory_format(device: torch.device) -> torch.memory_format:
    """How films and weights lie in memory: channels last on CUDA, where convolutions then use the tensor cores.

    On the CPU it made no difference to this network.
    """
    return torch.channels_last if device.type == "cuda" else torch.contiguous_format


@contextmanager
def threads(count: int | None) -> Iterator[None]:
    """PyTorch computes on ``count`` CPU threads inside; ``None`` leaves it as it is."""
    before = torch.get_num_threads()
    torch.set_num_threads(before if count is None else max(1, min(count, os.cpu_count() or 1)))
    try:
        yield
    finally:
        torch.set_num_threads(before)
