"""What a server of Label Studio needs beside the tasks: addresses of the films, and the labelling interface.

The server hands out files of its own disk under ``/data/local-files/?d=``, from the folder that it is told in
``LABEL_STUDIO_LOCAL_FILES_DOCUMENT_ROOT`` on. No browser shows DICOM or TIFF: pictures of such films are written.

Source: Label Studio, "Set up local storage" and "Customize the labelling interface".
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit
from xml.sax.saxutils import quoteattr

from lmstudio import paths
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.formats import atomic
from lmstudio.formats.keypoints import pictures

PICTURE, LABELS = "img", "landmark"
"""The names of the film and of the labels in the labelling interface."""
_ADDRESS = "/data/local-files/?d="
_ROOT = "LABEL_STUDIO_LOCAL_FILES_DOCUMENT_ROOT"


@dataclass(frozen=True, slots=True)
class Served:
    """Films as a server hands them out.

    Args:
        addresses: by image id, of the films that it can hand out.
        root: the folder from which they count; ``None`` where there is none.
    """

    addresses: Mapping[str, str] = field(default_factory=dict)
    root: Path | None = None


def serve(path: Path, project: Project, sources: Mapping[str, Path]) -> Served:
    """The addresses of the films that may be named; pictures of those that no browser shows are written.

    Args:
        path: of the tasks; the pictures lie in a folder beside it.
        project: with the films.
        sources: where the films lie, by image id.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only.
    """
    shown = {
        image.id: _shown(path, image, sources[image.id])
        for image in project.images
        if not image.is_pseudonymous and image.id in sources and paths.is_file(sources[image.id])
    }
    try:
        # The folder itself that films are taken from must lie below the root.
        root = Path(os.path.commonpath([each.parent for each in shown.values()])).parent
    except ValueError:
        # No film, or on several drives.
        return Served()
    return Served(
        {key: _ADDRESS + quote(each.relative_to(root).as_posix(), "/") for key, each in shown.items()}, root
    )


def beside(path: Path) -> Path:
    """The file of the labelling interface of tasks."""
    return path.with_name(f"{path.stem}-labelling.xml")


def labelling_interface(schema: Schema, root: Path | None) -> str:
    """The labelling interface for the landmarks, and in a remark what the server has to be told.

    Args:
        schema: the landmarks.
        root: the folder from which the addresses of films count.
    """
    labels = "\n".join(
        f'    <Label value={quoteattr(landmark.name)} model_index="{k}"/>'
        for k, landmark in enumerate(schema.landmarks)
    )
    # Two hyphens would end the remark.
    told = "" if root is None else f"<!-- {_ROOT}={str(root).replace('--', '- -')} -->\n"
    return (
        f"{told}<View>\n"
        f'  <Image name="{PICTURE}" value="$image" zoom="true" zoomControl="true" brightnessControl="true"/>\n'
        f'  <KeyPointLabels name="{LABELS}" toName="{PICTURE}" strokeWidth="2">\n{labels}\n  </KeyPointLabels>\n'
        "</View>\n"
    )


def without_server(name: str) -> str:
    """The way to a film without the address of the server."""
    if name.startswith("/data/") or "://" in name:
        try:
            address = urlsplit(name)
        except ValueError:
            return name
        local = parse_qs(address.query).get("d")
        name = local[0] if local else unquote(address.path)
    return name


def _shown(path: Path, image: Image, source: Path) -> Path:
    """The file that a browser shows of a film, absolute: its own, or a picture."""
    if pictures.is_needed(source):
        folder = path.absolute().with_name(f"{path.stem}-films")
        picture = folder / f"{image.id}{pictures.SUFFIX}"
        atomic.make_folder(folder)
        if pictures.write(picture, source):
            return picture
    return source.absolute()
