"""Shows the passages that stand on an earlier reading, and where their words stand now."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.model.locator import Locator
from app.model.move_proposal import MoveProposal, MoveReason
from app.model.passage import Passage
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.theme import Space
from app.wording.isolates import left_to_right, own_direction

_MOST_WORDS = 160
_MOST_CONTEXT = 400
_PLACE = Qt.ItemDataRole.UserRole


class MovePassagesDialog(QDialog):
    """A row a passage: the words before, the words now or why there is no place; only what is ticked is moved."""

    passage_opened = Signal(str)
    """A person wants to see a passage where it stands."""

    def __init__(
        self,
        moves: Sequence[tuple[MoveProposal, Passage | None]],
        *,
        editable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Show proposals, each with the passage that it would become."""
        super().__init__(parent)
        self.setObjectName("movePassagesDialog")
        self.setWindowTitle(self.tr("Passages on an earlier reading"))
        self._moves = [move for move, _ in moves]
        self._now = [now for _, now in moves]
        self.before = WrappingLabel()
        self.after = WrappingLabel()
        self._editable = editable
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Passages on an earlier reading"))
        self.list.setRootIsDecorated(False)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHeaderLabels([self.tr("Where they stand"), self.tr("In the present reading")])
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for number, (move, now) in enumerate(moves):
            self.list.addTopLevelItem(self._item(number, move, now))
        self.list.itemChanged.connect(lambda _item, _column: self._count())
        self.list.itemActivated.connect(lambda item, _column: self._open(item))
        self.list.currentItemChanged.connect(lambda *_: self._show_details())
        buttons = QDialogButtonBox(self)
        self.move_them = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.keep = buttons.addButton(self.tr("&Keep them there"), QDialogButtonBox.ButtonRole.RejectRole)
        self.show_it = QPushButton(self.tr("&Show in the article"), self)
        self.show_it.setAutoDefault(False)
        buttons.addButton(self.show_it, QDialogButtonBox.ButtonRole.ActionRole)
        self.show_it.clicked.connect(lambda: self._open(self.list.currentItem()))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        said = QLabel(
            self.tr(
                "These passages keep the words they were marked on. A place is proposed only where the same words "
                "stand once between the same words; what is ticked is moved, and can be undone."
            ),
            self,
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(said)
        column.addWidget(self.list, 1)
        column.addWidget(self.before)
        column.addWidget(self.after)
        column.addWidget(buttons)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self._show_details()
        self.resize(QSize(760, 440))

    def chosen(self) -> tuple[MoveProposal, ...]:
        """Return the proposals that are ticked."""
        items = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return tuple(
            self._moves[int(item.data(0, _PLACE))]
            for item in items
            if item is not None and item.checkState(0) is Qt.CheckState.Checked
        )

    def _item(self, number: int, move: MoveProposal, now: Passage | None) -> QTreeWidgetItem:
        item = QTreeWidgetItem(
            [_quoted(move.passage), _quoted(now) if now else self._reason(move.reason_code)]
        )
        item.setData(0, _PLACE, number)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if move.has_place:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            item.setCheckState(0, Qt.CheckState.Checked if self._editable else Qt.CheckState.Unchecked)
        item.setFlags(flags)
        item.setTextAlignment(0, Qt.AlignmentFlag.AlignTop)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignTop)
        return item

    def _reason(self, code: MoveReason) -> str:
        return {
            MoveReason.NOT_FOUND: self.tr("not found"),
            MoveReason.SEVERAL_PLACES: self.tr("in several places"),
            MoveReason.OTHER_SURROUNDINGS: self.tr("between other words"),
            MoveReason.FOUND: "",
        }[code]

    def _sentence(self, code: MoveReason) -> str:
        return {
            MoveReason.NOT_FOUND: self.tr(
                "Now: these words are not in the present text. Mark them there yourself."
            ),
            MoveReason.SEVERAL_PLACES: self.tr(
                "Now: the words stand in several places, and which one is meant cannot be told."
            ),
            MoveReason.OTHER_SURROUNDINGS: self.tr(
                "Now: the words are there, but between other words: it may be another sentence."
            ),
            MoveReason.FOUND: "",
        }[code]

    def _show_details(self) -> None:
        """Show the words of the chosen row between those they stand between, so that a person can judge."""
        self._count()
        item = self.list.currentItem()
        if item is None:
            return
        number = int(item.data(0, _PLACE))
        move, now = self._moves[number], self._now[number]
        self.before.show_words(self.tr("Earlier: {words}").format(words=_in_context(move.passage)))
        self.after.show_words(
            self.tr("Now: {words}").format(words=_in_context(now))
            if now
            else self._sentence(move.reason_code)
        )

    def _count(self) -> None:
        chosen = len(self.chosen())
        self.move_them.setText(self.tr("&Move %n passage(s)", "", chosen))
        self.move_them.setEnabled(bool(chosen) and self._editable)
        self.show_it.setEnabled(self.list.currentItem() is not None)

    def _open(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.passage_opened.emit(self._moves[int(item.data(0, _PLACE))].passage.id)


def _quoted(passage: Passage) -> str:
    words = " ".join(passage.exact.split())
    shown = words if len(words) <= _MOST_WORDS else words[:_MOST_WORDS].rstrip() + "…"
    return f"{_place(passage.locator)}{own_direction(f'“{shown}”')}"


def _in_context(passage: Passage) -> str:
    """Return the words in brackets between those that stand before and after them."""
    words = f"…{passage.prefix}[{passage.exact[:_MOST_CONTEXT]}]{passage.suffix}…"
    return own_direction(" ".join(words.split()))


def _place(locator: Locator) -> str:
    return f"{left_to_right(str(locator))}  " if str(locator) else ""
