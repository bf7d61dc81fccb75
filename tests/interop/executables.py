"""DICOM objects read by highdicom and by DCMTK, tables by R, and TPS files by geomorph, in R.

DCMTK is Debian's package ``dcmtk``, R is ``r-base-core``; geomorph is an R package, which may lie where ``R_LIBS``
says.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image as Picture
from pydicom.uid import generate_uid

from tests.interop.programs import Outcome, Program, load
from tests.interop.sample import Places, Sample, largest_difference
from tests.unit.imaging import made

_CONTENT, _CONCEPT, _MEANING, _TEXT = "0040A730", "0040A043", "00080104", "0040A160"
_POINTS, _ANNOTATIONS, _OBJECTS, _TEXTS, _WORDS = "00700022", "00700001", "00700009", "00700008", "00700006"
_READ_TPS = """
read <- geomorph::readland.tps(commandArgs(TRUE)[1], specID = "imageID", warnmsg = FALSE)
for (film in dimnames(read)[[3]]) for (k in seq_len(dim(read)[1]))
    cat(sprintf("%s\\t%d\\t%.17g\\t%.17g\\n", film, k, read[k, 1, film], read[k, 2, film]))
"""
_READ_TABLE = """
table <- read.csv(commandArgs(TRUE)[1])
with(table, cat(sprintf("%s\\t%s\\t%.17g\\t%.17g\\t%s\\n", image, landmark, x_px, y_px, origin), sep = ""))
"""
_REWRITE_TPS = """
read <- geomorph::readland.tps(commandArgs(TRUE)[1], specID = "ID", warnmsg = FALSE)
geomorph::writeland.tps(read, commandArgs(TRUE)[2])
"""


def _on_dicom_films(sample: Sample, folder: Path) -> Sample:
    """The same points on the films as DICOM files, one of which has pixels that are not square."""
    images, sources = [], {}
    for number, image in enumerate(sample.project.images):
        path = folder / Path(image.name).with_suffix(".dcm")
        pixels = np.asarray(Picture.open(sample.sources[image.id])).astype(np.uint16)
        study = {"StudyInstanceUID": generate_uid(), "SeriesInstanceUID": generate_uid()}
        film = made.dataset(pixels, **study, PixelAspectRatio=[1, 1 + number % 2])
        sources[image.id] = made.write(film, path)
        images.append(replace(image, path=path.name))
    return Sample(folder, replace(sample.project, images=tuple(images)), sources)


def _export(sample: Sample, name: str, folder: Path) -> tuple[Sample, dict[str, Path]]:
    """The sample on DICOM films, and the objects of a format by the names of the films."""
    films = _on_dicom_films(sample, folder)
    written = films.export(name, folder / "out")
    return films, {f"{path.name.split('.')[0]}.dcm": path for path in sorted(written.iterdir())}


def _report_read_by_highdicom(sample: Sample, folder: Path) -> Outcome:
    films, objects = _export(sample, "dicom-sr", folder)
    found: Places = {}
    predicted = 0
    for film, path in objects.items():
        for group in load("highdicom.sr").srread(path).content.get_planar_roi_measurement_groups():
            ((x, y),) = group.roi.value.tolist()
            found[film, group.tracking_identifier] = (x - 0.5, y - 0.5)
            predicted += any(each.name.meaning == "Origin" for each in group.get_qualitative_evaluations())
    return Outcome(len(found), largest_difference(found, films.places), predicted)


def _report_read_by_dcmtk(sample: Sample, folder: Path) -> Outcome:
    films, objects = _export(sample, "dicom-sr", folder)
    found: Places = {}
    predicted = 0
    for film, path in objects.items():
        # It reads a report by the rules of its kind, and says so where one is broken.
        assert _said("dsrdump", path).count("SCOORD") == sum(key[0] == film for key in films.places)
        for group in _groups(_as_json(path)):
            items = {_first(item, _CONCEPT)[_MEANING]["Value"][0]: item for item in group[_CONTENT]["Value"]}
            if "Image Region" in items:
                x, y = items["Image Region"][_POINTS]["Value"]
                found[film, items["Tracking Identifier"][_TEXT]["Value"][0]] = (x - 0.5, y - 0.5)
                predicted += "Origin" in items
    return Outcome(len(found), largest_difference(found, films.places), predicted)


def _state_read_by_dcmtk(sample: Sample, folder: Path) -> Outcome:
    films, objects = _export(sample, "dicom-gsps", folder)
    found: Places = {}
    predicted = 0
    for film, path in objects.items():
        assert "Test passed" in _said("dcmpschk", path)
        _said("dcmp2pgm", "-p", path, folder / film, folder / "shown.pgm")
        (annotation,) = _as_json(path)[_ANNOTATIONS]["Value"]
        for drawn, text in zip(annotation[_OBJECTS]["Value"], annotation[_TEXTS]["Value"], strict=True):
            x, y = drawn[_POINTS]["Value"]
            name, _, origin = text[_WORDS]["Value"][0].partition(" (predicted")
            found[film, name] = (x - 0.5, y - 0.5)
            predicted += bool(origin)
    return Outcome(len(found), largest_difference(found, films.places), predicted)


def _table_read_by_r(sample: Sample, folder: Path) -> Outcome:
    found: Places = {}
    predicted = 0
    for line in _said("Rscript", "-e", _READ_TABLE, sample.export("csv", folder / "points.csv")).splitlines():
        film, name, x, y, origin = line.split("\t")
        found[Path(film).name, name] = (float(x), float(y))
        predicted += origin == "predicted"
    return Outcome(len(found), largest_difference(found, sample.places), predicted)


def _read_by_geomorph(sample: Sample, folder: Path) -> Outcome:
    path = sample.export("tps", folder / "points.tps")
    heights = {image.path: image.height for image in sample.project.images}
    found: Places = {}
    for line in _said("Rscript", "-e", _READ_TPS, path).splitlines():
        film, number, x, y = line.split("\t")
        name = sample.project.schema.names[int(number) - 1]
        found[Path(film).name, name] = (float(x) - 0.5, heights[film] - float(y) - 0.5)
    return Outcome(len(found), largest_difference(found, sample.places))


def _back_from_geomorph(sample: Sample, folder: Path) -> Outcome:
    path = sample.export("tps", folder / "points.tps")
    _said("Rscript", "-e", _REWRITE_TPS, path, folder / "back.tps")
    found, _ = sample.read("tps", folder / "back.tps")
    return Outcome(len(found), largest_difference(found, sample.places))


def _groups(content: Any) -> Iterator[Any]:
    """The measurement groups of a report, and whatever else contains items."""
    for item in content.get(_CONTENT, {}).get("Value", []):
        if _CONTENT in item:
            yield item
            yield from _groups(item)


def _first(item: Any, tag: str) -> Any:
    return item[tag]["Value"][0]


def _as_json(path: Path) -> Any:
    return json.loads(_said("dcm2json", path))


def _said(*words: object) -> str:
    """What a program writes, on both streams.

    Raises:
        CalledProcessError: it failed.
    """
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=True)
    return done.stdout or done.stderr


def _version_of_dcmtk() -> str:
    return _said("dcmdump", "--version").split()[2].removeprefix("v") if shutil.which("dcmdump") else ""


def _version_of_r() -> str:
    return _said("Rscript", "-e", "cat(paste(getRversion()))") if shutil.which("Rscript") else ""


def _version_of_geomorph() -> str:
    if shutil.which("Rscript") is None:
        return ""
    return _said(
        "Rscript", "-e", 'if (nzchar(system.file(package = "geomorph"))) cat(paste(packageVersion("geomorph")))'
    )


EXECUTABLES = (
    Program("DICOM report read", "highdicom", "highdicom", _report_read_by_highdicom),
    Program("DICOM report read", "DCMTK", "", _report_read_by_dcmtk, asked=_version_of_dcmtk),
    Program("DICOM presentation state read", "DCMTK", "", _state_read_by_dcmtk, asked=_version_of_dcmtk),
    Program("CSV read", "R", "", _table_read_by_r, asked=_version_of_r),
    Program("TPS read", "geomorph", "", _read_by_geomorph, asked=_version_of_geomorph),
    Program("TPS written, read here", "geomorph", "", _back_from_geomorph, asked=_version_of_geomorph),
)
"""All that is tried."""
