"""Gathers the words of one paragraph of a Word file, whatever they are wrapped in."""

from typing import TYPE_CHECKING

from app.intake.office.docx_styles import DocxStyles
from app.intake.office.ooxml_names import child_of, short_name, value_of
from app.intake.office.revised_words import RevisedWords, Revision

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "a:br": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_REVISIONS = {
    "w:ins": Revision.INSERTED,
    "w:moveTo": Revision.INSERTED,
    "w:del": Revision.DELETED,
    "w:moveFrom": Revision.DELETED,
}
_WORDLESS = frozenset(
    {
        *("w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:tblPr", "m:rPr", "m:ctrlPr"),
        *("w:instrText", "w:delInstrText", "w:fldChar"),
    }
)
_DRAWN = frozenset({"v:textpath", "dgm:relIds", "c:chart"})
_ASIDE = _DRAWN | {"w:txbxContent", "a:p"}
_WRITTEN = frozenset({"w:t", "w:delText", "m:t", "a:t", "w:sym"})
_BETWEEN = {"m:f": "/", "m:sSup": "^", "m:sSub": "_"}
"""What Word itself writes between the two halves when it sets a formula on one line (UnicodeMath)."""


class DocxWords:
    """The words of a paragraph; `aside` are the text boxes and drawings that hang on it, to be read after it."""

    def __init__(self, styles: DocxStyles) -> None:
        self._styles = styles
        self.words = RevisedWords()
        self.aside: list[tuple[_Element, Revision]] = []

    def gather(self, element: "_Element", revision: Revision = Revision.NONE) -> None:
        """Add all words below `element`, a field's result but not its instruction."""
        for child in element:
            self.one(child, revision)

    def one(self, child: "_Element", revision: Revision = Revision.NONE) -> None:
        """Add the words of one element."""
        name = short_name(child.tag)
        if name in _WORDLESS:
            return
        if name in _WRITTEN:
            self._write(child, name, revision)
        elif name in _SIGNS:
            self.words.add(_SIGNS[name], revision)
        elif name in _ASIDE:
            self.aside.append((child, revision))
        elif name == "mc:AlternateContent":
            self.gather(chosen_branch(child), revision)
        elif name in _BETWEEN:
            self._formula(child, _BETWEEN[name], revision)
        else:
            if name == "w:r" and self._styles.is_hidden(child_of(child, "w:rPr")):
                self.words.hidden += sum(len(text.text or "") for text in child.iter("{*}t"))
            self.gather(child, joined(revision, name))

    def _write(self, child: "_Element", name: str, revision: Revision) -> None:
        if name == "w:sym":
            self.words.add(_symbol(value_of(child, "w:char")), revision)
        else:
            words = (child.text or "").replace("\r", " ").replace("\n", " ")
            self.words.add(words, Revision.DELETED if name == "w:delText" else revision)

    def _formula(self, element: "_Element", sign: str, revision: Revision) -> None:
        halves = [half for half in element if not short_name(half.tag).endswith("Pr")]
        for place, half in enumerate(halves):
            if place:
                self.words.add(sign, revision)
            self.gather(half, revision)


def joined(revision: Revision, name: str) -> Revision:
    """Return what the element `name` makes of the revision it stands in: what is deleted stays deleted."""
    return revision if revision is Revision.DELETED else _REVISIONS.get(name, revision)


def chosen_branch(element: "_Element") -> "_Element":
    """Return the one branch of an `mc:AlternateContent` to read: the first that holds words, else the first."""
    branches = [child for child in element if short_name(child.tag) in ("mc:Choice", "mc:Fallback")]
    return next((branch for branch in branches if _has_words(branch)), branches[0] if branches else element)


def _has_words(branch: "_Element") -> bool:
    for element in branch.iter():
        name = short_name(element.tag)
        if name in _DRAWN or (name in _WRITTEN and (name == "w:sym" or (element.text or "").strip())):
            return True
    return False


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
