"""A comparison of readers as files: tables for other programs, and plots."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lmstudio.analysis.observers.read_films import ReaderPoints, ReadFilms
from lmstudio.analysis.observers.reader_comparison import ComparedMeasure, ComparedReadings
from lmstudio.analysis.observers.reader_study import ReaderStudy
from lmstudio.formats import atomic, observer_plots
from lmstudio.formats.tables import observer_table

_PLOTS = {"bland-altman": observer_plots.bland_altman, "scatter": observer_plots.scattergrams}


def write(
    folder: Path,
    compared: Sequence[ComparedReadings],
    readers: Sequence[ReaderPoints],
    films: ReadFilms,
    together: Sequence[ComparedMeasure],
    study: ReaderStudy | None = None,
    *,
    file_names: bool = True,
) -> None:
    """Write landmarks.csv, measurements.csv, values.csv, bland-altman.svg and scatter.svg into a folder.

    With a study of several readers also repeat-study.csv.
    Of several pairs each has plots of its own, numbered from 2 as the reader that the first is compared with.

    Args:
        folder: made where it is not there; files of these names are replaced.
        compared: the first reader with each of the others.
        readers: the first one first.
        films: that all of them have read.
        together: the measurements of all of them.
        study: of readers who have read more than once.
        file_names: whether films are known by their files, which may name a patient, beside their ids.

    Raises:
        SaveFailed: the disk is full, or the folder cannot be written.
    """
    atomic.make_folder(folder)
    observer_table.write_landmarks(folder / "landmarks.csv", compared)
    observer_table.write_measures(folder / "measurements.csv", compared)
    if not file_names:
        films = replace(films, images=tuple(replace(image, path=image.id) for image in films.images))
    observer_table.write_values(folder / "values.csv", films, readers, together)
    if study is not None:
        observer_table.write_study(folder / "repeat-study.csv", study)
    for k, pair in enumerate(compared, start=2):
        mark = f"-{k}" if len(compared) > 1 else ""
        for name, draw in _PLOTS.items():
            atomic.write_bytes(folder / f"{name}{mark}.svg", draw(pair).encode("utf-8"))
