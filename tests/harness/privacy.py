"""What is written and printed of patients: texts in every attribute of films, searched for in all that comes out.

``BY_DESIGN`` is the table of what may be found where. Everything else is a finding, as is a connection to the
internet.
"""

import contextlib
import os
import re
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from tests.harness import no_network, planting
from tests.harness.planting import MARK, Planted
from tests.harness.rows import Row

FILMS = 4
LONG_S = 1200.0
NAMES, STUDY = "name of a file or folder", "attribute of the patient or the study"
_STUDY = (
    "PatientName|PatientID|PatientSex|AccessionNumber|StudyID|ReferringPhysicianName|WindowCenterWidthExplanation"
)
BY_DESIGN: tuple[tuple[str, str, str], ...] = (
    (r"project\.lmproj.*", NAMES, "the project knows where its films lie"),
    (r"named/(?!dicom).*", NAMES, "an export with file names"),
    (r"named/dicom.*", NAMES, "files of an export are called as their films"),
    (r"named/dicom.*", STUDY, "an object for the PACS belongs to its film's patient and study"),
    (r"output", NAMES, "the command line names films to whoever uses it"),
)
"""Where in what comes out (a path in the work folder, or ``output``), what may be found there, and why."""
_MARKS = re.compile(MARK.encode() + rb"\d{5}")
_SIGSYS = -31
_MOST_UNPACKED = 1 << 22


def run(seconds: float, seed: int) -> list[Row]:
    """The rows of one pass; that takes as long as it takes."""
    del seconds, seed
    with tempfile.TemporaryDirectory() as temporary:
        return _searched(Path(temporary).resolve())


def _searched(folder: Path) -> list[Row]:
    planted, work = Planted(), folder / "work"
    films = folder / "films" / planted.text(NAMES)
    films.mkdir(parents=True)
    for number in range(FILMS):
        planting.film(films / f"{planted.text(NAMES)}.dcm", planted, seed=number)
    done = _loop(folder, films, work)
    (work / "output").write_bytes(done.stdout + done.stderr)
    found = {(place, mark) for place, content in _written(folder, films) for mark in _MARKS.findall(content)}
    outside = sorted(
        f"{place}: {where}"
        for place, mark in found
        if not _is_by_design(place, where := planted.where[mark.decode()])
    )
    end = "as it should" if done.returncode == 0 else f"exit code {done.returncode}: {done.stderr[-400:]!r}"
    connected = "none" if done.returncode != _SIGSYS else "one was opened"
    return [
        Row(
            "privacy: texts planted; found outside the table",
            len(planted.where),
            str(len(outside)),
            not outside,
            tuple(outside[:40]),
        ),
        Row("privacy: the whole loop ended", 1, end, done.returncode == 0),
        Row(
            "privacy: sockets of the internet",
            1,
            connected,
            done.returncode != _SIGSYS and no_network.can_forbid(),
        ),
    ]


def _loop(folder: Path, films: Path, work: Path) -> subprocess.CompletedProcess[bytes]:
    """Let the program do everything, with a home and temporary files of its own."""
    home, temporary = folder / "home", folder / "temporary"
    for each in (home, temporary, work):
        each.mkdir()
    own = {"HOME": home, "XDG_CONFIG_HOME": home / "config", "XDG_STATE_HOME": home / "state", "TMPDIR": temporary}
    own |= {"XDG_CACHE_HOME": home / "cache", "XDG_DATA_HOME": home / "data", "XDG_RUNTIME_DIR": home}
    words = [sys.executable, "-W", "always", "-m", "tests.harness.whole_loop", str(films.parent), str(work)]
    environment = {**os.environ, **{name: str(path) for name, path in own.items()}}
    return subprocess.run(words, env=environment, capture_output=True, check=False, timeout=LONG_S)


def _written(folder: Path, films: Path) -> Iterator[tuple[str, bytes]]:
    """All that was written: where, and the content, and the names of the files themselves."""
    for top in ("work", "home", "temporary"):
        for path in sorted((folder / top).rglob("*")):
            place = path.relative_to(folder / top).as_posix()
            place = place if top == "work" else f"{top}/{place}"
            yield _unmarked(place), place.encode("utf-8", "surrogateescape")
            if path.is_file():
                content = path.read_bytes()
                # As Qt and Windows write texts, and packed as in a PDF, too.
                yield _unmarked(place), b"\n".join((content, content.replace(b"\0", b""), *_unpacked(content)))
    del films


def _unpacked(content: bytes) -> Iterator[bytes]:
    """What is deflated in a file: the streams of a PDF, the parts of a PNG."""
    for begin in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", content):
        with contextlib.suppress(zlib.error):
            unpacked = zlib.decompressobj().decompress(content[begin.start() :], _MOST_UNPACKED)
            yield unpacked + b"\n" + unpacked.replace(b"\0", b"")


def _unmarked(place: str) -> str:
    return re.sub(MARK + r"\d{5}", "*", place)


def _is_by_design(place: str, where: str) -> bool:
    kind = NAMES if where == NAMES else STUDY if re.fullmatch(_STUDY, where) else ""
    return any(kind == what and re.fullmatch(pattern, place) for pattern, what, _why in BY_DESIGN)
