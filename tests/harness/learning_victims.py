"""Trainings and predictions that are killed: the points of readers stay, and no film is predicted by half."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np

from lmstudio.formats.rescue import checking
from lmstudio.phantom.sample import write_sample
from lmstudio.session import Session

LONG_S, SHORT_S = 9.0, 7.0
"""Within so long a training, or a prediction, is killed: torch takes some seconds of it to load."""
FILMS, LABELLED = 4, 2


class LearningStage:
    """A small project with labelled films and a network.

    Args:
        folder: an empty one.
        chance: of the moments.
    """

    def __init__(self, folder: Path, chance: np.random.Generator) -> None:
        self._chance = chance
        films, self._whole, self.path = folder / "films", folder / "whole.lmproj", folder / "p.lmproj"
        write_sample(films, FILMS, height=256, width=208, table=True)
        table = films / "truth.csv"
        lines = table.read_text(encoding="utf-8").splitlines()
        names = sorted({line.partition(",")[0] for line in lines[1:]})[:LABELLED]
        kept = [line for line in lines[1:] if line.partition(",")[0] in names]
        table.write_text("\n".join([lines[0], *kept]), encoding="utf-8")
        for words in (
            ["new", str(self._whole), "--films", str(films)],
            ["import", str(self._whole), str(table)],
            ["train", str(self._whole), "--steps", "3", "--device", "cpu"],
        ):
            subprocess.run([sys.executable, "-m", "lmstudio", *words], check=True, capture_output=True)

    def train(self) -> tuple[int, str]:
        """A training that is killed changes nothing."""
        self._killed(LONG_S, "train", "--steps", "100000", "--device", "cpu")
        with Session.open(self._whole) as before, Session.open(self.path) as after:
            same = before.project == after.project and not after.read_only
        return 0, "" if same and self._is_sound() else "the project is another one"

    def predict(self) -> tuple[int, str]:
        """A prediction that is killed leaves films with all their points and heatmaps, or with none."""
        self._killed(SHORT_S, "predict", "--device", "cpu")
        with Session.open(self._whole) as before, Session.open(self.path) as after:
            whole = not after.read_only
            predicted = 0
            for image in after.project.images:
                points = after.project.annotation(image.id)
                if before.project.annotation(image.id).points:
                    whole &= points == before.project.annotation(image.id)
                else:
                    predicted += bool(points.points)
                    whole &= bool(points.points) == (after.networks.heatmaps(image.id) is not None)
        return predicted, "" if whole and self._is_sound() else "a film is predicted by half"

    def _killed(self, most_s: float, command: str, *options: str) -> None:
        shutil.copy(self._whole, self.path)
        words = [sys.executable, "-m", "lmstudio", command, str(self.path), *options]
        with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                process.wait(most_s * self._chance.random())
            except subprocess.TimeoutExpired:
                process.kill()

    def _is_sound(self) -> bool:
        return checking.check(self.path, locks=True) == []
