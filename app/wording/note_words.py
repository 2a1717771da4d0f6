"""The words of one paragraph of a note, with their looks."""

from typing import TYPE_CHECKING

from app.model.note_block import NoteSpan

if TYPE_CHECKING:
    from markdown_it.token import Token

_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOOKS = {"strong": "bold", "em": "italic", "s": "struck"}


def superscript(number: int) -> str:
    """Return a small raised number, as footnotes have; brackets mean sources."""
    return str(number).translate(_DIGITS)


def note_words(inline: "Token") -> tuple[NoteSpan, ...]:
    """Return what an inline token holds; a link is its words with its address behind them, an image its words."""
    spans: list[NoteSpan] = []
    looks = {"bold": 0, "italic": 0, "struck": 0}
    links: list[tuple[str, list[str]]] = []
    for token in inline.children or ():
        name, _, side = token.type.rpartition("_")
        if name in _LOOKS:
            looks[_LOOKS[name]] += 1 if side == "open" else -1
        elif token.type == "link_open":
            links.append((_titled(token), []))
        elif token.type == "link_close":
            address, words = links.pop()
            if "".join(words) != address:
                _add(spans, _span(f" ({address})", looks))
        else:
            text = _text(token)
            _add(spans, _span(text, looks, code=token.type == "code_inline"))
            for _, words in links:
                words.append(text)
    return tuple(span for span in spans if span.text)


def _add(spans: list[NoteSpan], span: NoteSpan) -> None:
    """Add a span, or lengthen the last one of the same look."""
    last = spans[-1] if spans else None
    if last is not None and (last.bold, last.italic, last.code, last.struck) == (
        span.bold, span.italic, span.code, span.struck,
    ):  # fmt: skip
        spans[-1] = NoteSpan(last.text + span.text, last.bold, last.italic, last.code, last.struck)
    else:
        spans.append(span)


def _span(text: str, looks: dict[str, int], *, code: bool = False) -> NoteSpan:
    return NoteSpan(text, looks["bold"] > 0, looks["italic"] > 0, code, looks["struck"] > 0)


def _text(token: "Token") -> str:
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak":
        return "\n"
    if token.type == "footnote_ref":
        return superscript(int(token.meta["id"]) + 1)
    if token.type == "image":
        return f"{token.content} ({_titled(token, 'src')})"
    return token.content


def _titled(token: "Token", name: str = "href") -> str:
    """Return an address with its title, which is a person's words too."""
    address, title = str(token.attrGet(name) or ""), token.attrGet("title")
    return f"{address} “{title}”" if title else address
