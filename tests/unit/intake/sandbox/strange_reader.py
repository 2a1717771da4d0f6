"""Run in the reading child in place of our readers: does what a hostile file might make a library do."""

import ctypes
import os
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


def attempt(action):
    try:
        return str(action())
    except Exception as error:  # noqa: BLE001
        return type(error).__name__


def connect():
    return [
        attempt(lambda: socket.create_connection(("127.0.0.1", 9), timeout=1)),
        attempt(lambda: socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)),
        attempt(lambda: socket.socket(socket.AF_UNIX)),
        str(ctypes.CDLL(None).syscall(425, 4, None)),
    ]


def read(request):  # noqa: C901, PLR0912
    words = ["done"]
    match request.data.decode().split(" ", 1):
        case ["hang"]:
            threading.Event().wait(600)
        case ["spin"]:
            while True:
                pass
        case ["memory"]:
            words = ["x" * (3 << 30)]
        case ["crash"]:
            ctypes.string_at(0)
        case ["stumble"]:
            raise LookupError(request.data)
        case ["print"]:
            sys.stdout.write("noise" * 10_000)
            sys.stderr.write("noise" * 1_000_000)
            attempt(lambda: subprocess.run([sys.executable, "-S", "-c", "print(1)"], check=False, timeout=10))
        case ["read", path]:
            words = [attempt(Path(path).read_text)]
        case ["write", path]:
            words = [attempt(lambda: Path(path).write_text("words"))]
        case ["connect"]:
            words = connect()
        case ["know"]:
            words = [
                *sorted(os.environ),
                str(Path.cwd()),
                *(n for n in sys.modules if n.startswith(("PySide6", "sqlc"))),
            ]
        case ["pages", most]:
            for page in range(int(most)):
                threading.Event().wait(0.01)
                request.advance(page + 1, int(most))
    builder = TextBuilder()
    for word in words:
        builder.add(BlockKind.PARAGRAPH, word)
    return ReaderResult(text=builder.text, blocks=builder.blocks, main=())


READER = Reader(name="plain_text", version="1", media_type="text/plain", suffixes=frozenset(), read=read)
reading_task.reader_for = lambda *_: READER
sys.exit(child.serve())
