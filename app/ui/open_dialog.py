"""Opens a dialog without waiting for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

_LETTERS = 64


def open_dialog(dialog: QDialog) -> None:
    """Open a dialog over its window without waiting for it."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    parent = dialog.parentWidget()
    if parent is not None:
        # A window manager gives the focus back by itself; what has none is asked to.
        dialog.finished.connect(parent.activateWindow)
    make_room(dialog)
    dialog.open()


def make_room(dialog: QDialog) -> None:
    """Make it as high as its wrapped words need at its width, which Qt does not see to by itself."""
    dialog.ensurePolished()
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    width = max(dialog.width(), layout.minimumSize().width())
    if layout.hasHeightForWidth():
        dialog.resize(width, max(dialog.height(), layout.totalMinimumHeightForWidth(width)))


def fit_words(dialog: QDialog, letters: int = _LETTERS) -> None:
    """Make it so many letters wide at the zoom in force, and as high as its wrapped words need there, no higher."""
    dialog.ensurePolished()
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    room = dialog.screen().availableSize()
    wanted = dialog.fontMetrics().averageCharWidth() * letters
    width = min(max(wanted, layout.minimumSize().width()), room.width())
    if layout.totalHeightForWidth(width) > room.height():
        width = room.width()
    dialog.resize(width, min(layout.totalHeightForWidth(width), room.height()))
