"""Why a file is not taken as a film."""

from pathlib import Path

import pytest

from lmstudio.errors import FilmError
from lmstudio.imaging import film_reading


def refusal(path: Path) -> FilmError:
    """Why a file is not taken, which examining and opening it have to tell alike."""
    found = []
    for look in (film_reading.read_header, film_reading.read_film):
        with pytest.raises(FilmError) as caught:
            look(path)
        found.append(caught.value)
    assert str(found[0]) == str(found[1])
    assert found[0].remedy
    return found[0]
