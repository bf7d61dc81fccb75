"""The window in other languages: the files of translations, and what is shown with them."""

import re
import runpy
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QMenu
from pytestqt.qtbot import QtBot

from lmstudio import language, paths
from lmstudio.analysis.measurements.norms import Analysis
from lmstudio.cli.checks import doctor
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.events import Trained
from lmstudio.core.settings import LANGUAGES
from lmstudio.formats import measurement_files, schema_files
from lmstudio.gui import app as gui_app
from lmstudio.gui.films.image_filter import ImageFilter
from lmstudio.gui.look import translation
from lmstudio.gui.review.networks_dialog import NetworksDialog
from lmstudio.gui.review.queue_panel import QueuePanel
from lmstudio.gui.window.actions import ACTIONS
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.gui.window.settings_dialog import SettingsDialog
from lmstudio.language import tr
from lmstudio.session import Session
from tests.gui.conftest import Driver, phantom_folder
from tests.gui.desk import SCHEMA, assign, set_list
from tests.unit.session.steps import prediction

Speak = Callable[[str], str]
ROOT = Path(__file__).resolve().parents[2]
CODES = [code for code, _ in LANGUAGES if code != translation.ENGLISH]
A_TEXT = "The language changes the next time the program starts."
UNFINISHED = {"de": 0, "es": 0}
"""So many texts of each language are not translated yet; a number may only become smaller."""


@pytest.fixture
def speak() -> Iterator[Speak]:
    """Lets the window speak a language from now on, and English afterwards."""
    app = gui_app.make_app()
    yield lambda code: translation.use(code, app)
    translation.use(translation.ENGLISH, app)


def texts(file: Path) -> dict[str, str]:
    """The translations in a .ts file by their English texts; empty where one is not finished."""
    found = {}
    for message in ElementTree.parse(file).getroot().iter("message"):  # noqa: S314  # a file of this repository
        translated = message.find("translation")
        assert translated is not None
        finished = translated.get("type") is None
        found[message.findtext("source", "")] = (translated.text or "") if finished else ""
    return found


def shipped(code: str) -> dict[str, str]:
    return texts(ROOT / "resources" / "translations" / f"lmstudio_{code}.ts")


