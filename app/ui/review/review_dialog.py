"""Shows what was read of new articles before anything of it is added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.ui.review.given import wrong_field
from app.ui.review.item_list import ItemList
from app.ui.review.item_pane import ItemPane
from app.ui.review.rereading import Rereading
from app.ui.review.review_item import ItemState
from app.ui.theme import Space, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.model.read_choice import ReadChoice
    from app.services.reading_in import ReadingIn
    from app.ui.review.review_item import ReviewItem

_ONE, _MANY = (720, 640), (980, 640)


class ReviewDialog(QDialog):
    """A list where there are several, the chosen one beside it; nothing is added but by Add.

    `compare` finds out which items the case has already; it is called whenever something was read anew.
    """

    agreed = Signal(list)
    """The `ReviewItem`s to add."""

    def __init__(
        self,
        theme: Theme,
        reading: Callable[[], ReadingIn],
        items: Sequence[ReviewItem],
        compare: Callable[[Sequence[ReviewItem]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reviewDialog")
        self.setWindowTitle(self.tr("Review before adding"))
        self.items = list(items)
        self._compare = compare
        self._pointed_to: set[ReviewItem] = set()
        self.list = ItemList(theme, self)
        self.pane = ItemPane(theme, self)
        self.rereading = Rereading(reading, self)
        self._make_foot()
        self._lay_out()
        self._connect()
        first = next((item for item in self.items if item.can_be_added or item.parts), self.items[0])
        self._show_all(first)
        self._take_room()
        self._focus_first()

    @property
    def shown(self) -> ReviewItem:
        """The item at the right."""
        return self.list.chosen or self.items[0]

    def accept(self) -> None:
        """Agree, or go to what the case cannot take."""
        added = [item for item in self.items if item.is_added]
        if not added or self.rereading.is_busy or self._points_to_waiting():
            return
        for item in added:
            if item.taken is not None and (field := wrong_field(item.taken)):
                self.list.choose(item)
                self.pane.form.rows[field].focus()
                return
        for item in added:
            item.facts(use=self.list.use.isChecked())
        super().accept()
        self.agreed.emit(added)

    def _points_to_waiting(self) -> bool:
        """Go once to a file that waits for its password or for pages to be chosen: it would be left out."""
        waiting = [item for item in self.items if self._waits(item)]
        if set(waiting) <= self._pointed_to:
            return False
        first = next(item for item in waiting if item not in self._pointed_to)
        self._pointed_to.update(waiting)
        self.list.choose(first)
        self.left_out.setText(
            self.tr("%n file(s) waiting for you: Add again to leave out.", "", len(waiting))
        )
        self.left_out.show()
        return True

    def _waits(self, item: ReviewItem) -> bool:
        if not item.wanted or item.state not in (ItemState.HAS_PARTS, ItemState.NEEDS_PASSWORD):
            return False
        return not any(other.page is not None and other.path == item.path for other in self.items)

    def done(self, result: int) -> None:
        """Stop what is still read."""
        self.rereading.cancel()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.pane.options.password.hasFocus():
            event.accept()  # the field itself has taken it
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.add.isEnabled():
            event.accept()
            self.pane.parts.read.click()
            return
        super().keyPressEvent(event)

    def _make_foot(self) -> None:
        self.busy = QLabel(self.tr("Reading…"), self)
        self.busy.setProperty("role", "quiet")
        self.left_out = QLabel(self)
        self.left_out.setTextFormat(Qt.TextFormat.PlainText)
        self.left_out.hide()
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(120)
        self.stop = QPushButton(self.tr("&Stop"), self)
        self.stop.setAutoDefault(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.add = QPushButton(self)
        self.add.setProperty("role", "primary")
        self.add.setDefault(True)
        self.buttons.addButton(self.add, QDialogButtonBox.ButtonRole.AcceptRole)
        self._show_busy(busy=False)

    def _lay_out(self) -> None:
        self.halves = QSplitter(Qt.Orientation.Horizontal, self)
        self.halves.setChildrenCollapsible(False)
        self.halves.setHandleWidth(1)
        self.halves.addWidget(self.list)
        self.halves.addWidget(self.pane)
        self.halves.setStretchFactor(1, 1)
        self.halves.setSizes([270, 690])
        foot = QHBoxLayout()
        for widget in (self.busy, self.progress, self.stop, self.left_out):
            foot.addWidget(widget)
        foot.addWidget(self.buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.halves, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.accept)
        self.list.item_chosen.connect(self._show_item)
        self.list.wanted_changed.connect(self._tell)
        self.list.use_changed.connect(self._use_all)
        self.pane.facts_changed.connect(lambda: self.list.model.redraw(self.shown))
        self.pane.read_again_asked.connect(self._read_again)
        self.pane.parts_asked.connect(self._read_parts)
        self.rereading.busy_changed.connect(lambda busy: self._show_busy(busy=busy))
        self.rereading.progressed.connect(self._show_progress)
        self.rereading.was_read.connect(self._take_in)
        self.stop.clicked.connect(self.rereading.cancel)

    def _show_all(self, chosen: ReviewItem) -> None:
        several = len(self.items) > 1
        self.list.setVisible(several)
        self.pane.set_beside(several)
        self.list.show_items(self.items, chosen)
        self._show_item(chosen)
        self._tell()

    def _show_item(self, item: ReviewItem) -> None:
        self.pane.show_item(item, use=self.list.use.isChecked())

    def _tell(self) -> None:
        count = sum(item.is_added for item in self.items)
        self.add.setText(self.tr("&Add %n article(s)", "", count) if count else self.tr("&Add"))
        self.add.setEnabled(count > 0 and not self.rereading.is_busy)
        self.list.tell_tally()

    def _use_all(self, use: bool) -> None:
        for item in self.items:
            for fact in (item.taken or {}).values():
                if not fact.touched:
                    fact.take_best(use=use)
        self._show_item(self.shown)
        self.list.model.redraw_all()

    def _read_again(self, choice: ReadChoice) -> None:
        self.rereading.read([self.shown], choice)

    def _read_parts(self) -> None:
        whole = self.shown
        there = {item.choice.part for item in self.items if item.path == whole.path and item.page is not None}
        chosen = [page for page in whole.parts if page.id in whole.chosen_parts and page.id not in there]
        self.rereading.read([whole.part(page) for page in chosen])

    def _take_in(self, read: list[ReviewItem]) -> None:
        """Show what was read anew; pages of a file come after it."""
        new = [item for item in read if item not in self.items]
        place = self.items.index(self.shown) + 1
        self.items[place:place] = new
        self._compare(self.items)
        self._show_all(new[0] if new else self.shown)
        self._take_room()

    def _show_busy(self, *, busy: bool) -> None:
        for widget in (self.busy, self.progress, self.stop):
            widget.setVisible(busy)
        self.left_out.hide()
        self.progress.setRange(0, 0)
        self.pane.setEnabled(not busy)
        self.add.setEnabled(not busy and any(item.is_added for item in self.items))

    def _show_progress(self, done: int, whole: int) -> None:
        self.progress.setRange(0, whole)
        self.progress.setValue(done)

    def _take_room(self) -> None:
        width, height = _MANY if len(self.items) > 1 or self.shown.parts else _ONE
        screen = self.screen().availableGeometry().size()
        self.resize(
            min(max(width, self.width()), screen.width()), min(max(height, self.height()), screen.height())
        )

    def _focus_first(self) -> None:
        if self.shown.parts:
            self.pane.parts.narrow.setFocus()
        elif self.pane.options.password.isVisibleTo(self):
            self.pane.options.password.setFocus()
        elif len(self.items) > 1:
            self.list.view.setFocus()
        else:
            self.add.setFocus()
