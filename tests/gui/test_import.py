"""Points of tables and label files brought in by the window."""

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lmstudio.core.annotation import Annotation
from lmstudio.formats import registry
from lmstudio.gui.files.export_dialog import Export
from lmstudio.gui.files.import_dialog import ImportDialog
from lmstudio.session import Session
from tests.conftest import write_film
from tests.gui.conftest import Driver
from tests.unit.session.steps import prediction

Answer = Callable[[str, str], None]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Two films of the project and one that it lacks, a landmark that it lacks, and a point out of its film."""
    path = tmp_path / "reader-2.csv"
    path.write_text(
        "image,landmark,x,y\nfilm1.png,sella,5,6\nfilm1.png,nasion,7,8\nfilm1.png,bregma,1,1\n"
        "film2.png,menton,900,8\nelsewhere.png,sella,1,2\n"
    )
    return path


def dialog_of(driver: Driver) -> ImportDialog:
    driver.key(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    dialog = driver.dialog(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    return dialog


def look(driver: Driver, dialog: ImportDialog) -> None:
    """Have the source read again, to the end."""
    dialog.look()
    driver.qtbot.waitUntil(lambda: not dialog.looking)


def points(driver: Driver) -> dict[str, dict[str, tuple[float, float] | None]]:
    found: dict[str, Annotation] = dict(driver.desk.document.project.annotations)
    return {key: {name: p.xy for name, p in each.points.items()} for key, each in found.items() if each.points}


def test_a_table_is_shown_before_it_is_imported_as_one_step(
    driver: Driver, session: Session, table: Path, answer: Answer
) -> None:
    driver.open(session)
    dialog = dialog_of(driver)
    assert not dialog.ok.isEnabled()
    answer("getOpenFileName", str(table))
    QTest.mouseClick(dialog.source.button, Qt.MouseButton.LeftButton)
    driver.qtbot.waitUntil(lambda: not dialog.looking)
    assert "2 films of the project, 3 landmarks" in dialog.preview.text()
    assert "3 points new" in dialog.preview.text()
    warning = dialog.warning.text()
    assert "elsewhere.png" in warning
    assert "bregma" in warning
    assert "1 point is outside" in warning
    assert not dialog.everything.isVisible()
    assert not dialog.ok.isEnabled()
    assert dialog.leave_out.text() == "Leave out 1 point of landmarks not in the list"
    dialog.leave_out.click()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    expected = {"film-0001": {"sella": (5.0, 6.0), "nasion": (7.0, 8.0)}, "film-0002": {"menton": (900.0, 8.0)}}
    assert points(driver) == expected
    driver.desk.document.undo()
    assert points(driver) == {}


@pytest.mark.parametrize("replace", [False, True])
def test_a_point_of_the_reader_is_replaced_only_when_that_is_chosen(
    driver: Driver, session: Session, table: Path, replace: bool
) -> None:
    driver.open(session)
    driver.desk.pen.place("sella", (20, 20))
    dialog = dialog_of(driver)
    dialog.source.line.setText(str(table))
    driver.qtbot.waitUntil(dialog.leave_out.isVisible)
    dialog.leave_out.click()
    assert dialog.ok.isEnabled()
    assert dialog.careful.isChecked()
    assert dialog.everything.text() == "Replace 1 point placed by a reader"
    if replace:
        dialog.everything.click()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert points(driver)["film-0001"]["sella"] == ((5.0, 6.0) if replace else (20.0, 20.0))
    assert points(driver)["film-0001"]["nasion"] == (7.0, 8.0)


@pytest.mark.parametrize("replace", [False, True])
def test_points_that_a_network_places_while_the_question_is_open_give_way(
    driver: Driver, session: Session, table: Path, replace: bool
) -> None:
    driver.open(session)
    driver.desk.pen.place("nasion", (20, 20))
    dialog = dialog_of(driver)
    dialog.source.line.setText(str(table))
    driver.qtbot.waitUntil(dialog.leave_out.isVisible)
    dialog.leave_out.click()
    dialog.everything.setChecked(replace)
    driver.desk.queue.store_predictions([prediction(session)], model="round 1")
    placed = points(driver)
    assert placed["film-0001"].keys() == {"sella", "nasion", "menton"}
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    nasion = (7.0, 8.0) if replace else (20.0, 20.0)
    assert points(driver)["film-0001"] == {**placed["film-0001"], "sella": (5.0, 6.0), "nasion": nasion}
    assert points(driver)["film-0002"] == {"menton": (900.0, 8.0)}
    driver.desk.document.undo()
    assert points(driver) == placed


def test_a_folder_of_isbi_files_is_imported(
    driver: Driver, session: Session, tmp_path: Path, answer: Answer
) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "film3.txt").write_text("1,2\n3,4\n5,6\n2\n1\n")
    driver.open(session)
    dialog = dialog_of(driver)
    answer("getExistingDirectory", str(folder))
    QTest.mouseClick(dialog.folder_button, Qt.MouseButton.LeftButton)
    driver.qtbot.waitUntil(dialog.ok.isEnabled)
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert points(driver) == {"film-0003": {"sella": (1.0, 2.0), "nasion": (3.0, 4.0), "menton": (5.0, 6.0)}}


def test_a_wide_table_leaves_out_landmarks_that_the_list_lacks(
    driver: Driver, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "wide.csv"
    path.write_text("image,S_x,S_y,Br_x,Br_y\nfilm1.png,5,6,7,8\n")
    driver.open(session)
    dialog = dialog_of(driver)
    dialog.source.line.setText(str(path))
    driver.qtbot.waitUntil(dialog.leave_out.isVisible)
    assert "no “Br”" in dialog.warning.text()
    dialog.leave_out.click()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert points(driver) == {"film-0001": {"sella": (5.0, 6.0)}}


def test_what_cannot_be_read_says_why_and_cannot_be_imported(
    driver: Driver, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("image,landmark,x,y\nfilm1.png,sella,one,2\n")
    driver.open(session)
    dialog = dialog_of(driver)
    dialog.source.line.setText(str(path))
    driver.qtbot.waitUntil(lambda: "Line 2" in dialog.preview.text())
    assert not dialog.ok.isEnabled()
    dialog.source.line.setText(str(tmp_path / "nowhere.csv"))
    driver.qtbot.waitUntil(lambda: "cannot be read" in dialog.preview.text())
    assert not dialog.ok.isEnabled()
    dialog.reject()
    assert points(driver) == {}


def test_every_format_that_can_be_read_is_offered_and_a_chosen_one_is_taken(
    driver: Driver, session: Session, tmp_path: Path
) -> None:
    folder = tmp_path / "shapes"
    folder.mkdir()
    shape = {"label": "sella", "points": [[1.5, 2.5]]}
    (folder / "film2.json").write_text(json.dumps({"shapes": [shape]}))
    driver.open(session)
    dialog = dialog_of(driver)
    offered = [dialog.format.itemData(row) for row in range(1, dialog.format.count())]
    assert offered == [each for each in registry.FORMATS if each.read is not None]
    dialog.format.setCurrentIndex(1 + offered.index(registry.find_format("isbi")))
    dialog.source.line.setText(str(folder))
    driver.qtbot.waitUntil(lambda: "no label file" in dialog.preview.text())
    dialog.format.setCurrentIndex(0)
    driver.qtbot.waitUntil(dialog.ok.isEnabled)
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert points(driver) == {"film-0002": {"sella": (1.0, 2.0)}}


@pytest.mark.parametrize("name", ["coco", "labelme", "yolo-pose", "deeplabcut", "tps", "label-studio"])
def test_what_the_window_exports_it_imports_again(
    driver: Driver, session: Session, tmp_path: Path, name: str
) -> None:
    driver.open(session)
    driver.desk.pen.place("sella", (20, 21))
    for landmark in ("nasion", "menton"):
        driver.desk.pen.place(landmark, (5, 6))
    before = points(driver)
    driver.window.exports.ask()
    export = driver.dialog(Export)
    assert isinstance(export, Export)
    chosen = registry.find_format(name)
    export.format.setCurrentIndex(export.format.findText(chosen.title))
    export.place.line.setText(str(tmp_path / f"out{chosen.suffix}"))
    QTest.mouseClick(export.ok, Qt.MouseButton.LeftButton)
    driver.wait_for_files()
    for _ in range(3):
        driver.desk.document.undo()
    assert points(driver) == {}
    driver.window.files.import_points()
    dialog = driver.dialog(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    dialog.source.line.setText(str(tmp_path / f"out{chosen.suffix}"))
    driver.qtbot.waitUntil(dialog.ok.isEnabled)
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert points(driver).keys() == before.keys()
    for landmark, xy in points(driver)["film-0001"].items():
        assert xy == pytest.approx(before["film-0001"][landmark])


@pytest.mark.parametrize("accepted", [False, True])
def test_a_film_of_another_folder_is_taken_by_its_name_only_when_that_is_ticked(
    driver: Driver, session: Session, tmp_path: Path, accepted: bool
) -> None:
    path, other = tmp_path / "other.csv", tmp_path / "mine.csv"
    path.write_text("image,landmark,x,y\nfilms-b\\film1.png,sella,5,6\nfilms/FILM2.png,sella,7,8\n")
    other.write_text("image,landmark,x,y\nfilms/film3.png,sella,1,2\n")
    driver.open(session)
    dialog = dialog_of(driver)
    dialog.source.line.setText(str(path))
    driver.qtbot.waitUntil(dialog.ok.isEnabled)
    assert dialog.by_name.isVisible()
    assert not dialog.by_name.isChecked()
    assert "left out: films-b\\film1.png → films/film1.png." in dialog.warning.text()
    assert "Spelled differently in the source: films/FILM2.png → films/film2.png." in dialog.warning.text()
    if accepted:
        dialog.by_name.click()
        driver.qtbot.waitUntil(dialog.ok.isEnabled)
        assert "2 films of the project" in dialog.preview.text()
        assert "Matched by file name only" in dialog.warning.text()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert points(driver).get("film-0001") == ({"sella": (5.0, 6.0)} if accepted else None)
    assert points(driver)["film-0002"] == {"sella": (7.0, 8.0)}


def test_the_tick_for_names_holds_for_one_source_and_does_not_hide_what_it_did(
    driver: Driver, session: Session, tmp_path: Path
) -> None:
    path, other = tmp_path / "other.csv", tmp_path / "mine.csv"
    path.write_text("image,landmark,x,y\nx/film1.png,sella,5,6\ny/film1.png,nasion,7,8\n")
    other.write_text("image,landmark,x,y\nx/film3.png,sella,1,2\n")
    driver.open(session)
    dialog = dialog_of(driver)
    dialog.source.line.setText(str(path))
    driver.qtbot.waitUntil(dialog.by_name.isVisible)
    assert "are in other folders" in dialog.preview.text()
    assert not dialog.ok.isEnabled()
    dialog.by_name.click()
    driver.qtbot.waitUntil(lambda: not dialog.looking)
    assert "two films in the source" in dialog.preview.text()
    assert not dialog.ok.isEnabled()
    assert dialog.by_name.isVisible()
    dialog.source.line.setText(str(other))
    driver.qtbot.waitUntil(lambda: "film3" in dialog.warning.text())
    assert not dialog.by_name.isChecked()
    assert not dialog.ok.isEnabled()
    dialog.reject()
    assert points(driver) == {}


def test_a_film_is_found_in_the_list_however_accents_are_stored(
    driver: Driver, session: Session, film_folder: Path
) -> None:
    write_film(film_folder / unicodedata.normalize("NFD", "Müller.png"), seed=9)
    session.films.add_folder(film_folder)
    driver.open(session)
    table = driver.window.images.table
    table.set_filter("müll", "")
    assert [table.image(row).id for row in range(table.rowCount())] == ["film-0004"]


def test_what_is_told_of_a_table_stands_in_its_preview_and_a_lost_landmark_needs_a_tick(
    driver: Driver, session: Session, tmp_path: Path
) -> None:
    zero, typo = tmp_path / "zero.csv", tmp_path / "typo.csv"
    zero.write_text("image,landmark,x,y\nfilm1.png,0,0,0\nfilm1.png,1,5,6\nfilm2.png,0,NA,NA\n")
    typo.write_text("image,landmark,x,y\nfilm1.png,sella,5,6\nfilm1.png,nasoin,7,8\n")
    driver.open(session)
    dialog = dialog_of(driver)
    dialog.source.line.setText(str(zero))
    look(driver, dialog)
    assert "0 is sella" in dialog.preview.text()
    assert "film2.png" in dialog.preview.text()
    assert "0 of film1.png" in dialog.warning.text()
    assert dialog.ok.isEnabled()
    dialog.source.line.setText(str(typo))
    look(driver, dialog)
    assert "no “nasoin” (1 point left out); did you mean “nasion”?" in dialog.warning.text()
    assert dialog.warning.font().bold()
    assert not dialog.ok.isEnabled()
    dialog.leave_out.click()
    assert dialog.ok.isEnabled()
    look(driver, dialog)
    assert dialog.ok.isEnabled()
    typo.write_text("image,landmark,x,y\nfilm1.png,sella,5,6\nfilm1.png,nasoin,7,8\nfilm1.png,mentum,7,8\n")
    look(driver, dialog)
    assert not dialog.ok.isEnabled(), "the tick was given for one landmark"


def test_the_dialog_grows_with_what_it_has_to_tell(driver: Driver, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "much.csv"
    lost = "".join(f"film1.png,{name} of another list,1,2\n" for name in "abcdefgh")
    path.write_text(f"image,landmark,x,y\nfilm1.png,sella,0,0\n{lost}film2.png,sella,0,0\nfilm2.png,nasion,0,0\n")
    driver.open(session)
    dialog = dialog_of(driver)
    dialog.source.line.setText(str(path))
    look(driver, dialog)
    labels = (dialog.preview, dialog.warning)
    driver.qtbot.waitUntil(lambda: all(each.height() >= each.heightForWidth(each.width()) for each in labels))
    assert "Further landmarks not in the list: 4; points left out: 4" in dialog.warning.text()
    assert "sella of film1.png" in dialog.warning.text()


@pytest.mark.parametrize(
    ("names", "told"), [("film-0001", True), ("film1.png film-0002", True), ("film1.png", False)]
)
def test_films_that_are_named_by_numbers_alone_may_be_others_in_another_project(
    driver: Driver, session: Session, tmp_path: Path, names: str, told: bool
) -> None:
    driver.open(session)
    rows = "".join(f"{name},sella,5,6\n" for name in names.split())
    (tmp_path / "numbers.csv").write_text(f"image,landmark,x,y\n{rows}")
    dialog = dialog_of(driver)
    dialog.source.line.setText(str(tmp_path / "numbers.csv"))
    look(driver, dialog)
    assert ("named by their numbers alone" in dialog.warning.text()) is told
    assert dialog.ok.isEnabled()
