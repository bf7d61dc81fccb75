"""What went wrong in the program, for its log and for whoever mends it, without names of films and folders."""

import re
import traceback

_QUOTED = re.compile(r"""(['"])(?:(?!\1).)*[/\\.](?:(?!\1).)*\1""")
_PATH = re.compile(r"\S*[/\\]\S*")
_LEFT_OUT = "…"


def told(error: BaseException) -> str:
    """The traceback of an error, in whose messages everything like a path or a file name is left out.

    Those in which the program itself lies stay: without them nobody finds the place.
    """
    lines = "".join(traceback.format_exception(error)).splitlines()
    return "\n".join(line if line.startswith(" ") else without_names(line) for line in lines)


def without_names(message: str) -> str:
    """A message in which everything like a path or a file name is left out: what is quoted, or has slashes."""
    return _PATH.sub(_LEFT_OUT, _QUOTED.sub(_LEFT_OUT, message))
