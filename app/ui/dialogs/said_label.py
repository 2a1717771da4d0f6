"""A sentence in a dialog."""

from PySide6.QtCore import QSize

from app.ui.inspector.wrapping_label import WrappingLabel


class SaidLabel(WrappingLabel):
    """Wraps at the width it gets, and asks for no more height than that needs."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height())
