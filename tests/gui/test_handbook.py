"""The window of the guide: contents, search, links."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image as Picture
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from lmstudio import paths
from lmstudio.gui import app as gui_app
from lmstudio.gui.look import theme, translation
from lmstudio.gui.window.handbook import chapters
from lmstudio.gui.window.handbook.handbook_window import Handbook
from lmstudio.gui.window.handbook.page_view import MARGIN
from tests.gui.conftest import Driver

PAGES = {
    "index.md": "# Help\n\n- [Rulers](rulers.md)\n- [Éclairs](cakes.md)\n",
    "rulers.md": "# Rulers\n\nA ruler is 20 mm long.\n\n## With a film: how?\n\nClick both ends.\n\n"
    "| a | b |\n|---|---|\n| table of commands | [cake](cakes.md#two) |\n",
    "cakes.md": "# Éclairs\n\nSweet.\n\n## Two\n\n[Outside](https://example.org/cake)\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    gui_app.make_app()  # texts are laid out in fonts that it knows
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def handbook(folder: Path, qtbot: QtBot) -> Iterator[Handbook]:
    gui_app.make_app()
    made = Handbook(folder)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


@pytest.fixture
def browsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were given to the browser of the system."""
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda address: opened.append(address.toString()))
    return opened


def chosen(handbook: Handbook) -> str:
    item = handbook.contents.currentItem()
    assert item is not None
    return item.text(0)


def shown(handbook: Handbook) -> tuple[str, str]:
    return handbook.view.source().fileName(), handbook.view.source().fragment()


def test_pages_come_in_the_order_of_the_first_with_their_sections(folder: Path) -> None:
    pages = chapters.read_pages(folder)
    assert [page.title for page in pages] == ["Help", "Rulers", "Éclairs"]
    assert [(each.level, each.anchor) for each in pages[1].sections] == [(1, "rulers"), (2, "with-a-film-how")]
    assert pages[1].sections[1].text == "Click both ends. a b table of commands cake"


def test_a_page_that_is_not_there_is_an_error(folder: Path) -> None:
    (folder / "cakes.md").unlink()
    with pytest.raises(FileNotFoundError):
        chapters.read_pages(folder)


def test_the_search_finds_all_words_without_accents_in_any_order_headings_first(folder: Path) -> None:
    pages = chapters.read_pages(folder)

    def found(words: str) -> list[str]:
        return [hit.section.title for hit in chapters.search(pages, words)]

    assert found("LONG ruler") == ["Rulers"]
    assert found("eclair") == ["Éclairs"]
    assert found("film") == ["With a film: how?"]
    assert found("mm") == ["Rulers"], "not in the middle of “commands”"
    assert found("ommand") == ["With a film: how?"]
    assert found("ruler nothing") == []
    assert found("  ") == []


def test_an_excerpt_shows_the_first_hit(folder: Path) -> None:
    long = "x " * 100 + "here is the word " + "y " * 100
    (folder / "cakes.md").write_text(f"# Long\n\n{long}\n", encoding="utf-8")
    (hit,) = chapters.search(chapters.read_pages(folder), "the word")
    assert hit.excerpt.startswith("… x")
    assert "here is the word" in hit.excerpt
    assert hit.excerpt.endswith(" …")


def test_f1_shows_the_guide_once_in_the_language_of_the_window(driver: Driver, qtbot: QtBot) -> None:
    app = gui_app.make_app()
    translation.use("de", app)
    try:
        driver.window.activateWindow()
        qtbot.waitUntil(driver.window.isActiveWindow)
        for _ in range(2):
            QTest.keyClick(driver.window, Qt.Key.Key_F1)
            QApplication.processEvents()
        (handbook,) = driver.window.findChildren(Handbook)
        assert handbook.isVisible()
        assert handbook.view.source().toLocalFile() == str(paths.guide("de") / chapters.FIRST)
        handbook.close()
    finally:
        translation.use(translation.ENGLISH, app)


