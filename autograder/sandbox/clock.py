"""What the kernel says of another process's time: so that a busy machine fails nobody."""

import contextlib
import os

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


class Clock:
    """Reads `/proc/PID/stat` by a descriptor that stays open; tells nothing where there is none."""

    def __init__(self, pid: int) -> None:
        self._file = -1
        with contextlib.suppress(OSError):
            self._file = os.open(f"/proc/{pid}/stat", os.O_RDONLY | os.O_CLOEXEC)

    def cpu_seconds(self) -> float:
        """Processor time used so far, by all threads; 0 where the platform does not tell."""
        fields = self._fields()
        return (int(fields[11]) + int(fields[12])) / _TICKS if fields else 0.0

    def runnable(self) -> bool:
        """Whether it waits for a processor (or has one), rather than sleeping."""
        fields = self._fields()
        return bool(fields) and fields[0] in (b"R", b"D")

    def _fields(self) -> list[bytes]:
        if self._file < 0:
            return []
        try:
            return os.pread(self._file, 1024, 0).rpartition(b")")[2].split()
        except OSError:
            return []

    def close(self) -> None:
        """Let go of the descriptor."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
