import unicodedata
from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.core.landmarks import Schema, from_names
from lmstudio.session import Session
from lmstudio.session.measuring import second_reading
from lmstudio.session.measuring.second_reading import Wish
from tests.conftest import write_film
from tests.unit.session.steps import place


def test_two_projects_become_a_third_and_stay_as_they_are(
    session: Session, tmp_path: Path, film_folder: Path, schema: Schema, capsys: pytest.CaptureFixture[str]
) -> None:
    place(session, "sella", (10.0, 10.0))
    session.close()
    with Session.create(tmp_path / "second.lmproj", schema) as second:
        second.films.add_folder(film_folder)
        place(second, "sella", (12.0, 10.0))
        place(second, "menton", (5.0, 5.0), film=2)
    before = session.path.read_bytes(), second.path.read_bytes()
    output = tmp_path / "both.lmproj"
    words = ["merge", str(session.path), str(second.path), "--output", str(output), "--rule", "mean"]
    assert main(words) == 0
    told = capsys.readouterr().out
    assert "3 films in both, 0 only in second.lmproj" in told
    assert "1 point added, 1 conflict (mean)" in told
    with Session.open(output) as merged:
        assert merged.project.annotation("film-0001").points["sella"].xy == (11.0, 10.0)
        assert merged.project.annotation("film-0003").points["menton"].xy == (5.0, 5.0)
    assert (session.path.read_bytes(), second.path.read_bytes()) == before
    assert main(words) == 1
    assert "already" in capsys.readouterr().err
    third = ["merge", str(output), str(second.path), "--output", str(tmp_path / "third.lmproj"), "--rule", "mean"]
    assert main(third) == 0
    assert "Merged into this project before: second.lmproj. Midpoints" in capsys.readouterr().err


def test_of_a_merge_that_fails_nothing_is_left(
    session: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for film in range(3):
        for k, name in enumerate(session.project.schema.names):
            place(session, name, (5.0 + k, 5.0), film=film)
    again, output = tmp_path / "again.lmproj", tmp_path / "both.lmproj"
    second_reading.begin(session, again, Wish()).close()
    session.close()
    before = set(tmp_path.iterdir())
    for words in ([session.path, again], [again, session.path]):
        assert main(["merge", *map(str, words), "--output", str(output)]) == 1
        assert "never merged" in capsys.readouterr().err
        assert set(tmp_path.iterdir()) == before


def test_landmarks_that_are_called_the_same_are_one_however_accents_are_stored(
    tmp_path: Path, film_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {"NFC": unicodedata.normalize("NFC", "ménton"), "NFD": unicodedata.normalize("NFD", "ménton")}
    for form, xy in {"NFC": (10.0, 10.0), "NFD": (12.0, 10.0)}.items():
        with Session.create(tmp_path / f"{form}.lmproj", from_names([names[form]])) as session:
            session.films.add_folder(film_folder)
            place(session, names[form], xy)
            if form == "NFD":
                place(session, names[form], (5.0, 5.0), film=2)
    mine, theirs, output = (str(tmp_path / name) for name in ("NFC.lmproj", "NFD.lmproj", "both.lmproj"))
    assert main(["merge", mine, theirs, "--output", output, "--rule", "theirs"]) == 0
    told = capsys.readouterr()
    assert "1 point added, 1 conflict" in told.out
    assert not told.err
    with Session.open(Path(output)) as merged:
        assert merged.project.annotation("film-0001").points[names["NFC"]].xy == (12.0, 10.0)
        assert merged.project.annotation("film-0003").points[names["NFC"]].xy == (5.0, 5.0)


def test_films_that_would_lie_in_the_place_of_others_are_not_lost_but_refused(
    session: Session, tmp_path: Path, schema: Schema, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two clinics call their films alike, and one has sent its project file alone."""
    place(session, "sella", (10.0, 10.0))
    session.close()
    (tmp_path / "elsewhere" / "films").mkdir(parents=True)
    write_film(tmp_path / "elsewhere" / "films" / "film1.png", seed=77)
    with Session.create(tmp_path / "elsewhere" / "sent.lmproj", schema) as second:
        second.films.add_folder(tmp_path / "elsewhere" / "films")
        place(second, "sella", (12.0, 10.0))
    sent, output = tmp_path / "sent.lmproj", tmp_path / "both.lmproj"
    second.path.rename(sent)
    assert main(["merge", str(session.path), str(sent), "--output", str(output)]) == 1
    told = capsys.readouterr().err
    assert "film1.png is another film" in told
    assert "folder of its own" in told
    (tmp_path / "theirs").mkdir()
    sent = sent.rename(tmp_path / "theirs" / "sent.lmproj")
    assert not output.exists()
    assert main(["merge", str(session.path), str(sent), "--output", str(output)]) == 0
    with Session.open(output) as merged:
        assert [merged.project.annotation(each.id).points["sella"].xy for each in merged.project.labelled()] == [
            (10.0, 10.0),
            (12.0, 10.0),
        ]
