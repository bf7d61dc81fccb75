"""The program's icon as files: PNG in several sizes, ICO for Windows, ICNS for macOS; run where the program is."""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtGui import QGuiApplication

from lmstudio.gui.look import icons

SIZES = (16, 32, 48, 64, 128, 256)


def main(folder: Path) -> None:
    """Write the icon into a folder, as icon-SIZE.png, icon.ico and icon.icns."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication([])
    icon = icons.state_icon("app")
    for size in SIZES:
        icon.pixmap(size, size).save(str(folder / f"icon-{size}.png"))
    largest = Image.open(folder / f"icon-{SIZES[-1]}.png")
    largest.save(folder / "icon.ico", sizes=[(size, size) for size in SIZES])
    largest.save(folder / "icon.icns")
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
