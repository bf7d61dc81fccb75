from dataclasses import replace
from typing import ClassVar

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from lmstudio.analysis import orientation
from lmstudio.analysis.orientation import MIRRORED, Orientation
from lmstudio.core.events import Note, Prediction
from lmstudio.imaging.film import Film, Window
from lmstudio.learning.network import weights
from lmstudio.learning.prediction import predict as module
from lmstudio.learning.prediction.locate import CoarsePrediction, Located, Locator
from lmstudio.learning.prediction.pose_search import SCALES, Posed, PoseSearch
from lmstudio.learning.prediction.predict import Predictor, predict
from lmstudio.learning.prediction.views import View, view
from tests.learning.conftest import Phantoms

UPRIGHT = [way for way in orientation.OTHERS if way.quarter_turns % 2 == 0]


class _Trained(Locator):
    """Finds a film plausible only when it is bright in the top left corner, never tilted."""

    def predict_coarse(self, view: View) -> CoarsePrediction:
        seen = super().predict_coarse(view)
        right = view.unwarped is None and view.whole[0, :8, :8].mean() > 0
        return replace(seen, plausibility=-0.5 if right else -4.0)


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
    assert (plain.orientation, mirrored.orientation) == ("", "mirrored")
    assert mirrored.box == pytest.approx(plain.box)
    assert (mirrored.heatmaps == plain.heatmaps[:, :, ::-1]).all()
    for name, point in plain.points.items():
        assert point.xy is not None
        other = mirrored.points[name].xy
        assert other == pytest.approx((right.width - 1 - point.xy[0], point.xy[1]), abs=1e-3)


class _Varied(Locator):
    """Finds every film as plausible as the shapes of a spine, and each landmark in its middle."""

    predictions = 0

    def predict_coarse(self, view: View) -> CoarsePrediction:
        _Varied.predictions += 1
        seen = super().predict_coarse(view)
        middle = torch.tensor(seen.probability.shape[:0:-1]) / 2
        return replace(seen, plausibility=-2.5, fitted=middle.expand_as(seen.fitted))


