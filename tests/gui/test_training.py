"""Real learning through the real window, on settings as small as they get."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import State
from lmstudio.core.events import Event, Step, Validation
from lmstudio.errors import NotEnoughLabels
from lmstudio.gui.main_window import MainWindow
from lmstudio.gui.notices import Notice
from lmstudio.gui.training import Training
from lmstudio.learning import finetune
from lmstudio.session import Session
from tests.conftest import write_film
from tests.gui.conftest import TINY_TRAINING, Driver

MINUTE = 60_000


def wait_for_end(driver: Driver) -> None:
    driver.qtbot.waitUntil(lambda: not driver.window.training.running, timeout=MINUTE)


def wait_for_steps(driver: Driver, count: int) -> None:
    driver.qtbot.waitUntil(lambda: driver.window.training.watch.step >= count, timeout=MINUTE)


def test_training_predicts_the_films_left_and_a_second_round_starts_from_the_first(
    driver: Driver, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun_with, real = [], finetune.finetune

    def spied(*args: Any, start: bytes | None, **options: Any) -> Iterator[Event]:
        begun_with.append(start)
        return real(*args, start=start, **options)

    monkeypatch.setattr(finetune, "finetune", spied)
    driver.open(session)
    driver.label_all()
    driver.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert driver.window.training.running
    wait_for_end(driver)
    document = driver.document
    assert document.project.models[0].name == "round 1"
    assert [document.project.state(image.id) for image in document.project.images] == [
        State.DONE,
        State.PREDICTED,
        State.PREDICTED,
    ]
    assert len(driver.window.training.watch.losses) == 3
    driver.key(Qt.Key.Key_N)
    assert document.current is not None
    assert document.current.id == document.queue[0]
    assert document.heatmaps is not None
    driver.key(Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: "Train round 2" in driver.window.train_panel.button.text())
    driver.window.training.train()
    wait_for_end(driver)
    assert [model.name for model in document.project.models] == ["round 1", "round 2"]
    assert document.project.models[1].films == 2
    assert begun_with == [None, session.weights("round 1")]


def test_with_enough_labels_the_panel_tells_the_error_on_films_held_back(
    driver: Driver, session: Session, tmp_path: Path
) -> None:
    (tmp_path / "more").mkdir()
    for number in range(4, 7):
        write_film(tmp_path / "more" / f"film{number}.png", seed=number)
    session.add_folder(tmp_path / "more")
    driver.open(session)
    for image in session.project.images:
        driver.document.go_to(image.id)
        driver.label_all()
    driver.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    wait_for_end(driver)
    (model,) = session.project.models
    assert len(model.held_back) == 1
    driver.window.train_panel.repaint_now()
    assert f"Error on 1 film held back: {model.error:.2f} px." in driver.window.train_panel.note.text()


def test_of_another_project_the_panel_tells_nothing_that_was_of_the_one_before(
    driver: Driver, session: Session, tmp_path: Path
) -> None:
    driver.open(session)
    driver.window.training._hear(Validation(3, 2.14, "mm", 3))
    driver.window.training._hear(Step(3, 3, 0.5, 1.0, 0.0))
    driver.window.training._hear(Step(3, 3, 0.4, 1.0, 0.0))
    driver.window.train_panel.repaint_now()
    assert "2.14 mm" in driver.window.train_panel.note.text()
    with Session.create(tmp_path / "other.lmproj", session.project.schema) as other:
        driver.document.set_session(other)
        driver.window.train_panel.repaint_now()
        assert driver.window.train_panel.note.text() == ""
        assert not driver.window.train_panel.plot.isVisible()
        driver.document.set_session(None)


def test_the_reader_goes_on_labelling_while_it_trains_and_nothing_is_overwritten(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    driver.label_all()
    driver.window.training.train()
    driver.document.next_image()
    driver.wait_for_film()
    driver.click((10, 10))
    placed = driver.document.annotation.points["sella"]
    wait_for_end(driver)
    assert driver.document.annotation.points["sella"] == placed
    assert not driver.document.annotation.points["nasion"].by_reader


def test_without_a_label_the_button_is_off_and_the_key_says_what_to_do(
    driver: Driver, session: Session, failures: list[object]
) -> None:
    driver.open(session)
    assert not driver.window.train_panel.button.isEnabled()
    driver.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(failures[0], NotEnoughLabels)
    driver.dialog(Notice).reject()


def test_one_labelled_film_is_enough_but_is_warned_of(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.label_all()
    driver.window.training.train()
    wait_for_end(driver)
    driver.window.train_panel.repaint_now()
    assert "Only one film is labelled" in driver.window.train_panel.note.text()


def test_stop_keeps_the_best_so_far(endless: Driver, qtbot: QtBot, session: Session) -> None:
    driver, window = endless, endless.window
    window.training.train()
    wait_for_steps(driver, 3)
    window.training.stop()
    qtbot.waitUntil(lambda: not window.training.running, timeout=10_000)
    assert [model.name for model in session.project.models] == ["round 1"]
    assert session.weights()
    assert "kept as round 1" in window.training.watch.ended


def test_a_stop_before_the_first_checkpoint_keeps_the_network_as_it_is_then(
    qtbot: QtBot, session: Session
) -> None:
    window = MainWindow(training_options={**TINY_TRAINING, "steps": 1000, "checkpoint_s": 3600.0})
    qtbot.addWidget(window)
    driver = Driver(window, qtbot)
    driver.open(session)
    driver.label_all()
    window.training.train()
    wait_for_steps(driver, 2)
    window.training.stop()
    wait_for_end(driver)
    (model,) = session.project.models
    assert 2 <= model.steps < 1000
    assert model.steps == window.training.watch.step
    assert f"Stopped after {model.steps} of 1000 updates" in window.training.watch.ended
    assert "It has hardly learned" in window.training.watch.ended
    assert not driver.document.queue
    window.close()


def test_the_panel_tells_how_far_a_network_was_off_on_films_checked_after_its_training(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    driver.label_all()
    driver.window.training.train()
    wait_for_end(driver)
    panel = driver.window.train_panel
    panel.repaint_now()
    assert panel.checked.text() == ""
    driver.key(Qt.Key.Key_N)
    found = driver.document.annotation.points["sella"].xy
    assert found is not None
    driver.document.place("sella", (found[0] + 3, found[1]))
    driver.document.confirm_image()
    panel.repaint_now()
    assert panel.checked.text() == (
        "Round 1 was off by 1.00 px on average on 1 film that you checked afterwards. So few tell little."
    )
    driver.document.undo()
    panel.repaint_now()
    assert not panel.checked.isVisibleTo(panel)


def test_closing_the_window_stops_the_training_and_loses_nothing(endless: Driver, session: Session) -> None:
    driver, window = endless, endless.window
    window.training.train()
    wait_for_steps(driver, 3)
    window.close()
    assert not window.training.running
    with Session.open(session.path) as again:
        assert [model.name for model in again.project.models] == ["round 1"]
        assert again.project.state(again.project.images[0].id) is State.DONE


def test_a_work_that_fails_unexpectedly_is_told_with_its_remedy(
    driver: Driver, session: Session, failures: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.open(session)
    driver.label_all()
    monkeypatch.setattr(driver.window.training, "_options", lambda: {"nonsense": 1})
    driver.window.training.train()
    wait_for_end(driver)
    assert "unexpectedly" in str(failures[0])
    driver.dialog(Notice).reject()


def test_a_full_disk_while_predictions_are_stored_stops_the_work_with_a_message(
    driver: Driver, session: Session, failures: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    from lmstudio.errors import SaveFailed

    def full(*_: object, **__: object) -> None:
        raise SaveFailed("The disk is full.", remedy="Free some space.")

    driver.open(session)
    driver.label_all()
    monkeypatch.setattr(session, "store_predictions", full)
    driver.window.training.train()
    wait_for_end(driver)
    assert [type(error) for error in failures] == [SaveFailed]
    assert session.project.models
    driver.dialog(Notice).reject()


def test_the_window_does_not_import_torch(tmp_path: Path) -> None:
    import subprocess
    import sys

    code = "import sys, lmstudio.gui.app; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_training_can_be_made_without_a_window(qtbot: QtBot, session: Session) -> None:
    from lmstudio.gui.document import Document

    document = Document(session)
    training = Training(document, lambda: TINY_TRAINING)
    document.place("sella", (3, 3))
    training.train()
    qtbot.waitUntil(lambda: not training.running, timeout=MINUTE)
    assert session.project.models[0].name == "round 1"
    training.close()
    document.close()
