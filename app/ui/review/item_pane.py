"""What a person sees of the item that is chosen: its facts, how it was read, its first words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QScrollArea, QSplitter, QVBoxLayout, QWidget

from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.reader.direction import reads_right_to_left
from app.ui.review.facts_form import FactsForm
from app.ui.review.item_words import name_words, notice_sentences, source_words, state_sentence
from app.ui.review.parts_pane import PartsPane
from app.ui.review.reading_options import ReadingOptions
from app.ui.review.review_item import ItemState, ReviewItem
from app.ui.theme import Space, Theme

_LEAST_TEXT = 120
_PREVIEW = 4000
"""So many characters are shown."""


class ItemPane(QWidget):
    """Filled for one item at a time."""

    facts_changed = Signal()
    read_again_asked = Signal(object)
    """A `ReadChoice` for the item that is shown."""
    parts_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._item: ReviewItem | None = None
        self.heading = WrappingLabel(role="heading", lines=2, parent=self)
        self.source = WrappingLabel(role="quiet", lines=2, parent=self)
        self.state = WrappingLabel(role="differs", parent=self)
        self.notices = WrappingLabel(role="quiet", lines=4, parent=self)
        self.options = ReadingOptions(self)
        self.options.asked.connect(self.read_again_asked)
        self.form = FactsForm(self)
        self.form.changed.connect(self._tell_changed)
        self.parts = PartsPane(self)
        self.parts.read_asked.connect(self.parts_asked)
        self.text = self._preview()
        self._column = column = QVBoxLayout(self)
        column.setSpacing(Space.STEP)
        for widget in (self.heading, self.source, self.state, self.notices, self.options):
            column.addWidget(widget)
        column.addWidget(self.parts, 1)
        column.addWidget(self._halves(), 1)
        self._rest = QWidget(self)
        column.addWidget(self._rest, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def set_beside(self, beside: bool) -> None:
        """Stand beside the list, or alone."""
        room = Space.LARGE if beside else 0
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._column.setContentsMargins(0 if mirrored else room, 0, room if mirrored else 0, 0)

    def show_item(self, item: ReviewItem, *, use: bool) -> None:
        """Show an item; `use` takes what its file says of itself, where nobody looked at it yet."""
        self._item = item
        can_be_added = item.can_be_added
        self.heading.show_words(name_words(item))
        source = source_words(item) if item.read is not None or item.page is not None else ""
        for label, said in (
            (self.source, source),
            (self.state, state_sentence(item)),
            (self.notices, notice_sentences(item)),
        ):
            label.show_words(said)
            label.setVisible(bool(said))
        self.options.show_item(item)
        has_parts = item.state is ItemState.HAS_PARTS
        self.parts.setVisible(has_parts)
        self.halves.setVisible(item.read is not None and not has_parts)
        self._rest.setVisible(item.read is None and not has_parts)
        if has_parts:
            self.parts.show_item(item)
        elif item.read is not None:
            self.form.show_facts(item.facts(use=use), editable=can_be_added)
            main = item.read.main  # menus above it say nothing of how well it was read
            self._show_text(item.read.text, main[0][0] if main else 0)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _tell_changed(self) -> None:
        if self._item is not None:
            self.heading.show_words(name_words(self._item))
            self.facts_changed.emit()

    def _fit(self) -> None:
        """Give the form the room it needs, where there is so much, and the text all that is left."""
        self._rows.activate()
        needed = self._rows.heightForWidth(self._room.viewport().width()) + Space.SMALL
        self._room.setMaximumHeight(needed)
        self.halves.setSizes([needed, max(_LEAST_TEXT, self.halves.height() - needed)])

    def _show_text(self, text: str, start: int) -> None:
        shown = text[start : start + _PREVIEW]
        option = self.text.document().defaultTextOption()
        right = reads_right_to_left(shown)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.document().setDefaultTextOption(option)
        self.text.setLayoutDirection(option.textDirection())
        self.text.setPlainText(
            ("…\n" if start else "") + shown + ("…" if len(text) > start + _PREVIEW else "")
        )
        if not shown:
            self.text.setPlaceholderText(self.tr("No text was found in it."))

    def _halves(self) -> QSplitter:
        self._room = QScrollArea(self)
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget(self._room)
        self._rows = rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, Space.STEP, 0)
        rows.addWidget(self.form)
        rows.addStretch(1)
        self._room.setWidget(holder)
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, Space.STEP, 0, 0)
        column.setSpacing(Space.SMALL)
        label = QLabel(self.tr("Te&xt as it was read"), below)
        label.setProperty("role", "section")
        label.setBuddy(self.text)
        column.addWidget(label)
        column.addWidget(self.text, 1)
        self.halves = QSplitter(Qt.Orientation.Vertical, self)
        self.halves.setChildrenCollapsible(False)
        self.halves.addWidget(self._room)
        self.halves.addWidget(below)
        self.halves.setStretchFactor(1, 1)
        return self.halves

    def _preview(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setAccessibleName(self.tr("Text as it was read"))
        text.setMinimumHeight(_LEAST_TEXT - 3 * Space.LARGE)
        return text

    def _dress(self) -> None:
        self.text.setFont(self._theme.reading_font(pixels=self._theme.sizes.heading))
