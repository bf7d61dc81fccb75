"""Who has a project open: the contents of the lock file next to it."""

import getpass
import json
import os
import socket
import sys
import uuid
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from lmstudio.language import tr


@dataclass(frozen=True, slots=True)
class Holder:
    """A window, or a command, that has a project open.

    Args:
        owner: what no other opening of any project is called; empty in files of version 0.6 and earlier.
        user: the name of the account.
        host: the name of the computer.
        pid: the number of the process there.
        since: ISO 8601, UTC.
        beat: how often the text was renewed, where the drive has no locks; ``None`` where a lock says that the
            project is open.
    """

    owner: str
    user: str
    host: str
    pid: int
    since: str
    beat: int | None = None

    @classmethod
    def me(cls, *, beat: int | None = None) -> Self:
        """This process, now."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return cls(uuid.uuid4().hex, _user(), socket.gethostname(), os.getpid(), now, beat)

    @classmethod
    def parsed(cls, text: bytes) -> Self | None:
        """Who says in a text that he holds the project; ``None`` where nobody does."""
        try:
            who = json.loads(text)
            beat = who.get("beat")
            return cls(
                str(who.get("owner", "")),
                str(who["user"]),
                str(who["host"]),
                int(who["pid"]),
                datetime.fromisoformat(who["since"]).isoformat(),
                None if beat is None else int(beat),
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            return None

    @property
    def text(self) -> bytes:
        """What stands in the file."""
        return json.dumps(asdict(self)).encode("utf-8")

    @property
    def words(self) -> str:
        """Who it is, in words, with the time of this computer's clock."""
        since = datetime.fromisoformat(self.since).astimezone().strftime("%Y-%m-%d %H:%M")
        return tr("by {user} on {computer} (process {process}) since {time}").format(
            user=self.user, computer=self.host, process=self.pid, time=since
        )

    def renewed(self) -> Self:
        """The same, told once more."""
        return replace(self, beat=(self.beat or 0) + 1)

    def is_gone(self) -> bool:
        """Whether it was a process of this computer that has ended; false where that cannot be known."""
        if sys.platform == "win32" or self.host != socket.gethostname():
            return False
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return True
        except (OSError, OverflowError):
            return False
        return False


def read(path: Path) -> Holder | None:
    """Who says in a file that he holds the project; ``None`` where nobody does, or there is no such file."""
    try:
        return Holder.parsed(path.read_bytes())
    except OSError:
        return None


def told(path: Path) -> str:
    """Who says in a file that he holds the project, in words."""
    return words(read(path))


def words(who: Holder | None) -> str:
    """Who holds the project, in words, as far as he said so."""
    return tr("in another window") if who is None else who.words


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"
