import time
from dataclasses import replace
from threading import Thread, current_thread

import numpy as np
import pytest
import torch

from lmstudio.core.annotation import Origin
from lmstudio.core.events import Note, Prediction, Started, Step, Trained
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image
from lmstudio.errors import WeightsError
from lmstudio.imaging.film import Film
from lmstudio.learning import devices, ways, weights
from lmstudio.learning import predict as module
from lmstudio.learning.finetune import FinetuneConfig, finetune
from lmstudio.learning.locate import TIMES_SMALLER, Glance, Located, Locator
from lmstudio.learning.predict import Predictor, predict
from lmstudio.learning.unet import UNet, UNetConfig
from lmstudio.learning.views import View, view
from lmstudio.learning.ways import Way
from tests.learning.conftest import Phantoms


@pytest.fixture(scope="module")
def trained(_phantoms: Phantoms) -> bytes:
    config = FinetuneConfig(
        steps=3, batch=2, close_batch=2, area=96 * 64, close_area=192 * 128, pretrained=False, device="cpu"
    )
    last = list(finetune(_phantoms.project(2), config, read=_phantoms.read))[-1]
    assert isinstance(last, Trained)
    return last.weights


def test_every_film_gets_every_landmark_with_its_expected_error(phantoms: Phantoms, trained: bytes) -> None:
    project = phantoms.project(2)
    events = list(predict(project, trained, read=phantoms.read, model="round 1"))
    assert isinstance(events[0], Started)
    found = [e for e in events if isinstance(e, Prediction)]
    assert [p.image_id for p in found] == [image.id for image in project.images]
    for prediction in found:
        assert tuple(prediction.points) == project.schema.names
        for point in prediction.points.values():
            assert point.origin is Origin.PREDICTED
            assert point.model == "round 1"
            assert point.predicted_xy == point.xy
            assert point.expected_error_px is not None
            assert point.expected_error_px > 0
            assert point.xy is not None
            assert -0.5 <= point.xy[0] <= 207.5
            assert -0.5 <= point.xy[1] <= 255.5
    last = events[-1]
    assert isinstance(last, Step)
    assert last.step == last.steps == 4


def test_heatmaps_peak_where_the_points_are(phantoms: Phantoms, trained: bytes) -> None:
    project = phantoms.project(2)
    prediction = Predictor(trained).predict("0.png", phantoms.read(project.images[0]))
    assert prediction.heatmaps.dtype == np.uint8
    assert (prediction.heatmaps.reshape(19, -1).max(axis=1) == 255).all()
    left, top, right, bottom = prediction.box
    assert left <= 0
    assert top <= 0
    assert right >= 207
    assert bottom >= 255


def test_expected_errors_are_corrected_by_what_was_measured_on_held_back_films(
    phantoms: Phantoms, trained: bytes
) -> None:
    network, description = weights.from_bytes(trained)
    twice = weights.to_bytes(
        network, replace(description, error_factor=2.0), close=weights.close_from_bytes(trained)
    )
    film = phantoms.read(phantoms.project(2).images[0])
    plain, corrected = (Predictor(content).predict("0.png", film).points for content in (trained, twice))
    for name, point in plain.items():
        assert point.expected_error_px is not None
        assert corrected[name].expected_error_px == pytest.approx(2 * point.expected_error_px)


def test_a_film_that_cannot_be_read_is_said_and_the_rest_goes_on(phantoms: Phantoms, trained: bytes) -> None:
    phantoms.gone.add("1.png")
    events = list(predict(phantoms.project(2), trained, read=phantoms.read))
    assert any(isinstance(e, Note) and "1.png" in e.text for e in events)
    assert sum(isinstance(e, Prediction) for e in events) == 3


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_films_predicted_at_once_come_in_their_order_as_if_predicted_one_by_one(
    phantoms: Phantoms, trained: bytes, threads: int
) -> None:
    predictor, images = Predictor(trained), phantoms.project(2).images
    alone = [predictor.predict(image.id, phantoms.read(image)) for image in images]
    before = torch.get_num_threads()
    with devices.threads(threads):
        found = list(predictor.predictions(images, phantoms.read))
    assert torch.get_num_threads() == before
    assert [image for image, _ in found] == list(images)
    for (image, each), wanted in zip(found, alone, strict=True):
        assert isinstance(each, Prediction)
        assert each.image_id == image.id
        for name, point in wanted.points.items():
            assert each.points[name].xy == pytest.approx(point.xy, abs=1e-3)


