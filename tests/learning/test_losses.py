import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn import functional

from lmstudio.learning.pretraining import losses

E1, E2 = torch.tensor([1.0, 0.0]), torch.tensor([0.0, 1.0])


def test_info_nce_of_two_films_and_a_queue_of_one_is_that_computed_by_hand() -> None:
    queries, keys, queue = torch.stack([E1, E2]), torch.stack([E1, E1]), E2[None]
    # Similarities 1, 1, 0 of the first query with its key first; 0, 0, 1 of the second, whose key is the second.
    first = -math.log(math.exp(2) / (2 * math.exp(2) + 1))
    second = -math.log(1 / (2 + math.exp(2)))
    found = losses.info_nce(queries, keys, queue, temperature=0.5)
    assert float(found) == pytest.approx((first + second) / 2)


def test_nt_xent_of_two_films_is_that_computed_by_hand() -> None:
    first, second = torch.stack([E1, E2]), torch.stack([E1, E1])
    # Of the four views e1, e2, e1, e1 each looks for its other among the three others.
    e = math.exp(1 / 0.5)
    by_hand = [math.log((1 + 2 * e) / e), math.log(3), math.log((1 + 2 * e) / e), math.log(1 + 2 * e)]
    assert float(losses.nt_xent(first, second, temperature=0.5)) == pytest.approx(sum(by_hand) / 4)


def test_a_view_is_never_compared_with_itself() -> None:
    one = functional.normalize(torch.randn(1, 8), dim=-1)
    assert float(losses.nt_xent(one, functional.normalize(torch.randn(1, 8), dim=-1), temperature=0.2)) == 0.0


def test_self_distillation_of_one_film_is_that_computed_by_hand() -> None:
    student = [
        torch.tensor([[math.log(3.0), 0.0]]),
        torch.tensor([[0.0, 0.0]]),
        torch.tensor([[0.0, math.log(3.0)]]),
    ]
    teacher = [torch.tensor([[1.0, 1.0]]), torch.tensor([[1.0 + math.log(3.0), 0.0]])]
    centre = torch.tensor([1.0, 0.0])
    # The teacher says 1/(1+e) and e/(1+e), then 3/4 and 1/4; the student 3/4 and 1/4, 1/2 and 1/2, 1/4 and 3/4.
    p = 1 / (1 + math.e)
    by_hand = [
        math.log(2),  # first told, second said
        -(p * math.log(0.25) + (1 - p) * math.log(0.75)),  # first told, third said
        -(0.75 * math.log(0.75) + 0.25 * math.log(0.25)),  # second told, first said
        -(0.75 * math.log(0.25) + 0.25 * math.log(0.75)),  # second told, third said
    ]
    found = losses.self_distillation(student, teacher, centre, temperatures=(1.0, 1.0))
    assert float(found) == pytest.approx(sum(by_hand) / 4)


def test_temperatures_sharpen_the_teacher_more_than_the_student() -> None:
    outputs = [torch.tensor([[0.1, 0.0]]), torch.tensor([[0.1, 0.0]])]
    found = losses.self_distillation(outputs, outputs, torch.zeros(2), temperatures=(0.1, 0.04))
    told, said = torch.sigmoid(torch.tensor([2.5, 1.0])).tolist()
    assert float(found) == pytest.approx(-(told * math.log(said) + (1 - told) * math.log(1 - said)))


def test_only_hidden_pixels_count() -> None:
    films, hidden = torch.zeros(1, 1, 1, 4), torch.tensor([[[[0.0, 1.0, 1.0, 0.0]]]])
    predicted = torch.tensor([[[[9.0, 1.0, 2.0, 9.0]]]])
    assert float(losses.of_hidden(predicted, films, hidden)) == pytest.approx(2.5)
    assert float(losses.of_hidden(predicted, films, torch.zeros_like(hidden))) == 0.0


def test_points_that_are_near_have_no_say() -> None:
    first = torch.stack([E1, E2, E1])[None]
    places = torch.tensor([[[0.0, 0.0], [3.0, 0.0], [50.0, 0.0]]])
    # The first and the second are near: the first is told from the third alone, whose features are the same.
    e = math.exp(1.0)
    by_hand = [math.log(2), math.log((e + 1) / e), math.log((2 * e + 1) / e)]
    found = losses.of_points(first, first, places, apart=6.0, temperature=1.0)
    assert float(found) == pytest.approx(sum(by_hand) / 3)


def test_points_of_other_films_have_a_say_wherever_they_are() -> None:
    first = torch.stack([E1, E1])[:, None]
    places = torch.zeros(2, 1, 2)
    assert float(losses.of_points(first, first, places, apart=6.0, temperature=1.0)) == pytest.approx(math.log(2))


@given(scale=st.floats(0.1, 100))
def test_the_spread_of_random_outputs_is_about_1_and_of_equal_ones_0(scale: float) -> None:
    torch.manual_seed(0)
    assert losses.spread(scale * torch.randn(512, 64)) == pytest.approx(1, abs=0.02)
    assert losses.spread(scale * torch.randn(1, 64).expand(512, 64)) == pytest.approx(0, abs=1e-3)
