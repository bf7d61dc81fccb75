"""The dialog that merges another reader's project: matches, agreement of both readers, which point counts."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from lmstudio.gui.look import counts, layouts, theme
from lmstudio.language import tr
from lmstudio.session.merging import RULE_TEXT, Merge, Rule

_Standard = QDialogButtonBox.StandardButton
_UNITS = re.compile(r"(?<=\d) (?=%|mm)")


class MergeDialog(QDialog):
    """Shows what a merge would do and asks for the rule.

    Args:
        found: what it would do.
        parent: of the dialog.
    """

    def __init__(self, found: Merge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Merge {project}").format(project=found.theirs.name))
        self.report = QLabel(_report(found), wordWrap=True)
        self.report.setTextFormat(Qt.TextFormat.PlainText)
        self.report.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        question = QLabel(
            tr("{landmarks} placed differently by the two readers:").format(
                landmarks=counts.landmarks(found.conflicts)
            )
        )
        theme.emphasise(question)
        self.rules: dict[Rule, QRadioButton] = {rule: QRadioButton(tr(text)) for rule, text in RULE_TEXT.items()}
        self.rules[Rule.MINE].setChecked(True)
        self._group = QButtonGroup(self)
        self.buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
        self.ok = self.buttons.button(_Standard.Ok)
        self.ok.setText(tr("Merge"))
        self.ok.setEnabled(bool(found.new or found.only_theirs or found.conflicts or found.facts))
        layout = QVBoxLayout(self)
        layout.addWidget(self.report)
        layout.addSpacing(8)
        for widget in (question, *self.rules.values()):
            layout.addWidget(widget)
            widget.setVisible(found.conflicts > 0)
        for button in self.rules.values():
            self._group.addButton(button)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        layouts.widen(self, 480)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def rule(self) -> Rule:
        """Which point stands where both readers have placed one."""
        return next(rule for rule, button in self.rules.items() if button.isChecked())


def _report(found: Merge) -> str:
    lines = [tr("{films} in both projects, matched by content.").format(films=counts.films(len(found.joined)))]
    if found.new:
        films = counts.films(len(found.new))
        lines.append(tr("{films} only in the other project, added with all points.").format(films=films))
    if found.only_theirs:
        lines.append(tr("{points} only in the other project.").format(points=counts.points(found.only_theirs)))
    if found.facts:
        films = counts.films(found.facts)
        told = tr("Of {films} only the other project knows a pixel size, subject, date, age, sex or reader: kept.")
        lines.append(told.format(films=films))
    lines.append(_unbroken(found.differences.text))
    if found.before:
        lines.append(found.told_before)
    if found.missing_landmarks:
        names = ", ".join(found.missing_landmarks)
        lines.append(
            tr(
                "Not in the landmark list: {names}. The points are kept, and appear once the landmarks are added."
            ).format(names=names)
        )
    return "\n".join(lines)


def _unbroken(text: str) -> str:
    """The same text with no line broken between a number and its unit."""
    return _UNITS.sub("\N{NO-BREAK SPACE}", text)