def test_films_are_read_one_at_a_time_and_not_far_ahead(phantoms: Phantoms, trained: bytes) -> None:
    images = phantoms.project(2).images * 4
    read, reading = list[str](), list[int]()

    def slowly(image: Image) -> Film:
        reading.append(1)
        assert len(reading) == 1
        time.sleep(0.01)
        reading.clear()
        read.append(image.id)
        return phantoms.read(image)

    with devices.threads(2):
        found = Predictor(trained).predictions(images, slowly)
        next(found)
        assert len(read) <= 4
        found.close()
    assert len(read) <= 4


def test_a_graphics_card_predicts_in_the_thread_that_asks(
    phantoms: Phantoms, trained: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    predictor, asked, plain = Predictor(trained), set[Thread](), Predictor.predict

    def watched(self: Predictor, image_id: str, film: Film) -> Prediction:
        asked.add(current_thread())
        return plain(self, image_id, film)

    monkeypatch.setattr(Predictor, "predict", watched)
    for device, alone in (("meta", True), ("cpu", False)):
        predictor.device = torch.device(device)
        asked.clear()
        with devices.threads(2):
            assert len(list(predictor.predictions(phantoms.project(2).images, phantoms.read))) == 4
        assert (asked == {current_thread()}) is alone


def test_no_film_is_no_error(phantoms: Phantoms, trained: bytes) -> None:
    events = list(predict(phantoms.project(2), trained, read=phantoms.read, images=[]))
    assert [type(e) for e in events] == [Started]


def test_a_network_that_was_only_pre_trained_is_refused(phantoms: Phantoms) -> None:
    shape = UNetConfig(widths=(8, 16), groups=4)
    content = weights.to_bytes(UNet(shape), weights.Description("bare", shape))
    with pytest.raises(WeightsError, match="Train it"):
        list(predict(phantoms.project(1), content, read=phantoms.read))


def test_a_network_of_other_landmarks_is_refused(phantoms: Phantoms, trained: bytes) -> None:
    project = replace(phantoms.project(1), schema=from_names(["knee"]))
    with pytest.raises(WeightsError, match="none of the project's landmarks"):
        list(predict(project, trained, read=phantoms.read))


def test_the_display_of_a_film_does_not_change_its_prediction(phantoms: Phantoms, trained: bytes) -> None:
    film = phantoms.read(phantoms.project(1).images[0])
    brighter = replace(film, pixels=film.pixels.astype(np.uint16) * 200 + 1000)
    predictor = Predictor(trained)
    for one, two in zip(
        predictor.predict("a", film).points.values(), predictor.predict("a", brighter).points.values(), strict=True
    ):
        assert one.xy == pytest.approx(two.xy, abs=0.05)


def test_films_of_two_sizes_are_learned_and_predicted_together() -> None:
    mixed = Phantoms(3)
    mixed.make_first_wide()
    project = mixed.project(2)
    config = FinetuneConfig(steps=2, batch=2, area=96 * 64, pretrained=False, device="cpu")
    last = list(finetune(project, config, read=mixed.read))[-1]
    assert isinstance(last, Trained)
    for prediction in predict(project, last.weights, read=mixed.read):
        if isinstance(prediction, Prediction):
            image = next(i for i in project.images if i.id == prediction.image_id)
            for point in prediction.points.values():
                assert point.xy is not None
                assert -0.5 <= point.xy[0] <= image.width - 0.5
                assert -0.5 <= point.xy[1] <= image.height - 0.5


@pytest.mark.parametrize("posed", [False, True])
def test_only_networks_that_know_how_their_films_lay_look_at_films_upright(
    phantoms: Phantoms, trained: bytes, monkeypatch: pytest.MonkeyPatch, posed: bool
) -> None:
    asked: list[Glance] = []
    network, description = weights.from_bytes(trained)
    assert description.posed

    def upright(locator: Locator, glance: Glance) -> Glance:
        assert locator.usual == description.plausibility
        asked.append(glance)
        return glance

    monkeypatch.setattr(Locator, "upright", upright)
    predictor = Predictor(weights.to_bytes(network, replace(description, posed=posed)))
    predictor.predict("0.png", phantoms.read(phantoms.project(2).images[0]))
    assert bool(asked) is posed


class _Trained(Locator):
    """Finds a film plausible only when it is bright in the top left corner."""

    def glance(self, view: View) -> Glance:
        seen = super().glance(view)
        return replace(seen, plausibility=-0.5 if view.whole[0, :8, :8].mean() > 0 else -4.0)


def test_a_mirrored_film_is_predicted_as_if_put_right_and_said(
    phantoms: Phantoms, trained: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "Locator", _Trained)
    right = phantoms.read(phantoms.project(2).images[0])
    pixels = right.pixels.copy()
    pixels[:64, :64], pixels[:64, -64:], pixels[-64:] = 255, 0, 0
    network, description = weights.from_bytes(trained)
    predictor = Predictor(weights.to_bytes(network, replace(description, mirrored_less=3.0)))
    plain = predictor.predict("0.png", replace(right, pixels=pixels))
    mirrored = predictor.predict("0.png", replace(right, pixels=np.ascontiguousarray(pixels[:, ::-1])))
    assert (plain.way, mirrored.way) == ("", "mirrored")
    assert mirrored.box == pytest.approx(plain.box)
    assert (mirrored.heatmaps == plain.heatmaps[:, :, ::-1]).all()
    for name, point in plain.points.items():
        assert point.xy is not None
        other = mirrored.points[name].xy
        assert other == pytest.approx((right.width - 1 - point.xy[0], point.xy[1]), abs=1e-3)


class _Varied(Locator):
    """Finds every film as plausible as the shapes of a spine, and each landmark in its middle."""

    glances = 0

    def glance(self, view: View) -> Glance:
        _Varied.glances += 1
        seen = super().glance(view)
        middle = torch.tensor(seen.probability.shape[:0:-1]) / 2
        return replace(seen, plausibility=-2.5, fitted=middle.expand_as(seen.fitted))


@pytest.mark.parametrize(
    ("labelled", "less", "glances"),
    [
        (-0.5, 3.0, 1 + len(ways.OTHERS) + 2 * len(TIMES_SMALLER)),
        (-0.5, 0.1, 1 + len(ways.OTHERS) // 2 + len(TIMES_SMALLER)),
        (-1.9, 3.0, 2),
        (-1.9, 0.1, 1),
        (-2.45, 3.0, 1),
    ],
)
def test_the_less_plausible_a_film_is_beside_the_labelled_ones_the_more_ways_it_is_looked_at(
    phantoms: Phantoms,
    trained: bytes,
    monkeypatch: pytest.MonkeyPatch,
    labelled: float,
    less: float,
    glances: int,
) -> None:
    monkeypatch.setattr(module, "Locator", _Varied)
    _Varied.glances = 0
    network, description = weights.from_bytes(trained)
    description = replace(description, plausibility=labelled, mirrored_less=less, posed=False)
    predictor = Predictor(weights.to_bytes(network, description))
    assert predictor.predict("0.png", phantoms.read(phantoms.project(2).images[0])).way == ""
    assert glances == _Varied.glances


class _Large(Locator):
    """Finds a film plausible only when it is seen at half its size; the landmarks lie in its middle."""

    def glance(self, view: View) -> Glance:
        seen = super().glance(view)
        middle = torch.tensor(seen.probability.shape[:0:-1]) / 2
        plausibility = -0.6 if view.frame.pose.turn == 2 else -4.0
        return replace(seen, plausibility=plausibility, fitted=middle.expand_as(seen.fitted))


@pytest.mark.parametrize(("labelled", "turn"), [(-0.5, 2.0), (-3.9, 1.0)])
def test_a_film_much_larger_than_the_labelled_ones_is_seen_smaller(
    phantoms: Phantoms, trained: bytes, monkeypatch: pytest.MonkeyPatch, labelled: float, turn: float
) -> None:
    looked: list[complex] = []

    def look_closer(locator: Locator, glance: Glance) -> Located:
        looked.append(glance.view.frame.pose.turn)
        return Locator.look_closer(locator, glance)

    monkeypatch.setattr(module, "Locator", _Large)
    monkeypatch.setattr(_Large, "look_closer", look_closer)
    network, description = weights.from_bytes(trained)
    predictor = Predictor(weights.to_bytes(network, replace(description, plausibility=labelled, posed=False)))
    film = phantoms.read(phantoms.project(2).images[0])
    found = predictor.predict("0.png", film)
    assert (looked, found.way) == ([turn], "")
    assert found.box == Predictor(trained).predict("0.png", film).box


class _Hands(Locator):
    """Finds a film bright at its left edge as plausible as a right hand among left ones, its mirror image more."""

    more = 0.0

    def glance(self, view: View) -> Glance:
        mirrored = view.whole[0, :, :8].mean() < view.whole[0, :, -8:].mean()
        return replace(super().glance(view), plausibility=-1.2 + (_Hands.more if mirrored else 0.0))


@pytest.mark.parametrize(
    ("more", "less", "films", "way"),
    [
        (0.6, 3.0, 10, "mirrored"),
        (0.6, 0.4, 10, "mirrored"),
        (0.6, 3.0, 1, ""),
        (1.1, 3.0, 1, "mirrored"),
        (0.6, None, 1, "mirrored"),
        (0.4, None, 10, ""),
        (0.5, 3.0, 10, ""),
        (1.1, 0.3, 10, ""),
        (1.1, -0.2, 10, ""),
    ],
)
def test_a_film_whose_mirror_image_is_a_little_more_plausible_is_taken_as_mirrored_only_beyond_doubt(
    phantoms: Phantoms,
    trained: bytes,
    monkeypatch: pytest.MonkeyPatch,
    more: float,
    less: float | None,
    films: int,
    way: str,
) -> None:
    monkeypatch.setattr(module, "Locator", _Hands)
    monkeypatch.setattr(_Hands, "more", more)
    film = phantoms.read(phantoms.project(2).images[0])
    pixels = film.pixels.copy()
    pixels[:, :64], pixels[:, -64:] = 255, 0
    network, description = weights.from_bytes(trained)
    description = replace(description, plausibility=-0.63, mirrored_less=less, films=films)
    predictor = Predictor(weights.to_bytes(network, description))
    assert predictor.predict("0.png", replace(film, pixels=pixels)).way == way


class _Doubtful(Locator):
    """Finds a film bright at its left edge less plausible than any labelled one, its mirror image ``less`` so."""

    less = 0.0

    def glance(self, view: View) -> Glance:
        mirrored = view.whole[0, :, :8].mean() < view.whole[0, :, -8:].mean()
        seen, middle = super().glance(view), torch.full((2,), torch.nan)
        plausibility = -0.5 - _Doubtful.less if mirrored else -4.0
        return replace(seen, plausibility=plausibility, fitted=middle.expand_as(seen.fitted))


@pytest.mark.parametrize(("less", "way"), [(0.9, "mirrored"), (1.1, "")])
def test_a_film_is_not_taken_as_mirrored_by_a_look_that_leaves_it_in_doubt(
    phantoms: Phantoms, trained: bytes, monkeypatch: pytest.MonkeyPatch, less: float, way: str
) -> None:
    monkeypatch.setattr(module, "Locator", _Doubtful)
    monkeypatch.setattr(_Doubtful, "less", less)
    film = phantoms.read(phantoms.project(2).images[0])
    pixels = film.pixels.copy()
    pixels[:, :64], pixels[:, -64:] = 255, 0
    network, description = weights.from_bytes(trained)
    description = replace(description, plausibility=-0.5, mirrored_less=3.0, posed=False)
    predictor = Predictor(weights.to_bytes(network, description))
    assert predictor.predict("0.png", replace(film, pixels=pixels)).way == way


def test_a_network_says_how_plausible_its_labelled_films_are(phantoms: Phantoms, trained: bytes) -> None:
    predictor = Predictor(trained)
    films = [phantoms.read(image) for image in phantoms.project(2).labelled()]
    found = [predictor.locator.glance(view(film.pixels, predictor.scales)).plausibility for film in films]
    assert weights.describe(trained).plausibility == pytest.approx(np.mean(found), abs=0.02)
    assert np.mean(found) < -0.01


def test_a_network_says_how_much_less_plausible_its_labelled_films_are_mirrored(
    phantoms: Phantoms, trained: bytes
) -> None:
    predictor = Predictor(trained)
    films = [phantoms.read(image).pixels for image in phantoms.project(2).labelled()]
    both = [
        [predictor.locator.glance(view(seen, predictor.scales)).plausibility for seen in (film, film[:, ::-1])]
        for film in films
    ]
    less = weights.describe(trained).mirrored_less
    assert less == pytest.approx(np.median([as_it_is - mirrored for as_it_is, mirrored in both]), abs=0.02)


def test_the_reader_is_told_of_a_film_that_had_to_be_put_right(
    phantoms: Phantoms, trained: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mirrored(_predictor: Predictor, _film: object) -> tuple[Way, Glance]:
        film = phantoms.read(phantoms.project(2).images[0])
        return Way(mirrored=True), _predictor.locator.glance(view(film.pixels, _predictor.scales))

    monkeypatch.setattr(Predictor, "_glance", mirrored)
    project = phantoms.project(2)
    events = list(predict(project, trained, read=phantoms.read, images=project.images[:1]))
    note, found = (next(e for e in events if isinstance(e, kind)) for kind in (Note, Prediction))
    assert isinstance(note, Note)
    assert "0.png looks mirrored" in note.text
    assert events.index(note) < events.index(found)
