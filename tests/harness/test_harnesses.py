"""Every harness for some seconds: nothing is found, and each can be run at all."""

import pytest

from tests.harness.all import HARNESSES, Harness

SECONDS = 6.0


@pytest.mark.parametrize("harness", HARNESSES, ids=lambda harness: harness.name)
def test_nothing_is_found_in_some_seconds(harness: Harness) -> None:
    found = harness.run(SECONDS, 0)
    assert found
    assert not [row for row in found if not row.good]
