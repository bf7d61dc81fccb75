"""Files of points as programs write them, with whatever names, numbers and gaps, in every format that is read."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project

NAMES = ("sella", "nasion", "menton", "gonion")
SCHEMA = from_names(NAMES)
WIDTH, HEIGHT = 64, 32
"""In pixels; such that fractions and percents of them are exact."""
PROJECT = Project(SCHEMA, tuple(Image(f"film-000{k}", f"films/{k}.png", WIDTH, HEIGHT) for k in (1, 2)))

Content = Mapping[str, Mapping[str, tuple[object, object] | None]]
"""Places by landmark by film, in the coordinates of the format; ``None`` where there is no point."""


def _cells(xy: tuple[object, object] | None) -> tuple[object, object]:
    return ("", "") if xy is None else xy


def long_csv(folder: Path, content: Content) -> Path:
    rows = [(film, name, *_cells(xy)) for film, points in content.items() for name, xy in points.items()]
    lines = ["image,landmark,x,y", *(",".join(map(str, row)) for row in rows)]
    return _written(folder / "points.csv", "\n".join(lines) + "\n")


def wide_csv(folder: Path, content: Content) -> Path:
    names = list(next(iter(content.values())))
    lines = ["image," + ",".join(f"{name}_x,{name}_y" for name in names)]
    for film, points in content.items():
        lines.append(",".join(map(str, (film, *(cell for name in names for cell in _cells(points[name]))))))
    return _written(folder / "points.csv", "\n".join(lines) + "\n")


def deeplabcut(folder: Path, content: Content) -> Path:
    names = list(next(iter(content.values())))
    lines = [
        ",".join(["scorer", *["me"] * 2 * len(names)]),
        ",".join(["bodyparts", *(name for name in names for _ in "xy")]),
        ",".join(["coords", *"xy" * len(names)]),
    ]
    for film, points in content.items():
        cells = (cell for name in names for cell in _cells(points[name]))
        lines.append(",".join(map(str, (f"labeled-data/films/{film}", *cells))))
    return _written(folder / "points.csv", "\n".join(lines) + "\n")


def coco(folder: Path, content: Content) -> Path:
    names = list(next(iter(content.values())))
    films = [{"id": k, "file_name": film} for k, film in enumerate(content, start=1)]
    annotations = [
        {
            "id": k,
            "image_id": k,
            "category_id": 1,
            "keypoints": [
                value for xy in points.values() for value in ((None, None, 0) if xy is None else (*xy, 2))
            ],
        }
        for k, points in enumerate(content.values(), start=1)
    ]
    categories = [{"id": 1, "name": "skull", "keypoints": names}]
    whole = {"images": films, "annotations": annotations, "categories": categories}
    return _written(folder / "points.json", json.dumps(whole))


def label_studio(folder: Path, content: Content) -> Path:
    tasks = []
    for film, points in content.items():
        regions = [
            {"type": "keypointlabels", "value": {**_place(xy), "keypointlabels": [name]}}
            for name, xy in points.items()
        ]
        tasks.append({"data": {"image": film}, "annotations": [{"result": regions}]})
    return _written(folder / "points.json", json.dumps(tasks))


def _place(xy: tuple[object, object] | None) -> dict[str, object]:
    x, y = (None, None) if xy is None else xy
    return {"x": x, "y": y}


def labelme(folder: Path, content: Content) -> Path:
    for film, points in content.items():
        shapes = [
            {"label": name, "shape_type": "point", "points": [list((None, None) if xy is None else xy)]}
            for name, xy in points.items()
        ]
        _written(folder / "all" / f"{Path(film).stem}.json", json.dumps({"imagePath": film, "shapes": shapes}))
    return folder / "all"


def yolo(folder: Path, content: Content) -> Path:
    names = list(next(iter(content.values())))
    listed = json.dumps({"kpt_shape": [len(names), 3], "kpt_names": {0: names}})
    _written(folder / "all" / "data.yaml", listed)
    for film, points in content.items():
        cells = ("nan nan 0" if xy is None else f"{xy[0]} {xy[1]} 2" for xy in points.values())
        _written(folder / "all" / "labels" / f"{Path(film).stem}.txt", f"0 .5 .5 1 1 {' '.join(cells)}\n")
    return folder / "all"


def tps(folder: Path, content: Content) -> Path:
    blocks = []
    for film, points in content.items():
        lines = (" ".join(map(str, ("NA", "NA") if xy is None else xy)) for xy in points.values())
        blocks.append("\n".join((f"LM={len(points)}", *lines, f"IMAGE={film}")))
    return _written(folder / "points.tps", "\n".join(blocks) + "\n")


def isbi(folder: Path, content: Content) -> Path:
    for film, points in content.items():
        lines = (",".join(map(str, ("nan", "nan") if xy is None else xy)) for xy in points.values())
        _written(folder / "all" / f"{Path(film).stem}.txt", "\n".join(lines) + "\n")
    return folder / "all"


Made = Callable[[Path, Content], Path]
NAMED: dict[str, tuple[str, Made]] = {
    "csv": ("csv", long_csv),
    "csv-wide": ("csv", wide_csv),
    "coco": ("coco", coco),
    "deeplabcut": ("deeplabcut", deeplabcut),
    "label-studio": ("label-studio", label_studio),
    "labelme": ("labelme", labelme),
    "yolo-pose": ("yolo-pose", yolo),
}
"""The names of formats that name landmarks, and what writes them."""
ALL: dict[str, tuple[str, Made]] = {**NAMED, "tps": ("tps", tps), "isbi": ("isbi", isbi)}
"""Those that have them in the order of the list too."""


def _written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
