"""The program itself knows no library that parses what strangers wrote, and the child knows no case."""

import subprocess
import sys

import pytest

PARSERS = {"lxml", "trafilatura", "pypdfium2", "pypdf", "warcio", "brotli", "PIL"}
OF_THE_CASE = {"PySide6", "sqlcipher3", "sqlite3", "sqlite_utils", "reportlab", "babel", *PARSERS}
SCRIPT = """
import sys
for name in sys.argv[1:]:
    __import__(name)
print(*{name.partition(".")[0] for name in sys.modules})
"""


def loaded_by(*modules):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *modules], capture_output=True, text=True, check=True, cwd="."
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "module", ["app.intake.registry", "app.services.casework", "app.services.reading_in"]
)
def test_the_program_loads_no_parser(module):
    assert loaded_by(module) & PARSERS == set()


def test_the_child_loads_neither_window_nor_case_before_its_first_file():
    found = loaded_by("app.main", "app.intake.sandbox.child", "app.intake.sandbox.reading_task")
    assert found & OF_THE_CASE == set()
