"""Every dialog of the window with something in it, to be looked at and to be tested."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QTabWidget, QWidget

from lmstudio import language, paths
from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.events import Trained, Validation
from lmstudio.core.project import Image, Project
from lmstudio.errors import UnreadableFilm
from lmstudio.formats import registry, schema_files
from lmstudio.formats.rescue import snapshots
from lmstudio.formats.rescue.rebuild import Report
from lmstudio.formats.rescue.salvage import Doubt
from lmstudio.gui.analysis.superimposition_dialog import SuperimpositionDialog
from lmstudio.gui.canvas.calibration_dialog import Calibration, TypedSpacing
from lmstudio.gui.document.doubts import labelled_points
from lmstudio.gui.document.measures import Measure
from lmstudio.gui.files import adding_films, rescuing
from lmstudio.gui.files.export_dialog import Export
from lmstudio.gui.files.import_dialog import ImportDialog
from lmstudio.gui.files.merge_dialog import MergeDialog
from lmstudio.gui.files.new_dialog import NewProject
from lmstudio.gui.files.restore_dialog import RestoreDialog
from lmstudio.gui.files.second_readings import RereadDialog
from lmstudio.gui.films import removing_films, subject_dialog
from lmstudio.gui.films.assign_dialog import AssignDialog
from lmstudio.gui.landmarks.schema_dialog import SchemaDialog
from lmstudio.gui.look import notices
from lmstudio.gui.review import confirming
from lmstudio.gui.review.misplaced_dialog import MisplacedDialog
from lmstudio.gui.review.networks_dialog import NetworksDialog
from lmstudio.gui.window import key_sheet
from lmstudio.gui.window.handbook.handbook_window import Handbook
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.gui.window.settings_dialog import SettingsDialog
from lmstudio.language import tr
from lmstudio.session import Session, importing, merging
from lmstudio.session.comparing import Comparison
from lmstudio.session.labelling.misplaced import Misplaced
from lmstudio.session.measuring.second_reading import RereadState
from lmstudio.session.rescue import backups
from tests.stage import observer_dialogs
from tests.stage.waiting import wait_until

Truth = Mapping[str, Mapping[str, tuple[float, float]]]


@dataclass(frozen=True, slots=True)
class Stage:
    """What the pictures are of: the window, the folder of the sample project, the true places by film."""

    window: MainWindow
    folder: Path
    truth: Truth


def networks(stage: Stage) -> QDialog:
    """Two networks, one of them with points that were judged, and their comparison."""
    window, session = stage.window, stage.window.desk.document.session
    if session is not None and not session.project.models:
        ids = [image.id for image in session.project.images]
        for films, error in ((4, 2.41), (12, 1.63)):
            measured = Validation(400, error, "mm", 3)
            learned, held_back = tuple(ids[:films]), tuple(ids[-3:])
            session.networks.store(Trained(b"", 400, films, "bundled", True, learned, held_back, measured))
    window.training.watch.compared = None
    dialog = NetworksDialog(window.document, window.training, window)
    dialog.view.selectRow(0)
    return dialog


def delete_network(stage: Stage) -> QDialog:
    """The question before a network is deleted."""
    dialog = networks(stage)
    assert isinstance(dialog, NetworksDialog)
    dialog.delete.click()
    return next(each for each in dialog.findChildren(QDialog))


def import_points(stage: Stage) -> QDialog:
    """A table of points with a film that the project lacks."""
    table = stage.folder / "to-import.csv"
    text = (stage.folder / "truth.csv").read_text(encoding="utf-8").splitlines()
    table.write_text("\n".join([*text, text[1].replace("001.png", "117.png")]), encoding="utf-8")
    project = stage.window.desk.document.project
    dialog = ImportDialog(partial(partial, importing.planned, project), stage.folder, stage.window)
    dialog.source.line.setText(str(table))
    dialog.look()
    wait_until(lambda: not dialog.looking)
    return dialog


def change_list(stage: Stage) -> QDialog:
    """The landmark list with a landmark renamed and one taken off."""
    dialog = SchemaDialog(stage.window.desk.document.project, stage.window)
    dialog.table.setCurrentCell(3, 0)
    dialog.remove.click()
    return dialog


def discard_list(stage: Stage) -> QDialog:
    """The question before a changed landmark list is left."""
    dialog = change_list(stage)
    dialog.reject()
    return next(each for each in dialog.findChildren(QDialog))


def merge(stage: Stage) -> QDialog:
    """Another reader's project, who has placed some points elsewhere."""
    folder = stage.folder / "theirs"
    folder.mkdir(exist_ok=True)
    for number in (1, 2, 3):
        shutil.copy(stage.folder / f"{number:03d}.png", folder / f"{number:03d}.png")
    mine = stage.window.desk.document.session
    (folder / "reader-2.lmproj").unlink(missing_ok=True)
    with Session.create(folder / "reader-2.lmproj", schema_files.find_schema("cephalometric-19")) as theirs:
        theirs.films.add_folder(folder)
        for image in theirs.project.images:
            places = {name: Point((x + 6, y - 9)) for name, (x, y) in stage.truth[image.name].items()}
            points = {image.id: Annotation(places)}
            theirs.do(EditKind.PLACE, partial(Project.with_annotations, changed=points), *places)
        if mine is None:
            raise ValueError
        return MergeDialog(merging.looked_at(mine, theirs), stage.window)


