"""Tracings as SVG drawings: a file for each film with schematic outlines, planes and landmarks, without the film.

A drawing has the size of the film in millimetres where its spacing is known, so that it is printed life-size; its
own unit is the width of a pixel, with the centre of the first one at 0, 0. Points that nobody has confirmed are
rings. Source: W3C SVG 1.1.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from lmstudio.analysis.tracing import tracings
from lmstudio.analysis.tracing.average_head import Tissue
from lmstudio.core.annotation import Annotation
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.formats import atomic, film_files, xml_text
from lmstudio.formats.measurement_files import cephalometric

SUFFIX = ".svg"
SCHEMATIC = "Outlines through landmarks, drawn by a template: schematic, not traced from the film."
_COLOURS = {Tissue.BONE: "#1a1a1a", Tissue.SOFT: "#8a4b1f", Tissue.TOOTH: "#1a1a1a"}
_PLANE, _POINT = "#1f5f8a", "#c83c00"
_SIZE = 1 / 1000
"""Of the film's longer side: the unit of widths and letters, so that drawings of all films look alike."""


def write(folder: Path, project: Project) -> tuple[str, ...]:
    """Write a drawing for each film that has points; returns the ids of the others.

    Raises:
        TableError: two films would be written to one file.
        SaveFailed: the disk is full, or the folder is read-only.
    """
    targets = film_files.name_files(project.images, SUFFIX, folder, deep=True)
    film_files.make_folders(folder, targets)
    left_out = []
    for name, image in targets.items():
        annotation = project.annotation(image.id)
        if any(point.xy is not None for point in annotation.points.values()):
            atomic.write_text(folder / name, drawing(project.schema, image, annotation))
        else:
            left_out.append(image.id)
    return tuple(left_out)


def drawing(schema: Schema, image: Image, annotation: Annotation) -> str:
    """The text of a film's drawing."""
    aspect = image.spacing.aspect
    width, height = image.width, image.height * aspect
    unit = _SIZE * max(width, height)
    size = _millimetres(image) if image.spacing.known else ""
    tracing = tracings.trace_film(cephalometric(), schema, image, annotation)
    parts = [
        # The program on the first line tells its drawings from those of others, which it does not overwrite.
        '<?xml version="1.0" encoding="UTF-8"?><!-- Landmark Studio -->',
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}viewBox="-0.5 {-aspect / 2:g} {width} {height:g}">',
        f"<title>{xml_text.escape(image.name)}</title>",
        f"<desc>{SCHEMATIC}</desc>" if tracing.curves else "",
        *(_path(each.places, aspect, _COLOURS[each.tissue], 2 * unit, each.name) for each in tracing.curves),
        *(_path((each.start, each.end), aspect, _PLANE, unit, each.name) for each in tracing.planes),
        *_points(schema, annotation, aspect, unit),
        "</svg>\n",
    ]
    return "\n".join(part for part in parts if part)


def _millimetres(image: Image) -> str:
    across, down = image.width * image.spacing.x_mm, image.height * image.spacing.y_mm
    return f'width="{across:.3f}mm" height="{down:.3f}mm" '


def _path(places: Iterable[XY], aspect: float, colour: str, width: float, name: str) -> str:
    steps = " L".join(f"{x:.2f},{y * aspect:.2f}" for x, y in places)
    return (
        f'<path d="M{steps}" fill="none" stroke="{colour}" stroke-width="{width:.3f}" stroke-linejoin="round">'
        f"<title>{xml_text.escape(name)}</title></path>"
    )


def _points(schema: Schema, annotation: Annotation, aspect: float, unit: float) -> Iterator[str]:
    for landmark in schema.landmarks:
        point = annotation.points.get(landmark.name)
        if point is None or point.xy is None:
            continue
        x, y = point.xy[0], point.xy[1] * aspect
        fill = _POINT if point.by_reader else "none"
        yield (
            f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{4 * unit:.3f}" fill="{fill}" stroke="{_POINT}" '
            f'stroke-width="{unit:.3f}"><title>{xml_text.escape(landmark.name)}</title></circle>'
        )
        yield (
            f'<text x="{x + 6 * unit:.2f}" y="{y - 5 * unit:.2f}" font-family="sans-serif" '
            f'font-size="{14 * unit:.3f}" fill="{_POINT}">{xml_text.escape(landmark.short)}</text>'
        )
