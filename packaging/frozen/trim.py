"""Take out of the frozen folder what PyInstaller brings and the program does not use."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import libraries

NEEDLESS = (
    # Torch's own tests, tools and headers.
    "torch/test",
    "torch/bin/*",
    "torch/include",
    "torch/share",
    "torch/lib/*.a",
    "torch/lib/*.lib",
    # What Qt brings for other kinds of screens, for networks, for GTK's look (the window has its own), and formats
    # of pictures that the window does not show.
    "PySide6/Qt/plugins/egldeviceintegrations",
    "PySide6/Qt/plugins/generic",
    "PySide6/Qt/plugins/networkinformation",
    "PySide6/Qt/plugins/tls",
    "PySide6/Qt/plugins/platforms/libqeglfs.so",
    "PySide6/Qt/plugins/platforms/libqlinuxfb.so",
    "PySide6/Qt/plugins/platforms/libqminimalegl.so",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay.so",
    "PySide6/Qt/plugins/platforms/libqvnc.so",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/Qt/plugins/wayland-graphics-integration-client/libvulkan-server.so",
    "PySide6/QtDBus*",
    "PySide6/QtNetwork*",
    "PySide6/QtTest*",
    # The texts of Qt's own buttons in languages that the window does not speak.
    "PySide6/Qt/translations/*",
)
"""Patterns, in the folder of the frozen program's libraries."""
KEPT = ("qtbase_de.qm", "qtbase_es.qm", "torch_shm_manager", "torch_shm_manager.exe")
"""What these patterns match and is used: torch does not start without its manager of shared memory."""
SHARED = ("lib*.so*", "PySide6/Qt/lib/lib*.so*")
"""The libraries of the system on which it was frozen, and of Qt, which others are linked to."""


def trim(folder: Path) -> None:
    """Take out what is needless, then libraries that nothing needs any more, then symbols of debuggers."""
    for pattern in NEEDLESS:
        for path in sorted(folder.glob(pattern)):
            if path.name not in KEPT:
                _remove(path)
    for link in [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()]:
        link.unlink()
    if shutil.which("readelf"):
        _remove_orphans(folder)
    if shutil.which("strip"):
        # A sixth of it is names that only a debugger asks for.
        subprocess.run(["strip", "--strip-unneeded", str(folder / "torch/lib/libtorch_cpu.so")], check=False)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _remove_orphans(folder: Path) -> None:
    """Take out the libraries that others are linked to, and that no file in the folder is any more."""
    linked = {path: libraries.needs(path) for path in folder.rglob("*.so*") if path.is_file()}
    shared = {path for pattern in SHARED for path in folder.glob(pattern)}
    while True:
        # The program itself loads Python.
        needed = {name for names in linked.values() for name in names} | {path.name for path in _pythons(folder)}
        orphans = {path for path in shared if path.name not in needed}
        if not orphans:
            return
        for path in orphans:
            path.unlink()
            linked.pop(path, None)
        shared -= orphans


def _pythons(folder: Path) -> Iterator[Path]:
    return folder.glob("libpython*")
