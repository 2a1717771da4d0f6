"""Makes the panes that are not needed for the first sight of the window."""

import importlib
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui.theme import Theme


class _Vacant(QWidget):
    claim_chosen = Signal(str)
    passage_opened = Signal(str)
    article_opened = Signal(str)
    edit_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel(self)
        QVBoxLayout(self).addWidget(self.label)

    def show_case(self, casework: object) -> None: ...
    def apply_change(self, changed: object) -> None: ...
    def show_claim(self, claim_id: str | None) -> None:
        self.label.setText(str(claim_id))

    def show_article(self, article_id: str) -> None: ...
    def focus_first(self) -> None: ...
    def commit(self) -> None: ...


def _make(module: str, name: str, theme: Theme) -> Any:
    try:
        return getattr(importlib.import_module(module), name)(theme)
    except ImportError:
        return _Vacant()


def make_inspector(theme: Theme) -> Any:
    return _make("app.ui.inspector.inspector", "Inspector", theme)


def place_makers(theme: Theme) -> dict[str, Callable[[], Any]]:
    return {
        "timeline": partial(_make, "app.ui.timeline.timeline_place", "TimelinePlace", theme),
        "figures": partial(_make, "app.ui.figures.figures_place", "FiguresPlace", theme),
        "sources": partial(_make, "app.ui.sources.sources_place", "SourcesPlace", theme),
    }
