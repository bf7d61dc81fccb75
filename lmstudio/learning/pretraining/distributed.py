"""One training in several processes: what ``torchrun`` starts, each with its share of every batch."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import Tensor, distributed, nn
from torch.nn.parallel import DistributedDataParallel


@dataclass(frozen=True, slots=True)
class Processes:
    """This process among those that train together.

    Args:
        rank: its number, from 0.
        count: of all.
    """

    rank: int = 0
    count: int = 1

    @property
    def first(self) -> bool:
        """Whether this is the process that writes and reports."""
        return self.rank == 0

    def wrapped(self, module: nn.Module, device: torch.device) -> nn.Module:
        """The module, its gradients averaged over the processes where there are several."""
        if self.count == 1:
            return module
        return DistributedDataParallel(module, device_ids=[device] if device.type == "cuda" else None)

    def mean(self, value: float, device: torch.device) -> float:
        """The mean of the processes' values."""
        return self._together(value, device, distributed.ReduceOp.SUM) / self.count

    def of_first(self, content: bytes | None) -> bytes | None:
        """What the first process has; what the others have is not asked for."""
        if self.count == 1:
            return content
        held = [content]
        distributed.broadcast_object_list(held, src=0)
        return held[0]

    def greatest(self, value: float, device: torch.device) -> float:
        """The greatest of the processes' values, so that all of them decide alike."""
        return self._together(value, device, distributed.ReduceOp.MAX)

    def _together(self, value: float, device: torch.device, how: "distributed.ReduceOp.RedOpType") -> float:
        if self.count == 1:
            return value
        shared: Tensor = torch.tensor(value, dtype=torch.float32, device=device)
        distributed.all_reduce(shared, how)
        return float(shared)


def own_device(device: torch.device) -> torch.device:
    """The graphics card of this process, where ``torchrun`` started one process for each."""
    rank = os.environ.get("LOCAL_RANK")
    return torch.device("cuda", int(rank)) if device == torch.device("cuda") and rank is not None else device


@contextmanager
def join_processes(device: torch.device) -> Iterator[Processes]:
    """This process among those that ``torchrun`` started; alone where it did not."""
    if int(os.environ.get("WORLD_SIZE", "1")) == 1:
        yield Processes()
        return
    if device.type == "cuda":
        torch.cuda.set_device(device)
    distributed.init_process_group("nccl" if device.type == "cuda" else "gloo")
    try:
        yield Processes(distributed.get_rank(), distributed.get_world_size())
    finally:
        distributed.destroy_process_group()
