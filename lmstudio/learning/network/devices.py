"""Where networks compute (CUDA, Apple's MPS, or the CPU), how exactly, and how they are broken off there.

An update may take seconds on a busy computer, so work that is to stop ends in its middle.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from copy import deepcopy
from threading import Thread
from typing import Any, TypeVar

import torch
from torch import Tensor, nn
from torch.nn.modules.module import register_module_forward_hook

from lmstudio.errors import TrainingError
from lmstudio.language import tr

NetworkT = TypeVar("NetworkT", bound=nn.Module)
Stopping = Callable[[], bool]
"""Whether work is to end."""
BFLOAT16 = ("avx512_bf16", "amx_bf16")
"""What PyTorch calls the instructions of x86 CPUs for bfloat16."""


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


def precision(device: torch.device) -> torch.dtype:
    """What the network trains with: bfloat16 on CUDA cards and CPUs that have instructions for it, or float32.

    Without such instructions bfloat16 takes longer.
    """
    has_bfloat16 = {"cuda": _cuda_has_bfloat16, "cpu": _cpu_has_bfloat16}.get(device.type, bool)
    return torch.bfloat16 if has_bfloat16() else torch.float32


def autocast(device: torch.device) -> AbstractContextManager[object]:
    """Mixed precision inside, where it helps, see :func:`precision`."""
    dtype = precision(device)
    if dtype is torch.float32:
        return nullcontext()
    # On the CPU several threads use the weights at the same time, and would share what is kept of them.
    return torch.autocast(device.type, dtype, cache_enabled=device.type != "cpu")


def for_computing(network: NetworkT, device: torch.device, *, whole_films: bool = False) -> NetworkT:
    """The network that computes in place of one on a device: on CPUs with bfloat16 a copy with such weights.

    Convolutions and linear layers alone have them; norms and the head stay exact, unless :func:`autocast` says
    otherwise. Elsewhere it is the network itself, whose weights that brings to what the device computes with,
    anew in every pass.

    Args:
        network: on the device.
        device: where it computes.
        whole_films: whether it only looks at whole films. Then channels lie last: convolutions are twice as fast
            so, but norms twenty times as slow on the small grids of patches, and their gradients on all grids
            (``python -m tests.benchmarks.speed``).
    """
    if device.type != "cpu" or precision(device) is torch.float32:
        return network
    copy = deepcopy(network)
    for name, layer in copy.named_modules():
        if isinstance(layer, nn.Conv2d | nn.ConvTranspose2d | nn.Linear) and name != "head":
            layer.to(torch.bfloat16)
    if whole_films:
        copy.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return copy


def _cuda_has_bfloat16() -> bool:
    """Whether the card multiplies bfloat16 numbers itself; older ones would be made to, slowly."""
    return bool(torch.cuda.is_bf16_supported(including_emulation=False))


def _cpu_has_bfloat16() -> bool:
    """Whether the CPU multiplies bfloat16 numbers itself and PyTorch makes use of that.

    Older versions of PyTorch do not tell; with them the answer is no.
    """
    capabilities: dict[str, object] = getattr(torch.cpu, "get_capabilities", dict)()
    kernels: bool = torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call]
    return kernels and any(capabilities.get(name) for name in BFLOAT16)


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


def take_one_thread() -> None:
    """Let the calling thread compute on one CPU thread from now on, and every other as before.

    Work of a tenth of a second is soon done so, and waits for no core that another program has.
    """
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    # Threads that have not computed yet begin with the number that was set last, in whatever thread.
    others = Thread(target=torch.set_num_threads, args=(before,))
    others.start()
    others.join()


class Interrupted(Exception):
    """Work was broken off, since it is to stop; no error."""


def never() -> bool:
    """Work that goes on to its end."""
    return False


@contextmanager
def interruptible(stopping: Stopping) -> Iterator[None]:
    """A block in which networks break off soon after ``stopping`` says so, forwards or backwards.

    It asks after every module, in every thread. What was computed until then is lost, so it must be of no worth.

    Raises:
        Interrupted: a network was broken off.
    """

    def check(*_: object) -> None:
        if stopping():
            raise Interrupted

    def after(_module: nn.Module, _inputs: Any, output: Any) -> None:
        check()
        if isinstance(output, Tensor) and output.requires_grad:
            output.register_hook(check)  # type: ignore[no-untyped-call]

    handle = register_module_forward_hook(after)
    try:
        yield
    finally:
        handle.remove()
