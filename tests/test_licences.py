"""What the program is made of may be passed on with it: no library under the GPL or the AGPL, however deep."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
COPYLEFT = re.compile(r"GPL|General Public License", re.IGNORECASE)
RUNTIME = re.compile(r"L?GPL-[\w.-]+ WITH GCC-exception-3\.1")
"""The libraries of the compiler: what is built with them may have any licence."""
LESSER = {
    "pyside6-essentials": "Qt under the LGPL 3: libraries of their own, which anyone may replace",
    "shiboken6": "a part of Qt for Python, under the LGPL 3 likewise",
}
"""Libraries under the LGPL, and why that is no harm."""
UNTOLD = {
    "nvidia-": "NVIDIA's own licence, under which PyTorch passes these on; only with PyTorch for CUDA",
    "cuda-": "likewise",
}
"""What distributions are called whose metadata name no licence or one of their own, and what it is."""


def dependencies() -> list[Requirement]:
    """What the program needs, with its extra of pictures; not what its tests need."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra = project["optional-dependencies"].get("bench", [])
    return [Requirement(each) for each in (*project["dependencies"], *extra)]


def installed(required: Iterable[Requirement]) -> dict[str, metadata.Distribution]:
    """Every distribution that is needed here, by name, with what those need in turn."""
    found: dict[str, metadata.Distribution] = {}
    waiting = list(required)
    done: set[str] = set()
    while waiting:
        requirement = waiting.pop()
        if str(requirement) in done or not _holds(requirement):
            continue
        done.add(str(requirement))
        name = canonicalize_name(requirement.name)
        found[name] = metadata.distribution(requirement.name)
        waiting += _needs(found[name], requirement.extras)
    return found


def _holds(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})


def _needs(distribution: metadata.Distribution, extras: set[str]) -> Iterator[Requirement]:
    """What a distribution needs with the extras that are asked for."""
    for text in distribution.requires or ():
        requirement = Requirement(text)
        if any(requirement.marker is None or requirement.marker.evaluate({"extra": e}) for e in ("", *extras)):
            requirement.marker = None
            yield requirement


def licence(distribution: metadata.Distribution) -> str:
    """The licence that a distribution's metadata name; empty where they name none."""
    about = distribution.metadata
    for expression in about.get_all("License-Expression") or ():
        return RUNTIME.sub("", expression)
    classifiers = [each for each in about.get_all("Classifier") or () if each.startswith("License ::")]
    # Some put the whole text there, with that of every library they are built with.
    said = [line for text in about.get_all("License") or () for line in text.strip().splitlines()[:1]]
    return "; ".join([*classifiers, *said])


def test_no_library_of_the_program_is_under_the_gpl() -> None:
    found = {name: licence(each) for name, each in installed(dependencies()).items() if name not in LESSER}
    assert {name: said for name, said in found.items() if COPYLEFT.search(said)} == {}


def test_every_library_of_the_program_names_its_licence() -> None:
    found = installed(dependencies())
    assert len(found) > 20
    assert [name for name, each in found.items() if not licence(each) and not name.startswith(tuple(UNTOLD))] == []


@pytest.mark.parametrize("name", LESSER)
def test_qt_can_be_had_under_the_lgpl(name: str) -> None:
    assert "LGPL-3.0-only" in licence(metadata.distribution(name))
