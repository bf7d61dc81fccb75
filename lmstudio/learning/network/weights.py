"""Weights files: safetensors with the configuration in the header, float32 in memory.

Our own networks are stored as float16; converted ones can keep float32, so that they stay numerically the same.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors import SafetensorError
from safetensors.torch import load, save
from torch import Tensor

from lmstudio.analysis import shape
from lmstudio.analysis.location_prior import LocationPrior
from lmstudio.analysis.shape import Shape
from lmstudio.core.model import is_early
from lmstudio.errors import WeightsError
from lmstudio.language import tr
from lmstudio.learning.network.unet import Design, UNet, UNetConfig

KEY = "landmark-studio"
"""Of the description in the header; one key alone, since safetensors writes several in any order."""
_CLOSE = "close."
"""Begins the names of the fine stage's tensors."""
_MOST_TEXT = 200
"""The longest name in a header, in bytes, since lists of landmarks have none that is longer."""
_MOST_UNTRAINED = 200_000_000
"""So many weights at most are drawn anew for a network, since the largest encoder needs half of them round it."""
_LEFT_OUT = ("untrained", "pretraining", "close_config")
"""What a header says nothing of where there is nothing to be said."""


@dataclass(frozen=True, slots=True)
class Pretraining:
    """What a weights file says of how its network was pre-trained.

    Args:
        method: of ``landmark-studio pretrain``, or another in words.
        core_minutes: of processor time; 0 where that is not known.
        updates: of the optimiser.
        crops: how many were seen.
        films: how many they were cut from.
        seed: of the crops and of the first weights.
        licence: of the weights, where they are not this program's.
    """

    method: str
    core_minutes: float = 0.0
    updates: int = 0
    crops: int = 0
    films: int = 0
    seed: int = 0
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Description:
    """What a weights file says of its network.

    Args:
        name: for people, such as ``xray-ddpm`` or ``round 2``.
        config: the shape of the network.
        landmarks: names of the heatmaps in their order; empty for a pre-trained network.
        input_size: (height, width) of the network's input that it was fine-tuned at; (0, 0) if only pre-trained.
        close_size: (height, width) of the whole film at the scale of the fine stage; (0, 0) without one.
        steps: optimiser updates of the last training.
        films: how many films the last training learned from.
        mean_shape: mean place of each landmark on the labelled films, in pixels of the network's input round the
            centre of the shape; empty for a pre-trained network.
        error_factor: by which expected errors are multiplied, from the errors on films that were held back.
        plausibility: of the labelled films, their mean; see :class:`locate.CoarsePrediction`. 0 where it
            is not known: versions before 0.3.0 did not write it.
        shape_spread: of each landmark, in pixels of the network's input; see
            :class:`lmstudio.analysis.shape.Shape`. Empty in files of earlier versions.
        posed: whether the mean shape lies and is sized as the labelled films are on average; not so in files of
            earlier versions.
        place_mean: mean location of each landmark on the labelled films; see
            :class:`lmstudio.analysis.location_prior.LocationPrior`. Empty in files of versions before 0.5.0.
        place_scatter: along x and y, in the same unit.
        mirrored_less: how much less plausible the labelled films are when they are mirrored, the median. ``None``
            where it is not known: versions before 0.5.2 did not write it.
        planned: optimiser updates that the last training was to take; 0 where that is not known.
        later_round: whether the last training was one of a network that knew landmarks already.
        untrained: how the names of the tensors begin that were not pre-trained. They are not stored: whoever reads
            the file draws them anew.
        pretraining: how the network was pre-trained, where that is known.
        close_config: the shape of the fine stage's network, where it is another.
    """

    name: str
    config: UNetConfig
    landmarks: tuple[str, ...] = ()
    input_size: tuple[int, int] = (0, 0)
    close_size: tuple[int, int] = (0, 0)
    steps: int = 0
    films: int = 0
    mean_shape: tuple[tuple[float, float], ...] = ()
    error_factor: float = 1.0
    plausibility: float = 0.0
    shape_spread: tuple[float, ...] = ()
    posed: bool = False
    place_mean: tuple[tuple[float, float], ...] = ()
    place_scatter: tuple[float, float] = (0.0, 0.0)
    mirrored_less: float | None = None
    planned: int = 0
    later_round: bool = False
    untrained: tuple[str, ...] = ()
    pretraining: Pretraining | None = None
    close_config: UNetConfig | None = None

    @property
    def early(self) -> bool:
        """Whether the last training was stopped before it had taught much; how far off it is is not known then."""
        return is_early(self.steps, self.planned)

    @property
    def shape(self) -> Shape:
        """The shape of the labelled films, in pixels of the network's input."""
        mean = np.array(self.mean_shape).reshape(-1, 2)
        return Shape(mean, np.array(self.shape_spread)) if self.shape_spread else shape.typical(mean)

    @property
    def location_prior(self) -> LocationPrior | None:
        """Where on the labelled films the landmarks are, if it is known."""
        return LocationPrior(np.array(self.place_mean), np.array(self.place_scatter)) if self.place_mean else None

    def knowing(self, common: Shape, locations: LocationPrior) -> "Description":
        """The same with what labelled films have in common; their shape in pixels of the network's input."""
        return replace(
            self,
            mean_shape=_points(common.mean),
            shape_spread=tuple(common.spread.tolist()),
            posed=True,
            place_mean=_points(locations.mean),
            place_scatter=_pair(locations.scatter),
        )


