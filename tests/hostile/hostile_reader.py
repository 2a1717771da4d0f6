"""Run in the reading child in place of our readers: tries what a library that was taken over would try."""
# ruff: noqa: PTH102, PTH104, PTH108, PTH115, PTH208, PTH211, S606  (the calls themselves are tried)

import ctypes
import json
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult
from app.intake.sandbox import child, reading_task
from app.intake.text_builder import TextBuilder
from app.model.block import BlockKind


def said(action):
    """Return what an action gives, or how it was refused."""
    try:
        return str(action())
    except BaseException as error:  # noqa: BLE001
        return type(error).__name__


def open_many():
    held = []
    for _ in range(10_000):
        held.append(open("/dev/null", "rb"))  # noqa: PTH123, SIM115
    return len(held)


def fork():
    number = os.fork()
    if number == 0:
        os._exit(0)
    os.waitpid(number, 0)
    return "forked"


def descriptors():
    """Return the descriptors that lead out of this process, besides its two pipes and nowhere."""
    found = []
    for number in range(256):
        try:
            found.append(os.readlink(f"/proc/self/fd/{number}"))
        except OSError:
            try:
                os.fstat(number)
                found.append("pipe" if not os.isatty(number) else "terminal")
            except OSError:
                continue
    return len(found)


def attempts(path):
    libc = ctypes.CDLL(None, use_errno=True)
    return {
        "write": said(lambda: Path(path + ".new").write_text("x")),
        "change": said(lambda: Path(path).open("r+b")),
        "read": said(Path(path).read_bytes),
        "list": said(lambda: os.listdir(Path(path).parent)),
        "remove": said(lambda: os.unlink(path)),
        "rename": said(lambda: os.rename(path, path + ".old")),
        "folder": said(lambda: os.mkdir(path + ".d")),
        "link": said(lambda: os.symlink("/etc/passwd", path + ".l")),
        "many": said(open_many),
        "memory": said(lambda: len(bytes(4 << 30))),
        "limits up": said(
            lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1)) if os.getuid() else "root"
        ),
        "connect": said(lambda: socket.create_connection(("127.0.0.1", 9), timeout=1)),
        "names": said(lambda: socket.getaddrinfo("example.org", 80)),
        "run": said(lambda: subprocess.run(["/bin/sh", "-c", "true"], check=False).returncode),
        "run us": said(lambda: subprocess.run([sys.executable, "-c", ""], check=False).returncode),
        "exec": said(lambda: os.execv("/bin/sh", ["sh", "-c", "exit 0"])),
        "signal": said(lambda: os.kill(os.getppid(), signal.SIGUSR1)),
        "trace": str(libc.ptrace(16, os.getppid(), None, None)),
        "look into": said(lambda: Path(f"/proc/{os.getppid()}/mem").open("rb")),
        "environment": json.dumps(sorted(os.environ)),
        "theirs": said(lambda: Path(f"/proc/{os.getppid()}/environ").read_bytes()),
        "descriptors": said(descriptors),
        "secrets": said(lambda: Path("/etc/shadow").read_bytes()),
        "threads": said(lambda: threading.Thread(target=int).start()),
    }


def read(request):
    task, _, path = request.data.decode().partition(" ")
    if task == "fork":
        words = said(fork)
    elif task == "leave":
        number = os.fork()
        if number == 0:
            signal.pause()
        words = str(number)
    else:
        words = json.dumps(attempts(path))
    builder = TextBuilder()
    builder.add(BlockKind.PARAGRAPH, words)
    return ReaderResult(text=builder.text, blocks=builder.blocks, main=())


READER = Reader(name="plain_text", version="1", media_type="text/plain", suffixes=frozenset(), read=read)
reading_task.reader_for = lambda *_: READER
sys.exit(child.serve())
