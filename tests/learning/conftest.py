from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest
from PIL import Image as Picture

from lmstudio.analysis.orientation import Orientation
from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.events import Trained
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import MissingFilm
from lmstudio.imaging.film import Film, Window
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.training_round import finetune
from lmstudio.phantom.sample import Phantom, phantom


class Phantoms:
    """A project of small phantoms, held in memory, and the function that reads them."""

    def __init__(self, count: int) -> None:
        self.films: dict[str, Phantom] = {f"{i}.png": phantom(i, height=256, width=208) for i in range(count)}
        self.gone: set[str] = set()

    def make_first_wide(self) -> None:
        """Replace the first film by one of another size and aspect ratio."""
        self.films["0.png"] = phantom(0, height=208, width=256)

    def lay_first(self, lies: Orientation) -> None:
        """Replace the first film by the same seen another lies, its points and spacing moved along."""
        film = self.films["0.png"]
        shape = (film.pixels.shape[0], film.pixels.shape[1])
        moved = lies.orient_points(np.array(list(film.points.values())), shape)
        points = dict(zip(film.points, ((float(x), float(y)) for x, y in moved), strict=True))
        seen = lies.orient_image(Image("", "", shape[1], shape[0], spacing=film.spacing))
        self.films["0.png"] = replace(
            film, pixels=lies.orient_pixels(film.pixels), points=points, spacing=seen.spacing
        )

    def project(self, labelled: int) -> Project:
        images = tuple(
            Image(name, name, film.pixels.shape[1], film.pixels.shape[0], spacing=film.spacing)
            for name, film in self.films.items()
        )
        points = {
            name: Annotation(MappingProxyType({k: Point(xy) for k, xy in film.points.items()}))
            for name, film in list(self.films.items())[:labelled]
        }
        schema = from_names(next(iter(self.films.values())).points)
        return Project(schema, images, MappingProxyType(points))

    def read(self, image: Image) -> Film:
        if image.id in self.gone:
            raise MissingFilm("The film is gone.", where=image.path, remedy="Put it back.")
        pixels = self.films[image.id].pixels
        return Film(pixels, (Window("full", 0, 255),))


@pytest.fixture(scope="session")
def _phantoms() -> Phantoms:
    return Phantoms(4)


@pytest.fixture
def phantoms(_phantoms: Phantoms) -> Phantoms:
    _phantoms.gone.clear()
    return _phantoms


@pytest.fixture
def films(tmp_path: Path) -> Path:
    """A folder with four small films in a folder of its own."""
    random = np.random.default_rng(0)
    folder = tmp_path / "films"
    (folder / "images").mkdir(parents=True)
    for i in range(4):
        Picture.fromarray(random.integers(0, 255, (60, 50), dtype=np.uint8)).save(folder / "images" / f"{i}.png")
    return folder


@pytest.fixture(scope="module")
def trained(_phantoms: Phantoms) -> bytes:
    """A network fine-tuned for a moment on two phantoms."""
    config = FinetuneConfig(
        steps=3, batch=2, close_batch=2, area=96 * 64, close_area=192 * 128, pretrained=False, device="cpu"
    )
    last = list(finetune(_phantoms.project(2), config, read=_phantoms.read))[-1]
    assert isinstance(last, Trained)
    return last.weights
