"""A titled list of cards that keeps those it has, so that the focus stays."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.inspector.card import Card
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.theme import Space

C = TypeVar("C", bound=Card)


class CardList(QWidget, Generic[C]):
    """Cards by key under a title; `make` makes a new one."""

    def __init__(self, title: str, make: Callable[[str], C], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.cards: dict[str, C] = {}
        self.title = WrappingLabel(title, role="section")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, Space.STEP, 0, 0)
        self._column.setSpacing(Space.SMALL + Space.HAIR)
        self._column.addWidget(self.title)

    def show_keys(self, keys: Iterable[str]) -> list[C]:
        """Have one card for each key, in this order, and return them; without any the title goes too."""
        wanted = list(keys)
        for key in [key for key in self.cards if key not in wanted]:
            card = self.cards.pop(key)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, key in enumerate(wanted, start=1):
            card = self.cards.get(key) or self._make(key)
            self.cards[key] = card
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
                card.show()
        self.setVisible(bool(wanted))
        return [self.cards[key] for key in wanted]
