"""What a person does in the review of new articles, for tests that are about something else."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog


def review_of(window, qtbot):
    """Wait until articles are read, and return the dialog that shows them."""

    def shown():
        return [one for one in window.findChildren(QDialog, "reviewDialog") if one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=30_000)
    (dialog,) = shown()
    return dialog


def agree(window, qtbot):
    """Press Enter in the review, and wait until all is added."""
    dialog = review_of(window, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(window, qtbot)


def settle(window, qtbot):
    """Wait until nothing is read or added any more."""
    qtbot.waitUntil(lambda: window.jobs.job is None, timeout=60_000)
