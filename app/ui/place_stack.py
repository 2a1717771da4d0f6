"""The four places, one over the other; each is made when it is first seen."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.services.changed import Changed

if TYPE_CHECKING:
    from app.services.casework import Casework


class PlaceStack(QStackedWidget):
    """Shows one place; the others take in what changed when they are next seen, so that an edit stays quick."""

    made = Signal(str, QWidget)
    """A place was made: connect it."""
    place_changed = Signal(str)

    def __init__(self, makers: Mapping[str, Callable[[], QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers = makers
        self._made: dict[str, Any] = {}
        self._casework: Casework | None = None
        self._waiting: dict[str, list[Changed]] = {}
        self._unshown: set[str] = set()
        self.place = ""

    def show_place(self, name: str) -> None:
        """Show a place, up to date."""
        if name not in self._made:
            widget = self._makers[name]()
            self._made[name] = widget
            self._unshown.add(name)
            self.addWidget(widget)
            self.made.emit(name, widget)
        self.place = name
        self._catch_up(name)
        self.setCurrentWidget(self._made[name])
        self.place_changed.emit(name)

    def made_place(self, name: str) -> Any:  # noqa: ANN401  each place has signals and calls of its own
        """Return a place that was shown before."""
        return self._made[name]

    def focus_place(self) -> None:
        """Put the focus into the place that is shown."""
        self._made[self.place].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_case(self, casework: "Casework | None") -> None:
        """Show another case, or none, in every place."""
        self._casework = casework
        self._waiting.clear()
        self._unshown = set(self._made)
        if casework is None:
            # What is not seen must not keep a closed case's words.
            for name in self._made:
                self._catch_up(name)
        elif self.place:
            self._catch_up(self.place)

    def apply_change(self, changed: Changed) -> None:
        """Take an edit in: at once where it is seen."""
        for name in self._made:
            self._waiting.setdefault(name, []).append(changed)
        self._catch_up(self.place)

    def _catch_up(self, name: str) -> None:
        widget = self._made.get(name)
        if widget is None:
            return
        waiting = self._waiting.pop(name, [])
        if name in self._unshown:
            self._unshown.discard(name)
            widget.show_case(self._casework)
        elif waiting:
            widget.apply_change(waiting[0] if len(waiting) == 1 else merged(waiting))


def merged(changes: list[Changed]) -> Changed:
    """Return what several edits touched together; what a later one brought back is not gone."""
    ids: dict[str, frozenset[str]] = {}
    removed: set[str] = set()
    for changed in changes:
        touched = frozenset[str]().union(*changed.ids.values()) if changed.ids else frozenset[str]()
        removed = (removed - touched) | changed.removed
        for entity, found in changed.ids.items():
            ids[entity] = ids.get(entity, frozenset()) | found
    last = changes[-1]
    rests = frozenset[str]().union(*(changed.rests for changed in changes))
    return Changed(kind=last.kind, subject=last.subject, ids=ids, removed=frozenset(removed), rests=rests)
