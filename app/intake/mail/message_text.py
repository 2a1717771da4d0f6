"""Puts the full text of a message together: what stands at its head, its body, messages inside it."""

import re
from email.message import Message
from typing import TYPE_CHECKING

from app.intake.html.html_tree import parse_html
from app.intake.html.html_walk import walk
from app.intake.mail.mail_headers import header_words, plain_words
from app.intake.mail.part_words import part_words
from app.intake.mail.plain_body import add_plain
from app.intake.mail.raw_message import children
from app.intake.text_builder import TextBuilder
from app.model.block import BlockKind
from app.model.errors import CaseError

if TYPE_CHECKING:
    from app.intake.decoded import Decoded

_SHOWN = ("From", "Sender", "To", "Cc", "Bcc", "Reply-To", "Date")
_WRITTEN = frozenset({"text/plain", "text/html", "text/markdown", "text/enriched", "application/xhtml+xml"})
_MESSAGES = ("message/rfc822", "message/global", "message/news")
_LOCKED = frozenset({"application/pgp-encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
_STUB = 4
_STUB_WORDS = 20
_NAMELESS = "?"
_LONGEST_NAME = 200


class MessageText:
    """The text of one message as it grows, the names of what is attached, and how its words were decoded."""

    def __init__(self, encoding: str | None) -> None:
        """Begin an empty text; `encoding` is what a person chose, where one did."""
        self.builder = TextBuilder()
        self.attached: list[str] = []
        self.decoded: list[Decoded] = []
        self.locked = False
        self._encoding = encoding

    def add_message(self, message: Message, *, inner: bool = False) -> None:
        """Add a message: its subject and the fields that a reader sees, then its body."""
        subject = header_words(message, "Subject")
        self.builder.add(BlockKind.HEADING if inner else BlockKind.TITLE, subject)
        for name in _SHOWN:
            if words := header_words(message, name):
                self.builder.add(BlockKind.HEADER, f"{name}: {words}")
        self._add_part(message)

    def _add_part(self, part: Message) -> None:
        kind = part.get_content_type()
        if kind in _MESSAGES and children(part):
            for message in children(part):
                self.add_message(message, inner=True)
        elif kind == "message/delivery-status":
            self._add_status(part)
        elif kind == "multipart/alternative":
            self._add_alternative(children(part))
        elif children(part):
            for child in children(part):
                self._add_part(child)
        elif is_written(part) or part.get_content_maintype() == "multipart":  # one whose boundary is missing
            self._add_written(part)
        else:
            self.locked = self.locked or kind in _LOCKED
            self.attached.append(attached_name(part))

    def _add_written(self, part: Message) -> None:
        decoded = part_words(part, self._encoding)
        self.decoded.append(decoded)
        if is_page(part):
            add_page(self.builder, decoded.text)
        else:
            add_plain(self.builder, decoded.text)

    def _add_alternative(self, forms: list[Message]) -> None:
        """Add one of several forms of the same words: the plain one, unless it but points to the other."""
        plain = next((form for form in forms if is_written(form) and not is_page(form)), None)
        rich = next((form for form in reversed(forms) if _holds_page(form)), None)
        chosen = plain if plain is not None and (rich is None or self._is_worth(plain, rich)) else rich
        if chosen is None:
            chosen = next((form for form in reversed(forms) if children(form)), None)
        for form in forms:
            if form is chosen:
                self._add_part(form)
            elif form not in (plain, rich):
                self._list_attached(form)

    def _is_worth(self, plain: Message, rich: Message) -> bool:
        page = rich if is_page(rich) else next((part for part in rich.walk() if is_page(part)), rich)
        builder = TextBuilder()
        try:
            add_page(builder, part_words(page, self._encoding).text)
        except CaseError:
            return True
        words = len(part_words(plain, self._encoding).text.split())
        return words > 0 and len(builder.text.split()) <= _STUB * words + _STUB_WORDS

    def _list_attached(self, part: Message) -> None:
        self.attached += [
            attached_name(leaf)
            for leaf in part.walk()
            if not children(leaf) and not is_written(leaf) and leaf.get_content_maintype() != "multipart"
        ]

    def _add_status(self, part: Message) -> None:
        for group in children(part):
            fields = [f"{name}: {plain_words(str(value))}" for name, value in group.raw_items()]
            self.builder.add(BlockKind.PARAGRAPH, "\n".join(fields))


def is_written(part: Message) -> bool:
    """Return whether a part holds words of the message itself."""
    return part.get_content_type() in _WRITTEN and part.get_content_disposition() != "attachment"


def is_page(part: Message) -> bool:
    """Return whether a part's words are written as HTML."""
    return part.get_content_type() in ("text/html", "application/xhtml+xml")


def add_page(builder: TextBuilder, markup: str) -> None:
    """Add the blocks of a page whose characters are known."""
    walk(parse_html(markup.encode("utf-8", "replace"), "utf-8").root, builder)


def attached_name(part: Message) -> str:
    """Return the name under which something is attached, its type where it has none."""
    try:
        name = part.get_filename()
    except (ValueError, LookupError, TypeError, IndexError):
        name = None
    words = re.sub(r"\s+", " ", plain_words(str(name))) if name else ""
    return words[:_LONGEST_NAME] or part.get_content_type() or _NAMELESS


def _holds_page(part: Message) -> bool:
    return any(is_page(leaf) and is_written(leaf) for leaf in part.walk())
