"""Films of one subject over each other in the window."""

from dataclasses import replace
from pathlib import Path

import pytest

from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import UNKNOWN_SPACING
from lmstudio.core.image import Image
from lmstudio.core.project import Project
from lmstudio.gui.analysis.superimposition_dialog import SuperimpositionDialog
from tests.gui.conftest import Driver
from tests.stage import sample_window


@pytest.fixture
def grouped(driver: Driver, tmp_path: Path) -> Driver:
    """Two labelled films of one subject, the second with the points of the first."""
    session, truth = sample_window.sample_session(tmp_path)
    driver.open(session)
    sample_window.fill(driver.window, truth)
    first, second, *_ = session.project.images

    def group(before: Project) -> Project:
        def known(image: Image) -> Image:
            taken = "2024-01-31" if image.id == first.id else "2026-01-31"
            return replace(image, subject="Anna", taken=taken, spacing=first.spacing)

        same = before.with_annotations({second.id: before.annotation(first.id)})
        return same.with_changed({first.id, second.id}, known)

    driver.desk.document.do(EditKind.GROUP, group, "2", "Anna")
    return driver


def shown(driver: Driver) -> SuperimpositionDialog:
    driver.window.qt_actions["superimpose"].trigger()
    dialog = driver.window.findChildren(SuperimpositionDialog)[-1]
    assert dialog.isVisible()
    return dialog


def cells(dialog: SuperimpositionDialog, column: int) -> list[str]:
    rows = dialog.table.rows
    return [rows.item(row, column).text() for row in range(rows.rowCount())]


def test_the_same_points_have_not_changed_whatever_they_are_laid_on(grouped: Driver) -> None:
    dialog = shown(grouped)
    assert dialog.subject.currentText() == "Anna"
    assert dialog.later.currentText().startswith("2026-01-31")
    for way in range(dialog.way.count()):
        dialog.way.setCurrentIndex(way)
        results = set(cells(dialog, 6))
        assert "within the error" in results
        assert "changed" not in results
    assert "schematic" in dialog.note.text()
    dialog.close()


def test_a_film_that_cannot_be_laid_says_why(grouped: Driver) -> None:
    document = grouped.desk.document
    second = document.project.images[1]
    document.do(EditKind.SET_SPACING, lambda project: project.with_spacings({second.id: UNKNOWN_SPACING}))
    dialog = shown(grouped)
    dialog.way.setCurrentIndex(dialog.way.findData("sn"))
    assert "sizes are made equal" in dialog.note.text()
    less = document.project.annotation(second.id).without_point("nasion")
    document.do(EditKind.CLEAR, lambda project: project.with_annotations({second.id: less}), "nasion")
    dialog.follow()
    assert "cannot be laid so: needs N" in dialog.note.text()
    dialog.close()


def test_without_a_subject_it_is_said_how_to_have_one(driver: Driver) -> None:
    driver.window.analysis.superimpose()
    (dialog,) = driver.window.findChildren(SuperimpositionDialog)
    assert dialog.subject.count() == 0
    assert "Subject and dates" in dialog.note.text()
    assert cells(dialog, 0) == []
    dialog.close()


def test_the_pictures_of_the_films_lie_under_their_drawing_moved_as_their_points_are(grouped: Driver) -> None:
    dialog = shown(grouped)
    seen = []
    for row in range(dialog.films.count()):
        dialog.films.setCurrentIndex(row)
        seen.append(dialog.picture.grab().toImage())
    assert len({each.cacheKey() for each in seen}) == 4
    assert all(a != b for k, a in enumerate(seen) for b in seen[k + 1 :])
    # Beside the drawing it stays white.
    assert seen[3].pixelColor(1, 1).lightness() == 255
    dialog.close()


def test_the_window_says_that_a_point_was_moved_since_and_follows_when_it_is_used(grouped: Driver) -> None:
    dialog = shown(grouped)
    dialog.way.setCurrentIndex(dialog.way.findData("sn"))
    before, note = cells(dialog, 2), dialog.note.text()
    assert set(cells(dialog, 3)) <= {"", "0.0", "0.00"}
    grouped.window.activateWindow()
    grouped.qtbot.waitUntil(grouped.window.isActiveWindow)
    second = grouped.desk.document.project.images[1]
    grouped.desk.current.go_to(second.id)
    grouped.desk.pen.place("nasion", (600.0, 200.0))
    assert "changed since" in dialog.note.text()
    assert cells(dialog, 2) == before
    dialog.activateWindow()
    grouped.qtbot.waitUntil(lambda: dialog.note.text() == note)
    assert cells(dialog, 2) != before
    assert dialog.way.currentData() == "sn"
    dialog.close()


def test_films_grouped_while_the_window_is_in_use_are_offered(grouped: Driver) -> None:
    document = grouped.desk.document
    films = [replace(image, subject="Bert") for image in document.project.images[2:4]]
    dialog = shown(grouped)
    grouped.qtbot.waitUntil(dialog.isActiveWindow)
    document.do(EditKind.GROUP, lambda project: project.with_images(films), "2", "Bert")
    grouped.qtbot.waitUntil(lambda: dialog.subject.findText("Bert") >= 0)
    assert dialog.subject.currentText() == "Anna"
    document.undo()
    grouped.qtbot.waitUntil(lambda: dialog.subject.findText("Bert") < 0)
    dialog.close()
