"""The window on a drive without locks: it says so for as long as the project is open."""

import errno
import os
import sys

import pytest

from lmstudio.session import Session
from tests.gui.conftest import Driver

if sys.platform == "win32":
    pytest.skip("drives are robbed of their locks with means of Unix", allow_module_level=True)

import fcntl


def test_a_project_on_a_drive_without_locks_is_edited_below_a_warning(
    driver: Driver, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP))

    session.close()
    monkeypatch.setattr(fcntl, "flock", fail)
    assert driver.window.files.open_path(session.path)
    driver.wait_for_film()
    assert not driver.desk.document.read_only
    assert driver.window.banner.isVisible()
    assert "This drive does not support file locks (Operation not supported)" in driver.window.banner.text()
    driver.click((10, 10))
    assert driver.desk.current.annotation.points
    assert driver.window.banner.isVisible()
