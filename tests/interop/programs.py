"""What each outside program makes of an export, and what we make of its files, in the project's own pixels."""

import importlib
import importlib.metadata
import importlib.util
import json
import shutil
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import lmstudio
from lmstudio.formats import registry
from lmstudio.formats.keypoints import label_studio_server
from tests.interop.sample import Places, Sample, largest_difference


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an export and a program get on.

    Args:
        points: so many were compared.
        largest_px: the largest difference along an axis.
        predicted: so many predictions are told apart; ``None`` where the program has no word for them.
    """

    points: int
    largest_px: float
    predicted: int | None = None


@dataclass(frozen=True, slots=True)
class Program:
    """A program and what it is tried with.

    Args:
        what: is done.
        package: as pip calls it.
        module: by which it is imported.
        tried: does it, in a folder of its own.
        within_px: so far points may be from where they should be; programs that round are allowed half a pixel.
        asked: gives the version of a program that is no Python package, empty where it is not installed.
    """

    what: str
    package: str
    module: str
    tried: Callable[[Sample, Path], Outcome]
    within_px: float = 0.01
    asked: Callable[[], str] | None = None

    @property
    def installed(self) -> bool:
        """Whether it is."""
        if self.asked is not None:
            return bool(self.asked())
        return importlib.util.find_spec(self.module) is not None

    @property
    def version(self) -> str:
        """Its version."""
        if self.asked is not None:
            return self.asked()
        return lmstudio.__version__ if self.module == "lmstudio" else importlib.metadata.version(self.package)

    def run(self, sample: Sample, folder: Path) -> Outcome:
        """The outcome; what the program itself warns of is its own."""
        folder.mkdir()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return self.tried(sample, folder)


def _read_by_pycocotools(sample: Sample, folder: Path) -> Outcome:
    coco = load("pycocotools.coco").COCO(str(sample.export("coco", folder / "points.json")))
    found: Places = {}
    for annotation in coco.loadAnns(coco.getAnnIds()):
        (film,), (category,) = coco.loadImgs(annotation["image_id"]), coco.loadCats(annotation["category_id"])
        values = annotation["keypoints"]
        for k, name in enumerate(category["keypoints"]):
            found[Path(film["file_name"]).name, name] = (values[3 * k], values[3 * k + 1])
    scored = sum(len(each["predicted"]) for each in coco.anns.values() if each.get("score"))
    return Outcome(len(found), largest_difference(found, sample.places), scored)


def _read_by_supervision(sample: Sample, folder: Path) -> Outcome:
    path = sample.export("coco", folder / "points.json")
    data = load("supervision").DetectionDataset.from_coco(str(sample.folder), str(path))
    found: Places = {}
    for film, _, boxes in data:
        left, top, right, bottom = boxes.xyxy[0].tolist()
        found |= {(Path(film).name, "first"): (left, top), (Path(film).name, "last"): (right, bottom)}
    expected: Places = {}
    for image in sample.project.images:
        # The first pixel of the box is that of the film, half a pixel lower; the last is the film's last.
        expected |= {(image.name, "first"): (0.0, 0.5), (image.name, "last"): (image.width, image.height)}
    return Outcome(len(found), largest_difference(found, expected))


def _read_coco_by_sleap(sample: Sample, folder: Path) -> Outcome:
    path = sample.export("coco", folder / "points.json")
    found = _of_sleap(load("sleap_io").load_coco(str(path), dataset_root=str(sample.folder)))
    return Outcome(len(found), largest_difference(found, sample.places))


def _coco_back_from_sleap(sample: Sample, folder: Path) -> Outcome:
    sleap = load("sleap_io")
    labels = sleap.load_coco(str(sample.export("coco", folder / "points.json")), dataset_root=str(sample.folder))
    load("sleap_io.io.coco").write_labels(labels, str(folder / "back.json"))
    found, _ = sample.read("coco", folder / "back.json")
    return Outcome(len(found), largest_difference(found, sample.places))


def _yolo_by_sleap(sample: Sample, folder: Path) -> Any:
    """What sleap-io reads: whole numbers for visibilities, in a folder ``train/images`` with labels beside it."""
    path = sample.without_predictions.export("yolo-pose", folder / "yolo")
    shutil.copytree(sample.folder / "films", path / "train" / "images")
    (path / "labels").rename(path / "train" / "labels")
    listed = path / "data.yaml"
    listed.write_text(listed.read_text(encoding="utf-8").replace("train: images", "train: train/images"), "utf-8")
    return load("sleap_io.io.ultralytics").read_labels(str(path))


def _read_yolo_by_sleap(sample: Sample, folder: Path) -> Outcome:
    found: Places = {}
    for (film, node), (x, y) in _of_sleap(_yolo_by_sleap(sample, folder)).items():
        # It numbers the landmarks, and leaves coordinates counted from the corner of the first pixel.
        found[film, sample.project.schema.names[int(node.removeprefix("point_"))]] = (x - 0.5, y - 0.5)
    return Outcome(len(found), largest_difference(found, sample.places))


def _yolo_back_from_sleap(sample: Sample, folder: Path) -> Outcome:
    labels = _yolo_by_sleap(sample, folder)
    load("sleap_io.io.ultralytics").write_labels(labels, str(folder / "back"), split_ratios={"train": 1.0})
    # It numbers the films.
    for path, image in zip(sorted((folder / "back").rglob("*.txt")), sample.project.images, strict=True):
        path.rename(path.with_stem(Path(image.name).stem))
    found, _ = sample.read("yolo-pose", folder / "back")
    return Outcome(len(found), largest_difference(found, sample.places))


def _read_deeplabcut_by_sleap(sample: Sample, folder: Path) -> Outcome:
    tables = sorted(sample.export("deeplabcut", folder).rglob("*.csv"))
    for source in sample.sources.values():
        shutil.copy(source, tables[0].parent)
    confirmed, predicted = (_of_sleap(load("sleap_io").load_dlc(str(path))) for path in tables)
    difference = max(
        largest_difference(confirmed, sample.confirmed), largest_difference(predicted, sample.predicted)
    )
    return Outcome(len(confirmed) + len(predicted), difference, len(predicted))


def _read_deeplabcut_by_pandas(sample: Sample, folder: Path) -> Outcome:
    # As DeepLabCut itself does, in deeplabcut/utils/conversioncode.py.
    pandas = load("pandas")
    found: list[Places] = []
    for path in sorted(sample.export("deeplabcut", folder).rglob("*.csv")):
        table = pandas.read_csv(path, header=[0, 1, 2], index_col=0)
        found.append({})
        for film, row in table.iterrows():
            for name in dict.fromkeys(table.columns.get_level_values(1)):
                x, y = (float(row["landmark-studio"][name][axis]) for axis in "xy")
                if x == x:
                    found[-1][Path(film).name, name] = (x, y)
    confirmed, predicted = found
    difference = max(
        largest_difference(confirmed, sample.confirmed), largest_difference(predicted, sample.predicted)
    )
    return Outcome(len(confirmed) + len(predicted), difference, len(predicted))


def _converter(path: Path) -> Any:
    return load("label_studio_sdk.converter").Converter(
        config=label_studio_server.beside(path).read_text(encoding="utf-8"),
        project_dir=str(path.parent),
        download_resources=False,
    )


def _annotated(sample: Sample, folder: Path) -> Path:
    """Tasks whose predictions somebody has sent off as annotations, as a converter passes over predictions."""
    path = sample.export("label-studio", folder / "tasks.json")
    tasks = json.loads(path.read_text(encoding="utf-8"))
    for task in tasks:
        for prediction in task.pop("predictions"):
            task["annotations"][0]["result"] += prediction["result"]
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return path


def _short_export_of_label_studio(sample: Sample, folder: Path) -> Outcome:
    path = _annotated(sample, folder)
    _converter(path).convert_to_json_min(str(path), str(folder / "min"), is_dir=False)
    found, _ = sample.read("label-studio", folder / "min" / "result.json")
    return Outcome(len(found), largest_difference(found, sample.places))


def _coco_export_of_label_studio(sample: Sample, folder: Path) -> Outcome:
    path = _annotated(sample, folder)
    _converter(path).convert_to_coco(str(path), str(folder / "coco"), is_dir=False)
    found, _ = sample.read("coco", folder / "coco" / "result.json")
    return Outcome(len(found), largest_difference(found, sample.places))


def _tasks_checked_by_label_studio(sample: Sample, folder: Path) -> Outcome:
    path = sample.export("label-studio", folder / "tasks.json")
    interface = load("label_studio_sdk.label_interface").LabelInterface(
        label_studio_server.beside(path).read_text(encoding="utf-8")
    )
    interface.validate()
    found: Places = {}
    predicted = 0
    for task in json.loads(path.read_text(encoding="utf-8")):
        assert interface.validate_annotation(task["annotations"][0])
        assert all(map(interface.validate_prediction, task["predictions"]))
        regions = [*task["annotations"][0]["result"], *(each for p in task["predictions"] for each in p["result"])]
        predicted += len(regions) - len(task["annotations"][0]["result"])
        found |= _of_regions(regions, Path(task["data"]["image"]).name)
    return Outcome(len(found), largest_difference(found, sample.places), predicted)


def _of_regions(regions: Iterable[Any], film: str) -> Places:
    return {
        (film, region["value"]["keypointlabels"][0]): (
            region["value"]["x"] / 100 * region["original_width"] - 0.5,
            region["value"]["y"] / 100 * region["original_height"] - 0.5,
        )
        for region in regions
    }


def _read_by_labelme(sample: Sample, folder: Path) -> Outcome:
    module = load("labelme._label_file")
    found: Places = {}
    predicted = 0
    for path in sorted(sample.export("labelme", folder / "out").glob("*.json")):
        loaded = module.read_label_file(str(path))
        for shape in loaded.shapes:
            ((x, y),) = shape["points"]
            found[Path(loaded.image_path).name, shape["label"]] = (x - 0.5, y - 0.5)
            predicted += shape["flags"]["predicted"]
    return Outcome(len(found), largest_difference(found, sample.places), predicted)


def _of_sleap(labels: Any) -> Places:
    """The points of all frames, in the program's own coordinates."""
    found: Places = {}
    for frame in labels.labeled_frames:
        files = frame.video.filename
        film = files if isinstance(files, str) else files[frame.frame_idx if len(files) > frame.frame_idx else 0]
        for instance in frame.instances:
            for node, (x, y) in zip(instance.skeleton.node_names, instance.numpy().tolist(), strict=True):
                if x == x:
                    found[Path(film).name, node] = (x, y)
    return found


