"""What ./test does: set up, then lint, types, import contracts, all tests and their coverage."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import environment
import system_packages
from setup_error import SetupError

ROOT = environment.ROOT
PYTHON = str(environment.PYTHON)
RESULTS = ROOT / ".cache" / "results.xml"
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as lint; lint()"
PARTS = ("unit", "gui", "e2e", "hostile", "durability", "leaks", "bench")
# Two at a time: the machines we aim at have two cores, and a worker holds a whole Qt.
ALL_TESTS = ("--numprocesses=2", "--continue-on-collection-errors", "--cov=app", "--cov-report=")
# What was counted in the long forms is printed as it is found.
OPTIONS_OF_PARTS = {"bench": ("--benchmark-only",), "durability": ("--capture=no",)}
WITHOUT_QT = [
    *("-p", "no:pytest-qt", "--ignore=tests/gui", "--ignore=tests/e2e", "--ignore=tests/leaks"),
    # Its options stand in pyproject.toml and would now be unknown ones.
    *("-o", "strict_config=false", "-W", "ignore::pytest.PytestConfigWarning"),
]
STATIC = {
    "lint": [PYTHON, "-m", "ruff", "check", "--quiet", "."],
    "format": [PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."],
    "types": [PYTHON, "-m", "mypy", "--no-error-summary"],
    "imports": [PYTHON, "-c", LINT_IMPORTS, "--no-logo"],
}


def main(arguments: list[str]) -> int:
    """Run every check, or only the part named first; further arguments go to pytest."""
    environment.prepare("test")
    (ROOT / ".cache").mkdir(exist_ok=True)
    if arguments == ["lint"]:
        return verdict(static_checks())
    windows = system_packages.provide("run")
    system_packages.provide("check")
    if arguments:
        return run(pytest(arguments, windows=windows))
    return everything(windows=windows)


def everything(*, windows: bool) -> int:
    """Run every check to its end, also where one fails, and close with one verdict and the count of tests."""
    failed = static_checks()
    RESULTS.unlink(missing_ok=True)
    if run(pytest([*ALL_TESTS, f"--junitxml={RESULTS}"], windows=windows)) != 0:
        failed.append("tests")
    if windows:
        failed += [name for name, command in coverage_reports().items() if run(command) != 0]
    else:
        failed.append("tests of the window (system libraries are missing, see above)")
    status = verdict(failed)
    print_count()
    return status


def static_checks() -> list[str]:
    """Run the checks that only read the source; return the names of those that failed."""
    return [name for name, command in STATIC.items() if run(command) != 0]


def pytest(arguments: list[str], *, windows: bool) -> list[str]:
    """Return the command line for pytest; a part's name stands for its folder."""
    if arguments[0] in PARTS:
        part = arguments[0]
        arguments = [f"tests/{part}", *OPTIONS_OF_PARTS.get(part, ()), *arguments[1:]]
    if not windows:
        arguments = [*arguments, *WITHOUT_QT]
    return [PYTHON, "-m", "pytest", *arguments]


def coverage_reports() -> dict[str, list[str]]:
    """Return the two reports on coverage, each with its floor where pyproject.toml enforces it."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        wanted = tomllib.load(file)["tool"]["fieldcase"]["coverage"]
    floors = wanted if wanted["enforced"] else {"outside_ui": 0, "ui": 0}
    report = [PYTHON, "-m", "coverage", "report"]
    return {
        "coverage outside ui": [*report, "--omit=app/ui/*", f"--fail-under={floors['outside_ui']}"],
        "coverage of ui": [*report, "--include=app/ui/*", f"--fail-under={floors['ui']}"],
    }


def run(command: list[str]) -> int:
    """Run one check in the checkout, without a screen and without a person's own settings for Python."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "DISPLAY", "WAYLAND_DISPLAY"}
    variables = {name: value for name, value in os.environ.items() if name not in unwanted}
    variables["QT_QPA_PLATFORM"] = "offscreen"
    sys.stdout.flush()
    return subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode


def verdict(failed: list[str]) -> int:
    """Print what failed, if anything; return the exit status."""
    sys.stdout.write(f"Failed: {', '.join(failed)}\n" if failed else "All checks passed.\n")
    return 1 if failed else 0


def print_count() -> None:
    """Print how many tests passed and failed, as the last line."""
    try:
        suite = ET.parse(RESULTS).getroot().find("testsuite")  # noqa: S314
    except (OSError, ET.ParseError):
        suite = None
    if suite is None:
        sys.stdout.write("0 passed, 1 failed\n")
        return
    tests, failures, errors, skipped = (
        int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")
    )
    failed = failures + errors
    sys.stdout.write(f"{tests - failed - skipped} passed, {failed} failed, {skipped} skipped\n")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except SetupError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(1)
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        sys.exit(130)
