"""Subjects in the project file, and dates from the files of films."""

import warnings
from dataclasses import replace
from pathlib import Path

import pydicom

from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.image import Image
from lmstudio.formats import schema_files
from lmstudio.phantom import dicom_phantom, sample
from lmstudio.session import Session, study_dates


def project(folder: Path) -> Session:
    sample.write_sample(folder, 2, height=128, width=104)
    session = Session.create(folder / "a.lmproj", schema_files.find_schema("cephalometric-19"))
    session.films.add_folder(folder)
    return session


def test_subject_date_age_and_sex_are_kept_and_can_be_undone(tmp_path: Path) -> None:
    with project(tmp_path) as session:
        before = session.project.images
        ids = frozenset(image.id for image in before)

        def known(image: Image) -> Image:
            return replace(image, subject="Anna", taken="2024-01-31", age=9.5, sex="f")

        session.do(EditKind.GROUP, lambda each: each.with_changed(ids, known), "2", "Anna")
        after = session.project.images
    with Session.open(tmp_path / "a.lmproj") as again:
        assert again.project.images == after
        assert again.history.done[-1].label == "Group 2 films as Anna"
        again.undo()
        assert again.project.images == before
        again.redo()
        assert again.project.images == after


def test_dates_come_from_the_files_that_tell_them(tmp_path: Path) -> None:
    with project(tmp_path) as session:
        assert study_dates.study_dates(session, session.project.images) == {}
        for name, tags in (
            ("both", {"StudyDate": "20240131", "AcquisitionDate": "20240201"}),
            ("study", {"StudyDate": "2024.01.31"}),
            ("none", {"StudyDate": ""}),
            ("nonsense", {"StudyDate": "20241399"}),
        ):
            path = tmp_path / f"{name}.dcm"
            dicom_phantom.write(path, sample.phantom(3, height=128, width=104))
            film = pydicom.dcmread(path)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                for keyword, day in tags.items():
                    setattr(film, keyword, day)
                film.save_as(path)
            session.films.add_images([path])
        found = study_dates.study_dates(session, session.project.images)
        names = {image.id: image.name for image in session.project.images}
        assert {names[key]: day for key, day in found.items()} == {
            "both.dcm": "2024-02-01",
            "study.dcm": "2024-01-31",
        }
