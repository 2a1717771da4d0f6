"""What elements of HTML do to the flow of words, after the HTML standard's rendering section."""

from app.model.block import BlockKind


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


BREAKING = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p "
    "plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul video xmp"
)
"""Elements that stand on lines of their own."""

UNSEEN = _names(
    "applet area audio base basefont bgsound canvas datalist embed frame head iframe link meta noembed noframes "
    "noscript object param script style template title video"
)
"""Elements whose content no reader with a current browser sees as words of the page."""

UNSEEN_WHERE_SCRIPTS_RUN = frozenset({"noscript", "noframes"})
"""Elements whose content stands in for what scripts or frames would show."""

UNSEEN_IN_DRAWING = frozenset({"title", "desc", "metadata", "defs", "style", "script", "symbol"})
"""Children of `svg` whose words are not drawn."""

VERBATIM = frozenset({"pre", "textarea", "listing", "plaintext", "xmp"})
"""Elements whose white space is kept."""

VOID = _names(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
)
"""Elements without content and without an end tag."""

RAW_TEXT = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements in whose content a `<` begins no element."""

KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd", "option"), BlockKind.LIST_ITEM),
    **dict.fromkeys(("pre", "listing", "plaintext", "xmp"), BlockKind.CODE),
    **dict.fromkeys(("caption", "figcaption"), BlockKind.CAPTION),
    "blockquote": BlockKind.QUOTE,
}
"""The kind of block an element makes of what it holds; others leave it as it was."""
