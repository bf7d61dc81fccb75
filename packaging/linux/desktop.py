"""What a Linux desktop wants to know of the program: its entry, its icons, and that of its projects."""

import shutil
from pathlib import Path

HERE = Path(__file__).parent
NAME = "landmark-studio"


def lay_out(usr: Path, icons: Path) -> None:
    """Put the desktop's files into a tree such as ``/usr``.

    Args:
        usr: the top of the tree.
        icons: the program's icon as files, see frozen/icons.py.
    """
    _copy(HERE / f"{NAME}.desktop", usr / "share/applications" / f"{NAME}.desktop")
    _copy(HERE / f"{NAME}.xml", usr / "share/mime/packages" / f"{NAME}.xml")
    for icon in sorted(icons.glob("icon-*.png")):
        size = icon.stem.partition("-")[2]
        _copy(icon, usr / f"share/icons/hicolor/{size}x{size}/apps/{NAME}.png")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
