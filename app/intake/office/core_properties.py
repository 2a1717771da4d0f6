"""Proposes facts from the properties that an office program keeps in its files."""

import re
from datetime import date
from typing import TYPE_CHECKING

from app.intake.fact_finder import find_facts
from app.intake.text_builder import TextBuilder
from app.model.block import Block, BlockKind
from app.model.proposal import Proposal

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIELDS = {"title": "title", "creator": "authors", "initial-creator": "authors", "language": "language"}
_DATES = ("created", "creation-date", "modified", "date")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NOBODY = frozenset(
    {
        *(
            "user",
            "user1",
            "admin",
            "administrator",
            "owner",
            "guest",
            "unknown",
            "author",
            "none",
            "pc",
            "microsoft",
        ),
        *(
            "utente",
            "usuario",
            "utilisateur",
            "benutzer",
            "пользователь",
            "hp",
            "dell",
            "lenovo",
            "asus",
            "acer",
        ),
        *("windows", "toshiba", "python-docx", "un-named", "apache poi"),
        *("microsoft office user", "windows user", "admin user", "microsoft account"),
    }
)
"""Names of machines and programs, which stand where a person's name should."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_UNTITLED = re.compile(
    r"(?:microsoft word - |document\d*$|untitled|word document$|powerpoint )", re.IGNORECASE
)
_HEAD = 8


def properties_of(root: "_Element | None") -> list[tuple[str, str]]:
    """Return the names, without their namespace, and values of all properties below `root` (None: none)."""
    elements = root.iter() if root is not None else ()
    return [(element.tag.rpartition("}")[2], (element.text or "").strip()) for element in elements]


def property_facts(properties: list[tuple[str, str]], text: TextBuilder) -> tuple[Proposal, ...]:
    """Return what a file's properties (name, value) and the article's first lines propose, best first.

    A title set as one in the text comes before the property, which many files inherit from another one. When a
    file was made is a guess at when its words were published, and marked as one.
    """
    blocks = [block for block in text.blocks if block.kind not in (BlockKind.COMMENT, BlockKind.HEADER)]
    read = find_facts(text.text, blocks)
    stored = _stored(properties)
    if any(block.kind is BlockKind.TITLE for block in blocks[:_HEAD]):
        titles = [_title(text.text, blocks)]
        return (*titles, *read, *stored)
    titles = [proposal for proposal in stored if proposal.field == "title"]
    return (*titles, *read, *(proposal for proposal in stored if proposal.field != "title"))


def _title(text: str, blocks: list[Block]) -> Proposal:
    block = next(block for block in blocks if block.kind is BlockKind.TITLE)
    words = text[block.start : block.end]
    return Proposal(
        field="title", value=" ".join(words.split()), as_written=words, provenance="first_heading"
    )


def _stored(properties: list[tuple[str, str]]) -> list[Proposal]:
    found: dict[tuple[str, str], Proposal] = {}
    dates: dict[str, str] = {}
    for name, words in properties:
        if name in _DATES and (match := _DAY.match(words)) and _is_day(match[0]):
            dates.setdefault(name, match[0])
        elif (field := _FIELDS.get(name)) and _means_something(field, words):
            proposal = Proposal(field=field, value=words, as_written=words, provenance="core_properties")
            found.setdefault((field, words), proposal)
    guesses = dict.fromkeys(dates[name] for name in _DATES if name in dates)
    return [
        *found.values(),
        *(Proposal(field="issued", value=day, as_written=day, provenance="file_made") for day in guesses),
    ]


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def _means_something(field: str, words: str) -> bool:
    if field == "language":
        return bool(_LANGUAGE.fullmatch(words))
    if field == "title":
        return bool(words) and not _UNTITLED.match(words)
    return bool(words) and words.casefold() not in _NOBODY
