"""The options of `mark`: where the words stand, and the fields of the claim on them."""

import argparse
from enum import StrEnum

from app.cli.option_types import choice
from app.cli.words import help_text
from app.model.vocabulary import (
    INCIDENT_KINDS,
    Basis,
    Confidentiality,
    Counts,
    Measure,
    Population,
    Quantifier,
    SpeakerKind,
    Stance,
    Status,
    Unit,
    Verification,
)

Lists = dict[str, type[StrEnum]]

_LINK_TEXTS = {"speaker": "NAME"}
_LINK_LISTS: Lists = {"stance": Stance, "speaker-kind": SpeakerKind}
_CLAIM_TEXTS = {
    "when": "EDTF",
    "as-written": "WORDS",
    "place": "WORDS",
    "place-name": "NAME",
    "adm1": "NAME",
    "adm2": "NAME",
    "country": "NAME",
    "latitude": "DEGREES",
    "longitude": "DEGREES",
    "place-precision": "1-7",
}
_CLAIM_LISTS: Lists = {
    "basis": Basis,
    "status": Status,
    "verification": Verification,
    "confidentiality": Confidentiality,
}
_INCIDENT_ACTORS = {"perpetrator": "NAME", "affected": "NAME", "target": "NAME"}
_FIGURE_TEXTS = {
    "low": "N",
    "best": "N",
    "high": "N",
    "share": "N",
    "base": "N",
    "base-as-written": "WORDS",
    "suspect": "REASON",
    "corrected": "N",
    "part-of": "INCIDENT",
}
_FIGURE_LISTS: Lists = {
    "quantifier": Quantifier,
    "unit": Unit,
    "counts": Counts,
    "measure": Measure,
    "population": Population,
}

CLAIM_OPTIONS = (*_CLAIM_TEXTS, *_CLAIM_LISTS)
"""Options of a new claim, an incident or a figure."""
INCIDENT_OPTIONS = ("kind", *_INCIDENT_ACTORS)
"""Options of an incident only."""
FIGURE_OPTIONS = (*_FIGURE_TEXTS, *_FIGURE_LISTS)
"""Options of a figure only."""


def add_place_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which words are meant."""
    group = parser.add_argument_group(help_text("mark_words"))
    group.add_argument("--quote", metavar="WORDS", help=help_text("mark_quote"))
    for name in ("nth", "start", "end"):
        group.add_argument(f"--{name}", metavar="N", type=int, help=help_text(f"mark_{name}"))


def add_field_options(parser: argparse.ArgumentParser) -> None:
    """Add what is marked, and its fields under their names in the case."""
    what = parser.add_argument_group(help_text("mark_what")).add_mutually_exclusive_group(required=True)
    what.add_argument("--incident", metavar="TITLE", help=help_text("mark_incident"))
    what.add_argument("--figure", metavar="VALUE", help=help_text("mark_figure"))
    what.add_argument("--evidence-for", metavar="CLAIM", help=help_text("mark_evidence_for"))
    link = _Group(parser, "mark_link")
    link.repeated(_LINK_TEXTS)
    link.lists(_LINK_LISTS)
    link.repeated({"tag": "NAME"})
    link.texts({"note": "TEXT"})
    claim = _Group(parser, "mark_claim")
    claim.texts(_CLAIM_TEXTS)
    claim.lists(_CLAIM_LISTS)
    incident = _Group(parser, "mark_incident_fields")
    incident.texts({"kind": "KIND"}, more=", ".join(INCIDENT_KINDS))
    incident.repeated(_INCIDENT_ACTORS)
    figure = _Group(parser, "mark_figure_fields")
    figure.texts(_FIGURE_TEXTS)
    figure.lists(_FIGURE_LISTS)


class _Group:
    """Options that stand together in the help."""

    def __init__(self, parser: argparse.ArgumentParser, title: str) -> None:
        self._group = parser.add_argument_group(help_text(title))

    def texts(self, options: dict[str, str], more: str = "") -> None:
        for name, metavar in options.items():
            text = help_text(_key(name)) + (f": {more}" if more else "")
            self._group.add_argument(f"--{name}", metavar=metavar, help=text)

    def repeated(self, options: dict[str, str]) -> None:
        for name, metavar in options.items():
            self._group.add_argument(
                f"--{name}", metavar=metavar, action="append", default=[], help=help_text(_key(name))
            )

    def lists(self, options: Lists) -> None:
        for name, kind in options.items():
            choice(self._group, f"--{name}", list(kind), help_text(_key(name)))


def _key(name: str) -> str:
    return f"field_{name.replace('-', '_')}"
