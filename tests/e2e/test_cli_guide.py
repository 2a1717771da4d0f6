"""Every example of the guide to the command line does what the page says."""

import os
import re
import shlex
from pathlib import Path

from app.main import main

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "command-line.md"
BLOCK = re.compile(r"^```(console|text file=(\S+))\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ANYTHING = "…"


def steps(console):
    """Return each command of a console block with the output, messages and status that follow it."""
    for part in console.split("$ ")[1:]:
        command, *lines = part.splitlines()
        said = [line.removeprefix("! ") for line in lines if line.startswith("! ")]
        status = next((int(line.removeprefix("? ")) for line in lines if line.startswith("? ")), 0)
        yield command, [line for line in lines if not line.startswith(("! ", "? "))], said, status


def matches(expected, found):
    pattern = ".*".join(re.escape(piece) for piece in expected.split(ANYTHING))
    return re.fullmatch(pattern, found.rstrip()) is not None


def test_every_example_of_the_guide_holds(tmp_path, monkeypatch, capfdbinary):
    monkeypatch.chdir(tmp_path)
    blocks = BLOCK.findall(GUIDE.read_text(encoding="utf-8"))
    assert len(blocks) > 5
    for _, name, content in blocks:
        if name:
            Path(name).write_text(content, encoding="utf-8")
            continue
        for command, output, messages, status in steps(content):
            program, *arguments = shlex.split(command)
            assert program == "fieldcase"
            assert main(arguments) == status, command
            caught = capfdbinary.readouterr()
            for wanted, found in ((output, caught.out), (messages, caught.err)):
                lines = found.decode("utf-8").splitlines()
                assert len(lines) == len(wanted), (command, lines)
                assert all(map(matches, wanted, lines)), (command, lines)
    assert Path("valley.pdf").read_bytes().startswith(b"%PDF")


def test_the_guide_names_every_command(capsys):
    assert main(["--help"]) == os.EX_OK
    commands = re.findall(r"^    ([a-z][a-z-]*)(?:\s|$)", capsys.readouterr().out, re.MULTILINE)
    text = GUIDE.read_text(encoding="utf-8")
    assert len(commands) > 15
    assert [name for name in commands if f"`fieldcase {name}" not in text and f"`{name}" not in text] == []
