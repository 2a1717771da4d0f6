"""Makes the places that are not needed for the first sight of the window, when they are first seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.ui.theme import Theme


def place_makers(theme: Theme) -> dict[str, Callable[[], QWidget]]:
    """Return for each place how it is made; its modules are imported no sooner."""

    def timeline() -> QWidget:
        from app.ui.timeline.timeline_place import TimelinePlace

        return TimelinePlace(theme)

    def figures() -> QWidget:
        from app.ui.figures.figures_place import FiguresPlace

        return FiguresPlace(theme)

    def sources() -> QWidget:
        from app.ui.sources.sources_place import SourcesPlace

        return SourcesPlace(theme)

    return {"timeline": timeline, "figures": figures, "sources": sources}
