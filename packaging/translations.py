"""Bring the translations of the window up to date: its texts into the .ts files, those into .qm files.

The texts are those marked in the code, the definitions of the landmarks in resources/schemas, and what the tables
in resources/measurements say to a reader.

python packaging/translations.py

Then translate what is unfinished, with Qt Linguist or in the file, and run it again. A new language begins as an
empty .ts file, and a line in LANGUAGES of lmstudio/core/settings.py.
"""

import json
import subprocess
import sysconfig
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
SAID = ("name", "about", "note", "population", "trust", "plus", "word", "words")
"""The keys of what a table of measurements says to a reader; what cites a source stays as it is."""


def extract(file: Path) -> None:
    """Put every text into a .ts file; translations that are there stay, texts that are gone go."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "lmstudio").rglob("*.py"))
    options = ["-tr-function-alias", "QT_TR_NOOP+=later", "-no-obsolete", "-locations", "none", "-silent"]
    with tempfile.TemporaryDirectory() as folder:
        marked = Path(folder) / "definitions.py"
        texts = dict.fromkeys([*definitions(), *table_words()])
        marked.write_text("".join(f"later({json.dumps(text)})\n" for text in texts), encoding="utf-8")
        _run("lupdate", *options, *sources, str(marked), "-ts", str(file))


def definitions() -> list[str]:
    """What defines the landmarks of the lists that come with the program, each text once."""
    files = sorted((ROOT / "resources" / "schemas").glob("*.json"))
    landmarks = [each for file in files for each in json.loads(file.read_text(encoding="utf-8"))["landmarks"]]
    return list(dict.fromkeys(each["definition"] for each in landmarks if each.get("definition")))


def table_words() -> Iterator[str]:
    """What the tables of measurements say: names, notes and words. Landmarks go by their keys everywhere."""
    for file in sorted((ROOT / "resources" / "measurements").glob("*.toml")):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        table.pop("landmark", None)
        yield from _said(table)


def _said(table: dict[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        values = value if isinstance(value, list) else [value]
        for each in values:
            if isinstance(each, dict):
                yield from _said(each)
            elif key in SAID and each:
                yield each


def release(file: Path, to: Path) -> None:
    """Write the .qm file of a .ts file."""
    _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(to))


def _run(tool: str, *arguments: str) -> None:
    command = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    subprocess.run([str(command), *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    for each in sorted(FOLDER.glob("*.ts")):
        extract(each)
        release(each, each.with_suffix(".qm"))
