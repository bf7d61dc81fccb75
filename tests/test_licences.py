"""What the program is made of may be passed on with it: no library under the GPL or the AGPL, however deep."""

import runpy
import tomllib
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from lmstudio import parts
from lmstudio.parts import Part

ROOT = Path(__file__).resolve().parents[1]
RULE = runpy.run_path(str(ROOT / "packaging" / "frozen" / "copyleft.py"))
"""That of the frozen program."""
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


def faults(found: Iterable[metadata.Distribution]) -> list[str]:
    """What is wrong with the licences of distributions."""
    told: list[str] = RULE["faults"]([parts.part_of(each) for each in found])
    return told


def test_every_library_of_the_program_names_its_licence_and_none_is_under_the_gpl() -> None:
    found = installed(dependencies())
    assert len(found) > 20
    assert faults(each for name, each in found.items() if not name.startswith(tuple(UNTOLD))) == []


@pytest.mark.parametrize(
    ("licence", "good"),
    [
        ("MIT", True),
        ("GNU Lesser General Public License v3 (LGPLv3)", True),
        ("BSD-3-Clause AND GPL-3.0-or-later WITH GCC-exception-3.1", True),
        ("GPL-2.0-or-later WITH Bootloader-exception", True),
        ("GPL-3.0-only", False),
        ("GNU General Public License v3 (GPLv3)", False),
        ("AGPL-3.0-only", False),
        ("GNU Affero General Public License v3", False),
        ("", False),
    ],
)
def test_a_library_under_the_gpl_or_without_a_licence_is_found(licence: str, good: bool) -> None:
    assert (RULE["faults"]([Part("any", "1", licence, ())]) == []) is good


@pytest.mark.parametrize("name", RULE["LESSER"])
def test_qt_can_be_had_under_the_lgpl(name: str) -> None:
    assert "LGPL-3.0-only" in parts.licence(metadata.distribution(name))
