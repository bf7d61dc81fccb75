"""Files spoiled by chance: bytes, numbers, texts and structure; the same chance spoils them the same way."""

import json
import random
import re
from typing import Any

NUMBERS = (
    "1e999",
    "-1e999",
    "NaN",
    "Infinity",
    "9" * 5000,
    "1e308",
    "-1e-400",
    "0",
    "-1",
    "0x10",
    "1_000",
    "١٢",
    "99999999999999999999",
    "2147483648",
    "1.5.5",
    "1,5",
)
"""What a number is replaced by."""
TEXTS = (
    "",
    " ",
    "\ud800",
    "\0",
    "x" * 100_000,
    "<b>x</b>",
    "[red]x[/red]",
    "../../x",
    "\u202ex",
    "\n",
    "é",
    "{0}",
    "%s",
)
"""What a text is replaced by."""
_DEEP = 100_000
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
_WORDS = (0, 1, 2, 127, 128, 255, 256, 32767, 65535, 65536, 0x7FFFFFFF, 0xFFFFFFFF, 0xFFFFFFF0)


def spoiled(content: bytes, chance: random.Random) -> bytes:
    """The content of a file with some damage."""
    text = _text(content)
    if text is not None and chance.random() < 0.75:
        return _spoiled_text(text, chance).encode("utf-8", "surrogatepass")
    for _ in range(chance.choice((1, 1, 2, 4, 8, 32))):
        content = _spoiled_bytes(content, chance)
    return content


def _text(content: bytes) -> str | None:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _spoiled_text(text: str, chance: random.Random) -> str:
    value = _parsed(text)
    if value is not None and chance.random() < 0.7:
        for _ in range(chance.choice((1, 1, 2, 5))):
            value = _spoiled_value(value, chance)
        return json.dumps(value, ensure_ascii=chance.random() < 0.8)
    kind = chance.randrange(5)
    if kind == 0:
        return _replaced(text, chance)
    if kind == 1:
        lines = text.splitlines(keepends=True)
        chance.shuffle(lines)
        return "".join(lines[: chance.randrange(len(lines) + 1)])
    if kind == 2:
        at = chance.randrange(len(text) + 1)
        return text[:at] + chance.choice((*TEXTS, *NUMBERS, "[" * _DEEP, '{"a":' * _DEEP)) + text[at:]
    if kind == 3:
        return text[: chance.randrange(len(text) + 1)]
    return _replaced(_replaced(text, chance), chance)


def _replaced(text: str, chance: random.Random) -> str:
    """A text with one of its numbers replaced."""
    found = list(_NUMBER.finditer(text))
    if not found:
        return text
    number = chance.choice(found)
    return text[: number.start()] + chance.choice(NUMBERS) + text[number.end() :]


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _spoiled_value(value: Any, chance: random.Random) -> Any:
    """A nested value with one of its parts replaced, dropped or repeated."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(list(value))
        if chance.random() < 0.15:
            return {name: each for name, each in value.items() if name != key}
        return {name: _spoiled_value(each, chance) if name == key else each for name, each in value.items()}
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        if chance.random() < 0.15:
            return value[:at] + value[at + 1 :] * chance.choice((1, 3))
        return [*value[:at], _spoiled_value(value[at], chance), *value[at + 1 :]]
    if isinstance(value, str) and chance.random() < 0.1:
        return _within(value, chance)
    texts, numbers = (
        chance.choice(TEXTS),
        chance.choice((0, -1, 1e308, float("inf"), float("nan"), 10**400, 2**63)),
    )
    return chance.choice((None, True, [], {}, [[]], texts, numbers, value, [value], {"a": value}))


def _within(text: str, chance: random.Random) -> str:
    """A text that may be JSON itself, as in the header of a weights file."""
    inner = _parsed(text)
    return _spoiled_text(text, chance) if inner is None else json.dumps(_spoiled_value(inner, chance))


def _spoiled_bytes(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    length = chance.choice((1, 2, 4, 16, 256))
    kind = chance.randrange(7)
    if kind == 0:
        return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]
    if kind == 1:
        return content[:at] + chance.randbytes(length) + content[at + length :]
    if kind == 2:
        size = chance.choice((1, 2, 4, 8))
        word = chance.choice(_WORDS) & ((1 << 8 * size) - 1)
        return content[:at] + word.to_bytes(size, chance.choice(("little", "big"))) + content[at + size :]
    if kind == 3:
        return content[:at] + content[at + length :]
    if kind == 4:
        return content[:at] + content[at : at + length] * chance.choice((2, 3, 100)) + content[at + length :]
    if kind == 5 and chance.random() < 0.2:
        return content[:at]
    bit = 1 << chance.randrange(8)
    return content[:at] + bytes(each ^ bit for each in content[at : at + 1]) + content[at + 1 :]
