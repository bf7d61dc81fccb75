"""What the command line says when something is wrong, and its exit codes."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from lmstudio import paths
from lmstudio.cli import COMMANDS, main
from lmstudio.cli.checks import doctor
from lmstudio.cli.console import counted
from lmstudio.cli.work import export
from lmstudio.learning.network import devices
from lmstudio.session import Session
from tests.cli.conftest import QUICK


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["--help"])
    assert done.value.code == 0
    out = capsys.readouterr().out
    for module in COMMANDS:
        assert module.NAME in out


@pytest.mark.parametrize("module", COMMANDS, ids=lambda module: str(module.NAME))
def test_the_help_of_each_command_teaches_by_example(module: object, capsys: pytest.CaptureFixture[str]) -> None:
    name = str(module.NAME)  # type: ignore[attr-defined]
    with pytest.raises(SystemExit):
        main([name, "--help"])
    assert f"landmark-studio {name}" in capsys.readouterr().out


def test_wrong_arguments_exit_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["train"])
    assert done.value.code == 2
    assert "PROJECT" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [["bench", "data", "--shots", "few"], ["train", "p", "--steps", "0"], ["pretrain", "f", "--batch", "-1"]],
    ids=" ".join,
)
def test_numbers_that_make_no_sense_exit_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main([*words, "--output", "x"] if words[0] == "pretrain" else words)
    assert done.value.code == 2
    assert "whole number above 0" in capsys.readouterr().err


def test_a_mistyped_command_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trian"]) == 1
    assert "no command, project or folder “trian”" in capsys.readouterr().err


def test_training_without_labels_says_what_to_do(
    tmp_path: Path, phantoms: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "empty.lmproj"
    main(["new", str(project), "--films", str(phantoms)])
    assert main(["train", str(project), *QUICK]) == 1
    assert "Label about five films" in capsys.readouterr().err


def test_predicting_without_a_network_says_what_to_do(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["predict", str(project)]) == 1
    assert "landmark-studio train" in capsys.readouterr().err


def test_a_project_open_elsewhere_is_not_trained(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Session.open(project):
        assert main(["train", str(project), *QUICK]) == 1
    assert "Close the window" in capsys.readouterr().err


def test_an_existing_project_is_not_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = project.read_bytes()
    assert main(["new", str(project)]) == 1
    assert project.read_bytes() == before
    assert str(project) in capsys.readouterr().err


def test_an_empty_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "nothing").mkdir()
    assert main(["new", str(tmp_path / "p.lmproj"), "--films", str(tmp_path / "nothing")]) == 1
    assert "nothing" in capsys.readouterr().err


def test_one_bad_source_does_not_stop_the_others(
    project: Path, phantoms: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("image,landmark,x,y\n001.png,sella,one,2\n")
    assert main(["import", str(project), str(bad), str(phantoms / "truth.csv")]) == 1
    captured = capsys.readouterr()
    assert "Line 2" in captured.err
    assert "Import the points of 4 films" in captured.out


def test_weights_of_other_landmarks_are_not_brought_in(
    project: Path, tmp_path: Path, phantoms: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    weights = tmp_path / "round.safetensors"
    assert main(["train", str(project), "--output", str(weights), *QUICK]) == 0
    other = tmp_path / "chest.lmproj"
    main(["new", str(other), "--landmarks", "chest-6", "--films", str(phantoms)])
    assert main(["import", str(other), str(weights)]) == 1
    assert "none of the project's landmarks" in capsys.readouterr().err


def test_a_table_of_unknown_films_changes_nothing(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "other.csv"
    table.write_text("image,landmark,x,y\nelsewhere.png,sella,1,2\n")
    with Session.open(project) as session:
        before = session.project
    assert main(["import", str(project), str(table)]) == 1
    assert "elsewhere.png" in capsys.readouterr().err
    with Session.open(project) as session:
        assert session.project == before


def test_doctor_names_missing_libraries_and_the_command_that_installs_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "_loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name == "apt-get" else None)
    assert main(["doctor", "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["install_command"].endswith("apt-get install -y --no-install-recommends libegl1")
    assert any("libEGL.so.1" in finding["found"] for finding in report["findings"] if not finding["good"])


def test_doctor_finds_nothing_missing_where_nothing_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "_loads", lambda _: True)
    assert main(["doctor", "--install-command"]) == 0
    assert capsys.readouterr().out.strip() == ""
    assert main(["doctor"]) == 0


def test_doctor_takes_what_developers_need_alone_for_no_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "_loads", lambda library: library not in doctor.TOOL_LIBRARIES)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name == "apt-get" else None)
    assert doctor.missing_libraries() == []
    assert main(["doctor"]) == 0
    assert "libgssapi_krb5.so.2 missing; only developers" in capsys.readouterr().out
    assert main(["doctor", "--install-command"]) == 0
    assert capsys.readouterr().out.endswith("apt-get install -y --no-install-recommends libgssapi-krb5-2\n")


@pytest.mark.parametrize("precision", [torch.float32, torch.bfloat16])
def test_doctor_says_whether_this_computer_trains_in_bfloat16(
    precision: torch.dtype, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(devices, "precision", lambda _: precision)
    main(["doctor", "--json"])
    found = {each["what"]: each["found"] for each in json.loads(capsys.readouterr().out)["findings"]}
    assert found["device"].endswith("bfloat16 while training") is (precision is torch.bfloat16)


def test_the_window_is_refused_with_the_command_that_helps(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "missing_libraries", lambda: ["libEGL.so.1"])
    assert main([]) == 1
    assert doctor.install_command(["libEGL.so.1"]) in capsys.readouterr().err


def test_the_command_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "lmstudio", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Landmark Studio ")


def test_pretrain_writes_a_network_and_goes_on_from_its_checkpoint(
    tmp_path: Path, phantoms: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "mine.safetensors"
    command = [
        "pretrain",
        str(phantoms),
        "--output",
        str(output),
        "--steps",
        "1",
        "--batch",
        "2",
        "--device",
        "cpu",
    ]
    assert main(command) == 0
    first = output.read_bytes()
    assert main([*command, "--steps", "2"]) == 0
    assert output.read_bytes() != first
    assert "Going on from step 1" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["project", "film", "network"])
def test_an_export_to_a_mistyped_name_costs_nothing(
    project: Path, phantoms: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    network = tmp_path / "round.safetensors"
    network.write_bytes(bytes(8) + b'{"__metadata__":{}}')
    place = {"project": project, "film": next(phantoms.glob("*.png")), "network": network}[kind]
    before = place.read_bytes()
    assert main(["export", str(project), str(place)]) == 1
    assert f"This is the name of a {kind}, which would be overwritten" in capsys.readouterr().err
    assert place.read_bytes() == before


@pytest.mark.parametrize("place", ["", ".", "/"])
def test_an_export_to_a_folder_says_that_it_is_one(
    project: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    assert main(["export", str(project), place]) == 1
    assert "a folder, not a file" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="links of Unix")
@pytest.mark.parametrize("command", ["export", "predict", "import"])
def test_a_project_behind_links_in_a_circle_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    path = tmp_path / "p.lmproj"
    path.symlink_to(path)
    assert main([command, str(path), *([] if command == "predict" else [str(tmp_path / "x.csv")])]) == 1
    assert "p.lmproj" in capsys.readouterr().err


def test_a_name_that_is_too_long_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / ("n" * 300))]) == 1
    assert "no command, project or folder" in capsys.readouterr().err


def test_an_error_of_the_program_is_told_without_a_traceback_which_is_in_the_log(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: object) -> int:
        raise ZeroDivisionError("by accident")

    monkeypatch.setattr(export, "run", fails)
    assert main(["export", str(project), "x.csv"]) == 1
    told = capsys.readouterr().err
    assert "ZeroDivisionError: by accident" in told
    assert "Traceback" not in told
    assert "Traceback" in paths.log_file().read_text(encoding="utf-8")
    assert str(paths.log_file()) in told


def test_one_film_is_no_films() -> None:
    assert [counted(number, "film") for number in (0, 1, 2)] == ["0 films", "1 film", "2 films"]
