import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image
from lmstudio.errors import CorruptProject, LockedProject, ProjectError, SaveFailed
from lmstudio.session import Session
from tests.unit.session.steps import place, points, prediction, reopened


def test_a_project_is_the_same_after_closing_and_opening(session: Session, schema: Schema) -> None:
    place(session, "sella", (1.25, 2.5))
    before = session.project
    after = reopened(session)
    assert (after.schema, after.images, points(after)) == (schema, before.images, points(before))


def test_creating_never_replaces_a_file(tmp_path: Path, schema: Schema) -> None:
    path = tmp_path / "mine.lmproj"
    path.write_text("not to be lost")
    with pytest.raises(SaveFailed, match="already"):
        Session.create(path, schema)
    assert path.read_text() == "not to be lost"
    assert [each.name for each in tmp_path.iterdir()] == ["mine.lmproj"]


def test_creating_in_a_missing_folder_is_refused(tmp_path: Path, schema: Schema) -> None:
    with pytest.raises(ProjectError, match="cannot be"):
        Session.create(tmp_path / "none" / "mine.lmproj", schema)


def test_opening_a_missing_file_is_refused_and_creates_none(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="cannot be opened"):
        Session.open(tmp_path / "none.lmproj")
    assert list(tmp_path.iterdir()) == []


def test_an_open_project_leaves_nothing_behind(session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    session.close()
    session.close()
    assert sorted(each.name for each in session.path.parent.iterdir()) == ["films", "tiny.lmproj"]


def test_a_second_opener_reads_only_and_is_told_who_writes(session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    with Session.open(session.path) as second:
        assert second.read_only
        assert f"process {os.getpid()}" in second.read_only_reason
        assert points(second.project) == points(session.project)
        with pytest.raises(LockedProject, match="open read-only"):
            place(second, "nasion", (3.0, 4.0))
        with pytest.raises(LockedProject):
            second.films.add_images([])
        with pytest.raises(LockedProject):
            second.networks.store_predictions([prediction(second)], model="round 1")
        assert "nasion" not in second.project.annotation("film-0001").points
    place(session, "nasion", (3.0, 4.0))


def test_the_next_opener_may_write_once_the_first_has_closed(session: Session) -> None:
    session.close()
    with Session.open(session.path) as second:
        assert not second.read_only
        assert second.read_only_reason == ""


def test_a_project_is_the_same_file_by_a_link(session: Session, tmp_path: Path) -> None:
    link = tmp_path / "link.lmproj"
    link.symlink_to(session.path)
    with Session.open(link) as second:
        assert second.read_only
        assert second.path == session.path


def test_a_backup_is_a_whole_project_that_finds_its_films(session: Session, tmp_path: Path) -> None:
    place(session, "sella", (1.0, 2.0))
    (tmp_path / "safe" / "deep").mkdir(parents=True)
    path = tmp_path / "safe" / "deep" / "copy.lmproj"
    session.backup(path)
    place(session, "nasion", (3.0, 4.0))
    with Session.open(path) as copy:
        assert list(points(copy.project)["film-0001"].points) == ["sella"]
        assert copy.read(copy.project.images[0]).pixels.shape == (30, 40)
        assert not copy.read_only
    assert [each.name for each in path.parent.iterdir()] == ["copy.lmproj"]


def test_a_backup_never_replaces_the_project_itself(session: Session) -> None:
    with pytest.raises(SaveFailed, match="replace the project itself"):
        session.backup(session.path)


def test_a_thousand_images_open_without_a_look_at_their_files(
    tmp_path: Path, schema: Schema, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Session.create(tmp_path / "many.lmproj", schema) as many:
        images = [Image(f"film-{k:04d}", f"gone/{k}.png", 40, 30, 5, f"{k:064x}") for k in range(1000)]
        many.do(EditKind.ADD_FILMS, lambda project: project.with_images(images), "1000", can_be_undone=False)
    looked: list[str] = []
    monkeypatch.setattr(Path, "stat", _noting(Path.stat, looked))
    with Session.open(tmp_path / "many.lmproj") as again:
        assert len(again.project.images) == 1000
    assert not [path for path in looked if "gone" in path]


def _noting(stat: Callable[..., os.stat_result], looked: list[str]) -> Callable[..., os.stat_result]:
    def noting(self: Path, **options: bool) -> os.stat_result:
        looked.append(str(self))
        return stat(self, **options)

    return noting


def test_a_project_whose_content_makes_no_sense_is_damaged(session: Session) -> None:
    place(session, "sella", (1.0, 2.0))
    session._file._db.execute("UPDATE points SET origin = 'guessed'")
    session.close()
    with pytest.raises(CorruptProject, match="damaged"):
        Session.open(session.path)


def test_the_value_in_memory_is_never_changed_in_place(session: Session) -> None:
    before = session.project
    place(session, "sella", (1.0, 2.0))
    assert before.annotations == {}
    assert isinstance(session.project.annotations, MappingProxyType)
    assert replace(before) == before
