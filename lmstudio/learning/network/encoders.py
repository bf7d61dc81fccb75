"""Weights files of networks whose way down others have pre-trained, all else still to be learned."""

from pathlib import Path

from torch import Tensor

from lmstudio.learning.network import vit
from lmstudio.learning.network.unet import AROUND_ENCODER, Design, UNetConfig
from lmstudio.learning.network.weights import Description, Pretraining


def vit_start(checkpoint: Path, transformer: str) -> tuple[Description, dict[str, Tensor]]:
    """What a weights file is to say, and its tensors, from the checkpoint of a vision transformer.

    Args:
        checkpoint: the authors' file.
        transformer: of :data:`vit.TRANSFORMERS`.

    Raises:
        WeightsError: the file cannot be read, or is of another network.
    """
    config = UNetConfig(design=Design(encoder=transformer))
    encoder = vit.read_checkpoint(checkpoint, vit.TRANSFORMERS[transformer])
    taught = Pretraining(transformer)
    told = Description(checkpoint.stem, config, untrained=AROUND_ENCODER, pretraining=taught)
    return told, {f"encoder.{name}": value for name, value in encoder.items()}
