"""The pages of the guide in one language: their order, their sections, and the search over all of them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QTextBlock, QTextDocument

FIRST = "index.md"
"""The page that names all others, in their order."""
BEFORE_HIT, EXCERPT = 40, 150
"""What of a section is shown with a hit: so many characters before it, and so many in all."""
SHORT = 3
"""Words of so many letters or fewer are found only where a word begins."""
_LINK_TO_PAGE = re.compile(r"\]\(([\w-]+\.md)\)")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a page and the text below it.

    Args:
        page: the name of the page's file.
        anchor: by which a link names the heading.
        level: of the heading: 1 is the title of the page.
        title: the heading.
        text: plain, without the heading.
    """

    page: str
    anchor: str
    level: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the name of its file, its title, its sections."""

    name: str
    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A section with all words that were looked for, the title of its page, and an excerpt around the first."""

    section: Section
    page_title: str
    excerpt: str

    @property
    def text(self) -> str:
        """The hit in a list: the heading, of which page, and the excerpt."""
        titles = dict.fromkeys((self.section.title, self.page_title))
        return f"{' – '.join(titles)}\n{self.excerpt}".strip()


# Reading -------------------------------------------------------------------------------------------------------


def read_pages(folder: Path) -> tuple[Page, ...]:
    """The pages in a folder, the first page and then those that it names.

    Raises:
        OSError: one of them is not there, or cannot be read.
    """
    first = (folder / FIRST).read_text(encoding="utf-8")
    names = dict.fromkeys([FIRST, *_LINK_TO_PAGE.findall(first)])
    return tuple(_page(folder / name) for name in names)


def _page(path: Path) -> Page:
    document = QTextDocument()
    document.setMarkdown(path.read_text(encoding="utf-8"))
    sections = tuple(_sections(path.name, document))
    return Page(path.name, sections[0].title if sections else path.stem, sections)


def _sections(page: str, document: QTextDocument) -> Iterator[Section]:
    heading: QTextBlock | None = None
    below: list[str] = []
    for block in [*blocks(document), None]:
        if block is not None and not block.blockFormat().headingLevel():
            below.append(block.text())
            continue
        if heading is not None:
            title, level = heading.text(), heading.blockFormat().headingLevel()
            yield Section(page, anchor(title), level, title, " ".join(" ".join(below).split()))
        heading, below = block, []


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The paragraphs of a document, those in tables and lists too, from first to last."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def anchor(heading: str) -> str:
    """The name by which a link leads to a heading, as on GitHub: lower case, hyphens for blanks."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


# Searching -----------------------------------------------------------------------------------------------------


def plain(text: str) -> str:
    """A text in lower case and without accents, every character where it was."""
    return "".join(unicodedata.normalize("NFD", each.lower())[0] for each in text)


def wanted_words(wanted: str) -> tuple[re.Pattern[str], ...]:
    """What finds each word in plain text: short ones only where a word begins, as “mm” is part of “command”."""
    words = plain(wanted).split()
    return tuple(re.compile(("" if len(word) > SHORT else r"(?<!\w)") + re.escape(word)) for word in words)


def search(pages: Sequence[Page], wanted: str) -> list[Hit]:
    """The sections that contain all words, in any order; those with a word in their heading first.

    The first page is left out: it says of each of the others in a line what it is about.
    """
    words = wanted_words(wanted)
    searched = [page for page in pages if page.name != FIRST and words]
    found = [(page, each) for page in searched for each in page.sections if _has_all(each, words)]
    found.sort(key=lambda pair: not any(word.search(plain(pair[1].title)) for word in words))
    return [Hit(section, page.title, _excerpt(section.text, words)) for page, section in found]


def _has_all(section: Section, words: Sequence[re.Pattern[str]]) -> bool:
    text = plain(f"{section.title} {section.text}")
    return all(word.search(text) for word in words)


def _excerpt(text: str, words: Sequence[re.Pattern[str]]) -> str:
    searched = plain(text)
    places = [found.start() for word in words if (found := word.search(searched)) is not None]
    start = max(0, min(places, default=0) - BEFORE_HIT)
    if start:
        start = text.find(" ", start) + 1
    end = start + EXCERPT
    part = text[start:end] if end >= len(text) else text[start : max(text.rfind(" ", start, end), start)] + " …"
    return f"{'… ' if start else ''}{part}"
