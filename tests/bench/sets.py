"""Sets of phantoms."""

from pathlib import Path

from lmstudio.bench import datasets
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.phantom.sample import write_sample

LANDMARKS = 5
QUICK = FinetuneConfig(
    steps=2, batch=1, close_batch=1, area=96 * 64, close_area=160 * 128, device="cpu", hold_back=False
)


def phantoms(folder: Path, *, mm: bool, landmarks: int = LANDMARKS) -> datasets.Dataset:
    """A set of four phantoms: two to learn from, two to test on, the last nearly the same as the first."""
    truth = write_sample(folder / "images", 4, height=256, width=208)
    names = list(next(iter(truth.values())))[:landmarks]
    (folder / "landmarks.txt").write_text("".join(f"{k} {name}\n" for k, name in enumerate(names, start=1)))
    head, row = (
        ("image,split", "{},{}\n") if not mm else ("image,mm_per_px_x,mm_per_px_y,split", "{},0.9,0.9,{}\n")
    )
    splits = ("train", "train", "test", "test")
    films = "".join(row.format(name, split) for name, split in zip(truth, splits, strict=True))
    (folder / "images.csv").write_text(head + "\n" + films)
    labels = [
        f"{image},{k},{x},{y}\n"
        for image, points in truth.items()
        for k, (x, y) in enumerate(list(points.values())[:landmarks], start=1)
    ]
    (folder / "near_duplicates.csv").write_text("image_a,image_b\n001.png,004.png\n")
    (folder / "labels.csv").write_text("image,landmark,x,y\n" + "".join(labels))
    return datasets.load(folder)
