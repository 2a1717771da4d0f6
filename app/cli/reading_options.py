"""The options that say how a file is to be read, and what is said of how it was."""

import argparse
from typing import Protocol

from app.cli.json_values import notice_values
from app.cli.option_types import path
from app.cli.output import Output
from app.cli.words import help_text, say
from app.model.notice import Notice
from app.model.read_choice import ReadChoice
from app.services.password_file import password_in


class HowItWasRead(Protocol):
    """What a person ought to know about a reading."""

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the reader noticed."""

    @property
    def encoding(self) -> str:
        """How the letters were taken to be coded."""

    @property
    def encoding_in_doubt(self) -> bool:
        """Whether they may be coded otherwise."""


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that a `ReadChoice` is made of."""
    parser.add_argument("--encoding", metavar="CODEC", help=help_text("add_encoding"))
    parser.add_argument("--ocr", metavar="LANGS", help=help_text("add_ocr"))
    parser.add_argument("--document-password-file", metavar="F", type=path, help=help_text("add_password"))


def read_choice(arguments: argparse.Namespace) -> ReadChoice:
    """Return what the options say; raises CaseError where the password's file holds none."""
    secret = arguments.document_password_file
    return ReadChoice(
        encoding=arguments.encoding,
        ocr=arguments.ocr or "",
        password=password_in(secret) if secret else None,
    )


def tell_reading(ref: str, read: HowItWasRead, output: Output) -> None:
    """Say what a person ought to know about how an article was read."""
    for notice in notice_values(read.notices):
        output.message(say("notice_line", ref=ref, notice=notice["sentence"]))
    if read.encoding_in_doubt:
        output.message(say("encoding_in_doubt", ref=ref, encoding=read.encoding))
