"""The commands of the File menu: projects, folders of films, landmark lists, import, merge, export."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from lmstudio import paths
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import Spacing
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image
from lmstudio.errors import LandmarkStudioError, UnreadableFilm
from lmstudio.formats.registry import Format
from lmstudio.gui.canvas.calibration_dialog import Calibration, TypedSpacing
from lmstudio.gui.document import measures
from lmstudio.gui.document.desk import Desk
from lmstudio.gui.files import sample_project, subfolders
from lmstudio.gui.files.adding_films import Examined, Intake, Work, examined
from lmstudio.gui.files.import_dialog import ImportDialog
from lmstudio.gui.files.merge_dialog import MergeDialog
from lmstudio.gui.files.new_dialog import NewProject, project_filter
from lmstudio.gui.files.subfolders import FolderDialog
from lmstudio.gui.landmarks.schema_dialog import SchemaDialog
from lmstudio.gui.look.busy import Busy
from lmstudio.language import counted, tr
from lmstudio.session import Added, Session, importing, lists, merging
from lmstudio.session.importing import Plan
from lmstudio.session.merging import Rule


class Files(QObject):
    """The flows of the File menu.

    Args:
        desk: what is opened, filled and exported.
        window: over which the dialogs stand.
        selected: gives the ids of the films that are selected in the list.
    """

    def __init__(self, desk: Desk, window: QWidget, selected: Callable[[], Sequence[str]]) -> None:
        super().__init__(window)
        self._desk, self._document = desk, desk.document
        self._window, self._selected = window, selected

    def open_path(self, path: Path) -> bool:
        """Whether the project in a file, or a new one of a folder of films, is now open."""
        if paths.is_folder(path):
            self.new_project(path)
            return False
        if self._is_open(path):
            return True
        session = self._document.attempt(lambda: Session.open(path))
        if session is not None:
            self._document.set_session(session)
        return session is not None

    def open_project(self) -> None:
        """Ask for a project and open it."""
        start = str(paths.documents())
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open project"), start, project_filter())
        if name:
            self.open_path(Path(name))

    def new_project(self, folder: Path | None = None) -> None:
        """Ask for films, landmark list and file, and make the project."""
        dialog = NewProject(folder, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._create(dialog))
        dialog.open()

    def sample_project(self) -> None:
        """Make the sample project of phantoms where it is not yet, and open it."""
        path = sample_project.project_path(paths.documents())
        if paths.is_file(path):
            self.open_path(path)
            return
        self._in_thread(
            lambda: sample_project.made(path.parent),
            tr("Creating the sample films…"),
            lambda found: self._open_new(lambda: sample_project.filled(path, found)),
        )

    def _open_new(self, make: Callable[[], Session]) -> None:
        with Busy():
            session = self._document.attempt(make)
        if session is not None:
            self._document.set_session(session)

    def add_folder(self) -> None:
        """Ask for a folder and take its films in."""
        name = QFileDialog.getExistingDirectory(self._window, tr("Folder of films"), str(self._beside()))
        if name:
            self.add_films(Path(name))

    def add_films(self, folder: Path) -> None:
        """Take the films of a folder in; where there are folders inside it, ask about theirs first."""
        if not subfolders.has_any(folder):
            self._add_films(folder, recursive=False)
            return
        dialog = FolderDialog(folder, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._add_films(folder, recursive=dialog.subfolders.isChecked()))
        dialog.open()

    def _add_films(self, folder: Path, *, recursive: bool) -> None:
        self._examine(folder, self._of_this(lambda found: self._add(found, folder)), recursive=recursive)

    def relocate(self) -> None:
        """Ask where the missing films lie now and know them again by their content."""
        name = QFileDialog.getExistingDirectory(
            self._window, tr("Current folder of the films"), str(self._beside())
        )
        session = self._document.session
        if name and session is not None:
            search = session.films.look_for_missing(Path(name))
            self._in_thread(
                lambda: search, tr("Searching for the missing films…"), self._of_this(self._take_found)
            )

    def change_schema(self) -> None:
        """Let the landmark list be edited."""
        dialog = SchemaDialog(self._document.project, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take_schema(dialog))
        dialog.open()

    def set_spacing(self) -> None:
        """Ask for the millimetres per pixel of the current image, and for which films they hold."""
        image = self._desk.current.image
        if image is not None:
            dialog = TypedSpacing(image, self._document.project, self._selected(), self._window)
            self._ask_spacing(dialog)

    def calibrate(self) -> None:
        """Ask how long the ruler touched last is in truth, and for which films that holds."""
        image, ruler = self._desk.current.image, measures.last_ruler(self._desk.view.state.measures)
        if image is None or ruler is None:
            return
        dialog = Calibration(ruler, image, self._document.project, self._selected(), self._window)
        self._desk.view.change(calibrating=True)
        dialog.finished.connect(lambda: self._desk.view.change(calibrating=False))
        self._ask_spacing(dialog)

    def _ask_spacing(self, dialog: Calibration | TypedSpacing) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take_spacing(dialog.spacing, dialog.images))
        dialog.open()

    def _take_spacing(self, spacing: Spacing, images: Iterable[Image]) -> None:
        given = dict.fromkeys((image.id for image in images), spacing)
        self._document.do(EditKind.SET_SPACING, lambda project: project.with_spacings(given))

    def import_points(self) -> None:
        """Ask for a table or a folder of label files and take its points in."""
        dialog = ImportDialog(self._plan, self._beside(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._import(dialog))
        dialog.open()

    def _plan(self, source: Path, chosen: Format | None, *, by_name: bool) -> Callable[[], Plan]:
        """The work that plans an import: it needs nothing more of the window, nor of the project's file."""
        places = {} if self._document.session is None else self._document.session.image_paths()
        return partial(importing.planned, self._document.project, source, chosen, places=places, by_name=by_name)

    def merge(self) -> None:
        """Ask for another reader's project, show what it would bring, and take it in."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Merge a project"), str(self._beside()), project_filter()
        )
        mine = self._document.session
        if not name or mine is None:
            return
        with Busy():
            theirs = self._document.attempt(lambda: Session.open(Path(name)))
        if theirs is None:
            return
        found = self._document.attempt(lambda: merging.looked_at(mine, theirs))
        if found is None:
            theirs.close()
            return
        dialog = MergeDialog(found, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._merge(theirs, dialog.rule))
        dialog.finished.connect(theirs.close)
        # Also where it goes with the window, unanswered.
        dialog.destroyed.connect(theirs.close)
        dialog.open()

    def backup(self) -> None:
        """Ask for a place and keep a consistent copy of the project there."""
        session = self._document.session
        if session is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save a copy"), str(self._beside()), project_filter()
        )
        copied = bool(name) and self._document.attempt(lambda: _copied(session, Path(name)))
        if copied:
            self._document.told.emit(tr("Copy saved: {name}").format(name=name))

    def _is_open(self, path: Path) -> bool:
        """Whether this window has the project already; opened once more, it could only be read."""
        session = self._document.session
        return session is not None and not session.read_only and paths.is_same(path, session.path)

    def _take_schema(self, dialog: SchemaDialog) -> None:
        schema, renamed = dialog.schema, dialog.renamed
        if schema is not None:
            self._document.make(lambda project: lists.edit(project, schema, renamed))

    def _create(self, dialog: NewProject) -> None:
        if dialog.schema.schema is None:
            return
        path, schema, folder = dialog.path, dialog.schema.schema, dialog.folder.path
        recursive = dialog.subfolders.isChecked()
        self._examine(folder, lambda found: self._begin(path, schema, folder, found), recursive=recursive)

    def _begin(self, path: Path, schema: Schema, folder: Path, found: Examined) -> None:
        with Busy():
            begun = self._document.attempt(lambda: _begun(path, schema, folder, found))
        if begun is not None:
            session, added = begun
            self._document.set_session(session)
            self._tell(added, folder)

    def _examine(self, folder: Path, then: Callable[[Examined], None], *, recursive: bool) -> None:
        self._in_thread(lambda: examined(folder, recursive=recursive), tr("Reading the films…"), then)

    def _in_thread(self, work: Work, text: str, then: Callable[[Examined], None]) -> None:
        Intake(work, text, then=then, failed=self._document.failed.emit, window=self._window)

    def _of_this(self, then: Callable[[Examined], None]) -> Callable[[Examined], None]:
        """``then``, but only where the project that is open now is so still: films are of one project."""
        session = self._document.session
        return lambda found: then(found) if self._document.session is session else None

    def _take_found(self, found: Examined) -> None:
        with Busy():
            count = self._document.change(lambda session: session.films.take_found(found)) or 0
        self._document.told.emit(_found_again(count))

    def _add(self, found: Examined, folder: Path) -> None:
        with Busy():
            author = self._document.author
            added = self._document.change(lambda session: session.films.add_examined(found, author=author))
        if added is not None:
            self._tell(added, folder)

    def _import(self, dialog: ImportDialog) -> None:
        plan, replaces = dialog.plan, dialog.replaces
        if plan is not None:
            with Busy():
                taken = self._document.make(lambda project: plan.edit_of(project, replace=replaces))
            if not taken:
                return
            self._document.told.emit(tr("{edit}: done. Undo reverses it.").format(edit=plan.everything.label))

    def _merge(self, theirs: Session, rule: Rule) -> None:
        with Busy():
            author = self._document.author
            merged = self._document.change(lambda mine: merging.merge(mine, theirs, rule, author=author))
        if merged is None:
            return
        told = tr("{project} was merged. Undo removes its films and points again.")
        self._document.told.emit(told.format(project=theirs.path.name))

    def _tell(self, added: Added, folder: Path) -> None:
        self._document.told.emit(_words(added))
        if added.skipped:
            self._document.failed.emit(_skipped_error(added, folder))

    def _beside(self) -> Path:
        session = self._document.session
        return paths.documents() if session is None else session.path.parent


def _words(added: Added) -> str:
    """How many films are new, how many were missing, and how many are there twice."""
    count = len(added.images)
    text = counted(count, tr("1 film added"), tr("{count} films added"))
    if added.found:
        text += ", " + _found_again(added.found)
    if added.already:
        one, many = tr("1 was already in the project"), tr("{count} were already in the project")
        text += ", " + counted(added.already, one, many)
    return text


def _found_again(count: int) -> str:
    return counted(count, tr("1 missing film found"), tr("{count} missing films found"))


def _copied(session: Session, path: Path) -> bool:
    session.backup(path)
    return True


def _begun(path: Path, schema: Schema, folder: Path, found: Examined) -> tuple[Session, Added]:
    """A new project with its films, and what was added."""
    session = Session.create(path, schema)
    return session, _filled(session, found, folder)


def _filled(session: Session, found: Examined, folder: Path) -> Added:
    """What was added to a new project; a project that gets no film is taken away again."""
    try:
        added = session.films.add_examined(found)
        if not added.images:
            raise _skipped_error(added, folder)
    except LandmarkStudioError:
        session.close()
        session.path.unlink(missing_ok=True)
        raise
    return added


def _skipped_error(added: Added, folder: Path) -> LandmarkStudioError:
    """What is told of files that were left out, and of the others, where there are any."""
    listed = "\n".join(f"{each.path.name}: {each.error.found}" for each in added.skipped[:10])
    more = len(added.skipped) - 10
    if more > 0:
        listed += "\n" + tr("and {count} more").format(count=more)
    one, many = tr("1 file was left out:"), tr("{count} files were left out:")
    remedy = tr("The other films can be used.")
    if not (added.images or added.already or added.found):
        one, many = tr("The only film there cannot be used:"), tr("None of the {count} films there can be used:")
        remedy = tr("Choose the folder that holds the films: DICOM, PNG, JPEG, TIFF or BMP.")
    files = counted(len(added.skipped), one, many)
    return UnreadableFilm(f"{files}\n{listed}", remedy=remedy, where=folder)
