"""The rules of a decision, each with one line that explains it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QWidget

from app.model.vocabulary import DecisionRule
from app.ui.theme import Space
from app.ui.window_language import current_language
from app.wording.values import value_word

_RULES = tuple(DecisionRule)


class DecisionRules(QWidget):
    """Radio buttons, so that all rules can be read before one is chosen."""

    rule_chosen = Signal(object)
    """A `DecisionRule`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.SMALL)
        grid.setColumnStretch(1, 1)
        self.buttons: dict[DecisionRule, QRadioButton] = {}
        for row, rule in enumerate(_RULES):
            word = value_word(rule, current_language())
            button = QRadioButton(word[:1].upper() + word[1:], self)
            said = QLabel(self._explain(rule), self)
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setProperty("role", "quiet")
            said.setWordWrap(True)
            button.setAccessibleDescription(said.text())
            self._group.addButton(button, row)
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1, Qt.AlignmentFlag.AlignVCenter)
            self.buttons[rule] = button
        self._group.idClicked.connect(lambda row: self.rule_chosen.emit(_RULES[row]))

    @property
    def rule(self) -> DecisionRule | None:
        """The rule that is chosen."""
        row = self._group.checkedId()
        return _RULES[row] if row >= 0 else None

    def choose(self, rule: DecisionRule) -> None:
        """Choose a rule without telling of it."""
        self.buttons[rule].setChecked(True)

    def _explain(self, rule: DecisionRule) -> str:
        return {
            DecisionRule.RANGE: self.tr("From the lowest to the highest number that any of them gives."),
            DecisionRule.LOWEST: self.tr("The number that is certain to be reached."),
            DecisionRule.MAJORITY: self.tr("Speakers who repeat one another count once."),
            DecisionRule.SOURCE_HIERARCHY: self.tr("Choose its figure in the list above."),
            DecisionRule.PENDING: self.tr("Left open; the reason says what is still to be found out."),
            DecisionRule.NOT_THE_SAME_EVENT: self.tr("They count different things; both stand."),
        }[rule]
