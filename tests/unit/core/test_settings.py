import errno
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.core import settings
from lmstudio.core.settings import RECENT, SETTINGS, Settings
from lmstudio.errors import SaveFailed


def test_every_default_is_a_value_of_its_setting() -> None:
    assert all(setting.accepts(setting.default) for setting in SETTINGS)


def test_what_is_saved_is_loaded_again(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "settings.json"
    kept = Settings().changed(theme="dark", threads=4, keys={"fit": "X"}, author="Käthe")
    settings.save(kept, path)
    loaded, note = settings.load(path)
    assert dict(loaded.values) == dict(kept.values)
    assert note == ""
    assert [p.name for p in path.parent.iterdir()] == ["settings.json"]


def test_without_a_file_the_defaults_hold_and_nothing_is_said(tmp_path: Path) -> None:
    loaded, note = settings.load(tmp_path / "none.json")
    assert (loaded["theme"], note) == ("system", "")


@pytest.mark.parametrize("content", ["", "{", "[]", "3", "\x00", '"theme"'])
def test_a_file_of_rubbish_gives_the_defaults_and_a_note(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8")
    loaded, note = settings.load(path)
    assert loaded == Settings()
    assert str(path) in note


@pytest.mark.parametrize("content", ["", "[]", "[" * 100_000, '{"threads": ' + "9" * 5000 + "}"])
def test_a_damaged_file_is_set_aside_and_that_is_said(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8")
    _, note = settings.load(path)
    (aside,) = tmp_path.iterdir()
    assert aside.name in note
    assert aside.read_text(encoding="utf-8") == content
    settings.save(Settings().changed(theme="dark"), path)
    assert settings.load(path) == (Settings().changed(theme="dark"), "")


@pytest.mark.parametrize(
    "wrong",
    [{"recent": [3]}, {"keys": {"undo": None}}, {"author": "\ud800"}, {"recent": ["\ud800"]}, {"columns": [[]]}],
)
def test_a_value_with_other_values_inside_takes_its_default(tmp_path: Path, wrong: dict[str, object]) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "dark", **wrong}), encoding="utf-8")
    loaded, note = settings.load(path)
    assert loaded == Settings().changed(theme="dark")
    assert next(iter(wrong)) in note


def test_a_project_whose_name_is_no_text_in_utf_8_is_remembered(tmp_path: Path) -> None:
    path, kept = tmp_path / "settings.json", Settings().opened(Path(os.fsdecode(b"r\xf6ntgen.lmproj")))
    settings.save(kept, path)
    assert settings.load(path) == (kept, "")


@given(st.dictionaries(st.sampled_from([s.key for s in SETTINGS]), st.one_of(st.none(), st.integers(), st.text())))
def test_whatever_the_file_holds_every_value_loaded_is_one_of_its_setting(raw: dict[str, object]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_text(json.dumps(raw), encoding="utf-8")
        loaded, note = settings.load(path)
    assert all(setting.accepts(loaded[setting.key]) for setting in SETTINGS)
    assert bool(note) == any(dict(loaded.values).get(key, object()) != value for key, value in raw.items())


def test_a_value_that_makes_no_sense_takes_its_default_and_the_others_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "purple", "threads": 2}), encoding="utf-8")
    loaded, note = settings.load(path)
    assert (loaded["theme"], loaded["threads"]) == ("system", 2)
    assert "theme" in note


def test_a_wrong_value_is_refused() -> None:
    with pytest.raises(ValueError, match="threads"):
        Settings().changed(threads=1000)


def test_the_projects_opened_last_are_kept_newest_first_and_once() -> None:
    kept = Settings()
    for name in [*(f"{k}.lmproj" for k in range(12)), "3.lmproj"]:
        kept = kept.opened(Path(name))
    assert kept["recent"][:2] == ["3.lmproj", "11.lmproj"]
    assert len(kept["recent"]) == len(set(kept["recent"])) == RECENT


def test_settings_that_cannot_be_saved_leave_the_old_file(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("old")
    with pytest.raises(SaveFailed):
        settings.save(Settings(), blocked / "settings.json")
    assert blocked.read_text() == "old"


def test_settings_that_do_not_reach_the_disk_leave_the_old_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "settings.json"
    settings.save(Settings().changed(theme="dark"), path)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveFailed, match="No space left on device"):
        settings.save(Settings().changed(theme="light"), path)
    assert settings.load(path)[0]["theme"] == "dark"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="a user may not make links there")
def test_settings_that_are_kept_elsewhere_stay_linked(tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_text("{}")
    link = tmp_path / "settings.json"
    link.symlink_to(tmp_path / "kept.json")
    settings.save(Settings().changed(theme="dark"), link)
    assert link.is_symlink()
    assert settings.load(tmp_path / "kept.json")[0]["theme"] == "dark"
