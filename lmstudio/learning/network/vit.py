"""Vision transformers as a way down: what DINO, DINOv2 and their kin have learned, for films.

Their weights come with no package, but as files: :func:`read_checkpoint` takes those. Sources: Dosovitskiy et al.,
ICLR 2021 (ViT); Caron et al., ICCV 2021 (DINO); Oquab et al., 2023 (DINOv2), whose names of tensors are kept here.
The one grid of tokens becomes four levels as in Li et al., ECCV 2022 (ViTDet).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from lmstudio.errors import WeightsError
from lmstudio.learning.network import checkpoints

TOKEN_PX = 16
"""Pixels of a film along a token. Films are made smaller or larger so that a patch is one, since the levels ask
it."""
FINE = (48, 64, 128)
"""Channels of the levels finer than the last, made of the tokens and not pre-trained: about those of
EfficientNet-Lite0, so that the way up is as large."""
MEAN, SD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
"""Of the photographs' red, green and blue in 0 to 1: what the weights expect (Caron et al., ICCV 2021)."""
EPS = 1e-6
"""Of the norms, as in that program: otherwise its weights would not mean the same."""


@dataclass(frozen=True, slots=True)
class Transformer:
    """The shape of a vision transformer.

    Args:
        patch: side of a patch in pixels.
        width: features of a token.
        heads: of each attention.
        side: of the grid of tokens whose places were learned.
        scaled: whether each residual is scaled, as in DINOv2.
        depth: how many blocks.
    """

    patch: int
    width: int
    heads: int
    side: int
    scaled: bool
    depth: int = 12

    @property
    def channels(self) -> tuple[int, ...]:
        """Of the levels, the finest first."""
        return (*FINE, self.width)


TRANSFORMERS: Mapping[str, Transformer] = {
    "dino-small-8": Transformer(8, 384, 6, 28, scaled=False),
    "dino-small-16": Transformer(16, 384, 6, 14, scaled=False),
    "dinov2-small-14": Transformer(14, 384, 6, 37, scaled=True),
    "dinov2-base-14": Transformer(14, 768, 12, 37, scaled=True),
}
"""The published ones of a size that can be fine-tuned here; RAD-DINO is a ``dinov2-base-14``
(Caron et al., ICCV 2021, and Oquab et al., 2023)."""


