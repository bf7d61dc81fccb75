"""A phantom as a DICOM film is read as it was made."""

from pathlib import Path

import numpy as np
import pytest
from pydicom.uid import UID, ExplicitVRLittleEndian, JPEG2000Lossless, JPEGLSLossless

from lmstudio.core.geometry import SpacingOrigin
from lmstudio.imaging import film_reading
from lmstudio.phantom import dicom_phantom, sample


@pytest.mark.parametrize(
    "syntax", [ExplicitVRLittleEndian, JPEG2000Lossless, JPEGLSLossless], ids=lambda uid: uid.name
)
def test_pixels_and_spacing_are_read_as_they_were_made(tmp_path: Path, syntax: UID) -> None:
    made = sample.phantom(3, height=256, width=208)
    dicom_phantom.write(tmp_path / "film.dcm", made, syntax=syntax)
    film = film_reading.read_film(tmp_path / "film.dcm")
    assert np.array_equal(film.pixels, made.pixels)
    assert film.spacing.origin is SpacingOrigin.CALIBRATED
    assert film.spacing.x_mm == pytest.approx(made.spacing.x_mm, abs=1e-6)
