"""The names of landmarks in the header of a weights file, which is JSON before the tensors; no torch is needed.

Source: https://github.com/huggingface/safetensors, section Format.
"""

import json
from collections.abc import Mapping, Sequence

KEY = "landmark-studio"
"""Of the description in the header's metadata; ``lmstudio.learning.network.weights`` writes it."""


def rename_landmarks(content: bytes, names: Mapping[str, str]) -> bytes:
    """The content of a weights file with other names of landmarks; what is no weights file comes back as it is.

    Args:
        content: of the file.
        names: new names by those in the file.
    """
    if not names:
        return content
    size = int.from_bytes(content[:8], "little")
    try:
        header = json.loads(content[8 : 8 + size])
        described = json.loads(header["__metadata__"][KEY])
        described["landmarks"] = _names(described["landmarks"], names)
    except (ValueError, KeyError, TypeError):
        return content
    header["__metadata__"][KEY] = json.dumps(described)
    text = json.dumps(header, separators=(",", ":")).encode()
    # The tensors behind the header begin at a multiple of eight.
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + content[8 + size :]


def _names(learned: Sequence[str], names: Mapping[str, str]) -> list[str]:
    """The names of today; one that another landmark has now is told apart."""
    taken = {names[name] for name in learned if name in names}
    return [names.get(name, f"{name} (earlier)" if name in taken else name) for name in learned]
