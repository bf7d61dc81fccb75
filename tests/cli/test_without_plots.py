"""Only ``bench`` draws pictures: the library for them may be missing, and everything else works."""

import json
import os
import subprocess
import sys
from pathlib import Path

from lmstudio import cli

WITHOUT = """
import sys
sys.modules["matplotlib"] = None
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "matplotlib":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Missing())
import importlib.util
known = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: None if name == "matplotlib" else known(name, package)
"""
"""A computer without the library: nothing of it can be found or imported."""


def without(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What Python does with ``code`` on such a computer."""
    home = {"XDG_CONFIG_HOME": str(folder), "XDG_STATE_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    return subprocess.run(
        [sys.executable, "-c", WITHOUT + code],
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def run(words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """What the command line does with ``words``."""
    return without(f"from lmstudio import cli; raise SystemExit(cli.main({words!r}))", folder)


def test_bench_says_before_it_begins_what_to_install(tmp_path: Path) -> None:
    done = run(["bench", "there-is-no-such-folder"], tmp_path)
    assert done.returncode == 1
    assert "matplotlib, which is not installed" in done.stderr
    assert 'pip install "landmark-studio[bench]"' in done.stderr
    assert not any(tmp_path.iterdir())


def test_doctor_says_what_to_install_and_finds_nothing_wrong_with_that(tmp_path: Path) -> None:
    findings = {each["what"]: each for each in json.loads(run(["doctor", "--json"], tmp_path).stdout)["findings"]}
    assert findings["pictures of “bench”"]["good"]
    assert "landmark-studio[bench]" in findings["pictures of “bench”"]["found"]


def test_every_command_can_be_asked_for_its_help(tmp_path: Path) -> None:
    code = """
from lmstudio import cli
for command in cli.COMMANDS:
    try:
        cli.main([command.NAME, "--help"])
    except SystemExit as end:
        assert end.code == 0, command
"""
    done = without(code, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("usage: landmark-studio") == len(cli.COMMANDS)


def test_every_module_of_the_program_is_imported_and_a_window_opens(tmp_path: Path) -> None:
    done = without(
        """
import pkgutil, lmstudio
names = [each.name for each in pkgutil.walk_packages(lmstudio.__path__, "lmstudio.")]
names.remove("lmstudio.__main__")
for name in names:
    importlib.import_module(name)
from lmstudio.core import settings
from lmstudio import paths
from lmstudio.gui import app
from lmstudio.gui.window.main_window import MainWindow
window_app = app.make_app()
window = MainWindow(settings.load(paths.settings_file())[0])
window.show()
window_app.processEvents()
window.close()
print(len(names), window.windowTitle())
""",
        tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[0]) > 100


def test_the_demo_goes_through_the_whole_loop(tmp_path: Path) -> None:
    done = run(["demo", "demo", "--steps", "2"], tmp_path)
    assert done.returncode == 0, done.stderr
