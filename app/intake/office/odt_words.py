"""Gathers the words of one paragraph of an OpenDocument text."""

import re
from typing import TYPE_CHECKING

from app.intake.office.odf_names import odf_name, odf_value
from app.intake.office.revised_words import RevisedWords, Revision

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 1_000
_WORDLESS = frozenset(
    {
        *("text:tracked-changes", "text:note-citation", "script:event-listeners", "office:event-listeners"),
        *(
            "text:script",
            "svg-compatible:title",
            "svg-compatible:desc",
            "office:binary-data",
            "table:table-template",
        ),
    }
)


class OdtChanges:
    """The tracked changes of a text: what each deletion took away, and which insertion is open just now."""

    def __init__(self) -> None:
        self.deleted: dict[str, str] = {}
        self.inserting: set[str] = set()

    @property
    def revision(self) -> Revision:
        """What the change that is open here did to the words that follow."""
        return Revision.INSERTED if self.inserting else Revision.NONE


class OdtWords:
    """The words of one paragraph; `aside`, `notes` and `comments` hang on it and are read elsewhere.

    White space is collapsed as ODF 1.2 part 1, 6.1.2 has it.
    """

    def __init__(self, changes: OdtChanges) -> None:
        self._changes = changes
        self._after_space = True
        self.words = RevisedWords()
        self.aside: list[_Element] = []
        self.notes: list[_Element] = []
        self.comments: list[_Element] = []

    def gather(self, element: "_Element") -> None:
        """Add all words in `element`."""
        self._characters(element.text)
        for child in element:
            self.one(child)
            self._characters(child.tail)

    def one(self, child: "_Element") -> None:
        """Add the words of one element, not those after it."""
        name = odf_name(child.tag)
        if name == "text:s":
            count = odf_value(child, "text:c")
            self._sign(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
        elif name == "text:tab":
            self._sign("\t")
        elif name == "text:line-break":
            self._sign("\n")
            self._after_space = True
        elif name == "text:note":
            self.notes.append(child)
        elif name == "office:annotation":
            self.comments.append(child)
        elif name.startswith("text:change"):
            self._change(child, name)
        elif name.startswith(("draw:", "table:", "dr3d:")) and name != "draw:a":
            self.aside.append(child)
        elif name not in _WORDLESS:
            self.gather(child)

    def _change(self, child: "_Element", name: str) -> None:
        change = odf_value(child, "text:change-id")
        if name == "text:change":
            self.words.add(self._changes.deleted.get(change, ""), Revision.DELETED)
        elif name == "text:change-start":
            self._changes.inserting.add(change)
        else:
            self._changes.inserting.discard(change)

    def _sign(self, sign: str) -> None:
        self.words.add(sign, self._changes.revision)
        self._after_space = False

    def _characters(self, words: str | None) -> None:
        if not words:
            return
        words = _SPACE.sub(" ", words)
        if self._after_space:
            words = words.removeprefix(" ")
        if words:
            self.words.add(words, self._changes.revision)
            self._after_space = words.endswith(" ")
