"""Work of networks that can be broken off in the middle: an update may take seconds on a busy computer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from torch import Tensor, nn
from torch.nn.modules.module import register_module_forward_hook

Stopping = Callable[[], bool]
"""Whether work is to end."""


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
