"""What the program is made of, and under which licences: Landmark Studio itself, and the libraries of others.

An installer's program has a folder in which its maker has written that down. Elsewhere it is read from what was
installed with the program.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

from lmstudio import paths

PROGRAM = "landmark-studio"
_TEXT = re.compile(r"licen[cs]e|copying|notice|copyright|authors", re.IGNORECASE)
_NOT_TEXT = (".py", ".pyc", ".so", ".json", ".h")
_LIST = "parts.json"


@dataclass(frozen=True, slots=True)
class Part:
    """One part.

    Args:
        name: of the library.
        version: of it.
        licence: what its makers call their licence; empty where they do not.
        texts: the licences and notices in full.
    """

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


def parts() -> tuple[Part, ...]:
    """Every part of the program as it is here, itself first, then by name."""
    folder = paths.licences()
    return read(folder) if paths.is_file(folder / _LIST) else installed()


def installed() -> tuple[Part, ...]:
    """The parts that were installed with the program."""
    found = {name: part_of(each) for name, each in distributions().items()}
    return tuple(sorted(found.values(), key=lambda each: (each.name != PROGRAM, each.name.casefold())))


def distributions(program: str = PROGRAM) -> dict[str, metadata.Distribution]:
    """What a distribution needs that is installed, and it itself, by normalised name; no extras."""
    found: dict[str, metadata.Distribution] = {}
    waiting = [program]
    while waiting:
        name = normalised(waiting.pop())
        if name in found:
            continue
        try:
            found[name] = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            # For another system or another Python.
            continue
        waiting += required(found[name].requires or ())
    return found


def required(requirements: Iterable[str]) -> Iterator[str]:
    """The names in requirements (PEP 508) that hold without an extra."""
    for each in requirements:
        name = re.match(r"[\w.-]+", each)
        if name is not None and not re.search(r";.*\bextra\s*==", each):
            yield name[0]


def normalised(name: str) -> str:
    """The name of a distribution in the one way of writing it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def part_of(distribution: metadata.Distribution) -> Part:
    """A distribution as a part, with all texts of licences among its files."""
    name = normalised(distribution.metadata["Name"])
    return Part(name, distribution.version, licence(distribution), tuple(_texts(distribution)))


def licence(distribution: metadata.Distribution) -> str:
    """The licence that a distribution's metadata name; empty where they name none."""
    about = distribution.metadata
    for expression in about.get_all("License-Expression") or ():
        return str(expression)
    classifiers = [each for each in about.get_all("Classifier") or () if each.startswith("License ::")]
    # Some put the whole text there, with that of every library they are built with.
    said = [line for text in about.get_all("License") or () for line in text.strip().splitlines()[:1]]
    return "; ".join([*(each.rpartition(" :: ")[2] for each in classifiers), *said])


def _texts(distribution: metadata.Distribution) -> Iterator[str]:
    """The texts of licences among a distribution's own files, each once."""
    told = set()
    for each in distribution.files or ():
        # Only beside its metadata are all such files about licences.
        about = ".dist-info" in each.parts[0] or len(each.parts) <= 2
        if about and _TEXT.search(each.name) and not each.name.endswith(_NOT_TEXT):
            text = Path(str(each.locate())).read_text(encoding="utf-8", errors="replace").strip()
            if text and text not in told:
                told.add(text)
                yield text


def write(folder: Path, found: Iterable[Part]) -> None:
    """Write parts into a folder, made where it is missing: a list, and every text as a file of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for part in found:
        names = [f"{part.name}-{number}.txt" for number, _ in enumerate(part.texts, start=1)]
        for name, text in zip(names, part.texts, strict=True):
            (folder / name).write_text(text + "\n", encoding="utf-8")
        rows.append({**asdict(part), "texts": names})
    (folder / _LIST).write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read(folder: Path) -> tuple[Part, ...]:
    """The parts that :func:`write` has written into a folder."""
    rows = json.loads((folder / _LIST).read_text(encoding="utf-8"))
    return tuple(
        Part(
            row["name"],
            row["version"],
            row["licence"],
            tuple((folder / name).read_text(encoding="utf-8").strip() for name in row["texts"]),
        )
        for row in rows
    )
