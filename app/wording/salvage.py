"""What is said of a case that was recovered from a damaged file."""

from app.model.problem import Problem
from app.model.salvaged import Salvaged
from app.wording.phrases import DEFAULT_LANGUAGE, phrase
from app.wording.values import problem_words


def summary_lines(salvaged: Salvaged, language: str = DEFAULT_LANGUAGE) -> list[str]:
    """Return what was carried over and how much is missing, in a few sentences."""
    facts = {
        "articles": salvaged.articles,
        "passages": salvaged.passages,
        "claims": salvaged.claims,
        "edits": salvaged.head_before.count - len(salvaged.edits_lost),
        "all": salvaged.head_before.count,
    }
    lines = [phrase("salvage", "carried", language).format(**facts)]
    lines.append(phrase("salvage", _history_key(salvaged), language).format(**facts))
    lines.append(
        phrase("salvage", "missing" if salvaged.losses else "nothing_missing", language).format(
            count=len(salvaged.losses)
        )
    )
    return lines


def loss_line(loss: Problem, language: str = DEFAULT_LANGUAGE) -> str:
    """Return one line about something that is missing: where, what, and what rests on it."""
    key = "loss_with_claims" if loss.rests_on else "loss"
    return phrase("salvage", key, language).format(
        where=loss.where, what=problem_words(loss.what, language), rests_on=", ".join(loss.rests_on)
    )


def report_text(salvaged: Salvaged, source: str, target: str, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the report that is kept beside the new case: no word of the case is in it."""
    lines = [
        phrase("salvage", "heading", language).format(source=source, target=target),
        "",
        *summary_lines(salvaged, language),
        "",
        phrase("salvage", "damaged_file", language).format(sha256=salvaged.sha256),
        phrase("salvage", "head_before", language).format(
            hash=salvaged.head_before.hash, count=salvaged.head_before.count
        ),
        phrase("salvage", "head", language).format(hash=salvaged.head.hash, count=salvaged.head.count),
    ]
    if salvaged.unreadable_blocks:
        lines.append(phrase("salvage", "blocks", language).format(count=salvaged.unreadable_blocks))
    if salvaged.losses:
        lines += ["", *(loss_line(loss, language) for loss in salvaged.losses)]
    return "\n".join([*lines, "", phrase("salvage", "advice", language), ""])


def _history_key(salvaged: Salvaged) -> str:
    if salvaged.chain_whole:
        return "history_whole"
    return "history_cut" if salvaged.edits_left_out else "history_gaps"
