"""Damage to a file: what drives, networks and crashes do to it."""

from collections.abc import Callable

import numpy as np

SECTOR = 512
PAGE = 4096


def truncated(content: bytes, chance: np.random.Generator) -> bytes:
    """The file without its end, at any byte, but with most of it."""
    return content[: int(chance.integers(len(content) // 4, len(content)))]


def flipped(content: bytes, chance: np.random.Generator) -> bytes:
    """One to eight bits turned over."""
    damaged = bytearray(content)
    for _ in range(int(chance.integers(1, 9))):
        damaged[int(chance.integers(len(content)))] ^= 1 << int(chance.integers(8))
    return bytes(damaged)


def one_flipped(content: bytes, chance: np.random.Generator) -> bytes:
    """One bit turned over."""
    damaged = bytearray(content)
    damaged[int(chance.integers(len(content)))] ^= 1 << int(chance.integers(8))
    return bytes(damaged)


def zeroed(content: bytes, chance: np.random.Generator) -> bytes:
    """One to four sectors of zeros."""
    damaged = bytearray(content)
    for _ in range(int(chance.integers(1, 5))):
        at = SECTOR * int(chance.integers(len(content) // SECTOR))
        damaged[at : at + SECTOR] = bytes(SECTOR)
    return bytes(damaged)


def half_written(before: bytes, after: bytes, chance: np.random.Generator) -> bytes:
    """A file in the middle of an edit whose journal is lost: some pages are new, others old."""
    damaged = bytearray(before + bytes(max(0, len(after) - len(before))))
    for at in range(0, len(after), PAGE):
        if chance.random() < 0.5:
            damaged[at : at + PAGE] = after[at : at + PAGE]
    return bytes(damaged)


Damage = Callable[[bytes, np.random.Generator], bytes]
KINDS: dict[str, Damage] = {"cut off": truncated, "bits turned": flipped, "sectors of zeros": zeroed}
