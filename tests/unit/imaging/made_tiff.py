"""TIFF files of any kind for the tests, one strip each, written tag by tag: TIFF 6.0, section 2."""

import struct
import zlib
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

UNSIGNED, SIGNED, FLOAT = 1, 2, 3
WHITE_IS_ZERO, BLACK_IS_ZERO, RGB, PALETTE = 0, 1, 2, 3
ASSOCIATED, UNASSOCIATED = 1, 2
_FORMATS = {"u": UNSIGNED, "i": SIGNED, "f": FLOAT}


def twelve_bits(pixels: NDArray[Any]) -> bytes:
    """Rows of (H, W) values below 4096, two in three bytes, each row filled up to whole bytes."""
    even = np.pad(pixels.astype(np.uint16), ((0, 0), (0, pixels.shape[1] % 2)))
    first, second = even[:, ::2], even[:, 1::2]
    packed = np.stack([first >> 4, (first & 15) << 4 | second >> 8, second & 255], axis=-1)
    rows = packed.reshape(len(pixels), -1).astype(np.uint8)
    return rows[:, : (pixels.shape[1] * 12 + 7) // 8].tobytes()


def write(path: Path, pixels: NDArray[Any], *, big: bool = False, packed: bool = False, **tags: Any) -> Path:
    """``path``, with ``pixels`` (H, W) or (H, W, bands) in it; ``tags`` are numbers as ``t262``, or ``data``."""
    bands = 1 if pixels.ndim == 2 else pixels.shape[2]
    planar = tags.get("t284") == 2
    order: Literal["<", ">"] = ">" if big else "<"
    arranged = np.moveaxis(pixels, 2, 0) if planar else pixels
    strips = list(arranged) if planar else [arranged]
    raw = [each.astype(each.dtype.newbyteorder(order)).tobytes() for each in strips]
    raw = [tags.pop("data")] if "data" in tags else raw
    data = [zlib.compress(each) if packed else each for each in raw]
    begins = [8 + sum(map(len, data[:k])) for k in range(len(data))]
    found: dict[int, Any] = {
        256: pixels.shape[1],
        257: pixels.shape[0],
        258: (pixels.dtype.itemsize * 8,) * bands,
        259: 8 if packed else 1,
        262: BLACK_IS_ZERO if bands < 3 else RGB,
        273: tuple(begins),
        277: bands,
        278: pixels.shape[0],
        279: tuple(map(len, data)),
        339: (_FORMATS[pixels.dtype.kind],) * bands,
    } | {int(tag[1:]): value for tag, value in tags.items()}
    path.write_bytes(_file(order, b"".join(data), found))
    return path


def _file(order: str, data: bytes, tags: dict[int, Any]) -> bytes:
    at = 8 + len(data) + len(data) % 2
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", at)
    behind = at + 2 + 12 * len(tags) + 4
    entries, far = b"", b""
    for tag, value in sorted(tags.items()):
        if isinstance(value, bytes):
            kind, count, block = 7, len(value), value
        else:
            values = value if isinstance(value, tuple) else (value,)
            kind = 4 if tag in (273, 279) else 3
            count, block = len(values), struct.pack(f"{order}{len(values)}{'I' if kind == 4 else 'H'}", *values)
        if len(block) > 4:
            block, far = struct.pack(order + "I", behind + len(far)), far + block + b"\0" * (len(block) % 2)
        entries += struct.pack(order + "HHI", tag, kind, count) + block.ljust(4, b"\0")
    listed = struct.pack(order + "H", len(tags)) + entries + b"\0" * 4
    return head + data + b"\0" * (len(data) % 2) + listed + far
