"""Starts the window."""

import sys
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QSettings, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.debug_log import LogEvent, note
from app.model.errors import CaseError
from app.services.preferences import Preferences, preferences_path
from app.ui.case_controller import CaseController
from app.ui.main_window import MainWindow
from app.ui.messages import Messages
from app.ui.theme import Theme
from app.ui.warm_up import WarmUp
from app.ui.window_language import install_language


def run_window(case: Path | None) -> int:
    """Open the window, on a case where one is named, and return the exit status when it is closed."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("fieldcase")
    app.setApplicationDisplayName("Fieldcase")
    app.setDesktopFileName("fieldcase")
    # What Qt itself writes down (sizes of file dialogs) stays with our own settings.
    QSettings.setPath(
        QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(preferences_path().parent / "qt")
    )
    window = make_window(app, Preferences.load())
    before, sys.excepthook = sys.excepthook, partial(_report, window)
    heard = qInstallMessageHandler(_count_message)
    if heard is not None:  # a test listens
        qInstallMessageHandler(heard)
    try:
        window.show()
        note(LogEvent.WINDOW_SHOWN)
        if case is not None:
            # After the first paint: a large case must not keep the window from showing.
            QTimer.singleShot(0, window, lambda: window.controller.open_case(case))
        return app.exec()
    finally:
        sys.excepthook = before
        qInstallMessageHandler(heard)
        window.controller.close_case()


def make_window(app: QApplication, preferences: Preferences) -> MainWindow:
    """Return the window, dressed and in its language, not yet shown."""
    install_language(app, preferences.language)
    theme = Theme(app)
    theme.set_zoom(preferences.zoom)
    theme.apply(app)
    messages = Messages(app)
    controller = CaseController(messages, preferences, app)
    window = MainWindow(controller, messages, preferences, theme)
    WarmUp(controller, window.inspector, window)
    return window


def _count_message(kind: QtMsgType, _context: QMessageLogContext, _text: str) -> None:
    """Keep what Qt has to say, which may quote a path or a text, from standard error; the log counts it."""
    note(LogEvent.LIBRARY_MESSAGE, level=int(kind.value))


def _report(
    window: MainWindow, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Show a mistake of the program, and go on: what was saved is saved."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    if isinstance(error, CaseError):
        # Known and no mistake of the program: a stick was pulled while something was read.
        QTimer.singleShot(0, window, partial(_tell_once, window, error))
        return
    from app.ui.crash_dialog import CrashDialog, crash_report

    note(LogEvent.FAULT)

    # Over the window, not over a dialog that may be about to close and would take it along; never two at once.
    if window.findChild(CrashDialog) is None:
        dialog = CrashDialog(crash_report(kind, trace), window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _tell_once(window: MainWindow, error: CaseError) -> None:
    """Tell of a problem, unless a box is open already: what reads a lost case asks again and again."""
    if QApplication.activeModalWidget() is None:
        window.controller.tell(error)
