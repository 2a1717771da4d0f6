"""Asks whom to take out of a case for good, and shows first what would go."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.model.purge_preview import PurgePreview
from app.ui.dialogs.plain_label import plain_label
from app.ui.theme import Space

_NAMES_HEIGHT = 64
_PLACES_HEIGHT = 150


class PurgeDialog(QDialog):
    """Lets go only after a look at the places, a reason, and a word typed by hand; opened, not executed."""

    preview_requested = Signal(list)
    """Spellings whose places are to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("purgeDialog")
        self.setWindowTitle(self.tr("Remove a person for good"))
        self._preview: PurgePreview | None = None
        self.names = QPlainTextEdit(self)
        self.names.setTabChangesFocus(True)
        self.names.setFixedHeight(_NAMES_HEIGHT)
        self.names.setAccessibleName(self.tr("Spellings of the name, one a line"))
        self.names.textChanged.connect(self._forget)
        self.look = QPushButton(self.tr("&Look where it stands"), self)
        self.look.setAutoDefault(False)
        self.look.clicked.connect(lambda: self.preview_requested.emit(self.spellings()))
        self.said = plain_label(self, "")
        self.said.setMinimumHeight(3 * self.said.fontMetrics().lineSpacing())
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.places = QListWidget(self)
        self.places.setAccessibleName(self.tr("Where it stands"))
        self.places.setMinimumHeight(_PLACES_HEIGHT)
        self.places.setUniformItemSizes(True)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(500)
        self.backups = QCheckBox(self.tr("Delete the &backups of this case that still hold it"), self)
        self.backups.setChecked(True)
        self.word = QLineEdit(self)
        self.word.setPlaceholderText(self.agreed_word())
        for line in (self.reason, self.word):
            line.textChanged.connect(self._allow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.remove = QPushButton(self.tr("&Remove for good"))
        self.remove.setAutoDefault(False)
        buttons.addButton(self.remove, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self._forget()
        self.resize(660, 0)

    def agreed_word(self) -> str:
        """Return the word that has to be typed."""
        return self.tr("REMOVE")

    def spellings(self) -> list[str]:
        """Return the spellings that were typed."""
        return [line.strip() for line in self.names.toPlainText().splitlines() if line.strip()]

    def show_preview(self, names: list[str], preview: PurgePreview) -> None:
        """Show where these spellings stand, unless others were typed meanwhile."""
        if names != self.spellings():
            return
        self._preview = None if preview.is_empty else preview
        self.places.clear()
        for find in preview.finds:
            where = find.reference or find.entity
            line = self.tr("{where} ({field}): {words}").format(
                where=f"\u2066{where}\u2069",
                field=find.field.replace("_", " "),
                words=f"\u2068{find.words}\u2069",
            )
            self.places.addItem(line)
        self.said.setText(self._summary(preview))
        self._allow()

    def refuse(self, sentence: str) -> None:
        """Say why there is nothing to be seen."""
        self._forget()
        self.said.setText(sentence)

    def _summary(self, preview: PurgePreview) -> str:
        if preview.is_empty:
            return self.tr("None of these spellings stands in the case. Try others.")
        lines = [self.tr("It stands in %n place(s).", "", len(preview.finds))]
        if preview.articles:
            articles = f"\u2066{', '.join(preview.articles)}\u2069"
            lines.append(
                self.tr(
                    "The original files of {articles} go; their text, blotted out there, stands in their place."
                ).format(articles=articles)
            )
        if preview.edits:
            lines.append(self.tr("Words removed from the history: %n edit(s).", "", preview.edits))
        lines.append(self.tr("Look through the list, and add spellings that are missing."))
        return " ".join(lines)

    def _forget(self) -> None:
        """Forget what was shown: it is of other spellings, and nothing may go by it."""
        self._preview = None
        self.places.clear()
        self.said.setText("")
        self._allow()

    def _allow(self) -> None:
        self.look.setEnabled(bool(self.spellings()))
        typed = self.word.text().strip() == self.agreed_word()
        self.remove.setEnabled(bool(self._preview and self.reason.text().strip() and typed))

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        rows = QFormLayout()
        for label, editor in (
            (self.tr("&Why (without the name)"), self.reason),
            (self.tr("&Type {word}").format(word=self.agreed_word()), self.word),
        ):
            editor.setAccessibleName(label.replace("&", ""))
            rows.addRow(label, editor)
        column = QVBoxLayout(self)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._how())
        column.addWidget(self.names)
        column.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.said)
        column.addWidget(self.places, 1)
        column.addWidget(self._beyond())
        column.addWidget(self.backups)
        column.addLayout(rows)
        column.addWidget(buttons)

    def _how(self) -> QLabel:
        return plain_label(
            self,
            self.tr(
                "Write every spelling of the name on a line of its own: also in other scripts, the first or last "
                "name alone, a nickname. Capitals, accents, vowel signs, spaces and hyphens make no difference. "
                "Each letter of it becomes a block, everywhere in the case and in its history; passages and claims "
                "stay. No undo brings it back."
            ),
        )

    def _beyond(self) -> QLabel:
        return plain_label(
            self,
            self.tr(
                "This program cannot reach: timelines, exports and seals written before, copies of the case and "
                "backups elsewhere or with other people, the files that articles were added from, and what a "
                "flash disk, a system backup or swap space still keeps of old data. Think of those yourself."
            ),
            role="quiet",
        )
