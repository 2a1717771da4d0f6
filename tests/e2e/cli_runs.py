"""Runs the command line as a person would, in this process or in one of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.main import main

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-c", "import sys; from app.main import main; sys.exit(main())")
ARTICLE = """A quiet valley \U0001f30d no more
By Orla Tense

According to the Valley Monitor, on 3 May 2021 shells hit the mill; at least two civilians were , killed.
On 4\u00a0May the mayor denied it. مدينة القمر قُصفت
"""


@dataclass(frozen=True)
class Run:
    """What a command gave."""

    status: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        """The one JSON value on standard output."""
        return json.loads(self.out)


def program(*arguments: str | os.PathLike[str] | bytes, **options: Any) -> Run:
    """Run the program in a process of its own."""
    options.setdefault("stdin", subprocess.DEVNULL)
    done = subprocess.run(
        [*PROGRAM, *arguments],
        capture_output=True,
        timeout=60,
        check=False,
        cwd=ROOT,
        **options,
    )
    return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8", "replace"))


class InProcess:
    """Runs commands in this process."""

    def __init__(self, capture: Any) -> None:
        self._capture = capture

    def __call__(self, *arguments: object) -> Run:
        self._capture.readouterr()
        status = main([str(argument) for argument in arguments])
        caught = self._capture.readouterr()
        return Run(status, caught.out.decode("utf-8"), caught.err.decode("utf-8"))

    def json(self, *arguments: object) -> Any:
        """Run a command that goes well and return its JSON value."""
        done = self(*arguments, "--json")
        assert (done.status, done.err) == (0, ""), done
        return done.value
