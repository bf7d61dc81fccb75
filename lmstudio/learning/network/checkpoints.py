"""PyTorch files of other programs, read without running any code in them."""

import warnings
from pathlib import Path

import torch

from lmstudio.errors import WeightsError


def read(path: Path, *, remedy: str) -> object:
    """What a PyTorch checkpoint holds, on the CPU.

    Raises:
        WeightsError: the file cannot be read, or is no checkpoint of plain tensors; with the ``remedy``.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise WeightsError(
            f"The checkpoint cannot be read: {error.strerror}.", where=path, remedy="Choose another file."
        ) from error
    try:
        with file, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of kinds of file that are refused all the same
            return torch.load(file, map_location="cpu", weights_only=True)
    except Exception as error:  # rubbish makes the unpickler raise almost anything
        raise WeightsError(
            "This is not a PyTorch checkpoint of plain tensors, or it is damaged.", where=path, remedy=remedy
        ) from error