def calibrate(stage: Stage) -> QDialog:
    """A ruler of unknown length."""
    desk = stage.window.desk
    ruler, project = Measure(((150.0, 200.0), (420.0, 260.0))), desk.document.project
    return Calibration(ruler, desk.current.image or project.images[0], project, parent=stage.window)


def confirm_all(stage: Stage) -> QDialog:
    """The question before all films are confirmed."""
    found = confirming.ask(stage.window.document, stage.window.desk.queue, stage.window)
    if found is None:
        raise ValueError
    return found


def error(stage: Stage) -> QDialog:
    """An error that the user can mend."""
    found = UnreadableFilm("This file is not an image.", where=stage.folder / "x.dcm", remedy="Copy it again.")
    return notices.error_notice(found, stage.window)


def take_out(stage: Stage, count: int) -> QDialog:
    """The question before films leave the project."""
    desk = stage.window.desk
    ids = [image.id for image in desk.document.project.images[:count]]
    found = removing_films.ask(desk.document, ids, stage.window, running=lambda: False)
    if found is None:
        raise ValueError
    return found


def export_as(stage: Stage, name: str) -> QDialog:
    """A format chosen whose file is there already."""
    dialog = Export(stage.folder / "sample.lmproj", waiting=3, parent=stage.window)
    dialog.format.setCurrentIndex([each.name for each in registry.FORMATS if each.write].index(name))
    if dialog.chosen.suffix:
        dialog.path.touch()
    else:
        dialog.path.mkdir(exist_ok=True)
    dialog.place.line.textChanged.emit(dialog.place.line.text())
    return dialog


def compared(stage: Stage) -> QDialog:
    """Two networks and how they compare."""
    dialog = networks(stage)
    names = "round 1", "round 2"
    errors, within = (2.41, 1.63), (71.0, 86.0)
    outcome = Comparison(
        3,
        57,
        errors=dict(zip(names, errors, strict=True)),
        within=dict(zip(names, within, strict=True)),
        unit="mm",
    )
    stage.window.training.watch.compared = outcome
    stage.window.training.changed.emit()
    return dialog


def import_nothing(stage: Stage) -> QDialog:
    """A file that holds no points."""
    wrong = stage.folder / "wrong.csv"
    wrong.write_text("a;b\n1;2\n", encoding="utf-8")
    project = stage.window.desk.document.project
    dialog = ImportDialog(partial(partial, importing.planned, project), stage.folder, stage.window)
    dialog.source.line.setText(str(wrong))
    dialog.look()
    wait_until(lambda: not dialog.looking)
    return dialog


