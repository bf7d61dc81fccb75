"""Whether there is a display for the window; Qt itself ends the process where there is none.

Asking X11 and Wayland takes a millisecond. Only where neither answers, or another platform of Qt is wished, a
process tries what Qt makes of it.
"""

import ctypes
import os
import subprocess
import sys

WITHOUT = (
    "everything but the window works without one: “landmark-studio --help” lists the commands, such as new, "
    "import, train, predict, export."
)

_TRIAL = "lmstudio.cli.checks.display_check:open_qt"
_TRIAL_S = 60.0
_VARIABLES = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
_WAYLAND = ("libwayland-client.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1")
"""What Qt needs for Wayland; the first answers."""


def is_wished() -> bool:
    """Whether the environment names a display."""
    return any(os.environ.get(name) for name in _VARIABLES)


def missing() -> str:
    """Why no window can be shown, as a clause; empty where one can. Only Linux has computers without a display."""
    if sys.platform != "linux" or _is_there() or _opens():
        return ""
    if not is_wished():
        return "there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    wished = [f"{name}={os.environ[name]}" for name in _VARIABLES if os.environ.get(name)]
    return f"the display cannot be reached ({', '.join(wished)})"


def _is_there() -> bool:
    """Whether a display answers that Qt would take."""
    wished = os.environ.get("QT_QPA_PLATFORM", "")
    if wished in ("offscreen", "minimal"):
        return True
    if wished:
        return wished == "xcb" and _x11_answers()
    wayland = "WAYLAND_DISPLAY" in os.environ or os.environ.get("XDG_SESSION_TYPE") == "wayland"
    return _x11_answers() or (wayland and _wayland_answers())


def _x11_answers() -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers() -> bool:
    if "WAYLAND_SOCKET" in os.environ:
        # A connection that was handed over, and can be used once.
        return True
    try:
        client, *_ = [ctypes.CDLL(name) for name in _WAYLAND]
    except OSError:
        return False
    client.wl_display_connect.restype = ctypes.c_void_p
    connection = client.wl_display_connect(None)
    if connection is None:
        return False
    client.wl_display_disconnect(ctypes.c_void_p(connection))
    return True


def open_qt() -> None:
    """In a process of its own, which Qt ends where there is no display: let Qt come up."""
    import resource

    from PySide6.QtGui import QGuiApplication

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    QGuiApplication([])


def _opens() -> bool:
    """Whether Qt comes up in a process of its own."""
    from lmstudio.imaging import processes

    try:
        done = subprocess.run(processes.command(_TRIAL), capture_output=True, check=False, timeout=_TRIAL_S)  # noqa: S603
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0