def load(name: str) -> Any:
    """A module of another program."""
    return importlib.import_module(name)


def _read_again(sample: Sample, folder: Path, name: str) -> Outcome:
    target = folder / f"points{registry.find_format(name).suffix}"
    found, predicted = sample.read(name, sample.export(name, target))
    return Outcome(len(found), largest_difference(found, sample.places), predicted)


_OWN = tuple(
    Program(f"{each.name} read again", "landmark-studio", "lmstudio", partial(_read_again, name=each.name))
    for each in registry.FORMATS
    if each.read is not None
)
PROGRAMS = (
    *_OWN,
    Program("COCO read", "pycocotools", "pycocotools", _read_by_pycocotools),
    Program("COCO read", "sleap-io", "sleap_io", _read_coco_by_sleap),
    Program("COCO written, read here", "sleap-io", "sleap_io", _coco_back_from_sleap),
    Program("COCO boxes read", "supervision", "supervision", _read_by_supervision),
    Program("YOLO-pose read", "sleap-io", "sleap_io", _read_yolo_by_sleap),
    Program("YOLO-pose written, read here", "sleap-io", "sleap_io", _yolo_back_from_sleap),
    Program("DeepLabCut read", "sleap-io", "sleap_io", _read_deeplabcut_by_sleap),
    Program("DeepLabCut read as it reads", "pandas", "pandas", _read_deeplabcut_by_pandas),
    Program("tasks checked", "label-studio-sdk", "label_studio_sdk", _tasks_checked_by_label_studio),
    Program("JSON-MIN, read here", "label-studio-sdk", "label_studio_sdk", _short_export_of_label_studio),
    # It rounds to whole numbers, counted from the corner of the first pixel.
    Program("COCO, read here", "label-studio-sdk", "label_studio_sdk", _coco_export_of_label_studio, 0.5),
    Program("LabelMe read", "labelme", "labelme", _read_by_labelme),
)
"""All that is tried."""
