"""The settings dialog, built from the table of settings and the table of actions."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from lmstudio.core.settings import SETTINGS, Setting, Settings
from lmstudio.gui.look import layouts
from lmstudio.gui.window.actions import ACTIONS
from lmstudio.language import tr

_Standard = QDialogButtonBox.StandardButton
_FRAME = 20
"""What the frame of a line takes beside its text, in pixels."""


class SettingsDialog(QDialog):
    """A control for every setting that has a text, and an editor for every key.

    Args:
        settings: as they are.
        parent: of the dialog.
    """

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self._settings = settings
        self.controls: dict[str, QWidget] = {}
        self._values: dict[str, Callable[[], Any]] = {}
        self.keys: dict[str, QKeySequenceEdit] = {}
        self.clash = QLabel(wordWrap=True)
        self.buttons = QDialogButtonBox(_Standard.Ok | _Standard.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        tabs = QTabWidget()
        tabs.setAccessibleName(tr("Settings"))
        tabs.addTab(self._general(), tr("General"))
        tabs.addTab(self._keys(), tr("Keyboard shortcuts"))
        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(self.clash)
        layout.addWidget(self.buttons)
        self.resize(480, 420)
        self._check_keys()

    def result_settings(self) -> Settings:
        """The settings as they stand in the dialog."""
        values = {key: value() for key, value in self._values.items()}
        changed = {}
        for action in ACTIONS:
            typed = self._typed(action.id)
            if typed != (action.keys[0] if action.keys else ""):
                changed[action.id] = typed
        return self._settings.changed(**values, keys=changed)

    def _general(self) -> QWidget:
        page = QWidget()
        form = layouts.form(page)
        for setting in SETTINGS:
            if setting.text:
                control = self._control(setting)
                control.setToolTip(tr(setting.hint))
                self.controls[setting.key] = control
                form.addRow("" if setting.type is bool else tr(setting.text), control)
        return page

    def _control(self, setting: Setting) -> QWidget:
        value = self._settings[setting.key]
        if setting.choices:
            combo = QComboBox()
            for choice, text in setting.choices:
                combo.addItem(tr(text), choice)
            combo.setCurrentIndex(combo.findData(value))
            self._values[setting.key] = combo.currentData
            return combo
        if setting.type is bool:
            box = QCheckBox(tr(setting.text))
            box.setChecked(value)
            self._values[setting.key] = box.isChecked
            return box
        if setting.type is int:
            spin = QSpinBox(minimum=setting.low, maximum=setting.high, value=value)
            spin.setSpecialValueText(tr("All of them"))
            self._values[setting.key] = spin.value
            return spin
        line = QLineEdit(str(value))
        line.setPlaceholderText(tr(setting.hint))
        line.setMinimumWidth(line.fontMetrics().horizontalAdvance(line.placeholderText()) + _FRAME)
        self._values[setting.key] = line.text
        return line

    def _keys(self) -> QWidget:
        page = QWidget()
        form = layouts.form(page)
        changed = self._settings["keys"]
        for action in ACTIONS:
            key = changed.get(action.id, action.keys[0] if action.keys else "")
            text = tr(action.text).rstrip("…")
            edit = QKeySequenceEdit(QKeySequence(key), maximumSequenceLength=1)
            edit.setClearButtonEnabled(True)
            for line in edit.findChildren(QLineEdit):
                line.setAccessibleName(tr("Shortcut for {action}").format(action=text))
                prompt = line.fontMetrics().horizontalAdvance(line.placeholderText())
                edit.setMinimumWidth(prompt + line.sizeHint().height() + _FRAME)
            edit.keySequenceChanged.connect(self._check_keys)
            self.keys[action.id] = edit
            form.addRow(text, edit)
        area = QScrollArea(widgetResizable=True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        edges = area.verticalScrollBar().sizeHint().width() + 2 * area.frameWidth()
        area.setMinimumWidth(page.sizeHint().width() + edges)
        return area

    def _typed(self, action_id: str) -> str:
        return self.keys[action_id].keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _check_keys(self) -> None:
        taken: dict[str, str] = {}
        clashes = []
        for action in ACTIONS:
            key, text = self._typed(action.id), tr(action.text).rstrip("…")
            if key and key in taken:
                twice = tr("{key} is assigned twice: {one}, {other}.")
                clashes.append(twice.format(key=key, one=taken[key], other=text))
            taken[key] = text
        self.clash.setText(" ".join(clashes))
        self.clash.setVisible(bool(clashes))
        self.buttons.button(_Standard.Ok).setEnabled(not clashes)
