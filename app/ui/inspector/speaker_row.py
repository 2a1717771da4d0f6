"""One speaker of a chain, to be filled in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QWidget

from app.model.speaker import Speaker
from app.model.vocabulary import SpeakerKind
from app.ui.inspector import words
from app.ui.inspector.choice_field import ChoiceField
from app.ui.inspector.line_box import LineBox
from app.ui.theme import Space


class SpeakerRow(QFrame):
    """Name, kind, the words that bring it in, its hedge; and buttons to move it along the chain or take it out."""

    finished = Signal()
    """A person left or entered something."""
    moved = Signal(int)
    """To be set one place earlier (-1) or later (+1)."""
    removed = Signal()

    def __init__(self, speaker: Speaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = self._line(self.tr("Who"), self.tr("Who"), speaker.name)
        self.kind = ChoiceField(
            self.tr("What sort of speaker"),
            lambda: words.choices_of(kind for kind in SpeakerKind if kind is not SpeakerKind.UNATTRIBUTED),
            words.value,
        )
        self.kind.reset(speaker.kind)
        self.words = self._line(self.tr("Words used"), self.tr("“according to”"), speaker.words)
        self.hedge = self._line(self.tr("Hedge"), self.tr("“reportedly”"), speaker.hedge)
        self.kind.finished.connect(lambda _said: self.finished.emit())
        self.up = self._button("↑", self.tr("Nearer to the article"))
        self.down = self._button("↓", self.tr("Nearer to who said it first"))
        self.remove = self._button("×", self.tr("Take this speaker out"))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.SMALL)
        grid.addWidget(self.name, 0, 0, 1, 2)
        for column, button in enumerate((self.up, self.down, self.remove), start=2):
            grid.addWidget(button, 0, column)
        grid.addWidget(self.kind, 1, 0, 1, 5)
        said = QHBoxLayout()
        said.setSpacing(Space.SMALL)
        said.addWidget(self.words, 1)
        said.addWidget(self.hedge, 1)
        grid.addLayout(said, 2, 0, 1, 5)
        grid.setColumnStretch(0, 1)

    def speaker(self) -> Speaker:
        """Return the speaker as it stands here."""
        kind = self.kind.value()
        return Speaker(
            name=" ".join(self.name.text().split()),
            kind=kind if isinstance(kind, SpeakerKind) else SpeakerKind.MEDIA,
            words=self.words.text().strip(),
            hedge=self.hedge.text().strip(),
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said about it yet."""
        speaker = self.speaker()
        return not (speaker.name or speaker.words or speaker.hedge)

    def set_read_only(self, read_only: bool) -> None:
        """Let it be read but not changed."""
        for line in (self.name, self.words, self.hedge):
            line.setReadOnly(read_only)
        self.kind.set_read_only(read_only)
        for button in (self.up, self.down, self.remove):
            button.setVisible(not read_only)

    def _line(self, name: str, example: str, text: str) -> LineBox:
        line = LineBox()
        line.setPlaceholderText(example)
        line.setAccessibleName(name)
        line.put(text)
        line.entered.connect(self.finished)
        line.left.connect(self.finished)
        return line

    def _button(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setProperty("role", "small")
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button
