"""Build the program that needs no Python: a frozen folder, and what people install it from on this system.

    python3.11 packaging/build.py FOLDER [--wheels FOLDER]

makes in FOLDER, which is outside the repository:

    Linux      landmark-studio/, landmark-studio-VERSION-x86_64.AppImage, landmark-studio_VERSION_amd64.deb
    Windows    landmark-studio/, landmark-studio-VERSION-setup.exe
    macOS      Landmark Studio.app, landmark-studio-VERSION.dmg

README.md beside this file says what has to be there, and what was tried.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FROZEN = HERE / "frozen"
PYTHON = (3, 11)
"""The lock file has the hash of PyTorch for processors of this Python alone."""
CPU_TORCH = "https://download.pytorch.org/whl/cpu"
NAME = "landmark-studio"


def main() -> int:
    """Build everything; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--wheels", help=f"where PyTorch's wheel for processors lies, instead of {CPU_TORCH}")
    parser.add_argument("--venv", type=Path, help="the environment to build in (default: FOLDER/venv)")
    parser.add_argument("--only", choices=["freeze", "packages"], help="only freeze, or only pack what is frozen")
    words = parser.parse_args()
    if sys.version_info[:2] != PYTHON:
        raise SystemExit(f"run this with Python {'.'.join(map(str, PYTHON))}")
    folder = words.folder.resolve()
    if folder.is_relative_to(ROOT):
        raise SystemExit("choose a folder outside the repository")
    folder.mkdir(parents=True, exist_ok=True)
    icons = folder / "work" / "icons"
    if words.only != "packages":
        python = make_environment(words.venv or folder / "venv", folder / "work", words.wheels)
        freeze(python, folder, icons)
    if words.only != "freeze":
        for made in pack(folder, icons):
            print(f"{size_mb(made):7.0f} MB  {made}")
    return 0


def make_environment(place: Path, work: Path, wheels: str | None) -> Path:
    """The Python of a new environment with what the lock file names, and the program from its wheel."""
    venv.create(place, clear=True, with_pip=True)
    python = place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    source = ["--find-links", wheels] if wheels else ["--extra-index-url", CPU_TORCH]
    # The lock file is whole but for one library that highdicom asks for and does not import.
    options = ["--no-deps", "--require-hashes", *(source if sys.platform == "linux" else ())]
    run(python, "-m", "pip", "install", "--quiet", *options, "-r", FROZEN / "requirements.txt")
    shutil.rmtree(work / "wheel", ignore_errors=True)
    run(python, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", work / "wheel", ROOT)
    run(python, "-m", "pip", "install", "--quiet", "--no-deps", *(work / "wheel").glob("*.whl"))
    return python


def freeze(python: Path, folder: Path, icons: Path) -> None:
    """Freeze the program of an environment into ``folder``, with the licences of all that is in it."""
    work = folder / "work"
    run(python, FROZEN / "icons.py", icons)
    # Not what lies here is to be frozen, but the wheel, which has its resources with it.
    freezing = ["-P", "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", folder, "--workpath", work / "pyinstaller"]
    run(python, *freezing, *places, FROZEN / f"{NAME}.spec", "--", icons)
    tools = work / "tools"
    venv.create(tools, clear=True, with_pip=True)
    tool = tools / ("Scripts" if sys.platform == "win32" else "bin")
    run(tool / "python", "-m", "pip", "install", "--quiet", "--require-hashes", "-r", FROZEN / "tools.txt")
    bill = work / "environment.cdx.json"
    run(tool / "cyclonedx-py", "environment", "--output-reproducible", "-o", bill, python)
    for libraries in libraries_of(folder):
        run(python, FROZEN / "finish.py", libraries, bill)


def libraries_of(folder: Path) -> list[Path]:
    """The folders of libraries of what was frozen."""
    if sys.platform != "darwin":
        return [folder / NAME / "_internal"]
    return [folder / "Landmark Studio.app/Contents/Frameworks"]


def pack(folder: Path, icons: Path) -> list[Path]:
    """Make what people install from of the frozen folder; all that was made."""
    version, work = version_of_program(), folder / "work"
    if sys.platform == "win32":
        run("iscc", f"/DVersion={version}", f"/DBuild={folder}", HERE / "windows" / f"{NAME}.iss")
        return [folder / NAME, folder / f"{NAME}-{version}-setup.exe"]
    if sys.platform == "darwin":
        return [make_dmg(folder, version)]
    sys.path.insert(0, str(HERE / "linux"))
    import appimage
    import deb

    image = folder / f"{NAME}-{version}-{platform.machine()}.AppImage"
    appimage.build(folder / NAME, icons, work, image)
    package = folder / f"{NAME}_{version}_{deb.architecture()}.deb"
    deb.build(folder / NAME, icons, work, package, version=version)
    return [folder / NAME, image, package]


def make_dmg(folder: Path, version: str) -> Path:
    """The disk image of the app, from which it is dragged to the applications."""
    stage, image = folder / "work" / "dmg", folder / f"{NAME}-{version}.dmg"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    shutil.copytree(folder / "Landmark Studio.app", stage / "Landmark Studio.app", symlinks=True)
    (stage / "Applications").symlink_to("/Applications")
    # What was taken out of the app and put into it has ended the signature that PyInstaller gave it.
    run("codesign", "--force", "--deep", "--sign", "-", stage / "Landmark Studio.app")
    run("hdiutil", "create", "-volname", "Landmark Studio", "-srcfolder", stage, "-ov", "-format", "ULMO", image)
    return image


def version_of_program() -> str:
    """The version, as the package says it."""
    text = (ROOT / "lmstudio" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("lmstudio/__init__.py names no version")
    return found[1]


def size_mb(path: Path) -> float:
    """The size of a file, or of all files in a folder, in millions of bytes."""
    files: Sequence[Path] = (
        [path] if path.is_file() else [each for each in path.rglob("*") if not each.is_symlink()]
    )
    return sum(each.stat().st_size for each in files if each.is_file()) / 1e6


def run(*command: object) -> None:
    """Run a command, shown; end with its exit code where it fails."""
    words = [str(word) for word in command]
    print("+", " ".join(words), flush=True)
    done = subprocess.run(words, cwd=ROOT, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


if __name__ == "__main__":
    sys.exit(main())
