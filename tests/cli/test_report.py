"""The command that writes reports."""

import shutil
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

import pytest

from lmstudio.analysis.measurements.judgement import UNKNOWN_PATIENT, Patient
from lmstudio.analysis.measurements.norms import Sex
from lmstudio.analysis.superimposition.ways import WAYS
from lmstudio.cli import main
from lmstudio.cli.figures import measure
from lmstudio.core.annotation import EMPTY
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import UNKNOWN_SPACING
from lmstudio.core.project import Project
from lmstudio.formats import measurement_files
from lmstudio.session import Session
from lmstudio.session.measuring import film_measurements, film_reports, subject_reports
from lmstudio.session.measuring.film_reports import ReportWishes


def test_films_are_reported_beside_the_project(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(project), "--analysis", "steiner"]) == 0
    assert "4 films written to" in capsys.readouterr().out
    report = project.with_name("ceph-report.pdf")
    assert report.read_bytes().startswith(b"%PDF")
    assert main(["report", str(project), "--analysis", "kim"]) == 0
    report.write_bytes(b"%PDF-1.7 of somebody else")
    assert main(["report", str(project), "--analysis", "kim"]) == 1
    assert report.read_bytes() == b"%PDF-1.7 of somebody else"
    assert main(["report", str(project), "--analysis", "kim", "--force"]) == 0


