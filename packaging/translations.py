"""Bring the translations of the window up to date: texts from the code into the .ts files, those into .qm files.

python packaging/translations.py

Then translate what is unfinished, with Qt Linguist or in the file, and run it again. A new language begins as an
empty .ts file, and a line in LANGUAGES of lmstudio/core/settings.py.
"""

import subprocess
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"


def extract(file: Path) -> None:
    """Put every text of the code into a .ts file; translations that are there stay, texts that are gone go."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "lmstudio").rglob("*.py"))
    options = ["-tr-function-alias", "QT_TR_NOOP+=later", "-no-obsolete", "-locations", "none", "-silent"]
    _run("lupdate", *options, *sources, "-ts", str(file))


def release(file: Path, to: Path) -> None:
    """Write the .qm file of a .ts file."""
    _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(to))


def _run(tool: str, *arguments: str) -> None:
    command = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    subprocess.run([str(command), *arguments], cwd=ROOT, check=True)  # noqa: S603


if __name__ == "__main__":
    for each in sorted(FOLDER.glob("*.ts")):
        extract(each)
        release(each, each.with_suffix(".qm"))
