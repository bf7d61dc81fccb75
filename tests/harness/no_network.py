"""A process, and all that it starts, for which the system ends whoever opens a socket of the internet (Linux)."""

import ctypes
import platform
import socket
import struct
import sys

_SOCKET = {"x86_64": 41, "aarch64": 198}
"""The number of the call by machine."""
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_KILL, _ALLOW = 0x80000000, 0x7FFF0000
_LOAD, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_NUMBER, _FIRST_ARGUMENT = 0, 16
"""Where the number of a call and its first argument lie in what a filter is given."""


def can_forbid() -> bool:
    """Whether this system can."""
    return sys.platform == "linux" and platform.machine() in _SOCKET


def forbid_internet() -> None:
    """From now on, for ever: a socket of IPv4 or IPv6 ends the process that wants it, with SIGSYS.

    Raises:
        OSError: the system does not let one.
    """
    call = _SOCKET[platform.machine()]
    lines = (
        (_LOAD, 0, 0, _NUMBER),
        (_IF_EQUAL, 0, 4, call),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_IF_EQUAL, 1, 0, int(socket.AF_INET)),
        (_IF_EQUAL, 0, 1, int(socket.AF_INET6)),
        (_RETURN, 0, 0, _KILL),
        (_RETURN, 0, 0, _ALLOW),
    )
    program = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *line) for line in lines))
    told = ctypes.create_string_buffer(struct.pack("@HP", len(lines), ctypes.addressof(program)))
    system = ctypes.CDLL(None, use_errno=True)
    if system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or system.prctl(_SECCOMP, _FILTER, told, 0, 0):
        raise OSError(ctypes.get_errno(), "seccomp")
