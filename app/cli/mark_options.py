"""The options of `mark`: where the words stand, and the fields of the claim on them."""

import argparse

from app.cli.words import help_text
from app.model.vocabulary import (
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

_LISTS = {
    "basis": Basis,
    "status": Status,
    "verification": Verification,
    "confidentiality": Confidentiality,
    "quantifier": Quantifier,
    "unit": Unit,
    "counts": Counts,
    "measure": Measure,
    "population": Population,
    "stance": Stance,
    "speaker-kind": SpeakerKind,
}
_TEXTS = ("when", "as-written", "place", "kind", "low", "best", "high", "share", "base", "note", "part-of")
_REPEATED = ("speaker", "tag", "perpetrator", "affected", "target")


def add_place_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which words are meant."""
    parser.add_argument("--quote", metavar="WORDS", help=help_text("mark_quote"))
    parser.add_argument("--nth", metavar="N", type=int, help=help_text("mark_nth"))
    parser.add_argument("--start", metavar="N", type=int, help=help_text("mark_start"))
    parser.add_argument("--end", metavar="N", type=int, help=help_text("mark_end"))


def add_field_options(parser: argparse.ArgumentParser) -> None:
    """Add what is marked, and its fields under their names in the case."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--incident", metavar="TITLE", help=help_text("mark_incident"))
    what.add_argument("--figure", metavar="VALUE", help=help_text("mark_figure"))
    what.add_argument("--evidence-for", metavar="CLAIM", help=help_text("mark_evidence_for"))
    for name in _TEXTS:
        parser.add_argument(f"--{name}", help=help_text(f"field_{name.replace('-', '_')}"))
    for name, values in _LISTS.items():
        text = help_text(f"field_{name.replace('-', '_')}")
        parser.add_argument(
            f"--{name}", choices=[value.value for value in values], metavar="VALUE", help=text
        )
    for name in _REPEATED:
        parser.add_argument(f"--{name}", action="append", default=[], help=help_text(f"field_{name}"))
