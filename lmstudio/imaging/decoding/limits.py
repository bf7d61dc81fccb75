"""What the decoding of one film may cost, and keeping a process to it."""

import os
import sys
import threading
import time
from pathlib import Path

if sys.platform != "win32":
    import resource

SECONDS = 20.0
"""So long a film may be decoded: the largest of a detector takes a few seconds as JPEG 2000."""
MOST_BYTES = 2_000_000_000
"""No film takes more memory while it is decoded."""
PLAIN_BYTES = 1 << 27
"""A film that is larger once it is decoded is not a plain one, however simple its file is."""

STATM = Path("/proc/self/statm")
"""Where Linux tells how many pages of memory a process has."""

_AT_LEAST, _TIMES = 1 << 28, 16
"""JPEG 2000 is decoded in 32 bits, twice; a small picture has the decoder's tables beside it."""
_LOOK_S = 0.02


class NotPlain(Exception):
    """A film that is compressed or unusual, and so is for another process to decode.

    Args:
        decoded_bytes: what its pixels take once they are decoded, at most.
    """

    def __init__(self, decoded_bytes: int) -> None:
        super().__init__(decoded_bytes)
        self.decoded_bytes = decoded_bytes


def allowance(decoded_bytes: int) -> int:
    """How many bytes of memory the decoding of a film of so many bytes may take beside the process itself."""
    return min(MOST_BYTES, _AT_LEAST + _TIMES * decoded_bytes)


class MemoryLimit:
    """Keeps this process from taking more memory than it is allowed.

    On Linux the system refuses it more. Elsewhere, and where ``/proc`` is not there to be asked how much it takes,
    a thread looks at that, and ends the process.
    """

    def __init__(self) -> None:
        self._most: int | None = None

    def allow(self, more: int) -> None:
        """Allow so many bytes more than the process takes now, in place of what was allowed before."""
        if sys.platform == "linux" and STATM.exists():
            pages = int(STATM.read_text(encoding="ascii").split()[0])
            _, hard = resource.getrlimit(resource.RLIMIT_AS)
            wanted = pages * resource.getpagesize() + more
            resource.setrlimit(resource.RLIMIT_AS, (wanted if hard < 0 else min(wanted, hard), hard))
        else:
            is_watched, self._most = self._most is not None, taken_bytes() + more
            if not is_watched:
                threading.Thread(target=self._watch, name="memory", daemon=True).start()

    def _watch(self) -> None:
        while self._most is None or taken_bytes() <= self._most:
            time.sleep(_LOOK_S)
        # Nothing is asked of a process that is out of hand.
        os._exit(1)


def taken_bytes() -> int:
    """How much memory this process takes, or has taken at most where the system tells no more."""
    if sys.platform == "win32":
        return _taken_on_windows()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of Windows."""

        _fields_ = [
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in ("PeakWorkingSetSize", "WorkingSetSize")),
            *((f"Quota{index}", ctypes.c_size_t) for index in range(4)),
            *((name, ctypes.c_size_t) for name in ("PagefileUsage", "PeakPagefileUsage")),
        ]

    def _taken_on_windows() -> int:
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.K32GetProcessMemoryInfo.argtypes = [wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD]
        counters = _Counters(cb=ctypes.sizeof(_Counters))
        kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(counters), counters.cb)
        return int(counters.PagefileUsage)