def to_bytes(network: UNet, description: Description, *, close: UNet | None = None) -> bytes:
    """The content of a weights file; ``close`` is the network of the fine stage."""
    named = dict(network.state_dict())
    if close is not None:
        named |= {_CLOSE + name: value for name, value in close.state_dict().items()}
    other = None if close is None or close.config == network.config else close.config
    return pack(named, replace(description, config=network.config, close_config=other), dtype=torch.float16)


def pack(tensors: Mapping[str, Tensor], description: Description, *, dtype: torch.dtype) -> bytes:
    """The content of a weights file for the tensors of the network that the description describes."""
    trained = {name: value for name, value in tensors.items() if not name.startswith(description.untrained)}
    stored = {name: value.detach().to("cpu", dtype).contiguous() for name, value in trained.items()}
    told = asdict(description)
    if description.config.design == Design():
        del told["config"]["design"]  # so that earlier versions of the program can read it too
    told = {key: value for key, value in told.items() if value or key not in _LEFT_OUT}
    return save(stored, {KEY: json.dumps(told)})


def from_bytes(content: bytes, *, where: str | Path | None = None) -> tuple[UNet, Description]:
    """The network in a weights file's content, that of the coarse stage, on the CPU, in float32.

    Raises:
        WeightsError: the content is damaged, or belongs to another kind of network.
    """
    description = describe(content, where=where)
    tensors = tensors_of(content, where)
    whole = {name: value for name, value in tensors.items() if not name.startswith(_CLOSE)}
    return _network(description, description.config, whole, where), description


def close_from_bytes(content: bytes, *, where: str | Path | None = None) -> UNet | None:
    """The network of the fine stage in a weights file's content, ``None`` where it has none.

    Raises:
        WeightsError: the content is damaged, or belongs to another kind of network.
    """
    description = describe(content, where=where)
    tensors = tensors_of(content, where)
    close = {name[len(_CLOSE) :]: value for name, value in tensors.items() if name.startswith(_CLOSE)}
    shape = description.close_config or description.config
    return _network(description, shape, close, where) if close else None


def for_both_stages(content: bytes) -> bytes:
    """The content of a weights file with its network for the fine stage, too, unless it has one for that.

    Raises:
        WeightsError: the content is damaged.
    """
    tensors, description = tensors_of(content, None), describe(content)
    if any(name.startswith(_CLOSE) for name in tensors):
        return content
    close = {_CLOSE + name: value.clone() for name, value in tensors.items()}
    dtype = next((value.dtype for value in tensors.values()), torch.float16)
    return pack({**tensors, **close}, description, dtype=dtype)


def tensors_of(content: bytes, where: str | Path | None) -> dict[str, Tensor]:
    """The tensors in a weights file's content, by their names there.

    Raises:
        WeightsError: the content is damaged.
    """
    try:
        return load(content)
    except SafetensorError as error:
        raise misfit(where) from error


