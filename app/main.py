"""Where Fieldcase starts: without a command it opens the window, with one it is the command line."""

import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run Fieldcase with these arguments, by default those of the process; return the exit status.

    0 is fine, 1 a known problem (one sentence on standard error), 2 wrong usage. Each face is imported only
    when it is wanted, so that the window opens fast and the command line needs no Qt.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if wants_window(arguments):
        from app.ui.application import run_window

        return run_window(Path(arguments[1]) if len(arguments) > 1 else None)
    from app.cli import run

    return run(arguments)


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