def test_some_films_by_id_or_file_and_a_name_without_letters(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "some.pdf"
    command = ["report", str(project), "--films", "film-0002", "001.png", "--output", str(output)]
    assert main([*command, "--patient", "王", "--age", "12", "--sex", "f", "--file-names"]) == 0
    said = capsys.readouterr()
    assert "2 films written to" in said.out
    assert "shown as □: 王" in said.err
    assert main([*command[:3], "film-0099"]) == 1
    assert "There is no film “film-0099”" in capsys.readouterr().err


def test_drawings_are_written_instead(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Session.open(project) as session:
        session.do(EditKind.CLEAR, lambda project: project.with_annotations({"film-0003": EMPTY}), "all")
    assert main(["report", str(project), "--svg", str(tmp_path / "drawn")]) == 0
    said = capsys.readouterr()
    assert sorted(path.name for path in (tmp_path / "drawn").iterdir()) == [
        "film-0001.svg",
        "film-0002.svg",
        "film-0004.svg",
    ]
    assert "left out, as it has no points: film-0003" in said.err


def test_a_film_that_is_gone_is_left_out(
    phantoms: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    films, path = tmp_path / "films", tmp_path / "ceph.lmproj"
    shutil.copytree(phantoms, films)
    assert main(["new", str(path), "--films", str(films)]) == 0
    assert main(["import", str(path), str(films / "truth.csv")]) == 0
    (films / "001.png").unlink()
    assert main(["report", str(path), "--output", str(tmp_path / "a.pdf"), "--analysis", "kim"]) == 0
    said = capsys.readouterr()
    assert "3 films written" in said.out
    assert "left out: film-0001" in said.err
    assert main(["report", str(path), "--output", str(tmp_path / "b.pdf"), "--films", "film-0001"]) == 1
    said = capsys.readouterr()
    assert "landmark-studio: The film film-0001 was not found" in said.err
    assert "Place or predict" not in said.err
    assert not (tmp_path / "b.pdf").exists()


def test_reports_are_pseudonymous_unless_asked(project: Path) -> None:
    with Session.open(project) as session:
        image = session.project.images[0]
        (plain,) = film_reports.report_films(session, [image], ReportWishes(()))
        wishes = ReportWishes((), file_names=True, patient="Mary")
        (named,) = film_reports.report_films(session, [image], wishes)
    assert plain.title == "film-0001"
    assert not [text for _, text in plain.facts if "001.png" in text or "Mary" in text]
    assert "001.png" in named.title
    assert named.facts[0] == ("Patient", "Mary")


def test_age_and_sex_are_told_of_each_film_and_not_unless_asked(project: Path) -> None:
    with Session.open(project) as session:
        first, second = session.project.images[:2]
        girl = replace(first, age=11.4, sex="f")
        session.do(EditKind.DESCRIBE, lambda p: p.with_images([girl]), "1")
        points = session.project.annotation(first.id)
        session.do(EditKind.IMPORT_POINTS, lambda p: p.with_annotations({second.id: points}))
        wishes = ReportWishes((), patients={first.id: film_measurements.patient_of(girl)})
        told = [
            dict(each.facts)["Norms for"] for each in film_reports.report_films(session, [first, second], wishes)
        ]
        (plain,) = film_reports.report_films(session, [girl], ReportWishes(()))
    assert told == ["women, 11.4 years", "age and sex not given"]
    assert dict(plain.facts)["Norms for"] == "age and sex not given"


def test_the_command_knows_the_age_and_sex_of_each_film_unless_others_are_said(project: Path) -> None:
    with Session.open(project) as session:
        girl = replace(session.project.images[0], age=11.4, sex="f")
        session.do(EditKind.DESCRIBE, lambda p: p.with_images([girl]), "1")
        known = measure.patients_of(Namespace(age=None, sex=None), session.project)
        said = measure.patients_of(Namespace(age=30.0, sex=None), session.project)
    assert [known[key] for key in ("film-0001", "film-0002")] == [Patient(11.4, Sex.FEMALE), UNKNOWN_PATIENT]
    assert [said[key] for key in ("film-0001", "film-0002")] == [Patient(30.0, Sex.FEMALE), Patient(30.0)]


def test_dates_and_initials_are_told_where_asked(project: Path, tmp_path: Path) -> None:
    with Session.open(project) as session:
        session.do(EditKind.DESCRIBE, lambda p: dated(p, "2026-03-04"), "1")
        image = session.project.images[0]
        (plain,) = film_reports.report_films(session, [image], ReportWishes(()))
        wishes = ReportWishes((), dated=True, initials="KM")
        (told,) = film_reports.report_films(session, [image], wishes)
    assert not {"Date of the film", "Reader"} & dict(plain.facts).keys()
    assert dict(told.facts)["Date of the film"] == "2026-03-04"
    assert dict(told.facts)["Reader"] == "KM"
    output = tmp_path / "one.pdf"
    command = ["report", str(project), "--films", "film-0001", "--output", str(output), "--paper", "letter"]
    assert main([*command, "--analysis", "kim", "--dates", "--initials", "KM", "--life-size"]) == 0
    assert b"/MediaBox [0 0 612" in output.read_bytes()


def dated(project: Project, day: str) -> Project:
    """The project after its first film was given a date."""
    first, *rest = project.images
    return replace(project, images=(replace(first, taken=day), *rest))


def test_errors_that_are_not_known_are_not_told_as_known(project: Path) -> None:
    with Session.open(project) as session:
        first = session.project.images[0].id
        (known,) = film_reports.report_films(session, session.project.images[:1], ReportWishes(()))
        session.do(EditKind.SET_SPACING, lambda p: p.with_spacings({first: UNKNOWN_SPACING}))
        (unknown,) = film_reports.report_films(session, session.project.images[:1], ReportWishes(()))
    assert "300 public films" in dict(known.facts)["Error of points"]
    assert "not known" in dict(unknown.facts)["Error of points"]


@pytest.fixture
def subject(project: Path) -> Path:
    """The project with its first two films those of one subject, two years apart."""
    days = {"film-0001": "2024-01-05", "film-0002": "2026-01-05"}
    with Session.open(project) as session:
        images = tuple(
            replace(each, subject="Anna" if each.id in days else "", taken=days.get(each.id, ""))
            for each in session.project.images
        )
        session.do(EditKind.GROUP, lambda p: replace(p, images=images), "2", "Anna")
    return project


def test_films_of_a_subject_lie_over_each_other(
    subject: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["report", str(subject), "--output", str(tmp_path / "anna.pdf"), "--analysis", "steiner"]
    assert main([*command, "--subject", "Anna", "--superimpose", "palatal", "--dates"]) == 0
    assert "2 films written to" in capsys.readouterr().out
    assert main([*command[:4], "--films", "film-0003", "--superimpose"]) == 0
    assert "no subject has two films" in capsys.readouterr().err
    assert main([*command[:2], "--subject", "Berta"]) == 1
    assert "Choose one of Anna." in capsys.readouterr().err
    assert main([*command, "--subject", "Anna", "--superimpose", "sideways"]) == 1
    assert "There is no way “sideways”" in capsys.readouterr().err


def test_a_subject_is_told_by_ids_and_without_dates_unless_asked(subject: Path) -> None:
    (analysis,) = (each for each in measurement_files.load_library().analyses.values() if each.id == "steiner")
    with Session.open(subject) as session:
        (films,) = subject_reports.followed(session.project, session.project.images)
        plain = subject_reports.report_subject(session, films, ReportWishes([analysis]), WAYS["sn"])
        wishes = ReportWishes([analysis], file_names=True, dated=True)
        named = subject_reports.report_subject(session, films, wishes, WAYS["sn"])
    assert plain.title == "film-0001, film-0002"
    assert [words for words, _ in plain.films] == ["film-0001", "film-0002"]
    assert [each.words for each in plain.later] == ["film-0001 to film-0002, 2.0 years"]
    assert named.title == "Anna: film-0001, film-0002"
    assert [words for words, _ in named.films] == ["001.png, 2024-01-05", "002.png, 2026-01-05"]
    (later,) = plain.later
    assert {each.key for each in later.changes} == {row.measure for row in analysis.rows}
    assert {each.words for each in later.changes if each.difference} <= {"changed", "within the error"}
    assert any(step.key == "Pog" for step in later.steps)


def test_another_reading_is_compared_in_the_report(
    project: Path, phantoms: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["report", str(project), "--output", str(tmp_path / "a.pdf"), "--analysis", "kim"]
    assert main([*command, "--observers", str(phantoms / "truth.csv")]) == 0
    assert "4 films written to" in capsys.readouterr().out
    (tmp_path / "none.csv").write_text("image,landmark,x,y\n001.png,sella,,\n")
    assert main([*command, "--observers", str(tmp_path / "none.csv")]) == 1
    assert "have no landmark of one film in common" in capsys.readouterr().err