def _network(
    description: Description, config: UNetConfig, tensors: dict[str, Tensor], where: str | Path | None
) -> UNet:
    _refuse_other_shapes(config, tensors, where)
    network = UNet(config)
    try:
        found = network.load_state_dict({k: v.to(torch.float32) for k, v in tensors.items()}, strict=False)
    except RuntimeError as error:
        raise misfit(where) from error
    if found.unexpected_keys or not all(name.startswith(description.untrained) for name in found.missing_keys):
        raise misfit(where)
    return network


def _refuse_other_shapes(config: UNetConfig, tensors: Mapping[str, Tensor], where: str | Path | None) -> None:
    """Refuse tensors that are not those of the network described, before that takes any memory."""
    try:
        with torch.device("meta"):
            wanted = {name: value.shape for name, value in UNet(config).state_dict().items()}
    except (RuntimeError, ValueError, TypeError, OverflowError) as error:
        raise misfit(where) from error
    missing = sum(shape.numel() for name, shape in wanted.items() if name not in tensors)
    other = any(name not in wanted or wanted[name] != value.shape for name, value in tensors.items())
    if other or missing > _MOST_UNTRAINED:
        raise misfit(where)


def misfit(where: str | Path | None) -> WeightsError:
    """What is wrong with a file whose tensors are not those of its network."""
    return WeightsError(
        tr("The weights do not fit the network that their own header describes."),
        where=where,
        remedy=tr("Get the file again, or train again."),
    )


def _points(raw: Any) -> tuple[tuple[float, float], ...]:
    return tuple(_pair(each) for each in raw)


def _text(raw: Any) -> str:
    """A name; raises ValueError or TypeError where it is none that can be shown and written."""
    if not isinstance(raw, str) or len(raw.encode("utf-8")) > _MOST_TEXT:
        raise TypeError("no name")
    return raw


def _pair(raw: Any) -> tuple[float, float]:
    x, y = raw
    return float(x), float(y)


def describe(content: bytes, *, where: str | Path | None = None) -> Description:
    """What a weights file's content says of its network, without building it.

    Raises:
        WeightsError: the content is not a weights file of this program.
    """
    try:
        size = int.from_bytes(content[:8], "little")
        raw: dict[str, Any] = json.loads(json.loads(content[8 : 8 + size])["__metadata__"][KEY])
        config = UNetConfig.from_dict(raw["config"])
        height, width = raw["input_size"]
        close_height, close_width = raw.get("close_size", (0, 0))
        return Description(
            _text(raw["name"]),
            config,
            tuple(map(_text, raw["landmarks"])),
            (int(height), int(width)),
            (int(close_height), int(close_width)),
            int(raw["steps"]),
            int(raw["films"]),
            _points(raw["mean_shape"]),
            float(raw.get("error_factor", 1.0)),
            float(raw.get("plausibility", 0.0)),
            tuple(float(spread) for spread in raw.get("shape_spread", ())),
            bool(raw.get("posed", False)),
            _points(raw.get("place_mean", ())),
            _pair(raw.get("place_scatter", (0.0, 0.0))),
            None if (less := raw.get("mirrored_less")) is None else float(less),
            int(raw.get("planned", 0)),
            bool(raw.get("later_round", False)),
            tuple(map(_text, raw.get("untrained", ()))),
            Pretraining(**raw["pretraining"]) if raw.get("pretraining") else None,
            UNetConfig.from_dict(raw["close_config"]) if raw.get("close_config") else None,
        )
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise WeightsError(
            tr("This is not a weights file of Landmark Studio, or it is damaged."),
            where=where,
            remedy=tr("Choose a .safetensors file of “landmark-studio train”, “pretrain” or “weights import”."),
        ) from error


def read(path: Path) -> bytes:
    """The content of a weights file.

    Raises:
        WeightsError: the file cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise WeightsError(
            tr("The weights cannot be read: {reason}.").format(reason=error.strerror),
            where=path,
            remedy=tr("Choose another file."),
        ) from error