class TokenAttention(nn.Module):
    """Tokens (B, N, C) from all tokens."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv, self.proj = nn.Linear(width, 3 * width), nn.Linear(width, width)

    def forward(self, x: Tensor) -> Tensor:
        """What each token gathers from the others."""
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        gathered = functional.scaled_dot_product_attention(q, k, v)
        out: Tensor = self.proj(gathered.transpose(1, 2).flatten(2))
        return out


class Scaling(nn.Module):
    """Features scaled, each by a number of its own."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.gamma = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        """Features of the same shape."""
        return x * self.gamma.to(x.dtype)


class TokenBlock(nn.Module):
    """Tokens (B, N, C) from tokens, by attention and two linear layers."""

    def __init__(self, shape: Transformer) -> None:
        super().__init__()
        self.norm1, self.norm2 = (nn.LayerNorm(shape.width, eps=EPS) for _ in range(2))
        self.attn = TokenAttention(shape.width, shape.heads)
        self.mlp = nn.ModuleDict(
            {"fc1": nn.Linear(shape.width, 4 * shape.width), "fc2": nn.Linear(4 * shape.width, shape.width)}
        )
        self.ls1, self.ls2 = (Scaling(shape.width) if shape.scaled else nn.Identity() for _ in range(2))

    def forward(self, x: Tensor) -> Tensor:
        """Tokens of the same shape."""
        x = x + self.ls1(self.attn(self.norm1(x)))
        out: Tensor = x + self.ls2(self.mlp["fc2"](functional.gelu(self.mlp["fc1"](self.norm2(x)))))
        return out


class PatchEncoder(nn.Module):
    """Features of four levels from films (B, 1, H, W) in about -1 to 1, H and W multiples of 32."""

    def __init__(self, shape: Transformer) -> None:
        super().__init__()
        self.shape, width = shape, shape.width
        self.cls_token = nn.Parameter(torch.zeros(1, 1, width))
        self.pos_embed = nn.Parameter(torch.randn(1, 1 + shape.side**2, width) * 0.02)
        self.patch_embed = nn.ModuleDict({"proj": nn.Conv2d(1, width, shape.patch, stride=shape.patch)})
        self.blocks = nn.ModuleList([TokenBlock(shape) for _ in range(shape.depth)])
        self.norm = nn.LayerNorm(width, eps=EPS)
        self.levels = nn.ModuleList([nn.Conv2d(width, channels, 1) for channels in FINE])

    def forward(self, films: Tensor) -> list[Tensor]:
        """Features (B, channels[i], H / s, W / s) for s = 4, 8, 16, 32."""
        maps = self.tokens(films)
        finer = [
            functional.interpolate(level(maps), scale_factor=float(scale), mode="bilinear")
            for level, scale in zip(self.levels, (4, 2, 1), strict=True)
        ]
        return [*finer, functional.avg_pool2d(maps, 2)]

    def tokens(self, films: Tensor) -> Tensor:
        """The last tokens (B, width, H / 16, W / 16) of films."""
        size = (films.shape[-2] // TOKEN_PX, films.shape[-1] // TOKEN_PX)
        asked = (size[0] * self.shape.patch, size[1] * self.shape.patch)
        seen = functional.interpolate(films, size=asked, mode="bilinear", antialias=True)
        x = self.patch_embed["proj"](seen.to(next(self.patch_embed.parameters()).dtype))
        x = torch.cat([self.cls_token.expand(len(films), -1, -1).to(x.dtype), x.flatten(2).transpose(1, 2)], dim=1)
        x = x + self._places(size).to(x.dtype)
        for block in self.blocks:
            x = block(x)
        out: Tensor = self.norm(x)[:, 1:].transpose(1, 2).unflatten(2, size)
        return out.contiguous()

    def _places(self, size: tuple[int, int]) -> Tensor:
        """What is added to the tokens of a grid (1, 1 + h w, width) for where they are."""
        first, grid = self.pos_embed[:, :1], self.pos_embed[:, 1:]
        square = grid.transpose(1, 2).unflatten(2, (self.shape.side,) * 2)  # type: ignore[no-untyped-call]
        fitted = functional.interpolate(square, size=size, mode="bicubic").flatten(2).transpose(1, 2)
        return torch.cat([first, fitted], dim=1)


_PARTS = {
    r"embeddings\.cls_token": "cls_token",
    r"embeddings\.position_embeddings": "pos_embed",
    r"embeddings\.patch_embeddings\.projection\.": "patch_embed.proj.",
    r"encoder\.layer\.": "blocks.",
    r"attention\.output\.dense\.": "attn.proj.",
    r"layer_scale(\d)\.lambda1": r"ls\1.gamma",
    r"^layernorm\.": "norm.",
}
"""How the library “transformers” calls what the authors call otherwise."""


def converted(state: Mapping[str, Tensor], shape: Transformer) -> dict[str, Tensor]:
    """The tensors of an encoder from those of a checkpoint, by the authors' names or those of “transformers”.

    The filters for red, green and blue become those for one grey value, what they expect of it included.

    Raises:
        WeightsError: they are of another network.
    """
    named = _joined({_renamed(name): value for name, value in state.items()})
    wanted = {name: value for name, value in PatchEncoder(shape).state_dict().items() if name[:7] != "levels."}
    colours = named.get("patch_embed.proj.weight")
    if colours is not None and colours.dim() == 4 and colours.shape[1] == 3:
        mean, sd = torch.tensor(MEAN), torch.tensor(SD)
        named["patch_embed.proj.weight"] = (colours * (0.5 / sd)[:, None, None]).sum(dim=1, keepdim=True)
        offset = (colours.sum(dim=(2, 3)) * ((0.5 - mean) / sd)).sum(dim=1)
        named["patch_embed.proj.bias"] = named["patch_embed.proj.bias"] + offset
    for name, value in wanted.items():
        if name not in named or named[name].shape != value.shape:
            raise WeightsError(
                f"The checkpoint is of another transformer: “{name}” is missing or of another size.",
                remedy="Name the transformer that it is of, without registers.",
            )
    return {name: named[name].float() for name in wanted}


def _renamed(name: str) -> str:
    name = re.sub(r"^(?:module\.|backbone\.|dinov2\.|vit\.)+", "", name)
    for theirs, ours in _PARTS.items():
        name = re.sub(theirs, ours, name)
    return name


def _joined(named: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Queries, keys and values in one tensor, where they are three."""
    found = dict(named)
    for name in named:
        if match := re.fullmatch(r"(blocks\.\d+)\.attention\.attention\.query\.(\w+)", name):
            parts = [f"{match[1]}.attention.attention.{part}.{match[2]}" for part in ("query", "key", "value")]
            found[f"{match[1]}.attn.qkv.{match[2]}"] = torch.cat([found[part] for part in parts])
    return found


def read_checkpoint(path: Path, shape: Transformer) -> dict[str, Tensor]:
    """The tensors of an encoder from a checkpoint file; no code in the file is run.

    Raises:
        WeightsError: the file cannot be read, or is of another network.
    """
    saved = checkpoints.read(path, remedy="Choose the authors' file of a vision transformer.")
    held = saved if isinstance(saved, dict) else {}
    kept = (held[key] for key in ("teacher", "model", "state_dict") if isinstance(held.get(key), dict))
    inner = next(kept, held)
    state = {name: value for name, value in inner.items() if isinstance(value, Tensor)}
    try:
        return converted(state, shape)
    except WeightsError as error:
        raise WeightsError(error.found, where=path, remedy=error.remedy) from error
