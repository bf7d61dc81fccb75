"""DICOM presentation states (GSPS): one for each film, which draws its landmarks in a PACS viewer.

Graphic data in units of PIXEL are column and row with the top-left corner of the first pixel at 0, 0 and the
bottom-right corner of the last at the number of columns, rows: the centre of the first pixel is 0.5, 0.5. Beside
each point stands its abbreviation, or its name, and whether nobody has confirmed it. Absent landmarks are not
drawn. The film's own grey levels and the shape of its pixels are kept, as a presentation state takes the place of
all of them.

Sources: DICOM PS3.3 C.10.4 (displayed area), C.10.5 (graphic annotation, annotation units), C.11.6 (softcopy
presentation LUT).
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from pydicom.valuerep import DS

from lmstudio.analysis.measurements.measured_films import PUBLISHED_ALONE, PointErrors
from lmstudio.core.geometry import Spacing
from lmstudio.core.project import Image, Project
from lmstudio.formats.dicom import dicom_films
from lmstudio.formats.dicom.dicom_films import Omitted, Placed

SUFFIX = ".gsps.dcm"
_LAYER = "LANDMARKS"
_PIXEL = "PIXEL"
_MOST_PARTS = 1000
"""A pixel's height and width are given in so many whole parts at most."""


def write(
    folder: Path,
    project: Project,
    sources: Mapping[str, Path],
    *,
    omitted: Omitted | None = None,
    errors: PointErrors = PUBLISHED_ALONE,
) -> tuple[str, ...]:
    """Write a presentation state for each film; see :func:`lmstudio.formats.dicom.dicom_films.write`."""
    del errors
    shorts = {landmark.name: landmark.short for landmark in project.schema.landmarks}
    return dicom_films.write(
        folder,
        project,
        sources,
        suffix=SUFFIX,
        make=lambda film, placed, image: _state(film, placed, image, shorts),
        grey=True,
        omitted=omitted,
    )


def _state(film: Any, placed: Placed, image: Image, shorts: Mapping[str, str]) -> Any:
    # Here, because it takes a second that no other format should wait for.
    from highdicom import PresentationLUTTransformation, pr

    layer = pr.GraphicLayer(_LAYER, order=1)
    annotation = pr.GraphicAnnotation(
        referenced_images=[film],
        graphic_layer=layer,
        graphic_objects=[pr.GraphicObject("POINT", np.array([xy]), _PIXEL) for _, _, xy in placed],
        text_objects=[
            pr.TextObject(
                shorts[name] + ("" if point.by_reader else f" ({point.origin})"),
                _PIXEL,
                anchor_point=xy,
                anchor_point_visible=False,
            )
            for name, point, xy in placed
        ],
    )
    # In a presentation state the shape alone says which end is white, whatever the film's own interpretation.
    shape = "INVERSE" if film.get("PhotometricInterpretation") == "MONOCHROME1" else "IDENTITY"
    state = pr.GrayscaleSoftcopyPresentationState(
        referenced_images=[film],
        device_serial_number=None,
        content_label=_LAYER,
        graphic_annotations=[annotation],
        graphic_layers=[layer],
        presentation_lut_transformation=PresentationLUTTransformation(presentation_lut_shape=shape),
        **dicom_films.new_object(),
    )
    # To be there, if only as unknown, where the body part may be one of two (PS3.3 C.7.3.1); highdicom omits it.
    state.Laterality = film.get("Laterality") or ""
    _shape_pixels(state.DisplayedAreaSelectionSequence, image.spacing)
    return state


def _shape_pixels(areas: Iterable[Any], spacing: Spacing) -> None:
    """Have the film shown with pixels of its own size or shape; highdicom says that all are square (C.10.4)."""
    for area in areas:
        if spacing.known:
            del area.PresentationPixelAspectRatio
            area.PresentationPixelSpacing = [DS(mm, auto_format=True) for mm in (spacing.y_mm, spacing.x_mm)]
        else:
            height, width = Fraction(spacing.aspect).limit_denominator(_MOST_PARTS).as_integer_ratio()
            area.PresentationPixelAspectRatio = [height, width]
