"""The licences under Help: every part, with its text."""

from pathlib import Path

import pytest

from lmstudio import parts, paths
from lmstudio.gui.window.licences_dialog import LicencesDialog
from lmstudio.parts import Part
from tests.gui.conftest import Driver

PARTS = (Part("landmark-studio", "1.0", "MIT", ("Ours",)), Part("other", "2.0", "BSD", ("First", "Second")))


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of licences of an installer's program."""
    parts.write(tmp_path / "licences", [*PARTS, Part("bare", "3", "Zlib", ())])
    monkeypatch.setattr(paths, "licences", lambda: tmp_path / "licences")
    return tmp_path / "licences"


def dialog_of(driver: Driver) -> LicencesDialog:
    driver.window.qt_actions["licences"].trigger()
    dialog = driver.dialog(LicencesDialog)
    assert isinstance(dialog, LicencesDialog)
    return dialog


def test_the_licences_of_what_is_installed_are_shown_with_the_program_first(driver: Driver) -> None:
    dialog = dialog_of(driver)
    names = [dialog.names.item(row).text().split()[0] for row in range(dialog.names.count())]
    assert names[0] == "landmark-studio"
    assert {"numpy", "torch", "pyside6-essentials"} <= set(names)
    assert dialog.text.toPlainText().startswith("MIT")


def test_an_installed_program_shows_what_its_maker_has_written_down(driver: Driver, frozen: Path) -> None:
    dialog = dialog_of(driver)
    assert dialog.names.count() == 3
    dialog.names.setCurrentRow(1)
    assert dialog.text.toPlainText() == "BSD\n\nFirst\n\nSecond"
    dialog.names.setCurrentRow(2)
    assert dialog.text.toPlainText().endswith("Zlib")
