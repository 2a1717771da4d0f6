"""Where Fieldcase starts: without a command it opens the window, with one it is the command line."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app.debug_log import LogEvent, note, start_log

CHILD_ARGUMENT = "--read-for-fieldcase"
"""The frozen program's one argument when it is started to read files (`app.intake.sandbox.child_command`)."""
STOPPED = 130
"""The exit status after Ctrl-C, as a shell gives it (128 + SIGINT)."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run Fieldcase with these arguments, by default those of the process; return the exit status.

    0 is fine, 1 a known problem (one sentence on standard error), 2 wrong usage. Each face is imported only
    when it is wanted, so that the window opens fast and the command line needs no Qt.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == [CHILD_ARGUMENT]:
        # Nothing else is imported into the process that reads files.
        from app.intake.sandbox.child import serve

        return serve()
    _leave_no_core()
    start_log()
    note(LogEvent.STARTED, window=wants_window(arguments))
    status = _run(arguments)
    note(LogEvent.ENDED, status=status)
    return status


def _run(arguments: list[str]) -> int:
    try:
        if wants_window(arguments):
            return open_window(Path(arguments[1]) if len(arguments) > 1 else None)
        from app.cli import run

        return run(arguments, open_window=open_window)
    except KeyboardInterrupt:  # while modules are still being read; the command line has its own words later
        return STOPPED


def _leave_no_core() -> None:
    """Let a process that dies write no copy of its memory: texts of a case and its key stand in it."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def open_window(case: Path | None) -> int:
    """Open the window, on `case` where one is named; return the exit status when it is closed."""
    if not _has_screen():
        from app.cli.no_screen import say_no_screen

        return say_no_screen()
    from app.ui.application import run_window

    return run_window(case)


def _has_screen() -> bool:
    """Tell whether Qt finds a screen: without one it would abort the process."""
    if not sys.platform.startswith(("linux", "freebsd")):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def wants_window(arguments: Sequence[str]) -> bool:
    """Tell whether the arguments ask for the window: none at all, `open`, or `open CASE`.

    `open` with an option, or with more than one case, goes to the command line, which knows how to explain.
    """
    match list(arguments):
        case [] | ["open"]:
            return True
        case ["open", case_path]:
            return not case_path.startswith("-")
        case _:
            return False


if __name__ == "__main__":
    sys.exit(main())
