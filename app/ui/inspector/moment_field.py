"""A field for a time, with how it is read beneath it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from app.model.edtf_range import parse_edtf
from app.model.moment import UNKNOWN_MOMENT, Moment
from app.ui.inspector import words
from app.ui.inspector.date_forms import DateForms
from app.ui.inspector.field_problem import FieldProblemError
from app.ui.inspector.text_field import TextField


class MomentField(TextField):
    """Takes EDTF; shows it in words while it is typed. Its value is the EDTF text (None: not known)."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, left_to_right=True, parent=parent)
        self._moment: Moment = UNKNOWN_MOMENT
        self.line.setPlaceholderText(self.tr("not known"))
        self.line.textChanged.connect(self._read)
        self.forms = QToolButton()
        self.forms.setText("?")
        self.forms.setProperty("role", "small")
        self.forms.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.forms.setAccessibleName(self.tr("How to write a date"))
        self.forms.clicked.connect(self._show_forms)
        self.row.addWidget(self.forms, 0)

    def value(self) -> object:
        text = self.line.text().strip()
        if not text:
            return None
        if parse_edtf(text) is None:
            sentence = self.tr(
                "{text} is not a date in this form, so it is not saved. Write it as {example}; ? shows more."
            )
            raise FieldProblemError(
                sentence.format(text=words.quoted(text), example="\u20662020-06-02\u2069")
            )
        return text

    def say_problem(self, sentence: str) -> None:
        super().say_problem(sentence)
        if sentence:
            self.say("")

    def _put(self, value: object) -> None:
        self._moment = value if isinstance(value, Moment) else UNKNOWN_MOMENT
        super()._put(self._moment.edtf)
        self._read()

    def _read(self) -> None:
        text = self.line.text().strip()
        if text and parse_edtf(text) is None:
            if not self.problem_words:
                self.say(self.tr("not a date yet"))
            return
        if self.problem_words:
            self.say_problem("")
        now = Moment(
            edtf=text or None,
            as_written=self._moment.as_written,
            basis=self._moment.basis,
            note=self._moment.note,
        )
        said = words.moment(now) if text or now.as_written else ""
        how = words.reading(now)
        if not text and not now.as_written:
            how = ""
        both = self.tr("{moment} · {reading}")
        self.say(both.format(moment=said, reading=how) if said and how else said or how)

    def _show_forms(self) -> None:
        sheet = DateForms(self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.show_at(self.forms)
