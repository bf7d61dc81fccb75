"""Save de-identified copies: the films of the project in a folder, under their ids."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from pytestqt.qtbot import QtBot

from lmstudio.gui.look.notices import Notice
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.session import Session
from tests.gui.conftest import Driver
from tests.unit.imaging import made


def test_copies_are_saved_and_likely_text_is_told_with_its_place(
    window: MainWindow, driver: Driver, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    picture = Image.fromarray(np.full((600, 500), 40, np.uint8))
    ImageDraw.Draw(picture).text((10, 10), "DOE^JANE 1970", fill=250, font=ImageFont.load_default(20))
    picture.save(tmp_path / "Doe Jane.png")
    (tmp_path / "bad.dcm").write_bytes(b"no film")
    made.write(made.dataset(made.ramp()), tmp_path / "Doe.dcm")
    films = {
        "film-0001": tmp_path / "Doe Jane.png",
        "film-0002": tmp_path / "bad.dcm",
        "film-0003": tmp_path / "Doe.dcm",
    }
    driver.open(session)
    window.copies.copy(films, tmp_path / "out")
    qtbot.waitUntil(lambda: bool(window.findChildren(Notice)), timeout=20_000)
    (notice,) = window.findChildren(Notice)
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["film-0001.png", "film-0003.dcm"]
    assert "2 films copied" in notice.details
    assert "film-0001.png: text is likely in columns" in notice.details
    assert "bad.dcm: not copied" in notice.details
    notice.close()


def test_all_films_of_the_project_are_copied_into_the_folder_chosen(
    window: MainWindow,
    driver: Driver,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    window.document.told.connect(told.append)
    driver.open(session)
    out = tmp_path / "copies"
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getExistingDirectory", lambda *_: str(out))
    window.qt_actions["deidentify"].trigger()
    qtbot.waitUntil(lambda: any("copied to" in text for text in told), timeout=20_000)
    names = [f"{image.id}.png" for image in session.project.images]
    assert sorted(each.name for each in out.iterdir()) == names
