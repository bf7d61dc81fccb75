import math
from typing import Any

import pydicom
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lmstudio.core.geometry import UNKNOWN_SPACING, Spacing, SpacingOrigin, of_shape
from lmstudio.errors import LandmarkStudioError
from lmstudio.imaging import spacing
from tests.unit.imaging import made


def of(**attributes: Any) -> Spacing:
    dataset = pydicom.Dataset()
    for keyword, value in {"Modality": "DX", **attributes}.items():
        setattr(dataset, keyword, value)
    return spacing.from_dicom(dataset)


def test_the_first_value_is_between_rows_which_is_y() -> None:
    assert of(ImagerPixelSpacing=["0.2", "0.1"]) == Spacing(0.1, 0.2, SpacingOrigin.DETECTOR)


def test_a_calibration_type_makes_pixel_spacing_calibrated() -> None:
    found = of(PixelSpacing=[0.1, 0.1], ImagerPixelSpacing=[0.1, 0.1], PixelSpacingCalibrationType="FIDUCIAL")
    assert found.origin is SpacingOrigin.CALIBRATED


def test_pixel_spacing_other_than_that_of_the_imager_is_calibrated() -> None:
    assert of(PixelSpacing=[0.1, 0.1], ImagerPixelSpacing=[0.12, 0.12]) == Spacing(
        0.1, 0.1, SpacingOrigin.CALIBRATED
    )


def test_pixel_spacing_equal_to_that_of_the_imager_is_at_the_detector() -> None:
    found = of(PixelSpacing=["0.14", "0.14"], ImagerPixelSpacing=["0.1400001", "0.1400001"])
    assert found.origin is SpacingOrigin.DETECTOR


def test_the_spacing_of_the_imager_is_divided_by_the_magnification() -> None:
    found = of(ImagerPixelSpacing=[0.12, 0.12], EstimatedRadiographicMagnificationFactor="1.2")
    assert found.origin is SpacingOrigin.MAGNIFICATION
    assert found.x_mm == pytest.approx(0.1)


@pytest.mark.parametrize("factor", ["1.0", "0", "-2", "500"])
def test_a_magnification_that_corrects_nothing_or_is_nonsense_is_left_out(factor: str) -> None:
    found = of(ImagerPixelSpacing=[0.12, 0.12], EstimatedRadiographicMagnificationFactor=factor)
    assert found == Spacing(0.12, 0.12, SpacingOrigin.DETECTOR)


def test_the_spacing_of_a_scanned_film_says_so() -> None:
    assert of(NominalScannedPixelSpacing=[0.085, 0.085]).origin is SpacingOrigin.SCANNED
    equal = of(NominalScannedPixelSpacing=[0.085, 0.085], PixelSpacing=[0.085, 0.085])
    assert equal.origin is SpacingOrigin.SCANNED


@pytest.mark.parametrize("modality", ["CR", "DX", "PX", "OT"])
def test_pixel_spacing_alone_in_a_projection_is_not_believed_to_be_corrected(modality: str) -> None:
    assert of(Modality=modality, PixelSpacing=[0.1, 0.1]).origin is SpacingOrigin.DETECTOR


def test_pixel_spacing_of_a_slice_is_true() -> None:
    assert of(Modality="CT", PixelSpacing=[0.5, 0.5]).origin is SpacingOrigin.CALIBRATED


@pytest.mark.parametrize(
    "value", [[0, 0], [-0.1, -0.1], [0.1], [0.1, 0.1, 0.1], [50, 50], [1e-9, 1e-9], [0.1, 5], None, ""]
)
def test_nonsense_is_unknown(value: Any) -> None:
    assert of(ImagerPixelSpacing=value, PixelSpacing=value) == UNKNOWN_SPACING


@pytest.mark.parametrize(
    ("ratio", "aspect"),
    [([2, 1], 2.0), ([3, 4], 0.75), ([1, 1], 1.0), ([0, 1], 1.0), ([-2, -1], 1.0), ([9, 1], 1.0), ([2], 1.0)],
)
def test_of_an_unknown_spacing_the_shape_of_the_pixels_may_be_known(ratio: Any, aspect: float) -> None:
    found = of(PixelAspectRatio=ratio)
    assert not found.known
    assert found.aspect == aspect
    assert math.isnan(found.mean_mm)
    assert math.isnan(found.distance_mm((0, 0), (3, 4)))
    assert (found == UNKNOWN_SPACING) == (aspect == 1)
    assert of(PixelAspectRatio=ratio, PixelSpacing=[0.1, 0.1]).aspect == 1


def test_a_ruler_on_pixels_of_a_known_shape_keeps_it() -> None:
    found = spacing.calibrated_by_ruler((0, 0), (0, 50), length_mm=10, before=of_shape(2))
    assert (found.x_mm, found.y_mm) == (0.1, 0.2)