@pytest.fixture(scope="module")
def in_code(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Every text that is marked for translation, the definitions of landmarks, and the words of measurements."""
    missing = doctor.missing_of_tools()
    if missing:
        pytest.skip(f"lupdate needs {', '.join(missing)}: {doctor.install_command(missing)}")
    file = tmp_path_factory.mktemp("texts") / "all.ts"
    runpy.run_path(str(ROOT / "packaging" / "translations.py"))["extract"](file)
    return set(texts(file))


def marks(text: str) -> list[str]:
    """What is filled in, and what else a translation must keep."""
    return sorted(re.findall(r"\{[^{}]*\}|\n|★", text))


@pytest.mark.parametrize("code", CODES)
def test_every_text_of_the_code_is_in_the_translations(code: str, in_code: set[str]) -> None:
    known = shipped(code)
    assert in_code
    assert not in_code - set(known), "run python packaging/translations.py"
    assert not set(known) - in_code, "run python packaging/translations.py"
    missing = [text for text, translated in known.items() if not translated]
    assert len(missing) == UNFINISHED[code], f"{len(missing)} unfinished: {missing[:20]}"


@pytest.mark.parametrize("code", CODES)
def test_translations_keep_what_is_filled_in(code: str) -> None:
    wrong = {text: found for text, found in shipped(code).items() if found and marks(text) != marks(found)}
    assert not wrong


@pytest.mark.parametrize("code", CODES)
def test_the_compiled_translations_are_those_of_the_file(code: str) -> None:
    compiled = QTranslator()
    assert compiled.load(str(paths.translation(code)))
    assert {text: compiled.translate("", text) for text in shipped(code)} == shipped(code)


def test_an_unknown_language_leaves_english(speak: Speak) -> None:
    assert speak("de") == "de"
    assert tr(A_TEXT) != A_TEXT
    assert speak("xx") == translation.ENGLISH
    assert tr(A_TEXT) == A_TEXT


def test_a_missing_file_leaves_english(speak: Speak, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "translation", lambda code: tmp_path / f"{code}.qm")
    assert speak("de") == translation.ENGLISH


def test_the_language_of_the_computer_is_taken_where_the_program_speaks_it(
    speak: Speak, monkeypatch: pytest.MonkeyPatch
) -> None:

    class Computer:
        names: tuple[str, ...] = ("fr-FR", "fr", "es-ES")

        @classmethod
        def system(cls) -> "Computer":
            return cls()

        def uiLanguages(self) -> tuple[str, ...]:
            return self.names

    monkeypatch.setattr(translation, "QLocale", Computer)
    assert speak("") == "es"
    Computer.names = ("fr-FR", "C")
    assert speak("") == translation.ENGLISH


@pytest.fixture
def german(speak: Speak, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window as it comes up in German."""
    assert speak("de") == "de"
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def test_the_window_and_its_dialogs_are_german(german: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    session = Session.create(tmp_path / "p.lmproj", SCHEMA)
    session.films.add_folder(phantom_folder(tmp_path / "films"))
    driver = Driver(german, qtbot)
    driver.open(session)
    assert [menu.title() for menu in german.menuBar().findChildren(QMenu)][:2] == ["Datei", "Bearbeiten"]
    assert german.panels.docks["Films"].windowTitle() == "Aufnahmen"
    assert german.landmarks.title.text() == "Als Nächstes: Sella (S)"
    assert german.images.count.text() == "3 Aufnahmen"
    german.guide.repaint_now()
    assert german.guide.text.text() == "Markieren Sie 3 Aufnahmen"
    assert german.guide.button.text() == "Nächste zeigen"
    assert german.qt_actions["open"].toolTip() == "Projekt öffnen  (Strg+O)"
    driver.click((50.0, 60.0))
    german.history_panel.repaint_now()
    german.show_settings()
    dialog = driver.dialog(SettingsDialog)
    assert dialog.windowTitle() == "Einstellungen"
    assert isinstance(dialog, SettingsDialog)
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"
    language = dialog.controls["language"]
    assert isinstance(language, QComboBox)
    assert [language.itemText(k) for k in (1, 2, 3)] == ["English", "Deutsch", "Español"]


def test_a_german_reader_reads_german_names_of_networks(german: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    session = Session.create(tmp_path / "p.lmproj", SCHEMA)
    session.films.add_folder(phantom_folder(tmp_path / "films"))
    driver = Driver(german, qtbot)
    driver.open(session)
    session.networks.store(Trained(b"", 400, 2, "bundled", True, ("film-0001",), ("film-0002",), None))
    driver.label_all()
    german.train_panel.repaint_now()
    assert german.train_panel.button.text() == "Runde 2 trainieren"
    assert "Runde 2 geht von Runde 1 aus" in german.train_panel.summary.text()
    german.beside.show_networks()
    networks = driver.dialog(NetworksDialog)
    assert isinstance(networks, NetworksDialog)
    assert networks.model.item(0, 0).text() == "Runde 1 (verwendet)"
    assert session.project.models[0].name == "round 1"


def test_another_language_is_kept_for_the_next_start(driver: Driver) -> None:
    driver.window.show_settings()
    dialog = driver.dialog(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    language = dialog.controls["language"]
    assert isinstance(language, QComboBox)
    language.setCurrentIndex(language.findData("es"))
    dialog.accept()
    assert driver.window.settings["language"] == "es"
    assert driver.window.status.currentMessage() == A_TEXT
    assert driver.window.qt_actions["open"].text() == "Open project…"


def test_every_key_is_the_same_in_every_language(speak: Speak) -> None:
    keys = {key: QKeySequence(key) for action in ACTIONS for key in action.keys}
    for code in CODES:
        speak(code)
        assert {key: QKeySequence(key) for key in keys} == keys


def test_a_german_reader_leaves_a_record_in_no_language_and_sees_a_german_history(
    german: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    session = Session.create(tmp_path / "p.lmproj", SCHEMA)
    session.films.add_folder(phantom_folder(tmp_path / "films"))
    driver = Driver(german, qtbot)
    driver.open(session)
    driver.click((50.0, 60.0))
    assign(german.desk, [image.id for image in session.project.images[:2]], "KM")
    german.desk.queue.store_predictions([prediction(session, film=k) for k in (1, 2)], model="round 1")
    set_list(german.desk, replace(SCHEMA, landmarks=SCHEMA.landmarks[:-1]))
    german.desk.document.go_back_to(1)
    steps = session.history.all
    assert [(step.kind, step.arguments) for step in steps] == [
        (EditKind.PLACE, ("sella",)),
        (EditKind.ASSIGN, ("2", "KM")),
        (EditKind.PREDICT, ("2",)),
        (EditKind.REMOVE_LANDMARK, (SCHEMA.names[-1],)),
    ]
    assert [step.label for step in steps] == [
        "sella setzen",
        "2 Aufnahmen an KM zuweisen",
        "2 Aufnahmen vorhersagen",
        f"{SCHEMA.names[-1]} aus der Landmarkenliste entfernen",
    ]
    audit = {row.label for row in session.audit()}
    assert audit == {"sella setzen", "2 Aufnahmen vorhersagen", "Rückgängig: 3 Änderungen"}
    language.translate_with(None)
    assert {row.label for row in session.audit()} == {"Place sella", "Predict 2 films", "Undo: 3 edits"}


def test_a_german_reader_reads_german_definitions(german: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    schema = schema_files.find_schema("cephalometric-19")
    session = Session.create(tmp_path / "p.lmproj", schema)
    session.films.add_folder(phantom_folder(tmp_path / "films"))
    Driver(german, qtbot).open(session)
    german.desk.selection.select("menton")
    assert german.landmarks.definition.text() == "Tiefster Punkt des Umrisses der Unterkiefersymphyse."
    assert session.project.schema == schema


@pytest.mark.parametrize("code", CODES)
def test_the_definitions_of_every_shipped_list_are_translated(code: str) -> None:
    known = shipped(code)
    for name in schema_files.bundled_schemas():
        for landmark in schema_files.find_schema(name).landmarks:
            assert not landmark.definition or known[landmark.definition] != landmark.definition


@pytest.mark.parametrize("code", CODES)
def test_what_every_shipped_analysis_says_is_translated(code: str) -> None:
    known = shipped(code)
    for path in paths.measurements().glob("*.toml"):
        if path.stem != measurement_files.DEFINITIONS:
            said = said_by(measurement_files.read_analysis(path))
            assert [text for text in said if text and not known.get(text)] == []


def said_by(analysis: Analysis) -> Iterator[str]:
    """What an analysis says to a reader."""
    yield from (analysis.name, analysis.about, analysis.note, analysis.population, analysis.trust)
    for row in analysis.rows:
        yield from (*row.words, *(each.word for each in row.classes))
        for norm in row.norms:
            yield from (norm.population, norm.trust, norm.note)
        measurement = analysis.definitions.measurements[row.measure]
        yield from (measurement.name, measurement.plus)


@pytest.mark.parametrize("code", CODES)
def test_no_header_beside_the_film_and_no_order_of_films_is_cut(driver: Driver, speak: Speak, code: str) -> None:
    speak(code)
    desk = driver.desk
    panel, chooser = QueuePanel(desk.document, desk.current, desk.queue), ImageFilter(desk.document)
    for table in (panel.view, panel.rounds):
        header = table.horizontalHeader()
        fixed = range(1, header.count())
        assert [each for each in fixed if header.sectionSize(each) < header.sectionSizeHint(each)] == []
    chooser.resize(290, chooser.sizeHint().height())
    chooser.show()
    assert chooser.order.width() >= chooser.order.sizeHint().width()
    chooser.close()