@pytest.mark.parametrize(
    ("labelled", "less", "predictions"),
    [
        (-0.5, 3.0, 1 + len(UPRIGHT) + 3 * len(SCALES)),
        (-0.5, 0.1, 1 + len(UPRIGHT) // 2 + 2 * len(SCALES)),
        (-1.9, 3.0, 3),
        (-1.9, 0.1, 2),
        (-2.45, 3.0, 1),
    ],
)
def test_the_less_plausible_a_film_is_beside_the_labelled_ones_the_more_ways_it_is_looked_at(
    phantoms: Phantoms,
    trained: bytes,
    monkeypatch: pytest.MonkeyPatch,
    labelled: float,
    less: float,
    predictions: int,
) -> None:
    monkeypatch.setattr(module, "Locator", _Varied)
    _Varied.predictions = 0
    network, description = weights.from_bytes(trained)
    description = replace(description, plausibility=labelled, mirrored_less=less, posed=False)
    predictor = Predictor(weights.to_bytes(network, description))
    assert predictor.predict("0.png", phantoms.read(phantoms.project(2).images[0])).orientation == ""
    assert predictions == _Varied.predictions


@pytest.mark.parametrize(("sides", "turned"), [((256, 208), False), ((208, 256), True), ((220, 208), True)])
def test_a_film_whose_sides_are_as_usual_is_not_turned_by_a_quarter(
    trained: bytes, monkeypatch: pytest.MonkeyPatch, sides: tuple[int, int], turned: bool
) -> None:
    monkeypatch.setattr(module, "Locator", _Varied)
    network, description = weights.from_bytes(trained)
    predictor = Predictor(weights.to_bytes(network, replace(description, plausibility=-0.5, posed=False)))
    seen, tried = Orientation.orient_pixels, list[Orientation]()

    def noted(way: Orientation, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        tried.append(way)
        return seen(way, pixels)

    monkeypatch.setattr(Orientation, "orient_pixels", noted)
    pixels = np.random.default_rng(0).integers(0, 255, sides, dtype=np.uint8)
    predictor.predict("0.png", Film(pixels, (Window("full", 0, 255),)))
    assert any(way.quarter_turns == 2 for way in tried)
    assert any(way.quarter_turns % 2 for way in tried) is turned


class _Large(Locator):
    """Finds a film plausible only when it is seen at half its size; the landmarks lie in its middle."""

    def predict_coarse(self, view: View) -> CoarsePrediction:
        seen = super().predict_coarse(view)
        middle = torch.tensor(seen.probability.shape[:0:-1]) / 2
        plausibility = -0.6 if view.frame.warp.turn == 2 else -4.0
        return replace(seen, plausibility=plausibility, fitted=middle.expand_as(seen.fitted))


@pytest.mark.parametrize(("labelled", "turn"), [(-0.5, 2.0), (-3.9, 1.0)])
def test_a_film_much_larger_than_the_labelled_ones_is_seen_smaller(
    phantoms: Phantoms, trained: bytes, monkeypatch: pytest.MonkeyPatch, labelled: float, turn: float
) -> None:
    looked: list[complex] = []

    def predict_fine(locator: Locator, coarse: CoarsePrediction) -> Located:
        looked.append(coarse.view.frame.warp.turn)
        return Locator.predict_fine(locator, coarse)

    monkeypatch.setattr(module, "Locator", _Large)
    monkeypatch.setattr(_Large, "predict_fine", predict_fine)
    network, description = weights.from_bytes(trained)
    predictor = Predictor(weights.to_bytes(network, replace(description, plausibility=labelled, posed=False)))
    film = phantoms.read(phantoms.project(2).images[0])
    found = predictor.predict("0.png", film)
    assert (looked, found.orientation) == ([turn], "")
    assert found.box == Predictor(trained).predict("0.png", film).box


def _bright_at_left(film: Film) -> Film:
    """A film bright at its left and lower edges, dark at the others."""
    pixels = film.pixels.copy()
    pixels[:64], pixels[-64:], pixels[64:, :64], pixels[:, -64:] = 0, 255, 255, 0
    return replace(film, pixels=pixels)


def _bright_at_right(view: View) -> bool:
    """Whether such a film is seen mirrored, and not inverted."""
    top, left, bottom, right = (view.whole[0].rot90(-turns)[:8].mean() for turns in range(4))
    return bool(left < right and top < bottom)


class _Hands(Locator):
    """Finds a film bright at its left edge as plausible as a right hand among left ones, its mirror image more."""

    more = 0.0

    def predict_coarse(self, view: View) -> CoarsePrediction:
        return replace(
            super().predict_coarse(view), plausibility=-1.2 + (_Hands.more if _bright_at_right(view) else 0.0)
        )


@pytest.mark.parametrize(
    ("more", "less", "films", "way"),
    [
        (0.6, 3.0, 10, "mirrored"),
        (0.6, 0.55, 10, "mirrored"),
        (0.6, 3.0, 1, ""),
        (1.1, 3.0, 1, "mirrored"),
        (1.1, None, 1, "mirrored"),
        (0.4, None, 10, ""),
        (0.5, 3.0, 10, ""),
        (1.1, 0.45, 10, ""),
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
    film = _bright_at_left(phantoms.read(phantoms.project(2).images[0]))
    network, description = weights.from_bytes(trained)
    description = replace(description, plausibility=-0.63, mirrored_less=less, films=films)
    predictor = Predictor(weights.to_bytes(network, description))
    assert predictor.predict("0.png", film).orientation == way


class _Doubtful(Locator):
    """Finds a film bright at its left edge less plausible than any labelled one, its mirror image ``less`` so."""

    less = 0.0

    def predict_coarse(self, view: View) -> CoarsePrediction:
        seen, nowhere = super().predict_coarse(view), torch.full((2,), torch.nan)
        plausibility = -0.5 - _Doubtful.less if _bright_at_right(view) else -4.0
        return replace(seen, plausibility=plausibility, fitted=nowhere.expand_as(seen.fitted))


@pytest.mark.parametrize(("less", "way"), [(0.9, "mirrored"), (1.1, "")])
def test_a_film_is_not_taken_as_mirrored_by_a_look_that_leaves_it_in_doubt(
    phantoms: Phantoms, trained: bytes, monkeypatch: pytest.MonkeyPatch, less: float, way: str
) -> None:
    monkeypatch.setattr(module, "Locator", _Doubtful)
    monkeypatch.setattr(_Doubtful, "less", less)
    film = _bright_at_left(phantoms.read(phantoms.project(2).images[0]))
    network, description = weights.from_bytes(trained)
    description = replace(description, plausibility=-0.5, mirrored_less=3.0, posed=False)
    predictor = Predictor(weights.to_bytes(network, description))
    assert predictor.predict("0.png", film).orientation == way


class _Negative(Locator):
    """Finds a film brighter at the left or above a little less plausible than the labelled ones."""

    def predict_coarse(self, view: View) -> CoarsePrediction:
        left, right = view.whole[0].chunk(2, dim=-1)
        upside = view.whole[0].chunk(2, dim=0)
        negative = left.mean() > right.mean() or upside[0].mean() > upside[1].mean()
        return replace(super().predict_coarse(view), plausibility=-1.3 if negative else -0.6)


def test_an_inverted_film_is_put_right_though_it_is_only_a_little_less_plausible(
    phantoms: Phantoms, trained: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "Locator", _Negative)
    film = phantoms.read(phantoms.project(2).images[0])
    rows, columns = np.indices(film.pixels.shape)
    right = ((rows + columns) / (rows + columns).max() * 255).astype(np.uint8)
    network, description = weights.from_bytes(trained)
    description = replace(description, plausibility=-0.6, mirrored_less=3.0, films=10)
    predictor = Predictor(weights.to_bytes(network, description))
    assert predictor.predict("0.png", replace(film, pixels=right)).orientation == ""
    assert predictor.predict("0.png", replace(film, pixels=255 - right)).orientation == "inverted"


def test_a_network_says_how_plausible_its_labelled_films_are(phantoms: Phantoms, trained: bytes) -> None:
    predictor = Predictor(trained)
    films = [phantoms.read(image) for image in phantoms.project(2).labelled()]
    found = [predictor.locator.predict_coarse(view(film.pixels, predictor.scales)).plausibility for film in films]
    assert weights.describe(trained).plausibility == pytest.approx(np.mean(found), abs=0.02)
    assert np.mean(found) < -0.01


def test_a_network_says_how_much_less_plausible_its_labelled_films_are_mirrored(
    phantoms: Phantoms, trained: bytes
) -> None:
    predictor = Predictor(trained)
    films = [phantoms.read(image).pixels for image in phantoms.project(2).labelled()]
    both = [
        [
            predictor.locator.predict_coarse(view(seen, predictor.scales)).plausibility
            for seen in (film, film[:, ::-1])
        ]
        for film in films
    ]
    less = weights.describe(trained).mirrored_less
    assert less == pytest.approx(np.median([as_it_is - mirrored for as_it_is, mirrored in both]), abs=0.02)


def test_the_reader_is_told_of_a_film_that_had_to_be_put_right(
    phantoms: Phantoms, trained: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mirrored(search: PoseSearch, seen: View, _otherwise: object) -> Posed:
        return Posed(MIRRORED, search.locator.predict_coarse(seen))

    monkeypatch.setattr(PoseSearch, "search", mirrored)
    project = phantoms.project(2)
    events = list(predict(project, trained, read=phantoms.read, images=project.images[:1]))
    note, found = (next(e for e in events if isinstance(e, kind)) for kind in (Note, Prediction))
    assert isinstance(note, Note)
    assert "0.png looks mirrored" in note.text
    assert events.index(note) < events.index(found)


class _InDoubt(Locator):
    """Finds every film in doubt, and keeps how it was warped."""

    warped: ClassVar[list[bool]] = []

    def predict_coarse(self, view: View) -> CoarsePrediction:
        _InDoubt.warped.append(view.unwarped is not None)
        return replace(super().predict_coarse(view), plausibility=-1.0)


@pytest.mark.parametrize("posed", [False, True])
def test_only_networks_that_know_how_their_films_lay_tilt_films(
    phantoms: Phantoms, trained: bytes, monkeypatch: pytest.MonkeyPatch, posed: bool
) -> None:
    monkeypatch.setattr(module, "Locator", _InDoubt)
    monkeypatch.setattr(_InDoubt, "warped", [])
    network, description = weights.from_bytes(trained)
    assert description.posed
    description = replace(description, posed=posed, plausibility=-0.5)
    predictor = Predictor(weights.to_bytes(network, description))
    assert predictor.locator.typical == -0.5
    predictor.predict("0.png", phantoms.read(phantoms.project(2).images[0]))
    assert any(_InDoubt.warped) is posed
