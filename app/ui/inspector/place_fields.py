"""The fields of a place, for incidents and figures alike."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.model.place import Place
from app.ui.inspector.choice_field import ChoiceField
from app.ui.inspector.claim_form import ClaimForm
from app.ui.inspector.field import Field
from app.ui.inspector.place_field import PlaceField
from app.ui.inspector.readings_button import ReadingsButton
from app.ui.inspector.text_field import TextField

PRECISIONS = range(1, 8)
translate = QCoreApplication.translate


def add_place(form: ClaimForm, add: Callable[[str, Field], None]) -> None:
    """Add the place's name by `add`, and the rest of it under "More"."""
    where = PlaceField(translate("place_fields", "Where"))
    where.row.addWidget(ReadingsButton(form, where, "place"))
    form.field(where, lambda claim: claim.place, _renamed, "place")
    add(translate("place_fields", "Whe&re"), where)
    for name, label in (
        ("as_written", translate("place_fields", "Place as written")),
        ("adm1", translate("place_fields", "Province")),
        ("adm2", translate("place_fields", "District")),
        ("country", translate("place_fields", "Country")),
    ):
        form.more.add(label, _part(form, TextField(label), name))
    for name, label in (
        ("latitude", translate("place_fields", "Latitude")),
        ("longitude", translate("place_fields", "Longitude")),
    ):
        field = TextField(label, left_to_right=True, optional=True)
        field.line.setPlaceholderText(translate("place_fields", "decimal degrees"))
        form.more.add(label, _part(form, field, name))
    how = ChoiceField(
        translate("place_fields", "Place known to"),
        lambda: [(None, precision_words(None)), *((level, precision_words(level)) for level in PRECISIONS)],
        precision_words,
    )
    form.more.add(translate("place_fields", "Place known to"), _part(form, how, "precision"))


def precision_words(level: object) -> str:
    """Return what a level of UCDP GED's where_prec (1 to 7) means."""
    words = {
        1: translate("place_fields", "1 the exact place"),
        2: translate("place_fields", "2 about 25 km around"),
        3: translate("place_fields", "3 the district"),
        4: translate("place_fields", "4 the province"),
        5: translate("place_fields", "5 a line or area"),
        6: translate("place_fields", "6 the country"),
        7: translate("place_fields", "7 sea or air"),
    }
    return (
        words.get(level, translate("place_fields", "not said"))
        if isinstance(level, int)
        else translate("place_fields", "not said")
    )


def _renamed(claim: Any, name: Any) -> Any:  # noqa: ANN401  (an incident or a figure, by the form)
    """Return the claim with another name for its place; what the program guessed about the old name goes with it."""
    place: Place = claim.place
    if name == place.name or "place" not in claim.guessed:
        return replace(claim, place=replace(place, name=name))
    return replace(claim, place=Place(as_written=place.as_written, name=name))


def _part(form: ClaimForm, field: Field, name: str) -> Field:
    def put(claim: Any, value: Any) -> Any:  # noqa: ANN401  (an incident or a figure, by the form)
        place: Place = claim.place
        return replace(claim, place=replace(place, **{name: value}))

    return form.field(field, lambda claim: getattr(claim.place, name), put, "place")
