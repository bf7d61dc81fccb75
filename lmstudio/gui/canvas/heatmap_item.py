"""The network's heatmaps over the film."""

import numpy as np
from numpy.typing import NDArray

from lmstudio.core.events import Prediction
from lmstudio.gui.canvas.film_item import SmoothImage
from lmstudio.gui.document.view import HeatmapMode
from lmstudio.gui.look import colours


class HeatmapItem(SmoothImage):
    """One landmark's heatmap, or the maximum of all, in warm colours that leave the film to be seen."""

    def __init__(self) -> None:
        super().__init__()
        self._table = colours.heat_table()
        self._shown: tuple[Prediction | None, HeatmapMode, int | None] = (None, HeatmapMode.OFF, None)
        self.hide()

    def refresh(self, prediction: Prediction | None, mode: HeatmapMode, *, selected: int | None) -> None:
        """Show what there is to show of a prediction; ``selected`` is a place in the landmark list."""
        wanted = (prediction, mode, selected if mode is HeatmapMode.SELECTED else None)
        if wanted == self._shown:
            return
        self._shown = wanted
        heat = None if prediction is None else heat_of(prediction, mode, selected=selected)
        if prediction is not None and heat is not None:
            self.show_pixels(self._table[heat], prediction.box)
        self.setVisible(heat is not None)


def heat_of(prediction: Prediction, mode: HeatmapMode, *, selected: int | None) -> NDArray[np.uint8] | None:
    """(h, w) 0 to 255: what lies over the film, or ``None`` where nothing does."""
    if mode is HeatmapMode.ALL and len(prediction.heatmaps):
        heat: NDArray[np.uint8] = prediction.heatmaps.max(axis=0)
        return heat
    if mode is HeatmapMode.SELECTED and selected is not None and selected < len(prediction.heatmaps):
        one: NDArray[np.uint8] = prediction.heatmaps[selected]
        return one
    return None
