"""Asks how the stored original of an article is to be read again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.model.article import Article
from app.model.read_choice import ReadChoice
from app.model.reading import Reading
from app.ui.dialogs.plain_label import plain_label
from app.ui.review.encodings import encoding_choices
from app.ui.theme import Space

_PASSWORDS = frozenset({"pdf"})
"""Readers of files that may be locked."""


class ReadAgainDialog(QDialog):
    """Says what would happen, and offers only what matters for the article's kind; opened, not executed."""

    def __init__(
        self, article: Article, reading: Reading, *, outdated: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("readAgainDialog")
        self.setWindowTitle(self.tr("Read again"))
        self.encoding = QComboBox(self)
        self.encoding.addItem(self.tr("found by itself"), None)
        for codec in encoding_choices(reading.encoding, ()):
            self.encoding.addItem(
                self.tr("{encoding} (as now)").format(encoding=codec) if codec == reading.encoding else codec,
                codec,
            )
        self.encoding.setCurrentIndex(1 if reading.encoding else 0)
        self.scan = QLineEdit(self)
        self.scan.setPlaceholderText("ara+eng")
        self.scan.setMaxLength(100)
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.read = buttons.addButton(self.tr("Read a&gain"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.read.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        rows = QFormLayout()
        self._row(rows, self.tr("Letters c&oded as"), self.encoding, shown=bool(reading.encoding))
        machine = any(page.confidence is not None for page in reading.pages)
        scanned = machine or any("picture" in notice.code for notice in reading.notices)
        self._row(rows, self.tr("Lan&guages of the scan"), self.scan, shown=scanned)
        self._row(rows, self.tr("Pass&word"), self.password, shown=reading.reader in _PASSWORDS)
        column = QVBoxLayout(self)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(plain_label(self, self._about(article, reading, outdated=outdated)))
        column.addLayout(rows)
        column.addWidget(
            plain_label(
                self,
                self.tr(
                    "The original stays as it is, and so does the present text: what is read now comes beside it. "
                    "Passages stay on the text they were marked on until you move them."
                ),
                role="quiet",
            )
        )
        column.addWidget(buttons)
        self.resize(480, 0)

    def choice(self) -> ReadChoice:
        """Return what was chosen."""
        return ReadChoice(
            encoding=self.encoding.currentData() if self.encoding.isVisibleTo(self) else None,
            ocr="+".join(self.scan.text().replace("+", " ").replace(",", " ").split()),
            password=self.password.text() or None,
        )

    def _about(self, article: Article, reading: Reading, *, outdated: bool) -> str:
        by = f"\u2066{reading.reader} {reading.reader_version}\u2069"
        if outdated:
            said = self.tr(
                "{reference} was read by {reader}. A newer version of this reader is here; "
                "it may find more of the text, or set it out better."
            )
        else:
            said = self.tr(
                "{reference} was read by {reader}. "
                "Read it again where letters are wrong, or pages or words are missing."
            )
        return said.format(reference=f"\u2066{article.ref}\u2069", reader=by)

    def _row(self, rows: QFormLayout, label: str, editor: QWidget, *, shown: bool) -> None:
        editor.setAccessibleName(label.replace("&", ""))
        rows.addRow(label, editor)
        rows.setRowVisible(editor, shown)