def progress(stage: Stage) -> QDialog:
    """Films on their way in."""
    bar = adding_films.progress(tr("Reading the films…"), stage.window)
    bar.setMaximum(240)
    bar.setValue(90)
    return bar


def settings_keys(stage: Stage) -> QDialog:
    """The keys among the settings."""
    dialog = SettingsDialog(stage.window.settings, stage.window)
    dialog.findChildren(QTabWidget)[0].setCurrentIndex(1)
    return dialog


def another_list(stage: Stage) -> QDialog:
    """The landmark lists to choose from."""
    dialog = SchemaDialog(stage.window.desk.document.project, stage.window)
    dialog.other.click()
    return next(each for each in dialog.findChildren(QDialog))


def spacing(stage: Stage) -> QDialog:
    """The size of a pixel to be typed in."""
    stage.window.files.set_spacing()
    return next(each for each in stage.window.findChildren(TypedSpacing) if each.isVisible())


def odd_spacing(stage: Stage) -> QDialog:
    """The second question, about a pixel that is too large."""
    dialog = spacing(stage)
    assert isinstance(dialog, TypedSpacing)
    dialog.width_mm.setValue(90)
    dialog.holds_for.every.setChecked(True)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    return next(each for each in dialog.findChildren(QMessageBox))


def new_project(stage: Stage) -> QDialog:
    """A new project of a folder that is there."""
    other = stage.folder / "more"
    other.mkdir(exist_ok=True)
    return NewProject(other, stage.window)


def restore(stage: Stage) -> QDialog:
    """The backups of the project, of three days."""
    session = stage.window.desk.document.session
    assert session is not None
    folder = backups.folder_of(session.path, backups.BESIDE)
    assert folder is not None
    if not snapshots.found(folder):
        for day in (27, 28, 30):
            made = datetime(2026, 11, day, 9, 12, tzinfo=UTC)
            snapshots.make(session.path, folder, locks=session.has_locks, now=made)
    return RestoreDialog(backups.every_one(session.path), most_gb=2, parent=stage.window)


def guide(stage: Stage, words: str = "") -> Handbook:
    """The guide, with what was looked for in it."""
    shown = Handbook(paths.guide(language.code()), stage.window)
    shown.search.setText(words)
    return shown


def address(stage: Stage) -> QDialog:
    """The question before an address outside of the program is opened."""
    shown = guide(stage)
    shown.view.anchorClicked.emit(QUrl("https://arxiv.org/abs/2407.18125"))
    return next(each for each in shown.findChildren(QMessageBox))


def repaired(stage: Stage) -> QDialog:
    """What was salvaged of a damaged project."""
    doubts = {(f"{number:03d}.png", "gonion"): Doubt.OLD_LOG for number in (3, 7)}
    remarks = ("41 points were taken from the log of edits.",)
    report = Report(stage.folder / "sample repaired.lmproj", 12, 228, doubts, remarks)
    return rescuing.report_notice(report, stage.window)


def changed_outside(stage: Stage) -> QDialog:
    """What something else than the program changed in the project."""
    lines = ["003.png: the point gonion", "007.png: its entry in the list of films"]
    return rescuing.differences_notice(lines, stage.window)


def superimpose(stage: Stage) -> QDialog:
    """Two films of one subject over each other, two years apart."""
    document = stage.window.document
    ids = [image.id for image in document.project.images[:2]]

    def known(image: Image) -> Image:
        return replace(image, subject="subject-0001", taken=f"202{4 + 2 * ids.index(image.id)}-01-31")

    document.do(EditKind.GROUP, lambda project: project.with_changed(ids, known), "2", "subject-0001")
    stage.window.analysis.superimpose()
    (dialog,) = (each for each in stage.window.findChildren(SuperimpositionDialog) if each.isVisible())
    return dialog


