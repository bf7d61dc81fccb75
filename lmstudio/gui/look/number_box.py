"""A field for a number with decimals, whichever sign the reader puts before them."""

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox

_SIGNS = str.maketrans(dict.fromkeys(",.٫", "."))
"""What is written before decimals: comma, point, and the sign of Arabic. Nobody groups digits of millimetres."""


class NumberBox(QDoubleSpinBox):
    """Takes a comma and a point for the same.

    Qt takes only the sign of the system's language and drops the other without a word, as one that groups digits:
    of 10.5 it would make 105.
    """

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Qt: whether a text is a number, or the beginning of one, and the text as it stays."""
        return super().validate(self._settled(text), position)

    def valueFromText(self, text: str) -> float:
        """Qt: the number."""
        return float(super().valueFromText(self._settled(text)))

    def _settled(self, text: str) -> str:
        """A text with the sign of the system's language."""
        return text.translate(_SIGNS).replace(".", self.locale().decimalPoint())
