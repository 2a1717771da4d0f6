"""What is said about a time beside the time itself: the article's words, how they were read, a note."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.model.vocabulary import Basis
from app.ui.inspector import words
from app.ui.inspector.choice_field import ChoiceField
from app.ui.inspector.claim_form import ClaimForm
from app.ui.inspector.field import Field
from app.ui.inspector.moment_field import MomentField
from app.ui.inspector.readings_button import ReadingsButton
from app.ui.inspector.text_field import TextField


def bind_moment(form: ClaimForm, field: MomentField, name: str) -> Field:
    """Bind the EDTF text of the claim's moment called `name` ("when" or "period")."""

    def put(claim: Any, edtf: object) -> Any:  # noqa: ANN401  (an incident or a figure, by the form)
        return replace(claim, **{name: replace(getattr(claim, name), edtf=edtf)})

    field.row.insertWidget(1, ReadingsButton(form, field, name))
    return form.field(field, lambda claim: getattr(claim, name), put, name)


def add_reading(form: ClaimForm, name: str) -> None:
    """Add words, basis and note of the moment under "More"."""
    label = QCoreApplication.translate("moment_fields", "Date as written")
    form.more.add(label, _part(form, TextField(label), name, "as_written"))
    label = QCoreApplication.translate("moment_fields", "Date read how")
    form.more.add(
        label, _part(form, ChoiceField(label, lambda: words.choices_of(Basis), words.value), name, "basis")
    )
    label = QCoreApplication.translate("moment_fields", "On the date")
    form.more.add(label, _part(form, TextField(label), name, "note"))


def _part(form: ClaimForm, field: Field, moment: str, part: str) -> Field:
    def put(claim: Any, value: object) -> Any:  # noqa: ANN401
        return replace(claim, **{moment: replace(getattr(claim, moment), **{part: value})})

    return form.field(field, lambda claim: getattr(getattr(claim, moment), part), put, moment)
