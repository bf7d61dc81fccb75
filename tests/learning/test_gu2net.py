import torch

from lmstudio.learning.network import gu2net
from lmstudio.learning.network.gu2net import GU2Net


def _count(module: torch.nn.Module) -> int:
    return sum(parameter.numel() for parameter in module.parameters())


def test_it_has_as_many_parameters_as_the_authors_network() -> None:
    network = GU2Net(19)
    assert _count(network) == 2_742_694
    assert round(_count(network.local_network) / 1e6, 2) == 1.99
    assert round(_count(network.global_network) / 1e6, 2) == 0.75


def test_three_anatomies_that_share_point_wise_convolutions_would_have_as_many_as_theirs() -> None:
    shared = sum(
        _count(layer)
        for layer in GU2Net(19).local_network.modules()
        if isinstance(layer, torch.nn.Conv2d) and layer.kernel_size == (1, 1) and min(layer.weight.shape[:2]) >= 64
    )
    each = [_count(GU2Net(landmarks)) for landmarks in (19, 37, 6)]
    assert sum(each) - 2 * shared == 4_381_052


def test_its_output_is_the_product_of_two_probabilities() -> None:
    torch.manual_seed(0)
    network, films = GU2Net(3).eval(), torch.randn(2, 1, 48, 32)
    with torch.no_grad():
        out = network(films)
        near = network.local_network(films).sigmoid()
        far = network.global_network(films, near).sigmoid()
    assert out.shape == (2, 3, 48, 32)
    torch.testing.assert_close(out.sigmoid(), near * far, atol=1e-5, rtol=1e-4)


def test_gradients_are_finite_where_it_is_quite_sure() -> None:
    network = GU2Net(2)
    with torch.no_grad():
        for part in (network.local_network, network.global_network):
            assert part.leave.bias is not None
            part.leave.bias.copy_(torch.tensor([60.0, -60.0]))
    out = network(torch.randn(2, 1, 16, 16))
    torch.nn.functional.binary_cross_entropy_with_logits(out, torch.full_like(out, 0.5)).backward()  # type: ignore[no-untyped-call]
    assert all(p.grad is not None and bool(p.grad.isfinite().all()) for p in network.parameters())


def test_inputs_are_multiples_of_16() -> None:
    assert gu2net.MULTIPLE == 16
