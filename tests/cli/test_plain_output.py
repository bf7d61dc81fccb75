"""What files are called is printed as it is: no markup, no pictures, no commands for the terminal."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console
from rich.table import Table

from lmstudio.cli import console, main, output, reports
from lmstudio.core.events import Event, Note, Started
from lmstudio.session import Session
from tests.conftest import write_film

EVIL = "[red]x[/red][/]:smile:"


def test_what_looks_like_markup_is_printed_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    events: list[Event] = [Started(EVIL, films=1, steps=1, device=EVIL), Note(EVIL)]
    assert list(console.show_progress(events)) == events
    table = Table(title=EVIL)
    table.add_column(EVIL)
    table.add_row(EVIL)
    reports.print_table(table)
    told = capsys.readouterr()
    assert told.err.count(EVIL) == 3
    assert told.out.count(EVIL) == 3


def test_a_bar_on_a_terminal_shows_names_as_they_are() -> None:
    screen = Console(
        file=io.StringIO(), force_terminal=True, highlight=False, markup=False, emoji=False, width=200
    )
    events: list[Event] = [Started(EVIL, films=1, steps=1, device="cpu"), Note(f"{EVIL}\x1b]0;title\x07")]
    list(console._with_bar(events, screen))
    assert isinstance(screen.file, io.StringIO)
    shown = screen.file.getvalue()
    assert EVIL in shown
    assert "]0;title" in shown
    assert "\x1b]0;title" not in shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\n", "a\tb\n"),
        ("\x1b[2J\x07", "␛[2J␇"),
        ("\x7f\x9b", "␡\ufffd"),
        ("größe 映画", "größe 映画"),
        ("\ud800", "\ufffd"),
        (os.fsdecode(b"\xff"), os.fsdecode(b"\xff")),
    ],
)
def test_what_would_command_a_terminal_is_shown(text: str, shown: str) -> None:
    assert output.plain(text) == shown


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are text")
def test_names_that_command_a_terminal_or_are_no_text_stop_no_command(tmp_path: Path) -> None:
    films = tmp_path / "films"
    films.mkdir()
    for number, name in enumerate((b"\x1b[31mred.png", b"r\xf6ntgen.png", b"new\nline.png")):
        write_film(films / os.fsdecode(name), seed=number)
        (films / os.fsdecode(b"bad " + name)).write_bytes(b"no film")
    words = ["new", str(tmp_path / "p.lmproj"), "--films", str(films)]
    done = subprocess.run([sys.executable, "-m", "lmstudio", *words], capture_output=True, check=True)
    assert b"3 films added" in done.stdout
    assert b"\x1b" not in done.stdout + done.stderr
    assert "␛[31mred.png".encode() in done.stderr
    assert b"bad r\xf6ntgen.png" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are text")
@pytest.mark.parametrize(
    "kind", ["csv", "csv-wide", "coco", "labelme", "yolo-pose", "label-studio", "tps", "isbi"]
)
def test_points_of_a_film_whose_name_is_no_text_come_back(kind: str, tmp_path: Path) -> None:
    names = [os.fsdecode(name) for name in (b"r\xf6ntgen.png", b"r\xe4ntgen.png", b"plain.png")]
    (tmp_path / "films").mkdir()
    for number, name in enumerate(names):
        write_film(tmp_path / "films" / name, seed=number)
    one, other, table = tmp_path / "one.lmproj", tmp_path / "other.lmproj", tmp_path / "t.csv"
    for project in (one, other):
        assert main(["new", str(project), "--films", str(tmp_path / "films"), "--landmarks", "chest-6"]) == 0
    with Session.open(one) as session:
        ids = {Path(image.path).name: image.id for image in session.project.images}
        landmarks = session.project.schema.names
    rows = [f"{ids[name]},{mark},{3 + k},{4 + k}" for name in names for k, mark in enumerate(landmarks)]
    table.write_text("image,landmark,x,y\n" + "\n".join(rows) + "\n", encoding="utf-8")
    assert main(["import", str(one), str(table)]) == 0
    target = tmp_path / ("out" if kind in ("labelme", "yolo-pose", "isbi") else "out.csv")
    if kind in ("coco", "label-studio"):
        target = target.with_suffix(".json")
    elif kind == "tps":
        target = target.with_suffix(".tps")
    assert main(["export", str(one), str(target), "--format", kind]) == 0
    assert main(["import", str(other), str(target), "--format", kind]) == 0
    with Session.open(one) as before, Session.open(other) as after:
        for image in before.project.images:
            assert (
                after.project.annotation(image.id).points.keys()
                == before.project.annotation(image.id).points.keys()
            )
