"""Pictures in the list of films, in the real window."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest
from cachetools import LRUCache
from PIL import Image as Picture
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lmstudio.core.landmarks import Schema
from lmstudio.gui.films import thumbnails
from lmstudio.gui.films.image_table import NAME
from lmstudio.session import Session
from tests.conftest import write_film
from tests.gui.conftest import Driver


def grey(picture: QImage) -> np.ndarray:
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : picture.width()].astype(int)


def in_list(driver: Driver, row: int) -> np.ndarray:
    """The pixels of the list where the picture of a row stands."""
    view = driver.window.images.view
    QApplication.processEvents()
    place = view.visualRect(driver.window.images.table.index(row, NAME))
    box = QRect(place.left() + 3, place.top() + 3, thumbnails.SIDE, thumbnails.SIDE)
    image = view.viewport().grab(box).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return grey(image)


def wait_for(driver: Driver, image_id: str) -> QImage:
    found = driver.window.images.thumbnails
    driver.qtbot.waitUntil(lambda: found.get(image_id) is not None, timeout=5000)
    picture = found.get(image_id)
    assert picture is not None
    return picture


def half_dark(path: Path, *, sideways: bool = False) -> Path:
    """A film of 60 by 40 that is dark on its left; turned by a quarter where its EXIF tag says so."""
    pixels = np.zeros((40, 60), np.uint8)
    pixels[:, 30:] = 250
    exif = Picture.Exif()
    if sideways:
        exif[0x0112] = 6
    Picture.fromarray(pixels).save(path, exif=exif)
    return path


def write_dicom(path: Path, photometric: str) -> Path:
    """A DICOM film whose stored values are low on the left."""
    pixels = np.zeros((40, 60), np.uint8)
    pixels[:, 30:] = 250
    data = pydicom.Dataset()
    data.file_meta = pydicom.dataset.FileMetaDataset()
    data.file_meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
    data.SOPClassUID = "1.2.840.10008.5.1.4.1.1.1"
    data.SOPInstanceUID = pydicom.uid.generate_uid(entropy_srcs=[photometric])
    data.Rows, data.Columns, data.SamplesPerPixel = 40, 60, 1
    data.PhotometricInterpretation = photometric
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 8, 8, 7, 0
    data.PixelData = pixels.tobytes()
    data.save_as(path, enforce_file_format=True)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pictures"
    made.mkdir()
    return made


def opened(driver: Driver, folder: Path, schema: Schema) -> Session:
    session = Session.create(folder / "p.lmproj", schema)
    session.films.add_folder(folder)
    driver.desk.document.set_session(session)
    return session


def test_a_picture_stands_upright_in_the_list_and_as_bright_as_the_film(
    driver: Driver, folder: Path, schema: Schema
) -> None:
    half_dark(folder / "a.png")
    half_dark(folder / "b.jpg", sideways=True)
    session = opened(driver, folder, schema)
    first, second = (wait_for(driver, image.id) for image in session.project.images)
    assert (first.width(), first.height()) == (60, 40)
    assert grey(first)[:, :25].max() < 20
    assert grey(first)[:, 35:].min() > 230
    assert (second.width(), second.height()) == (40, 60)
    assert grey(second)[:25].max() < 20
    assert grey(second)[35:].min() > 230
    drawn = in_list(driver, 0)[12:36]
    assert drawn[:, 2:20].max() < 20
    assert drawn[:, 28:46].min() > 230


def test_a_film_of_monochrome1_is_shown_with_white_bone(driver: Driver, folder: Path, schema: Schema) -> None:
    write_dicom(folder / "a.dcm", "MONOCHROME1")
    write_dicom(folder / "b.dcm", "MONOCHROME2")
    session = opened(driver, folder, schema)
    inverted, plain = (grey(wait_for(driver, image.id)) for image in session.project.images)
    assert inverted[:, :25].min() > 230
    assert inverted[:, 35:].max() < 20
    assert plain[:, :25].max() < 20


def test_long_names_that_differ_look_different_in_a_narrow_list(
    driver: Driver, folder: Path, schema: Schema
) -> None:
    for number in (100, 200, 300):
        write_film(folder / f"a_clinic_with_a_very_long_name_2026_no_{number}_left.jpg", seed=number)
    session = opened(driver, folder, schema)
    view, table = driver.window.images.view, driver.window.images.table
    driver.window.resize(1024, 768)
    for image in session.project.images:
        wait_for(driver, image.id)
    looks = []
    for row in (1, 2):  # the first is current
        cell = view.visualRect(table.index(row, NAME)).adjusted(thumbnails.SIDE + thumbnails.MARGIN, 0, 0, 0)
        looks.append(grey(view.viewport().grab(cell).toImage().convertToFormat(QImage.Format.Format_Grayscale8)))
    assert looks[0].shape == looks[1].shape
    assert (looks[0] != looks[1]).any()


def test_only_the_rows_in_view_are_read_and_those_scrolled_to_come_after(
    driver: Driver, folder: Path, schema: Schema
) -> None:
    for number in range(120):
        write_film(folder / f"{number:03}.png", width=12, height=10, seed=number)
    session = opened(driver, folder, schema)
    images, found = session.project.images, driver.window.images.thumbnails
    wait_for(driver, images[0].id)
    driver.qtbot.wait(300)
    assert found.get(images[60].id) is None
    assert found.get(images[-1].id) is None
    driver.window.images.view.scrollToBottom()
    wait_for(driver, images[-1].id)
    assert found.get(images[60].id) is None


def test_pictures_beyond_the_bound_are_forgotten_and_read_again(
    driver: Driver, folder: Path, schema: Schema
) -> None:
    for number in range(60):
        write_film(folder / f"{number:03}.png", width=12, height=10, seed=number)
    driver.window.images.thumbnails._loader._kept = LRUCache(20)
    session = opened(driver, folder, schema)
    images, found = session.project.images, driver.window.images.thumbnails
    wait_for(driver, images[0].id)
    for row in range(0, 60, 6):
        driver.window.images.view.scrollTo(driver.window.images.table.index(row, NAME))
        driver.qtbot.wait(60)
    driver.window.images.view.scrollToBottom()
    wait_for(driver, images[-1].id)
    driver.qtbot.waitUntil(lambda: found.get(images[0].id) is None)
    assert sum(found.get(image.id) is not None for image in images) <= 20
    driver.window.images.view.scrollToTop()
    wait_for(driver, images[0].id)


def test_a_film_that_cannot_be_read_keeps_its_row_and_gets_its_picture_when_it_is_found(
    driver: Driver, film_folder: Path, session: Session, tmp_path: Path, answer: Callable[[str, str], None]
) -> None:
    (tmp_path / "archive").mkdir()
    (film_folder / "film2.png").rename(tmp_path / "archive" / "away.png")
    driver.open(session)
    images = session.project.images
    found = driver.window.images.thumbnails
    driver.qtbot.waitUntil(lambda: found.has_failed(images[1].id))
    cross = in_list(driver, 1)
    assert cross.max() > 100
    driver.desk.current.go_to(images[1].id)
    driver.qtbot.waitUntil(driver.window.banner.isVisible)
    answer("getExistingDirectory", str(tmp_path))
    driver.window._update()
    QTest.mouseClick(driver.window.banner.relocate, Qt.MouseButton.LeftButton)
    driver.qtbot.waitUntil(lambda: "1 missing film found" in driver.window.status.currentMessage())
    wait_for(driver, images[1].id)
    driver.wait_for_film()
    assert not driver.window.banner.isVisible()


def test_films_whose_folder_is_back_get_their_pictures_once_one_of_them_is_shown(
    driver: Driver, film_folder: Path, session: Session
) -> None:
    away = [(film_folder / f"film{number}.png") for number in (2, 3)]
    for path in away:
        path.rename(path.with_suffix(".away"))
    driver.open(session)
    images, found = session.project.images, driver.window.images.thumbnails
    driver.qtbot.waitUntil(lambda: found.has_failed(images[1].id) and found.has_failed(images[2].id))
    driver.desk.current.go_to(images[1].id)
    driver.qtbot.waitUntil(driver.window.banner.isVisible)
    for path in away:
        path.with_suffix(".away").rename(path)
    driver.desk.current.go_to(images[0].id)
    driver.desk.current.go_to(images[1].id)
    driver.wait_for_film()
    wait_for(driver, images[1].id)
    wait_for(driver, images[2].id)


def test_the_pictures_are_switched_by_the_menu_and_by_the_settings(driver: Driver, session: Session) -> None:
    driver.open(session)
    view = driver.window.images.view
    tall = view.rowHeight(0)
    assert tall >= thumbnails.SIDE
    driver.window.qt_actions["thumbnails"].trigger()
    assert view.rowHeight(0) < thumbnails.SIDE
    driver.window.qt_actions["thumbnails"].trigger()
    assert view.rowHeight(0) == tall
    driver.window.change_settings(driver.window.settings.changed(thumbnails=False))
    assert view.rowHeight(0) < thumbnails.SIDE


def test_without_pictures_the_list_scrolls_no_further_than_its_last_film(driver: Driver, session: Session) -> None:
    driver.open(session)
    view = driver.window.images.view
    rows = view.model().rowCount()
    view.setFixedHeight(view.horizontalHeader().height() + (rows - 1) * view.rowHeight(0))
    QApplication.processEvents()
    assert view.verticalScrollBar().maximum() > 0
    driver.window.qt_actions["thumbnails"].trigger()
    QApplication.processEvents()
    assert view.verticalScrollBar().maximum() == 0


def test_another_project_shows_its_own_pictures(
    driver: Driver, qtbot: QtBot, session: Session, folder: Path, schema: Schema
) -> None:
    driver.open(session)
    wait_for(driver, session.project.images[0].id)
    half_dark(folder / "a.png")
    other = opened(driver, folder, schema)
    assert other.project.images[0].id == session.project.images[0].id
    picture = wait_for(driver, other.project.images[0].id)
    assert (picture.width(), picture.height()) == (60, 40)
