"""An AppImage of the frozen folder: runtime.c, compiled, and behind it the folder as a compressed file system.

Debian's packages: gcc, squashfs-tools, libsquashfuse-dev, libfuse3-dev, libzstd-dev, liblz4-dev, liblzma-dev,
zlib1g-dev.
"""

import shutil
import subprocess
from pathlib import Path

import desktop

RUNTIME = Path(__file__).with_name("runtime.c")
LIBRARIES = ("squashfuse_ll", "squashfuse", "fuse3", "zstd", "lz4", "lzma", "z", "pthread")
MAGIC = b"AI\x02"
"""What tells an AppImage of type 2 from other programs, in unused bytes of its head."""


def build(frozen: Path, icons: Path, work: Path, target: Path) -> None:
    """Write the AppImage of the folder ``frozen`` to ``target``.

    Args:
        frozen: of PyInstaller.
        icons: the program's icon as files, see frozen/icons.py.
        work: a folder for what is made on the way.
        target: the file to write.
    """
    folder, image, runtime = work / "AppDir", work / "folder.squashfs", work / "runtime"
    shutil.rmtree(folder, ignore_errors=True)
    desktop.lay_out(folder / "usr", icons)
    shutil.copytree(frozen, folder / "usr" / "lib" / desktop.NAME, symlinks=True)
    (folder / "AppRun").symlink_to(f"usr/lib/{desktop.NAME}/{desktop.NAME}")
    shutil.copy(folder / "usr/share/applications" / f"{desktop.NAME}.desktop", folder)
    shutil.copy(icons / "icon-256.png", folder / f"{desktop.NAME}.png")
    (folder / ".DirIcon").symlink_to(f"{desktop.NAME}.png")
    image.unlink(missing_ok=True)
    options = "-comp zstd -Xcompression-level 9 -b 1M -root-owned -noappend -no-xattrs -no-progress -quiet"
    subprocess.run(["mksquashfs", folder, image, *options.split()], check=True)
    compile_runtime(runtime)
    with target.open("wb") as file:
        head = bytearray(runtime.read_bytes())
        head[8:11] = MAGIC
        file.write(head)
        with image.open("rb") as content:
            shutil.copyfileobj(content, file)
    target.chmod(0o755)


def compile_runtime(target: Path) -> None:
    """Compile the AppImage's head, which needs no library of the system that it runs on."""
    options = "-Os -s -Wall -Wextra -static -D_FILE_OFFSET_BITS=64 -I/usr/include/fuse3"
    libraries = [f"-l{name}" for name in LIBRARIES]
    subprocess.run(["gcc", *options.split(), RUNTIME, "-o", target, *libraries], check=True)
