"""What ./test does: set up, then lint, types, import contracts, all tests and their coverage."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import environment
import system_packages
from setup_error import SetupError

ROOT = environment.ROOT
PYTHON = str(environment.PYTHON)
RESULTS = ROOT / ".cache" / "results.xml"
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as lint; lint()"
PARTS = ("unit", "gui", "e2e", "hostile", "bench")
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
        return closing(static_checks())
    windows = system_packages.provide("run")
    if arguments:
        return run(pytest(arguments, windows=windows))
    failed = static_checks()
    coverage = ["--cov=app", "--cov-report="]
    if run(pytest([*coverage, f"--junitxml={RESULTS}"], windows=windows)) != 0:
        failed.append("tests")
    failed += [name for name, command in coverage_reports().items() if windows and run(command) != 0]
    if not windows:
        failed.append("tests of the window (not run: system libraries are missing)")
    return closing(failed)


def static_checks() -> list[str]:
    """Run the checks that only read the source; return the names of those that failed."""
    return [name for name, command in STATIC.items() if run(command) != 0]


def pytest(arguments: list[str], *, windows: bool) -> list[str]:
    """Return the command line for pytest; a part's name stands for its folder."""
    if arguments[0] in PARTS:
        part = arguments[0]
        arguments = [f"tests/{part}", *(["--benchmark-only"] if part == "bench" else []), *arguments[1:]]
    if not windows:
        arguments = [*arguments, "-p", "no:pytest-qt", "--ignore=tests/gui", "--ignore=tests/e2e"]
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


def closing(failed: list[str]) -> int:
    """Print what failed and how many tests passed; return the exit status."""
    sys.stdout.write(f"Failed: {', '.join(failed)}\n" if failed else "All checks passed.\n")
    sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except SetupError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(1)
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        sys.exit(130)