def test_text_where_numbers_belong_is_unknown() -> None:
    dataset = {"PixelSpacing": ["0,1", "abc"], "Modality": "DX"}
    assert spacing.from_dicom(dataset) == UNKNOWN_SPACING
    assert spacing.from_dicom({"PixelSpacing": [math.nan, math.inf]}) == UNKNOWN_SPACING


def test_a_real_file_with_spacing_zero_is_unknown() -> None:
    stored = pydicom.dcmread(made.RADIOGRAPHS / "RG1_UNCR.dcm", stop_before_pixels=True)
    assert list(stored.PixelSpacing) == [0, 0]
    assert not spacing.from_dicom(stored).known


@given(
    a=st.tuples(st.floats(0, 4000), st.floats(0, 4000)),
    b=st.tuples(st.floats(0, 4000), st.floats(0, 4000)),
    length_mm=st.floats(10, 100),
    before=st.sampled_from([UNKNOWN_SPACING, Spacing(0.1, 0.2, SpacingOrigin.DETECTOR)]),
)
def test_a_ruler_measures_its_own_length(
    a: tuple[float, float], b: tuple[float, float], length_mm: float, before: Spacing
) -> None:
    assume(math.dist(a, b) > 100)
    found = spacing.calibrated_by_ruler(a, b, length_mm=length_mm, before=before)
    assert found.origin is SpacingOrigin.RULER
    assert found.distance_mm(a, b) == pytest.approx(length_mm)
    if before.known:
        assert found.y_mm / found.x_mm == pytest.approx(2)


@pytest.mark.parametrize("length_mm", [0.0, -5.0, math.nan, math.inf, 1e9])
def test_an_impossible_ruler_is_refused(length_mm: float) -> None:
    with pytest.raises(LandmarkStudioError, match="cannot be right"):
        spacing.calibrated_by_ruler((0, 0), (100, 0), length_mm=length_mm)


def test_a_ruler_without_length_is_refused() -> None:
    with pytest.raises(LandmarkStudioError, match="far apart"):
        spacing.calibrated_by_ruler((5, 5), (5, 5), length_mm=10)


def test_typed_spacing_is_square_and_plausible() -> None:
    assert spacing.spacing_as_typed(0.1) == Spacing(0.1, 0.1, SpacingOrigin.TYPED)
    for mm in (0.0, -0.1, 25.4, math.nan):
        with pytest.raises(LandmarkStudioError, match="millimetres"):
            spacing.spacing_as_typed(mm)


@pytest.mark.parametrize("mm", [90.0, 0.0005, 10.1])
def test_what_is_implausible_is_taken_from_a_reader_who_is_sure(mm: float) -> None:
    assert not spacing.is_plausible(spacing.spacing_as_typed(mm, sure=True))
    assert spacing.spacing_as_typed(0.2, mm, sure=True).y_mm == mm
    with pytest.raises(LandmarkStudioError, match="cannot be right"):
        spacing.spacing_as_typed(0.2, mm)
    found = spacing.calibrated_by_ruler((0, 0), (3, 4), length_mm=5 * mm, sure=True)
    assert found.x_mm == pytest.approx(mm)


@pytest.mark.parametrize("mm", [0.0, -1.0, math.nan, math.inf])
def test_what_is_no_size_at_all_is_refused_however_sure_the_reader_is(mm: float) -> None:
    for one, other in ((mm, None), (0.1, mm)):
        with pytest.raises(LandmarkStudioError, match="cannot be right"):
            spacing.spacing_as_typed(one, other, sure=True)
    with pytest.raises(LandmarkStudioError, match="cannot be right"):
        spacing.calibrated_by_ruler((0, 0), (30, 40), length_mm=mm, sure=True)


def test_the_badge_names_the_origin() -> None:
    assert spacing.describe(Spacing(0.1, 0.1, SpacingOrigin.CALIBRATED)) == "0.1 mm/px, calibrated"
    assert spacing.describe(Spacing(0.1, 0.12, SpacingOrigin.RULER)) == "0.1 × 0.12 mm/px, by ruler"
    assert "uncorrected" in spacing.describe(Spacing(0.143, 0.143, SpacingOrigin.DETECTOR))
    assert spacing.describe(UNKNOWN_SPACING) == "spacing unknown"
    for origin in SpacingOrigin:
        assert spacing.describe(Spacing(0.1, 0.1, origin))
        assert spacing.explain_origin(origin)


def test_a_film_of_more_than_two_metres_has_no_known_spacing() -> None:
    assert of(PixelSpacing=[1, 1], Rows=2400, Columns=1935) == UNKNOWN_SPACING
    assert of(PixelSpacing=[1, 1], Rows=400, Columns=300).known
    found = of(PixelSpacing=[1, 1], ImagerPixelSpacing=[0.14, 0.14], Rows=2400, Columns=1935)
    assert found == Spacing(0.14, 0.14, SpacingOrigin.DETECTOR)
