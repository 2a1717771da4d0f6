"""How well incidents are found, against our own sentences in `gold/incidents_*.jsonl`."""

import json
from collections import Counter
from pathlib import Path

from app.model.confidence import Confidence
from app.model.incident_proposal import IncidentProposal
from app.model.moment import Moment
from app.suggest.article import suggest_article
from app.suggest.suggest_context import SuggestContext

GOLD = Path(__file__).parent / "gold"
FIELDS = ("when", "kind", "place")


def read_gold(language):
    """Return the sentences of a language with what they report."""
    lines = (GOLD / f"incidents_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def proposals(entry, *, doubtful=False):
    """Return what is offered for a sentence: day, kind and place as written; the doubtful ones only if asked for."""
    published = Moment(edtf=entry["ref"]) if entry["ref"] else None
    found = suggest_article(entry["text"], SuggestContext(language=entry["lang"], published=published))
    incidents = [one for one in found if isinstance(one.reading, IncidentProposal)]
    return [_facts(one.reading) for one in incidents if doubtful or one.confidence is not Confidence.LOW]


def _facts(proposal):
    return {
        "when": (proposal.when.moment.edtf or "").rstrip("?~%") if proposal.when else "",
        "kind": proposal.kind,
        "place": proposal.place.place.as_written if proposal.place else "",
    }


def score(entries, *, doubtful=False):
    """Return counts: `gold`, `offered`, `found`, and of the found ones how many have each field right."""
    counts, errors = Counter(), []
    for entry in entries:
        gold, offered = list(entry["gold"]), proposals(entry, doubtful=doubtful)
        counts.update(gold=len(gold), offered=len(offered))
        for one in offered:
            match = next((other for other in gold if other["when"] == one["when"]), gold[0] if gold else None)
            if match is None:
                errors.append(("not there", entry, one))
                continue
            gold.remove(match)
            counts["found"] += 1
            for field in FIELDS:
                right = _is_right(match[field], one[field])
                counts[field] += right
                if not right:
                    errors.append((field, entry, one))
        errors += [("missed", entry, other) for other in gold]
    return counts, errors


def _is_right(wanted, offered):
    """Whether a field is as wanted, or was not judged; a place may have a word more ("Zhari district")."""
    return wanted is None or wanted == offered or bool(wanted and offered and wanted in offered)


def f1(counts):
    """Return precision, recall and their harmonic mean."""
    precision = counts["found"] / max(1, counts["offered"])
    recall = counts["found"] / max(1, counts["gold"])
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
