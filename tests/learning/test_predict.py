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
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.network import devices, weights
from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.prediction.predict import Predictor, predict
from lmstudio.learning.training_round import finetune
from tests.learning.conftest import Phantoms


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


def test_lower_precision_hardly_moves_a_point(
    phantoms: Phantoms, trained: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for dtype in (torch.float32, torch.bfloat16):
        monkeypatch.setattr(devices, "precision", lambda _, dtype=dtype: dtype)
        predictor = Predictor(trained)
        assert predictor.locator.coarse.stem.weight.dtype is dtype
        assert predictor.locator.coarse.head.weight.dtype is torch.float32
        points = predictor.predict("0.png", phantoms.read(phantoms.project(2).images[0])).points
        found.append(np.array([point.xy for point in points.values()]))
    assert np.abs(found[0] - found[1]).max() < 0.1


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
