"""The built-in landmark lists and the user's own, as JSON files."""

from collections.abc import Iterator
from pathlib import Path

from lmstudio import paths
from lmstudio.core import landmarks
from lmstudio.core.landmarks import Schema
from lmstudio.errors import SchemaError
from lmstudio.language import tr

SUFFIX = ".json"


def bundled_schemas() -> dict[str, Path]:
    """The files of landmark lists by their name without suffix: the shipped ones, then the user's own.

    A list of the user's goes before a shipped one of the same name.
    """
    return {path.stem: path for folder in (paths.schemas(), paths.user_schemas()) for path in _files(folder)}


def find_schema(name: str) -> Schema:
    """The landmark list of that name (``cephalometric-19``), or in the file of that path.

    Raises:
        SchemaError: there is none, or the file is not a landmark list.
    """
    known = bundled_schemas()
    if name in known:
        return landmarks.load_schema(known[name])
    if name.endswith(SUFFIX):
        return landmarks.load_schema(Path(name))
    raise SchemaError(
        tr("There is no landmark list “{name}”.").format(name=name),
        remedy=tr("Choose one of {known}, or a JSON file with one.").format(known=", ".join(known)),
    )


def _files(folder: Path) -> Iterator[Path]:
    return iter(sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: path.stem))
