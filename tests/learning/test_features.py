import numpy as np
import pytest
import torch

from lmstudio.core.events import Note, Started, Step
from lmstudio.core.project import Image
from lmstudio.errors import WeightsError
from lmstudio.imaging.film import Film
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.prediction import features
from lmstudio.learning.prediction.features import Described, Describer
from lmstudio.phantom.sample import phantom
from tests.learning.conftest import Phantoms

TINY = UNetConfig(widths=(8, 8, 16, 16))


def content(config: UNetConfig = TINY) -> bytes:
    torch.manual_seed(0)
    return weights.to_bytes(UNet(config), weights.Description("tiny", config))


@pytest.fixture(scope="module")
def describer() -> Describer:
    return Describer(content(), device="cpu")


def test_the_same_film_has_the_same_features_whatever_was_described_before(describer: Describer) -> None:
    film = phantom(0, height=128, width=104).pixels
    first = describer.features(film)
    describer.features(phantom(1, height=104, width=128).pixels)
    assert np.array_equal(first, describer.features(film))


def test_features_of_films_of_any_size_and_shape_have_one_length(describer: Describer) -> None:
    sizes = [(128, 104), (104, 128), (300, 60), (31, 31)]
    found = {describer.features(phantom(0, height=h, width=w).pixels).shape for h, w in sizes}
    assert found == {(8 * features.GRID**2,)}


def test_features_are_finite_and_of_length_1(describer: Describer) -> None:
    found = describer.features(phantom(2, height=128, width=104).pixels)
    assert found.dtype == np.float32
    assert np.isfinite(found).all()
    assert np.linalg.norm(found) == pytest.approx(1, abs=1e-5)


def test_a_film_of_other_bits_and_contrast_has_the_same_features(describer: Describer) -> None:
    film = phantom(0, height=128, width=104).pixels
    other = film.astype(np.uint16) * 137 + 1000
    assert np.allclose(describer.features(film), describer.features(other), atol=1e-4)


def test_a_film_is_more_like_itself_shifted_by_a_pixel_than_like_another(describer: Describer) -> None:
    film, other = (phantom(seed, height=256, width=208).pixels for seed in (0, 1))
    here, shifted, there = (describer.features(each) for each in (film, np.roll(film, 1, axis=1), other))
    assert np.linalg.norm(here - shifted) < np.linalg.norm(here - there)


def test_a_film_without_any_content_has_finite_features(describer: Describer) -> None:
    assert np.isfinite(describer.features(np.zeros((50, 40), np.uint8))).all()


def test_a_network_of_one_level_describes_by_that() -> None:
    found = Describer(content(UNetConfig(widths=(8,), heads=1)), device="cpu")
    assert found.features(phantom(0, height=64, width=52).pixels).shape == (8 * features.GRID**2,)


def test_the_bundled_encoder_describes_films() -> None:
    found = Describer(device="cpu").features(phantom(0, height=256, width=208).pixels)
    assert found.shape == (112 * features.GRID**2,)
    assert np.linalg.norm(found) == pytest.approx(1, abs=1e-5)


def test_films_come_one_by_one_so_that_the_work_can_be_stopped(phantoms: Phantoms) -> None:
    seen: list[str] = []

    def read(image: Image) -> Film:
        seen.append(image.id)
        return phantoms.read(image)

    images = phantoms.project(0).images
    events = features.describe(images, read=read, content=content(), device="cpu", threads=1)
    assert isinstance(next(events), Started)
    assert isinstance(next(events), Described)
    assert isinstance(next(events), Step)
    # The next film may have been read ahead, and no more.
    assert seen[0] == images[0].id
    assert len(seen) <= 2 < len(images)


def test_a_film_that_cannot_be_read_is_noted_and_the_others_are_described(phantoms: Phantoms) -> None:
    project = phantoms.project(0)
    phantoms.gone.add("1.png")
    events = list(features.describe(project.images, read=phantoms.read, content=content(), device="cpu"))
    assert [e.image_id for e in events if isinstance(e, Described)] == ["0.png", "2.png", "3.png"]
    assert ["1.png" in e.text for e in events if isinstance(e, Note)] == [True]
    assert [e.step for e in events if isinstance(e, Step)] == [1, 2, 3, 4]


def test_the_threads_are_as_before_afterwards(phantoms: Phantoms) -> None:
    before = torch.get_num_threads()
    list(
        features.describe(
            phantoms.project(0).images[:1], read=phantoms.read, content=content(), device="cpu", threads=1
        )
    )
    assert torch.get_num_threads() == before


def test_content_that_is_no_network_is_refused() -> None:
    with pytest.raises(WeightsError):
        Describer(b"no weights", device="cpu")
