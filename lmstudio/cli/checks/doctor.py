"""``landmark-studio doctor``."""

import argparse
import ctypes
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import lmstudio
from lmstudio import paths

NAME = "doctor"
SUMMARY = "Check this computer: what is missing, and the command that installs it."
DETAILS = """\
Exit code 0: everything works. 1: something is missing; the last line says what to do.

  landmark-studio doctor
  landmark-studio doctor --install-command        # print only the command, including what developers need;
                                                  # empty where nothing is missing
"""

QT_LIBRARIES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libOpenGL.so.0": ("libopengl0", "libglvnd-opengl"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
}
"""What Qt loads on Linux and a bare server lacks: library, Debian's package, Fedora's package."""

TOOL_LIBRARIES = {"libgssapi_krb5.so.2": ("libgssapi-krb5-2", "krb5-libs")}
"""What Qt's tools load with which a developer brings the translations up to date, likewise."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what was checked, what was found, whether it is as it should be."""

    what: str
    found: str
    good: bool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")
    parser.add_argument(
        "--install-command", action="store_true", help="print only the command that installs what is missing"
    )


def run(args: argparse.Namespace) -> int:
    """Check everything, print it."""
    from lmstudio.formats.json_text import as_json

    missing = missing_libraries()
    command = install_command(missing)
    if args.install_command:
        print(install_command([*missing, *missing_of_tools()]))
        return 0
    findings = [*_program(), *_network(), _dicom_export(), _plots(), _libraries(missing), *_tools(), *_folders()]
    if args.json:
        print(as_json({"findings": [asdict(f) for f in findings], "install_command": command}))
    else:
        for finding in findings:
            print(f"{'ok     ' if finding.good else 'MISSING'}  {finding.what}: {finding.found}")
        if command:
            print(f"\nThe window needs libraries that are missing here. Install them with:\n  {command}")
    return 0 if all(finding.good for finding in findings) else 1


def missing_libraries() -> list[str]:
    """The system libraries that the window needs and this computer lacks; only Linux can lack any."""
    return [name for name in QT_LIBRARIES if not _loads(name)] if sys.platform == "linux" else []


def missing_of_tools() -> list[str]:
    """The system libraries that a developer's tools need and this computer lacks."""
    return [name for name in TOOL_LIBRARIES if not _loads(name)] if sys.platform == "linux" else []


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_command(missing: list[str]) -> str:
    """The command that installs missing libraries with this computer's package manager; empty for none."""
    if not missing:
        return ""
    root = "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "
    debian, fedora = zip(*((QT_LIBRARIES | TOOL_LIBRARIES)[name] for name in missing), strict=True)
    if shutil.which("dnf") and not shutil.which("apt-get"):
        return f"{root}dnf install -y {' '.join(sorted(set(fedora)))}"
    packages = sorted(set(debian))
    return f"{root}apt-get update && {root}apt-get install -y --no-install-recommends {' '.join(packages)}"


def _program() -> Iterator[Finding]:
    yield Finding("Landmark Studio", lmstudio.__version__, good=True)
    yield Finding(
        "Python", f"{platform.python_version()} on {platform.platform()}", (3, 11) <= sys.version_info < (3, 15)
    )


def _network() -> Iterator[Finding]:
    for name, file in (
        ("pre-trained network", paths.bundled_weights()),
        ("encoder of photographs", paths.photograph_weights()),
    ):
        there = file.is_file()
        found = f"{file.stat().st_size / 1e6:.1f} MB" if there else "not found; install the program again"
        yield Finding(name, found, there)
    try:
        import torch

        from lmstudio.learning.network import devices
    except (ImportError, OSError) as error:
        yield Finding("PyTorch", f"{error}; install it as pytorch.org says", good=False)
        return
    yield Finding("PyTorch", torch.__version__, good=True)
    device = devices.choose()
    mixed = devices.precision(device) is torch.bfloat16
    yield Finding("device", devices.describe(device) + (", bfloat16 while training" if mixed else ""), good=True)


def _dicom_export() -> Finding:
    from lmstudio.formats.dicom import dicom_films

    there = dicom_films.has_library()
    found = "highdicom is installed" if there else f"highdicom is not installed; {dicom_films.INSTALL_LIBRARY}"
    return Finding("export to DICOM", found, there)


def _plots() -> Finding:
    from lmstudio.bench import plot_library

    found = "matplotlib is there" if plot_library.is_there() else f"matplotlib is not; {plot_library.INSTALL}"
    return Finding("pictures of “bench”", found, good=True)


def _libraries(missing: list[str]) -> Finding:
    return Finding("libraries of the window", ", ".join(missing) or "complete", not missing)


def _tools() -> Iterator[Finding]:
    missing = missing_of_tools()
    if missing:
        why = "only developers need them, for packaging/translations.py"
        yield Finding("libraries for developers", f"{', '.join(missing)} missing; {why}", good=True)


def _folders() -> Iterator[Finding]:
    for what, folder in (("settings", paths.settings_file().parent), ("log", paths.log_file().parent)):
        yield Finding(f"{what} folder", str(folder), _writable(folder))


def _writable(folder: Path) -> bool:
    there = next(parent for parent in (folder, *folder.parents) if parent.exists())
    return os.access(there, os.W_OK)
