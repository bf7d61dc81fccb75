"""Networks whose way down others have pre-trained, all else still to be learned."""

from dataclasses import replace
from pathlib import Path

from torch import Tensor

from lmstudio import paths
from lmstudio.learning.network import vit, weights
from lmstudio.learning.network.unet import AROUND_ENCODER, Design, UNet, UNetConfig
from lmstudio.learning.network.weights import Description, Pretraining

FINE_STAGE = UNetConfig(widths=(32, 64, 128), design=Design(encoder="efficientnet-lite0 to 16 pixels"))
"""The shape of a fine stage's network; without the grid of 32 pixels, of which a patch has three cells a side.

From it the errors are smaller than from diffusion in both stages, with ten cephalograms 1.41 instead of 1.50 mm on
the test films (``landmark-studio bench DATA --init built-in ddpm --seeds 0 1 2``, ``resources/comparison.md``)."""


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


def begin_fine_stage(landmarks: int, *, score: str) -> UNet:
    """A network for so many landmarks' neighbourhoods, whose encoder photographs of ImageNet have taught.

    All else is drawn anew, by the seed of PyTorch. ``score``: as of :class:`Design`.

    Raises:
        WeightsError: the bundled encoder cannot be read or is damaged.
    """
    design = replace(FINE_STAGE.design, score=score)
    network = UNet(replace(FINE_STAGE, out_channels=landmarks, design=design))
    bundled = paths.photograph_weights()
    taught = weights.tensors_of(weights.read(bundled), bundled)
    encoder = {name: value for name, value in network.state_dict().items() if name.startswith("encoder.")}
    if any(name not in taught or taught[name].shape != value.shape for name, value in encoder.items()):
        raise weights.misfit(bundled)
    network.load_state_dict({name: taught[name].float() for name in encoder}, strict=False)
    return network
