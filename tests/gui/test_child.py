"""Someone who presses everything: no error, no lost point, and all of it can be taken back."""

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from lmstudio.core.annotation import Origin, Point
from lmstudio.core.events import Prediction
from lmstudio.core.project import Project
from lmstudio.gui.window.actions import ACTIONS
from lmstudio.session import Session
from tests.gui.conftest import Driver, phantom_folder
from tests.gui.desk import edits, opened

T = TypeVar("T")
DEEDS = 250
LEAVES_ALONE = {
    "quit",
    "log",
    "sample",
    "suggest",
    "train",
    "train_afresh",
    "predict",
    "reread",
    "first_reading",
}
"""What ends the window, opens another or another project, or needs a network: tested by itself."""
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_H, Qt.Key.Key_B)


class Child:
    """Does one thing after the other, by chance.

    Args:
        driver: of the window.
        seed: of the chance.
    """

    def __init__(self, driver: Driver, seed: int) -> None:
        self.driver, self.random = driver, np.random.default_rng(seed)
        # A dialog that waits for its answer holds up whoever opened it.
        self.answers = QTimer(driver.window, interval=20)
        self.answers.timeout.connect(self.answer)
        self.answers.start()
        self.actions = [each.id for each in ACTIONS if each.id in driver.window.qt_actions]

    def deed(self) -> None:
        """Any of the things that can be done."""
        chance = self.random.random()
        kind = self.press if chance < 0.4 else self.choose if chance < 0.83 else self.type
        (self.predict if chance > 0.98 else kind)()
        QApplication.processEvents()
        self.answer()
        QApplication.processEvents()

    def answer(self) -> None:
        """Press Return or Escape in every dialog that is open, innermost first."""
        for dialog in reversed(self.driver.window.findChildren(QDialog)):
            if dialog.isVisible():
                QTest.keyClick(dialog, Qt.Key.Key_Return if self.random.random() < 0.5 else Qt.Key.Key_Escape)

    def below(self, limit: int) -> int:
        """A whole number from 0."""
        return int(self.random.integers(limit))

    def one_of(self, things: Sequence[T]) -> T:
        """Any of some things."""
        return things[self.below(len(things))]

    def press(self) -> None:
        """A click or a drag somewhere on the film or beside it, perhaps left unfinished by the Escape key."""
        view = self.driver.window.canvas.viewport()
        a, b = (QPoint(self.below(view.width()), self.below(view.height())) for _ in "ab")
        button, modifier = self.one_of((LEFT, LEFT, LEFT, RIGHT)), self.one_of(MODIFIERS)
        QTest.mousePress(view, button, modifier, a)
        if self.random.random() < 0.5:
            QTest.mouseMove(view, b)
        if self.random.random() < 0.1:
            QTest.keyClick(self.driver.window.canvas, Qt.Key.Key_Escape)
        QTest.mouseRelease(view, button, modifier, b)

    def choose(self) -> None:
        """Something of the menus, if it can be used now."""
        action = self.driver.window.qt_actions[self.one_of(self.actions)]
        if action.isEnabled() and action not in [self.driver.window.qt_actions.get(each) for each in LEAVES_ALONE]:
            action.trigger()

    def type(self) -> None:
        """A key that the film knows."""
        QTest.keyClick(self.driver.window.canvas, self.one_of(KEYS), self.one_of(MODIFIERS))

    def predict(self) -> None:
        """A network's points arrive for some film."""
        desk = self.driver.desk
        image = self.one_of(desk.document.project.images)
        names = desk.document.schema.names
        if not names:
            return
        xy = (self.random.uniform(0, image.width), self.random.uniform(0, image.height))
        point = Point(xy, origin=Origin.PREDICTED, expected_error_px=self.random.uniform(0, 20), predicted_xy=xy)
        maps = np.zeros((len(names), 8, 8), np.uint8)
        box = (-0.5, -0.5, image.width - 0.5, image.height - 0.5)
        desk.queue.store_predictions(
            [Prediction(image.id, dict.fromkeys(names, point), maps, box)], model="round 1"
        )


@pytest.fixture
def folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Two more films where films are asked for; a new folder wherever copies go, for none are made over films."""
    films = str(phantom_folder(tmp_path / "more", 2))
    new = (str(tmp_path / f"copies-{number}") for number in count())
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda _, words, *__: next(new) if "copies" in words else films
    )


def kept(project: Project) -> tuple[object, ...]:
    """What must be the same on the disk."""
    points = {key: dict(each.points) for key, each in project.annotations.items() if each.points}
    # An unknown spacing is not a number, and so not even the same as itself.
    return points, project.schema, repr(project.images)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_pressed_is_on_the_disk_and_can_be_taken_back(
    driver: Driver,
    failures: list[object],
    answer: Callable[[str, str], None],
    folders: None,
    tmp_path: Path,
    seed: int,
) -> None:
    for kind in ("getOpenFileName", "getSaveFileName"):
        answer(kind, "")
    first = opened(tmp_path, driver.qtbot)
    assert first.document.session is not None
    path = first.document.session.path
    first.document.close()
    driver.open(Session.open(path))
    desk, begun = driver.desk, kept(driver.desk.document.project)
    child = Child(driver, seed)
    for _ in range(DEEDS):
        child.deed()
    driver.wait_for_files()
    assert failures == []
    assert desk.document.can_go_back_to(edits(desk) - 1)
    now = kept(desk.document.project)
    steps = 0
    while desk.document.can_go_back_to(edits(desk) - 1):
        desk.document.undo()
        steps += 1
    assert kept(desk.document.project) == begun
    for _ in range(steps):
        desk.document.redo()
    assert kept(desk.document.project) == now
    driver.desk.document.set_session(None)
    with Session.open(path) as again:
        assert kept(again.project) == now


def test_the_same_while_a_network_learns_until_the_window_is_closed_in_the_middle(
    endless: Driver, answer: Callable[[str, str], None], folders: None
) -> None:
    for kind in ("getOpenFileName", "getSaveFileName"):
        answer(kind, "")
    failures: list[object] = []
    endless.desk.document.failed.connect(failures.append)
    child = Child(endless, seed=7)
    child.actions.remove("stop")
    endless.window.training.train()
    for _ in range(DEEDS // 2):
        child.deed()
    endless.wait_for_files()
    assert endless.window.training.job is not None
    session, now = endless.desk.document.session, kept(endless.desk.document.project)
    assert session is not None
    endless.window.close()
    assert not endless.window.training.running
    assert failures == []
    with Session.open(session.path) as again:
        assert kept(again.project) == now