def misplaced(stage: Stage) -> QDialog:
    """Two things that a check might have found on a labelled film."""
    desk = stage.window.desk
    film, project = desk.document.project.labelled()[0], desk.document.project
    points = project.annotation(film.id).points
    at = tuple(points[name].xy or (0.0, 0.0) for name in ("sella", "gonion"))
    doubts = desk.doubts
    doubts._source, doubts.checked = labelled_points(project), len(project.labelled())
    doubts._found = (
        Misplaced(film.id, ("sella", "gonion"), "Sella and gonion look exchanged.", at, at[::-1], exchanged=True),
        Misplaced(
            film.id, (), "All points lie beside where they are expected: are they of another film?", whole=True
        ),
    )
    stage.window.beside.show_misplaced()
    (dialog,) = (each for each in stage.window.findChildren(MisplacedDialog) if each.isVisible())
    return dialog


DIALOGS: dict[str, Callable[[Stage], QDialog]] = {
    "20-new": new_project,
    "21-export": lambda stage: Export(stage.folder / "sample.lmproj", waiting=3, parent=stage.window),
    "22-settings": lambda stage: SettingsDialog(stage.window.settings, stage.window),
    "23-keys": lambda stage: key_sheet.KeySheet({}, stage.window),
    "24-about": lambda stage: notices.About("CPU, 2 threads", stage.window),
    "25-error": error,
    "26-crash": lambda stage: notices.crash_notice("Traceback\n  File\nValueError: x", stage.window),
    "27-networks": networks,
    "28-delete-network": delete_network,
    "29-import": import_points,
    "30-list": change_list,
    "69-discard-list": discard_list,
    "31-merge": merge,
    "32-assign": lambda stage: AssignDialog(["a", "b"], list("abcdefgh"), ["AM", "JK"], stage.window),
    "73-subject": lambda stage: subject_dialog.ask(
        stage.window.document, [image.id for image in stage.window.document.project.images[:3]], stage.window
    ),
    "74-superimposition": superimpose,
    "75-observers": lambda stage: observer_dialogs.observers(stage.window, stage.folder),
    "75-reader-study": lambda stage: observer_dialogs.reader_study(stage.window, stage.folder),
    "77-misplaced": misplaced,
    "76-reread": lambda stage: RereadDialog(stage.window.desk.document.project, RereadState(left=2), stage.window),
    "33-calibration": calibrate,
    "34-confirm-all": confirm_all,
    "35-settings-keys": settings_keys,
    "36-another-list": another_list,
    "37-spacing": spacing,
    "65-odd-spacing": odd_spacing,
    "38-take-out": lambda stage: take_out(stage, 1),
    "39-take-out-many": lambda stage: take_out(stage, 4),
    "50-guide": guide,
    "51-guide-search": lambda stage: guide(stage, "DICOM"),
    "52-guide-address": address,
    "60-yolo": lambda stage: export_as(stage, "yolo-pose"),
    "61-dicom-sr": lambda stage: export_as(stage, "dicom-sr"),
    "62-compared": compared,
    "63-import-nothing": import_nothing,
    "64-progress": progress,
    "66-restore": restore,
    "67-repaired": repaired,
    "68-changed-outside": changed_outside,
}
"""What makes each dialog."""


def with_those_beneath(dialog: QDialog) -> list[QDialog]:
    """A dialog and the ones that it stands on, to be closed with it."""
    found: list[QDialog] = []
    widget: QWidget | None = dialog
    while widget is not None:
        if isinstance(widget, QDialog):
            found.append(widget)
        widget = widget.parentWidget()
    return found


def close_all(opened: list[QDialog]) -> None:
    """Close dialogs, as far as they are still there."""
    for each in opened:
        if shiboken6.isValid(each):
            each.done(QDialog.DialogCode.Rejected)  # also where Esc asks first
