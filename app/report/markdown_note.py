"""A note's Markdown as plain spans: bold, italics, lists, code; any other markup is shown as it stands."""

import re
from html.parser import HTMLParser

from markdown import Markdown

from app.report.font_stock import BOLD, BOLD_ITALIC, ITALIC, MONO
from app.report.span import Span
from app.report.typography import TextStyle

_MEANS_SOMETHING = re.compile(
    r"[*_`#\[\]<>&\\|~!]|^\s*(?:[-+]|\d+[.)])\s|\n\s*\n|^ {4}|^[-=]+\s*$", re.MULTILINE
)
_BULLET = "• "


def note_paragraphs(text: str, style: TextStyle) -> list[list[Span]]:
    """Return a note's paragraphs; a link is its words with its address behind them, an image its words."""
    if not _MEANS_SOMETHING.search(text):
        return [[Span(text.strip(), style)]] if text.strip() else []
    try:
        html = _converter().convert(text.replace("\x00", "\ufffd"))
    except RecursionError:
        return [[Span(text.strip(), style)]]
    reader = _NoteReader(style)
    reader.feed(html)
    reader.close()
    return reader.finished()


def _converter() -> Markdown:
    """Return a Markdown that knows no HTML: what looks like a tag is text."""
    converter = Markdown(output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    return converter


class _NoteReader(HTMLParser):
    """Reads the few tags that Markdown itself makes."""

    def __init__(self, style: TextStyle) -> None:
        super().__init__(convert_charrefs=True)
        self._style = style
        self._paragraphs: list[list[Span]] = [[]]
        self._bold = self._italic = self._code = 0
        self._lists: list[int] = []
        self._address: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        self._switch(tag, 1)
        if tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ul" else int(facts.get("start") or 1))
        elif tag in ("p", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"):
            self._begin()
        elif tag == "li":
            self._begin()
            self._item()
        elif tag == "br":
            self._put("\n")
        elif tag == "a":
            self._address.append(facts.get("href") or "")
        elif tag == "img":
            self._put(f"{facts.get('alt') or ''} ({facts.get('src') or ''})")

    def handle_endtag(self, tag: str) -> None:
        self._switch(tag, -1)
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag == "a" and self._address:
            address = self._address.pop()
            if address and (not self._paragraphs[-1] or self._paragraphs[-1][-1].text != address):
                self._put(f" ({address})")

    def handle_data(self, data: str) -> None:
        self._put(data if self._code else re.sub(r"[ \t\n\r\f]+", " ", data))

    def finished(self) -> list[list[Span]]:
        """Return the paragraphs that hold words."""
        return [spans for spans in self._paragraphs if any(span.text.strip() for span in spans)]

    def _switch(self, tag: str, step: int) -> None:
        if tag in ("strong", "b") or re.fullmatch(r"h[1-6]", tag):
            self._bold += step
        elif tag in ("em", "i"):
            self._italic += step
        elif tag in ("code", "pre"):
            self._code += step

    def _begin(self) -> None:
        last = self._paragraphs[-1]
        if any(span.text.strip() and span.text != _BULLET for span in last):
            self._paragraphs.append([])

    def _item(self) -> None:
        if not self._lists or self._lists[-1] == 0:
            self._put(_BULLET)
        else:
            self._put(f"{self._lists[-1]}. ")
            self._lists[-1] += 1

    def _put(self, text: str) -> None:
        if not text or (not text.strip() and not self._paragraphs[-1] and not self._code):
            return
        self._paragraphs[-1].append(Span(text, self._look(), isolated=False))

    def _look(self) -> TextStyle:
        from dataclasses import replace

        if self._code:
            return replace(self._style, family=MONO, size=self._style.size * 0.95)
        face = BOLD_ITALIC if self._bold and self._italic else BOLD if self._bold else ITALIC
        return replace(self._style, face=face) if self._bold or self._italic else self._style
