"""Lets a person choose the passphrase of a case."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.model.errors import CaseError
from app.model.passphrase import Passphrase
from app.services.passphrase_strength import Strength, strength_of
from app.services.passphrase_words import offered_bits, offered_words
from app.ui.dialogs.passphrase_line import PassphraseLine
from app.ui.dialogs.said_label import SaidLabel
from app.ui.dialogs.strength_meter import StrengthMeter
from app.ui.theme import Space


class PassphraseChoice(QWidget):
    """Words of a person's own or six that are offered; typed twice, and nothing of them is kept."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: tuple[str, ...] = ()
        self.offer = QPushButton(self.tr("Offer six &words"), self)
        self.offer.setProperty("role", "small")
        self.offer.setAutoDefault(False)
        self.offer.clicked.connect(self.offer_words)
        self.offered = SaidLabel(role="heading")
        self.line = PassphraseLine(self.tr("Passphrase"), self)
        self.again = PassphraseLine(self.tr("The same words again"), self)
        self.meter = StrengthMeter(self)
        self.strength = SaidLabel(role="quiet")
        self.problem = SaidLabel(role="problem")
        self.caps = SaidLabel(self.tr("Caps Lock seems to be on."), role="quiet")
        self.seen = QCheckBox(self.tr("S&how the words"), self)
        self.setFocusProxy(self.line)
        self._lay_out()
        self._connect()
        self._look()

    @property
    def agrees(self) -> bool:
        """Whether both lines hold the same words, and ones that can lock a case."""
        return self.passphrase() is not None and self.again.words() == self.line.words()

    def passphrase(self) -> Passphrase | None:
        """Return the words of the first line, None where they cannot lock anything."""
        try:
            return Passphrase(self.line.words())
        except CaseError:
            return None

    def know(self, names: Iterable[str]) -> None:
        """Take in what anybody would try first."""
        self._known = tuple(names)
        self._look()

    def offer_words(self) -> None:
        """Choose six words by chance and show them, to be written down and typed once more."""
        words = offered_words()
        self.offered.show_words(words)
        self.line.setText(words)
        self.again.forget()
        self._show_offer(shown=True)
        self.again.setFocus()

    def forget(self) -> None:
        """Let the words go."""
        for line in (self.line, self.again):
            line.forget()
        self.seen.setChecked(False)
        self.caps.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self._tell_difference(done=True)
            self.changed.emit()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        said = SaidLabel(
            self.tr(
                "Without these words nobody can open the case, and nobody can bring them back. "
                "Write them down and keep them away from this computer."
            )
        )
        advice = SaidLabel(
            self.tr(
                "Six words chosen by chance (%n bits) hold against anybody who guesses.", "", offered_bits()
            ),
            role="quiet",
        )
        offer = QHBoxLayout()
        offer.addWidget(advice, 1)
        offer.addWidget(self.offer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(said)
        column.addLayout(offer)
        for widget in (self.offered, self.line, self.meter, self.strength, self.again, self.problem):
            column.addWidget(widget)
        column.addWidget(self.caps)
        column.addWidget(self.seen)
        column.addStretch(1)
        self.offered.hide()
        self.caps.hide()

    def _connect(self) -> None:
        for line in (self.line, self.again):
            line.textChanged.connect(self._look)
            line.caps_seen.connect(self.caps.setVisible)
        self.again.textEdited.connect(lambda _text: self._show_offer(shown=False))
        self.again.installEventFilter(self)
        self.seen.toggled.connect(self._show_words)

    def _look(self) -> None:
        words = self.line.words()
        strength = strength_of(words, self._known) if words else None
        self.meter.show_strength(strength)
        self.strength.show_words(self._strength_words(strength))
        self.meter.setAccessibleName(self.strength.text())
        if words != self.offered.text():
            self.offered.show_words("")
            self.offered.hide()
        self._tell_difference(done=False)
        self.changed.emit()

    def _tell_difference(self, *, done: bool) -> None:
        """Say that the second entry differs: at once where a letter does, where it is too short when it is done."""
        first, second = self.line.words(), self.again.words()
        differs = bool(second) and second != first and (done or not first.startswith(second))
        said = self.tr("The second entry differs from the first.") if differs else ""
        if first and self.passphrase() is None:
            said = self.tr("These words cannot be a passphrase: something in them is no text.")
        if said != self.problem.text():
            self.problem.show_words(said)
        self.problem.setVisible(bool(said))
        self.again.setAccessibleDescription(said)

    def _show_offer(self, *, shown: bool) -> None:
        """Show the offered words, or hide them while they are typed: what is only copied is not learnt."""
        shown = bool(self.offered.text()) and (shown or self.seen.isChecked())
        if shown is self.offered.isHidden():
            self.offered.setVisible(shown)
            self.changed.emit()

    def _show_words(self, shown: bool) -> None:
        for line in (self.line, self.again):
            line.show_words(shown=shown)
        self._show_offer(shown=shown)

    def _strength_words(self, strength: Strength | None) -> str:
        if strength is None:
            return self.tr("How strong it is will be estimated while you type.")
        return {
            Strength.VERY_WEAK: self.tr("Very weak: one computer finds it within minutes."),
            Strength.WEAK: self.tr("Weak: one computer finds it within a day."),
            Strength.FAIR: self.tr("Fair: one computer does not find it, a thousand do within months."),
            Strength.GOOD: self.tr("Good: a thousand computers need months or more."),
            Strength.STRONG: self.tr("Strong: nobody finds it by guessing."),
        }[strength]
