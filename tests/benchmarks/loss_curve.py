"""Draw the loss curve of a pre-training: ``python -m tests.benchmarks.loss_curve LOSS.csv OUT.png``.

LOSS.csv is what ``landmark-studio pretrain --log`` wrote: update, seconds, mean loss.
"""

import os
import sys

import numpy as np
import pyqtgraph as pg
from pyqtgraph.exporters import ImageExporter

SMOOTHED = 10
"""Lines of the log whose mean is drawn as the bold curve."""


def main(source: str, target: str) -> None:
    """Draw every line of the log thin and their moving mean bold, on a logarithmic scale."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    pg.mkQApp()
    pg.setConfigOptions(background="w", foreground="k", antialias=True)
    step, _, loss = np.loadtxt(source, delimiter=",").T
    plot = pg.PlotWidget()
    plot.resize(800, 400)
    plot.setLogMode(y=True)
    plot.setLabel("bottom", "update")
    plot.setLabel("left", "weighted velocity loss")
    plot.getAxis("left").enableAutoSIPrefix(enable=False)
    plot.plot(step, loss, pen=pg.mkPen("#56B4E9"))
    mean = np.convolve(loss, np.ones(SMOOTHED) / SMOOTHED, mode="valid")
    plot.plot(step[SMOOTHED - 1 :], mean, pen=pg.mkPen("#0072B2", width=2))
    plot.show()
    ImageExporter(plot.plotItem).export(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
