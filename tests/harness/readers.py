"""Every reader of the program, with good files that it reads: what the fuzz harness spoils."""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGLSLossless,
    RLELossless,
)

from lmstudio.core import landmarks
from lmstudio.core import settings as user_settings
from lmstudio.formats import registry
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.matching.settling import Findings
from lmstudio.imaging import film_reading
from lmstudio.session import Session
from tests.conftest import write_film
from tests.unit.formats import films, raw
from tests.unit.imaging import made

Made = Callable[[Path], object]
"""Makes good files in a folder that is there."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One reader.

    Args:
        name: in the table.
        make: puts good files into a folder, each in a folder of its own.
        read: reads a folder with one of them, spoiled.
        weight: its share of the inputs.
    """

    name: str
    make: Made
    read: Callable[[Path], object]
    weight: float = 1.0


def _pictures(folder: Path) -> None:
    grey = made.ramp(24, 32)
    small = (grey >> 4).astype(np.uint8)
    colours = np.stack([small] * 3, axis=-1)
    for name, pixels, how in (
        ("a.png", small, {}),
        ("b.png", grey, {}),
        ("c.png", colours, {}),
        ("d.jpg", small, {}),
        ("e.jpg", colours, {"progressive": True}),
        ("f.tif", grey, {}),
        ("g.tif", small, {"compression": "tiff_lzw"}),
        ("h.tif", colours, {"compression": "jpeg"}),
        ("i.tif", grey, {"compression": "tiff_adobe_deflate"}),
        ("j.bmp", small, {}),
    ):
        Image.fromarray(pixels).save(_alone(folder, name), **how)


def _dicom_films(folder: Path, *, compressed: bool) -> None:
    plain = (ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian)
    packed = (JPEG2000Lossless, JPEGLSLossless, RLELossless, DeflatedExplicitVRLittleEndian)
    tables = {
        "VOILUTSequence": [made.lut_item(np.arange(64) * 4, first=0, bits=8, explanation="Bone")],
        "WindowCenter": [100, 200],
        "WindowWidth": [300, 400],
        "PixelSpacing": [0.1, 0.2],
        "RescaleSlope": 2,
        "RescaleIntercept": -100,
        "PixelPaddingValue": 3,
    }
    for number, syntax in enumerate(packed if compressed else plain):
        dataset = made.dataset(made.ramp(64, 48, top=255).astype(np.uint8), **tables)
        if syntax == ExplicitVRBigEndian:
            made.write(dataset, _alone(folder, f"{number}.dcm"), syntax=ExplicitVRLittleEndian)
        else:
            made.write(dataset, _alone(folder, f"{number}.dcm"), syntax=syntax)


def _alone(folder: Path, name: str) -> Path:
    """A path in a folder of its own."""
    inside = folder / name.replace(".", "_")
    inside.mkdir()
    return inside / name


def _read_film(folder: Path) -> None:
    (path,) = folder.iterdir()
    film_reading.read_header(path)
    film_reading.read_film(path)


def _labels(folder: Path, *, name: str) -> None:
    """As the program writes them, and as another one does."""
    each = registry.find_format(name)
    if each.write is not None:
        (folder / "own").mkdir()
        table = folder / "own" / f"points{each.suffix}"
        each.write(table, films.full(), {})
        # What other programs want beside it is never read.
        for beside in set(table.parent.iterdir()) - {table}:
            beside.unlink()
    content = {
        film: {"sella": (1, 2), "nasion": (3.5, 4), "menton": None, "gonion": (0, 0)} for film in ("1.png",)
    }
    for other, (of, write) in raw.ALL.items():
        if of == name:
            (folder / other).mkdir()
            write(folder / other, content)


def _read_labels(folder: Path, *, name: str) -> None:
    each, project = registry.find_format(name), films.PROJECT
    (path,) = folder.iterdir()
    registry.recognise_format(path)
    findings = Findings()
    assert each.read is not None
    labels = each.read(path, project.schema, findings=findings)
    imported_labels.match(project, labels, where=path)


def _schemas(folder: Path) -> None:
    _alone(folder, "list.json").write_text(films.SCHEMA.to_json(), encoding="utf-8")


def _settings(folder: Path) -> None:
    values: dict[str, Any] = {each.key: each.default for each in user_settings.SETTINGS}
    values |= {"keys": {"undo": "Ctrl+Z"}, "recent": ["a.lmproj"], "threads": 4, "author": "me"}
    _alone(folder, "settings.json").write_text(json.dumps(values), encoding="utf-8")


def _read_settings(folder: Path) -> None:
    (path,) = folder.iterdir()
    found, _note = user_settings.load(path)
    for key in user_settings.TABLE:
        assert user_settings.TABLE[key].accepts(found[key])
    user_settings.save(found.opened(folder / "x.lmproj"), path)


def _weights(folder: Path) -> None:
    from lmstudio.learning.network import weights
    from lmstudio.learning.network.unet import UNet, UNetConfig

    for name, config in (
        ("a", UNetConfig(out_channels=3, widths=(8, 16), groups=4)),
        ("b", UNetConfig(widths=(8, 8))),
    ):
        described = weights.Description(
            name, config, ("sella", "nasion", "menton"), (64, 64), mean_shape=((1.0, 2.0), (3.0, 4.0), (5.0, 6.0))
        )
        _alone(folder, f"{name}.safetensors").write_bytes(weights.to_bytes(UNet(config), described))


def _read_weights(folder: Path) -> None:
    from lmstudio.learning.network import weights

    (path,) = folder.iterdir()
    content = weights.read(path)
    weights.describe(content, where=path)
    weights.from_bytes(content, where=path)
    weights.close_from_bytes(content, where=path)


def _projects(folder: Path) -> None:
    path = _alone(folder, "a.lmproj")
    with Session.create(path, films.SCHEMA) as session:
        session.films.add_images([write_film(path.with_name("film.png"))])


def _read_project(folder: Path) -> None:
    path = next(each for each in folder.iterdir() if each.suffix == ".lmproj")
    with Session.open(path) as session:
        session.audit()


def _of_formats() -> Iterator[Reader]:
    for each in registry.FORMATS:
        if each.read is not None and each.name != "csv-excel":
            yield Reader(each.name, partial(_labels, name=each.name), partial(_read_labels, name=each.name))


READERS: Mapping[str, Reader] = {
    each.name: each
    for each in (
        Reader("pictures", _pictures, _read_film, weight=2),
        Reader("DICOM", partial(_dicom_films, compressed=False), _read_film, weight=2),
        Reader("DICOM, compressed", partial(_dicom_films, compressed=True), _read_film, weight=2),
        *_of_formats(),
        Reader("landmark list", _schemas, lambda folder: landmarks.load_schema(next(folder.iterdir()))),
        Reader("settings", _settings, _read_settings),
        Reader("weights", _weights, _read_weights, weight=0.3),
        Reader("project", _projects, _read_project, weight=0.5),
    )
}


def copied(sample: Path, into: Path) -> Path:
    """A copy of a good file's folder."""
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(sample, into)
    return into
