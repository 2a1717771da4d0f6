"""A line over everything that says why the case takes no edits, and what to do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.model.errors import CaseError, ErrorCode
from app.ui.theme import Space
from app.ui.window_language import current_language

if TYPE_CHECKING:
    from app.services.casework import Casework


class CaseBanner(QFrame):
    """Stands there while the open case is read only."""

    reopen_requested = Signal()
    """Try again whether the case can be edited now."""
    restore_requested = Signal()
    """Restore the backup that is open as a case."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caseBanner")
        self.setProperty("role", "banner")
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.again = QPushButton(self.tr("Try &again"), self)
        self.again.setProperty("role", "small")
        self.again.clicked.connect(self.reopen_requested)
        self.restore = QPushButton(self.tr("&Restore as…"), self)
        self.restore.setProperty("role", "small")
        self.restore.clicked.connect(self.restore_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        row.addWidget(self.said, 1)
        row.addWidget(self.again)
        row.addWidget(self.restore)
        self.hide()

    def show_case(self, casework: "Casework | None") -> None:
        """Show why a case takes no edits; nothing where it takes them."""
        self.setVisible(casework is not None and casework.read_only)
        read_only = casework is not None and casework.read_only
        is_backup = casework is not None and casework.read_only_code is ErrorCode.CASE_IS_BACKUP
        self.again.setHidden(is_backup)
        self.restore.setVisible(is_backup)
        self.said.setText(self._sentence(casework) if casework is not None and read_only else "")

    def _sentence(self, casework: "Casework") -> str:
        from app.wording.error_sentences import error_sentence

        code, holder = casework.read_only_code, casework.holder
        if code is ErrorCode.CASE_IS_BACKUP:
            return self._backup_sentence(casework)
        if holder is not None:
            since = f"\u2066{holder.since[:16].replace('T', ' ')}\u2069"
            if holder.actor:
                return self.tr(
                    "Read only: another window holds this case ({name}, since {since} UTC). "
                    "You can read and export; to edit, close the case there."
                ).format(name=f"\u2068{holder.actor}\u2069", since=since)
            return self.tr(
                "Read only: another window holds this case (since {since} UTC). "
                "You can read and export; to edit, close the case there."
            ).format(since=since)
        if code is None:
            return self.tr("Read only: this case takes no edits.")
        return self.tr("Read only: {reason}").format(
            reason=error_sentence(CaseError(code, path=str(casework.path)), current_language())
        )

    def _backup_sentence(self, casework: "Casework") -> str:
        from app.services.backup import backed_up_case

        name, at = backed_up_case(casework.path) or (casework.path.stem, "")
        return self.tr(
            "This is a backup of {case} from {when} UTC, open for reading only so that it stays what it is. "
            "To go on working from it, restore it as a case of its own."
        ).format(case=f"\u2068{name}\u2069", when=f"\u2066{at[:16].replace('T', ' ')}\u2069")
