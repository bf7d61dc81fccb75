"""Real learning through the real window, on settings as small as they get."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lmstudio.core.annotation import State
from lmstudio.core.events import Event, Step, Validation
from lmstudio.errors import NotEnoughLabels
from lmstudio.gui.look.notices import Notice
from lmstudio.gui.training.training_job import Training
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.learning import training_round
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
    begun_with, real = [], training_round.finetune

    def spied(*args: Any, start: bytes | None, **options: Any) -> Iterator[Event]:
        begun_with.append(start)
        return real(*args, start=start, **options)

    monkeypatch.setattr(training_round, "finetune", spied)
    driver.open(session)
    driver.label_all()
    driver.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert driver.window.training.running
    wait_for_end(driver)
    desk = driver.desk
    assert desk.document.project.models[0].name == "round 1"
    assert [desk.document.project.state(image) for image in desk.document.project.images] == [
        State.DONE,
        State.PREDICTED,
        State.PREDICTED,
    ]
    assert len(driver.window.training.watch.losses) == 3
    driver.key(Qt.Key.Key_N)
    assert desk.current.image is not None
    assert desk.current.image.id == desk.queue.order[0]
    assert desk.current.heatmaps is not None
    driver.key(Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: "Train round 2" in driver.window.train_panel.button.text())
    driver.window.training.train()
    wait_for_end(driver)
    assert [model.name for model in desk.document.project.models] == ["round 1", "round 2"]
    assert desk.document.project.models[1].films == 2
    assert begun_with == [None, session.networks.weights("round 1")]


def test_with_enough_labels_the_panel_tells_the_error_on_films_held_back(
    driver: Driver, session: Session, tmp_path: Path
) -> None:
    (tmp_path / "more").mkdir()
    for number in range(4, 7):
        write_film(tmp_path / "more" / f"film{number}.png", seed=number)
    session.films.add_folder(tmp_path / "more")
    driver.open(session)
    for image in session.project.images:
        driver.desk.current.go_to(image.id)
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
        driver.desk.document.set_session(other)
        driver.window.train_panel.repaint_now()
        assert driver.window.train_panel.note.text() == ""
        assert not driver.window.train_panel.plot.isVisible()
        driver.desk.document.set_session(None)


def test_the_reader_goes_on_labelling_while_it_trains_and_nothing_is_overwritten(
    driver: Driver, session: Session
) -> None:
    driver.open(session)
    driver.label_all()
    driver.window.training.train()
    driver.desk.current.next_image()
    driver.wait_for_film()
    driver.click((10, 10))
    placed = driver.desk.current.annotation.points["sella"]
    wait_for_end(driver)
    assert driver.desk.current.annotation.points["sella"] == placed
    assert not driver.desk.current.annotation.points["nasion"].by_reader


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
    assert session.networks.weights("round 1")
    assert "saved as round 1" in window.training.watch.ended


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
    assert "Stopped too early to be reliable" in window.training.watch.ended
    assert not driver.desk.queue.order
    window.close()


def test_of_points_that_were_kept_the_panel_tells_the_share_and_no_error(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.label_all()
    driver.window.training.train()
    wait_for_end(driver)
    panel = driver.window.train_panel
    panel.repaint_now()
    assert panel.checked.text() == ""
    driver.key(Qt.Key.Key_N)
    found = driver.desk.current.annotation.points["sella"].xy
    assert found is not None
    driver.desk.pen.place("sella", (found[0] + 3, found[1]))
    driver.desk.queue.confirm_film()
    panel.repaint_now()
    assert panel.checked.text() == (
        "Round 1: 67 % of points kept on 1 film that you checked. Too few films for a reliable figure."
    )
    driver.desk.document.undo()
    driver.desk.document.undo()
    panel.repaint_now()
    assert not panel.checked.isVisibleTo(panel)


def test_a_training_stopped_early_is_not_used_by_itself_and_the_guide_goes_on_with_it(
    endless: Driver, session: Session
) -> None:
    driver, window = endless, endless.window
    window.training.train()
    wait_for_steps(driver, 3)
    window.training.stop()
    wait_for_end(driver)
    project = session.project
    assert [model.early for model in project.models] == [True]
    assert project.network is None
    assert session.networks.weights() is None
    assert math.isnan(project.models[0].error)
    assert "its error is unknown" in window.training.watch.ended
    window.train_panel.repaint_now()
    assert "Error on" not in window.train_panel.note.text()
    window.guide.repaint_now()
    assert window.guide.step.text == "Continue training"
    assert "not in use" in window.guide.step.reason
    window._update()
    assert not window.qt_actions["predict"].isEnabled()
    window.close()
    with Session.open(session.path) as again:
        assert again.project.network is None
        assert again.project.unfinished is not None
        assert again.networks.start() == again.networks.weights("round 1")


def test_after_a_training_stopped_early_the_network_before_stays_in_use(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.label_all()
    driver.window.training.train()
    wait_for_end(driver)
    driver.window.training._options = lambda: {**TINY_TRAINING, "steps": 100_000}
    driver.window.training.train()
    wait_for_steps(driver, 2)
    driver.window.training.stop()
    wait_for_end(driver)
    assert [model.name for model in session.project.models] == ["round 1", "round 2"]
    assert session.networks.weights() == session.networks.weights("round 1")
    assert session.networks.start() == session.networks.weights("round 2")
    driver.window.train_panel.repaint_now()
    assert "round 3 starts from round 2" in driver.window.train_panel.summary.text()


def test_points_of_a_network_stopped_early_have_no_expected_error_and_want_a_look(
    endless: Driver, session: Session
) -> None:
    driver, window = endless, endless.window
    window.training.train()
    wait_for_steps(driver, 3)
    window.training.stop()
    wait_for_end(driver)
    driver.desk.document.change(lambda session: session.networks.use("round 1"))
    window.training.predict()
    wait_for_end(driver)
    point = session.project.annotation(session.project.images[1].id).points["sella"]
    assert point.expected_error_px is None
    assert "the error of its points is unknown" in window.train_panel._training.watch.notes[0]
    window.queue_panel.repaint_now()
    assert window.queue_panel.model.item(0, 1).text() == "?"
    assert window.queue_panel.model.item(0, 2).text() == "3 points"


def test_no_time_is_told_before_the_sixteenth_update(driver: Driver, session: Session) -> None:
    driver.open(session)
    driver.label_all()
    driver.window.training._options = lambda: {**TINY_TRAINING, "steps": 40, "checkpoint_s": 3600.0}
    told: dict[int, float] = {}
    driver.window.training.train()
    assert driver.window.training.job is not None
    driver.window.training.job.happened.connect(
        lambda event: (
            told.__setitem__(event.step, event.remaining_s)
            if isinstance(event, Step) and driver.window.training.watch.task == "fine-tune"
            else None
        )
    )
    wait_for_end(driver)
    assert all(math.isnan(told[step]) for step in range(1, 16))
    # Updates are told in turns of up to eight.
    assert all(told[step] >= 0 for step in range(25, 41))
    assert told[40] == 0


def test_stop_before_the_work_has_begun_lets_it_go_at_once(endless: Driver, session: Session) -> None:
    window = endless.window
    window.training.train()
    window.training.stop()
    assert not window.training.running
    assert window.training.watch.ended == "Stopped before there was anything to save."
    window.training.train()
    wait_for_steps(endless, 2)
    window.training.stop()
    wait_for_end(endless)
    assert len(session.project.models) == 1
    endless.qtbot.waitUntil(lambda: not window.training._leaving, timeout=MINUTE)


def test_stopping_shows_its_own_progress(endless: Driver) -> None:
    window = endless.window
    window.training.train()
    wait_for_steps(endless, 2)
    panel = window.train_panel
    window.training.stop()
    panel.repaint_now()
    assert panel.time_left.text() == "Stopping: keeping the best so far…"
    assert (panel.bar.minimum(), panel.bar.maximum()) == (0, 0)
    assert panel.stop.text() == "Stopping…"
    assert not panel.stop.isEnabled()
    wait_for_end(endless)
    panel.repaint_now()
    assert panel.bar.isHidden()


def test_closing_the_window_stops_the_training_and_loses_nothing(endless: Driver, session: Session) -> None:
    driver, window = endless, endless.window
    window.training.train()
    wait_for_steps(driver, 3)
    window.close()
    assert not window.training.running
    with Session.open(session.path) as again:
        assert [model.name for model in again.project.models] == ["round 1"]
        assert again.project.state(again.project.images[0]) is State.DONE


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
    monkeypatch.setattr(session.networks, "store_predictions", full)
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
    from lmstudio.gui.document.desk import make_desk

    desk = make_desk(session)
    training = Training(desk.document, desk.queue, lambda: TINY_TRAINING)
    desk.pen.place("sella", (3, 3))
    training.train()
    qtbot.waitUntil(lambda: not training.running, timeout=MINUTE)
    assert session.project.models[0].name == "round 1"
    training.close()
    desk.document.close()
