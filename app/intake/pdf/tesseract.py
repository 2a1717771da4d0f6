"""Runs Tesseract on a picture: the program that is installed, its languages and the words it reads."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import lru_cache

from app.intake.pdf.recognised_word import RecognisedWord

_ASKS_SECONDS = 10
_READS_SECONDS = 60
_VERSION = re.compile(r"tesseract\s+v?(\S+)")
_CODE = re.compile(r"[A-Za-z0-9_]{2,20}(?:/[A-Za-z0-9_]{2,20})?")
_NO_LANGUAGES = frozenset({"osd", "equ", "snum"})
_MOST_UNASKED = 3
_OF_SCRIPT = {
    "Latin": ("eng", "fra", "spa", "deu", "tur"),
    "Cyrillic": ("rus", "ukr"),
    "Arabic": ("ara", "fas"),
    "Hebrew": ("heb",),
    "Greek": ("ell",),
    "Han": ("chi_sim", "chi_tra"),
    "Hangul": ("kor",),
    "Japanese": ("jpn",),
}
_COLUMNS = 12
_WORD_LEVEL = "5"


class Tesseract:
    """The program at an absolute path; nothing goes through a shell or a file."""

    def __init__(self, program: str) -> None:
        self._program = program

    @lru_cache(maxsize=1)  # noqa: B019
    def version(self) -> str:
        """Return its version, "" where it does not say."""
        done = self._run(("--version",), b"", _ASKS_SECONDS)
        found = _VERSION.search((done or b"").decode("utf-8", "replace"))
        return found[1] if found else ""

    @lru_cache(maxsize=1)  # noqa: B019
    def languages(self) -> tuple[str, ...]:
        """Return the codes of the languages it can read, in its own order."""
        done = self._run(("--list-langs",), b"", _ASKS_SECONDS)
        lines = (done or b"").decode("utf-8", "replace").splitlines()
        return tuple(line.strip() for line in lines if _CODE.fullmatch(line.strip()))

    def choose(self, asked: str, png: bytes) -> str:
        """Return the languages to read a page in, joined by `+`, "" where none of them is installed.

        What a person asked for comes first; else the languages of the script that the page is seen to be in,
        else the first three that are installed.
        """
        installed = self.languages()
        if asked:
            return "+".join(code for code in asked.split("+") if code in installed)
        usual = [code for code in installed if code not in _NO_LANGUAGES and "/" not in code]
        script = self._script(png) if "osd" in installed and len(usual) > 1 else ""
        fitting = [code for code in _OF_SCRIPT.get(script, ()) if code in usual]
        # Names, dates and acronyms in Latin letters stand in texts of every script.
        if fitting and "eng" in usual and "eng" not in fitting:
            fitting.append("eng")
        return "+".join(
            (fitting or ["eng"] * ("eng" in usual) + [c for c in usual if c != "eng"])[:_MOST_UNASKED]
        )

    def read(self, png: bytes, languages: str, inches: int) -> tuple[RecognisedWord, ...] | None:
        """Return the words of a picture in reading order, None where the program failed or took over a minute."""
        options = ("stdin", "stdout", "-l", languages, "--dpi", str(inches), "--psm", "3", "tsv")
        done = self._run(options, png, _READS_SECONDS)
        return None if done is None else tuple(_words(done.decode("utf-8", "replace")))

    def _script(self, png: bytes) -> str:
        done = self._run(("stdin", "stdout", "--psm", "0", "-l", "osd"), png, _READS_SECONDS)
        found = re.search(r"^Script:\s*(\w+)", (done or b"").decode("utf-8", "replace"), re.MULTILINE)
        return found[1] if found else ""

    def _run(self, options: tuple[str, ...], given: bytes, seconds: int) -> bytes | None:
        """Return what the program writes, None where it fails; one thread, so that a batch keeps the machine usable."""
        places = {
            name: os.environ[name] for name in ("PATH", "TESSDATA_PREFIX", "SYSTEMROOT") if name in os.environ
        }
        try:
            done = subprocess.run(  # noqa: S603
                (self._program, *options),
                input=given,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=seconds,
                check=False,
                env={**places, "OMP_THREAD_LIMIT": "1"},
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return done.stdout if done.returncode == 0 else None


@lru_cache(maxsize=4)
def _at(program: str) -> Tesseract:
    return Tesseract(program)


def installed_tesseract() -> Tesseract | None:
    """Return the program that is found on PATH, None where there is none."""
    program = shutil.which("tesseract")
    return _at(os.path.abspath(program)) if program else None  # noqa: PTH100


def _words(tsv: str) -> Iterator[RecognisedWord]:
    """Yield the words of Tesseract's table; its columns are named in its first line."""
    for row in tsv.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) == _COLUMNS and cells[0] == _WORD_LEVEL and cells[11].strip():
            try:
                _, _, block, paragraph, line, _, left, top, width, height = map(int, cells[:10])
                confidence = float(cells[10])
            except ValueError:
                continue
            yield RecognisedWord(
                text=cells[11].strip(),
                line=(block, paragraph, line),
                box=(left, top, left + width, top + height),
                confidence=max(0.0, min(100.0, confidence)),
            )
