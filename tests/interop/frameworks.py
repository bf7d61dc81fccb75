"""Programs that need much else, each to be installed by itself: those that train on labels, and X-AnyLabeling.

X-AnyLabeling looks for the film in a folder that it is told, by the name alone. DeepLabCut reads the table of
confirmed points; of predictions it reads only what it has written itself, as HDF5.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from tests.interop.programs import Outcome, Program, load
from tests.interop.sample import Places, Sample, largest_difference


def _read_by_ultralytics(sample: Sample, folder: Path) -> Outcome:
    path = sample.export("yolo-pose", folder / "yolo")
    told = yaml.safe_load((path / "data.yaml").read_text(encoding="utf-8"))
    verify = load("ultralytics.data.utils").verify_image_label
    sources = {source.stem: source for source in sample.sources.values()}
    found: Places = {}
    predicted = 0
    for labels in sorted((path / "labels").rglob("*.txt")):
        film = sources[labels.stem]
        rest = ("", True, len(told["names"]), *told["kpt_shape"], False)
        _, _, (height, width), _, (points,), *_ = verify((str(film), str(labels), *rest))
        for name, (x, y, visible) in zip(told["kpt_names"][0], points.tolist(), strict=True):
            found[film.name, name] = (x * width - 0.5, y * height - 0.5)
            predicted += visible not in (1.0, 2.0)
    return Outcome(len(found), largest_difference(found, sample.places), predicted)


def _read_by_deeplabcut(sample: Sample, folder: Path) -> Outcome:
    (table,) = sample.export("deeplabcut", folder).rglob("CollectedData_*.csv")
    scorer, names = table.stem.partition("_")[2], list(sample.project.schema.names)
    config = folder / "config.yaml"
    videos = {f"{table.parent.name}.mp4": {"crop": "0, 1, 0, 1"}}
    config.write_text(yaml.safe_dump({"scorer": scorer, "video_sets": videos, "bodyparts": names}), "utf-8")
    load("deeplabcut.utils.conversioncode").convertcsv2h5(str(config), userfeedback=False)
    found: Places = {}
    for film, row in load("pandas").read_hdf(table.with_suffix(".h5")).iterrows():
        for name in names:
            x, y = (float(row[scorer][name][axis]) for axis in "xy")
            if x == x:
                found[film[-1], name] = (x, y)
    return Outcome(len(found), largest_difference(found, sample.confirmed))


def _read_by_x_anylabeling(sample: Sample, folder: Path) -> Outcome:
    found: Places = {}
    predicted = 0
    for path in sorted(sample.export("labelme", folder / "out").glob("*.json")):
        loaded = _opened_by_x_anylabeling(sample, path)
        for shape in loaded.shapes:
            (point,) = shape.points
            found[loaded.image_path, shape.label] = (point.x() - 0.5, point.y() - 0.5)
            predicted += shape.flags["predicted"]
    return Outcome(len(found), largest_difference(found, sample.places), predicted)


def _back_from_x_anylabeling(sample: Sample, folder: Path) -> Outcome:
    sizes = {image.name: (image.height, image.width) for image in sample.project.images}
    (folder / "back").mkdir()
    for path in sorted(sample.export("labelme", folder / "out").glob("*.json")):
        loaded = _opened_by_x_anylabeling(sample, path)
        height, width = sizes[loaded.image_path]
        type(loaded)().save(
            filename=str(folder / "back" / path.name),
            shapes=[shape.to_dict() for shape in loaded.shapes],
            image_path=loaded.image_path,
            image_height=height,
            image_width=width,
            flags=loaded.flags,
            other_data=loaded.other_data,
        )
    found, predicted = sample.read("labelme", folder / "back")
    return Outcome(len(found), largest_difference(found, sample.places), predicted)


def _opened_by_x_anylabeling(sample: Sample, path: Path) -> Any:
    label_file: Callable[[str, str], Any] = load("anylabeling.views.labeling.label_file").LabelFile
    return label_file(str(path), str(sample.folder / "films"))


FRAMEWORKS = (
    Program("YOLO-pose read", "ultralytics", "ultralytics", _read_by_ultralytics),
    Program("DeepLabCut read", "deeplabcut", "deeplabcut", _read_by_deeplabcut),
    Program("LabelMe read", "x-anylabeling", "anylabeling", _read_by_x_anylabeling),
    Program("LabelMe written, read here", "x-anylabeling", "anylabeling", _back_from_x_anylabeling),
)
"""All that is tried."""
