"""What the window shows while its case is locked."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.model.errors import CaseError, ErrorCode
from app.ui.dialogs.passphrase_field import PassphraseField
from app.ui.dialogs.refusal_words import refusal_words
from app.ui.dialogs.said_label import SaidLabel
from app.ui.theme import Space
from app.ui.waiting_cursor import waiting_cursor
from app.ui.window_language import current_language

if TYPE_CHECKING:
    from app.model.passphrase import Passphrase

_LETTERS = 64


class LockScreen(QFrame):
    """A line for the passphrase and nothing of the case but its file's name."""

    words_typed = Signal(object)
    """A `Passphrase` to try."""
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lockScreen")
        self.setProperty("role", "page")
        self._path = Path()
        self.heading = SaidLabel(self.tr("This case is locked"), role="title")
        self.said = SaidLabel()
        self.kept = SaidLabel(role="soft")
        self.field = PassphraseField(parent=self)
        self.field.changed.connect(self._look)
        self.field.line.returnPressed.connect(self._try)
        self.go = QPushButton(self.tr("&Unlock"), self)
        self.go.setProperty("role", "primary")
        self.go.clicked.connect(self._try)
        self.leave = QPushButton(self.tr("&Close case"), self)
        self.leave.clicked.connect(self.close_requested)
        self.setFocusProxy(self.field)
        self._lay_out()
        self._look()

    def show_case(self, path: Path, *, idle_minutes: int, kept: bool) -> None:
        """Ask for the passphrase of the case at `path`; `idle_minutes` is 0 where a person locked it."""
        self._path = path
        name = f"\u2068{path.name}\u2069"
        said = self.tr("Type its passphrase to go on in {case} where you left off.")
        if idle_minutes:
            said = self.tr(
                "For %n minute(s) no key and no mouse button was used, so it was locked. "
                "Type its passphrase to go on in {case} where you left off.",
                "",
                idle_minutes,
            )
        self.said.show_words(said.format(case=name))
        self.said.show()
        self.kept.show_words(
            self.tr(
                "What you were typing is kept in memory and comes back. "
                "It is lost when the case is closed or the computer goes off before it is unlocked."
            )
            if kept
            else ""
        )
        self.kept.setVisible(kept)
        self._take_width()
        self.field.forget()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Let go of the words and of the file's name."""
        self.field.forget()
        self.said.show_words("")

    def refuse(self, error: CaseError) -> None:
        """Say why the case stays locked."""
        from app.wording.error_sentences import error_sentence

        # Large letters on a small screen leave no room for all of it; what is said now names the file again.
        self.said.hide()
        wrong = error.code is ErrorCode.PASSPHRASE_WRONG
        self.field.refuse(
            refusal_words(self._path.name) if wrong else error_sentence(error, current_language())
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_width()

    def _take_width(self) -> None:
        """Be as wide as the words are read well, at the zoom in force, and no wider than the window."""
        wanted = self.fontMetrics().averageCharWidth() * _LETTERS
        self._inner.setFixedWidth(min(wanted, self.width() - 2 * Space.LARGE))

    def _try(self) -> None:
        words: Passphrase | None = self.field.passphrase() if self.field.has_words else None
        if words is None:
            return
        with waiting_cursor():  # a guess takes its time on purpose
            self.words_typed.emit(words)

    def _look(self) -> None:
        self.go.setEnabled(self.field.has_words)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        self._inner = inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setSpacing(Space.LARGE)
        for widget in (self.heading, self.said, self.kept, self.field):
            column.addWidget(widget)
        column.addLayout(buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner)
        row.addStretch(1)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addLayout(row)
        page.addStretch(3)
