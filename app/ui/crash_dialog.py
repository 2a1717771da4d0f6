"""What a person sees when the program itself was wrong."""

import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import __version__


class CrashDialog(QDialog):
    """Says that nothing saved is lost, and shows a report that can be copied and holds nothing of the case."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle(self.tr("Fieldcase made a mistake"))
        said = QLabel(
            self.tr(
                "Something went wrong inside Fieldcase. Every edit the status bar called saved is in your case. "
                "What you were just doing may not have been done: look before you do it again.\n\n"
                "The report below says where in the program it happened. "
                "It holds no words, names or paths of your case."
            )
        )
        said.setWordWrap(True)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report of the mistake"))
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        copy = QPushButton(self.tr("&Copy report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.addWidget(said)
        layout.addWidget(text)
        layout.addWidget(buttons)
        self.resize(640, 400)


def crash_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return where it happened: type, files of the program, lines and functions.

    The exception's own message and the values of variables stay out: either may hold words of a case.
    """
    lines = [
        f"Fieldcase {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {sys.platform}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    for frame in traceback.extract_tb(trace):
        path = frame.filename.replace("\\", "/")
        name = path[path.rfind("/app/") + 1 :] if "/app/" in path else path.rpartition("/")[2]
        lines.append(f"  {name}:{frame.lineno} in {frame.name}")
    return "\n".join(lines)
