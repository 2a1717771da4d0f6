"""The paragraph styles of an RTF file."""

from app.intake.office.style_names import kind_of_style
from app.model.block import BlockKind

_HEADING_LEVELS = range(9)


class RtfStyles:
    """Names, outline levels and parents of the styles, by number."""

    def __init__(self) -> None:
        self._kinds: dict[int, BlockKind] = {}
        self._parents: dict[int, int] = {}

    def name(self, style: int, name: str) -> None:
        """Say what a style is called."""
        if kind := kind_of_style(name.strip()):
            self._kinds[style] = kind

    def base(self, style: int, parent: int) -> None:
        """Say what a style inherits from."""
        self._parents[style] = parent

    def kind_of(self, style: int, outline: int, *, is_list: bool) -> BlockKind:
        """Return the kind of a paragraph by its style, its outline level (0 to 8 are headings) and its list."""
        kind = None
        seen: set[int] = set()
        while kind is None and style not in seen:
            seen.add(style)
            kind = self._kinds.get(style)
            style = self._parents.get(style, style)
        if kind not in (None, BlockKind.LIST_ITEM):
            return kind or BlockKind.PARAGRAPH
        if outline in _HEADING_LEVELS:
            return BlockKind.HEADING
        return BlockKind.LIST_ITEM if is_list or kind else BlockKind.PARAGRAPH
