"""The command line: the same services as the window, for scripts, servers and trainers."""

from app.cli.run import run

__all__ = ["run"]
