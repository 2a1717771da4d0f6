"""The quiet line that stands for a folded run."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.plurals import tr
from app.ui.reader.fold import Fold
from app.ui.theme import Space, Theme


class FoldButton(QPushButton):
    """Opens and closes one run, by click, Enter or Space."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.number = -1
        self._words = ""
        self._fitted = (-1, 0)
        self.setObjectName("foldLine")
        self.setProperty("role", "fold")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_fold(self, number: int, fold: Fold, *, is_open: bool, kept: bool, mirrored: bool) -> None:
        """Say what is folded; `kept` where a passage in it holds it open."""
        self.number = number
        self.setEnabled(not kept)
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        said = fold_words(fold, with_words=not is_open)
        if kept:
            said = QCoreApplication.translate("FoldLine", "{lines}, with passages").format(lines=said)
        self.setAccessibleName(said)
        self.setAccessibleDescription(
            QCoreApplication.translate("FoldLine", "open")
            if is_open
            else QCoreApplication.translate("FoldLine", "folded")
        )
        sign = "▾" if is_open else "◂" if mirrored else "▸"
        # The mark of direction puts the sign where reading begins, whatever the words are.
        self._words = f"\u200f{sign} \u2068{said}\u2069" if mirrored else f"\u200e{sign} \u2068{said}\u2069"
        self._fitted = (-1, 0)
        colours = self._theme.colours
        self.setStyleSheet(
            f"QPushButton {{ background: {colours.page}; color: {colours.quiet}; border: 1px solid transparent;"
            f" border-radius: 3px; padding: 0 {Space.SMALL}px; font-size: {self._theme.sizes.caption}px;"
            f" text-align: {'right' if mirrored else 'left'}; }}"
            f"QPushButton:hover:enabled {{ background: {colours.hover}; }}"
            f"QPushButton:focus {{ border-color: {colours.link}; }}"
        )

    def fit(self, widest: int) -> int:
        """Cut the words to a width and return the width that is taken."""
        if self._fitted[0] != widest:
            metrics = QFontMetrics(self._theme.window_font(pixels=self._theme.sizes.caption))
            room = max(0, widest - 2 * Space.SMALL - 6)
            words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
            self.setText(words.replace("&", "&&"))
            taken = min(widest, metrics.horizontalAdvance(words) + 2 * Space.SMALL + 6)
            self._fitted = (widest, taken)
        return self._fitted[1]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter as by Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def fold_words(fold: Fold, *, with_words: bool) -> str:
    """Return how many lines a run has and where it lies, with its first words."""
    if fold.first:
        said = tr("%n line(s) before the article", "a folded run of lines", fold.lines)
    elif fold.last:
        said = tr("%n line(s) after the article", "a folded run of lines", fold.lines)
    else:
        said = tr("%n line(s) beside the article", "a folded run of lines", fold.lines)
    if not with_words:
        return said
    words = ", ".join(f"\u2068{each}\u2069" for each in fold.words)
    shape = (
        QCoreApplication.translate("FoldLine", "{lines}: {words} …")
        if fold.lines > len(fold.words)
        else QCoreApplication.translate("FoldLine", "{lines}: {words}")
    )
    return shape.format(lines=said, words=words)
