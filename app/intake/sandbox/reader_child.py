"""One running child process, its two pipes and the threads that serve them."""

import json
import os
import queue
import signal
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress

from app.intake.sandbox.child_command import child_environment
from app.intake.sandbox.frames import FrameError, FrameKind, read_frame, write_frame

_WAITING_FRAMES = 16
_ENDS_SECONDS = 5.0
_HELLO = 4_096
_PROGRESS = 8

Frame = tuple[FrameKind, bytes]


class ReaderChild:
    """A child from its start to its end; frames come out of it one by one, never faster than they are taken."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
            cwd=os.path.abspath(os.sep),  # noqa: PTH100 - the root, on Windows with its letter
            process_group=0 if os.name == "posix" else None,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._frames: queue.Queue[Frame | None] = queue.Queue(_WAITING_FRAMES)
        self._stopped = threading.Event()
        self.limits = {FrameKind.HELLO: _HELLO}
        """What it may say now, and the bytes of it."""
        self.greeted = False
        """Whether it has started."""
        self.protection: frozenset[str] = frozenset()
        self._thread = threading.Thread(target=self._listen, name="reading child", daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it still runs and has not said anything unasked."""
        return self._process.poll() is None and self._frames.empty()

    @property
    def took_too_long(self) -> bool:
        """Whether the system ended it because its processor time was used up."""
        return self._process.returncode == -getattr(signal, "SIGXCPU", 0) != 0

    def say(self, head: bytes, data: bytes) -> None:
        """Send a question beside whatever else happens; a child that does not listen is seen by its silence."""
        threading.Thread(
            target=self._say, args=(head, data), name="to the reading child", daemon=True
        ).start()

    def hear(self, seconds: float) -> Frame | None:
        """Return its next frame, None where it ended or said what it may not; raises queue.Empty in silence."""
        frame = self._frames.get(timeout=seconds)
        if frame is None:
            self.stop()
        elif frame[0] is FrameKind.HELLO:
            self.protection, self.greeted = _names(frame[1]), True
        return frame

    def stop(self) -> None:
        """End it now, and wait until it is gone."""
        self._stopped.set()
        with suppress(OSError):
            if os.name == "posix" and self._process.poll() is None:
                os.killpg(self._process.pid, signal.SIGKILL)  # with what it started
            self._process.kill()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_ENDS_SECONDS)
        self._thread.join(_ENDS_SECONDS)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError, ValueError):
                    pipe.close()

    def _say(self, head: bytes, data: bytes) -> None:
        stream = self._process.stdin
        # A broken pipe is seen by the listening side, which knows what to make of it.
        with suppress(OSError, ValueError):
            if stream is not None:
                write_frame(stream, FrameKind.ASK, head)
                write_frame(stream, FrameKind.DATA, data)

    def _listen(self) -> None:
        stream = self._process.stdout
        try:
            while stream is not None and self._put(read_frame(stream, self.limits)):
                self.limits.pop(FrameKind.HELLO, None)
        except (EOFError, FrameError, OSError, ValueError, MemoryError):
            self._put(None)

    def _put(self, frame: Frame | None) -> bool:
        while not self._stopped.is_set():
            with suppress(queue.Full):
                self._frames.put(frame, timeout=0.2)
                return True
        return False


def _names(payload: bytes) -> frozenset[str]:
    with suppress(ValueError, TypeError):
        return frozenset(name for name in json.loads(payload) if isinstance(name, str))
    return frozenset()
