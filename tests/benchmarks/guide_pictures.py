"""Take the pictures of the guide: ``python -m tests.benchmarks.guide_pictures PROJECT [LANGUAGE...]``.

PROJECT is what ``landmark-studio demo`` made, with real predictions; copies of it are worked on. The pictures go
to resources/guide/pictures, for every language of the window unless some are named: parts of the window as the
five pictures of README show it, with few colours, so that they take little room.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageColor
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtWidgets import QWidget

from lmstudio import paths
from lmstudio.core.settings import LANGUAGES
from lmstudio.gui import app as gui_app
from lmstudio.gui.look import theme, translation
from lmstudio.gui.look.colours import BLUE, BLUISH_GREEN, ORANGE, REDDISH_PURPLE, SKY_BLUE
from lmstudio.gui.window.main_window import MainWindow
from tests.benchmarks.readme_pictures import Pictures

WIDE = 820
"""The whole window is shown so wide, in pixels."""
PART = (680, 470)
"""What is shown of the film and the landmarks beside it."""
GREYS = 20
COLOURS = (BLUE, SKY_BLUE, BLUISH_GREEN, ORANGE, REDDISH_PURPLE, "#A94600", "#F3F4F5")
"""What means something, the letters of what needs a look, the ground; each paler and darker, too, for edges."""


def take(pictures: Pictures, out: Path) -> None:
    """Go through the loop and keep what the guide shows of it."""
    pictures.placing()
    whole = pictures.out / "1-place.png"
    keep(whole, whole_of(pictures.window), out / "window.png", width=WIDE)
    keep(whole, beside_landmarks(pictures.window), out / "placing.png")
    pictures.review()
    keep(pictures.out / "3-review.png", around_selected(pictures.window), out / "review.png")
    pictures.training()
    keep(pictures.out / "2-train.png", area_of(pictures.window.panels.docks["Training"]), out / "training.png")


def whole_of(window: MainWindow) -> QRect:
    """All of the window."""
    return window.rect()


def area_of(part: QWidget) -> QRect:
    """Where a part of a window is in it."""
    return QRect(part.mapTo(part.window(), QPoint()), part.size())


def beside_landmarks(window: MainWindow) -> QRect:
    """The film from the line above it on, as far as there is room for it, and the landmarks beside it."""
    width, height = PART
    return QRect(window.width() - width, area_of(window.guide).top(), width, height)


def around_selected(window: MainWindow) -> QRect:
    """The film around the landmark that is selected, and what lies beside it."""
    selected = window.desk.selection.name
    xy = None if selected is None else window.desk.current.annotation.points[selected].xy
    assert xy is not None
    view = window.canvas.viewport()
    at = view.mapTo(window, QPointF(*window.canvas.film_view.camera.to_screen(xy)).toPoint())
    width, height = PART
    left = min(at.x() - width // 2, window.width() - width)
    return QRect(left, min(at.y() - height // 2, window.height() - height), width, height)


def palette() -> Image.Image:
    """The few colours of the pictures."""
    values = [round(255 * k / (GREYS - 1)) for k in range(GREYS) for _ in "rgb"]
    for name in COLOURS:
        full = ImageColor.getrgb(name)[:3]
        values += [*full, *((each + 255) // 2 for each in full), *(2 * each // 3 for each in full)]
    made = Image.new("P", (1, 1))
    made.putpalette(values)
    return made


def keep(picture: Path, area: QRect, to: Path, *, width: int = 0) -> None:
    """Write an area of a picture with few colours; ``width``: made so wide, in pixels."""
    left, top = area.left(), area.top()
    with Image.open(picture) as whole:
        part = whole.convert("RGB").crop((left, top, left + area.width(), top + area.height()))
    if width:
        part = part.resize((width, round(part.height * width / part.width)), Image.Resampling.LANCZOS)
    part.quantize(palette=palette(), dither=Image.Dither.NONE).save(to, optimize=True)


def main(project: Path, codes: list[str]) -> None:
    """Take the pictures for each language."""
    app = gui_app.make_app()
    theme.apply("light")
    for code in codes:
        translation.use(code, app)
        out = paths.resources() / "guide" / "pictures" / code
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            films = shutil.copytree(project.parent, Path(folder) / "films")
            pictures = Pictures(films / project.name, Path(folder))
            take(pictures, out)
            pictures.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or [code for code, _ in LANGUAGES])
