"""The choice of films a spacing applies to: this one, those selected, those of its size, or all."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QFormLayout, QRadioButton

from lmstudio.core.project import Image
from lmstudio.language import counted, tr


class Receivers:
    """Radio buttons, one of which is on; those that would choose no other films are left out.

    Args:
        image: this film.
        images: all films of the project.
        selected: ids of the films that are selected in the list.

    Attributes:
        this: for this film alone.
        selected: for the films that are selected in the list.
        alike: for the films that have the size of this one.
        every: for all films.
    """

    def __init__(self, image: Image, images: Sequence[Image], selected: Collection[str]) -> None:
        chosen = tuple(each for each in images if each.id in selected)
        alike = tuple(each for each in images if (each.width, each.height) == (image.width, image.height))
        self.this = QRadioButton(tr("This film"))
        one, many = tr("The film selected in the list"), tr("The {count} films selected in the list")
        self.selected = QRadioButton(counted(len(chosen), one, many))
        self.alike = QRadioButton(
            tr("All {count} films of {width} × {height} pixels").format(
                count=len(alike), width=image.width, height=image.height
            )
        )
        self.every = QRadioButton(tr("All {count} films of the project").format(count=len(images)))
        self._films: tuple[tuple[QRadioButton, tuple[Image, ...]], ...] = (
            (self.this, (image,)),
            (self.selected, chosen),
            (self.alike, alike),
            (self.every, tuple(images)),
        )
        self.this.setChecked(True)
        self.selected.setEnabled(chosen not in ((), (image,)))
        self.alike.setEnabled(len(alike) > 1)
        self.every.setEnabled(len(alike) < len(images))

    @property
    def images(self) -> tuple[Image, ...]:
        """The films that are chosen."""
        return next(films for button, films in self._films if button.isChecked())

    def add_to(self, form: QFormLayout, label: str) -> None:
        """Put the choice into a form."""
        for button, _ in self._films:
            if button.isEnabled():
                form.addRow(label if button is self.this else "", button)
