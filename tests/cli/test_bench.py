import json
from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet, UNetConfig
from tests.bench import sets


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    sets.phantoms(folder / "ceph", mm=True)
    sets.phantoms(folder / "hand", mm=False)
    return folder


def test_bench_prints_and_writes_its_report_and_goes_on_where_it_was(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["bench", str(data), "--shots", "1", "--steps", "2", "--init", "random", "--output", str(tmp_path)]
    assert main(command) == 0
    first = capsys.readouterr()
    assert "| 1 | first | random |" in first.out
    assert (tmp_path / "report.md").read_text() == first.out
    told = json.loads((tmp_path / "report.json").read_text())
    assert [part["set"] for part in told["sets"]] == ["ceph"]
    assert (tmp_path / "ceph-error.png").is_file()
    assert main(command) == 0
    again = capsys.readouterr()
    assert "there already" in again.err
    assert again.out == first.out


def test_bench_reports_without_running(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", str(data), "--report-only", "--output", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("# Few-shot benchmark")


def test_a_folder_without_a_set_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", str(tmp_path), "--output", str(tmp_path / "results")]) != 0
    assert "no set of labelled films" in capsys.readouterr().err


def test_several_starts_stand_in_one_report_with_their_differences(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = tmp_path / "mine.safetensors"
    shape = UNetConfig(widths=(8, 8, 16, 16))
    start.write_bytes(weights.to_bytes(UNet(shape), weights.Description("mine", shape)))
    command = ["bench", str(data), "--shots", "1", "--steps", "2", "--output", str(tmp_path / "results")]
    command += ["--start", f"mine={start}", "--init", "mine", "mine-encoder", "mine-random", "--first", "002"]
    command += ["--learning-rate", "0.002", "--summaries", str(tmp_path / "summaries")]
    command += ["--comparison", str(tmp_path / "comparison.md")]
    assert main(command) == 0
    shown = capsys.readouterr().out
    assert "| 1 | 002, then first | mine rate 0.002 | mine-random rate 0.002 | 1 |" in shown
    assert "| 1 | 002, then first | mine-encoder rate 0.002 | mine-random rate 0.002 | 1 |" in shown
    assert len(list((tmp_path / "summaries").glob("*.json"))) == 3
    assert (
        "| 1 | 002, then first | mine-encoder rate 0.002 2 updates | 1 |"
        in (tmp_path / "comparison.md").read_text()
    )
    assert main(command) == 0
    assert capsys.readouterr().err.count("there already") == 3


def test_a_start_without_a_file_is_told_before_anything_is_run(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", str(data), "--init", "ddpm", "mocov3", "--output", str(tmp_path)]) == 1
    assert "--start mocov3=FILE" in capsys.readouterr().err
    assert not list(tmp_path.glob("runs/*"))
    with pytest.raises(SystemExit):
        main(["bench", str(data), "--start", "mocov3"])
    assert "NAME=FILE" in capsys.readouterr().err


def test_a_comparison_without_summaries_is_told(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["bench", str(data), "--report-only", "--output", str(tmp_path)]
    assert main([*command, "--comparison", str(tmp_path / "comparison.md")]) == 1
    assert "--summaries FOLDER" in capsys.readouterr().err
