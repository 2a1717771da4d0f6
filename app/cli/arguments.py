"""The commands and their options."""

import argparse
from functools import partial

from app import __version__
from app.cli import (
    add_command,
    article_commands,
    backup_commands,
    case_commands,
    decide_command,
    group_commands,
    list_commands,
    mark_commands,
    output_commands,
    purge_command,
    reading_commands,
    suggest_command,
    verify_command,
)
from app.cli.case_commands import OpenWindow
from app.cli.command_list import CommandList
from app.cli.key_commands import add_key_command
from app.cli.mark_options import add_field_options, add_place_options
from app.cli.option_types import case_path, choice, path
from app.cli.places_commands import add_places_command
from app.cli.reading_options import add_reading_options
from app.cli.seal_commands import add_seal_commands
from app.cli.words import help_text
from app.model.vocabulary import DecisionRule, Edition
from app.services.export import FORMATS


def build_parser(open_window: OpenWindow) -> argparse.ArgumentParser:
    """Return the parser of the whole command line; `open_window` is what `open` calls."""
    parser = argparse.ArgumentParser(
        prog="fieldcase",
        description=help_text("program"),
        epilog=help_text("program_end"),
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"fieldcase {__version__}")
    commands = CommandList(parser.add_subparsers(metavar="COMMAND", required=True))
    _add_case_commands(commands, open_window)
    _add_article_commands(commands)
    _add_mark_commands(commands)
    _add_output_commands(commands)
    add_seal_commands(commands)
    add_key_command(commands)
    return parser


def _add_case_commands(commands: CommandList, open_window: OpenWindow) -> None:
    opening = commands.add("open", partial(case_commands.open_case, open_window=open_window), case=False)
    opening.add_argument("case", metavar="CASE", nargs="?", type=case_path, help=help_text("case"))
    demo = commands.add("demo", case_commands.demo, case=False)
    demo.add_argument("--out", metavar="DIR", type=path, help=help_text("demo_out"))
    new = commands.add("new", case_commands.new)
    new.add_argument("--title", metavar="T", required=True, help=help_text("new_title"))
    new.add_argument("--description", metavar="TEXT", default="", help=help_text("new_description"))
    new.add_argument("--encrypt", action="store_true", help=help_text("new_encrypt"))
    changing = commands.add("passphrase", case_commands.change_passphrase)
    changing.add_argument(
        "--new-passphrase-file", metavar="F", type=path, help=help_text("new_passphrase_file")
    )
    purge_command.add_options(commands.add("purge", purge_command.purge))
    backup_commands.add_backup_options(commands.add("backup", backup_commands.backup))
    backup_commands.add_recover_options(commands.add("recover", backup_commands.recover_case))
    commands.add("undo", case_commands.undo)
    commands.add("redo", case_commands.redo)
    verify_command.add_options(commands.add("verify", verify_command.verify))
    history = commands.add("history", list_commands.history)
    history.add_argument("--custody", action="store_true", help=help_text("history_custody"))


def _add_article_commands(commands: CommandList) -> None:
    add = commands.add("add", add_command.add)
    add.add_argument("files", metavar="FILE", nargs="+", type=path, help=help_text("add_files"))
    add.add_argument("--title", metavar="T", help=help_text("add_title"))
    add.add_argument("--author", metavar="NAME", action="append", help=help_text("add_author"))
    add.add_argument("--issued", metavar="EDTF", help=help_text("add_issued"))
    add.add_argument("--publisher", metavar="NAME", help=help_text("add_publisher"))
    add.add_argument("--url", metavar="URL", help=help_text("add_url"))
    add.add_argument("--language", metavar="TAG", help=help_text("add_language"))
    add.add_argument("--accept-proposed", action="store_true", help=help_text("add_accept_proposed"))
    add_reading_options(add)
    add.add_argument("--page", metavar="PAGE", action="append", help=help_text("add_page"))
    listing = commands.add("pages", article_commands.pages, case=False)
    listing.add_argument("file", metavar="FILE", type=path, help=help_text("pages_file"))
    show = commands.add("show", article_commands.show)
    show.add_argument("article", metavar="ARTICLE", help=help_text("article"))
    show.add_argument("--text", action="store_true", help=help_text("show_text"))
    show.add_argument("--main", action="store_true", help=help_text("show_main"))
    again = commands.add("read-again", reading_commands.read_again)
    again.add_argument("article", metavar="ARTICLE", help=help_text("article"))
    add_reading_options(again)
    move = commands.add("move", reading_commands.move)
    move.add_argument("article", metavar="ARTICLE", help=help_text("article"))
    move.add_argument("--yes", action="store_true", help=help_text("move_yes"))
    commands.add("articles", list_commands.articles)
    commands.add("passages", list_commands.passages)
    commands.add("incidents", list_commands.incidents)
    commands.add("figures", list_commands.figures)


def _add_mark_commands(commands: CommandList) -> None:
    mark = commands.add("mark", mark_commands.mark)
    mark.add_argument("article", metavar="ARTICLE", help=help_text("article"))
    add_place_options(mark)
    add_field_options(mark)
    importing = commands.add("import", mark_commands.import_file)
    importing.add_argument("marks", metavar="MARKS.jsonl", type=path, help=help_text("import_marks"))
    decide = commands.add("decide", decide_command.decide)
    decide.add_argument("figures", metavar="FIGURE", nargs="+", help=help_text("decide_figures"))
    choice(decide, "--rule", list(DecisionRule), help_text("decide_rule"), required=True)
    decide.add_argument("--reason", metavar="TEXT", required=True, help=help_text("decide_reason"))
    for name in ("low", "best", "high"):
        decide.add_argument(f"--{name}", metavar="N", help=help_text(f"field_{name}"))
    decide.add_argument("--go-by", metavar="FIGURE", help=help_text("decide_go_by"))


def _add_selection(command: argparse.ArgumentParser) -> None:
    """Add the options that say what a timeline holds, and in which language our own words are."""
    command.add_argument("--language", metavar="L", default="en", help=help_text("timeline_language"))
    choice(command, "--edition", list(Edition), help_text("edition"), default="internal")
    command.add_argument("--accepted-only", action="store_true", help=help_text("accepted_only"))
    command.add_argument("--include-unverified", action="store_true", help=help_text("include_unverified"))


def _add_output_commands(commands: CommandList) -> None:
    export = commands.add("export", output_commands.export)
    export.add_argument("-o", "--out", metavar="OUT", type=path, required=True, help=help_text("export_out"))
    choice(export, "--format", FORMATS, help_text("export_format"))
    timeline = commands.add("timeline", output_commands.timeline)
    timeline.add_argument("-o", "--out", metavar="OUT.pdf", type=path, help=help_text("timeline_out"))
    _add_selection(timeline)
    _add_selection(commands.add("groups", group_commands.groups))
    _add_selection(commands.add("totals", group_commands.totals))
    suggest_command.add_options(commands.add("suggest", suggest_command.suggest))
    add_places_command(commands)
    search = commands.add("search", list_commands.search)
    search.add_argument("words", metavar="WORDS", nargs="+", help=help_text("search_words"))
