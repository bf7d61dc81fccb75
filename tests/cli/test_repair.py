"""``landmark-studio repair``."""

from pathlib import Path

import pytest

from lmstudio.cli import main
from lmstudio.session import Session
from tests.unit.session.steps import place


def test_a_damaged_project_is_repaired_beside_itself(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    place(session, "sella", (1.0, 2.0))
    session.close()
    content = session.path.read_bytes()
    session.path.write_bytes(content[:100] + bytes(1000) + content[1100:])
    assert main(["repair", str(session.path)]) == 0
    target = session.path.with_name("tiny repaired.lmproj")
    assert capsys.readouterr().out == f"{target}: 3 films, 1 point\n"
    with Session.open(target) as again:
        assert again.project.annotation("film-0001").points["sella"].xy == (1.0, 2.0)


def test_what_cannot_be_repaired_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "p.lmproj").write_bytes(b"nothing")
    assert main(["repair", str(tmp_path / "p.lmproj")]) == 1
    assert "Nothing of the project can be recovered" in capsys.readouterr().err
    assert main(["repair", str(tmp_path / "none.lmproj")]) == 1
    assert "cannot be opened" in capsys.readouterr().err
