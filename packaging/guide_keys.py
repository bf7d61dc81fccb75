"""Bring the tables of keys in the guide up to date, from the table of actions and its translations.

They stand in resources/guide/LANGUAGE/keys.md, from its first heading of the second level on.

python packaging/guide_keys.py
"""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from lmstudio.core.settings import LANGUAGES
from lmstudio.gui.look import translation
from lmstudio.gui.window import key_sheet
from lmstudio.language import tr

HEADERS = {"en": ("key", "what it does"), "de": ("Taste", "was sie tut"), "es": ("tecla", "qué hace")}
GUIDE = Path(__file__).resolve().parents[1] / "resources" / "guide"


def tables(code: str) -> str:
    """The groups of keys, each a heading and a table, in the language of the window, which has this code."""
    parts = []
    for title, rows in key_sheet.groups({}).items():
        mark = "" if title == key_sheet.MOUSE else "`"
        lines = [f"## {tr(title)}", "", f"| {' | '.join(HEADERS[code])} |", "|---|---|"]
        lines += [
            f"| {', '.join(f'{mark}{key}{mark}' for key in keys.split(', '))} | {text} |" for keys, text in rows
        ]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Write the tables of every language."""
    app = QApplication([])
    for code, _ in LANGUAGES:
        translation.use(code, app)
        page = GUIDE / code / "keys.md"
        before, _, _ = page.read_text(encoding="utf-8").partition("\n## ")
        page.write_text(f"{before.rstrip()}\n\n{tables(code)}", encoding="utf-8")


if __name__ == "__main__":
    main()
