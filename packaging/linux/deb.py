"""A package for Debian, Ubuntu and their kin of the frozen folder; needs Debian's dpkg.

It is compressed by zstd, which every dpkg reads that comes with a glibc as new as the program needs.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import desktop

sys.path.append(str(Path(__file__).parents[1] / "frozen"))

import libraries

CONTROL = """\
Package: landmark-studio
Version: {version}
Architecture: {architecture}
Maintainer: Landmark Studio <landmark-studio@localhost>
Installed-Size: {size_kib}
Depends: {depends}
Recommends: desktop-file-utils, shared-mime-info
Section: science
Priority: optional
Description: Put anatomical landmarks on x-rays
 Label a few films, train on this computer, correct the predictions on the rest, export the landmark table.
 Everything it needs is inside, Python and PyTorch (for the processor) included.
"""


def build(frozen: Path, icons: Path, work: Path, target: Path, *, version: str) -> None:
    """Write the package of the folder ``frozen`` to ``target``.

    Args:
        frozen: of PyInstaller.
        icons: the program's icon as files, see frozen/icons.py.
        work: a folder for what is made on the way.
        target: the file to write.
        version: of the program.
    """
    folder = work / "deb"
    shutil.rmtree(folder, ignore_errors=True)
    desktop.lay_out(folder / "usr", icons)
    shutil.copytree(frozen, folder / "usr" / "lib" / desktop.NAME, symlinks=True)
    (folder / "usr/bin").mkdir()
    (folder / "usr/bin" / desktop.NAME).symlink_to(f"../lib/{desktop.NAME}/{desktop.NAME}")
    papers = folder / "usr/share/doc" / desktop.NAME
    papers.mkdir(parents=True)
    (papers / "copyright").write_text(
        "Landmark Studio is under the MIT licence. The licences of all parts are in\n"
        f"/usr/lib/{desktop.NAME}/_internal/lmstudio/licences, and in the program under “Help, Licences”.\n",
        encoding="utf-8",
    )
    control = CONTROL.format(
        version=version,
        architecture=architecture(),
        size_kib=sum(path.lstat().st_size for path in folder.rglob("*")) // 1024,
        depends=", ".join(depends(frozen)),
    )
    (folder / "DEBIAN").mkdir()
    (folder / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    subprocess.run(["dpkg-deb", "--build", "--root-owner-group", "-Zzstd", "-z9", folder, target], check=True)


def architecture() -> str:
    """Debian's name of this computer's."""
    return libraries.told("dpkg", "--print-architecture")


def depends(frozen: Path) -> list[str]:
    """The packages whose libraries the folder needs and does not have; glibc as new as the one here."""
    inside = {path.name for path in frozen.rglob("*.so*")}
    needed = {name for path in frozen.rglob("*") if _is_program(path) for name in libraries.needs(path)} - inside
    packages = {owner for name in needed if (owner := libraries.package(name))}
    libc = libraries.version("libc6").partition("-")[0]
    return sorted(f"{name} (>= {libc})" if name == "libc6" else name for name in packages)


def _is_program(path: Path) -> bool:
    if not path.is_file() or path.is_symlink():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
