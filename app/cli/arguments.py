"""The commands and their options."""

import argparse
from collections.abc import Callable
from pathlib import Path

from app import __version__
from app.cli import article_commands, case_commands, list_commands, mark_commands, output_commands
from app.cli.mark_options import add_field_options, add_place_options
from app.cli.output import Output
from app.cli.words import help_text
from app.model.vocabulary import DecisionRule, Edition

Command = Callable[[argparse.Namespace, Output], int | None]


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = argparse.ArgumentParser(prog="fieldcase", description=help_text("program"), allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"fieldcase {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _Commands(commands).add_all()
    return parser


class _Commands:
    def __init__(self, commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
        self._commands = commands

    def add_all(self) -> None:
        self._case_commands()
        self._article_commands()
        self._mark_commands()
        self._output_commands()

    def _add(self, name: str, command: Command, *, case: bool = True) -> argparse.ArgumentParser:
        text = help_text(name.replace("-", "_"))
        parser = self._commands.add_parser(name, help=text, description=text, allow_abbrev=False)
        parser.add_argument("--json", action="store_true", help=help_text("json"))
        if case:
            parser.add_argument("case", metavar="CASE", type=Path, help=help_text("case"))
        parser.set_defaults(command=command)
        return parser

    def _case_commands(self) -> None:
        self._add("open", case_commands.open_window)
        demo = self._add("demo", case_commands.demo, case=False)
        demo.add_argument("--out", metavar="DIR", type=Path, help=help_text("demo_out"))
        new = self._add("new", case_commands.new)
        new.add_argument("--title", required=True, help=help_text("new_title"))
        new.add_argument("--description", default="", help=help_text("new_description"))
        self._add("undo", case_commands.undo)
        self._add("redo", case_commands.redo)
        self._add("verify", case_commands.verify)
        self._add("history", list_commands.history)

    def _article_commands(self) -> None:
        add = self._add("add", article_commands.add)
        add.add_argument("files", metavar="FILE", nargs="+", type=Path, help=help_text("add_files"))
        for name in ("title", "issued", "publisher", "url", "language"):
            add.add_argument(f"--{name}", help=help_text(f"add_{name}"))
        add.add_argument("--author", action="append", help=help_text("add_author"))
        add.add_argument("--accept-proposed", action="store_true", help=help_text("add_accept_proposed"))
        show = self._add("show", article_commands.show)
        show.add_argument("article", metavar="ARTICLE", help=help_text("article"))
        show.add_argument("--text", action="store_true", help=help_text("show_text"))
        show.add_argument("--main", action="store_true", help=help_text("show_main"))
        for name in ("articles", "passages", "incidents", "figures"):
            self._add(name, getattr(list_commands, name))

    def _mark_commands(self) -> None:
        mark = self._add("mark", mark_commands.mark)
        mark.add_argument("article", metavar="ARTICLE", help=help_text("article"))
        add_place_options(mark)
        add_field_options(mark)
        importing = self._add("import", mark_commands.import_file)
        importing.add_argument("marks", metavar="MARKS.jsonl", type=Path, help=help_text("import_marks"))
        decide = self._add("decide", mark_commands.decide)
        decide.add_argument("figures", metavar="FIGURE", nargs="+", help=help_text("decide_figures"))
        decide.add_argument(
            "--rule", required=True, choices=list(map(str, DecisionRule)), help=help_text("decide_rule")
        )
        decide.add_argument("--reason", required=True, help=help_text("decide_reason"))
        for name in ("low", "best", "high"):
            decide.add_argument(f"--{name}", help=help_text(f"field_{name}"))

    def _output_commands(self) -> None:
        export = self._add("export", output_commands.export)
        export.add_argument(
            "-o", "--out", metavar="OUT", type=Path, required=True, help=help_text("export_out")
        )
        export.add_argument("--format", choices=["marks", "csv"], help=help_text("export_format"))
        timeline = self._add("timeline", output_commands.timeline)
        timeline.add_argument("-o", "--out", metavar="OUT.pdf", type=Path, help=help_text("timeline_out"))
        timeline.add_argument("--language", default="en", help=help_text("timeline_language"))
        timeline.add_argument(
            "--edition", choices=list(map(str, Edition)), default="internal", help=help_text("edition")
        )
        timeline.add_argument("--accepted-only", action="store_true", help=help_text("accepted_only"))
        timeline.add_argument(
            "--include-unverified", action="store_true", help=help_text("include_unverified")
        )
        search = self._add("search", list_commands.search)
        search.add_argument("words", metavar="WORDS", nargs="+", help=help_text("search_words"))
