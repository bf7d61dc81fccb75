"""The network of arXiv 2407.18125 written a second time, as plain functions of its authors' tensors.

It follows their description step by step, so that it shares nothing with the program's own network.
"""

import math
from collections.abc import Iterator

import torch
from torch import Tensor
from torch.nn import functional as f

State = dict[str, Tensor]
GROUPS, HEADS, HEAD_WIDTH = 4, 4, 32


def widths(w: int) -> list[int]:
    return [w, w, 2 * w, 4 * w, 8 * w]


def random_state(w: int, *, out_channels: int = 1, seed: int = 0) -> State:
    """Random tensors with the authors' names and shapes for base width ``w``."""
    random = torch.Generator().manual_seed(seed)
    named = {}
    for name, shape in _shapes(w, out_channels):
        fan_in = math.prod(shape[1:]) or 1
        named[name] = torch.randn(shape, generator=random) / math.sqrt(fan_in)
    return named


def _shapes(w: int, out_channels: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    d = widths(w)
    yield from _conv("init_conv", 2, w, 1)
    yield from (("time_mlp.1.weight", (4 * w, w)), ("time_mlp.1.bias", (4 * w,)))
    yield from (("time_mlp.3.weight", (4 * w, 4 * w)), ("time_mlp.3.bias", (4 * w,)))
    for i in range(4):
        yield from _block(f"downs.{i}.0", w, d[i], d[i])
        yield from _block(f"downs.{i}.1", w, d[i], d[i])
        yield from _linear_attention(f"downs.{i}.2", d[i])
        yield from _conv(f"downs.{i}.3.1", 4 * d[i], d[i + 1], 1) if i < 3 else _conv("downs.3.3", d[3], d[4], 3)
    yield from _block("mid_block1", w, d[4], d[4])
    yield from _attention("mid_attn", d[4])
    yield from _conv("mid_attn.fn.fn.to_out", HEADS * HEAD_WIDTH, d[4], 1)
    yield from _block("mid_block2", w, d[4], d[4])
    for j, i in enumerate((3, 2, 1, 0)):
        yield from _block(f"ups.{j}.0", w, d[i + 1] + d[i], d[i + 1])
        yield from _block(f"ups.{j}.1", w, d[i + 1] + d[i], d[i + 1])
        yield from _linear_attention(f"ups.{j}.2", d[i + 1])
        yield from _conv(f"ups.{j}.3.1" if i else "ups.3.3", d[i + 1], d[i], 3)
    yield from _block("final_res_block", w, 2 * w, w)
    yield from _conv("final_conv", w, out_channels, 1)


def _conv(name: str, c_in: int, c_out: int, side: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield f"{name}.weight", (c_out, c_in, side, side)
    yield f"{name}.bias", (c_out,)


def _block(name: str, w: int, c_in: int, c_out: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield f"{name}.mlp.1.weight", (2 * c_out, 4 * w)
    yield f"{name}.mlp.1.bias", (2 * c_out,)
    for number, c in ((1, c_in), (2, c_out)):
        yield from _conv(f"{name}.block{number}.proj", c, c_out, 3)
        yield from ((f"{name}.block{number}.norm.{kind}", (c_out,)) for kind in ("weight", "bias"))
    if c_in != c_out:
        yield from _conv(f"{name}.res_conv", c_in, c_out, 1)


def _attention(name: str, c: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield f"{name}.fn.fn.to_qkv.weight", (3 * HEADS * HEAD_WIDTH, c, 1, 1)
    yield from ((f"{name}.fn.norm.{kind}", (c,)) for kind in ("weight", "bias"))


def _linear_attention(name: str, c: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield from _attention(name, c)
    yield from _conv(f"{name}.fn.fn.to_out.0", HEADS * HEAD_WIDTH, c, 1)
    yield from ((f"{name}.fn.fn.to_out.1.{kind}", (c,)) for kind in ("weight", "bias"))


def forward(s: State, x: Tensor, t: Tensor | None) -> Tensor:
    """The network's output for films (B, 1, H, W), with or without steps (B,)."""
    time = None if t is None else time_of(s, t)
    h = first = conv(s, "init_conv", torch.cat([torch.zeros_like(x), x], dim=1))
    skips = []
    for i in range(4):
        h = block(s, f"downs.{i}.0", h, time)
        skips.append(h)
        h = linear_attention(s, f"downs.{i}.2", block(s, f"downs.{i}.1", h, time))
        skips.append(h)
        h = conv(s, f"downs.{i}.3.1", space_to_depth(h)) if i < 3 else conv(s, "downs.3.3", h)
    h = block(s, "mid_block1", h, time)
    h = block(s, "mid_block2", attention(s, "mid_attn", h), time)
    for j in range(4):
        h = block(s, f"ups.{j}.0", torch.cat([h, skips.pop()], dim=1), time)
        h = block(s, f"ups.{j}.1", torch.cat([h, skips.pop()], dim=1), time)
        h = linear_attention(s, f"ups.{j}.2", h)
        if j < 3:
            h = h.repeat_interleave(2, dim=2).repeat_interleave(2, dim=3)
        h = conv(s, f"ups.{j}.3.1" if j < 3 else "ups.3.3", h)
    h = block(s, "final_res_block", torch.cat([h, first], dim=1), time)
    return conv(s, "final_conv", h)


def conv(s: State, name: str, x: Tensor) -> Tensor:
    weight = s[f"{name}.weight"]
    return f.conv2d(x, weight, s[f"{name}.bias"], padding=weight.shape[-1] // 2)


def linear(s: State, name: str, x: Tensor) -> Tensor:
    return x @ s[f"{name}.weight"].T + s[f"{name}.bias"]


def norm(s: State, name: str, x: Tensor, groups: int) -> Tensor:
    return f.group_norm(x, groups, s[f"{name}.weight"], s[f"{name}.bias"])


def time_of(s: State, t: Tensor) -> Tensor:
    half = s["init_conv.weight"].shape[0] // 2
    frequencies = [math.exp(-math.log(10_000) * i / (half - 1)) for i in range(half)]
    angles = t[:, None] * torch.tensor(frequencies)
    return linear(s, "time_mlp.3", f.gelu(linear(s, "time_mlp.1", torch.cat([angles.sin(), angles.cos()], dim=1))))


def half_block(s: State, name: str, x: Tensor, scale: Tensor | None, shift: Tensor | None) -> Tensor:
    weight = s[f"{name}.proj.weight"]
    rows = weight.flatten(1)
    rows = (rows - rows.mean(1, keepdim=True)) / (rows.var(1, correction=0, keepdim=True) + 1e-5).sqrt()
    h = norm(s, f"{name}.norm", f.conv2d(x, rows.view_as(weight), s[f"{name}.proj.bias"], padding=1), GROUPS)
    if scale is not None and shift is not None:
        h = h * (scale + 1) + shift
    return h * h.sigmoid()


def block(s: State, name: str, x: Tensor, time: Tensor | None) -> Tensor:
    scale = shift = None
    if time is not None:
        both = linear(s, f"{name}.mlp.1", time * time.sigmoid())[:, :, None, None]
        scale, shift = both[:, : both.shape[1] // 2], both[:, both.shape[1] // 2 :]
    h = half_block(s, f"{name}.block1", x, scale, shift)
    h = half_block(s, f"{name}.block2", h, None, None)
    return h + (conv(s, f"{name}.res_conv", x) if f"{name}.res_conv.weight" in s else x)


def heads_of(s: State, name: str, x: Tensor) -> list[Tensor]:
    """Queries, keys and values, each (B, heads, features, positions)."""
    qkv = f.conv2d(norm(s, f"{name}.fn.norm", x, 1), s[f"{name}.fn.fn.to_qkv.weight"])
    return [part.reshape(len(x), HEADS, HEAD_WIDTH, -1) for part in qkv.chunk(3, dim=1)]


def attention(s: State, name: str, x: Tensor) -> Tensor:
    q, k, v = heads_of(s, name, x)
    alike = torch.einsum("bhdi,bhdj->bhij", q / math.sqrt(HEAD_WIDTH), k).softmax(dim=-1)
    out = torch.einsum("bhij,bhdj->bhdi", alike, v)
    return x + conv(s, f"{name}.fn.fn.to_out", out.reshape(len(x), -1, *x.shape[2:]))


def linear_attention(s: State, name: str, x: Tensor) -> Tensor:
    q, k, v = heads_of(s, name, x)
    context = torch.einsum("bhdn,bhen->bhde", k.softmax(dim=-1), v)
    out = torch.einsum("bhde,bhdn->bhen", context, q.softmax(dim=-2) / math.sqrt(HEAD_WIDTH))
    out = conv(s, f"{name}.fn.fn.to_out.0", out.reshape(len(x), -1, *x.shape[2:]))
    return x + norm(s, f"{name}.fn.fn.to_out.1", out, 1)


def space_to_depth(x: Tensor) -> Tensor:
    b, c, h, w = x.shape
    cells = x.reshape(b, c, h // 2, 2, w // 2, 2)
    return cells.permute(0, 1, 3, 5, 2, 4).reshape(b, 4 * c, h // 2, w // 2)