def test_contents_links_and_back_lead_to_a_page_and_its_heading(handbook: Handbook) -> None:
    assert chosen(handbook) == "Help"
    QTest.keyClick(handbook.contents, Qt.Key.Key_Down)
    assert shown(handbook) == ("rulers.md", "")
    handbook.view.anchorClicked.emit(handbook.view.source().resolved(QUrl("cakes.md#two")))
    assert shown(handbook) == ("cakes.md", "two")
    assert chosen(handbook) == "Two"
    assert handbook.back.isEnabled()
    handbook.back.click()
    assert shown(handbook) == ("rulers.md", "")
    assert chosen(handbook) == "Rulers"
    handbook.forward.click()
    assert shown(handbook) == ("cakes.md", "two")


def test_a_link_to_a_heading_scrolls_to_it(handbook: Handbook, folder: Path) -> None:
    (folder / "cakes.md").write_text("# Éclairs\n\n" + "Sweet.\n\n" * 300 + "## Two\n\nHere.\n", encoding="utf-8")
    handbook.show_section("cakes.md", "two")
    assert handbook.view.verticalScrollBar().value() > 1000


def test_hits_are_listed_and_return_leads_to_the_first_and_on_to_its_page(handbook: Handbook) -> None:
    QTest.keyClicks(handbook.search, "cake")
    assert handbook.left.currentWidget() is handbook.hits
    assert handbook.hits.count() == 1
    assert handbook.told.text() == "1 section"
    QTest.keyClick(handbook.search, Qt.Key.Key_Return)
    assert shown(handbook) == ("rulers.md", "with-a-film-how")
    assert handbook.hits.hasFocus()
    QTest.keyClick(handbook.hits, Qt.Key.Key_Return)
    assert handbook.view.hasFocus()
    QTest.keyClick(handbook, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert handbook.search.hasFocus()
    handbook.search.setText("cakes nowhere")
    assert handbook.told.text() == "No section contains all these words."
    QTest.keyClick(handbook.search, Qt.Key.Key_Return)
    handbook.search.clear()
    assert handbook.left.currentWidget() is handbook.contents
    assert handbook.isVisible()


def test_words_looked_for_are_marked_on_the_page(handbook: Handbook) -> None:
    handbook.search.setText("eclair")
    handbook.show_section("cakes.md")
    (marked,) = handbook.view.document().firstBlock().layout().formats()
    assert (marked.start, marked.length) == (0, len("eclair"))
    handbook.search.clear()
    assert handbook.view.document().firstBlock().layout().formats() == []


def test_an_address_outside_is_shown_and_opened_only_when_that_is_wished(
    handbook: Handbook, browsed: list[str]
) -> None:
    before = shown(handbook)
    for word, expected in (("Copy address", []), ("Cancel", []), ("Open", ["https://example.org/cake"])):
        handbook.view.anchorClicked.emit(QUrl("https://example.org/cake"))
        question = next(each for each in handbook.findChildren(QMessageBox) if each.isVisible())
        assert question.informativeText() == "https://example.org/cake"
        next(each for each in question.buttons() if each.text().replace("&", "") == word).click()
        assert browsed == expected
        assert shown(handbook) == before
        QApplication.processEvents()
    assert QGuiApplication.clipboard().text() == "https://example.org/cake"


def test_the_guide_follows_the_theme_and_keeps_its_place(handbook: Handbook, qtbot: QtBot) -> None:
    try:
        handbook.show_section("rulers.md")
        handbook.show_section("cakes.md", "two")
        theme.apply("dark")
        QApplication.processEvents()
        assert shown(handbook) == ("cakes.md", "two")
        handbook.back.click()
        assert shown(handbook) == ("rulers.md", "")
    finally:
        theme.apply("light")


def test_a_wide_picture_is_as_wide_as_the_page(handbook: Handbook, folder: Path) -> None:
    Picture.new("L", (3000, 100)).save(folder / "wide.png")
    Picture.new("L", (40, 30)).save(folder / "small.png")
    (folder / "cakes.md").write_text("# Éclairs\n\n![wide](wide.png)\n\n![small](small.png)\n", encoding="utf-8")
    handbook.show_section("cakes.md")
    QApplication.processEvents()
    view, document = handbook.view, handbook.view.document()
    kind = QTextDocument.ResourceType.ImageResource.value
    sizes = [document.resource(kind, QUrl(f"{name}.png")).deviceIndependentSize() for name in ("wide", "small")]
    assert [size.width() for size in sizes] == [view.viewport().width() - 2 * MARGIN, 40]
    assert document.size().width() <= view.viewport().width()
