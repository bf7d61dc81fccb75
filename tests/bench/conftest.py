from collections.abc import Iterator

import pytest

from lmstudio.bench.datasets import Dataset
from lmstudio.learning.prediction import pose_search
from tests.bench import sets


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """A set of phantoms whose spacing is known."""
    return sets.phantoms(tmp_path_factory.mktemp("sets") / "ceph", mm=True)


@pytest.fixture(scope="module")
def one_way() -> Iterator[None]:
    """Networks that have learned nothing find no film plausible: they would look at each in sixteen ways."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pose_search, "TRIALS", ())
        yield
