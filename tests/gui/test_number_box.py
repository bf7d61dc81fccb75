"""Numbers with decimals, typed with either sign in either kind of system."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import lmstudio.gui
from lmstudio.gui.look.number_box import NumberBox


def box(qtbot: QtBot, language: str) -> NumberBox:
    made = NumberBox(minimum=0.01, maximum=10_000.0, decimals=2, suffix=" mm")
    qtbot.addWidget(made)
    made.setLocale(QLocale(language))
    made.setValue(50.0)
    made.show()
    made.selectAll()
    return made


@pytest.mark.parametrize("language", ["C", "en_US", "de_DE", "de_CH", "fr_FR", "es_ES"])
@pytest.mark.parametrize(
    ("text", "value"), [("10.5", 10.5), ("10,5", 10.5), ("1.25", 1.25), ("1,25", 1.25), (",5", 0.5), ("30", 30.0)]
)
def test_a_comma_and_a_point_are_the_same_whatever_the_system_speaks(
    qtbot: QtBot, language: str, text: str, value: float
) -> None:
    typed = box(qtbot, language)
    QTest.keyClicks(typed, text)
    typed.interpretText()
    assert typed.value() == value
    assert QLocale(language).decimalPoint() in typed.text()


@pytest.mark.parametrize("language", ["en_US", "de_DE"])
@pytest.mark.parametrize("text", ["1.234,5", "1,234.5", "1.2.3"])
def test_a_number_that_is_none_is_not_pasted(qtbot: QtBot, language: str, text: str) -> None:
    pasted = box(qtbot, language)
    QApplication.clipboard().setText(text)
    pasted.lineEdit().paste()
    pasted.interpretText()
    assert pasted.value() == 50.0


def test_every_field_for_decimals_is_one() -> None:
    folder = Path(lmstudio.gui.__file__).parent
    bare = [each.name for each in folder.rglob("*.py") if "QDoubleSpinBox" in each.read_text(encoding="utf-8")]
    assert bare == ["number_box.py"]
