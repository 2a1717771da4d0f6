"""The letter keys of the reader."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def listen(widget: QWidget, slots: Mapping[str, Callable[[], object]]) -> None:
    """Let letters call while the focus is in a widget: as shortcuts, not as key presses.

    So they work on keyboards of other scripts too.
    """
    for key, slot in slots.items():
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)
