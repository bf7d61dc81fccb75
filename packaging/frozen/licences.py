"""What the frozen folder is made of, under which licences, as a list and as a bill of materials."""

import json
import platform
import re
import sys
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

import copyleft
import libraries

from lmstudio import parts
from lmstudio.parts import Part

HERE = Path(__file__).parent
GCC = "GPL-3.0-or-later WITH GCC-exception-3.1"
BOOTLOADER = "GPL-2.0-or-later WITH Bootloader-exception"
SYSTEM = {
    "libbrotli1": "MIT",
    "libbz2-1.0": "bzip2-1.0.6",
    "libcap2": "BSD-3-Clause",
    "libcom-err2": "MIT",
    "libdbus-1-3": "AFL-2.1",
    "libexpat1": "MIT",
    "libffi8": "MIT",
    "libfontconfig1": "HPND",
    "libfreetype6": "FTL",
    "libgcc-s1": GCC,
    "libgcrypt20": "LGPL-2.1-or-later",
    "libglib2.0-0": "LGPL-2.1-or-later",
    "libgpg-error0": "LGPL-2.1-or-later",
    "libgssapi-krb5-2": "MIT",
    "libk5crypto3": "MIT",
    "libkeyutils1": "LGPL-2.0-or-later",
    "libkrb5-3": "MIT",
    "libkrb5support0": "MIT",
    "liblz4-1": "BSD-2-Clause",
    "liblzma5": "0BSD",
    "libpcre2-8-0": "BSD-3-Clause",
    "libpng16-16": "libpng-2.0",
    "libsqlite3-0": "blessing",
    "libssl3": "Apache-2.0",
    "libstdc++6": GCC,
    "libsystemd0": "LGPL-2.1-or-later",
    "libuuid1": "BSD-3-Clause",
    "libx11-6": "MIT",
    "libx11-xcb1": "MIT",
    "libxcb-cursor0": "MIT",
    "libxcb-glx0": "MIT",
    "libxcb-icccm4": "MIT",
    "libxcb-image0": "MIT",
    "libxcb-keysyms1": "MIT",
    "libxcb-randr0": "MIT",
    "libxcb-render-util0": "MIT",
    "libxcb-render0": "MIT",
    "libxcb-shape0": "MIT",
    "libxcb-shm0": "MIT",
    "libxcb-sync1": "MIT",
    "libxcb-util1": "MIT",
    "libxcb-xfixes0": "MIT",
    "libxcb-xkb1": "MIT",
    "libxkbcommon-x11-0": "MIT",
    "libxkbcommon0": "MIT",
    "libzstd1": "BSD-3-Clause",
    "zlib1g": "Zlib",
}
"""The licences of the system's libraries that PyInstaller takes along on Debian, by package, from their texts.

These cover whole source packages, whose tools, tests and build scripts, not in the library, may be under others.
"""


def parts_of(folder: Path) -> list[Part]:
    """Everything in the frozen folder of libraries: of the program, of Python, and of the system."""
    found = [_with_terms(each) for each in parts.installed()]
    stdlib = Path(sysconfig.get_path("stdlib"))
    python = (stdlib / "LICENSE.txt").read_text(encoding="utf-8")
    bootloader = parts.part_of(metadata.distribution("pyinstaller"))
    return [
        *found,
        Part("python", platform.python_version(), "PSF-2.0", (python.strip(),)),
        Part("pyinstaller-bootloader", bootloader.version, BOOTLOADER, bootloader.texts),
        *(system_parts(folder) if sys.platform == "linux" else ()),
    ]


def _with_terms(part: Part) -> Part:
    """The part with the texts that its wheel lacks."""
    if part.name not in copyleft.LESSER:
        return part
    texts = ("qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt")
    return Part(
        part.name, part.version, part.licence, tuple((HERE / name).read_text(encoding="utf-8") for name in texts)
    )


def system_parts(folder: Path) -> list[Part]:
    """The packages of the system whose libraries are in the folder.

    Raises:
        SystemExit: a library belongs to no package, or to one whose licence is not in the table.
    """
    files = [path.name for path in folder.glob("lib*.so*") if not path.is_symlink()]
    owners = {libraries.package(name) or name for name in files if not name.startswith("libpython")}
    unknown = owners - SYSTEM.keys()
    if unknown:
        raise SystemExit(
            f"say in SYSTEM of {Path(__file__).name} under which licence these are: {sorted(unknown)}"
        )
    return [Part(name, libraries.version(name), SYSTEM[name], (_debian_text(name),)) for name in sorted(owners)]


def _debian_text(package: str) -> str:
    return Path(f"/usr/share/doc/{package}/copyright").read_text(encoding="utf-8", errors="replace").strip()


def bill(found: Iterable[Part], listed: str) -> str:
    """The bill of materials (CycloneDX JSON) of the folder.

    Args:
        found: the parts.
        listed: the bill of the environment by cyclonedx-py, from which what is not in the folder is taken out.
    """
    whole = json.loads(listed)
    names = {part.name: part for part in found}
    kept = [each for each in whole["components"] if parts.normalised(each["name"]) in names]
    there = {parts.normalised(each["name"]) for each in kept}
    rest = [_component(part) for part in names.values() if part.name not in {*there, parts.PROGRAM}]
    program = {**_component(names[parts.PROGRAM]), "type": "application"}
    known = {each["bom-ref"] for each in (*kept, *rest, program)}
    links = [each for each in whole.get("dependencies", []) if each["ref"] in known]
    for each in links:
        each["dependsOn"] = [ref for ref in each.get("dependsOn", []) if ref in known]
    whole["metadata"]["component"] = program
    whole["components"] = [each for each in kept if parts.normalised(each["name"]) != parts.PROGRAM] + rest
    whole["dependencies"] = links
    return json.dumps(whole, indent=1) + "\n"


def _component(part: Part) -> dict[str, object]:
    key = "expression" if re.fullmatch(r"[\w.+-]+( WITH [\w.-]+)?", part.licence) else None
    licence = {"expression": part.licence} if key else {"license": {"name": part.licence}}
    return {
        "type": "library",
        "bom-ref": f"{part.name}@{part.version}",
        "name": part.name,
        "version": part.version,
        "licenses": [licence],
    }
